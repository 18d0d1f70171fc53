"""The ways to say what happened to those who are counted: "three deaths", "killing two", "eight officers had died"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.amounts.figures import Figure
from claims.extract.amounts.inverted import inverted
from claims.extract.amounts.left import are_organisations
from claims.extract.amounts.passive import DAY, is_agent, passive
from claims.extract.language.closed_class import ADVERBS, DETERMINERS, HEDGES, TOLL_LINK
from claims.extract.language.lexicon import Trigger, is_of_trade, is_weak, match_at, may_count, needed, triggers
from claims.extract.language.tokens import Row
from claims.extract.manner.negations import is_not
from claims.tables import word_set

_BEGIN_CLAUSE = frozenset(("was", "were", "is", "are", "has", "have", "had", "remain", "remained"))
_TOLL_BREAK = frozenset([";", "but", "while", "although", "though", "whereas"])


# "11 deaths among 4,812 participants": the second figure is that of all.
_NO_LINK = frozenset(("among", "amongst", "per", "between", "against"))
_LABEL = 8
# How far before its figure a toll may stand; "the number of people killed since … has risen to" may be longer.
_TOLL_NEAR, _TOLL_REACH = 12, 18
_LABEL_ENDS = frozenset((".", ";", ":", "(", ")", "!", "?", "–", "—", "|", "•", ","))


def happened(row: Row, figure: Figure, others: tuple[Figure, ...]) -> tuple[Trigger, str] | None:
    """What happened to those counted, by the nearest of the ways to say it."""
    weak = None
    for found in _ways(row, figure, others):
        if found and found[0].family == "aboard" and _is_of_others(row, figure):
            continue
        if found and is_of_trade(found[0].words, figure.head):
            continue
        if found and _may_count(row, figure, found[0].family):
            if not is_weak(found[0]):
                return found
            weak = weak or found
    return weak


def _is_of_others(row: Row, figure: Figure) -> bool:
    """Whether "aboard" tells of the rescued ("the trawler took nine aboard"), or of some of those counted."""
    return (figure.first > 0 and row[figure.first - 1].word in _TOOK) or _is_elsewhere_too(row, figure)


def _may_count(row: Row, figure: Figure, family: str) -> bool:
    """Whether a family may count a figure, by its noun, its size and what is said to have so many."""
    of = needed(family)
    if of and of.isdisjoint([token.word for token in row[max(0, figure.first - _LABEL) : figure.first]]):
        return False
    return may_count(family, figure.head, figure.group, figure.value.high)


def _ways(row: Row, figure: Figure, others: tuple[Figure, ...]) -> Iterator[tuple[Trigger, str] | None]:
    if not figure.some:
        yield _noun(row, figure)  # "three of the 17 wounded" are some of these
    yield _label(row, figure)
    yield inverted(row, figure, others)
    yield _toll(row, figure)
    yield _adjacent(row, figure)
    yield _active(row, figure)
    if not _tells_apart(row, figure.first):
        yield passive(row, figure, others)
    yield _attributive(row, figure)


def _attributive(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "300 missing people", "12 stolen cars": a participle between the figure and its noun."""
    found = (match_at(row, at, "passive") for at in range(figure.first + 1, figure.last))
    trigger = next((one for one in found if one and len(one.words) == 1), None)
    return (trigger, "attributive") if trigger else None


_TOOK = frozenset(("took", "takes", "taken", "take", "taking", "pulled", "hauled", "brought", "lifted", "welcomed"))


def asked(row: Row) -> str | None:
    """The family for which a question asks: "What was stolen?", "How many were hurt?"; nothing where it asks when, where or why."""
    if not row or row[0].word not in ("what", "how", "who", "which", "were", "was", "and"):
        return None
    if row[0].word == "how" and row[1:2] and row[1].word not in ("many", "much"):
        return None
    found = (match_at(row, at, form) for at in range(len(row)) for form in ("noun", "passive", "toll"))
    return next((trigger.family for trigger in found if trigger and not is_weak(trigger)), None)


