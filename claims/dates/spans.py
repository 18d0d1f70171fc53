"""The grammar of durations: "nearly 30 years", "two to three weeks", "days or even weeks", "a year and a half"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claims.dates.length import Duration, length
from claims.dates.plausible import Length
from claims.dates.words import cardinals, either, fold, index, lexicon, macros, pattern
from claims.folding import small

Interval = tuple[Decimal, Decimal | None]
D = Decimal
_ZERO = D(0)


@cache
def _pieces() -> dict[str, str]:
    units = either(list(index("units")))
    # Nothing lasts for more than fifteen digits of anything, and the last groups of a longer figure are no figure.
    number = (r"(?:(?<!\d{3},)(?:\d{1,3}(?:,\d{3}){1,4}(?!,?\d)|\d{1,4}(?:\.\d+)?(?![\d,]\d))|half_an?|half|an?|one|another|(?:a_)?few|several|many|"
              r"(?:a_)?couple(?:_of)?|a_hundred|<cardinal>)")  # fmt: skip
    between = r"(?:_|-|(?<=\d))(?:(?:business|full|whole|straight|consecutive|solid|long|more|working|calendar)_)?"
    hedge = either([word for entry in lexicon()["length_hedges"].values() for word in entry["words"]])
    return {
        "UNITS": units,
        "NUMBER": number,
        "BETWEEN": between,
        "HEDGE": hedge,
        "SOME": either(lexicon()["indefinite"]),
    }


@cache
def _compiled(source: str) -> re.Pattern[str]:
    for name, piece in _pieces().items():
        source = source.replace(name, piece.replace("<cardinal>", macros()["cardinal"]))
    return pattern(source)


_ITEM = (
    r"(?P<num>NUMBER)(?:(?:_|-)and(?:_|-)(?:a(?:_|-)(?:half|quarter)|three(?:_|-)quarters?))?BETWEEN(?P<unit>UNITS)\b"
    r"(?:_and_(?:(?:a_)?half|a_quarter|three_quarters)\b(?!_(?:of_an?_|(?:century|hour)\b)))?"
)
_ALL = r"(?:(?:all|full|whole|entire)(?:_|-)(?P<unit>day|week|month|year|night)|(?P<long>hour|day|week|month|year|night)-long)\b"
_RANGE = r"(?P<lead>(?:from|between)_)?(?P<num>NUMBER)(?:BETWEEN(?P<unit>UNITS))?(?:_?[-\u2013]_?(?=\d)|_(?:to|or|(?(lead)and|to))_(?:even_|perhaps_|maybe_)?)" \
         r"(?P<num2>NUMBER)BETWEEN(?P<unit2>UNITS)\b"  # fmt: skip
_JOINT = re.compile(r"[-\u2013]|\b(?:to|or|and)\b", re.IGNORECASE)
_SHORT = 60
# "Three quarters of an hour", "a quarter century", "67 hundredths of a second".
_PART = r"(?P<num>NUMBER)(?:_|-)(?P<part>quarter|third|fifth|tenth|hundredth|thousandth)s?" \
        r"(?:_of_an?_|(?<=quarter)(?:_|-)(?=century|hour))(?P<unit>UNITS)\b"  # fmt: skip
_PARTS = {"quarter": 4, "third": 3, "fifth": 5, "tenth": 10, "hundredth": 100, "thousandth": 1000}
_VAGUE = r"(?P<unit>UNITS)(?:_or_(?:even_|perhaps_|maybe_)?(?P<unit2>UNITS))?(?:-long\b)?(?![\w-])"
_JOIN = r"(?:,?_and_|,?_|,)"
_HEDGE = r"(?P<hedge>HEDGE)_?"
_TAIL = r"(?:-long\b|_long\b|_or_so\b)"

# A cheap look before the pattern.
_PARTED = re.compile(r"(?:quarter|third|fifth|tenth|andth|dredth)s?[\s-](?:of|century|hour)", re.IGNORECASE)
# "For over two years" is more than that; "6.5 percent over two years" is the two years.
_MORE_THAN = re.compile(
    r"(?:\A|[(,;:]\s*|\b(?:for|after|of|in|took|takes|take|taking|last(?:ed|ing|s)?|was|is|were|spent|spend|serv\w+|wait\w*|with|by|than|"
    r"ran|run|span\w*|well|just|little)\s+)\Z",
    re.IGNORECASE,
)


def read(text: str, start: int) -> Length | None:
    """The duration that begins at ``start``, with its hedge, or ``None``. Never an age ("59-year-old")."""
    hedge = _compiled(_HEDGE).match(text, start)
    if hedge and hedge[0].lower().strip() == "over" and not _MORE_THAN.search(text, max(0, start - 12), start):
        return None
    found = _plain(text, hedge.end() if hedge else start)
    if found is None:
        return None
    interval, stop, unit, rule = found
    tail = pattern(_TAIL).match(text, stop)
    word = fold(hedge["hedge"]) if hedge else "or so" if tail and "so" in tail[0] else ""
    name, interval = _hedged(word, interval)
    stop = tail.end() if tail else stop
    if re.compile(r"(?:-|\s)olds?\b").match(text, stop):
        return None
    value = Duration(text[start:stop], interval[0], interval[1], unit, name, rule == "indefinite")
    return Length(start, stop, value, rule)


def _plain(text: str, start: int) -> tuple[Interval, int, str, str] | None:
    """A length without a hedge: interval in days, end, unit, rule."""
    if found := _compiled("SOME\\b").match(text, start):
        return (D(0), None), found.end(), "day", "indefinite"
    # A short text without a joint needs no pattern of ranges, the longest of all.
    if (len(text) > _SHORT or _JOINT.search(text, start)) and (found := _compiled(_RANGE).match(text, start)):
        second = _unit(found["unit2"])
        low, _ = _times(found["num"], _unit(found["unit"]) if found["unit"] else second)
        _, high = _times(found["num2"], second)
        if low <= high:  # "from six years and four months" is one length, and no range that falls
            return (low, high), found.end(), second, "length-range"
    if found := _compiled(_ALL).match(text, start):
        unit = _unit(found["unit"] or found["long"])
        return length(D(1), unit), found.end(), unit, "length"
    return _part(text, start) or _primes(text, start) or _sum(text, start) or _vague(text, start)


# A time of a race: 4h 21' 36".
_PRIMES = re.compile(r"(\d{1,3})\s?h\s?(\d{1,2})\s?['’′](?:\s?(\d{1,2})\s?(?:[\"”″]|['’′]{2}))?")


def _primes(text: str, start: int) -> tuple[Interval, int, str, str] | None:
    """A time in hours, minutes and seconds with primes for the last two, as lists of results write it."""
    found = _PRIMES.match(text, start)
    if found is None:
        return None
    parts = zip(found.groups(), ("hour", "minute", "second"), strict=True)
    days = sum((length(D(number), unit)[0] for number, unit in parts if number), D(0))
    return (days, days), found.end(), "hour", "length"


def _part(text: str, start: int) -> tuple[Interval, int, str, str] | None:
    """ "Three quarters of an hour": so many parts of one unit."""
    found = _compiled(_PART).match(text, start) if _PARTED.search(text, start, start + _SHORT) else None
    if found is None:
        return None
    unit, parts = _unit(found["unit"]), _PARTS[small(found["part"])]
    low, high = _number(fold(found["num"]))
    return (length(low / parts, unit)[0], length(high / parts, unit)[1]), found.end(), unit, "length-part"


def _sum(text: str, start: int) -> tuple[Interval, int, str, str] | None:
    """ "1 year, 2 months and 21 days": the parts are added; no unit comes twice."""
    low, high, stop = D(0), D(0), start
    seen: list[str] = []
    while found := _compiled(_ITEM).match(text, start):
        unit = _unit(found["unit"])
        if unit in seen or (seen and "more" in found[0].lower()):
            break
        seen.append(unit)
        one = _times(found["num"], unit, _rest(found[0][found.end("num") - found.start() :].lower()))
        low, high, stop = low + one[0], high + one[1], found.end()
        join = pattern(_JOIN).match(text, stop)
        start = join.end() if join else len(text)
    return ((low, high), stop, seen[0], "length") if seen else None


def _vague(text: str, start: int) -> tuple[Interval, int, str, str] | None:
    found = _compiled(_VAGUE).match(text, start)
    if found is None or not (found["unit"].lower().endswith("s") and len(found["unit"]) > 3):
        return None
    units = [_unit(word) for word in (found["unit"], found["unit2"]) if word]
    known = lexicon()["vague_lengths"]
    bounds = [
        (length(D(known[unit][0]), unit)[0], length(D(known[unit][1]), unit)[1]) for unit in units if unit in known
    ]
    if not bounds:
        return None
    return (min(one[0] for one in bounds), max(one[1] for one in bounds)), found.end(), units[-1], "vague-length"


def _unit(word: str) -> str:
    return str(index("units")[fold(word)])


def _rest(words: str) -> Decimal:
    """What the words behind a number add to it: "and a half", "and three quarters"."""
    if "half" in words:
        return D("0.5")
    return D(0) if " quarter" not in words and "-quarter" not in words else D("0.75") if "three" in words else D("0.25")


def _times(words: str, unit: str, more: Decimal = _ZERO) -> tuple[Decimal, Decimal]:
    low, high = _number(fold(words).replace(",", ""))
    return length(low + more, unit)[0], length(high + more, unit)[1]


def _number(word: str) -> tuple[Decimal, Decimal]:
    if word in lexicon()["vague_numbers"]:
        low, high = lexicon()["vague_numbers"][word]
        return D(low), D(high)
    if word[0].isdigit():
        return (D(word),) * 2
    plain = {"a": 1, "an": 1, "another": 1, "a hundred": 100, "couple": 2}
    if word.startswith("half"):
        return (D("0.5"),) * 2
    return (D(plain[word] if word in plain else cardinals()[word]),) * 2


def _hedged(word: str, interval: Interval) -> tuple[str | None, Interval]:
    """Widen or open by the table of the lexicon, in percent."""
    for name, entry in lexicon()["length_hedges"].items():
        if (word == "or so" and name == "about") or word in entry["words"]:
            low, high = interval
            down, up = entry["down"], entry["up"]
            low = D(0) if down is None else low * (100 - down) / 100
            return name, (low, None if up is None or high is None else high * (100 + up) / 100)
    return None, interval
