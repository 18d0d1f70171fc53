"""Why a possible name is taken for a person: an ordered list of named rules. The first that holds names the mention."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claims.people.case import Case, other_thing
from claims.people.words import (
    ADDRESS,
    BLOCK,
    CALENDAR,
    CAPS,
    ENDING,
    FIRST,
    FUNCTION,
    GIVEN,
    INITIAL,
    KNOWN,
    PARTICLE,
    PATRONYMIC,
    PEOPLE,
    PLACE,
    ROLE,
    SOFT,
    SUFFIX,
    THING,
    WEAK,
    listed,
    sorts,
)
from claims.world.spots import cities_named

_PRESENTING = frozenset({"i'm", "i’m", "identified_as", "named", "done_by"})
_PLACE_WORDS = frozenset(
    {"in", "at", "near", "from", "to", "through", "across", "outside", "around", "into", "toward", "towards"}
)


def title(case: Case) -> bool:
    """A form of address, a rank or a post in capitals before the name, or a role in small letters."""
    if case.body.titles:
        return bool(case.body.title_bits & ADDRESS) or not _thing_like(case)
    if not case.ahead.role or _thing_like(case) or case.body.bits[0] & SUFFIX:
        return False
    if not case.ahead.comma or (case.body.bits[0] & KNOWN and not case.body.bits[0] & PLACE):
        return True
    return case.size > 1 and case.behind.ends and case.ahead.role not in listed("roles_of_things")


def patronymic(case: Case) -> bool:
    """A word made of the father's name."""
    return case.size > 1 and any(bits & PATRONYMIC for bits in case.body.bits[1:])


def initial(case: Case) -> bool:
    """An initial between two names, or in front of a surname."""
    bits = case.body.bits
    if case.size < 2 or case.before in ("the", "a", "an") or (bits[-1] & (PLACE | THING) and not bits[-1] & SOFT):
        return False
    middle = any(some & INITIAL for some in bits[1:-1]) and not bits[0] & BLOCK & ~SOFT
    first = bits[0] & INITIAL and not bits[0] & PEOPLE and not bits[-1] & INITIAL
    return bool(middle or (first and (case.before != "." or _acts(case))))


def _acts(case: Case) -> bool:
    """Whether an initial that opens a line is no letter of a list: a score or a verb follows the surname."""
    word = case.behind.word
    return len(case.body.keys[-1]) > 3 and (
        case.behind.figure or bool(case.behind.verb) or (len(word) > 3 and word.endswith(("s", "ed")))
    )


def marked(case: Case) -> bool:
    """A nation's code in brackets behind two names or more, as lists of results have it, or "(born …"."""
    return case.size > 1 and case.behind.marked


def given(case: Case) -> bool:
    """A known given name and at least one more name."""
    bits = case.body.bits
    if case.size < 2 or not bits[0] & GIVEN or case.before == "the" or _in_place(case):
        return False
    return not bits[0] & CAPS and not (bits[-1] & INITIAL and len(bits) == 2 and case.before == ".")


def given_among_others(case: Case) -> bool:
    """A given name that is also a common word or a place, inside a sentence or with a second sign."""
    bits = case.body.bits
    if case.size < 2 or not bits[0] & WEAK or case.before == "the" or _in_place(case):
        return False
    if bits[1] & (PLACE | PEOPLE | THING) and not bits[1] & (KNOWN | SOFT):
        return False
    sure = bool(
        case.behind.verb or case.behind.age or case.behind.post or bits[-1] & ENDING or any(b & GIVEN for b in bits[1:])
    )
    common = bool(bits[0] & (FUNCTION | CALENDAR | PLACE | THING | ROLE | PEOPLE))
    return sure or (not common or case.before not in (".", "in", "at", "from"))


def _in_place(case: Case) -> bool:
    """Whether a name stands where a place's does, "in Tal Afar, a city", "from Milton Keynes": but "confidence in Joe Bell"."""
    if case.body.genitive or case.behind.age or case.before not in _PLACE_WORDS | {"of"}:
        return False
    is_weak = case.before in ("in", "outside") and not case.body.bits[0] & GIVEN
    return is_weak or bool(cities_named(" ".join(case.body.keys)))


