"""A picture of values on one line: figures on a number line, dates on a timeline, with the limit that a rule sets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.finding import Finding
from checker.reports._page.bars import Bar, bars, measured_in
from checker.reports._page.scale import Mark, Scale, day_marks, number_marks, scale
from claims.numbers.scale import scale_of

ROW, TOP, FOOT = 24, 18, 20
# Percent of the width: the names' column, and the line; the rest is for words behind its end.
_THIN = 0.6  # a day among years is still seen
_LEFT, _WIDTH = 24.0, 62.0
_ROWS = 24
_NAMES = {"count": "Number line", "date": "Timeline", "duration": "Lengths of time"}
# Which side of a rule bounds which: the one that may not lie beyond, and the one whose end is the limit.
_BOUNDED = {("part", "whole"): "the whole", ("first", "second"): "the second"}


@dataclass(frozen=True, slots=True)
class Row:
    """One bar as percentages of the width; ``exact`` is drawn as a dot, ``inside`` puts the words into a long bar."""

    label: str
    text: str
    y: int
    start: float
    width: float
    exact: bool
    open_low: bool
    open_high: bool
    role: str
    words_at: float
    words: str
    beyond: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture, ready to be drawn."""

    title: str
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    height: int
    limit: Mark | None
    roles: tuple[str, ...]
    log: bool


def plot(finding: Finding) -> Plot | None:
    """The picture of a finding; none where its values are no stretches of a line, or all the same."""
    name, found = bars(finding)
    if len({(bar.low, bar.high) for bar in found}) < 2:
        return None
    order = {role: number for number, role in enumerate(("whole", "outer", "total", "second"))}
    taken = sorted(found, key=lambda bar: order.get(bar.role or "", 9))[:_ROWS]
    line = scale(
        [end for bar in taken for end in bar.ends],
        any(bar.low is None for bar in taken),
        any(bar.high is None for bar in taken),
        name != "date",
    )
    limit = _limit(taken)
    # A source is named once, before the first of its rows.
    named = [number == 0 or taken[number - 1].source != bar.source for number, bar in enumerate(taken)]
    rows = tuple(_row(bar, number, line, limit, named[number]) for number, bar in enumerate(taken))
    unit, sign = _unit(name, line, measured_in(finding))
    marks = day_marks(line) if name == "date" else number_marks(line, lambda value: _number(value) + sign, unit)
    return Plot(
        title=_NAMES[name],
        rows=rows,
        marks=tuple(Mark(_x(mark.at), mark.label) for mark in marks),
        height=TOP + ROW * len(rows) + FOOT,
        limit=Mark(_x(line.at(limit)), _told(name, limit, (unit, sign))) if limit is not None else None,
        roles=tuple(dict.fromkeys(bar.role for bar in taken if bar.role)),
        log=line.log,
    )


def _x(at: float) -> float:
    return round(_LEFT + _WIDTH * at, 2)


def _limit(taken: list[Bar]) -> float | None:
    """The smallest end of the bounding side that something of the bounded side lies wholly beyond."""
    for inner, outer in _BOUNDED:
        ends = [bar.high for bar in taken if bar.role == outer and bar.high is not None]
        lows = [bar.low for bar in taken if bar.role == inner and bar.low is not None]
        broken = [end for end in ends if lows and max(lows) > end]
        if broken:
            return min(broken)
    return None


def _row(bar: Bar, number: int, line: Scale, limit: float | None, named: bool) -> Row:
    start = line.at(bar.low) if bar.low is not None else 0.0
    stop = line.at(bar.high) if bar.high is not None else 1.0
    left, width = _x(start), max(_x(stop) - _x(start), _THIN)
    inner = {item for item, _ in _BOUNDED}
    breaks = limit is not None and bar.role in inner and bar.low is not None and bar.low > limit
    words = "after" if stop < 0.8 or breaks else "before" if start > 0.38 else "inside"
    return Row(
        label=bar.source if named else "",
        text=_short(bar.text, 34),
        y=TOP + ROW * number + ROW // 2,
        start=left,
        width=round(width, 2),
        exact=bar.low == bar.high,
        open_low=bar.low is None,
        open_high=bar.high is None,
        role=bar.role or "",
        words_at={"after": round(left + width, 2), "before": left, "inside": left}[words],
        words=words,
        beyond=(_x(line.at(limit)), left) if breaks and limit is not None else None,
    )


def _short(text: str, most: int = 20) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _unit(name: str, line: Scale, measure: str | None) -> tuple[float, str]:
    """Long stretches of time are marked in years, short ones in days; measures in the unit that the longest reaches."""
    if name == "count" and measure:
        told = scale_of(measure, "", (Decimal(line.high),))
        return float(told.size), f" {told.name}"
    if name != "duration":
        return 1, ""
    return (365.25, " y") if line.high > 365 * 2 else (1, " d")


def _number(value: float) -> str:
    return f"{Decimal(f'{value:.6g}'):,f}"


def _told(name: str, limit: float, unit: tuple[float, str]) -> str:
    if name == "date":
        # The bar ends where the next day starts; the limit is the day before.
        return date.fromordinal(int(limit) - 1).isoformat()
    return _number(limit) + " d" if name == "duration" else _number(limit / unit[0]) + unit[1]
