"""Ranks: a title and its NATO grade (STANAG 2116) in its country's system. A post is another kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.folding import words
from claims.offices.ranks import Grade, code, grade_of, grades_beside, has_system, is_at_sea, titles_in
from claims.offices.whose import country_of
from claims.value import Given, Kind, Reading, Relation, RelationKind

_STEPS = 19  # from OR-1 to OF-10


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank. Grades: OF-1 to OF-10 are 1 to 10, warrant officers 0, OR-9 to OR-1 are -1 to -9; both ends included.

    ``title`` is the normal form of the words. ``disputed``: the country's own system is mapped to both ends.
    """

    kind: ClassVar[str] = "rank"
    raw: str
    title: str
    grade_low: int
    grade_high: int
    country: str | None = None
    disputed: bool = False

    def key(self) -> str:
        """ "OF-8 (RU)", "OF-6..OF-9", "OF-6|OF-7 (IR)" where disputed."""
        return _codes(self) + (f" ({self.country})" if self.country else "")


def parse(text: str, reading: Reading) -> Rank:
    """The first rank in the text, graded in the system of the country that the text or the reading names.

    STANAG 2116 where it applies, customary equivalents elsewhere. Raises ``ValueError`` when no rank is named.
    """
    title = next(titles_in(text), None)
    if title is None:
        raise ValueError(
            f"“{text}” names no rank: expected was one like “colonel general”, “Maj. Gen.” or “four-star general”"
        )
    return _graded(text, title.name, country_of(text, reading.country))


def _graded(raw: str, title: str, country: str | None) -> Rank:
    grade: Grade = grade_of(title, country)
    return Rank(raw, title, grade.low, grade.high, country, grade.disputed)


def relate(a: Rank, b: Rank, given: Given) -> Relation:
    """Grades decide, each in its own country's system; a rank without a country is read in the other's."""
    a, b = _in_country(a, b.country), _in_country(b, a.country)
    if a.title == b.title and a.country == b.country:
        return Relation(RelationKind.SAME, f"both are {show(a)}", 0.0)
    if a.title != b.title and words(a.raw) == words(b.raw):
        # "Captain" read as that of an army in one text and as that of a ship in the other: one word contradicts nobody.
        return Relation(RelationKind.SAME, f"both are called “{min(a.raw, b.raw)}”", 0.0)
    reason = f"{_said(a)}, {_said(b)}" if (a.title, a.key()) <= (b.title, b.key()) else f"{_said(b)}, {_said(a)}"
    if doubt := _doubt(a, b):
        return Relation(RelationKind.UNCERTAIN, f"{reason}; {doubt}")
    if _exclude(a, b):
        if a.title == b.title:
            return Relation(RelationKind.UNCERTAIN, f"{reason}; both have one title")
        steps = max(a.grade_low - b.grade_high, b.grade_low - a.grade_high)
        return Relation(RelationKind.DIFFERS, reason, round(steps / _STEPS, 3))
    if a.disputed or b.disputed:
        return Relation(RelationKind.UNCERTAIN, reason)
    return Relation(_overlap(a, b), reason, 0.0, spelling=_overlap(a, b) is RelationKind.SAME)


def _doubt(a: Rank, b: Rank) -> str:
    """Why two titles cannot be held against each other by their grades; empty where they can.

    Without a country the grades are those of NATO's English, and a country may have both titles in another order.
    """
    apart = _exclude(a, b)
    if a.title == b.title:
        return ""
    if not apart and is_at_sea(a.title) != is_at_sea(b.title):
        return "one is a navy's"
    of_one = (a.grade_low, a.grade_high) == (b.grade_low, b.grade_high) and a.grade_low == a.grade_high
    if has_system(a.country) or has_system(b.country) or not (apart or of_one):
        return ""
    others = [one != two for one, two in grades_beside(a.title, b.title)]
    return (
        ""
        if all(other is apart for other in others)
        else "whose they are is not known, and some countries order them otherwise"
    )


def _exclude(a: Rank, b: Rank) -> bool:
    return a.grade_high < b.grade_low or b.grade_high < a.grade_low


def _in_country(rank: Rank, country: str | None) -> Rank:
    return rank if rank.country or not country else _graded(rank.raw, rank.title, country)


def _overlap(a: Rank, b: Rank) -> RelationKind:
    if (a.grade_low, a.grade_high) == (b.grade_low, b.grade_high):
        # Two titles that may both be anything from OF-6 to OF-9 need not be of one grade.
        return RelationKind.SAME if a.grade_low == a.grade_high else RelationKind.OVERLAPS
    if a.grade_low <= b.grade_low and b.grade_high <= a.grade_high:
        return RelationKind.CONTAINS
    if b.grade_low <= a.grade_low and a.grade_high <= b.grade_high:
        return RelationKind.WITHIN
    return RelationKind.OVERLAPS


def _codes(rank: Rank) -> str:
    low, high = code(rank.grade_low), code(rank.grade_high)
    return low if low == high else f"{low}|{high}" if rank.disputed else f"{low}..{high}"


def _said(rank: Rank) -> str:
    where = f" ({rank.country})" if rank.country else ""
    if rank.disputed:
        return f"{rank.title} is read as {code(rank.grade_low)} and as {code(rank.grade_high)}{where}"
    return f"{rank.title} is {_codes(rank).replace('..', ' to ')}{where}"


def show(value: Rank) -> str:
    """Title and grade: "colonel general, OF-8 (RU)"."""
    return f"{value.title}, {value.key()}"


KIND = Kind(
    name="rank",
    number=7,
    noun="rank",
    plural="ranks",
    value=Rank,
    parse=parse,
    relate=relate,
    show=show,
    example=("colonel general", "four-star general"),
    advice="Look the person up in the country's own lists. Grades of countries outside STANAG 2116 are customary "
    "equivalents.",
)
