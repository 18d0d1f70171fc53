"""Lists: a member that only one of two lists has."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from claims.labels.label import Label, Part
from claims.labels.match import one_word

_LONG = 5


def lost_member(longer: Label, shorter: Label, left: Sequence[Part]) -> frozenset[str] | None:
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
    lost = []
    for one in told:
        alike = [other for other in known if _share(one, other)]
        if not alike and len(one & over) * (1 if longer.loose else 2) >= len(one):
            lost.append(frozenset(one))
        if whole and alike:
            known.remove(max(alike, key=lambda other: (len(one & other), sorted(other))))
    # "Last, First, Last, First" beside "Last, Last": every other word is lost, and no member.
    halved = longer.loose and len(lost) * 2 == len(told) and all(len(one) == 1 for one in told)
    return lost[0] if lost and not halved else None


def is_begun(whole: Label, begun: Label) -> bool:
    """Whether a list that says that it goes on names members of the other alone."""
    known = [_full(one) for one in whole.members]
    told = [words for one in begun.members if (words := _full(one))]
    shared = sum(any(_share(one, other) for other in known) for one in told)
    # "Last, First et al." is cut in two where commas cut, and the other may have initials.
    return begun.more and bool(told) and shared * (2 if begun.loose else 1) >= len(told)


def _full(member: frozenset[str]) -> set[str]:
    return {word for word in member if len(word) > 1}


def _share(one: set[str], other: set[str]) -> bool:
    return (
        bool(one & other) or _is_short(one, other) or any(one_word(a, b) or _misspelt(a, b) for a in one for b in other)
    )


def _is_short(one: set[str], other: set[str]) -> bool:
    """Whether one member is the other's initials, or its words run together: "CF", "CompactFlash", "Compact Flash"."""
    short, long = sorted((one, other), key=len)
    if len(short) != 1 or len(long) < 2:
        return False
    word = sorted(next(iter(short)))
    return word in (sorted(name[0] for name in long), sorted("".join(long)))


def _misspelt(a: str, b: str) -> bool:
    """Whether long words are a letter apart; short ones are other words then ("SDHC", "SDXC")."""
    return min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= 1
