"""The words of dates: read once from the lexicon, turned into numbers and into pieces of patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from claims.folding import small
from claims.tables import table

# One space, or a line break with no empty line behind it.
SPACE = r"(?:\s[^\S\n]{0,2})"
_VAGUE = rf"an?\b|a{SPACE}few|few|a{SPACE}couple(?:{SPACE}of)?|couple{SPACE}of|several"


def lexicon() -> dict[str, Any]:
    """The lexicon of dates as plain data."""
    data: dict[str, Any] = table("dates")
    return data


def either(words: list[str]) -> str:
    """A pattern of any of these words, the longest that fits, spaces as loose as in a text."""
    return f"(?:{trie(set(words))})"


@cache
def index(table: str) -> dict[str, Any]:
    """Each word of a table with its key: ``index("months")["sept"] == 9``."""
    entries = lexicon()[table]
    rows = ((key, entry["words"] if isinstance(entry, dict) else entry) for key, entry in entries.items())
    return {word: key for key, words in rows for word in words}


@cache
def months() -> tuple[str, ...]:
    """The names of the months in their order, in small letters."""
    return tuple(words[0] for words in lexicon()["months"].values())


@cache
def month_words() -> frozenset[str]:
    """The names of the months with their short forms."""
    return frozenset(index("months"))


@cache
def weekdays() -> tuple[str, ...]:
    """The names of the days from Monday on, in small letters."""
    return tuple(words[0] for words in lexicon()["weekdays"].values())


@cache
def weekday_words() -> frozenset[str]:
    """The names of the weekdays with their short forms."""
    return frozenset(index("weekdays"))


MAY = "mai"  # for words that are looked at, where "may" leaves open what is told


@cache
def calendar_names() -> frozenset[str]:
    """The names of the months and the weekdays, without short forms, which are words and names as well: "Jan", "sat"."""
    return frozenset((*months(), *weekdays(), MAY))


def fold(text: str) -> str:
    """Small letters, single spaces, no full stop of an abbreviation."""
    return " ".join(small(text).replace("\u2019", "'").split()).rstrip(".")


@cache
def cardinals() -> dict[str, int]:
    """Number words below a hundred, spelled with a hyphen or a space."""
    ones: list[str] = lexicon()["ones"]
    found = {word: number for number, word in enumerate(ones)}
    for ten, value in lexicon()["tens"].items():
        found[ten] = value
        found |= {f"{ten}{dash}{ones[n]}": value + n for n in range(1, 10) for dash in "- "}
    return found


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words up to thirty-first, and the tens after it."""
    small: list[str] = lexicon()["ordinals"]
    found = {word: number for number, word in enumerate(small) if number}
    found |= lexicon()["tenths"]
    for ten, value in (("twenty", 20), ("thirty", 30)):
        found |= {f"{ten}{dash}{small[n]}": value + n for n in range(1, 10) for dash in "- "}
    return found


def ordinal(text: str) -> int:
    """``3rd``, ``third``, ``3`` or ``three`` as 3."""
    word = fold(text)
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ordinals().get(word) or cardinals()[word]


def spoken_year(text: str) -> int:
    """``1996``, ``nineteen ninety-six``, ``nineteen zero one``, ``two thousand and eighteen`` as a number."""
    word = fold(text).replace("-", " ")
    if word.isdigit():
        return int(word)
    if word.startswith("two thousand"):
        rest = word.removeprefix("two thousand").removeprefix(" and").strip()
        return 2000 + (cardinals()[rest] if rest else 0)
    first, _, rest = word.partition(" ")
    rest = rest.removeprefix("oh ").removeprefix("zero ").removeprefix("o ")
    return cardinals()[first] * 100 + (0 if rest == "hundred" else cardinals()[rest])


@cache
def spoken_words() -> tuple[str, ...]:
    """The words below a hundred that every number in words holds one of."""
    return tuple(word for word in {**cardinals(), **ordinals()} if " " not in word and "-" not in word)


@cache
def macros(plain: bool = False) -> dict[str, str]:
    """The named pieces that the patterns of the grammar are made of; ``plain``: for texts without a number in words."""
    return _shared() | (_in_digits() if plain else _in_words())


def _in_digits() -> dict[str, str]:
    return {
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w/]|[.,]\d)",
        "nth": r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b",
        "year": r"(?:1\d|20|21)\d\d(?![\w]|[.,]\d|-\d)",
        "cardinal": r"(?!)",
        "number": rf"(?:\d{{1,4}}(?:\.\d+)?(?![\d,])|{_VAGUE})",
    }


