"""Whose figure it is where each of several has one: who did the deed ("Kelvia sent 900 soldiers"), or the nation of those counted or of their body ("40 Kelvian divers", "the Kelvian contingent")."""

from __future__ import annotations

from claims.extract.context.edges import BREAKS
from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.extract.speech.words import tellers
from claims.extract.texts.passage import Passage
from claims.tables import word_set

# The mark of whose a figure is, with an id or a name behind it; and what stands for all of them: the alliance, the whole force.
DOER, ALL = "doer ", "all"
_ARTICLES = frozenset(("the", "a", "an", "its", "their"))
_ENDS = frozenset(
    (",", ";", ":", ".", "(", ")", "and", "but", "while", "whereas", "that", "where", "who", "which", "after", "when")
)
_LINKS = frozenset(("of", "from", "in", "for", "with", "at", "on", "by", "to", "under", "near"))
_ADVERBS = frozenset(("also", "already", "now", "then", "later", "alone", "itself", "so", "far", "since"))
_HEDGE, _SUBJECT, _BODY = 5, 7, 4


def doers(passage: Passage, first: int, last: int) -> frozenset[str]:
    """The mark of whose the figure at the tokens ``[first, last]`` is; none where its clause tells of nobody, or of several."""
    found = _counted(passage, first, last) or _does(passage, first) or _body_behind(passage, last)
    return frozenset((f"{DOER}{found}",)) if found else frozenset()


def _counted(passage: Passage, first: int, last: int) -> str:
    """The nation of those counted, or of those of whom the figure is the number: "40 Kelvian divers", "a Kelvian team of 30 divers"."""
    if found := _nation(passage, first, last + 1):
        return found
    if first < _BODY or passage.said[first - 1] != "of":
        return ""
    start = next(
        (at for at in range(first - 2, max(first - 2 - _BODY, -1), -1) if passage.said[at] in _ARTICLES), first
    )
    return _nation(passage, start, first - 1)


def _does(passage: Passage, first: int) -> str:
    """Who does what the figure is told of: the subject of the verb right before it."""
    said = passage.said
    for at in range(first - 1, max(first - _HEDGE, 0), -1):
        if said[at] in _ENDS or said[at] in BREAKS or said[at] in tellers() or passage.row[at].capital:
            return ""
        if _is_done(said[at]) and said[at - 1] != "there":
            return _subject(passage, at)
    return ""


def _is_done(word: str) -> bool:
    return (is_verb(word) and not word.endswith("ing")) or word in word_set("narrowing", "sizes")


def _subject(passage: Passage, verb: int) -> str:
    said, stop = passage.said, verb
    while stop and (said[stop - 1] in AUX or said[stop - 1] in _ADVERBS):
        stop -= 1
    start = stop
    while start and stop - start <= _SUBJECT and said[start - 1] not in _ENDS and said[start - 1] not in BREAKS:
        start -= 1
    if stop - start > _SUBJECT or (start and said[start - 1] in ("and", "who", "which", "where")):
        return ""
    head = next((at for at in range(start, stop) if said[at] in _LINKS), stop)
    if head == start or any(word in tellers() for word in said[start:stop]):
        return ""
    if nation := _nation(passage, start, head):
        return nation
    return ALL if not _bodies().isdisjoint(_bare(said[start:head])) else _name(passage.row, start, head)


def _bare(words: tuple[str, ...]) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in words}


def _bodies() -> frozenset[str]:
    return word_set("narrowing", "bodies_of_all")


def _name(row: Row, start: int, stop: int) -> str:
    """The name that a subject is: all of its words have capitals."""
    start += row[start].word in _ARTICLES
    words = [token.word for token in row[start:stop]]
    is_name = (
        bool(words)
        and small_words().isdisjoint(words)
        and all(token.capital and token.word.isalpha() for token in row[start:stop])
    )
    return "name:" + "-".join(words) if is_name else ""


def _body_behind(passage: Passage, last: int) -> str:
    """The nation of the body in which those counted are: "500 soldiers in the Kelvian mission"."""
    said = passage.said
    if last + 3 >= len(said) or said[last + 1] not in ("in", "of", "from") or said[last + 2] not in _ARTICLES:
        return ""
    found = _nation(passage, last + 3, last + 4)
    behind = passage.row[last + 4 : last + 5]
    return found if behind and not behind[0].capital and behind[0].word.isalpha() else ""


def _nation(passage: Passage, start: int, stop: int) -> str:
    """The one country named between two places."""
    ids = {item.id for item in passage.named if start <= item.at < stop and item.id.startswith("country:")}
    return ids.pop() if len(ids) == 1 else ""
