"""Closed classes of which a thing has one: germs, substances, periods, causes. Each term with its words and with the broader terms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from claims.folding import small
from claims.tables import table

_WORD = re.compile(r"[^\W\d_]\w*")
_OWN = ("denied", "open")


@dataclass(frozen=True, eq=False)
class TermClass:
    """A class of classes.yaml. ``words`` maps phrases in small letters to the terms that they stand for; ``among`` are the beginnings of
    words of which a sentence must hold one; ``parts`` are words that make of a term one below it ("early").
    """

    name: str
    title: str
    words: Mapping[str, str]
    broader: Mapping[str, Sequence[str]]
    among: tuple[str, ...]
    parts: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as a text has them, each with a part before it. Only texts need it, and it takes long to compile."""
        phrases = [_phrase(phrase) for phrase in sorted(self.words, key=lambda some: (-len(some), some))]
        lead = rf"(?:(?:{'|'.join(self.parts)})[ -])?" if self.parts else ""
        return re.compile(rf"(?<![\w-])(?:{lead}(?:{'|'.join(phrases)}))(?![\w-]|\.\w|:)", re.IGNORECASE)

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[frozenset[str]]]:
        found: dict[str, list[frozenset[str]]] = {}
        for phrase in self.words:
            some = _WORD.findall(phrase)
            found.setdefault(some[0], []).append(frozenset(some))
        return found

    def opened_by(self, words: Set[str]) -> frozenset[str]:
        """The first words of the phrases that a text of these words can hold."""
        first = self._by_first.keys() & words
        return frozenset(word for word in first if any(some <= words for some in self._by_first[word]))

    def id(self, phrase: str) -> str:
        """The id of the term that a phrase of a text stands for: "period/early bronze age"."""
        plain = re.sub(r"[\s-]+", " ", small(phrase))
        part, _, rest = plain.partition(" ")
        known = self.words.get(plain)
        return f"{self.name}/{known or f'{part} {self.words[rest]}'}"


@cache
def term_classes() -> dict[str, TermClass]:
    """Every class by name."""
    data: dict[str, Any] = table("classes")
    return {name: _class(name, entry) for name, entry in data.items() if name not in _OWN}


@cache
def before_terms(name: str) -> frozenset[str]:
    """Words right before a term that take it back ("denied") or leave it open ("open")."""
    return frozenset(map(str, table("classes")[name]))


def lies_in(inner: str, outer: str) -> bool:
    """Whether a term's id is that of a narrower term, or of the same: "period/early bronze age" in "period/bronze age"."""
    if inner == outer:
        return True
    name, _, term = inner.partition("/")
    known = term_classes().get(name)
    if known is None or not outer.startswith(f"{name}/"):
        return False
    part, _, rest = term.partition(" ")
    above = known.broader.get(term, [rest] if part in known.parts else [])
    return any(lies_in(f"{name}/{one}", outer) for one in above)


def _class(name: str, entry: Mapping[str, Any]) -> TermClass:
    terms: Mapping[str, Any] = entry["terms"]
    words = {phrase.replace("-", " "): term for term, told in terms.items() for phrase in map(str, told["words"])}
    return TermClass(
        name=name,
        title=entry["title"],
        words=words,
        broader={term: tuple(told.get("broader", ())) for term, told in terms.items()},
        among=tuple(entry.get("among", "").split()),
        parts=tuple(entry.get("parts", ())),
    )


def _phrase(phrase: str) -> str:
    return r"[\s-]".join(re.escape(word) for word in phrase.split())
