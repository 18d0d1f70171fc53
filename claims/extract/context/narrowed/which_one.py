"""Which of several of one kind a sentence tells of: "Hurricane Odile", "the Alder Prize", "the 1996 Games", "the last earthquake", "his next hearing", and a quake that
a text brings in with "a" after it has told of "the quake".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from claims.extract.context.narrowed.other_happening import OTHER
from claims.extract.language.signs import FIGURE, sign
from claims.extract.language.tokens import Token
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# The keys of what has a name of its own, and of the year that stands before such a name.
NAMED, EDITION = "named", "edition"
# The mark of what is the next of its kind, with the day of publication behind it: the day of one that is over is no day of it.
NEXT = "next "
_JOINTS = frozenset(("of", "for", "the"))
_DEFINITE = frozenset(("the", "this", "that"))
# A text's own happening is told in its first sentences; so many words may stand between an article and its noun.
_OPENING, _NEAR, _BEHIND = 3, 4, 6


def _listed(name: str) -> frozenset[str]:
    return word_set("instances", name)


_NAMES = sign(lambda: _listed("before_name") | _listed("behind_name"))
_EDITIONS = sign((FIGURE,))
_EVENTS = sign(lambda: _listed("happenings"))
_NEXT = sign(("next",))


def which_one(page: Page, passage: Passage) -> Iterator[str]:
    """The marks of which of several of its kind a sentence tells."""
    signs = passage.signs
    if signs & _NAMES:
        yield from _named(passage)
    if signs & _EDITIONS:
        yield from _edition(passage)
    if signs & _EVENTS and _is_of_another(page, passage):
        yield OTHER
    if signs & _NEXT and page.reading.published and _is_next(passage.said):
        yield f"{NEXT}{page.reading.published[1]}"


def are_two_names(one: str, two: str) -> bool:
    """Whether two names of one kind have no word in common, one letter more or less at the end aside."""
    return not any(a.startswith(b) or b.startswith(a) for a in one.split() for b in two.split())


def _named(passage: Passage) -> Iterator[str]:
    """The one name of each kind that the sentence has: "Hurricane Odile", "the Alder Prize for Fiction"."""
    found: dict[str, set[str]] = {}
    for at, token in enumerate(passage.row):
        if token.capital and token.word in _listed("before_name") and (name := _run(passage, at + 1)):
            found.setdefault(_listed_kind(token.word), set()).add(name)
        elif token.capital and token.word in _listed("behind_name") and (name := _run_before(passage, at)):
            found.setdefault(token.word, set()).add(name)
    yield from (f"{KEYED}{NAMED}-{kind}:{min(some)}" for kind, some in found.items() if len(some) == 1)


def _listed_kind(word: str) -> str:
    return "storm" if word in _listed("storms") else word


def _run(passage: Passage, at: int) -> str:
    """The word of a name that begins at a token."""
    row = passage.row
    if at >= len(row) or not row[at].capital or not row[at].word.isalpha():
        return ""
    return row[at].word


def _run_before(passage: Passage, at: int) -> str:
    """The words of a name that end right before a token."""
    row, start = passage.row, at
    while start and row[start - 1].capital and row[start - 1].word[0].isalpha():
        start -= 1
    return " ".join(sorted(token.word for token in row[start:at] if token.word not in _JOINTS | _DEFINITE))


def _edition(passage: Passage) -> Iterator[str]:
    """The year that stands before a name of what is held every so often: "the 1996 Summer Games"."""
    row = passage.row
    years = {
        token.word
        for at, token in enumerate(row[:-1])
        if _is_year(token.word) and any(one.word in _listed("held") for one in _names_behind(passage, at))
    }
    if len(years) == 1:
        yield f"{KEYED}{EDITION}:{min(years)}"


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdigit() and word[:2] in _CENTURIES


_YEAR, _CENTURIES = 4, ("18", "19", "20")


def _names_behind(passage: Passage, at: int) -> Iterator[Token]:
    for token in passage.row[at + 1 : at + 1 + _NEAR]:
        if not token.capital:
            return
        yield token


def _is_of_another(page: Page, passage: Passage) -> bool:
    """Whether a sentence further down opens with the last of its kind, or with one that "a" brings in where the text has told of "the quake" before."""
    said = passage.said
    at = next((at for at, word in enumerate(said[: _NEAR + 1]) if word in _listed("happenings")), None)
    if at is None or not passage.times or _stands_first(page, passage):
        return False
    behind = said[at + 1 : at + 1 + _BEHIND]
    if _listed("happened").isdisjoint(behind):
        return False
    if said[0] == "the" and not _listed("earlier_ones").isdisjoint(said[1:at]):
        return True
    return said[0] in ("a", "an") and _has_told_of(page, passage, said[at])


def _stands_first(page: Page, passage: Passage) -> bool:
    """Whether a sentence is one of the first of prose."""
    prose = (one.span.start for one in page.passages if one.prose)
    return passage.span.start <= next(islice(prose, _OPENING - 1, None), passage.span.start)


def _has_told_of(page: Page, passage: Passage, noun: str) -> bool:
    """Whether a sentence before has the noun, or one that stands for the same, with "the"."""
    first = _told_first(page)
    same = _listed("quakes") if noun in _listed("quakes") else {noun}
    return any(first.get(one, passage.span.start) < passage.span.start for one in same)


def _told_first(page: Page) -> Mapping[str, int]:
    """Where each happening is first told with "the", by the start of its sentence."""
    found = page.told_first
    if found:
        return found
    found[""] = 0
    for passage in page.passages:
        for at, word in enumerate(passage.said if passage.signs & _EVENTS else ()):
            if word in _listed("happenings") and not _DEFINITE.isdisjoint(passage.said[max(0, at - 2) : at]):
                found.setdefault(word, passage.span.start)
    return found


def _is_next(said: Sequence[str]) -> bool:
    """ "His next hearing": the next of its kind, and no next week."""
    behind = [said[at + 1 : at + 4] for at, word in enumerate(said) if word == "next"]
    return any(_listed("times").isdisjoint(words[:1]) and not _listed("sessions").isdisjoint(words) for words in behind)
