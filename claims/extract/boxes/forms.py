"""The sentences that prose would write for a label and its value, the first form that fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.extract.boxes.subject import Subject
from claims.extract.boxes.words import (
    events,
    happenings,
    has_day,
    is_attribute,
    is_clock,
    is_date,
    is_figure,
    is_name,
    is_none,
    is_score,
    is_year,
    listed,
    opens_with_figure,
    participles,
    words,
)
from claims.extract.language.lexicon import triggers
from claims.extract.language.verb_forms import is_verb
from claims.text import Span


@dataclass(frozen=True, slots=True)
class As:
    """Words that stand for a part of the original: "No" for "none"."""

    words: str
    span: Span


# Of a sentence: words of our own, a part of the original as it stands, or words for one.
Piece = str | Span | As
Pieces = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with its value and what they are told of: ``of`` is the subject of the page, ``thing`` the one that a row names, else the same; ``text`` the original."""

    text: str
    label: str
    value: Span
    of: Subject | None
    thing: Subject | None

    @property
    def said(self) -> str:
        """The value as written."""
        return self.text[self.value.start : self.value.stop]

    @property
    def low(self) -> str:
        """The label in small letters."""
        return self.label.lower()

    @property
    def last(self) -> str:
        """The last word of the label, in small letters."""
        return self.low.split()[-1]


def form_of(entry: Entry) -> Pieces | None:
    """The sentence of an entry; None where the label says nothing that a list knows, or the value does not fit it."""
    return next((found for form in _FORMS if (found := form(entry))), None)


def _nobody(entry: Entry) -> Pieces | None:
    """ "Missing: none", "Houses destroyed: 0", "Injuries: nil"."""
    if not is_none(entry.said):
        return None
    nothing = As("No", entry.value)
    *ahead, last = entry.low.split()
    if last in participles():
        return (nothing, f" {' '.join(ahead) or 'people'} were {last}.")
    noun = " ".join(entry.low.split()[entry.low.startswith("number of ") * 2 :])
    known = any(one.words == tuple(noun.split()[-len(one.words) :]) for one in triggers("noun").get(last, ()))
    return (nothing, f" {noun} were reported.") if known or _is_plural(last) else None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def _each(entry: Entry) -> Pieces | None:
    """ "Casualties: 3 killed, 12 injured": each figure with a word of its own."""
    found = list(_figures_told(entry))
    if not found or entry.last in participles():
        return None
    pieces: list[Piece] = []
    for span, told in found:
        pieces += (span, " were " if pieces or span.start else "", told)
        pieces.append(", ")
    return (*pieces[:-1], ".")


_TOLD = re.compile(
    r"(?P<figure>(?:(?:about|some|nearly|at least|over|more than|up to) )?\d[\d,]*|no|none|one|two|three|four|five|six|seven|eight|nine|ten)(?P<who> (?:[a-z]+ )?)?(?:\(?)(?P<told>[a-z]+)",
    re.IGNORECASE,
)


def _figures_told(entry: Entry) -> list[tuple[Span, str]]:
    """Each figure of a value with the participle behind it, where nothing else stands there."""
    at = 0
    found: list[tuple[Span, str]] = []
    for part in re.split(r"(, (?:and )?|; | and | / )", entry.said):
        told = _TOLD.fullmatch(part)
        if told and told["told"].lower() in participles() and not (told["who"] or "").strip():
            start = entry.value.start + at + told.start("figure")
            found.append((Span(start, start + len(told["figure"])), told["told"].lower()))
        elif not re.fullmatch(r", (?:and )?|; | and | / ", part):
            return []
        at += len(part)
    return found


def _happened(entry: Entry) -> Pieces | None:
    """ "Opened: 3 May 2025", "Founded: 1998", "Release date: 12 September 2025"."""
    if entry.thing is None or not is_date(entry.said) or entry.low in words("of_page"):
        return None
    label = (
        entry.low.removesuffix(" date")
        .removesuffix(" on")
        .removesuffix(" in")
        .removeprefix("date of ")
        .removeprefix("year of ")
    )
    at = "on" if has_day(entry.said) else "in"
    told = happenings().get(label)
    passive = is_verb(label) and label.endswith(("ed", "lt", "rn", "wn"))
    if told and passive:
        of = entry.thing if told[1].get("of") == "object" or label == "born" else entry.of or entry.thing
        be = "was " if of is entry.thing and (told[1].get("of") == "object" or label == "born") else ""
        return _on(of, f"{be}{label} {at} ", entry, bool(be))
    if told and label in told[1].get("noun", ()):
        verb = next((form for form in told[1].get("verb", ()) if " " not in form), None)
        be = "was " if told[1].get("of") == "object" or label == "release" else ""
        return _on(entry.thing if be else entry.of, f"{be}{verb} {at} ", entry, bool(be)) if verb else None
    return _on(entry.thing, f"was {label} {at} ", entry, True) if passive and " " not in label else None


