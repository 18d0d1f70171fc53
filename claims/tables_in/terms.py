"""Columns of words: which sources say the same in words of their own, and whether words that differ are two answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice

from claims.folding import fold
from claims.labels.label import Label, Part
from claims.labels.parts import forms, parts_of
from claims.labels.read import read_label
from claims.labels.relation import label_relation
from claims.quick import replace
from claims.tables import word_set
from claims.tables_in.cell import MEETING, Cell, by_subject, plain_name
from claims.tables_in.habits import bare_labels
from claims.tables_in.translate import translated
from claims.value import RelationKind, Value
from claims.values.term import Term
from claims.world.countries import countries, country_named

# Of the pairs of cells that answer one question so many agree in a column of answers; in one of prose hardly any do.
_CLOSED = 0.5
_PAIRS = 5000
_ALWAYS, _TWICE = 0.8, 2
# An acronym has no more letters.
_ACRONYM = 5
# A code of a country has as many.
_CODE = 2
_PIECE = re.compile(r"[^\W\d_]+")
# A longer cell is prose, and compared as a whole.
_LONGEST = 600
# A vocabulary has no more words.
_WORDS = 150
# Nor does it take so many looks at a part of one cell beside a part of another to find it: these cells are prose.
_LOOKS = 1_000_000
# Cells with a strong mark between members show a column of lists: so large a part of them.
_LISTS = 0.1
_RANGES = 0.9
# Two answers stand so rarely beside each other, of the times that each stands beside itself.
_BESIDE = 0.2
_RANGE = re.compile(r"\D{0,12}\d[\d,.]*\D{0,12}\s(?:-|\u2013|to)\s\D{0,12}\d[\d,.]*\D{0,20}")
# "16:9" and "16x10" are no times of day, and "16:10" beside them is none.
_RATIO = re.compile(r"\d{1,2}(?:\s?:\s?\d|\s?x\s?\d{1,2})")
_STRONG = re.compile(r"[^;|\s]\s?[;|]\s?[^;|\s]")


def read_terms(name: str, cells: Sequence[Cell]) -> dict[Cell, Value | str]:
    """The term of each cell."""
    listed, coded = _is_list(name, cells), not _has_ranges(cells)
    told = dict.fromkeys(cell.text for cell in cells)
    timed = not any(_RATIO.fullmatch(text) for text in told)
    labels = {text: read_label(text if len(text) <= _LONGEST else "", listed, coded, timed) for text in told}
    labels |= _polar(name, labels)
    labels |= bare_labels(cells, labels)
    labels |= _by_code(labels)
    classes = _classes(labels)
    labels |= _spelled_out(labels, classes)
    apart = _apart(cells, labels, classes)
    while instead := translated(cells, classes, labels):
        labels |= {text: labels[instead[word]] for text, word in classes.items() if word in instead}
        classes = {text: instead.get(word, word) for text, word in classes.items()}
    known = {"closed": _is_closed(cells, labels), "ranged": _is_ranged(cells, labels)}
    made = {
        text: Term(
            text, fold(text), label=replace(label, **known, apart=apart.get(text, frozenset())) if label.parts else None
        )
        for text, label in labels.items()
    }
    return {cell: made[cell.text] for cell in cells}


def _polar(name: str, labels: Mapping[str, Label]) -> dict[str, Label]:
    """Cells of a column of yes and no that say it with the column's own name: "recount held", "no recount"."""
    sides = [forms()[word] for word in ("yes", "no")]
    plain = {text for text, label in labels.items() if label.parts and _is_polar(label.parts[0], sides)}
    named = {
        text for text, label in labels.items() if {part.text for part in label.parts} & set(plain_name(name).split("_"))
    }
    if not plain - named or not named or len(plain | named) < _ALWAYS * len(labels):
        return {}
    negations = word_set("labels", "negations")
    denied = {text for text in named if any(part.text in negations for part in labels[text].parts)}
    return {text: read_label("no" if text in denied else "yes") for text in named}


def _by_code(labels: Mapping[str, Label]) -> dict[str, Label]:
    """Codes of two letters in a column in which most other cells name countries: "DE" beside "Germany"."""
    pieces = {text: _PIECE.findall(text) for text in labels}
    codes = {
        text
        for text, some in pieces.items()
        if some and all(len(one) == _CODE and one.upper() in countries() for one in some)
    }
    named = sum(
        country_named(fold(text)) is not None or any(map(country_named, map(fold, pieces[text])))
        for text in labels
        if text not in codes
    )
    if named < max(_TWICE, _CLOSED * (len(labels) - len(codes))):
        return {}
    return {
        text: read_label(", ".join(countries()[one.upper()].names[0] for one in pieces[text]), labels[text].listed)
        for text in codes
    }


def _is_polar(part: Part, sides: Sequence[frozenset[int]]) -> bool:
    return any(forms().get(part.text, frozenset()) & side for side in sides)


