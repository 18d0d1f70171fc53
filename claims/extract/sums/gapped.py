"""Parts by their owners, of whom the first alone has a verb: "the camp has 650 guards. Arden sends 240, Belmont 220 and Corin 210"; and what is left for the last one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from claims.extract.sums.amounts import Amount, Every, one_measure, outside_brackets
from claims.extract.sums.links import is_whole
from claims.extract.sums.near import GAP, YEAR, owns
from claims.extract.sums.told import Told
from claims.extract.sums.words import phrase
from claims.extract.texts.page import Page

_NAME = r"[A-ZÀ-Ž][\w’'-]*(?:\s(?:(?:of|and|de|del|van|the)\s)?[A-ZÀ-Ž][\w’'-]*){0,3}"
_OWNER = rf"(?:(?:the\s)?{_NAME}|the\s[a-z]+(?:\s(?!the\b|its\b|their\b)[a-z]+)?)"
# From one owner's figure to that of the next: nothing but who it is, with the preposition of the first one.
_NEXT = re.compile(
    rf"(?P<sum>\sof (?:that|this|it|them|these|those))?(?:,|;|,?\sand|;\sand)\s(?:(?P<from>from|in|to|for)\s)?{_OWNER}"
    r"(?:\s(?P<prep>for|with|by))?(?P<rest>\s(?:the|its|their))?\s"
)
# From the head of its clause to the first figure: an owner and a verb, with no figure between.
_FIRST = re.compile(
    r"(?:^|(?<=[;:]\s)|(?<=\d\.\s))(?:(?P<from>From|In|To|For)\s)?[^\d,;:()]{2,60}?\s(?:(?P<prep>for|with|by)\s)?$"
)
_NOT_A_VERB = frozenset("of at than about over nearly some least most the and or number section article".split())
_CLOSED = re.compile(r"\s?(?:[.;:!?)\n]|$|,\s(?!of\b|or\b)[a-z])")
_NEAR = Decimal("1.15")
_BACK, _FEWEST, _FEWEST_LEFT, _REACH = 2, 3, 2, 160


def gapped(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """The parts of the figure before that a sentence gives to one owner after the other; all of it where the last one has what remains."""
    passage = page.passages[at]
    open_ = outside_brackets(plain, every[at])
    for number, (one, two) in enumerate(pairwise(open_)):
        told = _run(plain, passage.span.start, open_, number) if _NEXT.fullmatch(plain, one.stop, two.start) else None
        if told is None:
            continue
        parts, left = told
        whole = _whole(page, plain, at, every, parts, left)
        if (
            whole
            and (left or _is_near(whole, parts))
            and not phrase("times").search(plain, whole.stop, parts[-1].stop + _BACK)
        ):
            yield Told(whole, parts, left)
        return


def _run(text: str, start: int, items: Sequence[Amount], number: int) -> tuple[tuple[Amount, ...], bool] | None:
    """The figures from one on that are told alike, and whether the last is what remains."""
    head = items[number]
    first = _FIRST.search(text[max(start, head.start - _REACH) : head.start])
    if first is None or (first[0].lower().split() or ["the"])[-1] in _NOT_A_VERB:
        return None
    taken, left = [head], False
    for one, two in pairwise(islice(items, number, None)):
        gap = _NEXT.fullmatch(text, one.stop, two.start)
        if (
            gap is None
            or left
            or (gap["from"] or "").lower() != (first["from"] or "").lower()
            or gap["prep"] != first["prep"]
        ):
            break
        taken.append(two)
        left = gap["rest"] is not None and two.value.other
    enough = len(taken) >= (_FEWEST_LEFT if left else _FEWEST)
    bare = all(_is_bare(item) for item in taken) and not any(item.value.other for item in taken[: -1 if left else None])
    return (tuple(taken), left) if enough and bare and _CLOSED.match(text, taken[-1].stop) else None


def _is_near(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether parts that nothing else ties to a figure are so near to it that they are hardly those of another."""
    sum_ = sum((part.value.low or Decimal(0) for part in parts), Decimal(0))
    return whole.value.low is not None and sum_ <= whole.value.low * _NEAR


def _is_bare(item: Amount) -> bool:
    """Whether a figure leaves out what it counts, or is a sum."""
    value = item.value
    return item.noun is None and value.unit != "%" and item.adds_up and not YEAR.fullmatch(value.raw)


def _whole(page: Page, plain: str, at: int, every: Every, parts: Sequence[Amount], left: bool) -> Amount | None:
    """The only larger figure in the nearest sentence before that has one, where the parts are told of nothing else."""
    for number in range(at, max(at - 1 - _BACK, -1), -1):
        span = page.passages[number].span
        if GAP.search(page.text, span.stop, parts[0].start):
            return None
        ahead = [item for item in outside_brackets(plain, every[number]) if item.stop <= parts[0].start]
        larger = [item for item in ahead if all(_is_larger(item, part) for part in parts)]
        if ahead:
            fits = len(larger) == 1 and larger[0].counts(plain) and is_whole(plain, larger[0])
            if fits and number < at and not left and owns(page, number, larger[0]):
                return None
            return larger[0] if fits and not phrase("never").search(plain, larger[0].stop, parts[0].start) else None
    return None


def _is_larger(whole: Amount, part: Amount) -> bool:
    one, other = whole.value.low, part.value.low
    alike = one_measure(whole, part) or (part.value.unit is None and whole.value.unit is not None)
    return alike and one is not None and other is not None and one > other
