"""What was found or read and is not compared, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover import Discovery
from checker.discover.discovery import Divided
from checker.finding import NotCompared
from checker.from_texts.joining import Joined
from checker.from_texts.outside import Outside, refusals
from checker.wording.unsearched import FAILED, FOREIGN, UNREADABLE
from claims.claim import Claim
from claims.errors import Problem
from claims.extract.extract import Searched
from claims.intake.folder import Intake
from claims.intake.language import is_read
from claims.intake.tongues import told
from claims.places import behind

# So many texts of a set are named.
_SHOWN = 20


def unread(intake: Intake) -> Iterator[NotCompared]:
    """The texts of which nothing was compared because they, or their language, could not be read."""
    if intake.problems:
        yield NotCompared(reason=UNREADABLE, count=len(intake.problems), items=tuple(map(str, intake.problems)))
    foreign = tuple(item.source.id for item in intake.items if not is_read(item.source.language))
    if foreign:
        yield NotCompared(reason=FOREIGN, count=len(foreign), items=foreign)
    parts = tuple(f"{item.source.id}: {told(one, item.document)}" for item in intake.items for one in item.foreign)
    if parts:
        reason = "stretches of texts in languages that are not searched for claims"
        yield NotCompared(reason=reason, count=len(parts), items=parts)


def claims_left_out(joined: Joined, doubles: Iterable[Claim], outside: Outside) -> Iterator[NotCompared]:
    """The claims that another speaks for, and those from outside that were refused."""
    stood = [f"{_told(claim)}: {twin.slot} of {twin.about}" for claim, twin in joined.doubles]
    if stood:
        reason = "claims found in texts at a place that a curated claim speaks for: the curated one counts"
        yield NotCompared(reason=reason, count=len(stood), items=tuple(sorted(stood)))
    twice = sorted(map(_told, doubles))
    if twice:
        reason = "claims found by the rules at a place that an extractor or a file speaks for: that one counts"
        yield NotCompared(reason=reason, count=len(twice), items=tuple(twice))
    if outside.broken:
        reason = "lines of files of claims that could not be read"
        yield NotCompared(reason=reason, count=len(outside.broken), items=tuple(map(str, outside.broken)))
    for (by, reason), said in sorted(refusals(outside.refused).items()):
        yield NotCompared(reason=f"claims of {by} that were refused: {reason}", count=len(said), items=tuple(said))


def crowded(discovery: Discovery) -> Iterator[NotCompared]:
    """Names of persons so like many others that not all pairs of them were compared."""
    if discovery.crowded:
        reason = "names that sound like so many others that each was only held against those nearest by spelling"
        yield NotCompared(reason=reason, count=len(discovery.crowded), items=discovery.crowded)


def divided(texts: Divided) -> Iterator[NotCompared]:
    """The texts of a folder that were not fully held against all others, by what they tell of."""
    if texts.apart:
        reason = "sets of texts that share no name or day of their own, and so tell of different things: each was held against itself"
        yield NotCompared(reason=reason, count=len(texts.apart), items=tuple(map(", ".join, texts.apart)))
    if texts.loose:
        reason = "texts among many that share few names or days of their own with those like them, so that only claims which share a name were compared"
        yield NotCompared(reason=reason, count=sum(map(len, texts.loose)), items=tuple(map(_first, texts.loose)))
    if texts.shares:
        reason = "sets of texts on one event that has too many to hold every two against each other: each was held against itself"
        yield NotCompared(reason=reason, count=len(texts.shares), items=tuple(map(_first, texts.shares)))
    if texts.alone:
        reason = "texts among many that share no rare name or day with another, so that none was held against them"
        yield NotCompared(reason=reason, count=len(texts.alone), items=texts.alone)


def _first(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - _SHOWN} more" if len(texts) > _SHOWN else ""
    return ", ".join(texts[:_SHOWN]) + more


def failed_texts(problems: Sequence[Problem]) -> Iterator[NotCompared]:
    """The texts in which a rule failed."""
    if problems:
        yield NotCompared(reason=FAILED, count=len(problems), items=tuple(map(str, problems)))


def runs(texts: Iterable[Searched]) -> Iterator[NotCompared]:
    """Values in runs of nothing but values."""
    if count := sum(text.in_runs for text in texts):
        yield NotCompared(
            reason="values in long runs with hardly a word between them, so that nothing says what they are of",
            count=count,
        )


def _told(claim: Claim) -> str:
    place = claim.provenance
    where = behind(claim.source, place.line, place.column, place.page)
    return f"{where} {claim.slot} '{' '.join(claim.written.split())}'"
