"""``claims extract``: the claims of texts, with their quotes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from checker.printable import printable
from checker.reports._columns import table
from claims.claim import Claim
from claims.places import behind
from claims.values import kind

_HEAD = ("place", "question", "about", "words", "reads as", "as", "quote")


def extracted_table(claims: Iterable[Claim], width: int) -> str:
    """A row a claim, for people."""
    rows = [tuple(map(printable, _row(claim))) for claim in claims]
    if not rows:
        return "no claim found\n"
    return "".join(f"{line}\n" for row in table([_HEAD, *rows], width, 0) for line in row)


def extracted_lines(claims: Iterable[Claim]) -> str:
    """A JSON object a line: source, slot, subject, words, key, offsets in code points, page, line, column, quote, rule, speaker."""
    return "".join(f"{json.dumps(_object(claim))}\n" for claim in claims)


def _row(claim: Claim) -> tuple[str, ...]:
    place = claim.provenance
    shown = kind(claim.value.kind).show(claim.value)
    where = behind(claim.source, place.line, place.column, place.page)
    return where, claim.slot, claim.about, claim.written, shown, claim.modality.value, place.quote or ""


def _object(claim: Claim) -> dict[str, object]:
    place = claim.provenance
    return {
        "source": claim.source,
        "slot": claim.slot,
        "about": claim.about,
        "kind": claim.value.kind,
        "written": claim.written,
        "key": claim.value.key(),
        "modality": claim.modality.value,
        "by": claim.attribution.by,
        "page": place.page,
        "line": place.line,
        "column": place.column,
        "start": place.span.start if place.span else None,
        "stop": place.span.stop if place.span else None,
        "quote": place.quote,
        "rule": place.rule,
    }
