"""The members of a list as one party."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.parties.party import Party, plural
from claims.quick import replace
from claims.tables import word_set

_ANYBODY = word_set("parties", "unspecific")


def merged(members: Sequence[Party], is_list: bool, set_off: bool, closed: bool) -> Party:
    """One party of all members; the first alone where they are no list (``is_list``), but for what is ``set_off`` behind a number and says of whom that is,
    up to a comma (``closed``).
    """
    members = _folded(members)
    first, rest = members[0], members[1:]
    if not rest and first.open:
        return replace(first, members=max(first.number or 1, 1))
    if not rest or not any(one.head or one.names or one.ages or one.sort == "other" for one in members):
        return first
    sums = None if any(one.number is None for one in rest) else sum(one.number or 0 for one in rest)
    ages = tuple(age for one in members for age in one.ages)
    names = tuple(name for one in members for name in one.names)
    end = members[-1]
    whole = replace(
        first, last=end.last, behind=end.behind, ages=ages, names=names, members=len(members), genitive=end.genitive
    )
    is_whole = closed or len(rest) > 1 or first.head in _ANYBODY or not first.head
    if set_off and is_whole and first.number is not None and first.number > 1 and sums == first.number:
        return whole  # "four people, two men and two women"
    if not is_list:
        return first
    number = None if sums is None or first.number is None else first.number + sums
    sort = "other" if first.sort == "other" else "figure"
    return replace(whole, number=number, sort=sort, agent=first.agent and all(one.agent for one in rest))


def _folded(members: Sequence[Party]) -> list[Party]:
    """ "His wife, Ann, 34, and their children, Lee, 9, and May, 4": names behind a plural noun without a number say who they are."""
    found: list[Party] = []
    for one in members:
        last = found[-1] if found else None
        if last and last.head in plural() and (last.number is None or last.open) and one.names and not one.head:
            number = (last.number or 0) + (one.number or 0)
            found[-1] = replace(same(last, one), number=number, open=True)
        else:
            found.append(one)
    return found


def same(one: Party, other: Party) -> Party:
    """One who is told twice, up to where the second telling ends."""
    return replace(
        one,
        last=other.last,
        behind=other.behind,
        ages=one.ages + other.ages,
        names=one.names + other.names,
        agent=one.agent or other.agent,
        genitive=other.genitive,
    )
