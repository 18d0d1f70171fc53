"""What sets a figure apart from like ones by the words around it: a window ("their last six"), a place in a row ("the second leg"), the
class or the number of what it is of ("the women's race", "Flight 318"), the stage that it counts ("nominated for nine"), whose it is.

A mark that begins with "~" has a key and a value: two figures whose marks of one key differ are of two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache

from claims.dates.value import DateValue
from claims.extract.bare import is_verb
from claims.extract.deeds import deed_at
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.signs import sign
from claims.extract.tokens import Row, covered
from claims.numbers.table import numbers
from claims.tables import table, word_set

WINDOW, OWNED, COMMITTEE, KEYED = "window", "owned", "committee", "~"
# The keys of what happened to a part of a whole, and at a place; and where nothing tells it.
IN = "in "
DEED, AT, UNKNOWN = "deed", "at", "?"
_ORDINALS = {
    word: at
    for at, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)
}
_NTH = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_OWNERS = frozenset(("our", "my", "your", "its", "their", "his", "her"))
# How many words may stand between an ordinal and its noun, and between "of" and the noun of those whose it is.
_BETWEEN, _REACH = 2, 4
_ENDS = frozenset("of in and the to at on by for with was were is had has".split())
_SHARES = frozenset(("%", "percent", "per", "points"))
_ID = re.compile(r"[a-z]{0,3}\d[\w/-]*$")


def _listed(name: str) -> frozenset[str]:
    return word_set("narrowing", name)


def narrowed(page: Page, passage: Passage, first: int, last: int, part: tuple[int, int]) -> set[str]:
    """The marks of a figure at the tokens ``[first, last]``, whose clause reaches over ``part``."""
    signs = passage.signs
    found = {WINDOW} if signs & _WINDOWS and is_window(passage.said, first, last) else set[str]()
    if signs & _ROWS:
        row = set(in_a_row(passage.said))
        found |= row - {WINDOW} if not _SHARES.isdisjoint(passage.said[first : last + 1]) else row
    if signs & _CLASSES:
        found.update(_classes(passage.said))
    if signs & _STAGES:
        found.update(_stage(passage.said, first, last, part))
    if page.signs & _LABELS:
        found |= _labelled(page)[passage.span.start]
    if signs & _HIT and not _listed("worst").isdisjoint(passage.said[:first]):
        found.add("alone")
    if _is_of_another(passage.said, first):
        found.add("former")
    if is_placed(passage.said):
        found.add("alone")
    if signs & _COMMITTEES and not _listed("ballots").isdisjoint(passage.said):
        found.add(COMMITTEE)
    if signs & _STANDING and not _listed("standing").isdisjoint(passage.said[first : last + 1]):
        found.update(_one_of(passage.said, "office", table("narrowing")["offices"]))
    return found


def opening_place(passage: Passage, first: int) -> frozenset[str]:
    """The names of the place with which the sentence of a figure opens: "in Norland the maker is recalling 12,500", "at its Hadley plant"."""
    opens = first > _OF_THE and passage.said[0] in ("in", "at")
    return passage.names_in(1, min(4, first)) if opens else frozenset()


def is_from(row: Row, last: int) -> bool:
    """Whether those counted are told by where they come from: "120 firefighters from the south"."""
    behind = row[last + 1 : last + 4]
    if not behind or behind[0].word != "from":
        return False
    return any(token.capital or token.word in _listed("regions") for token in behind[1:])


def _is_of_another(said: Sequence[str], first: int) -> bool:
    """ "A smaller one of the kind, 7 metres long": not the thing that the story is about."""
    return any(
        said[at] in ("one", "ones", "specimen", "example") and (said[at - 1].endswith("er") or said[at - 1] in _OTHERS)
        for at in range(max(1, first - 8), first)
    )


_OTHERS = frozenset(("second", "third", "similar", "another", "different"))


def is_placed(said: Sequence[str]) -> bool:
    """Whether a sentence opens with a part of the land: "in the capital 19 people died"."""
    return tuple(said[:2]) in _IN_THE and said[2:3] != () and said[2] in _listed("regions")


_IN_THE = (("in", "the"), ("at", "the"), ("in", "its"))


def of_kind(passage: Passage) -> set[str]:
    """The marks of a time of a sentence: which of its kind happened then, of whom, or whether it came after the thing itself."""
    signs = passage.signs
    found = set(in_a_row(passage.said)) - {WINDOW} if signs & _ROWS else set[str]()
    if signs & _CLASSES:
        found.update(_classes(passage.said))
    return found | {"aftershock"} if not _AFTER.isdisjoint(passage.said) else found


_AFTER = frozenset(("aftershock", "aftershocks"))
_HIT, _COMMITTEES, _STANDING = (sign(lambda name=name: _listed(name)) for name in ("worst", "committees", "standing"))
_LABELS = sign(lambda: _listed("labels"))
_WINDOWS = sign(lambda: _listed("windows") | {"first"})
_ROWS = sign(lambda: _listed("rows"))
_CLASSES = sign(lambda: (word for kinds in table("narrowing")["classes"].values() for one in kinds.values() for word in one.split()))
_STAGES = sign(lambda: (word for word in _stages()))


def is_window(said: Sequence[str], first: int, last: int) -> bool:
    """ "Their last six matches", "the first three rounds", "two of the next four": some by their rank, and not all. For so long something went on
    is no window: "for the past nine years".
    """
    ahead = said[first - 1] if first else ""
    some = ahead in _listed("windows") or (ahead == "first" and last >= first)
    if not some and said[first] == "first" and first < last and _is_number(said[first + 1]):
        some = True
    if some:
        return "for" not in said[max(0, first - 3) : first]
    behind = said[first : last + 4]
    return any(
        one == "of" and two in ("the", "its", "their", "his", "her") and three in _listed("windows")
        for one, two, three in zip(behind, behind[1:], behind[2:], strict=False)
    )


def _is_number(word: str) -> bool:
    return word.isdigit() or word in numbers("words")


def in_a_row(said: Sequence[str]) -> Iterator[str]:
    """ "The second leg", "on its first weekend": which of its kind, where the sentence names one alone."""
    found = set(_numbered(said))
    nouns = {noun for noun, _ in found}
    if len(found) == len(nouns) and "" not in nouns:
        for noun, number in sorted(found):
            yield f"{KEYED}{noun}:{number}"
            if noun in _listed("spans"):
                yield WINDOW


def _numbered(said: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The nouns of rows with their numbers; no noun for an ordinal that has none of its own: "the second set and the fourth"."""
    for at, word in enumerate(said):
        number = _ORDINALS.get(word) or _nth(word)
        if number is None:
            continue
        behind = said[at + 1 : at + 2 + _BETWEEN]
        noun = next((word for word in behind if word in _listed("rows") or not word.isalpha() or word in _ENDS), ".")
        if noun in _listed("rows"):
            yield noun, number
        elif said[at - 1] == "the" and behind[:1] and (noun == behind[0] or behind[0][0].isdigit()):
            yield "", number


