"""Of which sort of people a found figure is."""

from __future__ import annotations

from claims import grammar
from claims.claim import Claim

# Whoever they are, and the sorts that are always told apart from the others.
PEOPLE = "people"
_CIVILIANS = frozenset(("civilian", "civilians"))


def sort_of_people(claim: Claim) -> str:
    """The sort of people that a figure counts; empty for things, and for whoever is called by a trade that all of them may have."""
    context = claim.context
    if context is None or context.head is None or claim.value.kind != "count" or claim.slot.startswith("count"):
        return ""
    if context.head in grammar.PEOPLE:
        return PEOPLE
    if context.head in _CIVILIANS:
        return "civilians"
    from claims.extract.language.lexicon import special  # here: a curated check asks for none of it

    return special(context.head) or ""
