"""Whether two cells of a table say the same, read for benchmarks/tables.py without any of the program's own reading.

A real conflict is one that no notation explains. What notation leaves open counts as the same: a rounding ("1.2%" beside "1.24%"),
days that may be read either way round, "et al.", a missing subtitle, middle name, unit, state or country, what stands in brackets behind.
Else: times and lengths of time, days, places on the map and figures with units by tables_values.py, words and lists by tables_words.py; long numbers (telephones, ISBN) by
their digits; yes and no; everything else by its words, of which the shorter side must have all in the longer, abbreviated or not.
A list of names (a column whose true cells are parted by semicolons) must have as many.
"""

from __future__ import annotations

import re
from itertools import product

from tables_values import Figure, agree, clocks, days, figures, near, position, same_day, seconds
from tables_words import same_list, same_words, within, words_of

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_COMPASS = {word: way for way, words in enumerate("n north,ne northeast,e east,se southeast,s south,sw southwest,w west,nw northwest".split(",")) for word in words.split()}  # fmt: skip
_NUMBERS = {word: number for number, words in enumerate("zero,one first,two second,three third,four fourth,five fifth,six sixth,seven,eight,nine,ten,eleven,twelve".split(",")) for word in words.split()}  # fmt: skip
_YES, _NO = set("yes y true allowed supported held ✓ 1".split()), set("no not n false ✗ 0".split())
_CURRENCY = {"us$": "$", "$": "$", "usd": "$", "€": "€", "eur": "€", "£": "£", "gbp": "£"}
# As many marks as something is dear or good, the empty ones left out.
_TALLY = re.compile(r"(?:\*{2,}|([$€£★])\1*)☆*")
_SHORT_YEARS = re.compile(r"(?<![\d./-])((?:1[5-9]|20)(\d\d))([-–/])(\d\d)(?![\d./–-])")
_ZONE = re.compile(r"(?:utc|gmt)?\s*([+-]\d{1,2})(?::?00)?")
_SEVERAL = 3
_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


def same(a: str, b: str, listed: bool = False) -> bool:
    """Whether two cells may say one thing; `listed` says that the column holds lists of names."""
    return any(_same(x, y, listed) for x, y in product(_ways(a), _ways(b)))


def _ways(cell: str) -> list[str]:
    """The cell, and what it may stand for: without what is in brackets behind, stars as their number, feet and inches with a dash."""
    cell = re.sub(r"[▼↓]\s*(?=[$\d])|\b(?:down|minus)\s+(?=[$\d])", "-", re.sub(r"\b[A-Za-z]:\s*(?=\d)", "", cell))
    cell = (
        re.sub(r"^(?:https?://|mailto:)?(?:www\.)?", "", cell.strip(), flags=re.IGNORECASE)
        .rstrip("/")
        .replace("\u2212", "-")
    )
    found = [cell, _BEHIND.sub("", cell), re.sub(r"^\+1[\s.-]*(?=\d)", "", cell), _SHORT_YEARS.sub(_in_full, cell)]
    if _TALLY.fullmatch(cell):
        return [str(cell.count(cell[0]))]
    if cut := re.fullmatch(r"(.*\d\s?[a-zA-Z°\"]+)\s*[/;|]\s*-?\d[\d.,]*\s?[a-zA-Z°\"]+", cell):
        found.append(cut[1])
    if height := re.fullmatch(r"([3-8])-(\d\d?)", cell):
        found.append(f"{int(height[1]) * 12 + int(height[2])} in")
    if year := re.fullmatch(r"'(\d\d)", cell):
        found += ["19" + year[1], "20" + year[1]]
    return [way for way in dict.fromkeys(found) if way]


def _in_full(found: re.Match[str]) -> str:
    """ "1977-80" with both years in full."""
    return f"{found[1]}{found[3]}{found[1][:2]}{found[4]}" if int(found[4]) > int(found[2]) else found[0]


def _same(a: str, b: str, listed: bool) -> bool:
    if a.casefold() == b.casefold():
        return True
    if listed and not re.search(r"\d", a + b):
        return same_list(a, b)
    for reading in (_zones, _positions, _times, _days, _codes, _polarity, _figures):
        decided = reading(a, b)
        if decided is not None:
            return decided
    return same_words(words_of(a), words_of(b))


def _zones(a: str, b: str) -> bool | None:
    x, y = _zone(a), _zone(b)
    return None if x is None or y is None or not re.search("utc|gmt", a + b, re.IGNORECASE) else x == y


def _zone(cell: str) -> float | None:
    """The hours of "UTC-5", "GMT -5" or "-05:00"."""
    found = _ZONE.fullmatch(cell.lower().strip())
    return float(found[1]) if found else None


def _positions(a: str, b: str) -> bool | None:
    x, y = position(a), position(b)
    # Half of the second decimal place: no table that gives a place is less precise.
    return (
        None
        if not x or not y
        else all(abs(p - q) < max(0.0051, *half) for p, q, *half in zip(x[0], y[0], x[1], y[1], strict=True))
    )


