"""What is a source's own way with the words of a column: words that it writes in every cell, and words of its own for what others say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claims.labels.parts import Label, is_weightless
from claims.quick import replace
from claims.tables import word_set
from claims.tables_in.cell import Cell, by_subject

# A word of one source is its word for another's where it stands beside that one so often, of so many times at least.
_ALWAYS, _TWICE = 0.8, 2
# Its source says the other word so many times less often.
_RARELY = 4
# A source that writes a word in so many of its cells writes it in all, in so few in none; of fewer cells nothing can be told.
_ALL, _NONE, _CELLS = 0.9, 0.1, 4


def bare_labels(cells: Sequence[Cell], labels: Mapping[str, Label]) -> dict[str, Label]:
    """The labels without words that some sources write in all of their cells and the others in none: "Thai cuisine", "CCD sensor"."""
    of: dict[str, list[frozenset[str]]] = defaultdict(list)
    words = {text: frozenset(_words(label)) for text, label in labels.items()}
    for cell in cells:
        of[cell.source].append(words[cell.text])
    own = {word for word in frozenset().union(*words.values()) if _is_own(word, tuple(of.values()))}
    own -= word_set("labels", "negations")
    held = {text: label for text, label in labels.items() if words[text] & own}
    bare = {text: replace(label, parts=tuple(part for part in label.parts if part.text not in own)) for text, label in held.items()}  # fmt: skip
    return bare if all(_tells(label) for label in bare.values()) else {}


def _words(label: Label) -> list[str]:
    return [part.text for part in label.parts if part.sort == "word"]


def _tells(label: Label) -> bool:
    return any(not part.aside and not is_weightless(part) for part in label.parts)


def _is_own(word: str, of: Sequence[Sequence[frozenset[str]]]) -> bool:
    """Whether every source writes a word always or never, and some do either, beside words that change."""
    shares = [(sum(word in words for words in cells) / len(cells), cells) for cells in of]
    always = [cells for share, cells in shares if share >= _ALL and len(cells) >= _CELLS and len(set(cells)) >= _TWICE]
    never = [cells for share, cells in shares if not share and len(cells) >= _CELLS]
    return bool(always and never) and all(share >= _ALL or share <= _NONE for share, _ in shares)


def translated(cells: Sequence[Cell], classes: Mapping[str, str]) -> dict[str, str]:
    """Words that a source, or several, use for another word of the column: "1" where the others say "Yes", and never "Yes" themselves."""
    questions = by_subject(cells)
    said: dict[str, Counter[str]] = defaultdict(Counter)
    beside: dict[str, dict[str, tuple[str, int]]] = defaultdict(dict)
    for cell in cells if classes else ():
        word = classes[cell.text]
        said[word][cell.source] += 1
        others = Counter(classes[one.text] for one in questions[cell.about] if one.source != cell.source)
        if others:
            beside[word][cell.about] = (_other_than(word, others), beside[word].get(cell.about, ("", 0))[1] + 1)
    found = {word: _its_word(word, tuple(some.values()), said) for word, some in beside.items()}
    return {word: _followed(other, found) for word, other in found.items() if other is not None}


def _other_than(word: str, others: Counter[str]) -> str:
    """The word that stands most often beside another; the word itself where all say it."""
    return next((other for other, _ in others.most_common() if other != word), word)


def _followed(word: str, found: Mapping[str, str | None]) -> str:
    while (then := found.get(word)) is not None:
        word = then
    return word


def _its_word(word: str, beside: Sequence[tuple[str, int]], said: Mapping[str, Counter[str]]) -> str | None:
    """The word that stands beside another nearly always and that the sources of the other hardly say; only the rarer is translated.

    A subject counts as often as sources say the word of it: one that errs there does not tell what the word is.
    """
    weights: Counter[str] = Counter()
    for one, times in beside:
        weights[one] += times
    other = weights.most_common(1)[0][0]
    always = weights[other] >= _ALWAYS * weights.total() and sum(one == other for one, _ in beside) >= _TWICE
    own = all(said[other][source] * _RARELY <= count for source, count in said[word].items())
    return other if other != word and always and own and (len(said[other]), other) > (len(said[word]), word) else None
