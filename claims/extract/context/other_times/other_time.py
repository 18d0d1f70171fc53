"""Another time than the story's own of which a figure's clause speaks, and the times with which something is only compared."""

from __future__ import annotations

from datetime import date, timedelta

from claims.dates.value import DateValue
from claims.extract.context.other_times.brackets import headed_bracket
from claims.extract.context.other_times.time_before import THEN, of_the_sentence_before, other_than_now
from claims.extract.language.closed_class import ADVERBS, AUX
from claims.extract.language.noun_phrases import words_of
from claims.extract.language.tokens import covered
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage

# How far, in words, a date that opens a sentence governs it.
_OPENING = 25


def other_time(page: Page, passage: Passage, first: int, part: tuple[int, int]) -> str | None:
    """The time of which the clause speaks when it is not the story's own: a year, or words such as "last year"."""
    best: tuple[int, str] | None = None
    for item in passage.times:
        places = covered(passage.row, item.start, item.stop)
        if places is None or not isinstance(item.value, DateValue) or places[0] <= first <= places[1]:
            continue
        if (bracket := headed_bracket(passage.said, places)) is not None:
            told = str(item.value.low.year) if first in bracket and item.value.low else None
        else:
            told = other_than_now(item.value, page) if governs(passage, places, first, part) else None
        if told and (best is None or abs(places[0] - first) < best[0]):
            best = (abs(places[0] - first), told)
    if best is None and not _A_YEAR_AGO.isdisjoint(passage.said[:_HEAD]):
        return "a year earlier"  # "In the year-earlier quarter, the credit was 3 million"
    if best is None and (_is_before(passage.said) or _is_of_one_before(passage.said, first)):
        return BEFORE
    return best[1] if best else of_the_sentence_before(page, passage)


def _is_before(said: tuple[str, ...]) -> bool:
    """Whether a sentence opens with what was before: "the season before it had lost 12 million", "at the last summit 19 had been present"."""
    if said[:1] == ("the",) and said[1:2] != () and said[1] in _PERIODS and said[2:3] == ("before",):
        return True
    if said[:1] != () and said[0] in _AT and said[1:3] in _ANOTHER:
        return True
    if said[:1] == () or said[0] not in _AT or said[1:2] != ("the",):
        return False
    return said[2:3] in _PREVIOUS or (said[2:3] == ("last",) and said[3] not in _UNITS and "had" in said)


def _is_of_one_before(said: tuple[str, ...], first: int) -> bool:
    """Whether a clause tells of what it hangs on, which was long before: "four years after a blaze in the same street in which two died"."""
    at = next((at for at in range(1, first - 1) if said[at] == "after" and said[at - 1] in _LONG_AGO), None)
    if at is None or said[at + 1] not in ("a", "an", "another", "one"):
        return False
    behind = said[at + 2 : first]
    return "which" in behind[1:] or not _RELATIVE.isdisjoint(behind)


# What a time before the story's own is called where nothing dates it.
BEFORE = "before"
_PERIODS = frozenset(("year", "season", "month", "week", "quarter", "summer", "winter", "day", "night", "election"))
_LONG_AGO, _RELATIVE = frozenset(("months", "years", "decades", "year", "decade")), frozenset(("that", "when", "where"))
_AT = frozenset(("at", "in", "on", "during", "for"))
_ANOTHER = (("an", "earlier"), ("a", "previous"), ("a", "similar"))
_PREVIOUS = (("previous",), ("preceding",), ("earlier",))
_UNITS = (
    _PERIODS | frozenset(unit + "s" for unit in _PERIODS) | frozenset(("hours", "minutes", "few", "hour", "minute"))
)


def is_elsewhen(page: Page, passage: Passage, places: tuple[int, int], reach: int) -> bool:
    """Whether the words on the tokens ``places``, with so many more on each side, speak of another time than the story's own."""
    first, last = places
    return other_time(page, passage, first, (first - reach, last + reach)) is not None


def is_stated_of_now(page: Page, passage: Passage, places: tuple[int, int], reach: int) -> bool:
    """Whether they speak of the story's own time, in a sentence that asks nothing."""
    return passage.row[-1].word != "?" and not is_elsewhen(page, passage, places, reach)


def present_year(page: Page, passage: Passage, first: int) -> str | None:
    """The year of the day of the story's own present that the clause names: "today 12,000 came", "on Monday". None where it names none, or another."""
    whole = (0, len(passage.row))
    for item in passage.times:
        value = item.value
        if (
            not isinstance(value, DateValue)
            or value.precision != "day"
            or value.bound
            or not (value.low and value.high)
        ):
            continue
        places = covered(passage.row, item.start, item.stop)
        if places is None or places[0] <= first <= places[1] or not governs(passage, places, first, whole):
            continue
        if other_than_now(value, page) is None and value.low.year == value.high.year:
            return str(value.low.year)
    return None


def own_days(passage: Passage, first: int, part: tuple[int, int] | None = None) -> str | None:
    """The first and the last day of the time, a month at most, that the sentence, or a ``part`` of it, names last before or first behind a value."""
    whole, best = part or (0, len(passage.row)), None
    for item in passage.times:
        value = item.value
        if not isinstance(value, DateValue) or value.bound or not (value.low and value.high):
            continue
        places = covered(passage.row, item.start, item.stop)
        if places is None or places[0] <= first <= places[1] or value.high - value.low > timedelta(_MONTH):
            continue
        if part and not is_beside(passage, places, first):
            continue
        if governs(passage, places, first, whole) and (best is None or abs(places[0] - first) < best[0]):
            best = (abs(places[0] - first), f"{value.low}/{value.high}")
    return best[1] if best else None


