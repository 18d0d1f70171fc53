"""The passive way to say what happened to those who are counted: "eight officers … had died"."""

from __future__ import annotations

from collections.abc import Mapping

from claims.extract.amounts.figures import Figure
from claims.extract.amounts.left import is_left, is_named
from claims.extract.language.closed_class import ADVERBS, AUX, BOTH_VOICES, BREAK, DETERMINERS
from claims.extract.language.lexicon import Trigger, match_at, triggers
from claims.extract.language.tokens import Row

# A day of the month may stand between a toll and its figure.
DAY = 3


def passive(row: Row, figure: Figure, others: tuple[Figure, ...]) -> tuple[Trigger, str] | None:
    """ "eight officers … had died": the form behind the figure, with nothing between that could take it away."""
    at, aux, depth = _behind_age(row, _behind_whole(row, figure, others)), False, 0
    starts = {other.first: other for other in others if other is not figure}
    forms = triggers("passive")
    while at < len(row) and at - figure.last < 22:
        word = row[at].word
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif depth == 0:
            if (
                word == ","
                and at + 1 < len(row)
                and row[at + 1].word in ("including", "among", "most", "one", "both", "all")
            ):
                at = _past_comma(row, at + 1)
                continue
            if word in BREAK or (word == "," and at + 1 in starts) or is_left(row, figure.first, at):
                return None
            found = match_at(row, at, "passive") if word in forms and not is_named(row, at) else None
            if found:
                acts = is_agent(row, at, found, aux) or _acts_on(row, at, found, aux, starts)
                return None if acts or _is_of_member(row, figure, at) else (found, "passive")
            if word in AUX:
                aux = True
            elif (
                (at in starts and starts[at].last + 1 < len(row) and row[starts[at].last + 1].word in AUX)
                or (at in starts and not aux and row[at - 1].word not in ("and", "or", "of", "all"))
                or word == "that"
                or (word == "," and not aux and row[at - 1].word == ",")
                or (word.endswith(("ed",)) and not aux and word not in ADVERBS)
            ):
                return None
        at += 1
    return None


def _is_of_member(row: Row, figure: Figure, at: int) -> bool:
    """Whether what stands at a place is told of one member: "eleven persons including the guide, who is among the dead"."""
    words = [token.word for token in row[figure.last + 1 : at]]
    if "who" not in words:
        return False
    who = len(words) - 1 - words[::-1].index("who")
    before, behind = words[:who], words[who + 1 :]
    if behind[:1] and behind[0] in _SINGULAR and (figure.value.low or 0) > 1:
        return True
    if not _SINGULAR.isdisjoint(behind):
        return not (_LISTING | _JOINING).isdisjoint(before)
    return _PLURAL.isdisjoint(behind) and not _LISTING.isdisjoint(before)


_SINGULAR, _PLURAL = frozenset(("is", "was", "has")), frozenset(("are", "were", "have"))
_LISTING, _JOINING = frozenset(("including", "among")), frozenset(("with", "by", "plus", "besides"))


def _acts_on(row: Row, at: int, trigger: Trigger, aux: bool, starts: Mapping[int, Figure]) -> bool:
    """Whether those counted did it to others: "two gunmen had held a guard", "clashes of hundreds … killed no fewer than nine people"."""
    if trigger.words[-1] not in BOTH_VOICES:
        return False
    before = next((token.word for token in reversed(row[:at]) if token.word not in ADVERBS), "")
    active = before in _PERFECT
    if aux and not active:
        return False
    return at + len(trigger.words) in starts or (active and is_agent(row, at, trigger, aux=False))


_PERFECT = frozenset(("has", "have", "had"))


def _behind_whole(row: Row, figure: Figure, others: tuple[Figure, ...]) -> int:
    """The place behind a figure; for one of several, behind what tells which these are: "one of the five taken to hospital has died"."""
    at = figure.last + 1
    if figure.value.high != 1 or at >= len(row) or row[at].word != "of":
        return at
    whole = next((one for one in others if at < one.first <= at + 3), None)
    if whole is None:
        return at
    at = whole.last + 1
    if at < len(row) and row[at].word in ("who", "that", "which"):
        at += 1
        while at < len(row) and row[at].word in AUX:
            at += 1
    while at < len(row) and row[at].word in ADVERBS:
        at += 1
    found = match_at(row, at, "passive")
    return at + len(found.words) if found else whole.last + 1


def _behind_age(row: Row, at: int) -> int:
    """The place itself, or that behind the age in commas which begins here: "One man, 71, died"."""
    words = [token.word for token in row[at : at + 3]]
    aged = len(words) == DAY and words[0] == words[2] == "," and words[1].isdigit() and len(words[1]) < DAY
    return at + 3 if aged else at


def _past_comma(row: Row, at: int) -> int:
    """Behind the comma that ends an insertion, or behind the row."""
    return next((place + 1 for place in range(at, len(row)) if row[place].word == ","), len(row))


def is_agent(row: Row, at: int, trigger: Trigger, aux: bool) -> bool:
    """ "two men killed a clerk": those counted did it."""
    if aux or trigger.words[-1] not in BOTH_VOICES:
        return False
    behind = row[at + len(trigger.words)].word if at + len(trigger.words) < len(row) else ""
    return behind in DETERMINERS or behind.isdigit()
