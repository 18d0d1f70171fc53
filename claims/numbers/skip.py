"""What looks like a figure and is none, and where a figure really begins."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.words import month_words
from claims.numbers.around import sign_start
from claims.numbers.table import either, numbers

OPEN = frozenset(" \t\n\r\u00a0\u202f\u2009\"“”'‘’([{—–<>=~≈≤≥+|*•·,;")
DOUBLE = frozenset(
    ("scores", "one", "few", "pair", "trio", "quarter", "hundred", "thousand", "million", "billion", "trillion")
)
_WITH_ARTICLE = frozenset(
    (
        "few",
        "couple",
        "handful",
        "pair",
        "trio",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "half",
        "quarter",
    )
)
# A telephone, fax or account number, in groups of digits, behind its label.
_LABEL = re.compile(
    r"\b(?:tel|telephone|phone|mobile|fax|hotline|helpline|iban|(?:account|acct|a/c)\s(?:no|number))\b\.?(?:\s(?:number|no\.?))?(?:\sis|\swas|\son|\sat)?\s?[:#]?\s?\(?$",
    re.IGNORECASE,
)
# No such number has forty digits, and a page of figures is looked at once and not from each of them to its end.
_GROUPS = re.compile(r"\d(?:[ ()./-]{0,2}\d){4,39}(?![\d,]|\.\d)")
_LABELLED = 32
_ARTICLE = re.compile(r"(?<![^\W_])[Aa]n?\s+$")


@cache
def no_quantity() -> re.Pattern[str]:
    """Times, dates, telephone numbers, addresses of machines, postcodes: what begins like a figure and is none."""
    months = either(month_words(), capital=True)
    zones = "GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|CST|CDT|MSK|IST|JST"
    return re.compile(
        r"\d{19}[\d.,]*|\d{1,4}\s?(?:BCE?\b|B\.\s?C\.)|\d{1,2}:\d\d(?::\d\d)?|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.m\b\.?|[AP]\.M\b\.?|[ap]m\b|[AP]M\b|o[’']\s?clock)"
        rf"|\d{{3,4}}\s?(?:{zones}|hours\s+(?:local|GMT))\b"
        r"|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d,])(?<!\.\d)(?<!\.\d\d)|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)(?![\d.])"
        r"|(?<=\+)\d{1,3}(?:[ ().-]{1,2}\d{1,5}){2,}|(?<=\b[A-Z]{2}\d\d )\d{4}(?: [\dA-Z]{1,4})+\b"
        r"|\+?\d[\d().]*(?:[-\s/]\d{2,})?-\d{3,4}[-/]\d{3,4}(?:/\d+)?|\d{3}-\d{4}\b|\d+(?:-\d+){2,}|\d+(?:\.\d{1,3}){3}(?!\d)"
        r"|0\d{2,4}(?:[ -]\d{2,4}){2,}|\d{1,4}/(?:19|20)\d\d\b(?![/.,]?\d)|0\d/\d+|\d{1,3}/0\d\b"
        rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?\s+(?:of\s+)?(?:{months})(?![^\W_])"
        r"|\d{2}-\d{3}(?=\s+[A-Z])|\d{4}s\b|\d{1,2}/7\b|9/11\b|\d+[A-Za-z]+\d\w*"
    )


def labelled_end(text: str, pos: int) -> int | None:
    """The end of a telephone or account number that begins at ``pos``, by the label before it; None when there is none."""
    groups = _GROUPS.match(text, pos)
    return groups.end() if groups and _LABEL.search(text, max(0, pos - _LABELLED), pos) else None


def is_number_word(text: str, pos: int, low: str) -> bool:
    """Whether a word of double meaning counts here: "a few", "scores of", but "which one", "the scores"."""
    head = text[max(0, pos - 8) : pos].lower().split()
    last = head[-1] if head else ""
    if low == "one":
        return last not in ("the", "this", "that", "which", "no", "any", "every", "each", "another")
    if low == "few":
        return last == "a"
    if low in numbers("scales"):
        return not last[-1:].isdigit()  # the figure before it was looked at and is none
    if low == "quarter":
        return last == "a" and text.startswith(" of ", pos + len(low))
    return text.startswith(" of ", pos + len(low)) and (low == "scores" or last == "a")


def signed_start(text: str, pos: int, char: str) -> int:
    """Where a figure with a sign glued to it begins; when it is no figure, minus the place to look on."""
    start = sign_start(text, pos)
    if start < pos:
        return start
    ahead = text[pos - 2] if pos > 1 else " "
    if char in "-−" and (ahead in OPEN or not ahead.isalnum()) and ahead not in "-":
        return sign_start(text, pos - 1)
    if char == "." and not ahead.isalnum():
        return pos - 1
    if char == "-" and text[max(0, pos - 4) : pos].lower() == "mid-":
        return pos
    return -token_end(text, pos)


def token_end(text: str, pos: int) -> int:
    """The end of the run of digits, letters and marks that a rejected figure stands in."""
    while pos < len(text) and (text[pos].isalnum() or (text[pos] in ",.:/-_%&=" and text[pos + 1 : pos + 2].isalnum())):
        pos += 1
    return pos


def article_start(text: str, pos: int, low: str) -> int:
    """Where "a dozen", "a few", "half a million" begin: at the article, when there is one."""
    share = low in numbers("ordinals") and text.startswith(" of", pos + len(low))  # "a third of", not "a third man"
    if share or low in _WITH_ARTICLE:
        found = _ARTICLE.search(text, max(0, pos - 6), pos)
        return found.start() if found else pos
    return pos
