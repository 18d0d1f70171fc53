"""Statements that no names hold together to their questions, each sort by its own rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.discover.links.link import Links
from checker.discover.statements.begun import begun
from checker.discover.statements.causes_told import told_causes
from checker.discover.statements.denied import denied
from checker.discover.statements.disputed import disputed
from checker.discover.statements.fates_told import fates_told
from checker.discover.statements.injured import injured
from checker.discover.statements.listed import listed
from checker.discover.statements.nth_of import nth_of
from checker.discover.statements.parts_told import parts_told
from checker.discover.statements.person_facts import person_facts
from checker.discover.statements.reasons_told import reasons_told
from checker.discover.statements.roles_told import roles_told
from checker.discover.statements.signs_of_figures import signs_of_figures
from checker.discover.statements.sites_told import sites_told
from checker.discover.statements.sorts_told import sorts_told
from claims.claim import Claim
from claims.extract.stated.slots import (
    DISPUTED,
    FACT,
    FATE,
    INJURY,
    LISTED,
    NTH,
    ORIGIN,
    REASON,
    ROLE,
    SIGN,
    SITE,
    SORT,
    WHETHER,
    WHICH,
    WHY,
)

_RULES = (
    (WHETHER, denied),
    (FATE, fates_told),
    (ROLE, roles_told),
    (SIGN, signs_of_figures),
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