def is_beside(passage: Passage, places: tuple[int, int], first: int) -> bool:
    """Whether no other clause begins between a time and a value."""
    between = passage.said[min(places[1], first) : max(places[0], first)]
    return _ELSE.isdisjoint(between)


_ELSE = frozenset((",", ";", "that", "which", "who", "when", "where", "after", "before", "since", "and", "but", "to"))


def is_month(days: str) -> bool:
    """Whether the days that a clause names are those of a month."""
    low, _, high = days.partition("/")
    return (date.fromisoformat(high) - date.fromisoformat(low)).days >= _SHORTEST


_MONTH, _SHORTEST = 31, 27
_A_YEAR_AGO = frozenset(("year-earlier", "year-ago"))
_HEAD = 6


def governs(passage: Passage, date: tuple[int, int], first: int, part: tuple[int, int]) -> bool:
    """Whether a date tells the time of a value: it opens the sentence ("In 2011 …"), or stands in the value's clause with no comma between."""
    row = passage.row
    opens = date[0] <= 1 or (date[0] == len(_IN_THE) and passage.said[: date[0]] == _IN_THE)
    if (opens and first - date[1] < _OPENING) or _is_told_on(passage, date, first):
        return True
    between = passage.said[date[1] + 1 : first] if date[1] < first else passage.said[_behind(passage, first) : date[0]]
    if date[0] > first and row[first].word.endswith(_ORDINAL) and "since" in between:
        return False  # "the seventh president since independence in 1974": from when they are counted
    if len(between) > 1 and between[0] == "," and (between[1] in _GOES_ON or between[1].endswith("ing")):
        between = between[1:]  # "on Jan 4, 2021, with 171 aboard"
    near = date[1] if date[1] < first else date[0]
    if date[1] < first and between[:1] in THEN and passage.said[date[1] + 1] == ",":
        return ";" not in between  # "last erupted in 2010, when 11 people died and ash rose 12 kilometres"
    if date[1] < first and passage.said[:1] == ("when",) and first - date[1] < _OPENING:
        return _OVER_NOW.isdisjoint(between)  # "When it last erupted, in 2010, 11 people died"
    if not part[0] - 2 <= near < part[1] + 3 or "," in between or not _TURNS.isdisjoint(between):
        return False
    if date[1] < first:
        return not _goes_over(between)
    return not is_compared(passage.said, date[0])


def _is_told_on(passage: Passage, date: tuple[int, int], first: int) -> bool:
    """Whether what a date behind a name tells the time of goes on up to a figure: "Alda in 1974, which flooded the coast, killing 2,000"."""
    said = passage.said
    if date[0] < len(_IN_THE) or said[date[0] - 1] != "in" or not passage.row[date[0] - 2].capital:
        return False
    commas = [at for at in range(date[1] + 1, first) if said[at] == ","]
    on = all(said[at + 1] == "which" or said[at + 1].endswith("ing") for at in commas)
    return commas[:1] == [date[1] + 1] and on and _TURNS.isdisjoint(said[date[1] : first])


_IN_THE = ("in", "the")


def _behind(passage: Passage, first: int) -> int:
    """The place behind the digits of a figure: the comma of "31,200" parts no clauses."""
    said = passage.said
    while (
        said[first + 1 : first + 2] == (",",)
        and said[first].isdigit()
        and said[first + 2 : first + 3]
        and said[first + 2].isdigit()
    ):
        first += 2
    return first


def _goes_over(between: tuple[str, ...]) -> bool:
    """Whether the words from a date to a figure begin a clause of the present, or of another tense: "opened in 1996 and employs 480",
    "had sat since May and had heard 79".
    """
    if "and" not in between:
        return False
    behind = [
        word for word in between[between.index("and") + 1 :] if word not in ADVERBS and word not in words_of("hedges")
    ]
    if not behind:
        return False
    alone = len(behind) == 1 and behind[0].endswith("s") and behind[0] not in words_of("prepositions")
    return behind[0] in AUX or alone


def is_compared(said: tuple[str, ...], first: int) -> bool:
    """Whether something is only held against the date at a place: "more than last year", "compared with the summer of 2019", "above the
    total a year ago".
    """
    at = first - 1
    while at >= 0 and said[at] in _LINKS:
        at -= 1
    if at < 0:
        return False
    if said[at] in _THAN:
        return at == 0 or said[at - 1] not in _NO_LATER
    return said[at] in ("with", "to") and at > 0 and said[at - 1] in _COMPARED


_LINKS = frozenset(
    "in on at the of for same time period point month quarter season a during was were it they there did had do".split()
)
_THAN = frozenset(("than", "versus", "unlike"))
_NO_LATER = frozenset(("later", "earlier", "sooner", "rather", "other"))
_COMPARED = frozenset(("compared", "comparison", "relative"))
# Behind these words another clause begins.
_TURNS = frozenset(("but", "while", "whereas", "although", "though", "because", "than", ";"))
_ORDINAL = ("st", "nd", "rd", "th", "second")
_GOES_ON = frozenset(("with", "killing", "leaving", "when", "where", "in", "at"))
# What a sentence that opens with "when" leads on to, where its second half is of the present.
_OVER_NOW = frozenset((";", "now", "today", "still", "since", "already", "will"))
