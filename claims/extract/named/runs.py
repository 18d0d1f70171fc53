"""Runs of capitalised words in a sentence that may be the name of a thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.extract.language.stems import small_words
from claims.extract.named.words import nouns, saints
from claims.extract.texts.passage import Passage
from claims.grammar import ALL_GENITIVES
from claims.people.words import CALENDAR, FUNCTION, PEOPLE, ROLE, TITLE, bits_of
from claims.tables import word_set
from claims.text import Span, meet
from claims.world.countries import country_word

# No name of a thing: what stands for persons, days and peoples.
_NONE = CALENDAR | FUNCTION | TITLE
_MOST = 7


class Run(NamedTuple):
    """The tokens ``[first, last]`` of a sentence."""

    first: int
    last: int


def runs(passage: Passage) -> Iterator[Run]:
    """Every run of capitals in a sentence, but for persons' names and what only the beginning of the sentence has written large."""
    over = 0
    for at in [at for at, token in enumerate(passage.row) if token[3]]:
        if at < over or not _begins(passage, at):
            continue
        last = _last(passage, at)
        if last - at < _MOST and not (
            _is_numbered(passage, last) or _is_taken(passage, at, last) or (at == last and _is_adjective(passage, at))
        ):
            yield Run(at, last)
        over = last + 1


def _begins(passage: Passage, at: int) -> bool:
    word = passage.row[at].word
    is_known = "-" not in word and bits_of(written(passage, at)) & (_NONE | PEOPLE)
    if (is_known and word not in saints()) or word in small_words() or len(word) < 2:
        return False
    opens = at == 0 or passage.row[at - 1].word in "\"“‘'"
    return not opens or plain(word) in passage.known.names or _goes_on(passage, at)


def _last(passage: Passage, at: int) -> int:
    while _goes_on(passage, at):
        at += 1 if passage.row[at + 1].capital and not _is_dotted(passage, at) else 2
    return at


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether the next word belongs to the name: a capital, or one behind a small word that joins names ("Olivais do Mar")."""
    row = passage.row
    if at + 1 < len(row) and _is_dotted(passage, at):
        return row[at + 2].capital
    if not _is_joined(passage, at):
        return False
    if row[at].word.endswith(ALL_GENITIVES) and not (at and row[at - 1].word in saints() and row[at + 1].capital):
        return False
    if row[at + 1].capital:
        return not bits_of(written(passage, at + 1)) & CALENDAR
    joins = row[at + 1].word in word_set("things", "joins") or (row[at + 1].word == "of" and row[at].word in nouns())
    return joins and _is_joined(passage, at + 1) and row[at + 2].capital


def _is_joined(passage: Passage, at: int) -> bool:
    """Whether a token has a next one, and nothing but a space stands between the two."""
    row = passage.row
    return at + 1 < len(row) and passage.text[row[at].stop : row[at + 1].start] == " "


def _is_dotted(passage: Passage, at: int) -> bool:
    """Whether a saint's short form with its dot stands before another word: "St. Ouros"."""
    row = passage.row
    return row[at].word in saints() and at + 2 < len(row) and row[at + 1].word == "." and _is_joined(passage, at + 1)


def _is_adjective(passage: Passage, at: int) -> bool:
    """Whether a word tells what is done with or by what it begins with: "Russian-led", "Milford-based"."""
    head, hyphen, end = written(passage, at).rpartition("-")
    return bool(hyphen and head) and end.islower() and end.endswith(tuple(word_set("things", "adjective_ends")))


def _is_numbered(passage: Passage, last: int) -> bool:
    """Whether a number goes on with the name, by which alone the bearer is known: "Hospital No. 2", "Terminal 2"."""
    behind = passage.row[last + 1 : last + 3]
    dotted = passage.row[last].word == "no" and len(behind) > 1 and behind[0].word == "."
    return bool(behind) and behind[dotted].word[0].isdigit() and _is_joined(passage, last + dotted)


def _is_taken(passage: Passage, first: int, last: int) -> bool:
    """Whether the run is a person's, a people's or a country's name, or words of one letter."""
    span = Span(passage.row[first].start, passage.row[last].stop)
    if any(meet(span, Span(one.start, one.stop)) for one in passage.people):
        return True
    parts = [plain(token.word) for token in passage.row[first : last + 1]]
    if len(parts) == 1:
        raw = passage.text[span.start : span.stop]
        return country_word(parts[0]) != parts[0] or bool(bits_of(raw) & (PEOPLE | ROLE)) or len(parts[0]) < 3
    return False


def written(passage: Passage, at: int) -> str:
    """A token as the text has it."""
    return passage.text[passage.row[at].start : passage.row[at].stop]


def plain(word: str) -> str:
    """A folded token without its genitive."""
    for end in ("'s", "’s", "'", "’"):
        word = word.removesuffix(end)
    return word
