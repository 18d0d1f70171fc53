"""``claims extract``: the claims of texts, with their quotes."""

from __future__ import annotations

import json
from collections.abc import Iterable

from checker.printable import printable
from checker.reports._columns import table
from checker.reports._rows import filled
from claims.claim import Claim
from claims.places import behind
from claims.values import kind

_HEAD = ("place", "question", "about", "words", "reads as", "as", "main", "quote")


def extracted_table(claims: Iterable[Claim], width: int) -> str:
    """A row a claim, for people; columns that nobody fills are left out."""
    rows = [tuple(map(printable, _row(claim))) for claim in claims]
    if not rows:
        return "no claim found\n"
    used = filled(rows)
    shown = [[row[index] for index in used] for row in (_HEAD, *rows)]
    return "".join(f"{line}\n" for row in table(shown, width, 0) for line in row)


def extracted_lines(claims: Iterable[Claim]) -> str:
    """A JSON object a line: source, slot, subject, words, key, main figure, offsets in code points, page, line, column, quote, rule, speaker."""
    return "".join(f"{json.dumps(_object(claim))}\n" for claim in claims)


def _row(claim: Claim) -> tuple[str, ...]:
    place = claim.provenance
    shown = kind(claim.value.kind).show(claim.value)
    where = behind(claim.source, place.line, place.column, place.page)
    return where, claim.slot, claim.about, claim.written, shown, claim.modality.value, _main(claim), place.quote or ""


def _main(claim: Claim) -> str:
    """Which main figure of its text's incident a claim gives, where it gives one."""
    return claim.context.main if claim.context else ""


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
        "main": _main(claim) or None,
        "by": claim.attribution.by,
        "page": place.page,
        "line": place.line,
        "column": place.column,
        "start": place.span.start if place.span else None,
        "stop": place.span.stop if place.span else None,
        "quote": place.quote,
        "rule": place.rule,
    }