def _nth(word: str) -> int | None:
    found = _NTH.match(word) if word[:1].isdigit() else None
    return int(found[1]) if found else None


def _classes(said: Sequence[str]) -> Iterator[str]:
    """ "The women's race": the class of those who take part, where the sentence names one alone."""
    for key, kinds in table("narrowing")["classes"].items():
        yield from _one_of(said, key, kinds)


def _one_of(said: Sequence[str], key: str, kinds: Mapping[str, str]) -> Iterator[str]:
    """The one of some kinds of which a sentence has a word, as a mark."""
    words = frozenset(said)
    here = [name for name, some in kinds.items() if not words.isdisjoint(some.split())]
    if len(here) == 1:
        yield f"{KEYED}{key}:{here[0]}"


@cache
def _stages() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The rows and stages of each word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, stages in table("narrowing")["stages"].items():
        for name, words in stages.items():
            for word in words.split():
                found.setdefault(word, []).append((key, name))
    return found


def _stage(said: Sequence[str], first: int, last: int, part: tuple[int, int]) -> Iterator[str]:
    """For each row of stages the one that the nearest word of the clause tells: "charged with 14 counts", "guilty of nine"."""
    near: dict[str, tuple[int, str]] = {}
    for at in range(*part):
        if not first <= at <= last:
            for key, name in _stages().get(said[at], ()):
                near[key] = min(near.get(key, (_FAR, "")), (first - at if at < first else at - last + 1, name))
    return (f"{KEYED}{key}:{name}" for key, (_, name) in near.items())


def _labelled(page: Page) -> Mapping[int, frozenset[str]]:
    """By where a sentence begins, what has a number of its own in it, or in the one before: "Flight TA 318", "Block C"."""
    found, before = page.labelled, frozenset[str]()
    if not found:
        found[-1] = before
        for passage in page.passages:
            told = frozenset(_labels(passage)) if passage.signs & _LABELS else frozenset[str]()
            before = found[passage.span.start] = told or before
    return found


