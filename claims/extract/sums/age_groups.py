"""Shares of groups by age, or by size, that leave nobody out: "15 percent are under 14, 64 percent are between 14 and 65 and 23 percent are 66 or older"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.extract.sums.amounts import Amount, outside_brackets
from claims.extract.sums.told import Told
from claims.extract.texts.passage import Passage

_N = r"(?:the age of |age )?(?P<{}>\d{{1,3}})(?! ?%)"
_YEARS = r"(?: years?)?(?: old| of age)?"
_GROUP = re.compile(
    rf"(?:under|below|younger than|less than) {_N.format('below')}|{_N.format('upto')}{_YEARS} (?:or|and) (?:under|younger|less|fewer)"
    rf"|{_N.format('low')}{_YEARS}(?: and | to |-|–){_N.format('high')}"
    rf"|{_N.format('since')}{_YEARS}(?:\+| (?:or|and) (?:more|over|older|above|upwards?)\b)|(?:over|above|older than|more than) {_N.format('above')}"
)
# "15 percent of those under 14 smoke": of each group another share.
_RATE = re.compile(r"\s?(?:of|among|in|for)\b(?:(?!\b(?:is|are|was|were)\b).)*$", re.DOTALL)
_FORM = re.compile(
    r"\b(?:make up|made up|account for|accounted for|form|formed|are|were|is|was)\s(?:about |some |nearly |almost )?$"
)
_AMONG = re.compile(r"\b(?:of|among|amongst|in|for)\s(?:the |those |people )?(?:\w+ )?$")
_FEWEST, _OLDEST = 2, 10**6
Group = tuple[int, int]


def age_groups(passage: Passage, plain: str, found: Sequence[Amount]) -> Iterator[Told]:
    """The shares of a sentence of which each has a group, all groups together leaving nobody out."""
    percents = [item for item in outside_brackets(plain, found) if item.value.unit == "%"]
    if len(percents) < _FEWEST:
        return
    ends = [passage.span.start, *(item.stop for item in percents)]
    starts = [*(item.start for item in percents), passage.span.stop]
    behind = [plain[one:two] for one, two in zip(ends[1:], starts[1:], strict=True)]
    ahead = [plain[one:two] for one, two in zip(ends, starts[:-1], strict=False)]
    for groups in (list(map(_behind, behind)), list(map(_ahead, ahead))):
        known = sorted(group for group in groups if group)
        if len(known) == len(percents) and _leave_nobody_out(known):
            yield Told(None, tuple(percents), True)
            return


def _behind(words: str) -> Group | None:
    told = _only(words)
    return None if told is None or _RATE.match(words[: told.start()]) else _ends(told)


def _ahead(words: str) -> Group | None:
    told = _only(words)
    if told is None or not _FORM.search(words, told.end()) or _AMONG.search(words[: told.start()]):
        return None
    return _ends(told)


def _only(words: str) -> re.Match[str] | None:
    told = list(_GROUP.finditer(words))
    return told[0] if len(told) == 1 else None


def _ends(told: re.Match[str]) -> Group:
    """The first and the last year of a group."""
    if told["below"]:
        return 0, int(told["below"]) - 1
    if told["upto"]:
        return 0, int(told["upto"])
    if told["low"]:
        return int(told["low"]), int(told["high"])
    return (int(told["since"]) if told["since"] else int(told["above"]) + 1), _OLDEST


def _leave_nobody_out(groups: Sequence[Group]) -> bool:
    """Whether each group begins where the one before it ends, the first at nought; one year may be told of two ("15 to 65", "over 65")."""
    joined = all(0 <= two[0] - one[1] <= 1 for one, two in pairwise(groups))
    return joined and groups[0][0] == 0 and groups[-1][1] == _OLDEST
