"""So many at a price each, beside what they are together: "40 tickets at 12 euros each, 480 euros in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extract.sums.amounts import Amount, outside_brackets
from claims.extract.sums.told import TIMES, Told
from claims.extract.sums.words import phrase
from claims.extract.texts.passage import Passage
from claims.numbers.table import is_currency

_AT = re.compile(r"(?:\s[a-z]+){0,3}\s(?:at|for|costing|worth|priced at)\s(?:a price of )?")
_EACH = re.compile(r"(?:\s(?:each|apiece|a piece|a head|per \w+|an? [a-z]+)\b)(?P<rest>[^.;:()]*)")
_TOTAL = re.compile(
    r",?\s(?P<told>(?:making|makes|bringing in|raising|which makes|which brought in|for|or|that is|costing|at)\s)?(?:him |her |them )?(?P<total>a total of |in all |altogether |together )?(?:about )?"
)
_BEHIND = re.compile(r"\s(?:in all|in total|altogether|together)\b")
_SIGN = re.compile(r"\b(?:each|apiece|piece|per|head)\b")
_FEWEST = 3


def prices(passage: Passage, plain: str, found: Sequence[Amount]) -> Iterator[Told]:
    """Numbers with the price of one and the total right behind them."""
    if len(found) < _FEWEST or not _SIGN.search(passage.small):
        return
    open_ = outside_brackets(plain, found)
    for number, price, total in zip(open_, open_[1:], open_[2:], strict=False):
        money = {item.value.unit for item in (price, total)}
        each = _EACH.fullmatch(plain, price.stop, total.start)
        if (
            each
            and number.value.unit is None
            and len(money) == 1
            and is_currency(price.value.unit or "")
            and _AT.fullmatch(plain, number.stop, price.start)
            and (rest := _TOTAL.fullmatch(each["rest"]))
            and (
                (rest["told"] or "").startswith(("making", "bringing", "raising", "which"))
                or rest["total"]
                or _BEHIND.match(plain, total.stop)
            )
            and not phrase("surcharges").search(plain, number.start, passage.span.stop)
        ):
            yield Told(total, (number, price), False, TIMES)