def _times(a: str, b: str) -> bool | None:
    (clock_a, clock_b), (span_a, span_b) = (clocks(a), clocks(b)), (seconds(a), seconds(b))
    # "1910" beside a time of day is one.
    run_a, run_b = (re.fullmatch(r"([01]\d|2[0-3])([0-5]\d)", cell) for cell in (a, b))
    if bool(run_a) != bool(run_b) and (clock_b if run_a else clock_a):
        return _times(f"{run_a[1]}:{run_a[2]}" if run_a else a, f"{run_b[1]}:{run_b[2]}" if run_b else b)
    read_a, read_b = (clock_a if not span_a else [span_a]), (clock_b if not span_b else [span_b])
    if not read_a or not read_b or not (clock_a or clock_b or re.search(r"\d\s*[hm′]", a + b)):
        return None
    days_a, days_b = (
        set(re.findall(r"\b(mo|tu|we|th|fr|sa|su)(?:[a-z]*day|[a-z])?\b", cell.lower())) for cell in (a, b)
    )
    if days_a and days_b and days_a != days_b:
        return False
    return all(any(near(p, q) for p, q in product(x, y)) for x, y in zip(read_a, read_b, strict=False))


def _days(a: str, b: str) -> bool | None:
    x, y = days(a), days(b)
    plain = all(re.fullmatch(r"\d{1,4}|\d[\d,]*\.\d{1,2}", cell) for cell in (a, b))
    return None if not x or not y or plain else same_day(x, y)


def _codes(a: str, b: str) -> bool | None:
    """Telephones and the like with the same digits, a country's 1 before them or not."""
    found = []
    for cell in (a, b):
        code = re.sub(r"(?i)^(?:isbn|issn|tel)\b[\s:.]*", "", cell)
        if not re.fullmatch(r"\+?[\d\s().\-/]{7,}", code) or re.fullmatch(r"-?\d+\.\d+", code):
            return None
        digits = re.sub(r"\D", "", code)
        found.append(digits[1:] if len(digits) == 11 and digits[0] == "1" else digits)
    return True if found[0] == found[1] else None


def _polarity(a: str, b: str) -> bool | None:
    found = []
    for cell in (a, b):
        said = set(re.findall(r"[a-z]+|[✓✗]|^[01]$", cell.lower()))
        if len(said) > 3 or not said & (_YES | _NO) or (re.search(r"\d", cell) and len(cell) > 1):
            return None
        found.append(not said & _NO)
    return found[0] == found[1]


def _figures(a: str, b: str) -> bool | None:
    (found_a, rest_a), (found_b, rest_b) = (figures(_counted(cell)) for cell in (a, b))
    if not found_a and not found_b:
        return None
    marks = [{_CURRENCY[mark] for mark in re.findall(r"us\$|[$€£]|usd|eur|gbp", cell.lower())} for cell in (a, b)]
    if not (found_a and found_b):
        # What one side leaves out says nothing, where it says something else.
        words = words_of(rest_b if found_b else rest_a), words_of(rest_a if found_b else rest_b)
        return len(words[1]) >= _SEVERAL and within(words[1], words[0])
    if all(marks) and marks[0] != marks[1]:
        return False
    sides = [(found_a, rest_a), (found_b, rest_b)]
    if not _same_figures(found_a, found_b):
        return False
    return any(_same_rest(words_of(x), words_of(y)) for (m, x), (n, y) in (sides, sides[::-1]) if len(m) <= len(n))


def _unpacked(found: re.Match[str]) -> str:
    """ "4.26e+07" as "42.6 million" would be told: in full, but no more exact than it is."""
    number = float(found[0])
    power = 3 * (len(str(int(abs(number)))) // 3) if number >= 1000 else 0
    digits = len(found[0].lower().partition("e")[0].partition(".")[2]) - int(found[0].lower().partition("e")[2])
    sizes = {3: "k", 6: "m", 9: "bn", 12: "tn"}
    return f"{number / 10**power:.{max(0, digits + power)}f} {sizes.get(power, '')}".strip()


def _counted(cell: str) -> str:
    cell = re.sub(r"(?i)us\$|[$€£]|\b(?:usd|eur|gbp)\b", "", _ORDINAL.sub("", cell)).strip()
    cell = re.sub(r"\d+(?:\.\d+)?[eE][+-]?\d\d?\b", _unpacked, cell)
    return re.sub(r"[A-Za-z]+", lambda word: str(_NUMBERS.get(word[0].lower(), word[0])), cell)


def _same_figures(a: list[Figure], b: list[Figure]) -> bool:
    """All in order, in any order for bounds with decimals; of more figures on one side the first ones, or those of the unit."""
    short, long = sorted((a, b), key=len)
    if len(short) < len(long):
        rest = iter(long)
        in_order = len(short) > 1 and all(any(agree(one, other) for other in rest) for one in short)
        return (
            in_order
            or (agree(short[0], long[0]) and len(short) == 1)
            or all(any(agree(one, other) and not one.bare and not other.bare for other in long) for one in short)
        )
    if all(not one.whole for one in a):
        a, b = (sorted(one, key=lambda figure: figure.readings[0][1]) for one in (a, b))
    return all(agree(one, other) for one, other in zip(a, b, strict=True))


def _same_rest(a: list[str], b: list[str]) -> bool:
    """Words beside figures, `a` those beside fewer: a letter alone ("n=30") or nothing says nothing, points of the compass must be the same."""
    ways = [{_COMPASS[word] for word in words if word in _COMPASS} for words in (a, b)]
    if all(ways) and ways[0] != ways[1]:
        return False
    kept = [[word for word in words if word not in _COMPASS and word not in ("united", "states")] for words in (a, b)]
    return any(all(len(word) < 2 for word in words) for words in kept) or within(kept[0], kept[1])
