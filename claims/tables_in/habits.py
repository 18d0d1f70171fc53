"""Words that a source writes in every cell of a column, and that so tell nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claims.labels.parts import Label, is_weightless
from claims.quick import replace
from claims.tables import word_set
from claims.tables_in.cell import Cell

# A source that writes a word in so many of its cells writes it in all, in so few in none; of fewer cells nothing can be told.
_ALL, _NONE, _CELLS, _TWICE = 0.9, 0.1, 4, 2


def bare_labels(cells: Sequence[Cell], labels: Mapping[str, Label]) -> dict[str, Label]:
    """The labels without words that some sources write in all of their cells and the others in none: "Thai cuisine", "CCD sensor"."""
    of: dict[str, list[str]] = defaultdict(list)
    words = {text: frozenset(_words(label)) for text, label in labels.items()}
    for cell in cells:
        of[cell.source].append(cell.text)
    own = {word for word in frozenset().union(*words.values()) if _is_own(word, tuple(of.values()), words)}
    own -= word_set("labels", "negations")
    held = {text: label for text, label in labels.items() if words[text] & own}
    bare = {text: replace(label, parts=tuple(part for part in label.parts if part.text not in own)) for text, label in held.items()}  # fmt: skip
    return bare if all(_tells(label) for label in bare.values()) else {}


def _words(label: Label) -> list[str]:
    return [part.text for part in label.parts if part.sort == "word"]


def _tells(label: Label) -> bool:
    return any(not part.aside and not is_weightless(part) for part in label.parts)


def _is_own(word: str, of: Sequence[Sequence[str]], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether every source writes a word always or never, and some do either, in cells that change."""
    shares = [(sum(word in words[text] for text in cells) / len(cells), cells) for cells in of]
    always = [cells for share, cells in shares if share >= _ALL and len(cells) >= _CELLS and len(set(cells)) >= _TWICE]
    never = [cells for share, cells in shares if not share and len(cells) >= _CELLS]
    return bool(always and never) and all(share >= _ALL or share <= _NONE for share, _ in shares)


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
