"""Words of a source's own for what the others of a column say: "1" for "Yes", "Y" for "Open"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claims.labels.label import Label
from claims.labels.relation import label_relation
from claims.tables_in.cell import Cell, by_subject
from claims.value import RelationKind

# A word of one source is its word for another's where it stands beside that one so often, of so many subjects at least. Of many subjects a
# smaller part will do: in a column of two answers each that is wrong is the other.
_SHOWN = ((0.8, 2), (0.7, 3), (0.6, 5))
_TWICE = 2
# So often where one only says more than the other: "closed", "permanently closed".
_SOMETIMES = 0.3
# Its source says the other word so many times less often.
_RARELY = 4
_PARTS = frozenset((RelationKind.WITHIN, RelationKind.CONTAINS))


@dataclass(frozen=True, slots=True)
class _Words:
    """How often each source says a word, and of which subjects, with what the other sources say there."""

    said: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    times: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    beside: dict[str, dict[str, Counter[str]]] = field(default_factory=lambda: defaultdict(dict))


def translated(cells: Sequence[Cell], classes: Mapping[str, str], labels: Mapping[str, Label]) -> dict[str, str]:
    """Words that a source, or several, use for another word of the column, and whose sources never say that one themselves."""
    words = _words(cells, classes) if classes else _Words()
    asked = ((word, other) for word in words.beside for other in _likely(word, words, labels))
    found: dict[str, str] = {}
    for word, other in asked:
        if word not in found and _is_own(word, other, words.said) and not _both_counted(labels[word], labels[other]):
            found[word] = other
    return {word: _followed(other, found) for word, other in found.items()}


def _words(cells: Sequence[Cell], classes: Mapping[str, str]) -> _Words:
    found, questions = _Words(), by_subject(cells)
    for cell in cells:
        word = classes[cell.text]
        found.said[word][cell.source] += 1
        others = Counter(classes[one.text] for one in questions[cell.about] if one.source != cell.source)
        if others:
            found.times[word][cell.about] += 1
            found.beside[word][cell.about] = others
    return found


def _likely(word: str, words: _Words, labels: Mapping[str, Label]) -> Iterator[str]:
    """The word that stands beside another nearly always, then those of which it is a part, or which are a part of it, that often do.

    A subject counts as often as sources say the word of it: one that errs there does not tell what the word is.
    """
    weights: Counter[str] = Counter()
    present: Counter[str] = Counter()
    first = {about: _other_than(word, others) for about, others in words.beside[word].items()}
    for about, others in words.beside[word].items():
        weights[first[about]] += words.times[word][about]
        present.update(set(others) - {word})
    other = weights.most_common(1)[0][0]
    subjects = sum(one == other for one in first.values())
    share = weights[other] / weights.total()
    if other != word and any(share >= least and subjects >= times for least, times in _SHOWN):
        yield other
    for part, times in present.most_common():
        often = times >= max(_TWICE, _SOMETIMES * len(first))
        if often and not labels[word].listed and label_relation(labels[word], labels[part]).kind in _PARTS:
            yield part


def _other_than(word: str, others: Counter[str]) -> str:
    """The word that stands most often beside another; the word itself where all say it."""
    return next((other for other, _ in others.most_common() if other != word), word)


def _is_own(word: str, other: str, said: Mapping[str, Counter[str]]) -> bool:
    """Whether the sources of a word hardly say the other; only the rarer word is translated."""
    own = all(said[other][source] * _RARELY <= count for source, count in said[word].items())
    return own and (len(said[other]), other) > (len(said[word]), word)


def _both_counted(a: Label, b: Label) -> bool:
    """Whether both hold figures or times, which say themselves what they are."""
    return all(any(part.sort != "word" for part in label.parts) for label in (a, b))


def _followed(word: str, found: Mapping[str, str]) -> str:
    while (then := found.get(word)) is not None:
        word = then
    return word
