"""What a group is called: the noun, the words and the names that all its claims share. The label is part of the fingerprint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from checker.discover.rarity import context_of
from checker.slots.moving import SO_FAR, is_growing, is_running
from claims.claim import Claim, Context
from claims.extract.language.stems import small_words, stem, word_of_stem
from claims.folding import fold
from claims.world.gazetteer import Gazetteer

_MOST = 3
# What a group is called whose claims share nothing.
EVENT = "the event"
# Slots that name no happening: a group in which one claim names it bears that name.
_OPEN = ("count", "when", "clock")
_VOWEL = re.compile("[aeiouy]")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Member(NamedTuple):
    """A claim of a group: the number of those in it that answer one question on the whole, those of the pairs in which it surely, or likely, does, and of
    those in which a difference is borne out, or in which a figure takes the place of an earlier one.
    """

    claim: Claim
    core: int | None = None
    sure: frozenset[int] = frozenset()
    likely: frozenset[int] = frozenset()
    borne_out: frozenset[int] = frozenset()
    moved: frozenset[int] = frozenset()

    def placed(self, slot: str, about: str) -> Claim:
        """The claim as one on the group's question."""
        claim, context = self.claim, self.claim.context
        if context is not None and self.core is not None:
            borrowed = claim.slot in _OPEN and slot.removesuffix(SO_FAR) != claim.slot
            context = context.in_core(self.core, self.sure, self.likely, self.borne_out, self.moved, borrowed)
        return claim.on(slot, about, context)


def labelled(groups: Iterable[Sequence[Member]]) -> list[Claim]:
    """The claims with their group's label as subject; groups of one slot that would be called alike are numbered."""
    used: Counter[tuple[str, str]] = Counter()
    found = []
    parts = [tuple(members) for members in groups]
    written = Written(member.claim.provenance.quote or "" for members in parts for member in members)
    for members in parts:
        claims = [member.claim for member in members]
        slot, label = _slot(claims), _label(claims, written)
        key = slot, fold(label)
        used[key] += 1
        about = label if used[key] == 1 else f"{label} ({used[key]})"
        found += [member.placed(slot, about) for member in members]
    return found


def _slot(members: Sequence[Claim]) -> str:
    """The slot; where one of the claims says "so far" or "now", that of a value which goes on rising."""
    slot = min((claim.slot for claim in members), key=lambda name: (name in _OPEN, name))
    counted = members[0].value.kind == "count"
    return f"{slot}{SO_FAR}" if counted and any(is_running(it) or is_growing(it) for it in members) else slot


def _label(members: Sequence[Claim], written: Written) -> str:
    contexts = [context_of(claim) for claim in members]
    noun = _noun(contexts)
    near = frozenset.intersection(*[context.near for context in contexts])
    names = frozenset.intersection(*[context.participants for context in contexts])
    when = {context.when for context in contexts if context.when}
    words = sorted(near, key=lambda word: (word[0] != "=", word))[: 1 if noun else 2]
    quotes = {claim.provenance.quote or "" for claim in members}
    told = [*(written.of(part, quotes) or _word(part, written) for part in (*noun, *words))]
    called = [
        *(named(part, quotes, written) for part in sorted(names - small_words())[:_MOST]),
        *map(name_of, sorted(when)[:1]),
    ]
    return ", ".join(_once((*told, *called))) or EVENT


def _noun(contexts: Sequence[Context]) -> tuple[str, ...]:
    """The class of what most of them count."""
    heads = [context.noun_class for context in contexts if context.noun_class]
    if len(set(heads)) > 1:
        heads = [name for name, _ in Counter(heads).most_common(1)]
    return tuple(name for name in heads[:1] if name != "victims")


def _once(parts: Iterable[str]) -> Iterable[str]:
    """The parts without those that only differ in capitals from one before."""
    found: dict[str, str] = {}
    for part in parts:
        found.setdefault(fold(part), part)
    return found.values()


class Written:
    """The words of quotes by stem and, of names, by folded word: the shortest, as a reader would look it up. Every quote is read once."""

    def __init__(self, quotes: Iterable[str]) -> None:
        self.quotes = quotes
        self.by_quote: dict[str, Mapping[str, str]] = {}
        self.keys: dict[str, str] = {}
        self.all: dict[str, str] = {}

    def of(self, part: str, quotes: Iterable[str]) -> str | None:
        """The shortest word that the quotes have for a stem, a concept or a name."""
        found = [word for quote in quotes if (word := self._words(quote).get(part))]
        return min(found, key=_length) if found else None

    def anywhere(self, name: str) -> str | None:
        """How any quote writes a name: the first of the shortest in the order of the alphabet."""
        for quote in self.quotes:
            for key, word in self._words(quote).items():
                if word[0].isupper() and (key not in self.all or _length(word) < _length(self.all[key])):
                    self.all[key] = word
        self.quotes = ()
        return self.all.get(name)

    def _words(self, quote: str) -> Mapping[str, str]:
        known = self.by_quote.get(quote)
        if known is None:
            known = self.by_quote[quote] = self._read(quote)
        return known

    def _read(self, quote: str) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for word in set(_WORD.findall(quote)):
            key = self.keys.get(word)
            if key is None:
                plain = fold(word)
                key = self.keys[word] = plain if word[0].isupper() else stem(plain)
            if key not in found or _length(word) < _length(found[key]):
                found[key] = word
        return found


def _length(word: str) -> tuple[int, str]:
    return len(word), word


def named(part: str, quotes: Iterable[str], written: Written) -> str:
    """A name as the texts write it, a country by its own."""
    if ":" in part or part[0] == "=":
        return name_of(part)
    return written.of(part, quotes) or written.anywhere(part) or (part.title() if _VOWEL.search(part) else part.upper())


def _word(part: str, written: Written) -> str:
    """A stem or a concept of which the group's quotes have no word, as a reader writes it."""
    if ":" in part or part[0] == "=":
        return name_of(part)
    name = written.anywhere(part) or ""
    return name if len(name) > 1 and name.isupper() else word_of_stem(part)


def name_of(id: str) -> str:
    """A name or a concept by its id, for people: a person, a country or a place by its name."""
    if id.startswith("person:"):
        return id.removeprefix("person:").title()
    if ":" in id:
        return gazetteer.name(id)
    return id[1:].replace("-", " ") if id[0] == "=" else id


gazetteer = Gazetteer()
