"""Numbers of four digits that are years, and those that are not: "2021 people", "No. 1945", "2016/679"."""

from __future__ import annotations

import re

from claims.dates.opening import opens_clause
from claims.dates.sight import Sight, listed

_FOLLOWING = re.compile(r"(?:\s+[A-Za-z-]+){1,3}")
# A number in words that counts as often as it is a year: only behind a word that asks for a year.
_ROUND = re.compile(r"two\b|\w+[\s-]hundred\Z", re.IGNORECASE)
_DIGITS = 4
_CODE, _REACH = re.compile(r"\b[A-Z]{1,3}\s\Z"), 6
_LEADS = frozenset(("in", "since", "until", "till", "during", "before", "after", "early", "late", "mid", "year"))
_NUMBERED = re.compile(r"\b[Nn]os?\.\s?\Z")


def is_year(sight: Sight, last_year: int) -> bool:
    """A year stands behind a word that leads to one, or is owned, or stands in a row of years; never before what is counted."""
    if not re.search(r"\d", sight.words):
        return _in_words(sight)
    if counted(sight) or sight.lead.startswith("copy"):
        return False
    if sight.phrase.bound or len(sight.words) > 4 or sight.lead in listed("year leads"):
        return True
    if 0 <= sight.phrase.start - last_year <= 6 or sight.owns:
        return True
    return _names(sight)


def _in_words(sight: Sight) -> bool:
    """ "In two thousand and eight"; "two thousand soldiers" and "nineteen hundred of them" are counts."""
    if not _ROUND.match(sight.words):
        return True
    following = sight.next.lower()
    plural = following.isalpha() and following.endswith("s") and following not in ("was", "is", "has", "his", "as")
    if plural or following in listed("counted") or following == "of":
        return False
    return bool(sight.phrase.bound) or sight.lead in _LEADS


def _names(sight: Sight) -> bool:
    """ "His unsuccessful 1996 campaign", "the company's 1989 results", "2014 was", "(Sochi 2014)"."""
    following, recent = sight.next, "1900" <= sight.words <= "2099"
    if not recent and _CODE.search(sight.left(_REACH)):
        return False  # "flight BA 1234 was"
    if following == ")" or following in listed("year verbs"):
        return True
    if not following.isalpha():
        return False
    if sight.owned:
        return True
    plural = following.endswith("s") or sight.lead.endswith("s")
    return recent and sight.lead.isalpha() and not plural and sight.lead not in listed("numbered")


def counted(sight: Sight) -> bool:
    """A count, a code, a part of an address: "about 2000 Russian troops", "room 2010", "2016/679"."""
    following = sight.next
    if opens_clause(sight.text, sight.phrase.stop - _DIGITS):
        return False
    if (
        following.lower() in listed("counted")
        or following in ("/", "%", "$", "@")
        or sight.lead in listed("no year behind")
    ):
        return True
    if sight.left(1) in tuple("-/_.@#=+&\u20ac$") or sight.right(1) in tuple("/_@"):
        return True
    if sight.lead == "." and _NUMBERED.search(sight.left(5)):
        return True
    if sight.lead in ("in", "since", "until", "during", "the") or sight.phrase.bound == "since":
        return False
    found = _FOLLOWING.match(sight.text, sight.phrase.stop)
    return found is not None and not listed("counted").isdisjoint(found[0].lower().split())
