"""Dates: an inclusive interval of days with a precision, read from EDTF or from words."""

from __future__ import annotations

from claims.dates import edtf
from claims.dates.anchors import classes_in
from claims.dates.clock import NO_CLOCK, after
from claims.dates.expression import read
from claims.dates.grammar import Frame, NeedsAnchorError
from claims.dates.phrase import ALL, Phrase
from claims.dates.relate import relate
from claims.dates.spoken import say
from claims.dates.value import DateValue, build
from claims.dates.words import either, lexicon, pattern
from claims.value import Found, Kind, Reading

EXPECTED = "a date was expected, such as 2022-01-05, 2022-01, 'Jan. 5, 2022', 'early January 2022', 'the 1990s' or 'last spring'"


def parse(text: str, reading: Reading) -> DateValue:
    """Read EDTF (ISO 8601-2) or words. Relative words count from ``reading.published``.

    Without a published date they stay relative: both sides are ``None`` and the value compares with nothing.
    Raises ``ValueError`` when the text is no date, names a day that does not exist, or counts from a date not given.
    """
    written = _edtf(text)
    if written:
        return written
    frame = Frame(forward=reading.planned or None, day_first=reading.country not in (None, "US", "PH"))
    plain = " ".join(text.replace("\u2019", "'").split()).rstrip(".,;")
    phrase = _whole(plain) or _whole(f"{plain}.")
    if phrase is None:
        raise ValueError(f"{text!r} is no date: {EXPECTED}")
    try:
        return build(text, phrase, reading, frame)
    except NeedsAnchorError as error:
        raise ValueError(f"{text!r} cannot be read alone: {error}") from None
    except OverflowError:
        raise ValueError(f"{text!r} leaves the calendar, which runs from year 1 to 9999") from None


def find(text: str, reading: Reading) -> list[Found]:
    """Every date in running text, from left to right, and every duration: one search reads both."""
    from claims.dates.find import find as search

    return search(text, reading)


def _edtf(text: str) -> DateValue | None:
    """EDTF, alone or with a part of the day, a time and a zone behind it, as ``key`` writes them."""
    first, _, rest = text.strip().replace("T", " ", 1 if text.strip()[10:11] == "T" else 0).partition(" ")
    found = edtf.read(first)
    if found is None:
        return None
    clock, stop = after(f"{first} {rest}", len(first)) if rest else (NO_CLOCK, 0)
    if rest and stop != len(first) + 1 + len(rest):
        return None
    return DateValue(
        text, found.low, found.high, found.precision, found.approximate, False, clock.part, clock.time, clock.zone
    )


def _whole(text: str) -> Phrase | None:
    """The phrase that is all of the text, but for words that only lead up to a date."""
    starts, at = [0], 0
    filler = pattern(f"{either(lexicon()['fillers'])}_")
    while found := filler.match(text, at):
        at = found.end()
        starts.append(at)
    # The rules of all classes together take long to compile, and are wanted only for words in small letters ("may 2021").
    for choice in (*classes_in(text), ALL):
        for start in starts:
            phrase = read(text, start, choice)
            if phrase and phrase.stop == len(text):
                return phrase
    return None


def show(value: DateValue) -> str:
    """EDTF where that reads well, words for its codes and open sides, with what stands beside it."""
    return say(value)


KIND = Kind(
    name="date",
    number=2,
    noun="date",
    plural="dates",
    value=DateValue,
    parse=parse,
    relate=relate,
    show=show,
    example=("Jan. 13, 2022", "Jan. 19, 2022"),
    advice="Check whether both speak of the same event, and whether a relative word was read against the right day; "
    "if one source is less precise on purpose, give the slot a tolerance in days.",
    find=find,
)
