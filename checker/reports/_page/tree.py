"""The spellings of one name, each with the sources that write it so and the letters that differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.finding import Finding, Verdict

NAMES = ("person", "organisation", "place")
_BRANCHES = 20


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling in pieces: each is the same as in the preferred name, or not."""

    pieces: tuple[tuple[str, bool], ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A name and the ways in which it is written."""

    name: str
    spellings: tuple[Spelling, ...]
    more: int


def tree(finding: Finding) -> Tree | None:
    """The tree of a finding on one name in several spellings."""
    if finding.verdict is not Verdict.VARIANT or finding.kind not in NAMES:
        return None
    name = finding.claims[0].normalised
    by_spelling: dict[str, list[str]] = {}
    for claim in finding.claims:
        by_spelling.setdefault(claim.written, []).append(claim.source)
    found = tuple(Spelling(_pieces(name, written), _once(sources)) for written, sources in by_spelling.items())
    return Tree(name, found[:_BRANCHES], max(len(found) - _BRANCHES, 0))


def _once(sources: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sources))


def _pieces(name: str, written: str) -> tuple[tuple[str, bool], ...]:
    if len(written) > 200:
        # Longer than any name; the comparison would take longer than it tells.
        return ((written, True),)
    blocks = SequenceMatcher(None, name.casefold(), written.casefold(), autojunk=False).get_opcodes()
    return tuple((written[start:stop], kind == "equal") for kind, _, _, start, stop in blocks if stop > start)
