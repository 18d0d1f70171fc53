"""What a source of a table always does, as benchmarks/tables.py sees it with the gold beside it: its words, its units, what it adds to every cell.

Notation that no cell shows by itself: a source's "Y" where the gold has "Open", its "nits", its figures in tenths of the others'. All three are told
by a source's cells of one column against the true ones, and imports nothing of the program.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from statistics import median

from tables_values import Figure, agree, figures

# A source, what it says, and what is true.
Row = tuple[str, str, str]

# A habit shows in so many cells at least, so large a part of them; figures of one ratio differ by so much at most.
_TIMES, _MOST, _NEAR = 4, 0.6, 0.01
# A word of one's own for another stands beside it so often, of so many times at least.
_OWN, _WORDS = 0.5, 3

_WHOLE = re.compile(r"\s*(?:/|out of)\s*\d+$")


def habitual(rows: Iterable[Row], same: Callable[[str, str], bool]) -> set[tuple[str, str, str]]:
    """Those rows of one column whose cell is the true one in its source's own way."""
    by_source: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_source[row[0]].append(row)
    every = [row for some in by_source.values() for row in some]
    found = set(_words(every))
    shown = _skeletons([gold for _, _, gold in every])
    for some in by_source.values():
        # What a source does throughout is asked only where few of its cells are the true ones as they stand.
        if sum(same(cell, gold) for _, cell, gold in some) * 2 > len(some):
            continue
        found |= {*_scaled(some), *_bare(some, every, same)}
        if _skeletons([cell for _, cell, _ in some]) and shown:
            in_order = {row for row in some if _same_figures(row[1], row[2], ordered=True)}
            found |= (
                in_order if len(in_order) * 2 > len(some) else {row for row in some if _same_figures(row[1], row[2])}
            )
    return found


def _words(rows: list[Row]) -> Iterator[Row]:
    """Words that stand for another: their sources never say that one, and they stand beside it mostly."""
    plain = [(source, cell.casefold(), gold.casefold()) for source, cell, gold in rows]
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    says: dict[str, set[str]] = defaultdict(set)
    for source, cell, gold in plain:
        beside[cell][gold] += 1
        says[source].add(cell)
    of = {cell: {source for source, said, _ in plain if said == cell} for cell in beside}
    for row, (_, cell, gold) in zip(rows, plain, strict=True):
        often = beside[cell][gold] >= max(_WORDS, _OWN * beside[cell].total())
        if often and not any(gold in says[source] for source in of[cell]) and not re.search(r"\d", gold):
            yield row


def _skeletons(cells: list[str]) -> bool:
    """Whether cells with figures are mostly the same words around them."""
    found = Counter(" ".join(re.findall(r"[^\W\d_]+", cell)) for cell in cells if re.search(r"\d", cell))
    return found.total() >= _TIMES and found.most_common(1)[0][1] >= _MOST * found.total()


def _same_figures(cell: str, gold: str, ordered: bool = False) -> bool:
    told, true = figures(cell)[0], figures(gold)[0]
    if not ordered:
        told, true = (sorted(some, key=lambda figure: figure.readings[0][1]) for some in (told, true))
    return len(told) == len(true) > 1 and all(
        agree(a, b) or _written(a) == _written(b) for a, b in zip(told, true, strict=True)
    )


def _written(figure: Figure) -> float:
    """A figure without its unit, which may be none ("2-1 FT")."""
    return min(value for _, value, _ in figure.readings)


def _scaled(rows: list[Row]) -> Iterator[Row]:
    """Rows whose figure stands to the true one as most figures of the source do."""
    ratios = {row: ratio for row in rows if (ratio := _ratio(row[1], row[2])) is not None}
    middle = median(ratios.values()) if len(ratios) >= _TIMES else 0.0
    near = [row for row, ratio in ratios.items() if middle and abs(ratio / middle - 1) <= _NEAR]
    if len(near) >= max(_TIMES, _MOST * len(ratios)) and abs(middle - 1) > _NEAR:
        yield from near


def _ratio(cell: str, gold: str) -> float | None:
    told, true = (figures(_WHOLE.sub("", one))[0] for one in (cell, gold))
    if len(told) != 1 or len(true) != 1 or not true[0].readings[0][1]:
        return None
    return told[0].readings[0][1] / true[0].readings[0][1]


def _bare(rows: list[Row], every: list[Row], same: Callable[[str, str], bool]) -> Iterator[Row]:
    """Rows that are the same without the words that all cells of the source, or all true ones, begin or end with."""
    own, usual = _shared([cell for _, cell, _ in rows]), _shared([gold for _, _, gold in every])
    for row in rows:
        cell, gold = _cut(row[1], *own), _cut(row[2], *usual)
        if (cell, gold) != (row[1], row[2]) and cell and gold and same(cell, gold):
            yield row


def _shared(cells: list[str]) -> tuple[int, int]:
    told = [cell.split() for cell in cells]
    if len(told) < _TIMES or len(set(cells)) < _WORDS:
        return 0, 0
    return _begun(told), _begun([words[::-1] for words in told])


def _begun(told: list[list[str]]) -> int:
    """With how many words, none of which is a figure or a unit behind one, all begin."""
    for at, words in enumerate(zip(*told, strict=False)):
        if len(set(words)) > 1 or re.search(r"\d", words[0]) or len(words[0]) < _WORDS:
            return at
    return 0


def _cut(cell: str, before: int, behind: int) -> str:
    words = cell.split()
    return " ".join(words[before : len(words) - behind])
