"""What looks like a date and is none: verbs and names like "May" and "fall", habits like "every Friday", papers and songs."""

from __future__ import annotations

import re
from collections.abc import Callable

from claims.dates.absolute import step_of
from claims.dates.phrase import Phrase
from claims.dates.sight import Sight, listed
from claims.dates.words import fold
from claims.dates.years import is_year

_PART = ", part of it"
_END_OF = re.compile(r"\b(?:end|start|rest|half|part|months|high|low|time)\s+of\s*\Z")
# "In his early thirties" is an age.
_AGED = re.compile(r"\b(?:his|her|their|its|my|our)\s(?:(?:early|mid|late)[\s-])?\Z", re.IGNORECASE)
# "About 1000 BC" is no year that a date can be; "in 2019 BC schools closed" is told of British Columbia.
_BEFORE_CHRIST, _LATE = re.compile(r"\s?(?:BCE?\b|B\.\s?C\.)"), re.compile(r"(?:1[5-9]|20)\d\d")
_DECADE_LEADS = frozenset(("early", "mid", "late", "mid-", "early-", "late-"))
_WAY = re.compile(r"(?:the )?(?:last|past|previous|this|next|coming|upcoming|early|late|mid)")


def accept(text: str, phrase: Phrase, last_year: int) -> bool:
    """Whether the words are a date here. ``last_year`` is where the last accepted year ended."""
    name = phrase.rule.removesuffix(_PART)
    if _BEFORE_CHRIST.match(text, phrase.stop) and not _LATE.search(text, phrase.start, phrase.stop):
        return False
    if name in ("year", "years"):
        return is_year(Sight(text, phrase), last_year)
    test = _TESTS.get(name)
    return test is None or test(Sight(text, phrase))


def _unit(sight: Sight) -> bool:
    """ "For the year", "later in the day", "the end of the week"; not "man of the year"."""
    day = sight.words.lower().endswith("day")
    if sight.phrase.rule.endswith(_PART):
        return not day  # "at the end of the day"
    if day:
        return re.search(r"\b(?:later|earlier|late|early)\s+in\s*\Z", sight.left(12).lower()) is not None
    if sight.lead in ("of", "on"):
        return _END_OF.search(sight.left(24)) is not None
    return sight.lead in ("for", "in", "during", "over", "throughout")


def _decade(sight: Sight) -> bool:
    """ "In their 30s" is an age and "in the 80s" may be a temperature: two digits need the mark of omission."""
    omitted = "'\u2018\u2019"
    if sight.words[-1:].isalpha() and not re.search(r"\d", sight.words):
        if _AGED.search(sight.left(16)):
            return False
        return re.search(r"\bthe\b", sight.words.lower()) is not None or sight.lead in _DECADE_LEADS
    return bool(re.search(rf"\d{{4}}|[{omitted}]\d0", sight.words)) or sight.left(1) in tuple(omitted)


def _month(sight: Sight) -> bool:
    """May, March, April, June and August are names and verbs too: alone they need a word that leads to a month."""
    words, name = sight.words, fold(sight.words)
    if " " in words or re.search(r"\d", words):
        return not re.match(r"(?:may|march)\s", words)
    if sight.phrase.bound or sight.phrase.rule.endswith(_PART) or name not in listed("names like months"):
        return True
    if sight.next[:1].isupper() and sight.next not in ("In", "On", "The"):
        return False
    verb = name in ("may", "march", "mar")
    return sight.lead in listed("month leads") or (sight.owned and not verb) or (sight.owns and name == "august")


def _season(sight: Sight) -> bool:
    """ "The fall of Kabul" and "spring water" are no seasons; a bare season needs a word that leads to it."""
    plain, following = fold(sight.words), sight.next.lower()
    if _WAY.match(plain) or "year" in plain or sight.phrase.bound:
        return not (plain.endswith("fall") and following in ("in", "of", "from") and "this" not in plain)
    if plain == "fall" and sight.lead == "of":
        return False  # "the depth of fall"
    return following not in listed("no season before") and sight.lead in listed("season leads")


def _weekday(sight: Sight) -> bool:
    """ "Black Friday", "every Friday", "The Sunday Times" are no days of this week; a short form needs its full stop."""
    name = sight.words.split()[-1]
    if len(name.rstrip(".")) <= 4 and not name.endswith(".") and not sight.phrase.bound:
        return False
    paper = sight.next[:1].isupper() and sight.next.lower() in listed("papers")
    return sight.lead not in listed("no weekday behind") and not paper


def _holiday(sight: Sight) -> bool:
    """ "On Christmas Day", "last Thanksgiving"; not "Christmas shopping"."""
    first = sight.words.split()[0]
    return (
        bool(re.search(r"\d{4}", sight.words))
        or sight.lead in listed("holiday leads")
        or bool(sight.phrase.bound or step_of(first))
    )


def _quoted(sight: Sight) -> bool:
    """A programme called "This Week" is no week."""
    if fold(sight.words) == "this day":
        return False
    return not (sight.words.istitle() and sight.lead in ('"', "\u201c", "`"))


def _placed(sight: Sight) -> bool:
    """ "On the 27th", "by 4/22": a bare number is a day only behind such a word."""
    return sight.lead in ("on", "by", "until", "since", "for", "in")


_TESTS: dict[str, Callable[[Sight], bool]] = {
    "decade": _decade,
    "decade-word": _decade,
    "holiday": _holiday,
    "month": _month,
    "month-day": _month,
    "months-year": _month,
    "month-slash-day": _placed,
    "period": _quoted,
    "season": _season,
    "the-nth": _placed,
    "the-unit": _unit,
    "weekday": _weekday,
}
