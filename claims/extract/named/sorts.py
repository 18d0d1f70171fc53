"""Of which sort a named thing is: by the noun in its name, before it, behind it or in apposition."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.verb_forms import is_verb
from claims.extract.named.runs import Run, plain
from claims.extract.named.words import TITLE, nouns
from claims.extract.texts.passage import Passage
from claims.tables import table, word_set

# So far behind its comma an apposition has its noun, and so far before the name a noun may stand that it is called by.
_REACH, _BACK = 6, 4
_DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her", "our"))
_QUOTES = "\"“”‘’'"
_GENITIVES = ("'s", "’s", "'", "’")


def sort_of(passage: Passage, run: Run) -> str | None:
    """The noun that says what bears the name, where the sentence tells it."""
    if found := _before(passage, run) or _in_apposition(passage, run):
        return found
    if _is_quoted(passage, run):
        return TITLE if run.first < run.last else None
    return _inside(passage, run) or _behind(passage, run)


def is_of(passage: Passage, run: Run) -> bool:
    """Whether a noun that joins a name by "of" stands in the run itself: "the Town of Tarn"."""
    words = [token.word for token in passage.row[run.first : run.last + 1]]
    return len(words) > 2 and words[1] == "of" and nouns().get(words[0]) in ("settlement", "area")


def _inside(passage: Passage, run: Run) -> str | None:
    """ "Quay Street", "Mount Kareba", "Strait of Ollun"."""
    if run.first == run.last:
        return None
    words = [plain(token.word) for token in passage.row[run.first : run.last + 1]]
    if words[0] in word_set("things", "ahead") or (len(words) > 2 and words[1] == "of"):
        return words[0] if words[0] in nouns() else None
    return words[-1] if words[-1] in nouns() else None


def _before(passage: Passage, run: Run) -> str | None:
    """ "The ferry Bintang", "the village of Abiem", 'the film "Low Water"', "a group which calls itself Grey Heron", "the gang, Grey Heron, …"."""
    row, at = passage.row, run.first - 1
    while at >= 0 and row[at].word in _QUOTES:
        at -= 1
    if at > 0 and row[at].word == "of":
        at -= 1
        return row[at].word if row[at].word in word_set("things", "with_of") and not row[at].capital else None
    called = at
    while at >= 0 and called - at < _BACK and row[at].word in word_set("things", "called"):
        at -= 1
    if at > 1 and row[at].word == ",":
        closed = run.last + 1 < len(row) and row[run.last + 1].word == ","
        at = at - 1 if closed and at == called and row[at - 2].word == "the" else -1
    return row[at].word if at >= 0 and not row[at].capital and row[at].word in nouns() else None


def _behind(passage: Passage, run: Run) -> str | None:
    """ "Halina mine", "the Karneft fuel depot"."""
    row, at = passage.row, run.last + 1
    if at >= len(row) or row[run.last].word.endswith((*_GENITIVES, *table("things")["peoples"])):
        return None
    if at + 1 < len(row) and _is_plain(passage, at) and row[at + 1].word in nouns() and row[at].word not in nouns():
        at += 1
    told = row[at].word in nouns() and not row[at].capital and passage.text[row[at - 1].stop : row[at].start] == " "
    return row[at].word if told else None


def _is_plain(passage: Passage, at: int) -> bool:
    """Whether a token is neither a name nor a small word nor a verb: the "fuel" of a fuel depot."""
    word = passage.row[at].word
    known = word in small_words() or word in AUX or is_verb(word)
    return word.isalpha() and not passage.row[at].capital and not known


def _in_apposition(passage: Passage, run: Run) -> str | None:
    """ "Norgas, the operator of the network"."""
    row, at = passage.row, run.last + 2
    if at >= len(row) or row[at - 1].word != "," or row[at].word not in _DETERMINERS:
        return None
    found = None
    for token in row[at + 1 : at + _REACH]:
        if not token.word.isalpha() or token.word in small_words():
            break
        found = token.word
    return found if found in nouns() else None


def _is_quoted(passage: Passage, run: Run) -> bool:
    """Whether the name stands alone between quotation marks, but for its article."""
    row, first = passage.row, run.first
    if first and row[first - 1].word in ("the", "a") and row[first - 1].capital:
        first -= 1
    return (
        first > 0 and run.last + 1 < len(row) and row[first - 1].word in _QUOTES and row[run.last + 1].word in _QUOTES
    )
