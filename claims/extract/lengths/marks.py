"""What tells two things of one sort apart whose lengths are told: whose speech it was, on which day they met, whether the men or the women played."""

from __future__ import annotations

from collections.abc import Iterator

from claims.dates.value import DateValue
from claims.extract.incidents.sexes import sex
from claims.extract.language.tokens import covered
from claims.extract.lengths.spot import CLAUSES, Spot
from claims.extract.lengths.words import words
from claims.grammar import HE_OR_SHE
from claims.people import PersonMention

# Each mark begins with one of these: of two lengths that both have marks of one sort, and none in common, nothing is compared.
# How near the noun stands that a word narrows.
_NEAR, _BEFORE = 4, 12
# A part, or another one than that of which the text tells: a length without such a mark is of another thing.
WHICH = "which"
WHO, SEX, POST, SIDE, DAY = SORTS = ("who", "sex", "post", "side", "day")
# How a length is told, which alone parts nothing.
ROLE = "role"
_SEXES = {"his": "m", "her": "f", "hers": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f"}
_SIDES = {"men": "men", "women": "women", "boys": "men", "girls": "women", "ladies": "women"}


def marks_of_length(spot: Spot, told: str) -> frozenset[str]:
    """The marks of a length that is told to be of some class."""
    name = told.split(" ")[1]
    return frozenset(
        (*_which(spot, name), *_sides(spot), *_days(spot), *(_whose(spot, name) if name in words("personal") else ()))
    )


def are_two(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the marks of two lengths of one class tell that they are of two things."""
    return _of(one, WHICH) != _of(two, WHICH) or any(_differ(_of(one, sort), _of(two, sort)) for sort in SORTS)


def are_of_two_persons(one: frozenset[str], two: frozenset[str]) -> bool:
    """The same where it is not sure that they are of one class."""
    return _differ(_of(one, WHO), _of(two, WHO))


def _of(some: frozenset[str], sort: str) -> frozenset[str]:
    return frozenset([mark for mark in some if mark.startswith(f"{sort} ")])


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and one.isdisjoint(two)


def _around(spot: Spot) -> list[int]:
    """The places of the clause."""
    return [*spot.ahead(spot.first), *spot.behind()]


def _which(spot: Spot, name: str) -> Iterator[str]:
    """ "The first half of the concert", "the last strike", "a previous 48-hour walkout"."""
    stop = min(spot.last + 1 + _NEAR, len(spot.row))
    for at in range(max(0, spot.first - _BEFORE), spot.first):
        near = range(at + 1, min(at + 1 + _NEAR, stop)) if spot.word(at) in words("parts") else ()
        if any(told == name for place in near for told, _ in spot.nouns_at(place)):
            yield f"{WHICH} {spot.word(at)}"


def _sides(spot: Spot) -> Iterator[str]:
    for at in _around(spot):
        word = spot.word(at).removesuffix("'s").removesuffix("’s").removesuffix("'")
        if word in _SIDES:
            yield f"{SIDE} {_SIDES[word]}"


def _days(spot: Spot) -> Iterator[str]:
    """The day that the clause names, where it is not that on which somebody said so."""
    clause = set(_around(spot))
    if any(spot.word(at) in words("telling") for at in clause):
        return
    for time in spot.passage.times:
        value, places = time.value, covered(spot.row, time.start, time.stop)
        if isinstance(value, DateValue) and places and places[0] in clause and value.low and value.low == value.high:
            yield f"{DAY} {value.low.isoformat()}"


def _whose(spot: Spot, told: str) -> Iterator[str]:
    """The person of whom the clause speaks: the last before the length, else the first behind it; where it has none, whom its sentence tells of, or a
    pronoun stands for.
    """
    has_post = False
    for at in list(spot.ahead(spot.first)) or list(spot.behind()):
        word = spot.word(at)
        if word not in HE_OR_SHE and _is_of(spot, at, told):
            continue
        if name := _person_at(spot, at):
            yield from _called(spot, name)
            return
        if word in words("posts") and not has_post:
            has_post = True
            yield f"{POST} {word}"
            if name := next(filter(None, (_person_at(spot, at + ahead) for ahead in (1, 2))), None):
                yield from _called(spot, name)
                return
        elif not has_post and (one := _SEXES.get(word) or sex(word)):
            yield f"{SEX} {one}"
            yield from _called(spot, _meant(spot))
            return
    yield from _called(spot, _meant(spot) if spot.word(0) in HE_OR_SHE else _before(spot))


def _is_of(spot: Spot, at: int, told: str) -> bool:
    """Whether a name stands behind what was done to its bearer: "for the murder of Ann Bell"; not of what the length is, "the suspension of Ann Bell"."""
    for place in range(at - 1, max(at - _NEAR - 2, 0), -1):
        if spot.word(place) in CLAUSES:
            return False
        if spot.word(place) in _OF:
            return all(name != told for name, _ in spot.nouns_at(place - 1))
    return False


_OF = frozenset(("of", "against"))


def _before(spot: Spot) -> str:
    """Whom a sentence tells of that opens with a name, or whose last name before the length stands before "who"."""
    start = spot.row[spot.first].start
    ahead = [one for one in spot.passage.people if one.start < start and not _speaks(spot, one)]
    behind = [at for at in range(spot.first) if spot.word(at) == "who"]
    if ahead and behind and spot.row[behind[-1]].start > ahead[-1].start:
        return ahead[-1].name
    return ahead[0].name if ahead and ahead[0].start == spot.row[0].start else ""


def _meant(spot: Spot) -> str:
    """Whom a pronoun stands for: the same, else the one person with whom the sentence before opens."""
    if name := _before(spot):
        return name
    before = spot.page.passage_at(spot.passage.span.start - 1)
    people = before.people if before and before is not spot.passage else ()
    return people[0].name if before and len(people) == 1 and people[0].start == before.row[0].start else ""


def _speaks(spot: Spot, person: PersonMention) -> bool:
    """Whether a word of telling stands right before or behind a name."""
    places = covered(spot.row, person.start, person.stop)
    return places is not None and not words("telling").isdisjoint((spot.word(places[0] - 1), spot.word(places[1] + 1)))


def _called(spot: Spot, name: str) -> Iterator[str]:
    """The marks of a person, one for each word of the fullest name that the text has: of "Lin Wei" some call her Lin and some Wei."""
    parts = frozenset(name.casefold().split())
    names = [frozenset(one.name.casefold().split()) for one in spot.page.people] if parts else []
    fuller = [some for some in names if parts <= some]
    whole = max(fuller, key=len) if fuller else parts
    for word in sorted(whole):
        yield f"{WHO} {word}"


def _person_at(spot: Spot, at: int) -> str | None:
    if not 0 <= at < len(spot.row):
        return None
    start = spot.row[at].start
    return next((one.name for one in spot.passage.people if one.start <= start < one.stop), None)
