"""A length of time in its sentence: the words around it, by their forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.dates.length import Duration
from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import bare, base_stem
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.extract.lengths.words import Phrases, classes_at, lexicon, singular, verbs_at, words
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.quick import lazy

# An attribute of a length begins with one of these, and its class stands behind it.
LASTING, DEADLINE = "lasting", "deadline"
# No rule that comes later is asked: the sentence tells of what the length is, but of nothing that is listed.
NOTHING = ""
BREAKS = frozenset((";", ":", "(", ")", "–", "—", "!", "?", "|"))
CLAUSES = BREAKS | frozenset(
    (",", "but", "while", "when", "because", "although", "though", "whereas", "that", "and", "as", "after", "before")
)
# Before a verb that shows no ending.
_VERBAL = AUX | frozenset(
    "to will would must can could should may might shall we they you i he she it who remain remained remains stay stayed stays keep kept".split()
)
# Nouns that are made of verbs.
_DOERS = ("er", "ers", "or", "ors", "ion", "ions")
# Verbs whose past shows no ending either.
_UNCHANGED = frozenset(("shut", "put", "cut", "set", "bid", "quit"))
DEFINITE = frozenset(("the", "its", "his", "her", "their", "this", "that", "these", "those", "our", "my", "a", "an"))
_BACK, _AHEAD, _SUBJECT, _ASIDE = 9, 12, 16, 4


@dataclass(frozen=True)
class Spot:
    """A length at the places ``first`` to ``last`` of its sentence."""

    page: Page
    passage: Passage
    value: Duration
    first: int
    last: int

    @property
    def row(self) -> Row:
        """The words of the sentence."""
        return self.passage.row

    @lazy
    def stems(self) -> tuple[str, ...]:
        """The stems of its words."""
        return tuple([base_stem(token.word) for token in self.row])

    @lazy
    def nouns(self) -> tuple[str, ...]:
        """Its words in the singular."""
        return tuple([singular(token.word) for token in self.row])

    def word(self, at: int) -> str:
        """The word at a place, empty outside of the sentence."""
        return self.row[at].word if 0 <= at < len(self.row) else ""

    def nouns_at(self, at: int) -> Iterator[tuple[str, int]]:
        """The classes of the noun at a place; a capital within a sentence makes it a name, or a month."""
        return iter(()) if at and self.row[at].capital else classes_at(self.nouns, at, lexicon().of)

    def states_at(self, at: int) -> Iterator[tuple[str, int]]:
        """The classes of the state that a place tells of."""
        return classes_at(self.stems, at, lexicon().state)

    def verbs_at(self, at: int, known: Phrases, checked: bool = True) -> Iterator[tuple[str, int]]:
        """The classes of the verb at a place: of "the chair" and "a snow cave" nothing is told."""
        return verbs_at(self.stems, at, known) if not checked or self._is_verb(at) else iter(())

    def _is_verb(self, at: int) -> bool:
        word, ahead = self.word(at), self.word(at - 1)
        if word.endswith("ing") and ahead not in _VERBAL:
            return False  # "the crossing points"
        if word.endswith(_DOERS) and bare(word) != self.stems[at]:
            return False  # "the drivers"
        if not at or is_verb(word) or ahead in _VERBAL or word in _UNCHANGED:
            return ahead not in DEFINITE
        if ahead in DEFINITE or ahead.endswith(GENITIVES):
            return False
        return word in ("under", "on") or "s" in (word[-1:], ahead[-1:])

    def chosen(self, found: Iterable[tuple[str, int]]) -> str | None:
        """The class of a word, if the length may be one of it; of several the one of which the text has another word."""
        known = lexicon()
        names = [name for name in dict.fromkeys(name for name, _ in found) if self._fits(name)]
        if len(names) > 1:
            text = self.page.stems
            names = [name for name in names if len(text & known.any[name]) > 1]
        return names[0] if len(names) == 1 else None

    def named(self, found: Iterable[tuple[str, int]]) -> str | None:
        """The attribute that such a word tells."""
        return self.called(self.chosen(found))

    def called(self, name: str | None) -> str | None:
        """The attribute of a class."""
        return f"{LASTING} {name}" if name else None

    def _fits(self, name: str) -> bool:
        least, most = lexicon().bounds[name]
        high = self.value.high
        return (high is None or high >= least) and (most is None or self.value.low <= most)

    def chosen_before(self) -> str | None:
        """The one class of which the sentence before has a word."""
        before = self.page.passage_at(self.passage.span.start - 1)
        if before is None or before is self.passage:
            return None
        other = Spot(self.page, before, self.value, len(before.row), len(before.row))
        found = {
            name
            for at in range(len(other.row))
            for some in (other.nouns_at(at), other.verbs_at(at, lexicon().does))
            for name, _ in some
            if self._fits(name)
        }
        return found.pop() if len(found) == 1 else None

    def chosen_of_text(self) -> str | None:
        """The class of which the text has more nouns than of any other."""
        told: Counter[str] = Counter()
        for passage in self.page.passages:
            other = Spot(self.page, passage, self.value, 0, 0)
            told.update(name for at in range(len(other.row)) for name, _ in other.nouns_at(at) if self._fits(name))
        most = told.most_common(2)
        return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None

    def before(self, at: int) -> int:
        """The place before one, adverbs left out, and the adjective of "an effective 25 years"."""
        at -= 1
        if self.word(at - 1) in ("a", "an") and self.word(at) not in words("skipped"):
            at -= 2
        while at > 0 and self.word(at) in words("skipped") and not (self.word(at) == "last" and self._is_verb(at)):
            at -= 1
        return at

    def clause(self, at: int) -> int:
        """Where the clause begins in which a place lies."""
        start = at
        while start > 0 and at - start < _SUBJECT and self.word(start - 1) not in CLAUSES:
            start -= 1
        return start

    def ahead(self, at: int) -> Iterator[int]:
        """The places before one, the nearest first, within its clause; what stands between two commas is left out."""
        place, least = at - 1, max(at - 1 - _BACK, -1)
        while place > least:
            if self.word(place) in CLAUSES:
                place = self._comma_before(place)
                if place < 0:
                    return
            else:
                yield place
            place -= 1

    def _comma_before(self, at: int) -> int:
        """The comma a few words before one at a place, -1 where none is."""
        if self.word(at) != ",":
            return -1
        between = range(at - 1, max(at - 2 - _ASIDE, -1), -1)
        return next((place for place in between if self.word(place) in CLAUSES and self.word(place) == ","), -1)

    def behind(self) -> Iterator[int]:
        """The places behind the length within its clause, the comma right behind it left out."""
        start = self.last + 1 + (self.word(self.last + 1) == ",")
        for place in range(start, min(start + _AHEAD, len(self.row))):
            if self.word(place) in CLAUSES:
                return
            yield place

    def is_window(self, at: int) -> bool:
        """Whether the length behind a preposition is one in whose midst something lies: "over the next six years"."""
        return self.word(at) not in ("for", "after") and any(
            self.word(place) in words("windows") for place in range(at + 1, self.first + 1)
        )

    def is_denied(self, places: Iterable[int]) -> bool:
        """Whether a clause tells what was not done."""
        return any(self.word(at) in words("denied") or self.word(at).endswith(("n't", "n’t")) for at in places)

    def is_rare(self, places: Iterable[int]) -> bool:
        """Whether a clause tells of a third time, or of the biggest of its kind: "the third failure in five years"."""
        return any(self.word(at) in words("ranked") for at in places)

    def has_subject(self, start: int, verb: int) -> bool:
        """Whether a clause that begins at a place says before its verb of what it is told: not in "began at four and is to last two days"."""
        return any(self.word(at) not in _VERBAL and self.word(at) not in words("skipped") for at in range(start, verb))
