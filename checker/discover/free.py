"""Statements that no names hold together to their questions, each sort by its own rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.discover.begun import begun
from checker.discover.causes_told import told_causes
from checker.discover.denied import denied
from checker.discover.disputed import disputed
from checker.discover.injured import injured
from checker.discover.link import Links
from checker.discover.listed import listed
from checker.discover.nth_of import nth_of
from checker.discover.parts_told import parts_told
from checker.discover.person_facts import person_facts
from checker.discover.reasons_told import reasons_told
from checker.discover.sites_told import sites_told
from checker.discover.sorts_told import sorts_told
from claims.claim import Claim
from claims.extract.stated.slots import (
    DISPUTED,
    FACT,
    INJURY,
    LISTED,
    NTH,
    ORIGIN,
    REASON,
    SITE,
    SORT,
    WHETHER,
    WHICH,
    WHY,
)

_RULES = (
    (WHETHER, denied),
    (DISPUTED, disputed),
    (WHY, told_causes),
    (INJURY, injured),
    (ORIGIN, begun),
    (FACT, person_facts),
    (WHICH, parts_told),
    (REASON, reasons_told),
    (SORT, sorts_told),
    (SITE, sites_told),
    (LISTED, listed),
    (NTH, nth_of),
)


def free(claims: Sequence[Claim], links: Links) -> Iterator[Claim]:
    """The claims of every such sort that answer one question with others, with their subject."""
    for start, rule in _RULES:
        yield from rule([claim for claim in claims if claim.slot.startswith(start)], links)
