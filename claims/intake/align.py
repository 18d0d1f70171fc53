"""Where words that a library took out of a page stand in that page: both are read word by word, and met again by three words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import takewhile

from claims.places import Piece, Places

_WORD = re.compile(r"\w+")
_NO_SPACE = re.compile(r"[^\w\s]+")
# So many marks stand next to a word at most; more are a line of dots.
_MARKS = 4


def aligned(text: str, page: str, back: Places) -> Places:
    """Leads ``text`` back through ``page``, whose words it is made of in their order, and ``back``, the page's own places.

    Words that the page does not hold are led to the end of those before them, marks that open a line to the word behind them: the bar
    of a table's row stands where the row does.
    """
    ours = [(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]
    theirs = [(found[0], found.start(), found.end()) for found in _WORD.finditer(page)]
    index = _index([word for word, _, _ in theirs])
    pieces: list[Piece] = []
    at = covered = 0
    for number, (word, start, stop) in enumerate(ours):
        if at >= len(theirs) or theirs[at][0] != word or not _goes_on(ours, theirs, number, at):
            at = _found(index, tuple(one for one, _, _ in ours[number : number + 3]), at)
        if at < len(theirs) and theirs[at][0] == word:
            _, page_start, page_stop = theirs[at]
            led = _marks(
                text[max(start - _MARKS, covered) : start][::-1], page[max(page_start - _MARKS, 0) : page_start][::-1]
            )
            line = text.rfind("\n", covered, start) + 1
            if 0 < line < start - led:
                origin = back.origin(page_start)
                pieces.append(Piece(line, origin, origin + 1))
            _marked(pieces, start - led, start, back, page_start - led)
            _append(pieces, start, stop, back, page_start, page_stop)
            followed = _marks(text[stop : stop + _MARKS], page[page_stop : page_stop + _MARKS])
            _marked(pieces, stop, stop + followed, back, page_stop)
            covered = stop + followed
            at += 1
    first = (Piece(0, pieces[0].origin, pieces[0].origin + 1),) if pieces and pieces[0].start else ()
    return Places(back.lines, (*first, *pieces) or (Piece(0, 0, 1),), back.pages)


def _marks(ours: str, theirs: str) -> int:
    """How many marks next to a word both have: the sign of a currency before a figure, that of a percentage behind it."""
    own = _NO_SPACE.match(ours[:_MARKS])
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(own[0], theirs, strict=False))) if own else 0


def _marked(pieces: list[Piece], start: int, stop: int, back: Places, page_start: int) -> None:
    """A piece for each mark: a tag may stand between two of them."""
    for at in range(start, stop):
        origin = page_start + at - start
        _append(pieces, at, at + 1, back, origin, origin + 1)


def _goes_on(ours: list[tuple[str, int, int]], theirs: list[tuple[str, int, int]], number: int, at: int) -> bool:
    """Whether the next two words agree as well: a menu may begin like the article."""
    return all(
        one[0] == other[0] for one, other in zip(ours[number + 1 : number + 3], theirs[at + 1 : at + 3], strict=False)
    )


def _index(words: list[str]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in range(len(words)):
        found[tuple(words[number : number + 3])].append(number)
    return found


def _found(index: dict[tuple[str, ...], list[int]], words: tuple[str, ...], at: int) -> int:
    """Where these words come next, else where they come first, else the old place."""
    places = index.get(words, ())
    if not places:
        return at
    behind = bisect_right(places, at - 1)
    return places[behind] if behind < len(places) else places[0]


def _append(pieces: list[Piece], start: int, stop: int, back: Places, page_start: int, page_stop: int) -> None:
    """A word's piece, joined to the one before where both stand equally far apart in text and original."""
    origin, end = back.origin(page_start), back.stop(page_stop)
    last = pieces[-1] if pieces else None
    if last and origin - start == last.origin - last.start and end - origin == stop - start:
        pieces[-1] = Piece(last.start, last.origin, end)
    else:
        pieces.append(Piece(start, origin, end))
