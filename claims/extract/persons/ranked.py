"""The rank that somebody bears: "Colonel Ann Bell", "Ann Bell, a police lieutenant", "Commander Ann Bell" of a coast guard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.offices.ranks import Title, also_adjectives, rank_words, titles_in
from claims.offices.whose import country_of
from claims.people import PersonMention
from claims.people.roles import finite
from claims.text import Span
from claims.values import kind

# "The four-star Russian general": the country stands between the stars and the title.
_STARS = re.compile(r"\b((?:one|two|three|four|five|[1-5])-star)\s+(?:[A-Z]\w+\s+)?(?:general|admiral|officer)\b")
_WORDS = re.compile(r"[a-z]+")
_SHORT = frozenset("gen lt maj col capt brig sgt adm cmdr cpl cdr".split())
_BEFORE, _BEHIND = 130, 160
# "Colonel Bell" is how one addresses a lieutenant colonel of that name.
SHORT = "before a surname"
# What stands behind a name and belongs to it: "of the Kenyan army", ", a Kenyan". What he does is done to others: "pulls the Kenyan truck".
_BESIDE = re.compile(r" (?:of|from|in|with|at) [^,;.:]{2,60}|, [^,;.:]{2,80}(?=,)|,? \([^()]{2,60}\)")
_NAVY = "navy "
# What may stand behind the rank in an apposition, and what before it: "a retired colonel in the engineers", "the army captain".
_RANK_ENDS = re.compile(r"(?: (?:in|of|with|at|from|on|who|and)\b|$)")
# What somebody once was is no rank beside the one of today.
_RANK_BEGINS = re.compile(r"(?:an?|the|then|now)(?: (?!former\b|ex-)[\w-]+){0,2} ", re.IGNORECASE)
# Teams and aeroplanes have captains, courts and schools have majors.
_UNIFORMED = re.compile(
    r"\b(?:army|police|marine|marines|air force|coast guard|gendarmerie|fire service|national guard|militia)\b",
    re.IGNORECASE,
)
_SPORTING = frozenset(("captain", "major", "private"))
_COMMANDER = re.compile(r"\b(?:Commander|COMMANDER|Cdr|CDR|Cmdr|CMDR|Captain|CAPTAIN|Capt|CAPT)\.? $")
# Up to two words between a rank and a name, and those behind which somebody else is named.
_FEW = re.compile(r"(?:[^\s,.;:]+\s){0,2}")
_OTHERS = frozenset(
    "and or but with between for to by against than as at on about after before like over under without versus".split()
)
# What describes the bearer of a rank begins with one of these; any other word in small letters is what an adjective stands before.
_DESCRIBING = "in|of|at|who|commanding|leading|from"
_SMALL = re.compile(rf" (?!(?:{_DESCRIBING})\b)[a-z]")
_AT_SEA = re.compile(r"\b(?:coast ?guard|navy|naval|frigate|warship|patrol vessel)\b", re.IGNORECASE)
_ON_LAND = re.compile(r"\b(?:army|air force|airline|police|brigade|battalion)\b", re.IGNORECASE)


def ranks_of(page: Page, passage: Passage, person: PersonMention) -> Iterator[Drawn]:
    """The rank in front of the name, in the description right before it, or behind it."""
    found = _before(page, passage, person) or _behind(page, person)
    if found is None:
        return
    words, span, rule = found
    behind = _BESIDE.match(page.text, person.stop, passage.span.stop)
    beside = page.text[passage.span.start : behind.end() if behind else person.stop]
    country = country_of(beside, page.reading.country)
    try:
        value = kind("rank").parse(words, replace(page.reading, country=country))
    except ValueError:
        return
    if words.startswith(_NAVY):
        value = replace(value, raw=words.removeprefix(_NAVY))
    context = page.context if " " in person.name else replace(page.context, scope=(SHORT,))
    yield Drawn("rank", value, span, passage, context, rule, person.name)


def _before(page: Page, passage: Passage, person: PersonMention) -> tuple[str, Span, str] | None:
    start = max(passage.span.start, person.start - _BEFORE)
    before = page.text[start : person.start]
    if _signs().isdisjoint(_WORDS.findall(before.lower())):
        return None
    titles = list(titles_in(before))
    naval = _COMMANDER.search(before)
    # "Lt. Cmdr." is a title of its own, of which the last word is none.
    if naval and _is_at_sea(page.text) and not (titles and titles[-1].start < naval.start() < titles[-1].stop):
        words = naval[0].strip()
        return f"{_NAVY}{words}", Span(start + naval.start(), start + naval.start() + len(words)), "rank before a name"
    if not titles or not _leads(before[titles[-1].stop :]) or _is_adjective(before, titles[-1]):
        return None
    title = titles[-1]
    stars = _STARS.search(before, 0, title.stop)
    begin = stars.start() if stars and stars.end() == title.stop else title.start
    plain = before[title.start : title.stop]
    words = f"{stars[1]} {plain}" if begin != title.start and stars else plain
    return words, Span(start + begin, start + title.stop), "rank before a name"


def _behind(page: Page, person: PersonMention) -> tuple[str, Span, str] | None:
    """ "Ann Bell, a police lieutenant": the rank that an apposition names and nothing else."""
    text = page.text
    for post in person.posts:
        at = text.find(post, person.stop, person.stop + _BEHIND)
        titles = list(titles_in(post)) if at >= 0 else []
        if len(titles) == 1 and _is_told(post, titles[0]):
            title = titles[0]
            return post[title.start : title.stop], Span(at + title.start, at + title.stop), "rank behind a name"
    return None


def _is_told(post: str, title: Title) -> bool:
    begins = _RANK_BEGINS.fullmatch(post, 0, title.start)
    is_sure = title.name not in _SPORTING or _UNIFORMED.search(post) is not None
    return begins is not None and is_sure and _RANK_ENDS.match(post, title.stop) is not None


@lru_cache(maxsize=2)
def _is_at_sea(text: str) -> bool:
    """Whether a text tells of a navy or a coast guard and of no other force."""
    return _AT_SEA.search(text) is not None and _ON_LAND.search(text) is None


@cache
def _signs() -> frozenset[str]:
    return rank_words() | _SHORT


def _is_adjective(before: str, title: Title) -> bool:
    """Whether a word that describes things too, in small letters, describes the thing behind it: "a private lunch given by", "a major backer,"."""
    behind = _SMALL.match(before, title.stop)
    return title.name in also_adjectives() and before[title.start].islower() and behind is not None


def _leads(between: str) -> bool:
    """Whether nothing but a description stands between the rank and the name: "… general in command of the troops, Andrey …". Who stands behind
    a verb or a word such as "with" is another: "the colonel met Bell", "a captain and Bell".
    """
    if not between.strip(" .\"'"):
        return True
    if _FEW.fullmatch(between.strip(" .") + " "):
        return not any(word in finite() or word in _OTHERS for word in between.lower().split())
    return bool(re.fullmatch(rf"\s+(?:{_DESCRIBING})\s[^,.;:]{{3,90}},\s", between))
