"""A folded cell in plain words: set phrases, marks and addresses of the web in one notation, and countries by one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.tables import table, word_set
from claims.world.countries import country_named

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?=[\w-]+\.[a-z]{2})|/$")
# "15 x 7 x 2": the sign tells nothing that the row of figures does not; no more does that of a number.
_TIMES = re.compile(r"(?<=[\da-z\"])\s*[\u00d7*]\s*(?=\d)|(?<=[\d\"])\s*x\s*(?=\d)|(?<=\d)\s?[a-z]{2}\sx\s(?=\d)")
_NUMBERED = re.compile(r"\b(?:no|nr|num)\b\.?\s*(?=\d)|#\s*(?=\d)")
_MARKS = {
    **dict.fromkeys(map(ord, "\u2713\u2714\u2611\u2705"), " yes "),
    **dict.fromkeys(map(ord, "\u2717\u2718\u2715\u2716\u274c"), " no "),
    ord("&"): " and ",
}
# A place with its sides before the figures, "N 45.27 W 96.27", as it stands with them behind.
_SIDES = re.compile(r"([ns])\s?(\d+(?:\.\d+)?)\s?\u00b0?[,;]?\s+([ew])\s?(\d+(?:\.\d+)?)\s?\u00b0?")
# What went down or up: "▼ 0.35".
_DOWN = re.compile(r"[\u25bc\u25be\u2193]\s*(?=[$\u20ac\u00a3]?\d)")
_DOTTED = re.compile(r"\b(?:[a-z]{1,2}\.){2,}")
_CUT = re.compile(r"([,;/|&()\n])")
# Names of countries in short: longer ones are the same in capitals or not.
_SHORT = 5


def pieces(folded: str) -> Iterator[tuple[str, str | None]]:
    """The pieces of a cell between commas and other marks, which are kept, each with the country that it names by a short or a long name."""
    # What stands wholly in brackets is no aside.
    inner = folded[1:-1] if folded[:1] + folded[-1:] in ("()", "[]") else folded
    if place := _SIDES.fullmatch(inner):
        inner = f"{place[2]}\u00b0 {place[1]}, {place[4]}\u00b0 {place[3]}"
    inner = _DOWN.sub("-", inner)
    text = _NUMBERED.sub(" ", _ADDRESS.sub("", _DOTTED.sub(_degree, inner)))
    text = _TIMES.sub(" ", _phrases()[0].sub(lambda found: _phrases()[1][found[0]], text))
    found = _CUT.split(text)
    named = [_country(piece) for piece in found]
    if not any(named):
        yield text.translate(_MARKS), None
        return
    for piece, country in zip(found, named, strict=True):
        yield piece.strip() if country else piece.translate(_MARKS), country


def _country(piece: str) -> str | None:
    words = piece.split()
    return country_named(piece) if len(words) > 1 or 1 < len(piece.strip(" .").replace(".", "")) < _SHORT else None


def _degree(found: re.Match[str]) -> str:
    """ "Ph.D." is one word, and says nothing of whose name it stands behind; "J.R." is two initials."""
    plain = found[0].replace(".", "")
    return plain if plain in word_set("labels", "weightless") else found[0]


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    listed = {
        str(phrase): str(instead) for instead, phrases in table("labels")["phrases"].items() for phrase in phrases
    }
    either = "|".join(re.escape(phrase) for phrase in sorted(listed, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b"), listed
