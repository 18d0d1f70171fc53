"""Which parts of two labels stand for one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from claims.labels.label import Part
from claims.labels.parts import forms, is_weightless
from claims.tables import table

# ISBNs of ten and thirteen digits share nine; a telephone number may have so many digits before it, a postal code others behind so many.
_ISBN, _SHORT_ISBN = 13, 10
_LEAD, _CODE = 4, 5
_SHORT_WORD = 4
# Points of the compass: "n" is not short for "ne".
_SIDES, _WIND = frozenset("nesw"), 3


def left_over(a: Sequence[Part], b: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """What each holds that the other does not. Whole words that are equal are paired first, then a word with what may stand for it, and
    initials that are equal, or stand for the "Luc" of "Jean-Luc", last.
    """
    left, right = dict(enumerate(a)), dict(enumerate(b))
    # Cells of prose have hundreds of words: each is held against those alone that begin as it does, or stand in a row of forms with it.
    places: dict[str | int, list[int]] = defaultdict(list)
    for at, part in right.items():
        for key in _keys(part.sort, part.text, part.unit):
            places[key].append(at)
    for alike in (_equal, _is_for, match):
        for at, part in tuple(left.items()):
            near = sorted({one for key in _keys(part.sort, part.text, part.unit) for one in places[key]} & right.keys())
            if (other := next((one for one in near if alike(part, right[one])), None)) is not None:
                del left[at], right[other]
    return list(left.values()), list(right.values())


@lru_cache(maxsize=65536)
def _keys(sort: str, text: str, unit: str | None) -> frozenset[str | int]:
    """What two parts have in common, one of these at least, where one may stand for the other."""
    if sort == "word":
        return frozenset((text[:1], *forms().get(text, ()), *((f"unit {unit}",) if unit else ())))
    return frozenset(("digits", *forms().get(text, ()))) if sort in ("figure", "code") else frozenset((sort,))


def _is_initial(part: Part) -> bool:
    return part.sort == "word" and len(part.text) == 1


def _is_for(a: Part, b: Part) -> bool:
    return match(a, b) and not (_is_initial(a) and _is_initial(b)) and not (a.joined or b.joined)


def _equal(a: Part, b: Part) -> bool:
    if a.sort == b.sort == "word" and a.unit and b.unit:
        return a.unit == b.unit
    return (
        (a.sort, a.text, a.number) == (b.sort, b.text, b.number)
        and (a.unit == b.unit or a.sort == "word")
        and not _is_initial(a)
    )


def match(a: Part, b: Part) -> bool:
    """Whether one part may stand for the other."""
    if a.sort == b.sort == "figure":
        return _one_figure(a, b)
    if {a.sort, b.sort} == {"word", "figure"}:
        return bool(forms().get(a.text, frozenset()) & forms().get(b.text, frozenset()))
    if "code" in (a.sort, b.sort):
        return {a.sort, b.sort} <= {"code", "figure"} and _one_code(a.text, b.text)
    if a.sort != "word" or b.sort != "word":
        return False
    short, long = sorted((a, b), key=lambda part: len(part.text))
    # No initial stands for "and".
    return not (len(short.text) == 1 and is_weightless(long)) and one_word(a.text, b.text)


def _one_figure(a: Part, b: Part) -> bool:
    """Whether two figures are one, rounded to different places or in different units; a bare one may be in the other's unit."""
    if a.unit != b.unit:
        return None in (a.unit, b.unit) and Decimal(a.text) == Decimal(b.text)
    apart = abs(a.number - b.number)
    return apart == 0 or (a.grain != b.grain and apart <= (a.grain + b.grain) / 2)


def _one_code(a: str, b: str) -> bool:
    """Whether two codes of digits are one, with and without what leads it, or with what is added to it."""
    short, long = sorted((a, b), key=len)
    if (len(short), len(long)) == (_SHORT_ISBN, _ISBN) and short[:9] == long[3:12]:
        return True
    short = short.lstrip("0") if len(short) > _CODE else short
    return (len(short) >= 7 and long.endswith(short) and len(long) - len(short) <= _LEAD) or (
        len(short) >= _CODE and long.startswith(short)
    )


def one_word(a: str, b: str) -> bool:
    """Whether two words are one: forms of one, an initial, a short form by its first letters or by its bones."""
    if forms().get(a, frozenset()) & forms().get(b, frozenset()):
        return True
    short, long = sorted((a, b), key=len)
    states = table("labels")["states"]
    if len(short) == 2 and short in states and (long in states.values() or long == states[short]):
        return bool(long == states[short])
    if set(short + long) <= _SIDES and len(long) <= _WIND:
        return False
    if len(short) == 1:
        return long.startswith(short)
    # "condo" for "condominium", and more than one of a thing.
    if (
        len(short) >= _SHORT_WORD
        and long.startswith(short)
        and (len(long) >= 2 * len(short) or long[len(short) :] in ("s", "es"))
    ):
        return True
    return len(short) <= _SHORT_WORD and len(long) > len(short) and _contracts(short, long)


def _contracts(short: str, long: str) -> bool:
    """Whether a word is the beginning of another, or its first and last letter with some between."""
    if len(short) > 2 and long.startswith(short):
        return True
    return len(short) > 1 and _is_bare(short) and _are_ends(short, long) and _stand_in(short[1:-1], long[1:-1])


def _are_ends(short: str, long: str) -> bool:
    return (short[0], short[-1]) == (long[0], long[-1])


def _stand_in(letters: str, word: str) -> bool:
    """Whether a word holds letters in their order. One look at each: a pattern would try every place of each of them in a long word."""
    left = iter(word)
    return all(letter in left for letter in letters)


def _is_bare(word: str) -> bool:
    return not any(letter in "aeiou" for letter in word[1:])
