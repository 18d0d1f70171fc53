"""What several pay, bring in or handle of one sum, over neighbouring sentences: "the bridge costs 7.8 million. The county pays 5 million and the state 3.2 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims.extract.page import Page
from claims.extract.sums.amounts import Amount, Every, one_measure
from claims.extract.sums.told import Told
from claims.extract.sums.words import listed, phrase
from claims.tables import alternatives

_HEDGE = r"(?:about |some |nearly |almost )?"
# The next one, of whom the verb is not said again.
_NEXT = re.compile(
    rf"(?:\s(?:of|towards) (?:the|its|all|it|them)\b[\w’' ]{{0,30}})?(?:,|,?\sand)\s(?!of\b|with\b|from\b|in\b)(?:[\w’'-]+\s){{1,6}}{_HEDGE}$"
)
_NOT_OF_NOW = re.compile(rf"\b(?:from|than|by|after|against|of which|expected|another|further|up|down)\s{_HEDGE}$")
_BACK, _REACH, _FEWEST = 3, 60, 2
_MARK = re.compile(r"[.;:!?]\s")


def payers(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """The figures of a sentence, and of those before it, that are parts of one sum by what their owners do with it."""
    first = _parts(page, plain, at, every)
    if not first:
        return
    taken, whole = list(first), None
    for earlier in range(at, max(at - 1 - _BACK, -1), -1):
        if earlier < at:
            taken = [*_parts(page, plain, earlier, every), *taken]
        if whole := _whole(page, plain, earlier, every, taken[0]):
            break
    if whole is None:
        return
    parts = tuple(item for item in taken if item.start > whole.stop)
    if len(parts) >= _FEWEST and all(_is_of(item, whole) for item in parts) and not _is_mixed(plain, parts):
        yield Told(whole, parts, False)


def _parts(page: Page, plain: str, at: int, every: Every) -> list[Amount]:
    """The figures right behind a verb of paying, and those that follow without their verb."""
    passage = page.passages[at]
    if not passage.prose or len(every[at]) < 1 or _verbs().search(passage.small) is None:
        return []
    found: list[Amount] = []
    for item in every[at]:
        if not plain[item.start : item.stop].strip() or not item.adds_up or item.noun:
            continue
        start = max(passage.span.start, item.start - _REACH)
        if _verbs_before().search(plain, start, item.start):
            found.append(item)
        elif found and _NEXT.fullmatch(plain[found[-1].stop : item.start]):
            found.append(item)
    return found


def _whole(page: Page, plain: str, at: int, every: Every, part: Amount) -> Amount | None:
    """The sum of a sentence that its nouns call that of all."""
    span = page.passages[at].span
    for item in every[at]:
        if item.start >= part.start or not plain[item.start : item.stop].strip() or not _is_of(part, item):
            continue
        before = plain[max(span.start, item.start - _REACH) : item.start]
        near = _MARK.split(before)[-1]
        if phrase("paid").search(near) and not _NOT_OF_NOW.search(near) and not phrase("never").search(near):
            return item
    return None


def _is_of(part: Amount, whole: Amount) -> bool:
    one, all_ = part.value.low, whole.value.low
    return bool(whole.value.unit) and one_measure(part, whole) and one is not None and all_ is not None and one < all_


def _is_mixed(text: str, parts: Sequence[Amount]) -> bool:
    """Whether what is said of the parts tells of parts of parts or of several years."""
    return phrase("never").search(text, parts[0].stop, parts[-1].stop + 12) is not None


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('pay'))})\b", re.IGNORECASE)


@cache
def _verbs_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(listed('pay'))})\s{_HEDGE}$", re.IGNORECASE)
