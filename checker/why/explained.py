"""What an explanation is printed of: claims, and sums of weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.discover import Score
from checker.discover.by_value.differing import SECTION as DIFFERING
from checker.discover.by_value.later import SECTION as LATER
from checker.discover.by_value.rescheduled import SECTION as RESCHEDULED
from checker.discover.pairing.log_odds import weights
from checker.judge.reasons import shown
from checker.printable import printable
from checker.wording.feature_words import shown as called
from claims.claim import Claim
from claims.places import behind

STATED = "both state it of the same names or things, in texts that tell of one thing"


def text_of(lines: Iterable[str]) -> str:
    """Lines as one text, safe to print."""
    return "".join(f"{printable(line)}\n" for line in lines)


def score_told(found: Score) -> Iterator[str]:
    """What speaks for and against one question."""
    yield from _sum(found, "comparable", "")


def difference_told(found: Score) -> Iterator[str]:
    """What bears out that two values contradict each other."""
    yield "  that these values contradict each other:"
    yield from _sum(found, DIFFERING, " for a conflict")


def later_told(found: Score, dates: bool) -> Iterator[str]:
    """What speaks for it that of two figures, or two ``dates``, the later takes the place of the earlier."""
    yield f"  that the later {'date' if dates else 'figure'} takes the place of the earlier one:"
    yield from _sum(found, RESCHEDULED if dates else LATER, " for an update")


def _sum(found: Score, threshold: str, wanted: str) -> Iterator[str]:
    yield from _rows(found)
    yield f"  {found.total:+.2f}  in all; {weights()['thresholds'][threshold]:+.2f} is needed{wanted}"


def _rows(found: Score) -> Iterator[str]:
    for name, strength, added in sorted(found.features, key=lambda row: (-abs(row[2]), row[0])):
        if added:
            yield f"  {added:+.2f}  {called(name)}" + (f" ({strength:.2f})" if strength != 1 else "")


def named(claim: Claim) -> str:
    """The words of a claim and its source."""
    return f"'{' '.join(claim.written.split())}' ({claim.source})"


def claim_told(claim: Claim) -> str:
    """A claim with its value, its place, the words around it and the rule that found it."""
    place = claim.provenance
    where = behind(claim.source, place.line, place.column, place.page)
    quote = f" “{' '.join(place.quote.split())}”" if place.quote else ""
    rule = f" [{place.rule}]" if place.rule else ""
    return f"{' '.join(claim.written.split())} = {shown(claim.value)} ({where}){quote}{rule}"
