"""A found question names what it is about in the words of its texts; fingerprints do not depend on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.finding import Finding
from checker.slots.titles import title_of
from checker.wording.called import titled
from claims.extract.language.stems import verb_of_stem


def findings(folder: Path, *texts: str) -> dict[str, Finding]:
    """The findings that compare something, by question."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    return {one.question: one for one in check(str(folder)).findings if one.verdict != "single-source"}


CASES = {
    "words that stand side by side are one": (
        "2024-03-06\n\nThe roof of St Brendan's Church collapsed on Tuesday morning, and nobody was in the pews.",
        "2024-03-07\n\nFaults were known for years. On Tuesday the roof of St Brendan's Church collapsed.",
        "When was the collapse? (roof of St Brendan's Church)",
    ),
    "a word as the texts have it, not its concept": (
        "The helicopter stood on the pier for three hours.",
        "For three hours the helicopter stood on the pier.",
        "How long? (helicopter, pier)",
    ),
    "what happened, as the texts say it": (
        "The organ of Dorn Abbey was tuned on 4 March 2024, and the choir sang.",
        "Visitors heard little of it. The organ of Dorn Abbey had been tuned on 9 March 2024.",
        "When did this happen? (tuned, organ of Dorn Abbey)",
    ),
    "the question says already that they were injured": (
        "Nine people were injured in the fire at Dorn Mill.",
        "Eleven people were injured in the fire at Dorn Mill.",
        "How many were injured? (fire, Dorn Mill)",
    ),
    "the injured are another question than the dead": (
        "A tram jumped its rails in Dorn: four people were killed and 31 were injured.",
        "Five people were killed and 31 injured when a tram jumped its rails.",
        "How many were killed?",
    ),
    "the place that is the answer tells nothing of the question": (
        "The lighthouse burned down in Selwick on Monday.",
        "Rain helped when the lighthouse burned in Selwick.",
        "Where was it? (burned, lighthouse)",
    ),
    "whom it was asked, where the clauses share no word": (
        "Norland is in revolt. President Viktor Tarn appealed to the League on Monday.",
        "Norland, said the League, was quiet until Viktor Tarn had made an appeal for help on Monday.",
        "Who did this: appeal? (League)",
    ),
    "nothing, where they share no name either": (
        "Norland is in revolt. President Viktor Tarn appealed to the League of Selwyn on Monday.",
        "The League of Selwyn sends troops to Norland. Viktor Tarn had made an appeal for help on Monday.",
        "Who did this: appeal?",
    ),
    "a name that most have, where all share none": (
        "The Orm League was founded in the first half of the 1990s.",
        "The body was founded in 1992, and Selwyn joined it.",
        "The Orm League was founded in 1992, and Selwyn joined it.",
        "The Orm League was founded in 1992.",
        "When was the founding? (Orm League)",
    ),
    "a name keeps its capital at the head of a sentence": (
        "Kestrelmart has 212 shops.",
        "Kestrelmart runs 214 shops.",
        "How many? (shops, Kestrelmart)",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_questions(name: str, tmp_path: Path) -> None:
    *texts, question = CASES[name]
    assert question in findings(tmp_path, *texts)


def test_the_subject_stays_what_fingerprints_are_made_of(tmp_path: Path) -> None:
    asked = findings(tmp_path, *CASES["words that stand side by side are one"][:2])
    found = asked["When was the collapse? (roof of St Brendan's Church)"]
    assert found.about is not None
    assert "St Brendan's" not in found.about
    assert found.about_name != found.about or found.question != found.about


def test_pairs_in_doubt_say_what_they_are_about(tmp_path: Path) -> None:
    for name, text in {
        "a": "The harbour of Port Quill was dredged for 14 million crowns. It took a year.\n",
        "b": "Work on the harbour went on. The harbour works had cost 19 million crowns, the town of Port Quill said.\n",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    report = check(str(tmp_path))
    asked = [*(one.question for one in report.findings), *(one.question for one in report.possible)]
    assert not [question for question in asked if "the event" in question]


@pytest.mark.parametrize(
    ("title", "label", "question"),
    [
        ("How many were killed? ({about})", "fire", "How many were killed? (fire)"),
        ("How many were killed? ({about})", None, "How many were killed?"),
        ("How long? ({about})", None, "How long? (the event)"),
        ("When did this happen: inspect? ({about})", "inspected", "When did this happen? (inspected)"),
        ("When did this happen: inspect? ({about})", None, "When did this happen: inspect?"),
    ],
)
def test_a_question_that_asks_enough_goes_without_a_label(title: str, label: str | None, question: str) -> None:
    assert titled(title, label) == question


@pytest.mark.parametrize(
    ("slot", "title"),
    [
        ("measure-m", "How long, high, wide or far? ({about})"),
        ("measure-kg-so-far", "What weight? ({about})"),
        ("measure-USD/litre", "How much money per litre? ({about})"),
        ("measure-l/person", "What volume per person? ({about})"),
        ("measure-/year", "How many per year? ({about})"),
        ("measure-zorkmids", "What is the measure? ({about})"),
    ],
)
def test_a_measure_is_asked_for_by_its_unit(slot: str, title: str) -> None:
    assert title_of(slot) == title


@pytest.mark.parametrize(
    ("stem", "verb"), [("carri", "carry"), ("digitis", "digitise"), ("arriv", "arrive"), ("occur", "occur")]
)
def test_a_verb_by_its_stem(stem: str, verb: str) -> None:
    assert verb_of_stem(stem) == verb
