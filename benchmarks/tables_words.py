"""Whether the words of two cells, or two lists of names, may be one, read for benchmarks/tables.py alone."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

_STOP = set("an the of on in and at from to by or for with about after ca est author authors".split())
_SAID = {
    "soft ?cover": "paperback", "hardback|hard cover": "hardcover", "usa": "united states", "republic korea": "south korea", "russian federation": "russia",
    "centre": "center", "men": "male", "women": "female", "held": "hold", "gained": "gain", "great britain|gb|uk": "united kingdom", "canceled": "cancelled",
    "sci fi|scifi": "science fiction", "arrived": "landed", "ph ?d|phd": "",
}  # fmt: skip
_TOKENS = {"st": {"saint", "street"}, "mt": {"mount", "manual"}, "ft": {"fort"}}
_NEGATION = re.compile(r"\b(?:no|not|non\w*)\b")
_STRONG = re.compile(r"[;|/&\n•]|\band\b", re.IGNORECASE)


def words_of(cell: str, joined: bool = False) -> list[str]:
    """The words of a cell, without marks, accents and those that say nothing; `joined`: words with a hyphen are one."""
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
    if long == short + "s" and len(short) > 3:
        return True
    if len(short) == len(long) or short[0] != long[0] or len(short) > 5:
        return False
    letters = iter(long)
    return long.startswith(short) or (len(short) <= 5 and all(letter in letters for letter in short))


def within(short: list[str], long: list[str]) -> bool:
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


def same_words(a: list[str], b: list[str]) -> bool:
    if "".join(a) == "".join(b):
        return True
    if bool(_NEGATION.search(" ".join(a))) != bool(_NEGATION.search(" ".join(b))):
        return False
    # An initial stands for a word only beside others in full, or alone for one alone ("M", "male").
    full = all(any(len(word) > 1 for word in side) for side in (a, b)) or len(a) == len(b) == 1 or set(a) & set(b)
    return bool(full) and any(within(x, y) for x, y in ((a, b), (b, a)) if x)


def _lists(cell: str) -> list[list[list[str]]]:
    """The names of a list, as words: parted by commas as well, or each with its surname before a comma."""
    strong = [part for part in _STRONG.split(cell) if words_of(part)]
    ways = [[part for one in strong for part in one.split(",") if words_of(part)]]
    if all(part.count(",") <= 1 for part in strong):
        ways.append(strong)
    return [[words_of(part, joined=True) for part in way] for way in ways]


def same_list(a: str, b: str) -> bool:
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
    if len(short) == 1 < len(long) and short[0] in ("".join(word[0] for word in long), "".join(long)):
        return True
    return len(long) - len(short) <= 1 and within(short, long) and any(word in long and len(word) > 1 for word in short)
