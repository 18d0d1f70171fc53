"""One number, in digits, words or both, as a Decimal: "2,500", "two and a half thousand", "1 1/2", "2.5 million"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claims.numbers.table import numbers, trim

_DIGITS = re.compile(
    r"(?P<grouped>\d{1,3}(?:[,\u2019'. \u00a0\u2009\u202f]\d{3})+)(?P<dec>[.,]\d+)?$"
    r"|(?P<indian>\d{1,2}(?:,\d\d)+,\d{3})(?P<indec>\.\d+)?$"
    r"|(?P<plain>\d+(?:\.\d+)?|\.\d+|\d+,\d{1,2})(?:[eE](?P<exp>[+-]?\d{1,2}))?$"
)
TOO_MUCH = Decimal(10) ** 27  # nothing that is counted; and more digits than a Decimal keeps
_SPLIT = re.compile(r"\s*-\s*|\s+")
_AFTER_DIGITS = re.compile(r"(?<=\d)(?=[^\W\d_]|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")


def digits(text: str) -> Decimal | None:
    """A figure in digits. One "." or "," before three digits: a comma groups ("2,500"), a point does not.

    English news groups by comma; a lone point is ambiguous only to readers of other languages. Two or more points group
    ("1.234.567"), and where both stand the last is the decimal mark ("1.234,56"). Spaces, apostrophes and Indian groups
    (12,34,567) group too.
    """
    match = _DIGITS.match(text)
    if not match:
        return None
    if match["plain"]:
        number = Decimal(match["plain"].replace(",", "."))
        return trim(number.scaleb(int(match["exp"]))) if match["exp"] else number
    if match["indian"]:
        return Decimal(match["indian"].replace(",", "") + (match["indec"] or ""))
    return _grouped(match["grouped"], match["dec"] or "")


def _grouped(body: str, rest: str) -> Decimal | None:
    marks = set(re.sub(r"\d", "", body))
    if len(marks) > 1 and not (marks == {",", "."} and body.count(".") == 1 and body.rfind(".") > body.rfind(",")):
        return None
    if len(marks) > 1 or (marks == {"."} and body.count(".") == 1 and not rest):
        return Decimal(body.replace(",", ""))
    if rest[:1] in marks and rest:
        return None
    return Decimal(re.sub(r"\D", "", body) + rest.replace(",", "."))


@lru_cache(maxsize=4096)
def read(phrase: str) -> Decimal | None:
    """The number that the phrase stands for, or None. The sign may be "-" or "minus" ("negative")."""
    text = phrase.strip().replace("−", "-").replace("–", "-")
    match = re.match(r"(?:-\s*|minus\s+|negative\s+)", text, re.IGNORECASE)
    if match:
        inner = read(text[match.end() :])
        return -inner if inner is not None else None
    plain = digits(text)
    if plain is not None:
        return trim(plain) if abs(plain) < TOO_MUCH else None
    slash = re.fullmatch(r"(?:(\d+)\s+)?(\d+)\s?[/⁄]\s?(\d+)", text)
    if slash:
        whole, over, under = (Decimal(part or 0) for part in slash.groups())
        return trim(whole + over / under) if under and max(whole, over, under) < TOO_MUCH else None
    value = _phrase(tuple(_SPLIT.split(_AFTER_DIGITS.sub(" ", text))))
    return trim(value) if value is not None and value < TOO_MUCH else None


def _phrase(tokens: tuple[str, ...]) -> Decimal | None:
    """Number words with a decimal part ("nine point nought four", "one point two million") or a fraction ("three and a fifth")."""
    lower = tuple(token.lower() for token in tokens)
    if "point" in lower:
        at = lower.index("point")
        scale = _scale(tokens[-1]) if len(tokens) > at + 2 else None
        whole, part = _sum(tokens[:at]), _decimals(lower[at + 1 : -1] if scale else lower[at + 1 :])
        return (whole + part) * (scale or 1) if whole is not None and part is not None else None
    for at, token in enumerate(lower):
        under = _denominator(token)
        if under is not None and (at > 0 or token in ("half", "quarter") or token in numbers("vulgar")):
            if token in numbers("ordinals") and lower[at - 1] not in ("a", "an", "one"):
                return None  # "twenty-third" is an ordinal, "two third" is nothing
            return _with_fraction(tokens, at, under)
    return _sum(tokens)


def _decimals(tokens: tuple[str, ...]) -> Decimal | None:
    words = numbers("words")
    if not tokens or any(token not in words for token in tokens):
        return None
    if len(tokens) == 2 and words[tokens[0]] >= 20 and words[tokens[1]] < 10:
        return (words[tokens[0]] + words[tokens[1]]) / 100
    return Decimal("0." + "".join(str(words[token]) for token in tokens))


def _denominator(token: str) -> Decimal | None:
    if token in numbers("denominators"):
        return numbers("denominators")[token]
    if token in numbers("vulgar"):
        return 1 / numbers("vulgar")[token]
    found = numbers("ordinals").get(token) or numbers("ordinals").get(token.removesuffix("s"))
    return found if found is not None and found > 2 else None


def _with_fraction(tokens: tuple[str, ...], at: int, under: Decimal) -> Decimal | None:
    """Tokens whose ``at`` is a denominator: what stands before "and" is whole, what follows it is counted in parts."""
    before, after = list(tokens[:at]), [token for token in tokens[at + 1 :] if token.lower() not in ("a", "of", "an")]
    low = [token.lower() for token in before]
    cut = len(low) - 1 - low[::-1].index("and") if "and" in low else -1
    if tokens[at] in numbers("vulgar"):
        cut, over, whole = len(before), Decimal(1), tuple(token for token in before if token.lower() != "and")
    else:
        named = tuple(token for token in before[cut + 1 :] if token.lower() not in ("a", "an"))
        over_or_none = _sum(named) if named else Decimal(1)
        if over_or_none is None:
            return None
        over, whole = over_or_none, tuple(before[: max(cut, 0)])
        if over >= under and whole:
            over, whole = _sum(tuple(before)) or Decimal(0), ()
    return _mixed(whole, over / under, tuple(after))


def _mixed(whole: tuple[str, ...], part: Decimal, after: tuple[str, ...]) -> Decimal | None:
    factor = _sum(after) if after else Decimal(1)
    base = _sum(whole) if whole else Decimal(0)
    if factor is None or base is None or (after and _scale(after[0]) is None):
        return None
    last = _scale(whole[-1]) if whole else None
    if last is not None and last > 100:  # "three million and a half", "one billion and a half million"
        return base + part * (factor if after else last)
    return (base + part) * factor


def _scale(token: str) -> Decimal | None:
    return numbers("scales").get(token.lower()) or numbers("short_scales").get(token)


def _sum(tokens: tuple[str, ...]) -> Decimal | None:
    """Words and digits without a fraction: "two hundred and two thousand", "4 thousand 3 hundred and 21", "a dozen"."""
    state: _State | None = _START
    for at, token in enumerate(tokens):
        if state is None:
            return None
        low, scale = token.lower(), _scale(token)
        if scale is not None:
            state = _scaled(state, scale)
        elif low in ("and", "a", "an"):
            state = state if (low == "and") == (at > 0) and at < len(tokens) - 1 else None
        else:
            state = _added(state, low, token)
    return state.total + (state.group or 0) if tokens and state else None


class _State(NamedTuple):
    """The sum so far, the group below the next scale, what may still be added to the group, and the last scale."""

    total: Decimal
    group: Decimal | None
    room: Decimal
    last: Decimal


_START = _State(Decimal(0), None, Decimal("Infinity"), Decimal("Infinity"))


def _scaled(state: _State, scale: Decimal) -> _State | None:
    total, group, _, last = state
    if scale == 12 and group is not None:
        rest = group % 100 or group  # "three hundred and two dozens": the dozens are two
        return state._replace(group=group - rest + rest * scale, room=scale)
    if scale == 100:
        return state._replace(group=(1 if group is None else group) * scale, room=scale)
    if total and scale >= last:  # "two thousand million"; but "thirteen million fifteen million" are two numbers
        return state._replace(total=total * scale, last=scale) if group is None else None
    return _State(total + scale * (1 if group is None else group), None, scale, scale)


def _added(state: _State, low: str, token: str) -> _State | None:
    value = numbers("words").get(low) if low in numbers("words") else digits(token)
    if value is None or value >= state.room:
        return None
    return state._replace(group=(state.group or 0) + value, room=_room(value, low))


def _room(value: Decimal, word: str) -> Decimal:
    """What may still be added after this word: units after "twenty", nothing after "five" or digits."""
    return Decimal(10) if word in numbers("words") and value >= 20 and value % 10 == 0 else Decimal(0)
