"""What a mention shows of its place, by name: "in, harm", "a region's name", "event behind it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import listed
from claims.extract.incidents.towns.placed import is_explained, is_placed

# Ways to give a place in which the words before it say what was there.
LED = (
    "in",
    "at",
    "near",
    "between",
    "away",
    "measured",
    "off",
    "with state",
    "possessive",
    "address",
    "part of",
    "in a side of",
)
# Names of what stands in a town, where the tables do not know them.
_OF_THINGS = ("of it", "at", "named", "possessive")
_BESIDE = ("near", "between", "away", "measured", "off")
_FINE = ("at", "possessive", "address", "measured", "off", "part of", "in a side of")
# How far before a name the word for its land is looked for.
_REGION_BEFORE = 30


def signs(mention: Mention, rule: str, known: bool) -> Iterator[str]:
    """What a mention shows of its place, by name."""
    if rule in LED:
        told = {"event": ", harm", "apart": ", other"}.get(mention.role, ", event" if mention.event else "")
        yield ("near" if rule in _BESIDE else "with state" if rule == "with state" else "in") + (
            ", later" if mention.is_late else told
        )
    else:
        yield rule
    if rule in _FINE or rule == "away":
        yield "measured" if rule == "away" else rule
    if _is_of_region(mention):
        yield "a region's name"
    if mention.before[:1] in (("from",), ("of",), ("to",), ("for",)) and rule in ("with state", "named"):
        yield "of or from it"
    if mention.follows in listed("event"):
        yield "event behind it"
    elif rule in _OF_THINGS and not known:
        yield "thing behind it"
    if is_placed(mention):
        yield "placed by another"
    if is_explained(mention):
        yield "explained"


def _is_of_region(mention: Mention) -> bool:
    """ "In the province of Milford", "Milford province": the land that bears a town's name."""
    before = mention.text[max(0, mention.start - _REGION_BEFORE) : mention.start]
    return mention.follows in listed("lands") or _land_of().search(before) is not None


@cache
def _land_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('lands')))}) of (?:the )?$")
