"""The ways to say who holds a post, each read around the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claims.extract.holders.portfolios import as_minister, given
from claims.extract.holders.posts import NOW, Said, ends, heads, phrase
from claims.extract.holders.posts import said as read_said
from claims.extract.holders.verbs import Times, before_posts, of_being, passives, posts_told
from claims.folding import small
from claims.tables import alternatives, table

_NOW = frozenset((NOW,))
_TITLES = r"(?:(?:Dr|Mr|Mrs|Ms|Sir|Dame|Prof|Professor|Captain|Judge|Justice|General|Colonel|Major)\.? ){0,2}"
_ADVERB = r"(?:(?:\w+ly|now|also|still|soon|later|then) )?"
# What may stand between a name and its verb: an apposition, a clause, an age in brackets.
_ASIDE = r"(?:, (?!and |but |while |or |when |as )[^,.;:!?\n]{2,100},| \([^()\n]{1,60}\))?(?:,? who)? "
_CLOSED = r"(?=[,.;:)]|$| who\b)(?!, (?:and|or)\b)"
_REACH = 140
# By a ministry that a verb gives to somebody, in texts on cabinets alone.
PORTFOLIO = "portfolio given"
# "The treasurer is not Ann Bell but Tom Lyle."
CHANGED = "post of another"
# Behind one of these, as at its beginning, a sentence has a phrase of its own.
_OPENS = re.compile(
    r"(?:^|[,.;:!?(\"“”’)–—]|\b(?:said|says|by|with|to|from|for|and|but|as|than|between|against|of))\s*$"
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_ELECT = re.compile(r"-(?:elect|designate)$")


class Told(NamedTuple):
    """A post with when it is held, and the words that tell it, in the text."""

    post: Said
    times: Times
    start: int
    stop: int
    rule: str


@cache
def _behind() -> Mapping[str, re.Pattern[str]]:
    """The ways in which the post stands behind the name."""
    verbs, named = alternatives(before_posts()), alternatives(posts_told())
    body = rf"(?P<body>(?:[Tt]he |its |their )?(?:[\w’'&-]+ ){{0,3}}?[\w’'&-]+?){ends()}"
    return {
        "post behind a name": re.compile(rf"(?:, (?:aged )?\d{{1,3}})?, {phrase()}{_CLOSED}"),
        "post told": re.compile(rf"{_ASIDE}{_ADVERB}(?P<verb>{verbs}) {_ADVERB}{phrase()}{ends()}"),
        "post told by its verb": re.compile(rf"{_ASIDE}{_ADVERB}(?P<verb>{named}) (?P<rest>{body})"),
    }


@cache
def _ahead() -> Mapping[str, str]:
    """The ways in which it stands before the name, each to be compiled where a text first needs it."""
    of = r"(?P<body>(?:[Tt]he |[Aa]n? |[Ii]ts )?(?:[\w’'&-]+ ){0,3}?[\w’'&-]+)"
    return {
        "post before a name": rf"{phrase()}(?P<mark>,?) {_TITLES}$",
        "post of a name": rf"{phrase()} (?P<verb>{alternatives(of_being())}) {_ADVERB}{_TITLES}$",
        CHANGED: rf"{phrase()} (?:is|was|will be) not [^.;:]{{3,60}}?,? but {_TITLES}$",
        "post by its label": rf"(?:^|(?<=[.;\n] )|(?<=\n)){phrase()}: {_TITLES}$",
        "post told by its deed": rf"(?P<rest>{of})(?:, which |, | which | that | )(?P<verb>{alternatives(passives())}) by {_TITLES}$",
    }


@cache
def _pattern_ahead(rule: str) -> re.Pattern[str]:
    return re.compile(_ahead()[rule])


@cache
def _chosen() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind the name of somebody whom others choose: "named Ann Bell chief executive"."""
    verbs = alternatives(table("holders")["chose"])
    return re.compile(rf"\b(?:{verbs}) {_TITLES}$"), re.compile(rf"(?: as| to be)? {phrase()}{ends()}")


