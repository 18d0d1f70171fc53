"""Two labels held against each other: what both hold is set aside, and what is left decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from rapidfuzz.distance import OSA

from claims.labels.label import Label, Part
from claims.labels.lists import is_begun, lost_member
from claims.labels.match import left_over, match
from claims.labels.parts import forms, is_weightless
from claims.tables import word_set
from claims.value import Relation, RelationKind
from claims.world.countries import country_named

K = RelationKind
# Words of so many letters may be one, misspelt.
_LONG = 5
# A longer text is one that shares so many parts with another, a figure among them.
_SHARED = 3
# A postal code has so many figures, and the number of a suite has not.
_POSTAL = 5


def label_relation(a: Label, b: Label) -> Relation:
    """What ``a`` is to ``b``. Words that only one of them has add to the other; words that each has alone set them apart."""
    left, right = left_over(a.parts, b.parts)
    if not left and not right:
        return _same_parts(a, b)
    left, right = _weighty(left, right)
    if not left or not right:
        return _one_says_more(a, b, left, right)
    if _runs_together(a.parts, b.parts) or _is_short_for(left, right) or _is_short_for(right, left):
        return Relation(K.SAME, "the same in another notation", spelling=True)
    if a.listed and b.listed and (is_begun(a, b) or is_begun(b, a)):
        return Relation(K.CONTAINS if is_begun(a, b) else K.WITHIN, "one names only the first of the list")
    if _stand_elsewhere(a, b, left, right):
        return Relation(K.OVERLAPS, "each says something that the other leaves out")
    return _apart(left, right, a.closed and b.closed)


def _stand_elsewhere(a: Label, b: Label, left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Whether what each has alone stands in another place of a longer text: the suite of an address and its postal code."""
    shared = [part for part in a.parts if part not in left and not is_weightless(part)]
    codes = [[len(part.text) >= _POSTAL for part in side if part.sort == "figure"] for side in (left, right)]
    if len(shared) < _SHARED or all(part.sort != "figure" for part in shared) or not _are_apart(*codes):
        return False
    places = ([(part, *_place(part, label, side)) for part in side] for label, side in ((a, left), (b, right)))
    return not any(_in_one_place(one, other) for one, other in product(*places))


def _are_apart(one: Sequence[bool], other: Sequence[bool]) -> bool:
    return any(all(x) and not any(y) for x, y in ((one, other), (other, one)) if x and y)


def _place(part: Part, label: Label, left: Sequence[Part]) -> tuple[Part | None, Part | None]:
    """The parts before and behind one that the other label has as well."""
    at = label.parts.index(part)
    before, behind = (
        [one for one in side if one not in left and not is_weightless(one)]
        for side in (label.parts[:at], label.parts[at + 1 :])
    )
    return (before[-1] if before else None), (behind[0] if behind else None)


def _in_one_place(one: tuple[Part, Part | None, Part | None], other: tuple[Part, Part | None, Part | None]) -> bool:
    """Whether two parts stand behind or before the same, a word and a figure both behind and before."""
    met = [x is y if x is None or y is None else match(x, y) for x, y in zip(one[1:], other[1:], strict=True)]
    return any(met) if one[0].sort == other[0].sort else all(met) and None not in (*one, *other)


def _same_parts(a: Label, b: Label) -> Relation:
    """A row of figures tells by their order, as a score does, unless they are the ends of ranges."""
    rows = not (a.ranged and b.ranged) and all(part.sort == "figure" for part in (*a.parts, *b.parts))
    if rows and any(not match(one, two) for one, two in zip(a.parts, b.parts, strict=True)):
        return Relation(K.DIFFERS, "the same figures in another order")
    return Relation(K.SAME, "the same in another notation", spelling=True)


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
    if a.listed and b.listed and (lost := lost_member(a, b, left) or lost_member(b, a, right)):
        return Relation(K.DIFFERS, f"“{' '.join(sorted(lost))}” stands in one list only")
    if not left and not right:
        return Relation(K.SAME, "the same but for words that do not matter", spelling=True)
    if any(part.text in word_set("labels", "negations") for part in (*left, *right)):
        return Relation(K.DIFFERS, "one denies what the other says")
    if b.key in a.apart or a.key in b.apart:
        return Relation(K.DIFFERS, "two answers, of which one source gives each to something else")
    return Relation(K.WITHIN if left else K.CONTAINS, "one says more than the other")


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
    """Whether one word is the initials of others, or all of the words are some of the other's, run together."""
    joined = "".join(part.text for part in short)
    words = [part.text for part in long]
    initials = "".join(word[:1] for word in words)
    if (len(joined) > 1 and len(short) == 1 and joined in initials) or _runs_together(short, long):
        return True
    # A first look at the letters alone: there are as many runs as pairs of words.
    return joined in "".join(words) and any(
        joined == "".join(words[start:stop]) for start in range(len(words)) for stop in range(start + 1, len(words) + 1)
    )


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
