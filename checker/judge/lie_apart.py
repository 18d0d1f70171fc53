"""Whether two places that texts name are known to lie apart: a village that nobody knows may lie in the district that another text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.value import Given, Value

if TYPE_CHECKING:
    from claims.values.place import Place


def unknown(left: Value, right: Value, given: Given) -> str | None:
    """Why two places of other names, found in texts, need not be two; ``None`` where both are known, or are one sort of ground by their names."""
    if not left.kind == right.kind == "place":
        return None
    from claims.values.place import Place, show  # here: a check without places need not load them

    assert isinstance(left, Place)
    assert isinstance(right, Place)
    if _is_ground(left) and _is_ground(right):
        return None
    if all(_is_known(place, given) for place in (left, right)):
        return None
    return f"nothing says how {' and '.join(sorted((show(left), show(right))))} lie to each other"


def _is_known(place: Place, given: Given) -> bool:
    from claims.world.towns import towns_named  # here: a check without such places need not load the table

    named = place.entity or place.inside or given.world.entity("place", place.raw)
    return bool(named or towns_named(place.spelling))


def _is_ground(place: Place) -> bool:
    """Whether the name says that it is a rock, an island or the like, of which none lies in another: "Gull Rock", "Tarn Holm"."""
    from claims.extract.facts.wheres import is_ground  # here: what was curated needs none of the rules

    return is_ground(place.raw)
