"""Tables and description lists of a web page that hold facts: a row a line, its cells between bars. Navigation and layout are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from claims.intake.markup import Tag, tags

# What a cell of facts does not exceed, in characters; and how many rows make a table.
_LONGEST, _FEWEST, _MOST_CELLS = 160, 2, 12
_ASIDE = re.compile(
    r"nav|menu|share|social|related|newsletter|cookie|promo|advert|sidebar-links|breadcrumb|footer|comment|pagination",
    re.IGNORECASE,
)
_OUTSIDE = frozenset(("nav", "footer", "form", "menu"))
_GRIDS, _ROWS, _CELLS = frozenset(("table", "dl")), frozenset(("tr",)), frozenset(("td", "th", "dt", "dd"))
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class _Grid:
    """A table in the reading: its rows of cells; ``heads`` counts the cells that name others, ``linked`` those that lead elsewhere."""

    aside: bool
    rows: list[list[str]] = field(default_factory=list)
    heads: int = 0
    linked: int = 0
    long: bool = False
    open: bool = False

    def holds_facts(self) -> bool:
        """Whether its rows are labels with values, or figures under heads."""
        rows = [row for row in self.rows if sum(map(bool, row)) > 1]
        cells = [cell for row in rows for cell in row if cell]
        if self.aside or self.long or len(rows) < _FEWEST or any(len(row) > _MOST_CELLS for row in rows):
            return False
        figures = sum(any(map(str.isdigit, cell)) for cell in cells)
        return self.linked * 2 <= len(cells) and (self.heads >= len(rows) or figures * 4 >= len(cells))


def grids(html: str) -> Iterator[str]:
    """Each table or list of facts as lines: "| Length | 412 m |"."""
    for grid in _read(html):
        if grid.holds_facts():
            yield "\n".join(f"| {' | '.join(row)} |" for row in grid.rows if any(row))


def missing(html: str, article: str) -> list[str]:
    """Those of which the text that was taken from the page does not hold the rows."""
    if "<table" not in html.lower() and "<dl" not in html.lower():
        return []
    held = "\n".join(map(_words, article.split("\n")))
    return [grid for grid in grids(html) if not all(row in held for row in map(_words, grid.split("\n")[:_FEWEST]))]


def _words(row: str) -> str:
    return f" {' '.join(_WORD.findall(row))} "


def _read(html: str) -> list[_Grid]:
    done: list[_Grid] = []
    stack: list[_Grid] = []
    outside, last = 0, 0
    for tag in tags(html):
        if stack:
            _add(stack[-1], html[last : tag.start])
        if tag.name in _OUTSIDE:
            outside = max(outside + (-1 if tag.closing else 1), 0)
        elif tag.name in _GRIDS:
            _grid(tag, stack, done, outside > 0)
        elif stack:
            _cell(tag, stack[-1])
        last = tag.stop
    return done


def _grid(tag: Tag, stack: list[_Grid], done: list[_Grid], outside: bool) -> None:
    if not tag.closing:
        if stack:
            stack[-1].long = True  # what holds another is layout
        stack.append(_Grid(outside or bool(_ASIDE.search(tag.rest)) or any(grid.aside for grid in stack)))
    elif stack:
        done.append(stack.pop())


def _cell(tag: Tag, grid: _Grid) -> None:
    if tag.name in _ROWS or (tag.name == "dt" and not tag.closing):
        if not tag.closing:
            grid.rows.append([])
        grid.open = False
    if tag.name in _CELLS:
        grid.open = not tag.closing
        if grid.open:
            _open(tag.name, grid)
    elif tag.name == "a" and not tag.closing and grid.open:
        grid.linked += 1
    elif tag.name in ("p", "li", "br", "div") and grid.open and grid.rows:
        _add(grid, "; " if tag.name == "li" and not tag.closing and grid.rows[-1][-1] else " ")


def _open(name: str, grid: _Grid) -> None:
    if not grid.rows:
        grid.rows.append([])
    row = grid.rows[-1]
    grid.heads += name in ("th", "dt")
    if name == "dd" and len(row) > 1:
        row[-1] += "; "  # several values of one label
    else:
        row.append("")


def _add(grid: _Grid, words: str) -> None:
    """Words of the cell that is open; white space is one space. A cell that is too long for a fact is not read on."""
    if grid.long or not grid.open or not grid.rows or not grid.rows[-1]:
        return
    row = grid.rows[-1]
    row[-1] = " ".join(f"{row[-1]}{unescape(words)}".replace("|", "/").split(" ")) if words != " " else f"{row[-1]} "
    row[-1] = re.sub(r"\s+", " ", row[-1]).lstrip()
    grid.long |= len(row[-1]) > _LONGEST
