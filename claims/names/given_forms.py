"""Whether two given names are two names, each one of its own, and not two forms of one (``lexicons/given_forms.tsv``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from claims.folding import fold
from claims.names.given import BELARUSIAN, UKRAINIAN, UNKNOWN, given_names, shown
from claims.names.keys import key
from claims.tables import rows

# What many languages write in several ways: letters of one sound, doubled ones, silent ones.
_SOUNDS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        ("^ye", "e"),
        ("ph", "f"),
        ("dj", "j"),
        ("ck|q|ch|c(?![eiy])", "k"),
        ("[zc]", "s"),
        ("w", "v"),
        ("(?<!^)h", ""),
        ("d$|d(?=[kpstf])", "t"),  # "Radko" is spoken, and often written, "Ratko"
        ("b$|b(?=[kpstf])", "p"),
        ("[yj]", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_NO_VOWELS = str.maketrans("", "", "aeiou")
# A short form is so long at least: "Max" of "Maximilian".
_SHORT = 3
# Pet names are no longer; of two names, one of them unknown, so many of the letters differ at least, and so many of the consonants.
_PET, _FAR, _APART = 5, 0.6, 2
_VOWELS = "aeiouy"
_HYPHENS = re.compile(r"[-\s]+")
# Forms of Belarus and Ukraine that are names of their own elsewhere: "Hanna" is Anna in Minsk, and not in Vienna.
_EASTERN = BELARUSIAN | UKRAINIAN


class Form(NamedTuple):
    """A listed spelling: the groups it stands in, and the sex that bears it, "m" or "f", "" where both do."""

    groups: frozenset[int]
    sex: str


@lru_cache(maxsize=1024)
def _sounds(name: str) -> str:
    for pattern, instead in _SOUNDS:
        name = pattern.sub(instead, name)
    return name


@cache
def _forms() -> Mapping[str, Form]:
    groups: dict[str, set[int]] = {}
    sexes: dict[str, set[str]] = {}
    for number, (sex, name) in enumerate(_listed()):
        for form in name.split():
            groups.setdefault(form, set()).add(number)
            sexes.setdefault(form, set()).add(sex)
    return {
        form: Form(frozenset(found), next(iter(sexes[form])) if len(sexes[form]) == 1 else "")
        for form, found in groups.items()
    }


def _listed() -> Iterator[tuple[str, str]]:
    """Every group with its sex; names that both bear are listed without a group of their own."""
    for sex, names in rows("given_forms"):
        for name in names.split(", "):
            yield ("" if sex == "u" else sex), name


def listed_names() -> frozenset[str]:
    """Every established given name, folded."""
    return frozenset(name for _, group in _listed() for name in group.split())


def is_listed(name: str) -> bool:
    """Whether a word, or every part of a hyphenated one, is an established given name."""
    return all(part in _forms() for part in _parts(name))


def sex_of(name: str) -> str:
    """ "m" or "f" where only men or only women bear the name, else ""."""
    found = _forms().get(fold(name))
    return found.sex if found else ""


def are_two_names(one: str, other: str, surname: str = "") -> bool:
    """Whether both are established given names and neither a spelling nor a form of the other.

    ``surname`` shows the language in which they are read. Of hyphenated names one part at least must differ so, and the others be the same.
    """
    pairs = list(zip(_parts(one), _parts(other), strict=False))
    if len(_parts(one)) != len(_parts(other)):
        return False
    differing = [(a, b) for a, b in pairs if a != b]
    return bool(differing) and all(_are_two(a, b, surname) for a, b in differing)


def are_other_names(one: str, other: str, surname: str = "") -> bool:
    """Whether two first names are two: by the list where it has both, else by how far they are from one another."""
    if is_listed(one) and is_listed(other):
        return are_two_names(one, other, surname)
    return are_far(one, other)


def are_far(one: str, other: str) -> bool:
    """Whether two first names, one of them on no list, are clearly no spellings, slips or short forms of one name.

    A short word that ends in a vowel may be anybody's pet name ("Pepe", "Gosia"), unless both begin alike and are long.
    """
    a, b = (_sounds(part) for part in (fold(one), fold(other)))
    if _sound_alike(a, b) or key(one) == key(other) or _is_short(a, b):
        return False
    short = min((fold(one), fold(other)), key=lambda name: (len(name), name))
    is_pet = len(short) <= _PET and short[-1] in _VOWELS and not is_listed(short)
    bones = (a.translate(_NO_VOWELS), b.translate(_NO_VOWELS))
    return not is_pet and OSA.normalized_similarity(a, b) <= _FAR and OSA.distance(*bones) >= _APART


def are_one_name(one: str, other: str) -> bool:
    """Whether both are established given names and forms of one: "Niko" and "Nikola", "Bill" and "William"."""
    a, b = _forms().get(fold(one)), _forms().get(fold(other))
    if a is None or b is None or (a.sex and b.sex and a.sex != b.sex):
        return False
    return bool(a.groups & b.groups) or _is_short(fold(one), fold(other))


def _parts(name: str) -> list[str]:
    return [part for part in _HYPHENS.split(fold(name)) if part]


def _are_two(a: str, b: str, surname: str) -> bool:
    one, two = _forms().get(a), _forms().get(b)
    if one is None or two is None or one.groups & two.groups:
        return False
    if one.sex and two.sex and one.sex != two.sex:
        return True  # "Denis" and "Denise" sound alike and are two
    return not (
        _sound_alike(_sounds(a), _sounds(b)) or key(a) == key(b) or _is_short(a, b) or _is_one_abroad(a, b, surname)
    )


def _sound_alike(a: str, b: str) -> bool:
    """Whether one vowel at most sets two names apart behind their first letter: "Samir" and "Samer"."""
    return a == b or (a[0] == b[0] and a.translate(_NO_VOWELS) == b.translate(_NO_VOWELS) and OSA.distance(a, b) < 2)


def _is_short(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) >= _SHORT and long.startswith(short)


def _is_one_abroad(a: str, b: str, surname: str) -> bool:
    """Whether two languages know them as one name, one of which the surname shows where the forms are Belarusian or Ukrainian."""
    one, two = (given_names().get(key(name), UNKNOWN) for name in (a, b))
    if one.classes.isdisjoint(two.classes):
        return False
    eastern = (one.flags ^ two.flags) & _EASTERN
    return not eastern or not surname or bool(shown(fold(surname)))