def told(text: str, start: int, stop: int, sentence: tuple[int, int], cabinets: bool) -> Iterator[Told]:
    """Every post that a sentence gives to the person whose name stands at a place; ministries only where the text tells of ``cabinets``."""
    yield from _read(text, _behind(), before_posts(), (stop, sentence[1]))
    for post, begin, end in given(text, start, stop, sentence) if cabinets else ():
        yield Told(post, post.times, begin, end, PORTFOLIO)
    first = max(sentence[0], start - _REACH)
    yield from _read_ahead(text[first:start], first)
    before, behind = _chosen()
    found = behind.match(text, stop, sentence[1]) if before.search(text[first:start]) else None
    if found and (chosen := said(found)):
        yield Told(chosen, before_posts()["was named"], stop, found.end(), "post given")


@cache
def _asked() -> Mapping[str, tuple[frozenset[str], ...]]:
    """For each way that stands before a name lists of small words, of each of which it has one: trying a way at every word is dear."""
    posts = frozenset(_ELECT.sub("", head.split()[-1]) for head in heads())
    being = frozenset(verb.split()[-1] for verb in of_being())
    return {
        "post before a name": (posts,),
        "post of a name": (posts, being),
        CHANGED: (posts, frozenset(("but",)), frozenset(("not",))),
        "post by its label": (posts,),
        "post told by its deed": (frozenset(("by",)),),
    }


def _read_ahead(before: str, first: int) -> Iterator[Told]:
    """The posts that stand before a name, by each way the longest that is one."""
    words = [(at.start(), _ELECT.sub("", small(at[0]))) for at in _WORD.finditer(before)]
    said = frozenset([word for _, word in words])
    for rule, lists in _asked().items():
        if any(map(said.isdisjoint, lists)):
            continue
        pattern = _pattern_ahead(rule)
        read = (pattern.match(before, at) for at, _ in words)
        if one := next(filter(None, (_ahead_of(rule, found, first) for found in read if found)), None):
            yield one


def _read(
    text: str, ways: Mapping[str, re.Pattern[str]], verbs: Mapping[str, Times], at: tuple[int, int]
) -> Iterator[Told]:
    for rule, pattern in ways.items():
        if found := pattern.match(text, *at):
            verb = found.groupdict().get("verb")
            if "rest" in found.groupdict():
                post, times = posts_told()[verb or ""]
                yield Told(_by_verb(post, found["body"]), times, found.start("verb"), found.end(), rule)
            elif post_ := said(found):
                yield Told(post_, verbs[verb] if verb else _NOW, found.start(), found.end(), rule)


def _ahead_of(rule: str, found: re.Match[str], first: int) -> Told | None:
    groups = found.groupdict()
    start, stop = first + found.start(), first + found.end()
    if "rest" in groups:
        post, times = passives()[found["verb"]]
        return Told(_by_verb(post, found["body"]), times, start, stop, rule)
    opens = _OPENS.search(found.string[: found.start()]) is not None
    post_ = said(found, bare=not (opens or found["det"] or found["whose"]))
    if post_ is None:
        return None
    return Told(post_, of_being()[found["verb"]] if groups.get("verb") else _NOW, start, stop, rule)


def said(found: re.Match[str], bare: bool = False) -> Said | None:
    """The post of a match; of a minister by what he is over."""
    post = read_said(found, bare=bare)
    start = min(found.start(part) for part in ("whose", "mods") if found[part] is not None)
    return post and as_minister(post, found.string[start : max(found.end("head"), found.end("of"))])


def _by_verb(post: str, body: str) -> Said:
    """The post that a verb tells, of the body that stands beside it."""
    found = re.fullmatch(phrase(), post)
    read = read_said(found, body) if found else None
    assert read is not None
    return read
