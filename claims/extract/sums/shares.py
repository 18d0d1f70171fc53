"""Shares in percent of one thing, which are a hundred together: "Valdoran by 71 percent, Italian by 13 and other languages by 20"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extract.sums.amounts import Amount, outside_brackets
from claims.extract.sums.pieces import Piece, cut
from claims.extract.sums.sides import on_sides
from claims.extract.sums.told import Told
from claims.extract.sums.words import listed, phrase
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.text import Span

_OTHERS = re.compile(r"\b(?:others?|the rest|remainder|everyone else|everything else)\b", re.IGNORECASE)
_OF = re.compile(r"\b[Oo]f (?:the |its |all |total )?(?P<words>[a-z’']+(?: [a-z’']+){0,2})")
_MOVES = re.compile(
    r"\b(?:rose|fell|rise|fall|(?<!made )(?<!make )(?<!makes )up|down|points?|more|less|year|rate|growth|grew|inflation|interest|tax|discount|turnout|chance|loss|gain|increase|decrease|cut|round|quarter|month)\b",
    re.IGNORECASE,
)
# Of those asked some may be in several of the groups, but for those who judge one thing, or are judged, in two ways.
_ASKED = re.compile(r"\b(?:survey|poll|respondents|said they)\b", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?:for|in favou?r|support(?:s|ed)?|yes|positive(?:ly)?|passed|favourabl[ye]|favorabl[ye])\b", re.IGNORECASE
)
_WHOSE = re.compile(r"\bof (?:the |all |its )?(\w+)", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]\s")
_ELSEWHERE = re.compile(r"\b(?:in|at|from) (?:the )?[A-Z]")
_FEWEST, _HUNDRED = 2, 100


def shares(passage: Passage, plain: str, found: Sequence[Amount]) -> Iterator[Told]:
    """The shares of a sentence that are of one thing and of different owners."""
    if len(found) < _FEWEST or all(item.value.unit != "%" for item in found):
        return
    percents = [item for item in outside_brackets(plain, found) if item.value.unit == "%"]
    if not percents:
        return
    start, stop = passage.span.start, passage.span.stop
    if end := _CLAUSE.search(plain, percents[-1].stop, stop):
        stop = end.start()
    if _MOVES.search(plain, start, stop) or phrase("never").search(plain, start, stop):
        return
    inside = [item for item in outside_brackets(plain, found) if (item.value.low or 0) < _HUNDRED]
    pieces = cut(plain, Span(start, stop), inside)
    items = pieces.items
    if not _are_of_one_thing(items, percents):
        return
    labels = [item.label for item in items]
    sides = any(map(_JUDGED.search, labels)) and on_sides(labels) is not None
    # "51 percent of women were for it and 60 percent of men against": of other people.
    whose = {of[1].lower() for item in items for of in _WHOSE.finditer(f"{item.amount.value.raw} {item.label}")}
    if sides and len(whose) < _FEWEST and not any(_ELSEWHERE.search(item.lead) for item in items):
        yield Told(None, tuple(_in_percent(item.amount) for item in items), False)
        return
    if _ASKED.search(plain, start, stop):
        return
    rest = any(_OTHERS.search(item.label) for item in items)
    if _are_apart(items, rest) and (rest or _is_shared(plain, passage)):
        yield Told(None, tuple(_in_percent(item.amount) for item in items), rest and pieces.closed)


def _are_of_one_thing(items: Sequence[Piece], percents: Sequence[Amount]) -> bool:
    """Whether all pieces of a clause are shares, or may be without the word, and all of them of one place."""
    return (
        len(items) >= _FEWEST
        and all(item.amount.value.unit == "%" or item.amount.noun is None for item in items)
        and not _ELSEWHERE.search(" ; ".join(item.tail for item in items))
        and set(percents) <= {item.amount for item in items}
    )


def _are_apart(items: Sequence[Piece], rest: bool) -> bool:
    """Whether each share has an owner of its own, who is named before it; or they are on two sides of what is sold."""
    labels = [item.label for item in items]
    if on_sides(labels):
        return True
    if any(phrase("people").search(label) for label in labels):
        return False
    owners = [fold(" ".join(item.lead.split()[:2])) for item in items]
    named = all(item.lead and not item.bare and (rest or item.lead[0].isupper()) for item in items)
    return named and len(set(owners)) == len(owners)


def _is_shared(text: str, passage: Passage) -> bool:
    """Whether the shares are of one thing, of which each part has one owner."""
    told = {
        word for found in _OF.finditer(text, passage.span.start, passage.span.stop) for word in found["words"].split()
    }
    return len({noun.rstrip("s") for noun in told & listed("shared")}) == 1


def _in_percent(item: Amount) -> Amount:
    return item if item.value.unit == "%" else replace(item, value=replace(item.value, unit="%"))
