"""What a clause says of somebody beside the words for harm: thrown, trapped, in care (hit), or unhurt, fined, next door (safe)."""

from __future__ import annotations

from functools import cache

from claims import tables
from claims.extract.incidents.harm.harm import Form, as_said, expanded, forms_at
from claims.extract.incidents.harm.subjects import BREAK, NOT_SUBJECT
from claims.extract.incidents.parties.age_figures import can_be_age
from claims.extract.incidents.parties.party import Party, plural, singular
from claims.extract.incidents.wording import Sentence
from claims.folding import fold

_REACH = 24
_PASSIVE = tables.word_set("harm", "passive")
_RELATIVE = frozenset("who that whom whose".split())
# "Ann Bell, 36, was in the garden when she was struck".
_HIMSELF = frozenset("he she they".split())
_LIVING = frozenset("live lives lived".split())
_NOT = frozenset("not never nearly n't wasn't weren't isn't if could would might".split())


def told_words(name: str) -> frozenset[str]:
    """A list of told.yaml."""
    return tables.word_set("told", name)


@cache
def _ways() -> dict[str, tuple[Form, ...]]:
    """Every way by its first word; those of the safe first, then the longest."""
    found = dict[str, list[Form]]()
    for name in ("safe", "hit"):
        for phrase in (one for line in tables.table("told")[name] for one in expanded(line)):
            words = tuple(fold(phrase).split())
            found.setdefault(words[0], []).append(Form(name, "subject", words))
    return {
        word: tuple(sorted(some, key=lambda one: (one.family == "hit", -len(one.words))))
        for word, some in found.items()
    }


def way_of(sentence: Sentence, party: Party) -> str:
    """``hit`` or ``safe``, by the clause behind a party; empty where it says neither."""
    start = _behind_clause(sentence, party.behind + 1)
    for at in range(start, min(start + _REACH, len(sentence.words))):
        if _ends(sentence, party, at):
            return ""
        for way in _ways().get(sentence.words[at], ()):
            if as_said(sentence.words, at, way):
                return way.family if way.family == "safe" or not _is_denied(sentence, at) else "safe"
        if _is_harm(sentence, at):
            return "safe" if _is_denied(sentence, at) else "hit"
    return ""


def _behind_clause(sentence: Sentence, at: int) -> int:
    """The place behind a clause that only says where somebody lives: "a woman and her son, who live next door, were dug out"."""
    at += sentence.word(at) == ","
    if sentence.word(at) != "who" or sentence.word(at + 1) not in _LIVING:
        return at
    closing = (place for place in range(at, min(at + _REACH, len(sentence.words))) if sentence.word(place) == ",")
    return next(closing, at)


def _is_denied(sentence: Sentence, at: int) -> bool:
    return any(sentence.word(place) in _NOT for place in range(at - 3, at))


def _is_harm(sentence: Sentence, at: int) -> bool:
    """Whether a word for harm stands at a place whose subject may stand far before: "a man riding in the front was killed"."""
    passive = sentence.word(at - 1) in _PASSIVE or sentence.word(at - 2) in _PASSIVE
    return any(form.way == "subject" or (form.way == "both" and passive) for form in forms_at(sentence.words, at))


def _ends(sentence: Sentence, party: Party, at: int) -> bool:
    """Whether what is said of a party ends before a place: its clause does, or somebody else is named."""
    word, before, behind = sentence.word(at), sentence.word(at - 1), sentence.word(at + 1)
    is_own = behind in _HIMSELF and sentence.word(at + 2) in _PASSIVE
    if word in (";", ":", "whose") or (word in BREAK and before != "," and not is_own):
        return True
    if at in sentence.names:
        if can_be_age(
            sentence, sentence.names[at] + 2
        ):  # one more of a list: "Ann Bell, 71, her daughter Mae, 44, and …"
            return not (before in (",", "and") or before in singular())
        return not (before in NOT_SUBJECT or before in ("the", "a", ".")) or behind in _RELATIVE
    return (word in singular() or word in plural()) and behind in _RELATIVE and at > party.behind + 1
