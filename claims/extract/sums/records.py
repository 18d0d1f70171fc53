"""Games won, lost and drawn beside all that were played: "of the twelve games he won three, lost two and drew six"; "five wins and three draws from seven games"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.sums.amounts import Amount, Every, outside_brackets
from claims.extract.sums.told import Told
from claims.extract.sums.words import listed, phrase
from claims.extract.texts.passage import Passage

_BEFORE = re.compile(
    r"\b(?:(?P<won>won)|(?P<lost>lost)|(?P<drew>drew|drawn|tied|halved))\s(?:just |only )?$", re.IGNORECASE
)
_BEHIND = re.compile(
    r"\s?(?:of (?:them|these) )?(?:(?:ended )?in (?:a )?)?(?:were )?(?:(?P<won>wins?|victor(?:y|ies)|won)|(?P<lost>loss(?:es)?|defeats?|lost)|(?P<drew>draws?|ties?|drawn))\b",
    re.IGNORECASE,
)
# A cheap look first.
_SIGN = re.compile(r"\b(?:won|wins?|lost|drew|victor(?:y|ies)|draws?|defeats?|loss(?:es)?)\b")
# Other games than those counted before.
_OTHERS = re.compile(
    r"\b(?:another|other|previous|earlier|last|next|more|first|both|each|sets?|rounds?|points?|than|at home|away)\b",
    re.IGNORECASE,
)
_SIDES, _FEWEST = 3, 2


def records(plain: str, passage: Passage, at: int, every: Every) -> Iterator[Told]:
    """The record of one who played, where one figure alone counts the games, in its sentence or the one before."""
    if len(every[at]) < _FEWEST or not _SIGN.search(passage.small):
        return
    open_ = outside_brackets(plain, every[at])
    wholes = [item for item in open_ if _is_games(item)] or [
        item for found in every[max(at - 1, 0) : at] for item in found if _is_games(item)
    ]
    parts: dict[str, Amount] = {}
    for item in open_:
        side = _side(plain, item) if item not in wholes else None
        if side in parts:
            return
        if side:
            parts[side] = item
    if len(wholes) != 1 or _BEFORE.search(plain, max(0, wholes[0].start - 16), wholes[0].start) or len(parts) < _FEWEST:
        return
    told = tuple(sorted(parts.values(), key=lambda item: item.start))
    between = plain[min(told[0].start, wholes[0].stop) : told[-1].stop + 12]
    if not _OTHERS.search(between) and not phrase("never").search(between):
        yield Told(wholes[0], told, len(parts) == _SIDES)


def _is_games(item: Amount) -> bool:
    return item.noun is not None and item.noun.lower() in listed("games") and item.value.unit is None


def _side(text: str, item: Amount) -> str | None:
    """Whether a figure is that of the games won, lost or drawn."""
    noun = (item.noun or "").lower()
    if item.value.unit or not (item.noun is None or _is_games(item) or _BEHIND.fullmatch(noun)):
        return None
    told = _BEHIND.match(text, item.stop) or (
        _BEHIND.fullmatch(noun) if noun else _BEFORE.search(text, max(0, item.start - 16), item.start)
    )
    return told.lastgroup if told else None
