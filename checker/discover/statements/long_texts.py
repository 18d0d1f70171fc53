"""Statements that only a noun brings together, in texts long enough to tell of several things that it names: a report's one siren, and the sirens of a feature."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.stated.slots import SORT, WHETHER

DOUBT = "in texts that tell of so much it may be of two things"
# Reports on one event of which such statements were true contradictions have thirty claims a text; of news articles with forty and more hardly one was.
_CLAIMS = 35


def in_long_texts(claims: Iterable[Claim], taken: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, each such statement in doubt where all texts that tell it otherwise hold, with its own, too many claims. ``taken`` are all claims of the texts."""
    sizes = Counter(claim.source for claim in taken)
    questions: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot.startswith((WHETHER, SORT)):
            questions[claim.slot, claim.about].append(claim)
        else:
            yield claim
    for group in questions.values():
        yield from (_weighed(claim, group, sizes) for claim in group)


def _weighed(claim: Claim, group: Sequence[Claim], sizes: Counter[str]) -> Claim:
    others = {one.source for one in group if one.value.key() != claim.value.key()}
    if not others or any(sizes[claim.source] * sizes[other] <= _CLAIMS**2 for other in others):
        return claim
    return replace(claim, context=replace(context_of(claim), doubt=DOUBT))
