"""Whose measure a length or a weight is: "the skull alone measures 1.3 metres", "its lander, which weighs 110 kilos", "the tunnel, 11 km long"."""

from __future__ import annotations

from claims.extract.context.happened.deeds import deed_at
from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import Row, Token
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES, OF_OTHERS
from claims.tables import word_set

BEARER = "bearer"
# A bearer that only a pronoun names, and what stands before one that is a part of another thing.
IT, ITS = "it", "its "
_FAR, _LONGEST = 9, 9


def bearer(passage: Passage, first: int, last: int) -> str | None:
    """The stem of the noun of which a measure at the tokens ``[first, last]`` is told, with "its " before it where it is a part of something;
    None where a name, a word for anything or nothing at all is told.
    """
    row = passage.row
    if (
        first > 1
        and row[first - 1].word == ","
        and last + 1 < len(row)
        and row[last + 1].word in word_set("narrowing", "dimensions")
    ):
        return _noun(row, _start(row, first - 1), first - 1, last=True)
    verb = next((at for at in range(first - 1, max(first - _FAR, -1), -1) if _stops(row, at)), None)
    if not verb or row[verb].word not in word_set("narrowing", "bearer_verbs"):
        return None
    if row[verb - 1].word in ("which", "that"):
        stop = verb - 2 if row[verb - 2].word == "," else verb - 1
        return _noun(row, _start(row, stop), stop, last=True)
    return _noun(row, _start(row, verb), verb, last=False)


def _stops(row: Row, at: int) -> bool:
    return row[at].word in word_set("narrowing", "bearer_verbs") or row[at].word in (
        ",",
        ";",
        ":",
        "which",
        "that",
        "but",
    )


def _start(row: Row, stop: int) -> int:
    """Where the noun phrase before a place begins."""
    at = stop
    while (
        at > 0
        and stop - at < _LONGEST
        and row[at - 1].word not in (",", ";", ":", "that", "and", "but", "while", "said", "(")
    ):
        at -= 1
    return at


def _noun(row: Row, start: int, stop: int, last: bool) -> str | None:
    """The noun of a phrase: its last before a preposition or a verb; of one right before a clause about it the last of all."""
    words = [token for token in row[start:stop] if token.word.isalpha() or token.word.endswith(GENITIVES)]
    if not words:
        return None
    if words[0].word in ("it", "this") and len(words) == 1:
        return IT
    end = len(words)
    if not last:
        ends = (
            at
            for at, token in enumerate(words)
            if at and (token.word in _listed("links") or deed_at(row[start:stop], at))
        )
        end = next(ends, end)
    while end > 1 and words[end - 1].word in _listed("adverbs"):
        end -= 1
    head = words[end - 1]
    if (
        (head.capital and not _is_numbered(row, head))
        or head.word in _listed("general")
        or head.word in _listed("adverbs")
    ):
        return None
    owned = words[max(0, end - 3) : end - 1]
    part = any(token.word in OF_OTHERS or token.word.endswith(GENITIVES) for token in owned)
    return f"{ITS if part else ''}{noun_stem(head.word)}"


def _is_numbered(row: Row, head: Token) -> bool:
    """ "Line 4": a common noun, though it has a capital."""
    at = row.index(head) + 1
    return at < len(row) and row[at].word.isdigit()


def _listed(name: str) -> frozenset[str]:
    return word_set("narrowing", f"bearer_{name}")


def are_two(one: str, two: str) -> bool | None:
    """Whether two bearers are surely two things, or surely one; None where it depends on the meaning of their nouns."""
    if IT in (one, two):
        return one.startswith(ITS) or two.startswith(ITS)
    return False if one.removeprefix(ITS) == two.removeprefix(ITS) else None
