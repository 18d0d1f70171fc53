"""Which declared slot a claim found in a text answers: by the slot's own words, and by the entity that the sentence names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from checker.discover.rarity import context_of
from checker.slots.moving import SO_FAR
from claims.claim import Claim, Qualifiers
from claims.corpus import Corpus
from claims.document import Document
from claims.entities import Entity
from claims.errors import nearest
from claims.extract.language.lexicon import titles
from claims.extract.language.stems import stem
from claims.extract.language.vocabulary import current, happenings
from claims.folding import fold
from claims.quotes import plain
from claims.sentences import sentences
from claims.slot import Match, Slot
from claims.text import Span

_OPEN = (
    "count order when clock percent money duration person-name organisation-name place-name thing-name age rank birthplace birth-date weekday list list-size"
).split()
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


# Slot, subject, qualifiers, and why.
Matched = tuple[str, str, Qualifiers, str]


@dataclass
class Matcher:
    """Matches claims against the slots of a corpus that say which claims answer them."""

    corpus: Corpus
    documents: Mapping[str, Document]
    names: Naming = field(init=False)
    slots: tuple[Slot, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.slots = tuple(slot for _, slot in sorted(self.corpus.slots.items()) if slot.match)
        self.names = Naming(self.corpus.declared, self.documents)

    def refuses(self, slot: str, claim: Claim) -> bool:
        """Whether a slot's own words keep a claim out of it."""
        matches = self.corpus.slots[slot].match
        return bool(matches) and all(any(_stands(word, _said(claim)) for word in match.without) for match in matches)

    def of(self, claim: Claim) -> Matched | None:
        """Slot, subject, qualifiers and the reason; ``None`` where no slot takes the claim, or more than one subject fits."""
        for slot in self.slots:
            if slot.kind == claim.value.kind:
                for match in slot.match:
                    told = _fits(match, claim)
                    about = self.names.subject(claim, match.about) if told else None
                    if told and about:
                        return slot.id, about, match.qualifiers, f"slot '{slot.id}' takes it: {told}"
        return None


def _fits(match: Match, claim: Claim) -> str | None:
    """Why a claim fits a match, as far as its words go."""
    family = claim.slot.removesuffix(SO_FAR)
    if match.families and family not in match.families:
        return None
    here = _said(claim)
    if any(_stands(word, here) for word in match.without):
        return None
    found = next((word for word in match.words if _stands(word, here)), None)
    if match.words and found is None:
        return None
    said = [
        *([f"its question is '{family}'"] if match.families else []),
        *([f"'{found}' is said of it"] if found else []),
    ]
    return " and ".join(said)


def _said(claim: Claim) -> frozenset[str]:
    """The words of a value's clause, what is counted, and the names that stand there."""
    context = context_of(claim)
    counted = filter(None, (context.head, context.noun_class))
    parts = {part for words in counted for part in (words, *map(stem, words.split()))}
    return context.near | context.modifiers | context.close | parts


def _stands(words: str, here: frozenset[str]) -> bool:
    return all(word in here or stem(word) in here for word in fold(words).split())


@dataclass
class Naming:
    """Which declared entities the sentences of the texts name."""

    declared: Mapping[str, Entity]
    documents: Mapping[str, Document]
    _places: dict[str, tuple[list[Span], list[tuple[int, str]]]] = field(default_factory=dict)

    def subject(self, claim: Claim, wanted: tuple[str, ...]) -> str | None:
        """The one entity that a claim may be about; ``None`` where none is named, or more than one."""
        if len(wanted) == 1:
            return wanted[0]
        if claim.about in self.declared:
            return claim.about if not wanted or claim.about in wanted else None
        named = self.named(claim)
        some = named & set(wanted) if wanted else named
        return next(iter(some)) if len(some) == 1 else None

    def named(self, claim: Claim) -> set[str]:
        """The declared entities that the sentence of a claim names."""
        span, document = claim.provenance.span, self.documents.get(claim.source)
        if span is None or document is None:
            return set()
        if claim.source not in self._places:
            self._places[claim.source] = [*sentences(document.text)], [*self._found(document.text)]
        spans, found = self._places[claim.source]
        at = bisect_right(spans, span.start, key=lambda item: item.start) - 1
        if at < 0:
            return set()
        return {entity for start, entity in found if spans[at].start <= start < spans[at].stop}

    def _found(self, text: str) -> Iterator[tuple[int, str]]:
        if not (bearers := self._bearers()):
            return
        words = "|".join(re.escape(name) for name in sorted(bearers, key=lambda name: (-len(name), name)))
        for found in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", plain(text)):
            if len(ids := bearers[found[0]]) == 1:
                yield found.start(), next(iter(ids))

    def _bearers(self) -> dict[str, set[str]]:
        """The declared names, without an article, with the entities that bear them."""
        bearers: dict[str, set[str]] = {}
        for entity in self.declared.values():
            for name in (entity.name, *entity.aliases):
                if bare := _ARTICLE.sub("", plain(" ".join(name.split())), count=1):
                    bearers.setdefault(bare, set()).add(entity.id)
        return bearers


def unknown_families(slots: Iterable[Slot]) -> Iterator[str]:
    """A sentence for each question that a match names and no rule finds."""
    known = {*titles(), *_OPEN, *(f"when-{name}" for name in happenings(current()))}
    for slot in slots:
        for match in slot.match:
            for name in match.families:
                if name not in known and not name.startswith("measure-"):
                    yield f"slot '{slot.id}': no claims are found that answer '{name}'; {nearest(name, known)}"
