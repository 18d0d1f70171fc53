"""What several pay, bring in or handle of one sum, over neighbouring sentences: "the bridge costs 7.8 million. The county pays 5 million and the state 3.2 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims.extract.sums.amounts import Amount, Every, one_measure
from claims.extract.sums.told import Told
from claims.extract.sums.words import phrase
from claims.extract.texts.page import Page
from claims.tables import alternatives, table

_HEDGE = r"(?:about |some |nearly |almost )?"
# The next one, of whom the verb is not said again.
_NEXT = re.compile(
    rf"(?:\s(?:of|towards) (?:the|its|all|it|them)\b[\w’' ]{{0,30}})?(?:,|,?\sand)\s(?!of\b|with\b|from\b|in\b)(?:[\w’'-]+\s){{1,6}}{_HEDGE}$"
)
_NOT_OF_NOW = re.compile(rf"\b(?:from|than|by|after|against|of which|expected|another|further|up|down)\s{_HEDGE}$")
_HEDGED = re.compile(rf"\s{_HEDGE}")
_SAME = re.compile(
    r"(?:,?\s(?:and|but|then|while|also|to|will|has|had|is|by)\b)*[,\s]*(?:(?:in|for|to|of|on) [\w ]+)?\s"
)
_DONE = re.compile(r"\b(?:\w+ed|spent|lost|bought|sold|left|made|paid|put|is|was|were|had|has)\s$")
_BACK, _REACH, _FEWEST, _SUM = 3, 60, 2, 1000
_MARK = re.compile(r"[.;:!?]\s")


def payers(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """The figures of a sentence, and of those before it, that are parts of one sum by what their owners do with it."""
    if not any(map(_may_be_a_sum, every[at])):
        return
    small = page.passages[at].small
    for verbs, wholes in _rows():
        if not verbs.search(small):
            continue
        taken: list[Amount] = []
        for earlier in range(at, max(at - 1 - _BACK, -1), -1):
            taken = [*_parts(page, plain, earlier, every, verbs), *taken]
            if not taken:
                break
            if whole := _whole(page, plain, earlier, every, wholes, taken[-1]):
                parts = tuple(item for item in taken if item.start > whole.stop)
                if _are_of(plain, page, whole, parts):
                    yield Told(whole, parts, False)
                break


def _may_be_a_sum(item: Amount) -> bool:
    return item.noun is None and (item.value.unit not in (None, "%") or (item.value.low or 0) >= _SUM)


def _parts(page: Page, plain: str, at: int, every: Every, verbs: re.Pattern[str]) -> list[Amount]:
    """The figures right behind a verb of paying, and those that follow without their verb."""
    passage = page.passages[at]
    if not (passage.prose and every[at]) or verbs.search(passage.small) is None:
        return []
    found: list[Amount] = []
    for item in every[at]:
        if not plain[item.start : item.stop].strip() or not item.adds_up or item.noun:
            continue
        # "Arden delivered 500 tonnes and took 450": another must be named, or nobody before.
        start = max(passage.span.start, item.start - _REACH, found[-1].stop if found else 0)
        before = plain[start : item.start]
        own = [verb for verb in verbs.finditer(before) if _HEDGED.fullmatch(before, verb.end())]
        if own:
            named = not (found and _SAME.fullmatch(before[: own[-1].start()]))
        else:
            named = bool(found) and _is_next(plain[found[-1].stop : item.start])
        if named:
            found.append(item)
    return found


def _is_next(between: str) -> bool:
    """Whether another is named between two figures, and nothing else that is done with the second."""
    return _NEXT.fullmatch(between) is not None and _DONE.search(between) is None


def _whole(page: Page, plain: str, at: int, every: Every, wholes: re.Pattern[str], part: Amount) -> Amount | None:
    """The sum of a sentence that its nouns call that of all."""
    span = page.passages[at].span
    for item in every[at]:
        if item.start >= part.start or not plain[item.start : item.stop].strip() or not _is_of(part, item):
            continue
        near = _MARK.split(plain[max(span.start, item.start - _REACH) : item.start])[-1]
        if wholes.search(near) and not _NOT_OF_NOW.search(near) and not phrase("never").search(near):
            return item
    return None


def _is_of(part: Amount, whole: Amount) -> bool:
    one, all_ = part.value.low, whole.value.low
    return bool(whole.value.unit) and one_measure(part, whole) and one is not None and all_ is not None and one < all_


def _are_of(text: str, page: Page, whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether figures are parts of a sum, none is a part of another and none of another time."""
    if len(parts) < _FEWEST or not all(_is_of(item, whole) for item in parts):
        return False
    end = page.passage_at(parts[-1].start)
    stop = end.span.stop if end else parts[-1].stop
    return not phrase("never").search(text, parts[0].stop, stop) and not phrase("times").search(text, whole.stop, stop)


@cache
def _rows() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The verbs and the wholes of each way to share a sum."""
    rows = [(row["verbs"], row["wholes"]) for row in table("sums")["payers"]]
    return tuple((_any(verbs), _any(wholes)) for verbs, wholes in rows)


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words)})\b", re.IGNORECASE)
