"""Fingerprints: by which a finding is known again in another run."""

from __future__ import annotations

import hashlib

from checker.align import Group, group_key
from claims.folding import fold
from claims.slot import APART


def fingerprint(group: Group) -> str:
    """Of slot, subject, qualifiers and the set of distinct normalised values: nothing else may enter it.

    A found question keeps its fingerprint when a slot of its name is declared, and when its claims are curated under it. How a name
    is written does not count: another text may spell it with other capitals.
    """
    slot, about, qualifiers = group_key(group.slot, group.about, group.qualifiers)
    values = sorted({claim.value.key() for claim in group.claims})
    return digest("group", slot_name(slot), fold(about), *(part for pair in qualifiers for part in pair), "|", *values)


def digest(*parts: str) -> str:
    """A fingerprint of parts in their order."""
    # The length before each part keeps ("ab", "c") and ("a", "bc") apart.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def slot_name(slot: str) -> str:
    """The question by its own name, whether it was found or declared."""
    return slot.removesuffix(APART)
