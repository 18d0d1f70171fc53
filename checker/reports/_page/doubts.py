"""Pairs in doubt as the page shows them: both in the words around them, and why they were not held against each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.finding import PossiblePair
from checker.reports._page.card import quoted
from checker.reports._rows import possible_row
from checker.reports._words import doubt
from checker.shown import ShownClaim
from checker.texts import Context, Texts
from claims.places import behind

# A person reads no more of them; the JSON report holds them all.
_MOST = 500


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two claims: who says it, where it stands (behind the name of the source), and its words."""

    source: str
    place: str
    words: Context


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A pair in doubt."""

    pair: PossiblePair
    left: Side
    right: Side
    would: str
    plain: str
    weights: str


def doubtful(pairs: Iterable[PossiblePair], texts: Texts) -> tuple[Doubtful, ...]:
    """The first pairs in doubt, those that would conflict first."""
    return tuple(
        Doubtful(
            pair, _side(pair.left, texts), _side(pair.right, texts), possible_row(pair)[-1], _plain(pair), doubt(pair)
        )
        for pair in tuple(pairs)[:_MOST]
    )


def _plain(pair: PossiblePair) -> str:
    """Why it is in doubt, as a sentence."""
    return f"{pair.in_words[:1].upper()}{pair.in_words[1:]}." if pair.in_words else ""


def _side(claim: ShownClaim, texts: Texts) -> Side:
    place = behind("", claim.line, claim.column, claim.page)
    return Side(claim.source, place, texts.context(claim) or quoted(claim))
