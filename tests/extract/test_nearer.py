"""A date is that of the verb beside it, not of a happening that is told before that verb."""

from __future__ import annotations

from datetime import date

import pytest

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

DAY = date(2025, 11, 27)
NEARER = [
    # A clause with its own verb has the date for itself.
    ("The envoy was declared unwelcome after the paper put out the letters on 20 November.", "when", "2025-11-20"),
    ("The strike began before the owners had met on 20 November.", "when-met", "2025-11-20"),
    ("The pupils died in the wood that their town had planted in 1987.", "when-plant", "1987"),
    ("The release of the men who were seized on 20 November is near.", "when-seiz", "2025-11-20"),
    # A noun behind a preposition is not what its clause is told of.
    ("The number of dead in the collapse of a mill rose to nine on 20 November.", "when-ris", "2025-11-20"),
    ("The widow of a pilot killed in the crash fell ill on 20 November.", "when-fall", "2025-11-20"),
    # A participle that qualifies a noun tells of no day.
    ("The rescued miners walked home on 20 November.", "when-walk", "2025-11-20"),
    ("Divers searched the recently sunken ferry on 20 November.", "when-search", "2025-11-20"),
    ("The owner of the stolen horse paid a ransom on 20 November.", "when-pay", "2025-11-20"),
    # Another verb with the word behind it.
    ("The fire in the mill died down on 20 November.", "when", "2025-11-20"),
    ("The court struck down the levy on 20 November.", "when", "2025-11-20"),
    ("They broke into the yard in a van painted grey in 2022.", "when-paint", "2022"),
]
OWN = [
    ("The envoy was declared unwelcome after the fire on 20 November.", "when-declared", "2025-11-20"),
    ("After the owners had met, the strike began on 20 November.", "when-began", "2025-11-20"),
    # What is only feared is not what happened.
    ("There was word of a further raid on 20 November.", "when", "2025-11-20"),
    ("The vote will be held on 9 December.", "when-voted", "2025-12-09"),
    ("The captain announced the death of the pilot, which occurred on 20 November.", "when-died", "2025-11-20"),
    ("Nine men were killed in the collapse of a mill on 20 November.", "when-collapsed", "2025-11-20"),
    ("The collapse of the mill killed nine men on 20 November.", "when-collapsed", "2025-11-20"),
    ("A wall that collapsed on 20 November hurt nobody.", "when-collapsed", "2025-11-20"),
    ("On 20 November the smith was found guilty of arson.", "when-convicted", "2025-11-20"),
    ("The town hall was opened by the duke in 1987.", "when-opened", "1987"),
]


@pytest.mark.parametrize(("text", "slot", "day"), [*NEARER, *OWN])
def test_which_happening_a_date_is_of(text: str, slot: str, day: str) -> None:
    claims = extract(Document("a", "a", text, ""), Source(id="a"), Reading(published=(DAY, DAY)))
    assert [(claim.slot, claim.value.key()) for claim in claims if claim.value.kind == "date"] == [(slot, day)]


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Police searched the site of the crash on 20 November.", True),
        ("The minister was asked about the robbery in the port of Tarn on 20 November.", True),
        ("The attack was condemned on 20 November.", True),
        ("The mayor condemned the deadly attack on 20 November.", True),
        ("The firm announced the launch on 20 November.", True),
        ("On 4 May a tower was built. In that year it collapsed.", True),
        ("Photo: the mill collapsed on 20 November.", True),
        ("The crash happened on 20 November.", False),
        ("Two men carried out the deadly attack on 20 November.", False),
        ("The explosion was heard on 20 November.", False),
        ("Nine people died in a crash near Tarn on 20 November.", False),
        ("The crash of 20 November is being looked into.", False),
        ("The board proposes a dividend to the meeting on 20 December.", False),
        ("On 4 May the tower was opened, and two days later it collapsed.", False),
    ],
)
def test_which_dates_contradict_none(text: str, doubtful: bool) -> None:
    claims = extract(Document("a", "a", text, ""), Source(id="a"), Reading(published=(DAY, DAY)))
    *_, last = [claim for claim in claims if claim.value.kind == "date" and claim.slot.startswith("when")]
    assert last.context is not None
    assert bool(last.context.doubt) is doubtful
