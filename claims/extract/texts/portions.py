"""Shares in words as percentages: "a fifth of the money", "one in three", "a quarter goes to the academy", "prices fell by a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Context, Decimal

from claims.folding import small
from claims.numbers.table import trim
from claims.numbers.value import Count
from claims.text import Span
from claims.value import Found

_UNDER = {
    name: under for under, name in enumerate("half third quarter fifth sixth seventh eighth ninth tenth".split(), 2)
}
# The sentences in which a share without its whole may stand: looked for before the pattern.
_NAMES = frozenset(_UNDER)
_TOLD = re.compile(r"[a-z]", re.IGNORECASE)
# "Half" alone is as often half a match; and two quarters are half a year.
_OTHERS = re.compile(r"(?:a )?(?:half|quarter)|two quarters|(?:the |first |second )half", re.IGNORECASE)
_NAMED = rf"(?P<share>(?:a|one)\s(?P<under>{'|'.join(_UNDER)}))"
_SPENT = (
    "meant|intended|earmarked|reserved|due|paid|payable|set aside|spent|put aside|given|kept|left|owned|held|used|covered|financed|"
    "funded|borne|payable|withheld|refunded|planted|unsold|empty"
)
_BARE = re.compile(
    # What goes somewhere, or is for something; a plural verb has none but shares for its subject.
    rf"\b{_NAMED}(?=\s(?:(?:goes|go|went|comes|came|belongs|belonged)\s|(?:is|was|has been|will be)\s(?:{_SPENT})\b|(?:are|were|have)\s))"
    # What is paid, held or lost; by how much something changes.
    rf"|\b(?:pay|pays|paid|paying|own|owns|owned|hold|holds|held|keep|keeps|kept|receives?|received|gets?|contribut\w+|los[et]s?)\s"
    rf"{_NAMED.replace('share', 'share2').replace('under', 'under2')}(?=[.,;]|\s(?:up\s?front|in advance|down|now|on|at|to|and|for)\b)"
    rf"|\bby\s(?:about\s|around\s|almost\s|nearly\s)?{_NAMED.replace('share', 'share3').replace('under', 'under3')}(?=[.,;]|\s(?:to|in|since|from|over|and|compared|on|this|last|within)\b)"
    rf"|\b{_NAMED.replace('share', 'share4').replace('under', 'under4')}(?=\s(?:more|less|fewer|higher|lower|cheaper|larger|smaller|dearer)\b)",
    re.IGNORECASE,
)
_HUNDRED = Decimal(100)
# No share in words says more: a third is 33.3 percent.
_DIGITS = Context(prec=3)
# How far, in points, a share in words may be off; and one of ten, of which more than one is told.
_POINTS, _TENTH = Decimal(2), Decimal("4.9")
_IN_TEN = re.compile(r"^(?!one\b|1\b).*\b(?:in|of)\s(?:every\s)?(?:ten|10)\b", re.IGNORECASE)
# "A quarter of a point", "half of a sandwich": of no whole that others share.
_OF_ONE = re.compile(r"\s(?:of\s)?(?:an?|one)\s")


def in_percent(text: str, item: Found) -> Found:
    """A share of something as a percentage, which it may be held against; what is none is left as it is."""
    value = item.value
    if item.rule != "fraction" or not isinstance(value, Count) or value.unit or not _TOLD.search(value.raw):
        return item
    ends = [end for end in (value.low, value.high) if end is not None]
    alone = _OTHERS.fullmatch(value.raw) and not text.startswith((" of ", " the "), item.stop)
    if (
        not ends
        or alone
        or _OF_ONE.match(text, item.stop)
        or not all(0 <= end <= 1 for end in ends)
        or not any(end % 1 for end in ends)
    ):
        return item
    low, high = _times(value.low), _times(value.high)
    if low is not None and low == high:
        return replace(item, value=_rounded(value, low))
    return replace(item, value=replace(value, low=low, high=high, unit="%"))


def _times(end: Decimal | None) -> Decimal | None:
    return None if end is None else trim(_DIGITS.multiply(end, _HUNDRED))


def _rounded(value: Count, share: Decimal) -> Count:
    """What a share in words may be: whoever says "a fifth" has not counted, and "four in ten" is one of ten steps."""
    step = _TENTH if _IN_TEN.search(value.raw) else min(_POINTS, share / 10)
    return replace(value, low=trim(share - step), high=trim(share + step), unit="%", hedge="about")


def bare_shares(text: str, span: Span, letters: AbstractSet[str], found: Sequence[Found]) -> Iterator[Found]:
    """The shares of a sentence that stand without the whole of which they are, but for those among ``found``."""
    if _NAMES.isdisjoint(letters):
        return
    for told in _BARE.finditer(text, span.start, span.stop):
        name = next(name for name in ("share", "share2", "share3", "share4") if told[name])
        start, stop = told.span(name)
        if any(item.start < stop and start < item.stop and not getattr(item.value, "ordinal", False) for item in found):
            continue
        part = trim(_DIGITS.divide(_HUNDRED, Decimal(_UNDER[small(told[name.replace("share", "under")])])))
        yield Found(start, stop, _rounded(Count(text[start:stop], part, part), part), "fraction")
