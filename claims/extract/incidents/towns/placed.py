"""How a text tells readers where a place lies: "Milford, 12 km west of Ayr", "Milford, a village near Ayr". Few explain a place unless something happened there."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import UPPER, listed

_POINTS = r"(?:north|south)(?:-?(?:east|west))?|east|west"
_LENGTH = r"(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)[ -](?:km|kilomet(?:re|er)s?|miles?|minutes?|hours?)\b"
_VERGE = r"(?:(?:about|around|some|just|only|roughly|nearly|almost|approximately|less than|more than|over|a|an) ){0,2}"
_LIES = r"(?:,? (?:which|that))?(?: (?:lies|lay|is|was|sits|stands))?(?: (?:located|situated))?"


def is_placed(mention: Mention) -> bool:
    """Whether the words behind a name say how far it lies from another place."""
    return _placed().match(mention.text, mention.region or mention.start + len(mention.name)) is not None


@cache
def _placed() -> re.Pattern[str]:
    kinds = "|".join(sorted(listed("settled") | listed("settlements") | {"station", "area"}))
    return re.compile(
        rf"(?: (?:{kinds}))?,?{_LIES},? {_VERGE}{_LENGTH}(?: [a-z-]+){{0,5}} (?:of|from|outside) (?:the )?(?:[a-z]+ ){{0,3}}[{UPPER}]"
    )


def is_explained(mention: Mention) -> bool:
    """Whether the words behind a name say what sort of place it is."""
    return _explained().match(mention.text, mention.region or mention.start + len(mention.name)) is not None


@cache
def _explained() -> re.Pattern[str]:
    kinds = "|".join(
        sorted(listed("settlements") | {"community", "hamlet", "neighbourhood", "neighborhood", "island", "area"})
    )
    behind = rf"[,.;(]|[–—-]| (?:in|of|on|near|at|about|some|an?|that|which|whose|where|with|outside|just|populated|home|known|between|to|by|along|and|close|not|{_POINTS}|\d)"
    return re.compile(rf",(?: which (?:is|lies),?)? (?:an?|the) (?:[a-z][a-z-]*,? ){{0,4}}?(?:{kinds})\b(?={behind})")
