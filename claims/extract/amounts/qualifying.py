"""What narrows a figure: its side of a vote, the way it is measured, whether it is a part, a whole, or somebody's estimate."""

from __future__ import annotations

import re
from itertools import takewhile

from claims.extract.context.around import SIDES
from claims.extract.context.edges import OWNED
from claims.extract.language.stems import stem
from claims.extract.language.tokens import Row
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.numbers.value import Count
from claims.tables import table

_SOME_OF = re.compile(r"\bof (?:the|these|those|his|her|its|their|them)\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:at (?:the )?most|maximum|or less)$", re.IGNORECASE)
_DEFINITE = [[word] for word in ("the", "its", "their", "his", "her", "this", "that", "these", "those")]
_ESTIMATE = 8
_THOSE = 6
_BREAKS = frozenset('.;:,-–—"“')
_ALL = frozenset(("the", "all", "its", "their"))


def marks_of(value: Count) -> set[str]:
    """The marks that the figure's own words hold: "other", "two of the nine", "6 knots at most"."""
    found = {"part"} if value.unit is None and "of " in value.raw.lower() and _SOME_OF.search(value.raw) else set()
    if value.unit is not None and _AT_MOST.search(value.raw):
        found.add("capacity")
    return found | {"other"} if value.other else found


def is_some_of(row: Row, value: Count, last: int) -> bool:
    """ "3,000 tonnes of the wheat", "$2m of its debt": a part of what was told before. A share of a whole is told as one."""
    behind = [token.word for token in row[last + 1 : last + 3]]
    return value.unit not in (None, "%") and behind[:1] == ["of"] and behind[1:] in _DEFINITE


def is_of_those(row: Row, first: int) -> bool:
    """ "Of the medical workers 28 are physicians": a clause that begins with those of whom it counts some, however many they are."""
    ahead = [token.word for token in row[max(0, first - _THOSE) : first]]
    at = next((at for at in range(len(ahead) - 1, -1, -1) if ahead[at] == "of"), None)
    if at is None or (first - len(ahead) + at > 0 and (ahead[at - 1 : at] or [""])[0] not in _BREAKS):
        return False
    told = ahead[at + 1 :]
    told = told[:-1] if told[-1:] == [","] else told
    return told[:1] in _DEFINITE and len(told) > 1 and all(map(str.isalpha, told))


def side(row: Row, places: tuple[int, int]) -> frozenset[str]:
    """On which side votes were cast: "against, 58", "55 voting against", "1,208 in favour", "61 backing her", "four abstained"."""
    before = [token.word for token in row[max(0, places[0] - 2) : places[0]] if token.word != ","][-1:]
    behind = list(takewhile(str.isalpha, (token.word for token in row[places[1] + 1 : places[1] + 4])))
    if before == ["for"]:
        return frozenset(("=in-favour",))
    if before == ["against"]:
        return frozenset(("=against",))
    told = {stem(word) for word in (*before, *behind[:1])} & SIDES
    if told or "against" in behind:
        return frozenset(told or ("=against",))
    return frozenset(("=in-favour",)) if behind[:1] == ["for"] or "favour" in behind else frozenset()


def way(row: Row, value: Count, places: tuple[int, int]) -> frozenset[str]:
    """In what way something is measured, by the word at the figure: "four kilometres off the point", "66 cm across", "let down 620 m"."""
    if value.unit != "m":
        return frozenset()
    ahead = row[places[0] - 1].word if places[0] else ""
    behind = row[places[1] + 1].word if places[1] + 1 < len(row) else ""
    ways: dict[str, str] = table("heads")["ways"]
    found = next((name for name, words in ways.items() if behind in words.split()), None)
    return frozenset((f"={found or 'depth'}",)) if found or ahead == "down" else frozenset()


def is_definite(row: Row, value: Count, first: int) -> bool:
    """Whether a count is said to be that of all there are: "the 39 seats", "the council's 39 seats"."""
    before = row[first - 1].word if first else ""
    return before.endswith(("'s", "’s", "s'", "s’")) or before in _ALL or value.raw.lower().startswith(("the ", "all "))


def is_whole_of(passage: Passage, first: int) -> bool:
    """Whether a figure is the whole of which another was said right before: "seven of nine counts"."""
    ahead = first
    while ahead and ((word := passage.row[ahead - 1].word) in OWNED or word.endswith(GENITIVES)):
        ahead -= 1
    before = [token.start for token in passage.row[max(0, ahead - 2) : ahead] if token.word in ("of", "out")]
    if not ahead or passage.row[ahead - 1].word != "of":
        return False  # "340 kilos of cocaine and 12 firearms"
    return bool(before) and any(
        0 <= before[0] - item.stop <= 1 and getattr(item.value, "high", None) != 1 for item in passage.counts
    )


def estimate(row: Row, first: int) -> set[str]:
    """Whose estimate a crowd's size is: "police put it at 8,000; the organisers spoke of 30,000"."""
    told = (
        token.word
        for token in reversed(row[max(0, first - _ESTIMATE) : first])
        if token.word in table("scopes")["estimates"]
    )
    word = next(told, None)
    return {f"by {stem(word)}"} if word else set()