def _is_list(name: str, cells: Sequence[Cell]) -> bool:
    """Whether a column holds lists: by its name, or because members are set apart by more than commas."""
    if plain_name(name) in word_set("labels", "lists"):
        return True
    marked = (cell.text for cell in cells if _STRONG.search(cell.text))
    return sum(all(part.sort != "time" for part in parts_of(text)) for text in marked) >= _LISTS * len(cells) > 0


def _is_ranged(cells: Sequence[Cell], labels: Mapping[str, Label]) -> bool:
    """Whether two figures in a cell are the ends of a range: of each subject most sources tell the lower first, as of scores they do not."""
    rising: dict[str, Counter[bool]] = defaultdict(Counter)
    for cell in cells:
        parts = labels[cell.text].parts
        if [part.sort for part in parts] == ["figure", "figure"]:
            rising[cell.about][parts[0].number <= parts[1].number] += 1
    return sum(found[True] > found[False] for found in rising.values()) >= max(_TWICE, _RANGES * len(rising))


def _has_ranges(cells: Sequence[Cell]) -> bool:
    """Whether some cells are plainly two figures, so that "200-1600" is no telephone number."""
    return sum(bool(_RANGE.fullmatch(cell.text)) for cell in cells) >= _LISTS * len(cells) > 0


def _is_closed(cells: Sequence[Cell], labels: Mapping[str, Label]) -> bool:
    """Whether two sources mostly say the same of one subject."""
    pairs = list(_within_looks(islice(_pairs(cells), _PAIRS), labels))
    agreed = sum(a == b or label_relation(labels[a], labels[b]).kind in MEETING for a, b in pairs)
    return bool(pairs) and agreed >= _CLOSED * len(pairs)


def _within_looks(pairs: Iterable[tuple[str, str]], labels: Mapping[str, Label]) -> Iterator[tuple[str, str]]:
    """The first pairs, of long cells fewer than of short ones."""
    looks = 0
    for a, b in pairs:
        looks += len(labels[a].parts) * len(labels[b].parts)
        if looks > _LOOKS:
            return
        yield a, b


def _pairs(cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    for some in by_subject(cells).values():
        for one, other in combinations(some, 2):
            if one.source != other.source:
                yield one.text, other.text


def _classes(labels: Mapping[str, Label]) -> dict[str, str]:
    """The texts of a column by one that stands for all of the same meaning; none where there are too many to be a vocabulary."""
    found: dict[str, str] = {}
    heads: dict[str, int] = {}
    looks = 0
    for text in sorted(labels, key=lambda one: (len(one), one)):
        same = (one for one in heads if label_relation(labels[one], labels[text]).kind is RelationKind.SAME)
        found[text] = next(same, text)
        looks += sum(heads.values()) * len(labels[text].parts)
        heads.setdefault(found[text], len(labels[text].parts))
        if len(heads) > _WORDS or looks > _LOOKS:
            return {}
    return found


def _spelled_out(labels: Mapping[str, Label], classes: Mapping[str, str]) -> dict[str, Label]:
    """Acronyms as the words that the column has for them, so that "RWD" is "rear" where another says "rear-wheel drive"."""
    longest: dict[str, Label] = {}
    for text, word in classes.items():
        longest[word] = max(longest.get(word, labels[text]), labels[text], key=lambda label: len(label.parts))
    short = (
        text for text in classes if [part.sort for part in labels[text].parts] == ["word"] and len(text) <= _ACRONYM
    )
    return {text: longest[classes[text]] for text in short if len(longest[classes[text]].parts) > 1}


def _apart(cells: Sequence[Cell], labels: Mapping[str, Label], classes: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Keys of answers that a source gives to other subjects, by the answer that it gives to several: "PG" beside "PG-13"."""
    of: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for cell in cells if classes else ():
        of[cell.source][classes[cell.text]].add(cell.about)
    where: dict[str, Counter[str]] = defaultdict(Counter)
    for cell in cells if classes else ():
        where[classes[cell.text]][cell.about] += 1
    found: dict[str, set[str]] = defaultdict(set)
    for words in of.values():
        often = {word for word, subjects in words.items() if len(subjects) >= _TWICE}
        for one, other in combinations(sorted(often), 2):
            if _are_answers(where[one], where[other]):
                found[one].add(other)
                found[other].add(one)
    keys = {word: labels[word].key for word in labels}
    return {text: frozenset(keys[other] for other in found[word]) for text, word in classes.items() if word in found}


def _are_answers(one: Counter[str], other: Counter[str]) -> bool:
    """Whether two words are two answers: two notations of one stand beside each other as often as each beside itself."""
    if len(one.keys() & other.keys()) < _CLOSED * min(len(one), len(other)):
        return True
    beside = sum(times * other[about] for about, times in one.items())
    alone = sum(times * (times - 1) // 2 for word in (one, other) for times in word.values())
    return beside < _BESIDE * alone
