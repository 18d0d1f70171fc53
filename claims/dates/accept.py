"""What looks like a date and is none: verbs and names like "May" and "fall", numbers like years, habits like "every Friday"."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.phrase import Phrase
from claims.dates.words import fold, lexicon

_WORD_BEFORE = re.compile(r"(?:([A-Za-z]+)[-\s]|([(,\-\u2013\u2014/\"`\u201c'\u2018\u2019$\u00a3\u20ac#.:])\s?|([0-9]+)\s?)\Z")
_WORD_AFTER = re.compile(r"[\s-]{0,3}([A-Za-z]+|[^\sA-Za-z])")


def before(text: str, start: int) -> str:
    """The word or mark before ``start``, in small letters."""
    found = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return (found[1] or found[2] or found[3]).lower() if found else ""


def after(text: str, stop: int) -> str:
    """The word or mark behind ``stop``, as it stands."""
    found = _WORD_AFTER.match(text, stop)
    return found[1] if found else ""


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon()[name])


def accept(text: str, phrase: Phrase, last_year: int) -> bool:
    """Whether the words are a date here. ``last_year`` is where the last accepted year ended."""
    rule = phrase.rule.removesuffix(", part of it")
    words = text[phrase.start : phrase.stop]
    if rule in ("year", "years"):
        return _year(text, phrase, words, last_year)
    if rule in ("decade",):
        return _decade(text, phrase, words)
    if rule in ("month", "month-day") or rule == "months-year":
        return _month(text, phrase, words)
    if rule == "season":
        return _season(text, phrase, words)
    if rule == "period" and words.istitle() and before(text, phrase.start) in ('"', "\u201c", "`"):
        return False
    if rule == "weekday":
        return _weekday(text, phrase, words)
    if rule == "the-unit":
        return before(text, phrase.start) in ("for", "in", "during", "of", "over", "throughout", "on") and _unit(text, phrase, words)
    return not (rule in ("the-nth", "month-slash-day") and before(text, phrase.start) not in ("on", "by", "until", "since", "for", "in"))


def _unit(text: str, phrase: Phrase, words: str) -> bool:
    """ "For the year", "later in the day"; not "man of the year", "the week of the 5th"."""
    lead, day = before(text, phrase.start), words.lower().endswith("day")
    if day:
        return lead == "in" and text[max(0, phrase.start - 12) : phrase.start].lower().split()[-2:-1] in (["later"], ["earlier"], ["late"], ["early"])
    return lead not in ("of", "on") or bool(re.search(r"\b(?:end|start|rest|half|part|months|quarter|high|low|time)\s+of\s*\Z", text[max(0, phrase.start - 24) : phrase.start]))


def _year(text: str, phrase: Phrase, words: str, last_year: int) -> bool:
    """A number of four digits is a year behind a word that leads to one, and never before what is counted."""
    if len(words) > 4 and not words.isdigit() and phrase.rule == "year" and not re.search(r"\d", words):
        return True
    lead, next_word = before(text, phrase.start), after(text, phrase.stop)
    if _number(text, phrase, lead, next_word) or lead.startswith("copy"):
        return False
    if phrase.bound or len(words) > 4 or lead in _set("year_leads") or 0 <= phrase.start - last_year <= 6:
        return True
    if next_word.isalpha() and (lead in _OWNERS or text[max(0, phrase.start - 3) : phrase.start - 1] in ("'s", "\u2019s", "s'")):
        return True
    if lead.isalpha() and next_word.isalpha() and not next_word.endswith("s"):
        return not lead.endswith("s") and lead not in ("no", "number", "room", "flight", "route", "highway", "page", "model")
    return next_word == ")" or text[phrase.stop : phrase.stop + 2] in ("'s", "\u2019s") or _named(text, phrase, next_word)


_OWNERS = frozenset("a an the his her its their our my that this whose due".split())
_MARKS = frozenset("$ \u00a3 \u20ac # / no '".split())
_COUNTED_NEXT = re.compile(r"(?:\s+[A-Za-z-]+){1,3}")


def _number(text: str, phrase: Phrase, lead: str, next_word: str) -> bool:
    """A count, a code, a part of an address: "2021 people", "about 2000 Russian troops", "No. 1945", "2016/679"."""
    if next_word.lower() in _set("counted_nouns") or lead in _MARKS or next_word in ("/", "%", "$", "@"):
        return True
    if text[max(0, phrase.start - 1) : phrase.start] in tuple("-/_.@#=+&\u20ac$") or text[phrase.stop : phrase.stop + 1] in tuple("/_@"):
        return True
    if lead == "." and re.search(r"\b[Nn]os?\.\s?\Z", text[max(0, phrase.start - 5) : phrase.start]):
        return True
    if lead in ("in", "since", "until", "during") or phrase.bound == "since":
        return False
    following = _COUNTED_NEXT.match(text, phrase.stop)
    return bool(following and _set("counted_nouns") & set(following[0].lower().split()) and lead not in ("the", "'s"))


def _named(text: str, phrase: Phrase, next_word: str) -> bool:
    """ "The Winter Olympics 2014", "Sochi 2014," or a year that opens a sentence with a verb behind it."""
    return next_word in ("was", "is", "saw", "will", "brought", "marked", "has", "had")


def _decade(text: str, phrase: Phrase, words: str) -> bool:
    """ "In their 30s" is an age and "in the 80s" may be a temperature: two digits need the mark of omission."""
    return bool(re.search(r"\d{4}|['\u2018\u2019]\d0", words)) or text[max(0, phrase.start - 1) : phrase.start] in ("'", "\u2018", "\u2019")


_MONTH_LEADS = frozenset("in since by until till of during last this next early mid late from to through before after for and or end - \u2013 ( , around".split())


def _month(text: str, phrase: Phrase, words: str) -> bool:
    """May, March, April, June and August are names and verbs too: alone they need a word that leads to a month."""
    if re.search(r"\d|first|\bthe\b|th\b", words) or len(words.split()) > 1 or phrase.bound:
        return not re.match(r"(?:may|march)\s", words)
    name = fold(words).split("-")[-1]
    if name in ("may", "march", "april", "june", "august", "jan", "mar", "jun", "dec"):
        owned = before(text, phrase.start) in _OWNERS and name not in ("may", "march", "mar")
        own = text[phrase.stop : phrase.stop + 2] in ("'s", "\u2019s")
        named = after(text, phrase.stop)[:1].isupper() and after(text, phrase.stop) not in ("In", "On", "The")
        return ((before(text, phrase.start) in _MONTH_LEADS or owned) and not named) or (own and name != "june" and name != "april")
    return True


def _season(text: str, phrase: Phrase, words: str) -> bool:
    """ "The fall of Kabul" and "spring water" are no seasons; a bare season needs a word that leads to it."""
    plain, lead, next_word = fold(words), before(text, phrase.start), after(text, phrase.stop)
    if re.match(r"(?:the )?(?:last|past|previous|this|next|coming|upcoming|early|late|mid)", plain) or "year" in plain or phrase.bound:
        return not (plain.split()[-1] in ("fall",) and next_word in ("in", "of", "from") and "this" not in plain)
    if next_word in ("of", "in", "from", "to", "water", "break", "games", "house", "palace", "olympics", "Olympics", "Games", "Palace"):
        return False
    return lead in ("in", "into", "during", "over", "since", "by", "until", "through", "for", "of", "throughout", "before", "after")


def _weekday(text: str, phrase: Phrase, words: str) -> bool:
    """ "Black Friday", "every Friday", "The Sunday Times" are no days of this week; a short form needs its full stop."""
    name = words.split()[-1] if words.split() else words
    if len(name.rstrip(".")) <= 4 and not name.endswith(".") and not phrase.bound:
        return False
    if text[phrase.start : phrase.stop][0].islower() and phrase.bound is None and name[0].islower():
        return True
    next_word = after(text, phrase.stop).lower()
    return before(text, phrase.start) not in _set("weekday_names") and not (
        next_word in _set("weekday_papers") and after(text, phrase.stop)[:1].isupper()
    )
