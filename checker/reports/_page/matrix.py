"""Who says what: questions down, sources across, letters for who sides with whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.finding import Category, Finding, Report, Verdict
from checker.shown import ShownClaim
from claims.claim import Modality

# More cells than this make no overview, and would make the page slow; what is left out is said.
_CELLS = 6_000
_WORDS = 44
# Of a quote so much on either side of its value says what that is of.
_AROUND = 24
_SIDES = "ABCDEFGH"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a source says: its sides (letters of equal values), its readings and its words. ``side`` colours the cell."""

    side: str
    letters: str
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A question with a cell for each source; ``None`` where a source is silent."""

    finding: Finding
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The lines of one heading, and how many of its questions are left out."""

    lines: tuple[Line, ...]
    left_out: int


def matrix(report: Report, found: Iterable[Finding], room: int) -> Matrix:
    """The matrix of some findings, at most ``room`` lines long."""
    asked = [finding for finding in found if finding.category is Category.GROUP]
    names = [source.id for source in report.sources]
    return Matrix(tuple(_line(finding, names) for finding in asked[:room]), max(len(asked) - room, 0))


def rows(sources: int) -> int:
    """How many lines a page has room for."""
    return _CELLS // max(sources, 1)


def _line(finding: Finding, names: list[str]) -> Line:
    readings = list(dict.fromkeys(_reading(claim, finding) for claim in finding.claims))
    letters = {reading: _SIDES[min(number, len(_SIDES) - 1)] for number, reading in enumerate(readings)}
    by_source: dict[str, list[ShownClaim]] = {}
    for claim in finding.claims:
        by_source.setdefault(claim.source, []).append(claim)
    told = letters if len(readings) > 1 else {}
    return Line(finding, tuple(_cell(by_source[name], finding, told) if name in by_source else None for name in names))


def _reading(claim: ShownClaim, finding: Finding) -> str:
    """What is compared for the eye: of spelling variants the spelling, of all else what it reads as."""
    told = claim.written if finding.verdict is Verdict.VARIANT else claim.normalised
    return f"not {told}" if claim.modality is Modality.DENIED else told


def _cell(claims: list[ShownClaim], finding: Finding, sides: dict[str, str]) -> Cell:
    readings = [_reading(claim, finding) for claim in claims]
    letters = "".join(sorted({sides[reading] for reading in readings})) if sides else ""
    side = letters.lower() if letters in ("A", "B", "C") else "x" if letters else ""
    pairs = zip(claims, readings, strict=True)
    words = dict.fromkeys(filter(None, (in_words(claim, reading) for claim, reading in pairs)))
    return Cell(side, letters, _cut(" / ".join(dict.fromkeys(readings))), _cut(" / ".join(words), 2 * _WORDS))


def in_words(claim: ShownClaim, reading: str) -> str:
    """The source's words, which say what a bare value is of; those around it where they are the value alone. Empty where it gives none."""
    written = " ".join(claim.written.split())
    if written.casefold() != reading.casefold():
        return written
    before, found, after = " ".join((claim.quote or "").split()).partition(written)
    if not before and not after:
        return ""
    return f"{_tail(before)}{found}{_head(after)}"


def _tail(text: str) -> str:
    return text if len(text) <= _AROUND else "… " + text[-_AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND].rpartition(" ")[0] + " …"


def _cut(text: str, most: int = _WORDS) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
