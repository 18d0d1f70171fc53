"""Who holds a role that one person holds at a time: "their guide, Ann Bell", "the captain of the Gull", "was refereed by Ann Bell"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from claims.extract.context.around import around
from claims.extract.facts.held_gates import closed
from claims.extract.facts.held_ways import BARE, BEHIND, deeds, nouns, pattern, roles, signs, tail, verbs, ways
from claims.extract.language.signs import sign
from claims.extract.language.stems import small_words, stem
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.people.words import BLOCK, POST_PART, RANK, ROLE, SOFT, THING, bits_of
from claims.tables import word_set
from claims.text import Span, meet
from claims.values.person import Name

SLOT = "who-"
# "Led by Ann Bell's sons".
_OWNS = re.compile(r"['’]s\b")
# "Television host Ann Bell": what stands before the bare noun of a role says of what it is.
_SORT = re.compile(r"\b(?P<sort>[a-z][a-z-]+) $")
_NAME = re.compile(r"[^\W_][\w-]+")
# What gives prizes: "the Tarn Film Festival", "the Selwyn Critics' awards".
_GIVERS = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w’'-]*){0,7}) (?:[a-z]+ )?(?i:awards?|prizes?|festival|globes?)\b"
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A name with its role in a sentence: ``whose`` are the words that say of what it is the role, ``thing`` what the deed was done to."""

    role: str
    name: str
    span: Span
    passage: Passage
    whose: tuple[Span, ...]
    rule: str
    thing: Span | None = None


@cache
def _marks() -> Mapping[str, str]:
    """What a sentence must hold of a role, by the word that the text must have for it."""
    found = {word: word for phrase in nouns() for word in (phrase.split()[-1],)}
    found |= {verb.split()[0]: f"{verb} by" for verb in verbs()}
    return found | {word: word for deed in deeds() for word in (deed.split()[-1],)}


@cache
def _words() -> frozenset[str]:
    return frozenset(_marks())


# A sentence without a word of this list tells of no role.
_ROLES = sign(lambda: _marks())


def held(page: Page) -> Iterator[Drawn]:
    """The holder of each role in a text. Where two persons bear one, only those are taken of whom it is said whose they are."""
    by_role: dict[str, list[_Held]] = defaultdict(list)
    if not page.signs & _ROLES:
        return
    marks = [_marks()[word] for word in _words() & page.plain]
    for passage in page.passages:
        if passage.prose and passage.signs & _ROLES and any(map(passage.small.__contains__, marks)):
            for one in _in(page, passage):
                by_role[one.role].append(one)
    for role, found in sorted(by_role.items()):
        many = len({fold(one.name).split()[-1] for one in found}) > 1
        for one in found:
            drawn = _drawn(page, one)
            if drawn and (drawn.context.owner or not (many or roles()[role].get("each"))):
                yield drawn


def _in(page: Page, passage: Passage) -> Iterator[_Held]:
    """The roles that a sentence tells, one for each name."""
    taken: set[int] = set()
    small, none = passage.small, closed(passage)
    for rule in ways():
        if rule in none or (rule in signs() and not any(map(small.__contains__, signs()[rule]))):
            continue
        if rule == BEHIND and not tail().search(page.text, passage.span.start, passage.span.stop):
            continue
        for found in pattern(rule).finditer(page.text, passage.span.start, passage.span.stop):
            role, span = _role(found), Span(*found.span("name"))
            if role is None or (rule == BARE and (roles()[role].get("rank") or _is_other_post(found["whose"]))):
                continue
            if rule == BEHIND and roles()[role].get("prize") and found["more"]:
                continue  # "The film by Ann Bell, received best actress and two more nominations"
            name = _person(page, passage, span, _is_human(role, rule))
            if name and name.start not in taken and not _OWNS.match(page.text, name.stop):
                taken.add(name.start)
                whose = tuple(Span(*found.span(part)) for part in ("whose", "of") if found.groupdict().get(part))
                if rule == BARE and (sort := _SORT.search(page.text, passage.span.start, found.start("noun"))):
                    whose += (Span(*sort.span("sort")),) if bits_of(sort["sort"]) & THING else ()
                written = page.text[name.start : name.stop]
                thing = Span(*found.span("thing")) if found.groupdict().get("thing") else None
                yield _Held(role, written, name, passage, whose, rule, thing)


