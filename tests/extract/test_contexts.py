"""What stands around a value: its time, its noun, its scope, the words of its clause; by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.claim import Claim, Context
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "contexts.yaml").read_text(encoding="utf-8"))


def _of(context: Context, name: str) -> Any:
    return list(context.scope) if name == "scope" else getattr(context, name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_the_context_of_a_value(case: dict[str, Any]) -> None:
    found = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    for wanted in case.get("claims", ()):
        claim = _found(found, wanted)
        assert claim is not None, [(claim.slot, claim.written) for claim in found]
        context = claim.context or Context()
        assert claim.value.key() == wanted.get("key", claim.value.key())
        for name in ("when", "head", "scope"):
            assert _of(context, name) == wanted.get(name, _of(context, name)), name
        assert set(wanted.get("near", ())) <= context.near
    told = {part for claim in found for part in (claim.slot, claim.written, f"{claim.written} of {claim.about}")}
    assert not told & set(case.get("absent", ()))


def _found(claims: tuple[Claim, ...], wanted: dict[str, Any]) -> Claim | None:
    return next(
        (
            claim
            for claim in claims
            if claim.written == wanted["written"] and claim.slot == wanted.get("slot", claim.slot)
        ),
        None,
    )
