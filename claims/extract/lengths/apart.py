"""Lengths of time that say how far two things lie apart, and not how long one went on: "12 minutes before the end", "after 23 minutes"."""

from __future__ import annotations

from claims.extract.language.stems import small_words
from claims.extract.lengths.spot import BREAKS, Spot
from claims.extract.texts.kinds import KEYED

# The keys of the side on which something lies, and of that from which it is counted.
APART, ANCHOR = "apart", "anchor"
_NOWHERE = "?"
_SIDES = {
    "before": "before",
    "earlier": "before",
    "ahead": "before",
    "prior": "before",
    "from": "before",
    "short": "before",
    "after": "after",
    "into": "after",
    "later": "after",
    "afterwards": "after",
    "afterward": "after",
    "past": "after",
    "ago": "ago",
}
# Behind "from" and one of these a length is meant: "six days from the test until the report".
_SPANS, _SPAN = frozenset(("to", "until", "till")), 14
# How far behind such a word its anchor stands.
_REACH = 5
# How far before it what happened so long ago.
_CLAUSE = 8
# "After 23 minutes" is a distance where its clause ends there, or where what happened then follows.
_GO_ON = frozenset(
    (",", ";", ".", ":", ")", "–", "—", "and", "but", "when", "while", "because", "the", "he", "she", "they", "it")
)


def apart(spot: Spot) -> frozenset[str]:
    """The marks of a length that is a distance from something: on which side of it, and what it is."""
    lead = spot.before(spot.first)
    ahead = spot.word(lead) if lead >= 0 else ""
    if ahead == "for":
        return frozenset()  # "lay there for two weeks after the transplant"
    behind = spot.word(spot.last + 1)
    side = _SIDES.get(behind)
    if side == "ago":
        return _marks(side, _deed(spot))
    if side and not (behind == "from" and _is_span(spot)):
        return _marks(side, _anchor(spot, spot.last + 2))
    if ahead == "after" and (not behind or behind in _GO_ON):
        return _marks("after", _NOWHERE)
    return frozenset()


def _marks(side: str, anchor: str) -> frozenset[str]:
    return frozenset((f"{KEYED}{APART}:{side}", f"{KEYED}{ANCHOR}:{anchor}"))


def _deed(spot: Spot) -> str:
    """What happened so long ago, where it is of a meaning that reports have many words for: the last before the length in its clause."""
    stems = spot.passage.stems
    for at in range(spot.first - 1, max(spot.first - 1 - _CLAUSE, -1), -1):
        if spot.word(at) in BREAKS:
            break
        if (stems[at] or "").startswith("="):
            return str(stems[at])
    return _NOWHERE


def _is_span(spot: Spot) -> bool:
    return any(spot.word(at) in _SPANS for at in range(spot.last + 2, spot.last + 2 + _SPAN))


def _anchor(spot: Spot, start: int) -> str:
    """The first word behind that says something: "the end", "kick-off"."""
    for at in range(start, min(start + _REACH, len(spot.row))):
        word = spot.word(at)
        if not word[0].isalnum():
            break
        if word not in small_words():
            return spot.nouns[at]
    return _NOWHERE
