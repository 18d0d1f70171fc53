"""The noun that a bare figure counts, by the phrase it stands in: its label, "number of", or the noun before it."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import irregular, is_verb
from claims.numbers.table import numbers
from claims.tables import word_set

_LABEL = 14
BACK = 14
LONG = 3
_STOPS = frozenset((".", ";", "(", ")", "!", "?", "–", "—", "|", "•"))
DEFINITE = frozenset(("the", "its", "their", "his", "her", "our", "those", "these"))


def words_of(name: str) -> frozenset[str]:
    """A word list of heads.yaml."""
    return word_set("heads", name)


def label(row: Row, first: int) -> str | None:
    """ "Deaths: 9", "Hurt in the rush: 6", "Injuries: minor, 4": the last noun before the label's first preposition."""
    colon = next((at for at in range(first - 1, max(first - 4, -1), -1) if row[at].word == ":"), None)
    if colon is None or (colon < first - 1 and row[first - 1].word != ","):
        return None
    return label_of(row, colon)


def label_of(row: Row, colon: int) -> str | None:
    """The last noun of the label that ends in a colon, before its first preposition."""
    start = colon
    while start > 0 and colon - start < _LABEL and row[start - 1].word not in _STOPS and row[start - 1].word != ":":
        start -= 1
    words = [token.word for token in row[start:colon]]
    stop = next((at for at, word in enumerate(words) if at and word in words_of("prepositions")), len(words))
    words = words[max(_number(words), 0) :] if _number(words) >= 0 else words[:stop]
    # "Deficit, met from reserves: 12"
    words = words[: words.index(",")] if "," in words[1:] else words
    while len(words) > 1 and is_verb(words[-1]) and len(words[-2]) > LONG and words[-2] not in words_of("vague"):
        words = words[:-1]  # "Doses lost"
    noun = next((word for word in reversed(words) if word[0].isalpha()), None)
    return noun if noun and len(noun) > LONG else None


def _number(words: list[str]) -> int:
    """Where "number of" ends in a label; -1 where it does not stand there."""
    return next(
        (at + 2 for at, word in enumerate(words[:-2]) if word in ("number", "total") and words[at + 1] == "of"), -1
    )


def number_of(row: Row, first: int) -> str | None:
    """ "the number of employees at the end of the quarter was 6,150": the noun behind "number of"."""
    if not first or not (
        row[first - 1].word in words_of("hedges")
        or row[first - 1].word in words_of("verbs")
        or row[first - 1].word == ":"
    ):
        return None
    for at in range(first - 2, max(first - BACK, -1), -1):
        if row[at].word in _STOPS or row[at].word == ",":
            return None
        if row[at].word == "of" and at and row[at - 1].word in ("number", "numbers", "count", "tally"):
            return noun_from(row, at + 1, first)
    return None


def noun_from(row: Row, at: int, stop: int) -> str | None:
    """The head of the noun phrase that begins here: its last plural before a preposition or a verb."""
    found = None
    for token in row[at:stop]:
        if (
            token.word in DEFINITE
            or token.word[0].isdigit()
            or token.word in numbers("words")
            or (token.word == "," and found is None)
        ):
            continue
        if token.word in words_of("prepositions") or token.word in AUX or not token.word[0].isalpha():
            break
        if found and is_verb(token.word):
            break
        found = token.word if token.word.endswith("s") or found is None or not found.endswith("s") else found
    return found


def noun_before(row: Row, first: int) -> str | None:
    """The noun right before a bare figure: "category 4", "a crew of nine", "Entrants 1,204", "attendance was 300"."""
    from claims.extract.language.stems import stem  # what is called a concept depends on the user's words

    before = [token.word for token in row[max(0, first - 6) : first]]
    if not before:
        return None
    if before[-1] in words_of("numbering"):
        return next((word for word in before if stem(word) == "=troops"), None)
    if before[-1] == "of" or before[-1] in words_of("hedges") or before[-1] in words_of("verbs"):
        return _linked(before)
    opens = len(before) == 1 or not before[-2][0].isalnum()
    known = before[-1].endswith("s") or stem(before[-1]).startswith("=")
    return before[-1] if opens and known and before[-1] not in words_of("labels") else None


def _linked(before: list[str]) -> str | None:
    """The noun to which a verb or "of" binds the figure, over its hedges."""
    while before and before[-1] in words_of("hedges"):
        before = before[:-1]
    if not before or (before[-1] != "of" and before[-1] not in words_of("verbs")):
        return None
    noun = before[-2:-1]
    known = noun and noun[0].isalpha() and len(noun[0]) > LONG and noun[0] not in small_words()
    return noun[0] if known and noun[0] not in irregular() else None
