"""A quantity in words: hedged, vague, a share, an order. Shared by the reader of values and the search."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.folding import small
from claims.numbers import grammar
from claims.numbers.figures import behind, figure, figures_at, joined, normal
from claims.numbers.interval import hedged
from claims.numbers.parts import Parts
from claims.numbers.table import Hedge, currencies, hedges, numbers, trim, vague, words
from claims.numbers.words import TOO_MUCH, read

_LEAD = re.compile(r"(?:(?P<between>between)|from)\s+(?:the\s+)?", re.IGNORECASE)
_SHARE = re.compile(
    r"(?P<over>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:(?P<out>out\s+of)|in)\s+(?:every\s+)?(?=[\dA-Za-z])(?!\d{4}\b)",
    re.IGNORECASE,
)
_WHOLES = (5, 10, 100, 1000, 10000, 100000)


def quantity(text: str) -> Parts | None:
    """The quantity that the text begins with, hedges and fillers before it included."""
    pos, hedge, other = 0, None, False
    while True:
        found = grammar.hedge().match(text, pos)
        if found:
            name = normal(found[0])
            hedge = joined(hedge, hedges().get(name) or hedges().get(name.removesuffix(" of")))
        else:
            some = vague_at(text, pos, hedge)
            if some:
                return some._replace(start=0, other=other)
            found = grammar.filler().match(text, pos)
            if not found:
                break
            other = other or normal(found[0]) in words("numbers", "others")
        pos = found.end()
    parts = _figures(text, pos, hedge)
    return parts._replace(start=0, other=other) if parts else None


def _figures(text: str, pos: int, hedge: Hedge | None) -> Parts | None:
    lead = _LEAD.match(text, pos)
    if lead:
        joint = grammar.BETWEEN if lead["between"] else grammar.RANGE
        parts = figures_at(text, lead.end(), hedge, joint)
        return parts if parts and parts.low != parts.high else None
    return ordinal_at(text, pos) or share_at(text, pos) or figures_at(text, pos, hedge)


def vague_at(text: str, pos: int, hedge: Hedge | None) -> Parts | None:
    """A vague quantity at ``pos``: "dozens of", "several hundred"."""
    found = grammar.vague_words().match(text, pos)
    if not found:
        return None
    name, low, high = vague()[normal(found[0])]
    if hedge is not None and hedge.below is None:
        name, low, high = f"{hedge.name} {name}", Decimal(0), high
    elif hedge is not None and hedge.above is None:
        name, low, high = f"{hedge.name} {name}", low, None
    if money := _money_behind(text, found.end()):
        return Parts(pos, money[1], low, high, hedge=name, unit=money[0], rule="money")
    return Parts(pos, found.end(), low, high, hedge=name, rule="vague")


def _money_behind(text: str, pos: int) -> tuple[str, int] | None:
    """The currency behind a vague quantity, and where it ends: "millions of euros"; pounds "of" something are a weight."""
    # The names of all currencies are a large pattern, which a value that ends here need not wait for.
    found = grammar.currency_behind().match(text, pos) if text[pos : pos + 1].isspace() else None
    if found is None or grammar.OF_WEIGHT.match(text, found.end()):
        return None
    return currencies()[" ".join(found["unit"].split())].base, found.end()


def share_at(text: str, pos: int) -> Parts | None:
    """A share: "one in five", "two out of three", "9 out of every 10"."""
    found = _SHARE.match(text, pos)
    if not found:
        return None
    over, under = read(found["over"]), figure(text, found.end())
    if over is None or under is None or not 0 < over < under[0]:
        return None
    if found["out"] is None and over != 1 and under[0] not in _WHOLES:
        return None
    tail = grammar.tail().match(text, under[1])
    if tail and tail["unit"]:
        return None  # "one in ten days"
    share = trim(over / under[0])
    after = behind(tail["after"]) if tail and tail["after"] else None
    stop = tail.end() if tail and after else under[1]
    return Parts(pos, stop, *hedged(share, after, None), hedge=after.name if after else None, rule="fraction")


def ordinal_at(text: str, pos: int) -> Parts | None:
    """An ordinal at ``pos``."""
    found = grammar.ordinal().match(text, pos)
    if not found:
        return None
    if found["digits"]:
        value = Decimal(found["digits"].replace(",", ""))
        if value >= TOO_MUCH:
            return None
    elif found["whole"] and not found["word"]:
        value = numbers("ordinals")[small(found["whole"])]
    else:
        tens = numbers("words")[small(found["tens"])] if found["tens"] else Decimal(0)
        value = tens + numbers("ordinals")[small(found["word"])]
    return Parts(pos, found.end(), value, value, ordinal=True, rule="ordinal")
