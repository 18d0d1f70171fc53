"""What sets a figure apart from like ones by the words around it: a window ("their last six"), a place in a row ("the second leg"), the
class or the number of what it is of ("the women's race", "Flight 318"), the stage that it counts ("nominated for nine"), the land or the part of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from claims.extract.context.narrowed.doers import doers
from claims.extract.context.narrowed.general import GENERALLY, general
from claims.extract.context.narrowed.labelled import LABELS, labelled
from claims.extract.context.narrowed.lands import lands
from claims.extract.context.narrowed.models import of_model
from claims.extract.context.narrowed.on_the_move import ON_THE_MOVE, on_the_move, when_placed
from claims.extract.context.narrowed.other_happening import other_happening
from claims.extract.context.narrowed.reach import REACHES, reach
from claims.extract.context.narrowed.tallies import GOES_ON, TALLIES, counting, tally
from claims.extract.context.narrowed.which_one import which_one
from claims.extract.context.narrowed.whose import of_own
from claims.extract.language.signs import sign
from claims.extract.texts.kinds import KEYED, WINDOW, one_of
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.states import moved_to_at
from claims.numbers.table import numbers
from claims.tables import table, word_set

COMMITTEE = "committee"
# The key of the place on a scale to which a sentence says that something was moved: then, and to no other.
_TO = f"{KEYED}moved-to:"
_SHARES = frozenset(("%", "percent", "per", "points"))
_OWNERS = frozenset(("the", "its", "their", "his", "her"))
# "A smaller one of the kind, 7 metres long".
_ONES, _OTHERS = (
    frozenset(("one", "ones", "specimen", "example")),
    frozenset(("second", "third", "similar", "another", "different")),
)
_BEFORE, _FAR = 8, 12
_IN_THE = (("in", "the"), ("at", "the"), ("in", "its"))
_AFTER = frozenset(("aftershock", "aftershocks"))


def _listed(name: str) -> frozenset[str]:
    return word_set("narrowing", name)


_HIT, _COMMITTEES, _STANDING, _REGIONS = (
    sign(partial(_listed, name)) for name in ("worst", "committees", "standing", "regions")
)
_WINDOWS = sign(lambda: _listed("windows") | {"first"})
_ONE = sign(lambda: _ONES)


def narrowed(page: Page, passage: Passage, first: int, last: int, part: tuple[int, int]) -> set[str]:
    """The marks of a figure at the tokens ``[first, last]``, whose clause reaches over ``part``."""
    signs, said = passage.signs, passage.said
    found = _kinds_of(passage, first, last)
    if signs & _STAGES:
        found.update(_stage(said, first, last, part))
    if signs & REACHES:
        found.update(reach(said, first, last))
    found |= (
        of_own(passage, first) | lands(passage, first, last) | doers(passage, first, last) | other_happening(passage)
    )
    found |= _of_one(page, passage, first, last)
    if page.signs & TALLIES:
        found.update(tally(page, passage, first))
    if page.signs & GOES_ON:
        found.update(counting(page, passage, first, last))
    if page.signs & LABELS:
        found |= labelled(page)[passage.span.start]
    if (signs & _HIT and not _listed("worst").isdisjoint(said[:first])) or (signs & _REGIONS and is_placed(said)):
        found.add("alone")
    if signs & _ONE and _is_of_another(said, first):
        found.add("former")
    if signs & _COMMITTEES and not _listed("ballots").isdisjoint(said) and _listed("electoral").isdisjoint(said):
        found.add(COMMITTEE)
    if signs & _STANDING and not _listed("standing").isdisjoint(said[first : last + 1]):
        found.update(one_of(said, "office", table("narrowing")["offices"]))
    return found


def _of_one(page: Page, passage: Passage, first: int, last: int) -> set[str]:
    """Of which of several of one kind a figure is told, or that it is told of all of them."""
    found = {*which_one(page, passage), *of_model(page, passage, first, last)}
    if passage.signs & GENERALLY:
        found |= general(passage, first, last)
    if passage.signs & ON_THE_MOVE:
        found |= on_the_move(page, passage, first, last)
    return found


def _kinds_of(passage: Passage, first: int, last: int) -> set[str]:
    """Which of its kind the sentence speaks of, as far as a figure is one of those."""
    said, found = passage.said, set(passage.kinds)
    if WINDOW in found and not _SHARES.isdisjoint(said[first : last + 1]):
        found.discard(WINDOW)  # "efficacy over the first year was 74 percent"
    if passage.signs & _WINDOWS and is_window(said, first, last):
        found.add(WINDOW)
    return found


def of_kind(page: Page, passage: Passage) -> frozenset[str]:
    """The marks of a time of a sentence: which of its kind happened then, of whom, or whether it came after the thing itself."""
    found = (passage.kinds - {WINDOW}) | moved_to(passage) | other_happening(passage)
    found |= when_placed(page, passage) | {*which_one(page, passage)}
    return found | {"aftershock"} if not _AFTER.isdisjoint(passage.said) else found


def moved_to(passage: Passage) -> frozenset[str]:
    """The mark of the place on a scale to which a sentence tells that something was moved, where it tells of one alone."""
    places = moved_to_at(passage)
    return frozenset((f"{_TO}{passage.said[places[0]]}",)) if len(places) == 1 else frozenset()


def is_window(said: Sequence[str], first: int, last: int) -> bool:
    """ "Their last six matches", "the first three rounds", "two of the next four": some by their rank, and not all. For so long something went on
    is no window: "for the past nine years".
    """
    ahead = said[first - 1] if first else ""
    opens = said[first] == "first" and first < last and _is_number(said[first + 1])
    if opens or ahead == "first" or ahead in _listed("windows"):
        return "for" not in said[max(0, first - 3) : first]
    behind = said[first : last + 4]
    return any(
        one == "of" and two in _OWNERS and three in _listed("windows")
        for one, two, three in zip(behind, behind[1:], behind[2:], strict=False)
    )


def _is_number(word: str) -> bool:
    return word.isdigit() or word in numbers("words")


def _is_of_another(said: Sequence[str], first: int) -> bool:
    """ "A smaller one of the kind, 7 metres long": not the thing that the story is about."""
    return any(
        said[at] in _ONES and (said[at - 1].endswith("er") or said[at - 1] in _OTHERS)
        for at in range(max(1, first - _BEFORE), first)
    )


def is_placed(said: Sequence[str]) -> bool:
    """Whether a sentence opens with a part of the land: "in the capital 19 people died"."""
    return tuple(said[:2]) in _IN_THE and said[2:3] != () and said[2] in _listed("regions")


@cache
def _stages() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The rows and stages of each word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, stages in table("narrowing")["stages"].items():
        for name, words in stages.items():
            for word in words.split():
                found.setdefault(word, []).append((key, name))
    return found


_STAGES = sign(_stages)


@cache
def _among() -> Mapping[str, frozenset[str]]:
    """For each row of general words those of which a sentence must hold one."""
    return {key: frozenset(words.split()) for key, words in table("narrowing")["stage_among"].items()}


def _stage(said: Sequence[str], first: int, last: int, part: tuple[int, int]) -> Iterator[str]:
    """For each row of stages the one that the nearest word of the clause tells: "charged with 14 counts", "guilty of nine"."""
    near: dict[str, tuple[int, str]] = {}
    for at in range(*part):
        if not first <= at <= last:
            for key, name in _stages().get(said[at], ()):
                if (among := _among().get(key)) and among.isdisjoint(said):
                    continue
                near[key] = min(near.get(key, (_FAR, "")), (first - at if at < first else at - last + 1, name))
    return (f"{KEYED}{key}:{name}" for key, (_, name) in near.items())
