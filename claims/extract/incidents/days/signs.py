"""What speaks for and against a day as that of the incident, by its clause, its place in the text and how long before the report it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from claims.extract.incidents.days.happened_words import is_in_care, kinds_of_words, told_words
from claims.extract.incidents.days.named import Named
from claims.extract.incidents.days.nearness import is_own
from claims.extract.incidents.other_incidents import is_of_another_time
from claims.grammar import GENITIVES
from claims.tables import word_set
from claims.text import Span

# What speaks for a day wherever one of its mentions says it.
ONCE = frozenset(("near", "clause event", "behind event", "event's own", "clock", "part of the day", "counted back"))
# What ends the clause in which a date stands, before it and behind it.
_ENDS = re.compile(
    r"[,;:—–()“”\"]| - |\b(?:who|whose|whom|which|that|when|where|while|as|after|before|since|because|although|following|but|and|for|over|in connection with|with)\b"
)
_INTO = re.compile(r"\b(?:who|which|that|when|where|in which|after)\b[^,;]*$")
_OUT = re.compile(r"^[^.,;]{0,30}?\b(?:after|following|in connection with|over|for|into|in the|of the|since|to)\b")
_CLOCK = re.compile(r"\b(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\b|noon|midnight|dawn|dusk|o'clock|hours)", re.IGNORECASE)
_PART = re.compile(r"\b(?:night|morning|afternoon|evening|overnight|early|late)\b", re.IGNORECASE)
_PAST = re.compile(r"[a-z]{3,}(?:ed|ught|ung|old|aid|ew|oke|ook)\b")
_SAID = re.compile(r"\s*[,.]? ?(?:\w+ ){0,4}?(?:said|told|say|says|announced)\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|told|announced)\b.{0,12}$")
# How far around a day such words are looked for, and how close before it a part of the day.
_WINDOW, _CLOSE = 40, 12
_SMALL = word_set("happened", "before_days")
# How long before the report a day lies, in days at most.
_AGO = ((0, "on the day"), (1, "the day before"), (3, "days before"), (6, "in the week before"), (60, "weeks before"))
_HEAD, _FAR = 3, 8
_RULES = frozenset("weekday month part today ago same".split())
# Close to every word of the event at once: a third of what nearness gives at most is one.
_MOST = 3


def signs_of(text: str, lowered: str, named: Named, near: float, published: date | None) -> Iterator[tuple[str, float]]:
    """The features of one mention of a day with their strengths; ``lowered`` is the text in small letters, ``near`` the nearness of the mention."""
    yield "near", near / _MOST
    yield _place(named.index), 1.0
    yield from _of_clause(text, named)
    yield from _around(text, named)
    yield from _in_sentence(text, named)
    if named.counted:
        yield "counted back", 1.0
    if is_of_another_time(text, lowered, named.sentence):
        yield "another time", 1.0
    if published is not None:
        days = (published - named.day).days
        yield next((name for most, name in _AGO if days <= most), "long before"), 1.0
    rule = re.split("[,-]", named.item.rule)[0]
    yield f"rule {rule if rule in _RULES else 'other'}", 1.0


def _place(index: int) -> str:
    return f"in sentence {index}" if index < _HEAD else "below" if index <= _FAR else "further down"


def _of_clause(text: str, named: Named) -> Iterator[tuple[str, float]]:
    """What the clause of a day tells, and the rest of its sentence."""
    start, stop, sentence = named.item.start, named.item.stop, named.sentence
    clause = _clause(text, start, stop, sentence)
    kinds = _kinds(text, clause.start, start) | _kinds(text, stop, clause.stop)
    rest = _kinds(text, sentence.start, clause.start) | _kinds(text, clause.stop, sentence.stop)
    yield from ((f"clause {kind}", 1.0) for kind in kinds or ("bare",))
    yield from ((f"only beside {kind}", 1.0) for kind in ("event", "later") if kind in rest - kinds)
    if verb := _verb_before(text, named):
        yield f"behind {verb}", 1.0


def _clause(text: str, start: int, stop: int, sentence: Span) -> Span:
    """The stretch between what ends a clause before a date and behind it."""
    before = [found.end() for found in _ENDS.finditer(text, sentence.start, start)]
    behind = _ENDS.search(text, stop, sentence.stop)
    return Span(before[-1] if before else sentence.start, behind.start() if behind else sentence.stop)


def _kinds(text: str, start: int, stop: int) -> set[str]:
    known = kinds_of_words()
    return {known[word] for word in told_words(text, start, stop) if word in known}


def _verb_before(text: str, named: Named) -> str:
    """What the word right before a day tells, small words left out: "was charged on", "promised on"."""
    words = told_words(text, named.sentence.start, named.item.start)
    while words and words[-1] in _SMALL:
        words.pop()
    if not words:
        return "nothing"
    kind = kinds_of_words().get(words[-1])
    return kind or ("another verb" if _PAST.fullmatch(words[-1]) else "")


def _around(text: str, named: Named) -> Iterator[tuple[str, float]]:
    """What stands right before a day and behind it."""
    start, stop, sentence = named.item.start, named.item.stop, named.sentence
    before, behind = text[max(sentence.start, start - _WINDOW) : start], text[stop : min(sentence.stop, stop + _WINDOW)]
    own = is_own(text, stop)
    signs = {
        "event's own": own,
        "another's own": not own and behind.startswith(GENITIVES),
        "clock": _CLOCK.search(before) or _CLOCK.search(behind),
        "part of the day": _is_part_of_day(before, text[start:stop], behind),
        "event behind it": _OUT.match(behind) and "event" in _kinds(text, stop, sentence.stop),
        "on": before.rstrip().endswith(("on", "On")),
        "said by it": _SAID.match(behind) or _SAYING.search(before),
    }
    yield from ((name, 1.0) for name, told in signs.items() if told)


def _is_part_of_day(before: str, words: str, behind: str) -> bool:
    near = any(_PART.search(some) for some in (words, before[-_CLOSE:]))
    return near or _PART.match(behind.lstrip()) is not None


def _in_sentence(text: str, named: Named) -> Iterator[tuple[str, float]]:
    """How a day stands in its sentence."""
    start, sentence = named.item.start, named.sentence
    if is_in_care(text[sentence.start : sentence.stop]):
        yield "death in care", 1.0
    if _INTO.search(text, sentence.start, start):
        yield "in a clause of its own", 1.0
    if text[sentence.start : start].strip(' ‘“"') in ("", "On"):
        yield "begins", 1.0


def is_followup(text: str, spans: Sequence[Span]) -> bool:
    """Whether the head of a text tells of what came later."""
    return bool(spans) and "later" in _kinds(text, spans[0].start, spans[0].stop)
