"""Whether two cells of a table say the same, read for benchmarks/tables.py without any of the program's own reading.

A real conflict is one that no notation explains. What notation leaves open counts as the same: a rounding ("1.2%" beside "1.24%"),
days that may be read either way round, "et al.", a missing subtitle, middle name, unit, state or country, what stands in brackets behind.
Else: times and lengths of time, days, places on the map and figures with units by tables_values.py; long numbers (telephones, ISBN) by
their digits; yes and no; everything else by its words, of which the shorter side must have all in the longer, abbreviated or not.
A list of names (a column whose true cells are parted by semicolons) must have as many.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

from tables_values import Figure, agree, clocks, days, figures, near, position, same_day, seconds, zone

_STOP = set("an the of on in and at from to by or for with about after ca est author authors".split())
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_SAID = {
    "soft ?cover": "paperback", "hardback|hard cover": "hardcover", "usa": "united states", "republic korea": "south korea", "russian federation": "russia",
    "centre": "center", "men": "male", "women": "female", "held": "hold", "gained": "gain",
}  # fmt: skip
_TOKENS = {"st": {"saint", "street"}, "mt": {"mount", "manual"}, "ft": {"fort"}}
_COMPASS = {word: way for way, words in enumerate("n north,ne northeast,e east,se southeast,s south,sw southwest,w west,nw northwest".split(",")) for word in words.split()}  # fmt: skip
_NUMBERS = {word: number for number, words in enumerate("zero,one first,two second,three third,four fourth,five fifth,six sixth,seven,eight,nine,ten,eleven,twelve".split(",")) for word in words.split()}  # fmt: skip
_YES, _NO = set("yes y true allowed supported held ✓ 1".split()), set("no not n false ✗ 0".split())
_NEGATION = re.compile(r"\b(?:no|not|non\w*)\b")
_CURRENCY = {"us$": "$", "$": "$", "usd": "$", "€": "€", "eur": "€", "£": "£", "gbp": "£"}
_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_STRONG = re.compile(r"[;|/&\n•]|\band\b", re.IGNORECASE)


def same(a: str, b: str, listed: bool = False) -> bool:
    """Whether two cells may say one thing; `listed` says that the column holds lists of names."""
    return any(_same(x, y, listed) for x, y in product(_ways(a), _ways(b)))


def _ways(cell: str) -> list[str]:
    """The cell, and what it may stand for: without what is in brackets behind, stars as their number, feet and inches with a dash."""
    cell = (
        re.sub(r"^(?:https?://|mailto:)?(?:www\.)?", "", cell.strip(), flags=re.IGNORECASE)
        .rstrip("/")
        .replace("\u2212", "-")
    )
    found = [cell, _BEHIND.sub("", cell)]
    if set(cell) <= set("*★") and cell:
        found.append(str(len(cell)))
    if height := re.fullmatch(r"([3-8])-(\d\d?)", cell):
        found.append(f"{int(height[1]) * 12 + int(height[2])} in")
    if year := re.fullmatch(r"'(\d\d)", cell):
        found += ["19" + year[1], "20" + year[1]]
    return [way for way in dict.fromkeys(found) if way]


def _same(a: str, b: str, listed: bool) -> bool:
    if a.casefold() == b.casefold():
        return True
    if listed and not re.search(r"\d", a + b):
        return _same_list(a, b)
    for reading in (_zones, _positions, _times, _days, _codes, _polarity, _figures):
        decided = reading(a, b)
        if decided is not None:
            return decided
    return _same_words(_words(a), _words(b))


def _zones(a: str, b: str) -> bool | None:
    x, y = zone(a), zone(b)
    return None if x is None or y is None or not re.search("utc|gmt", a + b, re.IGNORECASE) else x == y


def _positions(a: str, b: str) -> bool | None:
    x, y = position(a), position(b)
    # Half of the second decimal place: no table that gives a place is less precise.
    return None if not x or not y else all(abs(p - q) < 0.0051 for p, q in zip(x, y, strict=True))


def _times(a: str, b: str) -> bool | None:
    (clock_a, clock_b), (span_a, span_b) = (clocks(a), clocks(b)), (seconds(a), seconds(b))
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
    plain = all(re.fullmatch(r"\d{1,4}", cell) for cell in (a, b))
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
    if not (found_a and found_b) or (all(marks) and marks[0] != marks[1]):
        return False
    sides = [(found_a, rest_a), (found_b, rest_b)]
    if not _same_figures(found_a, found_b):
        return False
    return any(_same_rest(_words(x), _words(y)) for (m, x), (n, y) in (sides, sides[::-1]) if len(m) <= len(n))


def _counted(cell: str) -> str:
    cell = re.sub(r"(?i)us\$|[$€£]|\b(?:usd|eur|gbp)\b", "", _ORDINAL.sub("", cell)).strip()
    return re.sub(r"[A-Za-z]+", lambda word: str(_NUMBERS.get(word[0].lower(), word[0])), cell)


def _same_figures(a: list[Figure], b: list[Figure]) -> bool:
    """All in order, in any order for bounds with decimals; of more figures on one side the first ones, or those of the unit."""
    short, long = sorted((a, b), key=len)
    if len(short) < len(long):
        return all(agree(one, other) for one, other in zip(short, long, strict=False)) or all(
            any(agree(one, other) and not one.bare and not other.bare for other in long) for one in short
        )
    if all(not one.whole for one in a):
        a, b = (sorted(one, key=lambda figure: figure.readings[0][1]) for one in (a, b))
    return all(agree(one, other) for one, other in zip(a, b, strict=True))


def _same_rest(a: list[str], b: list[str]) -> bool:
    """Words beside figures, `a` those beside fewer: a letter alone ("n=30") or nothing says nothing, points of the compass must be the same."""
    ways = [{_COMPASS[word] for word in words if word in _COMPASS} for words in (a, b)]
    if all(ways) and ways[0] != ways[1]:
        return False
    kept = [[word for word in words if word not in _COMPASS] for words in (a, b)]
    return any(len("".join(words)) < 2 for words in kept) or _within(kept[0], kept[1])


def _words(cell: str, joined: bool = False) -> list[str]:
    text = "".join(
        c
        for c in unicodedata.normalize("NFKD", cell.lower().translate({0xF8: "o", 0xDF: "ss"}))
        if not unicodedata.combining(c)
    )
    text = re.sub(
        r"(?<=[a-z])['’](?=[a-z])", "", re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text) if not joined else text
    )
    text = re.sub(r"(?<=[a-z])-(?=[a-z])", "", text) if joined else text
    found = re.findall(r"[a-z]+", text)
    line = " ".join(
        [word for word in found if word not in _STOP and (joined or word != "a")] or (found if cell.isupper() else [])
    )
    for said, plain in _SAID.items():
        line = re.sub(rf"\b(?:{said})\b", plain, line)
    return line.split()


def _word(a: str, b: str) -> bool:
    """One word, or a short form of it: an initial, "intl", "appl", "ctr"."""
    if a == b or b in _TOKENS.get(a, ()) or a in _TOKENS.get(b, ()):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == len(long) or short[0] != long[0] or len(short) > 5:
        return False
    letters = iter(long)
    return long.startswith(short) or (len(short) <= 4 and all(letter in letters for letter in short))


def _within(short: list[str], long: list[str]) -> bool:
    """Whether each word of one side is another word of the other, or an acronym of some."""
    left, rest = (
        [word for word in dict.fromkeys(one) if word not in other] for one, other in ((short, long), (long, short))
    )
    initials = "".join(word[0] for word in long)
    for word in left:
        if found := next((other for other in rest if _word(word, other)), None):
            rest.remove(found)
        elif len(word) < 2 or word not in initials:
            return False
    return True


def _same_words(a: list[str], b: list[str]) -> bool:
    if "".join(a) == "".join(b):
        return True
    if bool(_NEGATION.search(" ".join(a))) != bool(_NEGATION.search(" ".join(b))):
        return False
    # An initial stands for a word only beside others in full, or alone for one alone ("M", "male").
    full = all(any(len(word) > 1 for word in side) for side in (a, b)) or len(a) == len(b) == 1 or set(a) & set(b)
    return bool(full) and any(_within(x, y) for x, y in ((a, b), (b, a)) if x)


def _lists(cell: str) -> list[list[list[str]]]:
    """The names of a list, as words: parted by commas as well, or each with its surname before a comma."""
    strong = [part for part in _STRONG.split(cell) if _words(part)]
    ways = [[part for one in strong for part in one.split(",") if _words(part)]]
    if all(part.count(",") <= 1 for part in strong):
        ways.append(strong)
    return [[_words(part, joined=True) for part in way] for way in ways]


def _same_list(a: str, b: str) -> bool:
    open_a, open_b = ("et al" in cell.lower() for cell in (a, b))
    a, b = (re.sub(r"(?i),?\s*et al\.?|\([^)]*\)", "", cell) for cell in (a, b))
    for x, y in product(_lists(a), _lists(b)):
        if len(x) == len(y) or (open_a and len(x) < len(y)) or (open_b and len(y) < len(x)):
            short, long = sorted((x, y), key=len)
            if all(any(_same_name(one, other) for other in long) for one in short):
                return True
    return False


def _same_name(a: list[str], b: list[str]) -> bool:
    """One name whole within the other, with at most a middle name more, and a word of it in full."""
    short, long = sorted((a, b), key=len)
    return (
        len(long) - len(short) <= 1 and _within(short, long) and any(word in long and len(word) > 1 for word in short)
    )
