"""A post as a noun phrase: "the future chief executive of the bank", "its head gardener", "Tarn Films director"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from claims.extract.language.stems import base_stem, small_words
from claims.folding import fold
from claims.people.words import CALENDAR, FUNCTION, POST_PART, THING, bits_of, listed
from claims.tables import alternatives, table, word_set

COMING, ENTERED, NOW, THEN, OTHER = "coming", "entered", "now", "then", "other"
_NOTHING: frozenset[str] = frozenset()
_WORD = r"[^\W\d_][\w’'&-]*"


@dataclass(frozen=True, slots=True)
class Said:
    """A post: its noun, what stands before that as words, the names and the nouns of its body, and at what times its words say that it is held.

    ``sole``: the words say that there is one, by an article, an owner, or a noun of which a body has one. ``title``: whether who has a portfolio is
    called its minister or its secretary, where that is told: the cabinets of a country have the one or the other, and a minister beneath a secretary.
    """

    post: str
    over: frozenset[str]
    names: frozenset[str]
    nouns: frozenset[str]
    times: frozenset[str]
    sole: bool
    title: str = ""


@cache
def _alike() -> dict[str, str]:
    return {phrase: post for post, phrases in table("holders")["alike"].items() for phrase in phrases}


@cache
def heads() -> frozenset[str]:
    """Every noun that a post may end in: an open class, of which only those are left out that many bear at a time."""
    several = word_set("holders", "many") | word_set("same_person", "many") | listed("kin") | listed("not_alone")
    return (listed("roles") - several) | _alike().keys()


@cache
def ones() -> frozenset[str]:
    """Posts of which a body has one, whatever stands before them."""
    return word_set("holders", "one") | word_set("holders", "one_phrases")


@cache
def ends() -> str:
    """What may stand behind a noun phrase."""
    return rf"(?=[,.;:)–—]|$| (?:{alternatives(word_set('holders', 'ends'))})\b)"


@cache
def phrase() -> str:
    """The pattern of a post with its body: an owner or an article, words before the noun, the noun, and what it is of."""
    owner = rf"(?:(?P<det>[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) |(?:[Tt]he |[Ii]ts )?(?P<whose>{_WORD}(?: {_WORD}){{0,3}}?)(?:['’]s|(?<=s)['’]) )?"
    body = rf"(?:(?:[Tt]he|its|their|our|an?) )?{_WORD}(?: (?:(?:of|for|and) (?:the )?)?{_WORD}){{0,5}}?"
    return (
        rf"{owner}(?P<mods>(?:[\w’-]+ ){{0,4}}?)(?P<head>(?i:{alternatives(heads())}))(?P<elect>-elect|-designate)?(?![\w’'-])"
        rf"(?: (?:of|for|at) (?P<of>{body}){ends()})?"
    )


def said(found: re.Match[str], body: str = "", bare: bool = False) -> Said | None:
    """The post of a match; ``body`` are words that say of what it is. None where the words before the noun are none of its own: of a ``bare``
    one they begin where names or words of posts do.
    """
    mods, head = found["mods"].split(), found["head"]
    small = list(map(fold, mods))
    if any(map(_is_none_of_its_own, small)) or (bare and not all(map(_is_of_a_post, mods))):
        return None
    post = _alike().get(fold(head).replace("’", "'"), fold(head))
    named, over = _parted(mods, titled=head[0].isupper(), opens=not found.string[: found.start("mods")].strip())
    some = [*named, *_words(found["whose"]), *_words(found["of"]), *_words(body)]
    return Said(
        post,
        _stems(over),
        _stems(word for word in some if word[0].isupper()),
        _stems(word for word in some if not word[0].isupper() and word.lower() not in word_set("holders", "plain")),
        _times(small, bool(found["elect"])),
        bool(found["det"] or found["whose"] or post in ones() or not _FIRST.isdisjoint(small)),
    )


def _parted(mods: Sequence[str], titled: bool, opens: bool) -> tuple[list[str], list[str]]:
    """The words before a noun that are names of its body, and its own; all of a post that is written as a title are its own, and the noun
    that has its capital from the sentence that it ``opens``.
    """
    none = _dropped() | word_set("holders", "other")
    named = [word for word in mods if word[0].isupper() and not titled and fold(word) not in none]
    if opens and named and named[0] is mods[0] and named[0].istitle() and bits_of(fold(named[0])) & THING:
        named = named[1:]
    return named, [word for word in mods if word not in named and fold(word) not in _dropped()]


def _is_none_of_its_own(word: str) -> bool:
    """Whether a word before a noun belongs to the clause: "with Norway despite its minister"; "the then minister" has its own."""
    return word in _NONE_OF_ITS_OWN or (
        bool(bits_of(word) & FUNCTION) and word not in _dropped() and word not in word_set("holders", "other")
    )


# "Best director" is a prize.
_NONE_OF_ITS_OWN = frozenset("best a an and as to of by that said told with in on at for from who is was".split())
# "Chief engineer", "head gardener": whoever is so called is the first of several.
_FIRST = frozenset(("chief", "head", "principal", "general"))


def _is_of_a_post(word: str) -> bool:
    """Whether a word may begin a post that has no article: a name, or what stands before posts only."""
    bits = bits_of(word)
    if word[0].isupper():
        return not bits & (FUNCTION | CALENDAR)
    small = fold(word)
    return bool(bits & POST_PART) or small in _FIRST | _dropped() | word_set("holders", "other")


@cache
def _dropped() -> frozenset[str]:
    data = table("holders")
    return frozenset(data["coming"]) | frozenset(data["new"]) | word_set("holders", "generic")


def _words(text: str | None) -> Sequence[str]:
    return re.findall(_WORD, text or "")


def _stems(some: Iterable[str]) -> frozenset[str]:
    return frozenset(base_stem(word) for word in map(fold, some) if word not in small_words())


def _times(small: Sequence[str], elect: bool) -> frozenset[str]:
    """The times at which the words before a noun say that the post is held; nothing where they say nothing."""
    parts = {part for word in small for part in (word, word.split("-")[0])}
    if not parts.isdisjoint(word_set("holders", "other")):
        return frozenset((OTHER,))
    if elect or not word_set("holders", "coming").isdisjoint(small):
        return frozenset((COMING,))
    return frozenset((COMING, ENTERED)) if not word_set("holders", "new").isdisjoint(small) else _NOTHING
