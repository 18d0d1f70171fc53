"""Words that a source writes in every cell of a column, and that so tell nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claims.labels.label import Label
from claims.labels.parts import is_weightless
from claims.quick import replace
from claims.tables import word_set
from claims.tables_in.cell import Cell

# A source that writes a word in so many of its cells writes it in all, in so few in none; of fewer cells nothing can be told.
_ALL, _NONE, _CELLS, _TWICE = 0.9, 0.1, 4, 2


def bare_labels(cells: Sequence[Cell], labels: Mapping[str, Label]) -> dict[str, Label]:
    """The labels without words that some sources write in all of their cells and the others in none: "Thai cuisine", "CCD sensor"."""
    own = _own(cells, labels) - word_set("labels", "negations")
    bare = {
        text: replace(label, parts=tuple(part for part in label.parts if part.text not in own))
        for text, label in labels.items()
        if any(part.text in own for part in label.parts)
    }
    return bare if all(_tells(label) for label in bare.values()) else {}


def _own(cells: Sequence[Cell], labels: Mapping[str, Label]) -> set[str]:
    """Words that every source writes always or never, and some do either, in cells that change."""
    of: dict[str, list[str]] = defaultdict(list)
    for cell in cells:
        of[cell.source].append(cell.text)
    held = [(Counter(word for text in texts for word in _words(labels[text])), texts) for texts in of.values()]
    likely = {word for times, texts in held if len(texts) >= _CELLS and len(set(texts)) >= _TWICE for word in times if times[word] >= _ALL * len(texts)}  # fmt: skip
    return {
        word
        for word in likely
        if any(word not in times and len(texts) >= _CELLS for times, texts in held)
        and all(not _NONE < times[word] / len(texts) < _ALL for times, texts in held)
    }


def _words(label: Label) -> frozenset[str]:
    return frozenset(part.text for part in label.parts if part.sort == "word")


def _tells(label: Label) -> bool:
    return any(not part.aside and not is_weightless(part) for part in label.parts)


def bare_texts(cells: Sequence[Cell]) -> dict[Cell, tuple[str, ...]]:
    """Each cell without what its source writes before or behind all others of the column: "2 years limited warranty", "In theaters: 4 May"."""
    of: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        of[cell.source].append(cell)
    found: dict[Cell, tuple[str, ...]] = {}
    for some in of.values():
        told = [cell.text.split() for cell in some]
        if len(told) >= _CELLS and len({cell.text for cell in some}) >= _TWICE:
            before, behind = _shared(told), _shared([words[::-1] for words in told])
            found |= {cell: _cut(cell.text.split(), before, behind) for cell in some if before or behind}
    return found


def _shared(told: Sequence[list[str]]) -> int:
    """How many words all begin with."""
    return next((at for at, words in enumerate(zip(*told, strict=False)) if len(set(words)) > 1), min(map(len, told)))


def _cut(words: list[str], before: int, behind: int) -> tuple[str, ...]:
    ends = ((before, len(words)), (0, len(words) - behind), (before, len(words) - behind))
    return tuple(dict.fromkeys(" ".join(words[start:stop]) for start, stop in ends if start < stop))
