"""The ages of those whom harm befell, apart from the ages of those who did it and of everyone else whom a text names."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.parties.party import Age
from claims.extract.incidents.persons_told import apart
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.told_counts import HEAD
from claims.folding import words

# Where a text tells of nobody who did it, those named with their ages are mostly victims.
_TOLD = 0.25
_HARMED = ("killed", "shot", "injured", "victim", "hit")
_KNOWN = ("name", "definite", "pronoun")
_UNHARMED = ("safe", "bystander")


def victim_ages(told: Sequence[Suffered], number: int | None = None) -> tuple[Age, ...]:
    """Each age once, in the order of the text. ``number``: how many were harmed; no more ages are given that only may be victims'.

    A mention is a victim's by what befell it, by its name elsewhere in the text, or, without a name, where it can be a
    victim and no suspect. An age told of both goes to whom it is told of more often.
    """
    rows = _of_this(told)
    alone = not any(
        one.family in _HARMED and one.rule in ("active", "of") and one.sort not in ("self", "pronoun") for one in rows
    )
    own_hand = any(one.sort == "self" and one.family == "killed" for one in rows)
    if number is not None:  # far more people than were harmed are not those
        rows = [one for one in rows if one.family != "told" or not one.said or (one.number or 0) <= 2 * number]
    harmed = [one for one in rows if _is_harmed(one, alone) and not (own_hand and one.family == "hit")]
    suspects = [one for one in rows if _is_suspect(one, alone) or _is_only_dead(one, rows)]
    harmed = [one for one in harmed if one not in suspects or not _is_only_dead(one, rows)]
    best, first = _votes(rows, harmed, suspects)
    kept = sorted(
        (years for years in first if best[years] > 0), key=lambda years: (-best[years], first[years].span.start)
    )
    if number is not None:
        accident = not suspects and not any(one.sort == "self" for one in rows)
        sure = {age.years for one in rows if _is_sure(one, accident) for age in one.ages}
        rest = [years for years in kept if years not in sure]
        kept = [years for years in kept if years in sure or years in rest[:number]]
    return tuple(sorted((first[years] for years in kept), key=lambda age: age.span.start))


def _votes(
    rows: Sequence[Suffered], harmed: Sequence[Suffered], suspects: Sequence[Suffered]
) -> tuple[dict[int, float], dict[int, Age]]:
    """What speaks for each age as a victim's, and where it is first told as one."""
    votes: dict[tuple[int, str], float] = {}
    first: dict[int, Age] = {}
    for one in rows:
        weight = _weight(one, harmed, suspects)
        for age in one.ages:
            key = (age.years, _whose(one))
            votes[key] = votes.get(key, 0) + weight
            if weight > 0:
                first.setdefault(age.years, age)
    return {years: max(vote for (some, _), vote in votes.items() if some == years) for years in first}, first


def _is_sure(one: Suffered, accident: bool) -> bool:
    """Whether one is a victim however few the text counts: "a second man, 20, was stabbed", "she died along with Bo Rellan, 6".

    Of an accident (nobody is suspected, nor did it to himself) those too who were thrown, trapped or rescued.
    """
    if one.family not in _HARMED or one.agent:
        return False
    if one.family == "hit" and accident:
        return True
    return one.sort == "other" or (one.family in ("hit", "victim") and bool(one.names))


def _of_this(told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions of this incident; those of a year ago too where no other harm is told with an age ("died last year", at the inquest)."""
    rows = [
        one for one in told if not one.others or (one.index < HEAD and not one.elsewhere and one.family == "killed")
    ]
    if not _tells(rows) and _tells(earlier := [one for one in told if not one.elsewhere]):
        return earlier
    return rows or list(told)


def _tells(rows: Sequence[Suffered]) -> bool:
    """Whether harm is told of somebody with an age."""
    return any(one.ages and one.family in _HARMED and not one.agent for one in rows)


def _whose(one: Suffered) -> str:
    """Whose age it is: by the last name, where one person is named."""
    return words(one.names[0])[-1] if len(one.names) == 1 and words(one.names[0]) else ""


def _is_harmed(one: Suffered, alone: bool) -> bool:
    return one.family in _HARMED and not one.agent and one.number != 0 and (one.sort != "self" or alone)


def _is_suspect(one: Suffered, alone: bool) -> bool:
    return one.family == "suspected" or (one.agent and one.family in _HARMED) or (one.sort == "self" and not alone)


def _is_only_dead(one: Suffered, rows: Sequence[Suffered]) -> bool:
    """ "Officer hurt, suspect killed. … Ray Bell, 31, was pronounced dead": whom a text names as dead where the only death of its head is a suspect's."""
    dead = [some for some in rows if some.family == "killed" and some.number]
    head = [some for some in dead if some.index < HEAD]
    if one not in dead or not head or not head[0].agent or one.number != 1:
        return False
    return all(some.number == 1 and (some.agent or some.sort in _KNOWN) for some in head)


def _weight(one: Suffered, harmed: Sequence[Suffered], suspects: Sequence[Suffered]) -> float:
    """Above zero for a victim, below for a suspect."""
    own = (one in harmed) - 2.0 * (one in suspects) - (one.family in _UNHARMED)
    if one.names:
        if one.head and not own:
            own += 0.5 * any(some.head == one.head for some in harmed) - any(some.head == one.head for some in suspects)
        own += _named(one, harmed) - _named(one, suspects)
        return own or (_TOLD if harmed and not _may_be(suspects) else 0.0)
    if own:
        return own
    if suspects and len(apart([one], [some for some in suspects if some.sort != "pronoun"])) == 0:
        return 0.0
    if any(
        age in some.ages or age.years in {told.years for told in some.ages} for age in one.ages for some in suspects
    ):
        return 0.0
    return 0.5 if harmed and not apart([one], harmed) else 0.0


def _may_be(suspects: Sequence[Suffered]) -> bool:
    """Whether somebody may be one of the suspects: no age or sex tells them apart."""
    return bool(suspects) and not all(some.ages for some in suspects if some.sort not in ("pronoun", "definite"))


def _named(one: Suffered, rows: Sequence[Suffered]) -> int:
    """How often rows other than this one bear its name."""
    return sum(
        1
        for other in rows
        if other is not one and any(_same(mine, theirs) for mine in one.names for theirs in other.names)
    )


def _same(one: str, other: str) -> bool:
    """Whether two names can be one person's: the same last word, and the same first where both have one; or one is the other's first."""
    a, b = words(one), words(other)
    if not a or not b:
        return False
    if len(a) > 1 and len(b) > 1:
        return a[-1] == b[-1] and a[0] == b[0]
    return a[-1] == b[-1] or a[0] == b[0]