def surname_first(case: Case) -> bool:
    """A Chinese, Korean or Vietnamese surname with syllables behind it."""
    body = case.body
    if case.size not in (2, 3) or not body.bits[0] & FIRST or case.before == "the" or body.bits[0] & FUNCTION:
        return False
    return all(_syllables().fullmatch(word) for word in body.keys[1:])


def age(case: Case) -> bool:
    """An age behind the name, or in front of it."""
    if not (case.behind.age or case.ahead.age) or case.before == "the":
        return False
    first = case.body.bits[0]
    known = (
        first & KNOWN and not (first & PLACE and not case.behind.age) and not sorts().get(case.behind.word, 0) & ROLE
    )
    return case.size > 1 or bool(known)


def presented(case: Case) -> bool:
    """A name given out, or of one who did what people do: "identified as Ann Bell", "I'm Ann Bell", "conducted by Ann Bell"."""
    return case.size > 1 and case.before in _PRESENTING and not case.body.bits[-1] & (PLACE | THING)


def apposition(case: Case) -> bool:
    """A role behind the name, in an apposition or as what the person is."""
    if case.size < 2 or not case.behind.role or case.before == "the":
        return False
    return bool(case.body.bits[0] & KNOWN) or case.behind.role not in listed("roles_of_things")


def verb(case: Case) -> bool:
    """Something that people do, said of the name; for unknown words only what no firm does."""
    if case.size < 2 or case.before == "the" or case.before in _PLACE_WORDS or not case.behind.verb:
        return False
    return bool(case.body.bits[-1] & ENDING) or case.behind.verb in listed("human_verbs")


def speaks(case: Case) -> bool:
    """A single word with the ending of a surname that says something."""
    if case.before == "the" or case.behind.verb not in listed("verbs") or case.body.bits[-1] & BLOCK:
        return False
    return len(case.body.keys[-1]) > 4 and case.body.keys[-1].endswith(tuple(listed("speaking_endings")))


def said(case: Case) -> bool:
    """A verb of speech before the name: "said Ann Bell"."""
    return case.size > 1 and case.before in listed("said_before") and case.behind.ends and not case.body.genitive


def surname_shape(case: Case) -> bool:
    """The ending of a surname behind another capitalised word."""
    if case.size < 2 or case.before == "the" or case.before in _PLACE_WORDS:
        return False
    bits = case.body.bits
    return bool(bits[-1] & ENDING) and not bits[0] & ENDING and case.before != "."


def echo(case: Case) -> bool:
    """Two unknown words of which the text repeats the last alone: firms are called by their first word, places by both."""
    if case.size != 2 or not case.echoed or case.before in ("the", "a", "an", "in", "at", "near"):
        return False
    plain = case.body.stop - case.body.start == sum(map(len, case.body.keys)) + 1
    return plain and not any(bits & (BLOCK | PARTICLE) & ~SOFT for bits in case.body.bits)


RULES: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("title", title),
    ("patronymic", patronymic),
    ("given name", given),
    ("initial", initial),
    ("given name", given_among_others),
    ("surname first", surname_first),
    ("age", age),
    ("marked", marked),
    ("presented", presented),
    ("apposition", apposition),
    ("said", said),
    ("verb", verb),
    ("surname", surname_shape),
    ("speaks", speaks),
    ("echo", echo),
)


def why(case: Case) -> str:
    """The name of the first rule that holds; "" when none does, or when something else is named."""
    if other_thing(case):
        return ""
    return next((name for name, rule in RULES if rule(case)), "")


def _thing_like(case: Case) -> bool:
    """A single word behind a title that is rather a word than a name."""
    bits = case.body.bits
    return len(bits) == 1 and bool(bits[0] & (FUNCTION | CALENDAR | THING | PLACE | CAPS)) and not bits[0] & SOFT


@cache
def _syllables() -> re.Pattern[str]:
    one = r"(?:zh|ch|sh|ng|kh|ph|th|tr|nh|[bcdfghjklmnpqrstvwxyz])?w?[aeiouy]{1,4}(?:ng|nh|ch|ck|[bcklmnprtw])?"
    return re.compile(rf"{one}(?:[-']?{one})?")
