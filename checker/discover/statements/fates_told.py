"""What befell somebody or something, where one text affirms and another denies it of one day. What nobody denies answers no question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.occasions import opposed
from checker.discover.statements.open_terms import worded
from checker.discover.statements.times_told import day_of, may_be_of_one_time, overlap, times_of
from claims.claim import Claim
from claims.extract.fates.fates import PERSON
from claims.extract.fates.forms import BOTH, entry_of, later_of
from claims.extract.stated.slots import FATE
from claims.values.yes_no import Says


def fates_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims of every fate that one text affirms and another denies, with whom it befell as subject; of all others none."""
    return opposed(claims, partial(_groups, links=links), _label)


def _groups(claims: Sequence[Claim], links: Links) -> Iterator[list[Claim]]:
    """For each denial what contradicts it, with all of those that tell the same; a text that says both of one bearer has learned more."""
    left = [claim for claim in claims if not _says_both(claim, claims)]
    for no in [claim for claim in left if not _is_yes(claim)]:
        if not any(no is one for one in left):
            continue
        yes = [one for one in left if _is_opposed(one, no, links)]
        if yes:
            group = [no, *yes]
            group += [
                one
                for one in left
                if not any(one is it for it in group)
                and not _is_yes(one)
                and any(_is_opposed(it, one, links) for it in yes)
            ]
            left = [one for one in left if not any(one is it for it in group)]
            yield sorted(group, key=Claim.order)


def _is_yes(claim: Claim) -> bool:
    return claim.value.key() == Says.YES


def _says_both(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a text gives the other answer too, of the same bearer or of one who may be the same."""
    return any(
        other.source == claim.source and _is_yes(other) is not _is_yes(claim) and _are_one(claim, other)
        for other in others
    )


def _is_opposed(yes: Claim, no: Claim, links: Links) -> bool:
    if not _is_yes(yes) or yes.source == no.source or not tell_of_one(yes, no, links):
        return False
    return _are_one(yes, no) and _are_of_one_day(yes, no)


def _are_one(a: Claim, b: Claim) -> bool:
    """Whether two claims are on one bearer, and of one thing where they say of what."""
    one, two = context_of(a), context_of(b)
    if one.head != two.head or (PERSON in one.scope) != (PERSON in two.scope):
        return False
    if one.owner and two.owner and one.owner != two.owner:
        return False
    if one.close and two.close and one.close.isdisjoint(two.close):
        return False
    narrowed = one.modifiers <= two.modifiers or two.modifiers <= one.modifiers
    if PERSON in one.scope:
        return narrowed
    if entry_of(a.slot.removeprefix(FATE)).get("named"):
        return narrowed and not (one.object.isdisjoint(two.object) and one.modifiers.isdisjoint(two.modifiers))
    return narrowed and not (one.object and two.object and one.object.isdisjoint(two.object))


def _are_of_one_day(yes: Claim, no: Claim) -> bool:
    """Whether two claims may tell of one time: of a fate that may turn, the later does not give what came about since."""
    later = later_of(yes.slot.removeprefix(FATE))
    if not later or all(times_of(one) for one in (yes, no)):
        return may_be_of_one_time(yes, no)
    one, two = (times_of(claim) or day_of(claim) for claim in (yes, no))
    if not (one and two):
        return not (day_of(yes) or day_of(no))  # where one text bears a day, the other may be of any
    if overlap(one, two):
        return True
    return later != BOTH and (later == Says.YES) is (min(one) < min(two))


def _label(group: Sequence[Claim]) -> str:
    """Whom the claims are about, in the words that narrow it most."""
    contexts = [context_of(claim) for claim in group]
    best = max(contexts, key=lambda context: (len(context.modifiers), sorted(context.modifiers)))
    head = worded(best.head or "", group)
    if PERSON in best.scope:
        names = [worded(one, group) for one in sorted(best.modifiers)]
        return " ".join(map(str.title, [*names, head]))
    return head
