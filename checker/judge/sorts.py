"""Of which sort of people a found figure is."""

from __future__ import annotations

import re

from claims import grammar
from claims.claim import Claim

# Whoever they are, and the sorts that are always told apart from the others.
PEOPLE = "people"
_CIVILIANS = frozenset(("civilian", "civilians"))


def sort_of_people(claim: Claim) -> str:
    """The sort of people that a figure counts; empty for things, and for whoever is called by a trade that all of them may have."""
    context = claim.context
    if context is None or claim.value.kind != "count" or claim.slot.startswith("count"):
        return ""
    if context.head is None:
        return PEOPLE if _is_of_a_land(claim) else ""
    if context.head in grammar.PEOPLE:
        return PEOPLE
    if context.head in _CIVILIANS:
        return "civilians"
    from claims.extract.language.lexicon import special  # here: a curated check asks for none of it

    heads = claim.written.lower().split() if context.head in _LIVES else [context.head]
    return next(filter(None, map(special, heads)), PEOPLE if _is_of_a_land(claim) else "")


def _is_of_a_land(claim: Claim) -> bool:
    """Whether a figure counts people by their land alone: "the war has killed 67 Israelis"."""
    _, told, behind = (claim.provenance.quote or "").partition(claim.written)
    found = _NAMED.search(told) or _NAMED.match(behind)
    if found is None:
        return False
    from claims.world.countries import country_in  # here, as above

    return country_in(found[1]) is not None


_LIVES = frozenset(("life", "lives", "death", "deaths"))
_NAMED = re.compile(r"\s+([A-Z][\w-]+(?:s|ese))\b(?!\s[a-z]+s\b)")
