"""When the last such thing was, told by the years that lie between: "the worst floods in 18 years", "no strike has been longer in two decades"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from claims.dates.length import Duration, length
from claims.dates.value import DateValue
from claims.extract.context.clause import context_at, with_subject
from claims.extract.context.subjects import About
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.times.last_such import LAST, is_denial, lead
from claims.text import Span

RULE = "last in years"
_LONG = ("year", "decade", "century")
# Of "a decade" and "30 years" nobody has counted each year: how much they may be more or less, and one year besides for the day of the year.
_ROUND, _COARSE, _TEN = Decimal("0.1"), Decimal("0.2"), 10
_LEAST = 2


def last_in_years(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """The years in which the last such thing may have been, for each length of years behind "in" that closes a superlative, "first" or a denial."""
    for item in passage.times:
        places = covered(passage.row, item.start, item.stop) if isinstance(item.value, Duration) else None
        if places is None or not places[0] or passage.row[places[0] - 1].word != "in":
            continue
        years = _years(item.value, page.reading.published) if _is_led(passage.row, places[0] - 1) else None
        if years:
            value = DateValue(item.value.raw, *years, "year", relative=True)
            context = context_at(page, passage, places, (places[0], places[1] + 1), "")
            context = with_subject(context, about, passage, places[0], False)
            yield Drawn(f"when-{LAST}", value, Span(item.start, item.stop), passage, context, RULE)


def _is_led(row: Row, first: int) -> bool:
    """Whether the phrase before "in" tells of the last such thing; "the largest mill made 40 barrels in three years" tells how long that took."""
    at = lead(row, first)
    if at < 0:
        return False
    return is_denial(row[at].word) or not any(_is_past(row, place) for place in range(at + 1, first - 1))


def _is_past(row: Row, at: int) -> bool:
    """Whether a word is a verb that has the length for its own: not "to hit", "to have hit"."""
    return row[at - 1].word not in _INFINITIVE and row[at].word not in _INFINITIVE and is_verb(row[at].word)


_INFINITIVE = frozenset(("to", "have", "has", "had", "been"))


def _years(value: object, published: tuple[date, date] | None) -> tuple[date, date] | None:
    """The first and the last day on which the last one may have been, counted back from the day of publication."""
    if (
        not isinstance(value, Duration)
        or published is None
        or value.unit not in _LONG
        or value.indefinite
        or value.high is None
    ):
        return None
    one = length(Decimal(1), "year")[0]
    low, high = (value.low / one).to_integral_value(), (value.high / one).to_integral_value()
    slack = _COARSE if value.unit != "year" else _ROUND if not high % _TEN else Decimal(0)
    first = published[0].year - int(high * (1 + slack)) - 1
    last = published[1].year - int(low * (1 - slack))
    return (date(first, 1, 1), date(last, 12, 31)) if low >= _LEAST and first > 0 else None
