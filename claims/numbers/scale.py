"""The unit in which a report says a quantity, and how many digits it says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from claims.numbers.table import lexicon, trim
from claims.numbers.written import is_converted, written_in

# A converted figure has at least so many digits: "20 miles" are 32 km, and not thirty.
_LEAST = 2


class Scale(NamedTuple):
    """A unit with its size in the base unit; ``grain`` of a figure that was converted: one of its last written place that is not zero."""

    size: Decimal
    name: str | None
    grain: Decimal | None = None

    def told(self, number: Decimal | None) -> Decimal | None:
        """A number in this unit, of a conversion no finer than the source gives it; else to a thousandth, or to three digits where it is less than one."""
        if number is None or not number:
            return number
        number /= self.size
        if self.grain is not None:
            return _cut(number, max(_LEAST - 1 - number.adjusted(), -self.grain.adjusted()))
        return _cut(number, 3 if abs(number) >= 1 else 2 - number.adjusted())


def _cut(number: Decimal, places: int) -> Decimal:
    exponent = number.as_tuple().exponent
    # Only digits that are there are cut: a number of 28 digits has no room for a thousandth.
    return round(number, places) if isinstance(exponent, int) and -exponent > places else number


def scale_of(unit: str | None, raw: str, figures: Iterable[Decimal]) -> Scale:
    """The largest unit of a dimension that the lower of the figures reaches."""
    ends = [abs(figure) for figure in figures if figure]
    least = min(ends, default=Decimal(0))
    sizes: Mapping[str, str] = lexicon()["shown"].get(unit or "", {})
    reached = [(Decimal(size), name) for name, size in sizes.items() if Decimal(size) <= least]
    size, name = max(reached, default=(Decimal(1), unit))
    written = written_in(raw, unit)
    if written is None or not is_converted(written, size):
        return Scale(size, name)
    told = [trim(end / written.size).normalize() for end in ends]
    if not told or not all(_stands_in(raw, figure) for figure in told):
        return Scale(size, name)
    return Scale(size, name, min(Decimal(1).scaleb(_last_place(figure)) for figure in told) * written.size / size)


def _last_place(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def own_scale(unit: str | None, raw: str, figures: Iterable[Decimal]) -> Scale | None:
    """The unit that a converted measure is written in; none where nothing was converted."""
    written = written_in(raw, unit)
    if written is None or scale_of(unit, raw, figures).grain is None:
        return None
    return Scale(written.size, written.name)


def _stands_in(raw: str, figure: Decimal) -> bool:
    """Whether a figure's digits are those of the words: "6ft 2in" is written in two units, and rounded in neither."""
    written = "".join(sign for sign in raw if sign.isdigit())
    return not written or "".join(map(str, figure.as_tuple().digits)) in written
