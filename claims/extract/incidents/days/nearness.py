"""How close a day stands by words of its incident, of what was found and of what came later."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extract.incidents.days.happened_words import is_in_care, kinds_of_words, told_words
from claims.extract.incidents.days.named import Named

# Weights: for words of the incident, of what was found, of what came later; how much each word between takes; each sentence on.
_EVENT, _FOUND, _LATER = 3.0, 1.8, 2.0
_BETWEEN, _ONWARD = 0.08, 0.1
# Who died in hospital may have died days later.
_IN_CARE = 0.5
# A day in the first sentences with no such words by it, where the text has no better.
_BARE, _TOP = 0.05, 15
# Words of what came later take a day that they stand as close by as this.
_CLOSE = 3
# "Was convicted on Friday of the stabbing": less than for any day of which nothing is told.
_IN_COURT, _COURT_DAY = frozenset("convicted sentenced pleaded jailed fined cleared acquitted indicted".split()), 0.01
# "In Wednesday's blast": said of the event itself, and of no other day.
_OWN, _OWNED = 0.6, re.compile(r"['’]s?\s+(?P<noun>(?:[\w-]+\s+){0,3}[\w-]+)")
# "was arrested on Thursday in the stabbing": what came later, and why.
_ON_ACCOUNT, _REACH = ("in", "for", "over", "of"), 6


def nearness(text: str, named: Named) -> float:
    """How surely a date is the incident's by the words around it; none where nothing says so."""
    if named.counted:
        return _EVENT - _ONWARD * named.index
    sentence, item, index = named.sentence, named.item, named.index
    before = told_words(text, sentence.start, item.start)[::-1]
    behind = told_words(text, item.stop, sentence.stop)
    near = {kind: min(place(before, kind), place(behind, kind)) for kind in ("event", "found")}
    near["later"] = min(place(before, "later"), place(behind, "later") if _is_open(text, item.stop) else 99)
    told = max(_EVENT - _BETWEEN * near["event"], _FOUND - _BETWEEN * near["found"])
    if item.rule == "later":
        told -= _LATER
    if told <= 0:
        return _BARE - 0.001 * index if near["later"] > _CLOSE and index < _TOP else 0.0
    closest = min(near["event"], near["found"])
    leads = bool(behind) and behind[0] in _ON_ACCOUNT and place(before, "later") < _REACH
    if leads and not _IN_COURT.isdisjoint(before[:_REACH]):
        return _COURT_DAY
    own = is_own(text, item.stop)
    if leads or (not own and near["later"] < closest and near["later"] <= _CLOSE):
        told -= _LATER
    if near["found"] < near["event"] and is_in_care(text[sentence.start : sentence.stop]):
        told -= _IN_CARE
    return max(told - _ONWARD * index + (_OWN if own else 0), 0.02)


def is_own(text: str, at: int) -> bool:
    """Whether a day is that of an event by its form: "Saturday's bus accident"."""
    found = _OWNED.match(text, at)
    return found is not None and any(kinds_of_words().get(word) == "event" for word in found["noun"].lower().split())


def _is_open(text: str, at: int) -> bool:
    """Whether the clause goes on behind a date: in "early Sunday, police said" it does not."""
    return not text.startswith((",", ";", " -", " —", " –"), at)


def place(row: Sequence[str], kind: str) -> int:
    """How many words on the first of a kind stands; far off where there is none."""
    kinds = kinds_of_words()
    return next((at for at, word in enumerate(row) if kinds.get(word) == kind), 99)
