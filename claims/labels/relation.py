"""Two labels held against each other: what both hold is set aside, and what is left decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz.distance import OSA

from claims.countries import country_named
from claims.labels.parts import Label, Part, forms, is_weightless
from claims.tables import table, word_set
from claims.value import Relation, RelationKind

K = RelationKind
# Words of so many letters may be one, misspelt.
_LONG = 5
_ISBN, _SHORT_ISBN = 13, 10
_LEAD, _CODE = 4, 5
_SHORT_WORD = 4


def label_relation(a: Label, b: Label) -> Relation:
    """What ``a`` is to ``b``. Words that only one of them has add to the other; words that each has alone set them apart."""
    left, right = _left_over(a.parts, b.parts)
    if not left and not right:
        return _same_parts(a, b)
    left, right = _weighty(left, right)
    if not left or not right:
        return _one_says_more(a, b, left, right)
    if _runs_together(a.parts, b.parts) or _is_short_for(left, right) or _is_short_for(right, left):
        return Relation(K.SAME, "the same in another notation", spelling=True)
    return _apart(left, right, a.closed and b.closed)


def _same_parts(a: Label, b: Label) -> Relation:
    """A row of figures tells by their order, as a score does, unless they are the ends of ranges."""
    rows = not (a.ranged and b.ranged) and all(part.sort == "figure" for part in (*a.parts, *b.parts))
    if rows and any(not _match(one, two) for one, two in zip(a.parts, b.parts, strict=True)):
        return Relation(K.DIFFERS, "the same figures in another order")
    return Relation(K.SAME, "the same in another notation", spelling=True)


def _left_over(a: Sequence[Part], b: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """What each holds that the other does not. Parts that are equal are paired before those that are only alike."""
    left, right = list(a), list(b)
    for alike in (_equal, _match):
        for part in tuple(left):
            if (other := next((one for one in right if alike(part, one)), None)) is not None:
                left.remove(part)
                right.remove(other)
    return left, right


def _equal(a: Part, b: Part) -> bool:
    return (a.sort, a.text, a.unit) == (b.sort, b.text, b.unit)


def _match(a: Part, b: Part) -> bool:
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
    if len(short) == 1:
        return long.startswith(short)
    return len(short) <= _SHORT_WORD and len(long) > len(short) and _contracts(short, long)


def _contracts(short: str, long: str) -> bool:
    """Whether a word is the beginning of another, or its first and last letter with some between."""
    if len(short) > 2 and long.startswith(short):
        return True
    return len(short) > 1 and bool(re.fullmatch(f"{short[0]}.*{'.*'.join(short[1:])}", long)) and _is_bare(short)


def _is_bare(word: str) -> bool:
    return not any(letter in "aeiou" for letter in word[1:])


def _weighty(left: list[Part], right: list[Part]) -> tuple[list[Part], list[Part]]:
    """Without words that say nothing, and without what stands in brackets where the other holds something outside them."""
    left, right = ([part for part in side if not is_weightless(part)] for side in (left, right))
    # Initials leave out the "Luc" of "Jean-Luc".
    if _are_initials(left) != _are_initials(right):
        left, right = ([part for part in side if not part.joined] for side in (left, right))
    if all(part.aside for part in left) == all(part.aside for part in right):
        return left, right
    sorts = {part.sort for part in left} & {part.sort for part in right} - {"word"}
    left, right = ([part for part in side if not part.aside or part.sort in sorts] for side in (left, right))
    return left, right


def _are_initials(parts: Sequence[Part]) -> bool:
    return all(part.sort == "word" and len(part.text) == 1 for part in parts)


def _one_says_more(a: Label, b: Label, left: list[Part], right: list[Part]) -> Relation:
    if a.listed and b.listed and (lost := _lost(a, b, left) or _lost(b, a, right)):
        return Relation(K.DIFFERS, f"“{' '.join(sorted(lost))}” stands in one list only")
    if not left and not right:
        return Relation(K.SAME, "the same but for words that do not matter", spelling=True)
    if any(part.text in word_set("labels", "negations") for part in (*left, *right)):
        return Relation(K.DIFFERS, "one denies what the other says")
    if b.key in a.apart or a.key in b.apart:
        return Relation(K.DIFFERS, "two answers, of which one source gives each to something else")
    return Relation(K.WITHIN if left else K.CONTAINS, "one says more than the other")


def _lost(longer: Label, shorter: Label, left: Sequence[Part]) -> frozenset[str] | None:
    """A member of a list that no member of the other is, by a word of it at least; none where the other says that there are more.

    ``left``: what the other does not hold, among which most of its words are.
    """
    over = {part.text for part in left}
    known = [words for one in shorter.members if (words := _full(one))]
    told = [words for one in longer.members if (words := _full(one))]
    if shorter.more or not known:
        return None
    # "Last, First" may be cut in two: only whole names are told one for one.
    whole = all(len(one) > 1 for one in (*known, *told))
    for one in told:
        alike = [other for other in known if _share(one, other)]
        if not alike and len(one & over) * (1 if longer.loose else 2) >= len(one):
            return frozenset(one)
        if whole and alike:
            known.remove(max(alike, key=lambda other: (len(one & other), sorted(other))))
    return None


def _full(member: frozenset[str]) -> set[str]:
    return {word for word in member if len(word) > 1}


def _share(one: set[str], other: set[str]) -> bool:
    return bool(one & other) or any(one_word(a, b) or OSA.distance(a, b) <= 1 for a in one for b in other)


def _runs_together(a: Sequence[Part], b: Sequence[Part]) -> bool:
    """Whether both are the same letters, parted otherwise ("De Kalb", "DeKalb"), or names of one country."""
    first, second = ("".join(part.text for part in side) for side in (a, b))
    return (
        first == second
        or bool(forms().get(first, frozenset()) & forms().get(second, frozenset()))
        or _one_country(a, b)
    )


def _one_country(a: Sequence[Part], b: Sequence[Part]) -> bool:
    one, two = _country(a), _country(b)
    return one is not None and one == two


def _country(parts: Sequence[Part]) -> str | None:
    """The country that some words name, as they stand or with the last one first ("Korea, South")."""
    words = [part.text for part in parts]
    return country_named(" ".join(words)) or country_named(" ".join((*words[-1:], *words[:-1])))


def _is_short_for(short: Sequence[Part], long: Sequence[Part]) -> bool:
    """Whether one word is the initials of others, or all of both are the same letters, or one country."""
    joined = "".join(part.text for part in short)
    words = [part.text for part in long]
    initials = "".join(word[:1] for word in words)
    return (len(joined) > 1 and len(short) == 1 and joined in initials) or _runs_together(short, long)


def _apart(left: list[Part], right: list[Part], closed: bool) -> Relation:
    first, second = sorted((_said(left), _said(right)))
    sorts = [{"figure" if part.sort == "code" else part.sort for part in side} for side in (left, right)]
    if sorts[0] & sorts[1] - {"word"}:
        return Relation(K.DIFFERS, f"“{first}” and “{second}” are two")
    if _may_be_spellings(left, right):
        return Relation(K.UNCERTAIN, f"“{first}” and “{second}” may be two spellings of one")
    if closed and (sorts[0] & sorts[1] or not _may_be_numerals(left, right)):
        return Relation(K.DIFFERS, f"“{first}” and “{second}” are two, in a column whose sources mostly say the same")
    return Relation(K.UNCERTAIN, f"nothing says whether “{first}” and “{second}” mean the same")


def _may_be_numerals(left: list[Part], right: list[Part]) -> bool:
    """Whether a word beside a figure may be the figure in letters: "II", "b"."""
    return all(len(part.text) < _LONG for part in (*left, *right) if part.sort == "word")


def _said(parts: list[Part]) -> str:
    return " ".join(part.text for part in parts)


def _may_be_spellings(left: list[Part], right: list[Part]) -> bool:
    from claims.names.given_forms import are_one_name  # here: its table is read only where words differ

    pairs = zip(sorted(part.text for part in left), sorted(part.text for part in right), strict=False)
    return len(left) == len(right) and all(
        (min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= 1) or sorted(a) == sorted(b) or are_one_name(a, b)
        for a, b in pairs
    )
