"""The figures of a sentence that may count somebody: those with a number, nobody, and one person named by a noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile, zip_longest

from claims.extract.amounts.left import ends_name
from claims.extract.context.edges import is_owner
from claims.extract.language.closed_class import AUX, BREAK, DETERMINERS
from claims.extract.language.lexicon import is_person, match_at, noun_ends, person_nouns
from claims.extract.language.tokens import Row, covered
from claims.folding import fold
from claims.grammar import GENITIVES
from claims.numbers.table import words
from claims.numbers.value import Count
from claims.quick import quick, replace
from claims.tables import word_set
from claims.text import Span
from claims.value import Found

Item = tuple[int, int, Count]


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


_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_EVENTS = frozenset(["injuries", "deaths", "fatalities", "casualties", "arrests", "survivors", "one"])
_NOBODY = frozenset(("one", "nobody", "none", "no-one", "more"))
_NONE = frozenset(("no", "nobody", "none", "no-one"))
_NOT_BETWEEN = frozenset(("and", "of", "in", "on", "with", "who", "that", "which")) | AUX | BREAK | DETERMINERS
# The words that stand where a number might.
_UNNUMBERED = frozenset((*_NONE, "a", "an", "another", *_MULTIPLE))
_REACH = 5
# Before these a figure is an age or an address.
_NO_PEOPLE = frozenset(("year", "years", "yr", "year-old", "year-olds", "block", "blocks"))


def figures(text: str, row: Row, found: Iterable[Found]) -> tuple[Figure, ...]:
    """Every figure of a sentence in order, those without a number word too."""
    said = [(item.start, item.stop, item.value) for item in found if isinstance(item.value, Count)]
    items = sorted((*said, *_unnumbered(text, row)), key=lambda item: (item[0], -item[1]))
    return tuple(_joined(row, [figure for figure in (_placed(text, row, item) for item in items) if figure]))


def _joined(row: Row, found: list[Figure]) -> Iterator[Figure]:
    """The figures, but for a whole of which the figure right before it is some: what follows is told of that one, and it counts the same
    ("eleven of the 17 concerts were cancelled").
    """
    skip: Figure | None = None
    for one, whole in zip_longest(found, found[1:]):
        if one is skip:
            skip = None
        elif whole and _is_part(one, whole) and _is_some_of(row, one.last + 1, whole.first):
            skip = whole
            yield replace(one, last=whole.last, head=whole.head, group=whole.group, some=True)
        else:
            yield one


def _is_part(one: Figure, whole: Figure) -> bool:
    """Whether a figure may be some of the next: not in "one of 168 passengers", nor in "two of the 12 wounded", who are all wounded."""
    if one.head is not None or one.value.high == 1:
        return False
    if whole.head is None or whole.group == "none" or whole.head in _EVENTS:
        return False
    return one.value.high is None or whole.value.low is None or one.value.high <= whole.value.low


def _is_some_of(row: Row, at: int, stop: int) -> bool:
    if at >= stop or row[at].word != "of" or stop - at > _REACH:
        return False
    return all(is_owner(token.word) for token in row[at + 1 : stop])


def _unnumbered(text: str, row: Row) -> Iterator[Item]:
    singular = person_nouns("singular")
    for at, word in [(at, token[0]) for at, token in enumerate(row) if token[0] in _UNNUMBERED or not at]:
        if word in _NONE:
            if not _is_denied(row, at) and not _is_wish(row, at):
                yield from _nobody(text, row, at)
        elif word in ("a", "an") or (at == 0 and word in singular):
            stop = _noun_behind(row, at + (word in ("a", "an")))
            if _is_not_one(row, at):
                yield _item(text, row, at - 1, at + 3, 0)
            elif stop and row[stop - 1].word in singular:
                yield _item(text, row, at, stop, 1)
        elif word == "another":
            stop = _noun_behind(row, at + 1) or (at + 1 if at + 1 < len(row) and row[at + 1].word in AUX else None)
            if stop:
                start, end, value = _item(text, row, at, stop, 1)
                yield start, end, replace(value, other=True)
        elif word in _MULTIPLE and at + 1 < len(row) and row[at + 1].word in word_set("heads", "violent_deaths"):
            yield _item(text, row, at, at + 2, _MULTIPLE[word])


def _is_denied(row: Row, at: int) -> bool:
    """Whether what none is told of is denied right before, so that it tells of no number: "you can't just shoot nobody"."""
    words = takewhile(
        lambda word: word not in BREAK and word not in ("and", "that", ","),
        (token.word for token in reversed(row[max(at - _REACH, 0) : at])),
    )
    return any(word in ("not", "never", "cannot") or word.endswith(("n't", "n’t")) for word in words)


def _is_wish(row: Row, at: int) -> bool:
    """Whether none is to come to harm, which tells of no number: "they want nobody to get hurt"."""
    words = [token.word for token in row[at : at + 3]]
    behind = words[2:] if words[:2] == ["no", "one"] else words[1:2]
    return behind == ["to"]


def _is_not_one(row: Row, at: int) -> bool:
    """ "Not a single pupil": nobody."""
    if not at or row[at - 1].word != "not":
        return False
    words = [token.word for token in row[at : at + 3]]
    return words[:2] == ["a", "single"] and is_person(words[-1])


def _is_not_even_one(row: Row, inside: tuple[int, int]) -> bool:
    """ "Not one of them died", but not "not one but two died"."""
    first, last = inside
    said = first and row[first - 1].word == "not" and row[first].word == "one"
    return (
        bool(said) and last + 1 < len(row) and row[last + 1].word not in ("but", ",", "hundred", "thousand", "million")
    )


def _nobody(text: str, row: Row, at: int) -> Iterator[Item]:
    stop = at + 1 if row[at].word != "no" else _noun_behind(row, at + 1)
    if row[at].word == "no" and at + 1 < len(row) and (row[at + 1].word == "one" or is_person(row[at + 1].word)):
        stop = stop or at + 2
    if stop:
        yield _item(text, row, at, stop, 0)


def _item(text: str, row: Row, first: int, stop: int, number: int) -> Item:
    start, end = row[first].start, row[stop - 1].stop
    words = text[start:end]
    return start, end, Count(words, Decimal(number), Decimal(number), noun=words.split()[-1])


def _noun_behind(row: Row, at: int) -> int | None:
    """Where a noun for people ends that stands within a few words, with nothing but its modifiers before it."""
    for place in range(at, min(at + _REACH, len(row))):
        word = row[place].word
        if word in person_nouns("whole") or word in person_nouns("part") or word in _EVENTS:
            # "a police officer": the longest noun wins.
            while place + 1 < len(row) and row[place + 1].word in person_nouns("part"):
                place += 1
            return place + 1
        if not word[0].isalnum() or word in _NOT_BETWEEN or word.isdigit():
            return None
    return None


def _placed(text: str, row: Row, item: Item) -> Figure | None:
    start, stop, value = item
    inside = covered(row, start, stop)
    if inside is None or value.unit or value.ordinal or _is_age_or_year(row, inside[1], value) or _is_fraction(value):
        return None
    if (
        _is_label(row, inside[0], value)
        or _is_of_game(value)
        or _is_owner(text, stop, value)
        or (not value.noun and ends_name(row, *inside))
    ):
        return None
    if _is_not_even_one(row, inside):
        value = replace(value, low=Decimal(0), high=Decimal(0))
    head = fold(value.noun).split(" of ")[0].split()[-1] if value.noun else None
    head = None if head in _NOBODY else head
    if value.noun and value.high != 1 and _is_told_by_noun(row, inside[1] + 1 - len(value.noun.split()), inside[1] + 1):
        # "12 killed", "31 received wounds" count those to whom it happened.
        return Figure(value, Span(start, stop), inside[0], inside[1] - len(value.noun.split()), None, "none")
    return Figure(value, Span(start, stop), inside[0], inside[1], head, _group(head, value))


def _is_told_by_noun(row: Row, start: int, stop: int) -> bool:
    """Whether what was taken for a noun is what happened."""
    found = match_at(row, start, "passive")
    return found is not None and start + len(found.words) == stop


def _is_label(row: Row, first: int, value: Count) -> bool:
    """Whether the word before makes a figure a name: "Flight 412 was cancelled", "Building 27 remains shut"."""
    if not first or value.hedge or "," in value.raw:
        return False
    ahead = row[first - 1]
    if not row[first].word.isdigit():
        return first > 1 and ahead.word == "number" and row[first - 2].word in DETERMINERS  # "the number eight"
    if ahead.word == "top" or value.noun:
        return ahead.word == "top"  # "a top 10 hit", but "in the building 20 people"
    if ahead.word in ("number", "numbers") and match_at(row, first - 2, "noun"):
        return False  # "the wounded number 140"
    return ahead.word in words("counted", "labels") or (ahead.capital and ahead.word in words("counted", "soft_labels"))


def _is_of_game(value: Count) -> bool:
    """ "From 0-2 down she won": a result, and no range of people."""
    return value.low == 0 and bool(value.high) and "0-" in value.raw and not value.noun


def _is_owner(text: str, stop: int, value: Count) -> bool:
    """ "Channel One's new show": the end of a name."""
    return not value.noun and text[stop : stop + 2] in GENITIVES


def _is_fraction(value: Count) -> bool:
    """ "The stock fell 7/8", "nearly half of the crew": neither people nor things."""
    if value.low is not None and value.low == value.high and value.low != value.low.to_integral_value():
        return True
    return any(end is not None and 0 < end < 1 for end in (value.low, value.high))


def _is_age_or_year(row: Row, last: int, value: Count) -> bool:
    """ "13 year old boy" counts nobody, and a bare 2006 is a year."""
    behind = row[last + 1].word if last + 1 < len(row) else ""
    if behind in _NO_PEOPLE:
        return True
    return value.noun is None and value.low is not None and 1900 <= value.low <= 2100 and value.low == value.high


def _group(head: str | None, value: Count) -> str:
    if head is None:
        return "part" if value.other else "none"
    for name in ("agents", "whole", "part"):
        if head in person_nouns(name):
            return name
    if head in noun_ends():
        return "none"
    return "part" if is_person(head) else "thing"
