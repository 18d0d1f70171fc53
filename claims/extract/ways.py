"""The ways to say what happened to those who are counted: "three deaths", "killing two", "eight officers had died"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extract.lexicon import Form, Trigger, is_weak, may_count, triggers
from claims.extract.tokens import Row, starts_with
from claims.quick import quick
from claims.tables import table, word_set
from claims.text import Span
from claims.values.count import Count


def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("families")["small"][name]).split())


_TOLL_BREAK = frozenset([";", "but", "while", "although", "though", "whereas"])


# "11 deaths among 4,812 participants": the second figure is that of all.
_NO_LINK = frozenset(("among", "amongst", "per", "between", "against"))
_LABEL = 8
# How far before its figure a toll may stand; "the number of people killed since … has risen to" may be longer.
_TOLL_NEAR, _TOLL_REACH = 12, 18
# A day of the month may stand between a toll and its figure.
_DAY = 3
_LABEL_ENDS = frozenset((".", ";", ":", "(", ")", "!", "?", "–", "—", "|", "•", ","))


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a sentence, as places in its row of tokens. ``some``: its places reach over the whole of which it is some, and it has the head of that."""

    value: Count
    span: Span
    first: int
    last: int
    head: str | None
    group: str
    some: bool = False


AUX = _words("aux")
ADVERBS = _words("adverbs")
BREAK = _words("break")
HEDGES = _words("hedges")
TOLL_LINK = _words("toll_link")
DETERMINERS = _words("determiners")
BOTH_VOICES = _words("both_voices")


def happened(row: Row, figure: Figure, others: tuple[Figure, ...]) -> tuple[Trigger, str] | None:
    """What happened to those counted, by the nearest of the ways to say it."""
    weak = None
    for found in _ways(row, figure, others):
        if found and found[0].family == "aboard" and figure.first and row[figure.first - 1].word in _TOOK:
            continue  # "the trawler took nine aboard" tells of the rescued
        if found and may_count(found[0].family, figure.head, figure.group, figure.value.high):
            if not is_weak(found[0]):
                return found
            weak = weak or found
    return weak


def _ways(row: Row, figure: Figure, others: tuple[Figure, ...]) -> Iterator[tuple[Trigger, str] | None]:
    if not figure.some:
        yield _noun(row, figure)  # "three of the 17 wounded" are some of these
    yield _label(row, figure)
    yield _toll(row, figure)
    yield _adjacent(row, figure)
    yield _active(row, figure)
    if not _tells_apart(row, figure.first):
        yield _passive(row, figure, others)


def match_at(row: Row, at: int, form: Form) -> Trigger | None:
    """The trigger of a form that begins at a place of the row."""
    if not 0 <= at < len(row):
        return None
    found = triggers(form).get(row[at].word)
    if found is None:
        return None
    for trigger in found:
        if starts_with(row, at, trigger.words):
            behind = at + len(trigger.words)
            turned = trigger.words[-1] == "taken" and behind < len(row) and row[behind].word in _TURNED
            return None if turned else trigger
    return None


_TOOK = frozenset(("took", "takes", "taken", "take", "taking", "pulled", "hauled", "brought", "lifted", "welcomed"))
# "Was taken apart", "were taken to hospital", "were taken on": with these it is another verb.
_TURNED = frozenset(
    "apart to off down up over out part in into on care by back aboard seriously away within for as ill".split()
)


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


def _toll(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "the death toll rose to 17", "the toll stands at 17"."""
    if row[figure.first - 1].word == "from" and figure.first:
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
            and not (word.isdigit() and len(word) < _DAY)
        ):
            return None
        if row[at].word in _TOLL_BREAK:
            return None
    return None


def _adjacent(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "3 dead", "Four wounded", "two people killed": the form right behind the figure."""
    found = match_at(row, figure.last + 1, "passive")
    if found and not _is_agent(row, figure.last + 1, found, False):
        return found, "adjacent"
    return None


def _active(row: Row, figure: Figure) -> tuple[Trigger, str] | None:
    """ "killed two people", "wounding at least three": the form right before the figure."""
    at = figure.first - 1
    while at >= 0 and figure.first - at < 8:
        for start in range(max(at - 4, 0), at + 1):
            found = match_at(row, start, "active")
            if found and start + len(found.words) == at + 1:
                return None if _suffered(row, start) and found.words[-1] != "of" else (found, "active")
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


def _passive(row: Row, figure: Figure, others: tuple[Figure, ...]) -> tuple[Trigger, str] | None:
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
            if word in BREAK or (word == "," and at + 1 in starts) or _is_of_others(row, at):
                return None
            found = match_at(row, at, "passive") if word in forms else None
            if found:
                takes = not (_is_agent(row, at, found, aux) or _is_of_member(row, figure.last + 1, at))
                return (found, "passive") if takes else None
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


def _is_of_member(row: Row, start: int, at: int) -> bool:
    """Whether what stands at a place is told of one member: "eleven persons including the guide, who is among the dead"."""
    words = [token.word for token in row[start:at]]
    if "who" not in words:
        return False
    who = len(words) - 1 - words[::-1].index("who")
    before, behind = words[:who], words[who + 1 :]
    if not _SINGULAR.isdisjoint(behind):
        return not (_LISTING | _JOINING).isdisjoint(before)
    return _PLURAL.isdisjoint(behind) and not _LISTING.isdisjoint(before)


_SINGULAR, _PLURAL = frozenset(("is", "was", "has")), frozenset(("are", "were", "have"))
_LISTING, _JOINING = frozenset(("including", "among")), frozenset(("with", "by", "plus", "besides"))


def _tells_apart(row: Row, first: int) -> bool:
    """Whether a figure only tells others apart: "the families of the seven were heard"."""
    at = first - 1
    while at > 0 and row[at].word in ("the", "all", "these", "those"):
        at -= 1
    return at > 0 and row[at].word == "of" and row[at - 1].word in word_set("narrowing", "relations")


def _is_of_others(row: Row, at: int) -> bool:
    """Whether others come in here, of whom what follows is told: "for the seven and for all who were hurt", "the three and those arrested"."""
    words = [token.word for token in row[at : at + 4]]
    if words[:1] != ["and"]:
        return False
    rest = words[1:]
    others = next((word for word in rest if word in _ALL_WHO), None)
    return rest[0] in _TO_WHOM or (others is not None and "who" in [token.word for token in row[at : at + 5]])


_ALL_WHO = frozenset(("all", "those", "others", "everyone", "everybody", "anyone", "anybody", "many", "some"))
_TO_WHOM = frozenset(("for", "to", "with", "of"))


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
    aged = len(words) == _DAY and words[0] == words[2] == "," and words[1].isdigit() and len(words[1]) < _DAY
    return at + 3 if aged else at


def _past_comma(row: Row, at: int) -> int:
    """Behind the comma that ends an insertion, or behind the row."""
    return next((place + 1 for place in range(at, len(row)) if row[place].word == ","), len(row))


def _is_agent(row: Row, at: int, trigger: Trigger, aux: bool) -> bool:
    """ "two men killed a clerk": those counted did it."""
    if aux or trigger.words[-1] not in BOTH_VOICES:
        return False
    behind = row[at + len(trigger.words)].word if at + len(trigger.words) < len(row) else ""
    return behind in DETERMINERS or behind.isdigit()
