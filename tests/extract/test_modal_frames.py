"""What a sentence only asks, supposes, wants or passes on, by a table of frames that is read with several families."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.claim import Claim, Modality
from claims.document import Document, Source
from claims.extract.extract import search
from claims.value import Reading

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "modal_frames.yaml").read_text(encoding="utf-8"))
CASES = [
    (wanted, frame.format(**told))
    for (wanted, frames), told in product(DATA["frames"].items(), DATA["told"].values())
    for frame in frames
]


def counted(text: str) -> list[Claim]:
    found = search(Document("a", "a.txt", text, ""), Source(id="a"), Reading())
    return [claim for claim in (*found.claims, *found.made) if claim.written.removeprefix("The ").startswith("45")]


def manner(claim: Claim) -> str:
    """What the claim is told as: planned, denied, doubted or told."""
    if claim.modality in (Modality.PLANNED, Modality.DENIED):
        return claim.modality.value
    return "doubted" if claim.context and claim.context.doubt else "told"


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_frames(wanted: str, text: str) -> None:
    found = counted(text)
    assert {manner(claim) for claim in found} == (set() if wanted == "nothing" else {wanted})
    if wanted != "told":
        assert not any(claim.context and claim.context.main for claim in found)
