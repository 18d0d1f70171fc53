"""Which figure is the whole of which stretch of parts: by a colon, a bracket, "made up of", "of which", a comma, or the sentence behind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.extract.sums.amounts import Amount, outside_brackets
from claims.extract.sums.words import ALL_OF_A_KIND, listed, phrase
from claims.text import Span

_COLON = re.compile(r":\s")
_LIST = re.compile(r"\((?P<inside>[^()]*)\)")
_DASH = re.compile(r"\s(?:[-–—]|--)\s")
_COMMA = re.compile(r"[^,;:.!?]*,\s(?:with\s)?")
_JOINED = re.compile(r"(?:,|\b(?:and|or|plus))\s+(?:about\s|some\s|the\s)?$")
_LABEL = re.compile(r"[A-Z][\w’']*\s$")
_OPENS = re.compile(r"(?:^|[.!?:\n]|\d\.)\s*[\"“(]?[A-Z][\w’']*\s$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_ALL = re.compile(r"\sof (?:the|them|these|those|its|their|whom|which)\b")
# "Of the 63 on the bus, four died": what it counts was told before.
_OF = re.compile(rf"\bOf {ALL_OF_A_KIND} $")
_DID = re.compile(r"[^,;:.!?]*\s(?:he|she|it|they|we|I|[A-Z][\w’'-]+)\s[a-z]+\s")
_IN_ALL = re.compile(rf"\sof {ALL_OF_A_KIND}\s(?:[a-z]+ of\s)?")
_LAST = re.compile(r"[\w’']+")
# How far, in characters, the parts may stand behind their whole.
_COLON_REACH, _LIST_REACH, _MADE_REACH, _SOME_REACH, _COMMA_REACH = 70, 30, 60, 40, 90


@dataclass(frozen=True, slots=True)
class Link:
    """A whole and the stretch in which its parts stand. ``listing``: the stretch is a list that names all of them; ``loose``: nothing but a
    comma or a sentence's end says that they are parts. ``joined``: what is in brackets is no part of the stretch.
    """

    whole: Amount
    span: Span
    listing: bool
    joined: bool = True
    loose: bool = False


def links(text: str, plain: str, span: Span, amounts: Sequence[Amount]) -> Iterator[Link]:
    """The stretches of one sentence, those first that say most plainly that they are parts. ``plain`` is the text without its brackets."""
    open_ = outside_brackets(plain, amounts)
    yield from _bracketed(text, span, amounts)
    for pattern, reach in ((_COLON, _COLON_REACH), (phrase("made"), _MADE_REACH), (_DASH, _LIST_REACH)):
        for found in pattern.finditer(plain, span.start, span.stop):
            whole = _before(text, open_, found.start(), reach, plain)
            if whole and (pattern is not _COLON or _may_list(plain, whole, found.start())):
                inside = Span(found.end(), _end(plain, found.end(), span.stop, pattern))
                full = pattern is not _DASH and _is_of_all(plain, whole.start, found.start())
                yield Link(whole, inside, full, loose=pattern is _DASH)
    yield from _some(text, plain, span, open_)
    yield from _behind_commas(text, plain, span, open_)
    yield from _headed(text, plain, span, open_)
    yield from _some_of(text, plain, span, open_)


def _is_of_all(text: str, start: int, stop: int) -> bool:
    """Whether a figure before a colon is that of all behind it: "1.2 billion in all" is, "20, among them" is not."""
    return all(found[0].lower() in listed("overall") for found in phrase("never").finditer(text, start, stop))


def _bracketed(text: str, span: Span, amounts: Sequence[Amount]) -> Iterator[Link]:
    for found in _LIST.finditer(text, span.start, span.stop):
        if whole := _before(text, amounts, found.start(), _LIST_REACH, text):
            yield Link(whole, Span(*found.span("inside")), True, False)


def _some(text: str, plain: str, span: Span, amounts: Sequence[Amount]) -> Iterator[Link]:
    for found in phrase("some").finditer(plain, span.start, span.stop):
        whole = _before(text, amounts, found.start(), _SOME_REACH, plain)
        loose = found[0].lower() == "with"
        # "Compared with": a part has a comma before it, or its whole.
        if whole and not (loose and plain[whole.stop : found.start()].strip(" ,")):
            yield Link(whole, Span(found.end(), span.stop), False, loose=loose)


def _behind_commas(text: str, plain: str, span: Span, amounts: Sequence[Amount]) -> Iterator[Link]:
    for at, (whole, item) in enumerate(pairwise(amounts)):
        between = plain[whole.stop : item.start]
        # "Three sons and four grandchildren, two in Arden and three in Belmont": of which of them is not said.
        if at and _JOINED.search(plain[amounts[at - 1].stop : whole.start]):
            continue
        told = whole.counts(plain) or _OF.search(plain, max(span.start, whole.start - 12), whole.start)
        if told and len(between) <= _COMMA_REACH and _COMMA.fullmatch(between) and is_whole(text, whole):
            yield Link(whole, Span(item.start, span.stop), False, loose=True)


def _some_of(text: str, plain: str, span: Span, amounts: Sequence[Amount]) -> Iterator[Link]:
    """ "Nine of the 20 crew were saved, eight drowned and five are missing"."""
    for part, whole in pairwise(amounts):
        # "Nine of the crew" is one figure with what it counts.
        between = plain[part.start + len(part.value.raw.split(" of ")[0]) : whole.start]
        if _IN_ALL.fullmatch(between) and is_whole(text, whole):
            yield Link(whole, Span(part.start, span.stop), False, loose=True)


def _headed(text: str, plain: str, span: Span, amounts: Sequence[Amount]) -> Iterator[Link]:
    """ "Of the 12 penalties he scored ten and missed three": parts by what one did with them."""
    for whole, item in pairwise(amounts):
        between = plain[whole.stop : item.start]
        headed = _OF.search(plain, max(span.start, whole.start - 12), whole.start)
        if headed and len(between) <= _COMMA_REACH and _DID.fullmatch(between) and is_whole(text, whole):
            yield Link(whole, Span(whole.stop, span.stop), False, loose=True)


def _end(text: str, start: int, stop: int, pattern: re.Pattern[str]) -> int:
    second = _DASH.search(text, start, stop) if pattern is _DASH else None
    return second.start() if second else stop


def _before(text: str, amounts: Sequence[Amount], place: int, reach: int, plain: str) -> Amount | None:
    """The last figure before a place, where it is one that can be a whole and no mark stands between."""
    # In the order of the text; a list of thousands of figures is looked at once, not once for each of its marks.
    ahead = bisect_right(amounts, place, key=lambda item: item.stop)
    last = amounts[ahead - 1] if ahead else None
    if last is None or place - last.stop > reach or re.search(r"[.;:!?]", plain[last.stop : place]):
        return None
    return last if is_whole(text, last) else None


def is_whole(text: str, item: Amount) -> bool:
    """Whether a figure can be that of all: no height, no share, no number of a room, no average."""
    before = text[max(0, item.start - 24) : item.start]
    words = [word.lower() for word in _LAST.findall(before)]
    measured = "average" in words[-3:] or not listed("measures").isdisjoint(words[-1:])
    if measured or not item.adds_up or _OF_ALL.search(text, item.start, item.stop + 8):
        return False
    if _LABEL.search(before) and not item.counts(text) and not _OPENS.search(before):
        return False
    return re.match(r"\s?(?:per|a|an|each|-year-old|years? old|/)\s", text[item.stop : item.stop + 12]) is None


def _may_list(text: str, whole: Amount, colon: int) -> bool:
    """Before a colon a figure must say of what it is one, in no other year: "Room 12: nine chairs" has no twelve of anything."""
    if _YEAR.search(text, whole.stop, colon):
        return False
    if whole.counts(text) or not whole.value.raw[:1].isdigit():
        return True
    before = _LAST.findall(text[max(0, whole.start - 24) : whole.start])
    return bool(before) and before[-1].lower() in listed("numbered")
