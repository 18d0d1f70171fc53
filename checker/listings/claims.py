"""``claims extract``: the claims of texts, with their quotes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields

from checker.listings.line import FoundLine, line_of, main_of
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


_KEYS = tuple(item.name for item in fields(FoundLine))


def extracted_lines(claims: Iterable[Claim]) -> str:
    """A JSON object a line, as ``FoundLine`` has it."""
    lines = map(line_of, claims)
    return "".join(f"{json.dumps({key: getattr(line, key) for key in _KEYS})}\n" for line in lines)


def _row(claim: Claim) -> tuple[str, ...]:
    place = claim.provenance
    shown = kind(claim.value.kind).show(claim.value)
    where = behind(claim.source, place.line, place.column, place.page)
    return where, claim.slot, claim.about, claim.written, shown, claim.modality.value, main_of(claim), place.quote or ""
