"""One quantity at a place in a text: sign, hedge, figure or range, unit. Shared by the reader of values and the search."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.numbers import grammar
from claims.numbers.interval import Interval, hedged
from claims.numbers.parts import Parts
from claims.numbers.table import Hedge, Unit, currencies, hedges, numbers, trim, units, vague
from claims.numbers.words import read

_RANGE = re.compile(r"\s*(?:-|–|—|~|‑)\s*|\s+(?:to|through|till|until)\s+|\s+or\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+and\s+|\s*(?:-|–|—)\s*|\s+to\s+", re.IGNORECASE)
_LEAD = re.compile(r"(?:(?P<between>between)|from)\s+(?:the\s+)?", re.IGNORECASE)
_CUT = re.compile(r"(?:[\s,-]|(?<=\d)[.,](?=\d))+(?:and\s+)?(?:an?\s+)?[^\s,-]+$", re.IGNORECASE)
_SHORT_M = re.compile(r"\d\s?[mbT]$")
_SPACE = re.compile(r"\s+")


def normal(words: str) -> str:
    """Words as the tables hold them: lower case, single spaces."""
    return _SPACE.sub(" ", words.strip()).lower()


def figure(text: str, pos: int) -> tuple[Decimal, int] | None:
    """The longest number that begins at ``pos`` and where it ends."""
    match = grammar.number().match(text, pos)
    if not match:
        return None
    phrase = match[0]
    while phrase:
        value = read(phrase)
        if value is not None and not phrase.lower().endswith(("hundreds",)):
            return value, pos + len(phrase)
        shorter = _CUT.sub("", phrase)
        if shorter == phrase:
            return None
        phrase = shorter
    return None


def quantity(text: str, pos: int = 0) -> Parts | None:
    """The quantity that begins at ``pos``, hedges and fillers before it included."""
    start, hedge, other, skipped = pos, None, False, True
    while skipped:
        skipped = False
        for found in (
            grammar.hedge().match(text, pos),
            grammar.vague_words().match(text, pos),
            grammar.filler().match(text, pos),
        ):
            if not found or not found[0]:
                continue
            name = normal(found[0])
            if found.re is grammar.vague_words() and _figure_follows(text, found.end()) is None:
                return _vague(text, start, found, hedge, other)
            if found.re is grammar.hedge():
                hedge = _joined(hedge, hedges().get(name) or hedges().get(name.removesuffix(" of")))
            elif found.re is grammar.filler():
                other = other or name in _others()
            else:
                continue
            pos, skipped = found.end(), True
            break
    parts = _figures(text, pos, hedge)
    return replace(parts, start=start, other=other or parts.other) if parts else None


def _figure_follows(text: str, pos: int) -> int | None:
    return pos if text[pos : pos + 2].strip()[:1].isdigit() else None


def _others() -> frozenset[str]:
    from claims.numbers.table import lexicon

    return frozenset(lexicon()["others"])


def _joined(first: Hedge | None, second: Hedge | None) -> Hedge | None:
    """Two hedges on one figure: the one that opens a side wins ("at least about 200"), else the first."""
    if first is None or second is None:
        return first or second
    return second if None in (second.below, second.above) else first


def _vague(text: str, start: int, found: re.Match[str], hedge: Hedge | None, other: bool) -> Parts:
    name, low, high = vague()[normal(found[0])]
    if hedge is not None and hedge.below is None:
        return Parts(start, found.end(), Decimal(0), high, hedge=name, other=other, rule="vague")
    if hedge is not None and hedge.above is None:
        high = None
    return Parts(start, found.end(), low, high, hedge=name, other=other, rule="vague")


def _figures(text: str, pos: int, hedge: Hedge | None) -> Parts | None:
    """A figure or a range of two, with its unit and what stands behind it."""
    lead = _LEAD.match(text, pos)
    inner = lead.end() if lead else pos
    order = _ordinal(text, inner)
    first = _priced(text, inner)
    if order and (first is None or order[1] >= first[1]):
        return Parts(pos, order[1], order[0], order[0], ordinal=True, rule="ordinal") if not lead else None
    if first is None:
        return None
    low, stop, unit = first
    joint = (_BETWEEN if lead and lead["between"] else _RANGE).match(text, stop)
    second = _priced(text, joint.end()) if joint else None
    if second and joint and _is_range(text, low, second[0], joint, lead is not None):
        low = _share_scale(text, stop, low, second)
        return _range(text, pos, low, second, unit)
    if lead:
        return None
    return _single(text, pos, low, stop, unit, hedge)


def _is_range(
    text: str, low: Decimal, high: tuple[Decimal, int, Unit | None] | Decimal, joint: re.Match[str], led: bool
) -> bool:
    second = high if isinstance(high, Decimal) else high[0]
    if joint[0].strip().lower() == "or" and not led:
        return low < second <= low * 2 + 1
    return low < second or (second < low and second < 1000)


def _share_scale(text: str, stop: int, low: Decimal, second: tuple[Decimal, int, Unit | None]) -> Decimal:
    """The "2" of "2-3 million" is two million."""
    phrase = normal(text[: second[1]]).split(" ")[-1].split("-")[-1]
    word = re.search(r"[a-zA-Z]+$", phrase)
    scale = numbers("scales").get(word[0].lower()) or numbers("short_scales").get(word[0]) if word else None
    return low * scale if scale and low < 1000 and low * scale <= second[0] else low


def _range(
    text: str, start: int, low: Decimal, second: tuple[Decimal, int, Unit | None], unit: Unit | None
) -> Parts | None:
    high, stop, unit_high = second
    if low > high:
        return None
    unit, stop, rule = _unit(text, stop, unit or unit_high)
    span = _based(Interval(low, high), unit)
    return Parts(
        start, stop, span.low, span.high, unit=unit.base if unit else None, rule="range" if rule == "number" else rule
    )


def _single(text: str, start: int, value: Decimal, stop: int, unit: Unit | None, hedge: Hedge | None) -> Parts:
    hedge, stop = _hedge_after(text, stop, hedge)
    unit, stop, rule = _unit(text, stop, unit)
    if unit:
        hedge, stop = _hedge_after(text, stop, hedge)
    span = _based(Interval(value, value), unit)
    assert span.low is not None
    around = hedged(span.low, hedge, unit.base if unit else None)
    name = hedge.name if hedge else None
    return Parts(start, stop, *around, hedge=name, unit=unit.base if unit else None, rule=rule)


def _based(span: Interval, unit: Unit | None) -> Interval:
    """The interval in the base unit."""
    if unit is None or (unit.size == 1 and not unit.zero):
        return span
    low, high = (None if end is None else trim((end + unit.zero) * unit.size) for end in span[:2])
    return Interval(low, high, *span[2:])


def _hedge_after(text: str, stop: int, hedge: Hedge | None) -> tuple[Hedge | None, int]:
    found = grammar.hedge_after().match(text, stop)
    if not found:
        return hedge, stop
    name = "about" if found["about"] else normal(found[0].lstrip(", -"))
    return _joined(hedge, hedges()[name]), found.end()


def _priced(text: str, pos: int) -> tuple[Decimal, int, Unit | None] | None:
    """A figure with a currency sign or code before it, or without."""
    sign = grammar.money_before().match(text, pos)
    found = figure(text, sign.end() if sign else pos)
    if found is None:
        return None
    value, stop = found
    if not sign:
        return _metres(text, pos, value, stop)
    return (-value if sign["minus"] else value), stop, currencies()[sign["sign"]]


def _metres(text: str, pos: int, value: Decimal, stop: int) -> tuple[Decimal, int, Unit | None] | None:
    """ "5m" without a currency is metres unless something counted follows ("5m people")."""
    if (
        _SHORT_M.search(text, max(pos, stop - 3), stop)
        and text[stop - 1] == "m"
        and not re.match(r"\s+(?:[a-z]+\s+)?[a-z]+s\b|\s+people", text[stop:])
    ):
        found = figure(text[: stop - 1].rstrip(), pos)
        return (*found, None) if found else None
    return value, stop, None


def _unit(text: str, stop: int, unit: Unit | None) -> tuple[Unit | None, int, str]:
    """The unit behind a figure, where it ends, and the name of the rule."""
    if unit is not None:
        return unit, stop, "money"
    aged = grammar.age().match(text, stop)
    if aged:
        return units()["year"], aged.end(), "age"
    found = grammar.unit_after().match(text, stop)
    if not found:
        return None, stop, "number"
    word = _SPACE.sub(" ", found["unit"])
    money = currencies().get(word)
    rule = "money" if money else "percent" if word in units() and units()[word].base in ("%", "pp") else "measure"
    return money or units()[word], found.end(), rule


def _ordinal(text: str, pos: int) -> tuple[Decimal, int] | None:
    found = grammar.ordinal().match(text, pos)
    if not found:
        return None
    if found["digits"]:
        return Decimal(found["digits"].replace(",", "")), found.end()
    if found["whole"] and not found["word"]:
        return numbers("ordinals")[found["whole"].lower()], found.end()
    tens = numbers("words")[found["tens"].lower()] if found["tens"] else Decimal(0)
    return tens + numbers("ordinals")[found["word"].lower()], found.end()