def _noun(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "three deaths", "12 wounded", "22 members of the crew"."""
    if figure.head in ("members", "member") and (found := match_at(row, _of_whom(row, figure.last), "noun")):
        return found, "counted-noun"
    if figure.last - 1 > figure.first and (found := match_at(row, figure.last - 1, "noun")) and len(found.words) > 1:
        return found, "counted-noun"  # "900 job cuts"
    if are_organisations(row, figure.last):
        return None
    if figure.head == "lives" and word_set("heads", "taking_lives").isdisjoint([token.word for token in row]):
        return None  # "five million lives could be saved", "the population lives in poverty"
    for at in (figure.last, figure.last + 1):
        found = match_at(row, at, "noun") if at > figure.first or figure.head is None else None
        if found and (at == figure.last or figure.head is None):
            return found, "counted-noun"
    return None


def _of_whom(row: Row, last: int) -> int:
    """Where the group begins of which members are counted: "members of the crew"; before the row where none is."""
    words = [token.word for token in row[last + 1 : last + 3]]
    return last + 3 if words[:1] == ["of"] and words[1:] and words[1] in DETERMINERS else -1


def _label(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "Deaths: 9", "Wounded by gunfire: 11", "Injuries: minor, 4": the form in the label before the figure."""
    colon = next((at for at in range(figure.first - 1, max(figure.first - 4, -1), -1) if row[at].word == ":"), None)
    if colon is None or (colon < figure.first - 1 and row[figure.first - 1].word != ","):
        return None
    start = colon
    while start > 0 and colon - start < _LABEL and row[start - 1].word not in _LABEL_ENDS:
        start -= 1
    for at in range(start, colon):
        for form in ("toll", "noun", "passive"):
            if found := match_at(row, at, form):
                return found, "label"
    return None


def _begins_clause(row: Row, figure: Figure) -> bool:
    """ "The toll had reached 44 and 130 people had been rescued"."""
    behind = row[figure.last + 1].word if figure.last + 1 < len(row) else ""
    return row[figure.first - 1].word == "and" and behind in _BEGIN_CLAUSE


def _toll(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "the death toll rose to 17", "the toll stands at 17"."""
    if row[figure.first - 1].word == "from" and figure.first:
        return None
    if _begins_clause(row, figure):
        return None
    forms = triggers("toll")
    for at in range(figure.first - 1, max(figure.first - _TOLL_REACH, -1), -1):
        found = match_at(row, at, "toll") if row[at].word in forms else None
        if found and (figure.first - at < _TOLL_NEAR or row[at].word == "number"):
            return found, "toll"
        word = row[at].word
        if word in _NO_LINK:
            return None
        if (
            word not in TOLL_LINK
            and word not in HEDGES
            and not word[0].isalpha()
            and not (word.isdigit() and len(word) < DAY)
        ):
            return None
        if row[at].word in _TOLL_BREAK:
            return None
    return None


def _adjacent(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "3 dead", "Four wounded", "two people killed": the form right behind the figure."""
    found = match_at(row, figure.last + 1, "passive")
    if found and not is_agent(row, figure.last + 1, found, False):
        return found, "adjacent"
    return _cost(row, figure)


def _is_elsewhere_too(row: Row, figure: Figure) -> bool:
    """Whether those counted were aboard and somewhere else: "on board and on the ground"."""
    found = match_at(row, figure.last + 1, "passive")
    stop = figure.last + 1 + len(found.words) if found else len(row)
    behind = [token.word for token in row[stop : stop + 2]]
    return behind[:1] == ["and"] and behind[-1] in _PLACED


_PLACED = frozenset(("on", "in", "at", "below", "outside", "under", "near"))


# How many words of a hedge may stand between the verb and its figure, the verb among them.
_HEDGED = 4
_COST = frozenset(("cost", "costs", "costing"))


def _cost(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "The crash cost 15 passengers their lives": what befell them stands behind them, and the verb before."""
    ahead = (token.word for token in row[max(0, figure.first - _HEDGED) : figure.first])
    lives = figure.last + 2
    if lives >= len(row) or row[lives - 1].word != "their" or _COST.isdisjoint(ahead):
        return None
    found = match_at(row, lives, "noun")
    return (found, "active") if found else None


def _active(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "killed two people", "wounding at least three": the form right before the figure."""
    at = figure.first - 1
    while at >= 0 and figure.first - at < 8:
        for start in range(max(at - 4, 0), at + 1):
            found = match_at(row, start, "active")
            if found and start + len(found.words) == at + 1:
                is_object = found.words[-1] == "of" or not (
                    _suffered(row, start) or _is_noun(row, start) or _is_only_meant(row, start)
                )
                return (found, "active") if is_object else None
        if row[at].word not in HEDGES and row[at].word not in ADVERBS:
            return None
        at -= 1
    return None


def _suffered(row: Row, at: int) -> bool:
    """ "was killed": the form is passive, so what stands behind it is not its object."""
    return (
        at > 0
        and not row[at].word.endswith("ing")
        and row[at - 1].word in ("was", "were", "been", "be", "being", "is", "are")
    )


def _is_noun(row: Row, at: int) -> bool:
    """ "After the poisoning 48 fell ill", "the flood left 300 families homeless": a noun, which takes no object."""
    before = row[at - 1].word if at else ""
    return before in ("the", "a") or (before == "this" and row[at].word.endswith("ing"))


def _is_only_meant(row: Row, at: int) -> bool:
    """Whether a verb that in its bare form tells of nothing ("tried to arrest 40", "vowed to detain them") is not denied: "did not arrest 40"."""
    if row[at].word not in word_set("negations", "meant"):
        return False
    return not any(is_not(token.word) or token.word == "never" for token in row[max(0, at - 2) : at])


def _tells_apart(row: Row, first: int) -> bool:
    """Whether a figure only tells others apart: "the families of the seven were heard"."""
    at = first - 1
    while at > 0 and row[at].word in ("the", "all", "these", "those"):
        at -= 1
    return at > 0 and row[at].word == "of" and row[at - 1].word in word_set("narrowing", "relations")
