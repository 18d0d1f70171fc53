"""A change in percent beside the figures before and after it: "sales rose 11 percent to 1.64 billion from 1.48 billion"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from claims.extract.sums.amounts import Amount, one_measure, outside_brackets
from claims.extract.sums.told import FALL, RISE, Told
from claims.extract.sums.words import listed, phrase
from claims.extract.texts.passage import Passage
from claims.tables import alternatives

_HEDGE = r"(?:about |around |some |nearly |almost |more than |just over |a |an )?"
_TO = re.compile(
    rf"(?:\s(?:in|for|over|during) [\w’' -]{{3,40}}?)?\s(?:to|and stood at|and reached)\s(?:a record |{_HEDGE})?",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?:\s[a-z]+)?(?:\s(?:in|for|of|at) [\w ]{{3,30}})?,?\s\(?(?:(?:up|down) )?(?:from|compared (?:with|to)|against|after)\s{_HEDGE}",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:\s[a-z]+){0,3}(?:\sin \d{4})?,?\s\(?(?:or |which is |that is )?(?:(?:an? (?:\w+ )?(?:rise|increase|gain|jump|growth|fall|drop|decline|decrease|cut) of|up|down|by)\s)?(?:by )?(?:about |some )?",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"(?:\s[a-z]+)?(?:\s(?:in|for) [\w ]{{3,30}})?\s(?:up |down )?to\s{_HEDGE}")
_SINCE = re.compile(r"\bfrom\s(?:about |some )?$")
_END = re.compile(r"\s?(?:[.,;:)]|$)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST, _REACH = 3, 40


def changes(passage: Passage, plain: str, found: Sequence[Amount]) -> Iterator[Told]:
    """Changes in percent of which one sentence gives the old and the new figure too."""
    if len(found) < _FEWEST or all(item.value.unit != "%" for item in found):
        return
    open_ = outside_brackets(plain, found)
    for at in range(len(open_) - 2):
        if told := _told(plain, passage, open_[at : at + _FEWEST]):
            yield told


def _told(text: str, passage: Passage, three: Sequence[Amount]) -> Told | None:
    """Three figures that follow each other as a change, the new one and the old one: "11 percent to 1.64 from 1.48", "from 1.48 to 1.64, up 11 percent"."""
    first, second, third = three
    gaps = [text[one.stop : two.start] for one, two in pairwise(three)]
    if first.value.unit == "%" and _TO.fullmatch(gaps[0]) and _FROM.fullmatch(gaps[1]):
        percent, new, old = first, second, third
    elif (
        third.value.unit == "%"
        and _UNTIL.fullmatch(gaps[0])
        and _BY.fullmatch(gaps[1])
        and _is_between(text, first, third)
    ):
        old, new, percent = three
    else:
        return None
    way = _way(text, passage, first)
    if way is None or not _alike(new, old) or phrase("unlike").search(text, passage.span.start, passage.span.stop):
        return None
    unit = new.value.unit or old.value.unit
    then, now = (replace(item, value=replace(item.value, unit=unit)) for item in (old, new))
    return Told(now, (percent, then), False, way)


def _is_between(text: str, first: Amount, last: Amount) -> bool:
    """Whether a change is one "from" a figure, and nothing behind it says that it is another ("on the year")."""
    return (
        _SINCE.search(text, max(0, first.start - 12), first.start) is not None
        and _END.match(text, last.stop) is not None
    )


def _alike(new: Amount, old: Amount) -> bool:
    if "%" in (new.value.unit, old.value.unit):
        return False
    return one_measure(new, old) and not any(_YEAR.fullmatch(item.value.raw) for item in (new, old))


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<{RISE}>{alternatives(listed('rises'))})|(?P<{FALL}>{alternatives(listed('falls'))}))\b",
        re.IGNORECASE,
    )


def _way(text: str, passage: Passage, first: Amount) -> str | None:
    """Whether the last verb before the figures tells of a rise or of a fall."""
    found = list(_verbs().finditer(text, max(passage.span.start, first.start - _REACH), first.start))
    return found[-1].lastgroup if found and not re.search(r"[,;:.]\s", text[found[-1].end() : first.start]) else None