def _is_human(role: str, rule: str) -> bool:
    """Whether an unknown name may be that of a holder: only persons hold the role, and a bare noun before a name says nothing."""
    return bool(roles()[role].get("human")) and rule != BARE


def _role(found: re.Match[str]) -> str | None:
    """The role that the words say, unless one of them makes it another: "the former captain"."""
    told = (found.groupdict().get("more") or "").split()
    if any(word in word_set("held", "other") or word.endswith("-elect") for word in told):
        return None
    start = found.start("noun")
    before = found.string[max(0, start - 20) : start].split()
    if before and before[-1].strip(",.(").lower() in word_set("held", "other"):
        return None
    noun = found["noun"].lower()
    if thing := found.groupdict().get("thing"):
        return deeds().get(f"{noun} {thing}")
    if told and (whole := nouns().get(f"{told[-1]} {noun}")):
        return whole  # "the top scorer" is no scorer
    return None if "best" in told else nouns().get(noun) or verbs().get(noun)


def _is_other_post(words: str) -> bool:
    """Whether the capitalised words before a role make it another one: "General Manager"."""
    return any(bits_of(word) & (POST_PART | ROLE | RANK) for word in words.split())


def _person(page: Page, passage: Passage, span: Span, human: bool) -> Span | None:
    """Where the name of the person stands that begins within a span; a name of two words or more that nothing else is will do
    for a role that only persons hold.
    """
    known = next((one for one in passage.people if meet(one, span)), None)
    if known:
        return Span(known.start, known.stop)
    words = page.text[span.start : span.stop].rstrip(".").split()
    bits = [bits_of(word) for word in words]
    unknown = len(words) > 1 and not any(some & BLOCK & ~SOFT for some in bits)
    return Span(span.start, span.start + len(" ".join(words))) if human and unknown else None


def _drawn(page: Page, one: _Held) -> Drawn | None:
    """The claim with its context, the name itself left out. ``owner`` are the names, ``modifiers`` the nouns of what it is the role of."""
    passage = one.passage
    places = covered(passage.row, one.span.start, one.span.stop)
    if places is None:
        return None
    context = around(page, passage, *places)
    if context.when is not None:
        return None
    own = frozenset(item.id for item in passage.named if places[0] <= item.at <= places[1])
    owner: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    for span in one.whose:
        if inside := covered(passage.row, span.start, span.stop):
            named = {token.word for token in passage.row[inside[0] : inside[1] + 1] if token.capital}
            owner |= (passage.names_in(inside[0], inside[1] + 1) | (named - small_words())) - own
            nouns |= passage.content(inside[0], inside[1] + 1)
    thing = covered(passage.row, one.thing.start, one.thing.stop) if one.thing else None
    context = replace(
        context,
        near=context.near | passage.content(thing[0], thing[1] + 1) if thing else context.near,
        close=context.close - own,
        participants=context.participants - own,
        owner=owner,
        modifiers=nouns - owner - _loose(),
        scope=(),
        object=_giver(page.text, one.span.start) if roles()[one.role].get("prize") else frozenset(),
    )
    value = Name(one.name, fold(one.name))
    return Drawn(f"{SLOT}{one.role.replace(' ', '-')}", value, one.span, passage, context, one.rule)


def _giver(text: str, start: int) -> frozenset[str]:
    """The words of the name of whoever gives the prize that is told at a place: the last one named before it, or the first behind."""
    found = _givers(text)
    before = [name for at, name in found if at < start]
    return before[-1] if before else found[0][1] if found else frozenset()


@lru_cache(maxsize=2)
def _givers(text: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """Where a text names whoever gives prizes, with the words of the names."""
    named = ((one.start(), map(fold, _NAME.findall(one["name"]))) for one in _GIVERS.finditer(text))
    return tuple((start, frozenset(words) - small_words()) for start, words in named)


@cache
def _loose() -> frozenset[str]:
    return frozenset(stem(word) for word in word_set("held", "loose"))


def is_of_event(slot: str) -> bool:
    """Whether a question is about a role that every event of its kind has: the winner, the referee, the judge."""
    role = slot.removeprefix(SLOT).replace("-", " ")
    return slot.startswith(SLOT) and bool(roles().get(role, {}).get("event"))


def is_of_anything(slot: str) -> bool:
    """Whether a question is about a role that whatever people do together has: a leader, a manager."""
    role = slot.removeprefix(SLOT).replace("-", " ")
    return slot.startswith(SLOT) and bool(roles().get(role, {}).get("any"))