def _labels(passage: Passage) -> Iterator[str]:
    """Each thing with a number or letter behind it, where the sentence names one alone of its kind."""
    row, found = passage.row, dict[str, set[str]]()
    for at, token in enumerate(row[:-1]):
        if token.word in _listed("labels") and (number := _number_behind(passage, at)):
            found.setdefault(token.word, set()).add(number)
    for name, numbers_ in sorted(found.items()):
        if len(numbers_) == 1:
            yield f"{KEYED}{name}:{min(numbers_)}"


def _number_behind(passage: Passage, at: int) -> str | None:
    row = passage.row
    told = row[at + 1]
    if not told.capital and not told.word[0].isdigit():
        return None
    if _ID.match(told.word) and (row[at].capital or not told.word.isdigit()):
        return told.word
    if len(told.word) > _SHORT or not passage.text[told.start : told.stop].isupper():
        return None
    more = row[at + 2].word if at + 2 < len(row) else ""
    return told.word + more if more.isdigit() else told.word if row[at].capital else None


_SHORT = 3


def deed(passage: Passage, first: int, last: int, key: str = DEED) -> str:
    """What happened to what a figure counts, or at the place that it tells, as a mark: the nearest verb of its clause."""
    row, best = passage.row, (_FAR, UNKNOWN)
    for side in (range(first - 1, max(first - _FAR, -1), -1), range(last + 1, min(last + _FAR, len(row)))):
        for at in side:
            if row[at].word in _APART:
                break
            if told := deed_at(row, at):
                # A verb in front is said of its object, one behind of its subject: that behind a figure is its own where both stand there.
                best = min(best, (abs(at - first), told))
                break
    return f"{KEYED}{key}:{best[1]}"


_FAR = 12
_APART = frozenset((";", ":", "(", ")", ",", "and", "but", "while", "whereas", "that", "which", "who"))


def is_shared(passage: Passage) -> bool:
    """Whether a sentence tells the fates of parts of one whole: "seven trucks burned and four were driven away"."""
    bare = [item for item in passage.counts if getattr(item.value, "unit", "") is None and not item.value.ordinal]  # type: ignore[attr-defined]
    if len(bare) < _SEVERAL or passage.said[0] == "of" or all(item.value.noun for item in bare):  # type: ignore[attr-defined]
        return False
    said, places = passage.said, (covered(passage.row, item.start, item.stop) for item in bare if not item.value.noun)  # type: ignore[attr-defined]
    return any(place and _has_verb(said, *place) for place in places)


def _has_verb(said: Sequence[str], first: int, last: int) -> bool:
    """ "And four were driven away", "and took four"."""
    if last + 1 < len(said) and is_verb(said[last + 1]):
        return first > 0 and said[first - 1] in ("and", ",", ";")
    return first > 1 and said[first - 2] == "and" and is_verb(said[first - 1])


_SEVERAL = 2


def is_position(said: Sequence[str], first: int) -> bool:
    """Whether a length says where something happened: "at 34 kilometres a man collapsed"; "stood at 4 metres" is a level."""
    at = first - 1
    while at > 0 and said[at] in ("about", "around", "some", "roughly", "nearly", "just"):
        at -= 1
    return at >= 0 and said[at] == "at" and (at == 0 or said[at - 1] not in _listed("levels"))


def is_since(passage: Passage) -> bool:
    """Whether a sentence tells of a longer time than that of one event: "since January 412 drones have been shot down", "28 this year"."""
    for item in passage.times:
        value = item.value
        if not isinstance(value, DateValue):
            continue
        if value.bound == "since" and value.stated and value.stated[1] - value.stated[0] > _A_FEW_DAYS:
            return True
        if value.raw.lower() in ("this year", "so far this year", "this season"):
            return True
    return False


_A_FEW_DAYS = timedelta(10)


def is_owned(passage: Passage, first: int, last: int) -> bool:
    """Whether people are told by whose they are: "five of our own", "two of the town's residents", "of the escort one was killed"."""
    said = passage.said
    for at in range(first, min(last + 2, len(said))):
        if said[at] == "of" and _owners_noun(said[at + 1 : at + 2 + _REACH]):
            return True
    opens = said[0] in ("of", "among") and first > _OF_THE and (said[1] in _OWNERS or said[1] == "the")
    return opens and _OF_THE not in passage.figures


_OF_THE = 2


def _owners_noun(words: Sequence[str]) -> bool:
    if not words:
        return False
    owned = words[0] in _OWNERS
    for word in words:
        if owned and word in _listed("own"):
            return True
        owned = owned or word.endswith(("'s", "’s", "s'", "s’"))
        if not (owned or word == "the" or word.isalpha()):
            return False
    return False
