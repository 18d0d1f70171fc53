"""The finding codes and what they mean."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from checker.finding import Verdict
from checker.shown import EvidenceStatus
from claims.tables import shipped_yaml
from claims.value import Kind
from claims.values import kinds

TEXT_CHANGED = "CC704"
WAIVER_EXPIRED = "CC801"
WAIVER_IDLE = "CC802"
REVIEW_EXPIRED = "CC803"
REVIEW_IDLE = "CC804"
REVIEW_MENDED = "CC805"


class Code(NamedTuple):
    """A code with the texts that explain it."""

    id: str
    title: str
    meaning: str
    example: str
    advice: str


@cache
def codes() -> dict[str, Code]:
    """Every code, in order. Each value kind adds its own conflict and variant code."""
    data = _data()
    fixed = [
        Code(name, row["title"], row["meaning"], row["example"], row["advice"])
        for name, row in data["codes"].items()
        if name.startswith("CC")
    ]
    made = [
        _of_kind(family, data["codes"][family["verdict"]], kind)
        for family in data["families"]
        for kind in kinds().values()
    ]
    return {code.id: code for code in sorted((*fixed, *made), key=lambda code: code.id)}


def of_verdict(verdict: Verdict, kind: Kind[Any]) -> str:
    """The code of a verdict on a group of values of this kind."""
    for family in _data()["families"]:
        if family["verdict"] == verdict:
            return f"CC{family['base'] + kind.number}"
    return _by("verdict")[verdict]


def of_rule(kind: str) -> str:
    """The code of a broken rule of this kind."""
    return _by("rule")[kind]


def of_evidence(status: EvidenceStatus) -> str | None:
    """The code of what is wrong with a quote, if anything is."""
    return _by("status").get(status)


@cache
def _by(field: str) -> dict[str, str]:
    return {row[field]: name for name, row in _data()["codes"].items() if field in row}


@cache
def _data() -> Any:
    return shipped_yaml("codes.yaml", "checker")


def _of_kind(family: dict[str, Any], row: dict[str, str], kind: Kind[Any]) -> Code:
    words = {"noun": kind.noun, "plural": kind.plural}
    conflict = family["verdict"] == Verdict.CONFLICT
    example = (
        f'One source says "{kind.example[0]}", another "{kind.example[1]}".'
        if conflict
        else f"Two sources spell one {kind.noun} in two ways, and claims.yaml or the spelling rules say that it is one."
    )
    advice = f"{kind.advice} {row['advice']}".strip() if conflict else row["advice"]
    return Code(f"CC{family['base'] + kind.number}", row["title"].format(**words), row["meaning"], example, advice)