def _in_words() -> dict[str, str]:
    tens, small = "|".join(lexicon()["tens"]), "|".join(lexicon()["ones"][1:10])
    below_hundred = either([word for word in cardinals() if word != "zero" and " " not in word and "-" not in word])
    cardinal = rf"(?:(?:{tens})[- ](?:{small})|{below_hundred})"
    nth = either([word for word in ordinals() if " " not in word and "-" not in word])
    small_nth = "|".join(lexicon()["ordinals"][1:10])
    ordinal_word = rf"(?:(?:twenty|thirty)[- ](?:{small_nth})|{nth})"
    spoken = (
        rf"(?:(?:nineteen|twenty|eighteen|seventeen)(?:{SPACE}|-)(?:(?:oh|zero){SPACE}(?:{small})|hundred|"
        rf"(?:{tens})(?:[- ](?:{small}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
        rf"eighteen|nineteen)|two{SPACE}thousand(?:(?:{SPACE}and)?{SPACE}{cardinal})?)(?!{SPACE}(?:hundred|thousand|million)\b)"
    )
    return {
        "day": rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{ordinal_word}|{cardinal})(?![\w/]|[.,]\d)",
        "nth": rf"(?:(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|{ordinal_word})\b",
        "year": rf"(?:(?:1\d|20|21)\d\d(?![\w]|[.,]\d|-\d)|{spoken}\b)",
        "cardinal": cardinal,
        "number": rf"(?:\d{{1,4}}(?:\.\d+)?(?![\d,])|{_VAGUE}|{cardinal})",
    }


@cache
def _shared() -> dict[str, str]:
    return {
        "month": _dotted("months"),
        "weekday": _dotted("weekdays"),
        "digits": r"(?:1\d|20|21)\d\d",
        "weekdays": _cased("weekdays").removesuffix("(?![A-Za-z])") + r"s?\b",
        "season": _cased("seasons"),
        "part": either(list(index("parts"))),
        "holiday": either([word for entry in lexicon()["holidays"] for word in entry["words"]]) + r"(?![A-Za-z])",
        "quarter": r"(?:first|second|third|fourth|1st|2nd|3rd|4th)",
        "zone": either(lexicon()["zones"]),
        "phase": either([word for entry in lexicon()["phases"].values() for word in entry["words"]]),
        "period": r"(?:day|week|weekend|month|quarter|year|decade|century)",
    }


def _dotted(table: str) -> str:
    """Any word of a table; a short form with or without its full stop, which ends a sentence behind a long one."""
    return _cased(table) + r"(?:(?<!y)(?<!ch)(?<!ber)(?<!ne)(?<!il)(?<!ust)\.)?"


def _cased(table: str) -> str:
    """Any word of a table; one that is also a plain word only with its capital."""
    plain = set(lexicon()["also_plain_words"])
    words = list(index(table))
    free = either([word for word in words if word not in plain])
    capital = either([shape for word in words if word in plain for shape in (word.title(), word.upper())] or ["\0"])
    return rf"(?:{free}|(?-i:{capital}))(?![A-Za-z])"


_OPENING = re.compile(r"\s?([^\W\d_]+|\d|\S)")


def opening(text: str, at: int) -> str:
    """The word that begins at ``at`` (or behind one space), in small letters; "0" for digits, else the mark itself.

    It tells cheaply which patterns can match at all.
    """
    found = _OPENING.match(text, at)
    if found is None:
        return ""
    return "0" if found[1].isdigit() else found[1].lower()


def openings(words: list[str], *more: str) -> frozenset[str]:
    """The openings of these words."""
    return frozenset(opening(word, 0) for word in words) | frozenset(more)


@cache
def pattern(source: str, plain: bool = False) -> re.Pattern[str]:
    """Compile a pattern of the grammar: ``<month>`` is a named piece, ``_`` a space, ``<year2>`` a second year.

    ``plain``: a shorter pattern, the same for texts with single spaces and no number in words.
    """
    return re.compile(spelled(source, plain).replace(SPACE, " ") if plain else spelled(source), re.IGNORECASE)


def spelled(source: str, plain: bool = False) -> str:
    """The pattern in the notation of ``re``."""

    def piece(found: re.Match[str]) -> str:
        name = found[1]
        return f"(?P<{name}>{macros(plain)[name.rstrip('0123456789')]})"

    return re.sub(r"(?<!\(\?P)<([a-z]+\d?)>", piece, source.replace("_", SPACE))


def any_of(sources: list[str]) -> re.Pattern[str]:
    """Whether any of these patterns matches, in one go: groups lose their names but for what refers back to them."""
    parts = []
    for number, source in enumerate(sources):
        text = re.sub(r"\(\?P=([a-z]+\d?)\)", rf"(?P=\g<1>x{number})", spelled(source))
        text = re.sub(r"\(\?\(([a-z]+\d?)\)", rf"(?(\g<1>x{number})", text)
        parts.append(re.sub(r"\(\?P<([a-z]+\d?)>", rf"(?P<\g<1>x{number}>", text))
    return re.compile("|".join(f"(?P<rule{number}>{part})" for number, part in enumerate(parts)), re.IGNORECASE)


def trie(words: set[str]) -> str:
    """A pattern that shares beginnings; the standard library tries plain alternatives one after another."""
    if len(words) == 1:  # most branches end in one
        return re.escape(*words).replace(r"\ ", SPACE)
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[:1], set()).add(word[1:])
    ends = heads.pop("", None) is not None
    parts = [(SPACE if head == " " else re.escape(head)) + trie(rest) for head, rest in sorted(heads.items())]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + "?" if ends else body
