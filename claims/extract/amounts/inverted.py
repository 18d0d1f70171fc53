"""Verbs that stand before those whom they count: "Detained were 340 persons", "In the clashes died 14 soldiers", "arrested on the square 12".

Texts that were translated word by word are full of such clauses. Which word is the verb's subject is told by what stands around it: nothing
but adjuncts may stand before an inverted verb and between it and its figure, so that no other subject can be meant.
"""

from __future__ import annotations

from collections.abc import Callable

from claims.extract.amounts.figures import Figure
from claims.extract.language.adjuncts import are_adjuncts, is_adverb, words_of
from claims.extract.language.closed_class import AUX, DETERMINERS
from claims.extract.language.lexicon import Trigger, is_weak, match_at, triggers
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import irregular, is_verb

RULE = "inverted"
# How far before its figure an inverted verb may stand, and how far behind the figure a verb of its own.
_FAR, _NEAR = 24, 10
_TOTAL, _JOINED = 3, 2
_STARTS = frozenset((".", ";", ":", "(", "–", "—", "-", "“", '"', "that", "but", "•"))
_ENDS = _STARTS | {",", "and", ")", "who", "which", "whom", "”", "while", "as", "of", "?"}
_FINITE = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "did", "do")
)


def inverted(row: Row, figure: Figure, others: tuple[Figure, ...]) -> tuple[Trigger, str] | None:
    """What happened to those counted, by a verb before them. One person named by a noun is left out: a list may follow, of which it is a part."""
    first = figure.first
    if not first or (figure.value.high is not None and figure.value.high <= 1):
        return None
    first -= _TOTAL if tuple(token.word for token in row[max(0, first - _TOTAL) : first]) == ("a", "total", "of") else 0
    if _is_verb_at(row, first - 1) or _is_number_of(row, figure):
        return None
    start = _start(row, first)
    if first == start or _is_subject(row, figure.last + 1) or _is_some(row, start, first):
        return None
    found = next((told for rule in _RULES if (told := rule(row, start, first))), None)
    return (found, RULE) if found and not is_weak(found) and not _is_list(row, figure, others) else None


def _is_verb_at(row: Row, at: int) -> bool:
    """Whether another verb takes the figure: "in the attack, leaving 12", but not "in the burning 12"."""
    return row[at].word.endswith("ing") and at > 0 and row[at - 1].word not in words_of("determiners")


def _start(row: Row, first: int) -> int:
    """Where the clause of a figure begins."""
    at = first
    while at > 0 and first - at < _FAR and row[at - 1].word not in _STARTS:
        at -= 1
    return at


def _is_subject(row: Row, behind: int) -> bool:
    """Whether a verb follows whose subject those counted are: "On the day the poet died 200 people marched"."""
    if behind < len(row) and (row[behind].word in _FINITE or is_verb(row[behind].word)):
        return True
    for token in row[behind : behind + _NEAR]:
        if token.word in _ENDS:
            return False
        if token.word in _FINITE:
            return True
    return False


def _is_some(row: Row, start: int, first: int) -> bool:
    """ "Also killed were 3 officers", "Of them were arrested 12": some of those who are told of elsewhere."""
    return row[start].word == "of" or any(token.word in words_of("some") for token in row[start:first])


def _is_list(row: Row, figure: Figure, others: tuple[Figure, ...]) -> bool:
    """ "Killed were three officers and two boys", "12 of whom": some of all, told of together with the others or by themselves."""
    if figure.group == "thing":
        return False
    words = [token.word for token in row[figure.last + 1 : figure.last + 3]]
    if words[:1] == ["of"] and words[-1] in ("whom", "which", "them"):
        return True
    return any(
        figure.last < other.first < figure.last + _FAR
        and row[other.first - 1].word in ("and", ",")
        and other.group != "thing"
        and not _is_subject(row, other.last + 1)
        and all(token.word not in _STARTS for token in row[figure.last + 1 : other.first])
        for other in others
    )


def _is_number_of(row: Row, figure: Figure) -> bool:
    """Whether a figure without a noun belongs to the word before it, which it numbers: "closed from kilometre 31"."""
    ahead = row[figure.first - 1].word
    return figure.head is None and ahead != "," and not (ahead in _LINKS or is_verb(ahead) or is_adverb(ahead))


def _verb_first(row: Row, start: int, first: int) -> Trigger | None:
    """ "Detained in the capital are 340", "Under arrest are 67", "The wounded number 140"."""
    at = start
    while at < first and (is_adverb(row[at].word) or row[at].word in ("as", ",", "and", "the", "in", "total", "all")):
        if found := match_at(row, at, "passive"):
            break
        at += 1
    found = match_at(row, at, "passive") if at < first else None
    if found is None:
        return None
    behind = _behind(at, found)
    told = any(row[place].word in _LINKS for place in range(behind, first))
    return found if told and are_adjuncts(row, behind, first, _LINKS) else None


def _behind(at: int, found: Trigger) -> int:
    """The place behind a form; a preposition that ends it opens an adjunct: "died in"."""
    return at + len(found.words) - (found.words[-1] in words_of("prepositions"))


_LINKS = AUX | words_of("links")


def _behind_adjuncts(row: Row, start: int, first: int) -> Trigger | None:
    """ "In the clashes died 14", "By the guards were seized 310", "To hospital were taken 58"."""
    forms = triggers("passive")
    for at in range(start + 1, first):
        if row[at].word not in forms:
            continue
        if (found := _straight(row, start, at) or _turned(row, start, at)) and are_adjuncts(row, *found[1:], first):
            return found[0]
    return None


def _straight(row: Row, start: int, at: int) -> tuple[Trigger, int] | None:
    """A form and the place behind it, where only adjuncts stand before it; without an auxiliary one that is said of its subject alone."""
    found = match_at(row, at, "passive")
    if found is None or found.words[-1] in words_of("transitive") or not are_adjuncts(row, start, at, AUX):
        return None
    helped = any(row[place].word in AUX for place in range(start, at))
    return (found, _behind(at, found)) if helped or not _takes_object(row, at, found) else None


def _takes_object(row: Row, at: int, found: Trigger) -> bool:
    """Whether the same words may be said by somebody else of those counted: "killed", but not "died" and not "lost their lives"."""
    other = match_at(row, at, "active")
    return other is not None and len(other.words) >= len(found.words)


def _turned(row: Row, start: int, at: int) -> tuple[Trigger, int] | None:
    """A form whose end stands in front: "To hospital were taken 58", "Injuries of various kinds received 83"."""
    found = match_at((row[at], *row[start:at]), 0, "passive")
    rest = len(found.words) - 1 if found else 0
    return (found, at + 1) if found and rest and are_adjuncts(row, start + rest, at, AUX) else None


def _object_behind(row: Row, start: int, first: int) -> Trigger | None:
    """ "The police detained on the square 214 demonstrators": a past form, and between it and its object only adjuncts."""
    forms = triggers("active")
    for at in range(start + 1, first - 1):
        found = match_at(row, at, "active") if row[at].word in forms else None
        if found is None or not (row[at].word.endswith("ed") or row[at].word in irregular()):
            continue
        ahead, behind = row[at - 1].word, _behind(at, found)
        if ahead in DETERMINERS or ahead in _COPULAS or ahead in words_of("prepositions") or behind >= first:
            continue
        if are_adjuncts(row, behind, first):
            return found
    return None


_COPULAS = (_LINKS | {"who", "which"}) - {"has", "have", "had"}
_RULES: tuple[Callable[[Row, int, int], Trigger | None], ...] = (_verb_first, _behind_adjuncts, _object_behind)