def _on(of: Subject | None, told: str, entry: Entry, lasts: bool) -> Pieces | None:
    """What happened to the subject, which lasts where it was opened or built, and takes place where it began."""
    if of is None or (lasts and of.event):
        return None
    return (f"{_capital(of.words)} {told}", entry.value, ".")


def _held_on(entry: Entry) -> Pieces | None:
    """ "Date: 9 October 1794" of what takes place."""
    if (
        entry.of is None
        or not entry.of.event
        or entry.low not in listed("date")
        or not is_date(entry.said)
        or is_year(entry.said)
    ):
        return None
    return (f"{_capital(entry.of.words)} took place {'on' if has_day(entry.said) else 'in'} ", entry.value, ".")


def _hour(entry: Entry) -> Pieces | None:
    """ "Time of collision: 14:20", "Time: 14:20" of what takes place."""
    if not is_clock(entry.said):
        return None
    noun = entry.low.removeprefix("time of ").removeprefix("the ").removesuffix(" time")
    if noun in happenings() and noun in events():
        return (f"The {noun} happened at ", entry.value, ".")
    if entry.low in listed("time") and entry.of is not None and entry.of.event:
        return (f"{_capital(entry.of.words)} happened at ", entry.value, ".")
    return None


def _cause(entry: Entry) -> Pieces | None:
    """ "Cause: lightning"."""
    if (
        entry.low not in listed("cause")
        or opens_with_figure(entry.said)
        or is_none(entry.said)
        or entry.said.lower() in listed("unknown")
    ):
        return None
    noun = next((word for word in entry.low.split() if word in events()), None)
    of = f"the {noun}" if noun else entry.of.words if entry.of is not None and entry.of.event else None
    return (f"{_capital(of)} was caused by " if of else "The cause was ", entry.value, ".")


def _where(entry: Entry) -> Pieces | None:
    """ "Venue: Kestrel Park" of what takes place."""
    if entry.of is None or not entry.of.event or entry.low not in listed("place") or not entry.said[:1].isupper():
        return None
    return (f"{_capital(entry.of.words)} took place at ", entry.value, ".")


def _score(entry: Entry) -> Pieces | None:
    """ "Result: Alden Town 2-1 Rovers of Pell"."""
    return ("The result was ", entry.value, ".") if entry.low in listed("result") and is_score(entry.said) else None


def _by(entry: Entry) -> Pieces | None:
    """ "Directed by: Hanna Virtala"."""
    verb = entry.low.removesuffix(" by")
    if verb == entry.low or verb not in words("by") or not is_name(entry.said) or entry.thing is None:
        return None
    return (f"{_capital(entry.thing.words)} was {verb} by ", entry.value, ".")


def _amount(entry: Entry) -> Pieces | None:
    """ "Length: 412 m", "Construction cost: EUR 46 million": of a subject that lasts."""
    if is_figure(entry.said) or not _AMOUNT.match(entry.said) or _TIMES.search(entry.said):
        return None
    if is_verb(entry.last) and len(entry.low.split()) == 2 and is_attribute(entry.low.split()[0]):
        return (f"The {entry.low} was ", entry.value, ".")  # "Area burned: 5,300 hectares"
    if entry.thing is None or entry.thing.event or not is_attribute(entry.last) or is_verb(entry.last):
        return None
    return (f"The {entry.low} of {entry.thing.words} was ", entry.value, ".")


_AMOUNT = re.compile(r"(?:[A-Z]{2,4}\$?|[$€£¥~<>]|about|some|nearly|approx\.?|over|more than)? ?[$€£¥]?\d")
_TIMES = re.compile(r"\b(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|seconds?)\b|:")


def _involved(entry: Entry) -> Pieces | None:
    """ "Vehicles involved: 3", where no family has the word: "3 vehicles were involved"."""
    told = entry.low.split()
    if len(told) != 2 or not is_figure(entry.said) or told[1] in participles() or not told[1].endswith("ed"):
        return None
    return (entry.value, f" {told[0]} were {told[1]}.") if _is_plural(told[0]) else None


def _capital(told: str) -> str:
    return told[:1].upper() + told[1:]


_FORMS: tuple[Callable[[Entry], Pieces | None], ...] = (
    _nobody,
    _each,
    _held_on,
    _happened,
    _hour,
    _cause,
    _where,
    _score,
    _by,
    _amount,
    _involved,
)
