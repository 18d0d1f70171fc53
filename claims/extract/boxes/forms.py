"""The sentences that prose would write for a label and its value, the first form that fits."""

from __future__ import annotations

import re
from collections.abc import Callable

from claims.extract.boxes.counts import each, involved, nobody
from claims.extract.boxes.entry import Entry, Pieces
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
    words,
)
from claims.extract.language.verb_forms import is_verb


def form_of(entry: Entry) -> Pieces | None:
    """The sentence of an entry; None where the label says nothing that a list knows, or the value does not fit it."""
    return next((found for form in _FORMS if (found := form(entry))), None)


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


def _capital(told: str) -> str:
    return told[:1].upper() + told[1:]


_FORMS: tuple[Callable[[Entry], Pieces | None], ...] = (
    nobody,
    each,
    _held_on,
    _happened,
    _hour,
    _cause,
    _where,
    _score,
    _by,
    _amount,
    involved,
)
