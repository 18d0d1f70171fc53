"""What a sentence says does not change with the day, the place, the speaker or the clause that stands about it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

TABLE = yaml.safe_load(Path(__file__).with_name("adjuncts.yaml").read_text("utf-8"))


def _values(text: str, slot: str) -> set[str]:
    found = extract(Document("a", "a", text, ""), Source(id="a"), Reading())
    return {claim.value.key() for claim in found if claim.slot.removesuffix("-so-far") == slot}


def _low(subject: str) -> str:
    return subject[0].lower() + subject[1:]


@pytest.mark.parametrize("around", TABLE["around"].values(), ids=TABLE["around"])
@pytest.mark.parametrize("said", TABLE["sentences"], ids=lambda said: f"{said['s']} {said['p']}")
def test_the_claim_of_a_sentence_stays(said: dict[str, str], around: str) -> None:
    subject, predicate = said["s"], said["p"]
    alone = _values(f"{subject} {predicate}.", said["slot"])
    assert alone
    assert alone <= _values(around.format(s=subject, p=predicate, low=_low(subject)), said["slot"])
