"""Ministers, called by what they are over: "Secretary of State for Defence", "the transport minister", "Fisheries goes to Ann Bell"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claims.extract.holders.posts import COMING, ENTERED, Said
from claims.folding import small
from claims.offices.posts import portfolios, read_post
from claims.tables import alternatives, table

MINISTER = "minister"
_ROLES = frozenset(("minister", "secretary", "secretary of state"))
_NOTHING: frozenset[str] = frozenset()
_TIMES = frozenset((COMING, ENTERED))
# A permanent under secretary is none of the ministers, nor is who is secretary at a ministry.
_BELOW = frozenset(
    (
        *("under", "permanent", "parliamentary", "private", "assistant", "press", "executive", "general", "junior"),
        *("undersecretary", "under-secretary", "ministry", "department", "office"),
    )
)
# Words of a ministry's title that are no body's.
_OF_TITLES = frozenset(("state", "cabinet", "federal", "union"))


def as_minister(post: Said, words: str) -> Said:
    """The post by its portfolio, where its words name a minister's."""
    office = read_post(words) if post.post in ("minister", "secretary") else None
    if office is None or office.role not in _ROLES or office.deputy or _is_below(words):
        return post
    over = portfolios().intersection(office.scope)
    if not over:
        return post
    land = frozenset(office.scope) - over - _OF_TITLES
    return Said(MINISTER, over, land, _NOTHING, post.times, True, office.role.split()[0])


def _is_below(words: str) -> bool:
    """Whether the words name somebody under a minister: "permanent under secretary", "minister of state", "executive secretary of the Finance Ministry"."""
    said = words.lower().split()
    return not _BELOW.isdisjoint(said) or "minister of state" in words.lower()


@cache
def _names() -> Mapping[str, str]:
    """Each portfolio as texts write it where it stands for the ministry."""
    return {phrase.title().replace(" And ", " and "): name for phrase, name in phrases().items()}


@cache
def phrases() -> Mapping[str, str]:
    """Each portfolio by every phrase for it, in small letters."""
    return {phrase: name for name, some in table("ministries")["portfolios"].items() for phrase in some}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = table("holders")["portfolio"]
    named = rf"(?:(?P<large>{alternatives(_names())})|(?:the )?(?P<small>(?i:{alternatives(phrases())})) (?:{alternatives(told['nouns'])}))(?![\w-])(?! and )"
    aside = r"(?:, [^,.;:!?\n]{2,100},)?"
    return (
        re.compile(rf"{aside} (?:{alternatives(told['behind'])}) {named}"),
        re.compile(rf"{named}{aside} (?:{alternatives(told['ahead'])}) $"),
    )


def given(text: str, start: int, stop: int, sentence: tuple[int, int]) -> Iterator[tuple[Said, int, int]]:
    """The portfolio that a sentence tells to be that of the person whose name stands at a place."""
    behind, ahead = _patterns()
    found = behind.match(text, stop, sentence[1])
    first = max(sentence[0], start - 160)
    if found is None and (said := ahead.search(text[first:start])):
        yield _post(said), first + said.start(), start
    elif found:
        yield _post(found), stop, found.end()


def _post(found: re.Match[str]) -> Said:
    name = _names()[found["large"]] if found["large"] else phrases()[small(found["small"])]
    return Said(MINISTER, frozenset((name,)), _NOTHING, _NOTHING, _TIMES, True)


def is_of_cabinets(plain: frozenset[str]) -> bool:
    """Whether a text of these words tells of a cabinet."""
    return not _of_cabinets().isdisjoint(plain)


@cache
def _of_cabinets() -> frozenset[str]:
    return frozenset(table("holders")["portfolio"]["cabinet"].split())
