"""Whether what happened at the second of two dates is told of a thing of its own: "the pool shuts on Friday and swimming in the lake begins on Saturday"."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row

# The mark of such a happening.
OWN_SUBJECT = "own subject"
_JOINS = frozenset(("and", "but", "while", "whereas", "or", ";"))
# They stand for the subject of the clause before, or before its verb.
_SAME = frozenset("it they he she this these both then also again only later finally first not never now soon".split())


def has_own_subject(row: Row, last: int | None, verb: int) -> bool:
    """Whether a noun stands between the word that joins a clause to the date at the token ``last`` and the verb of the clause."""
    if last is None or last >= verb:
        return False
    join = next((at for at in range(last + 1, verb) if row[at].word in _JOINS), None)
    return join is not None and any(_is_noun(token.word) for token in row[join + 1 : verb])


def _is_noun(word: str) -> bool:
    return word.isalpha() and not (word in AUX or word in _SAME or word in small_words() or word.endswith("ly"))
