"""Whether a figure counts what had happened up to a moment, so that another moment has another: "eleven people have died", "by Monday evening they had saved 39"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.dates.value import DateValue
from claims.extract.language.closed_class import ADVERBS
from claims.extract.language.lexicon import cumulative
from claims.extract.language.tokens import covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.drawn import Drawn
from claims.numbers.value import Count

_PERFECT = frozenset(("has", "have"))
_BOUNDS = ("by ", "until ")
_BREAKS = frozenset((".", ";", ":", ",", "but", "while", "whereas", "that", "which", "who", "(", ")", "–", "—"))
# How many words may stand between a verb and its figure: "have inspected and disinfected about 130", "eleven people in the city have died".
_BEFORE, _BEHIND = 8, 6


# Of what is so at one moment no more comes: "is reported to have had 240 passengers".
_AT_ONCE = frozenset(("aboard",))


def is_up_to_then(item: Drawn) -> bool:
    """Whether the clause of a figure has its verb in the present perfect, or names the moment up to which it counts."""
    if not isinstance(item.value, Count) or item.value.unit is not None or item.value.ordinal or item.slot in _AT_ONCE:
        return False
    places = covered(item.passage.row, item.span.start, item.span.stop)
    if places is None:
        return False
    before = _clause(item.passage.said[places[0] - 1 :: -1] if places[0] else (), _BEFORE)[::-1]
    behind = _clause(item.passage.said[places[1] + 1 :], _BEHIND)
    return _is_perfect(before) or _is_perfect(behind) or _is_bounded(item)


def _clause(words: Sequence[str], most: int) -> Sequence[str]:
    some = words[:most]
    end = next((at for at, word in enumerate(some) if word in _BREAKS), len(some))
    return some[:end]


def _is_perfect(words: Sequence[str]) -> bool:
    """ "Have died", "has so far killed"."""
    for at, word in enumerate(words):
        behind = [one for one in words[at + 1 :] if one not in ADVERBS]
        has_to = words[at + 1 : at + 2] == ("to",)
        if word in _PERFECT and behind and not has_to and (behind[0].endswith("ed") or is_verb(behind[0])):
            return True
    return False


def _is_bounded(item: Drawn) -> bool:
    """Whether the sentence tells before the figure by when so much had been done: "by Monday evening the team had saved 39"."""
    return item.slot in cumulative() and any(
        isinstance(time.value, DateValue)
        and time.value.raw.lower().startswith(_BOUNDS)
        and time.start < item.span.start
        for time in item.passage.times
    )
