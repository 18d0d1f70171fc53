"""The positions that the claims of a group take: a value, held as fact, plan or denial, at one time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from checker.align import Group
from checker.voices import Interval
from claims.claim import Claim, Modality
from claims.extract.attribute_words import is_settled
from claims.value import Given, Relation, Value

Said = Callable[[Claim], Interval | None]
Key = tuple[str, Modality, Interval | None, bool, bool]
_FALLEN = "fallen"
_SIZELESS = frozenset(("place", "person", "term"))
_ANY = frozenset((None,))


class Stand(NamedTuple):
    """One position in a group: a value, held as plan, fact or denial at one time. ``cores`` and ``likely``: see :class:`claims.claim.Context`.

    ``rising``: found as a figure that rises as an event goes on; ``fallen``: its own text says that it fell to what it is.
    """

    value: Value
    modality: Modality
    said: Interval | None
    cores: frozenset[int | None] = _ANY
    likely: frozenset[int | None] = _ANY
    rising: bool = False
    fallen: bool = False

    @property
    def planned(self) -> bool:
        """Whether it speaks of something still to come."""
        return self.modality is Modality.PLANNED

    @property
    def denied(self) -> bool:
        """Whether it says that the value does not hold."""
        return self.modality is Modality.DENIED


def stands_of(group: Group, said: Said, moving: bool) -> tuple[Stand, ...]:
    """The distinct positions of a group, in a fixed order; ``moving``: its values change as an event goes on."""
    found: dict[Key, Stand] = {}
    key_of = keys_of(group, said, moving)
    for claim in group.claims:
        key = key_of(claim)
        known = found.get(key)
        stand = Stand(claim.value, key[1], key[2], *_cores(claim), *key[3:])
        found[key] = stand if known is None else _joined(known, stand)
    return tuple(found[key] for key in sorted(found, key=_order))


def keys_of(group: Group, said: Said, moving: bool) -> Callable[[Claim], Key]:
    """A function that tells the positions of a group apart. When something was said matters only where something may have given way."""
    timed = moving or any(_gives_way(claim) for claim in group.claims)

    def key(claim: Claim) -> Key:
        modality = Modality.ASSERTED if claim.modality is Modality.REPORTED else claim.modality
        return claim.value.key(), modality, said(claim) if timed else None, _rises(claim), _fell(claim)

    return key


def key_of(stand: Stand) -> Key:
    """What tells a position apart."""
    return stand.value.key(), stand.modality, stand.said, stand.rising, stand.fallen


def doubtful(left: Stand, right: Stand, relation: Relation, given: Given) -> bool:
    """Whether no claim of the one position surely answers the same question as one of the other. What was curated surely does.

    Where it only likely does, figures of like size bear out a conflict, and those further apart do not: that two texts count
    different things is then the likelier reason. Places, persons and terms have no size.
    """
    if not _disjoint(left.cores, right.cores):
        return False
    alike = left.value.kind in _SIZELESS or (
        relation.distance is not None and relation.distance < given.tolerance.alike
    )
    return not alike or unlikely(left, right)


def unlikely(left: Stand, right: Stand) -> bool:
    """Whether it is not even likely that any two claims of the positions answer one question."""
    return _disjoint(left.cores, right.cores) and _disjoint(left.likely, right.likely)


def _disjoint(left: frozenset[int | None], right: frozenset[int | None]) -> bool:
    return None not in left and None not in right and left.isdisjoint(right)


def _cores(claim: Claim) -> tuple[frozenset[int | None], frozenset[int | None]]:
    context = claim.context
    return (frozenset((context.core,)), frozenset((context.likely,))) if context else (_ANY, _ANY)


def _joined(one: Stand, other: Stand) -> Stand:
    return one._replace(cores=one.cores | other.cores, likely=one.likely | other.likely)


def _gives_way(claim: Claim) -> bool:
    return claim.modality is Modality.PLANNED or _rises(claim) or _fell(claim)


def _rises(claim: Claim) -> bool:
    """Whether the claim was found as one of a figure that rises; where a slot does not say so, its curated claims do not."""
    return claim.context is not None and claim.context.rising


def _fell(claim: Claim) -> bool:
    context = claim.context
    return context is not None and _FALLEN in context.scope and not is_settled(context.attribute)


def _order(key: Key) -> tuple[Any, ...]:
    return key[0], key[1], str(key[2]), key[3:]
