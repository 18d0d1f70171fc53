"""How a text tells readers where a place lies: "Milford, 12 km west of Ayr", "Milford, a village near Ayr". Few explain a place unless something happened there."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import UPPER, listed

_ROADS = frozenset("avenue avenues street streets road roads drive drives lane lanes boulevard sts aves".split())
# How far before a name the words that lead to it are looked for.
_BACK = 90
_POINTS = r"(?:north|south)(?:-?(?:east|west))?|east|west"
_LENGTH = r"(?:\d[\d.,]*[ -]?|[a-z]+(?:-[a-z]+)?[ -])(?:km|kilomet(?:re|er)s?|miles?|minutes?|hours?)\b"
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


def is_far_end(mention: Mention, start: int) -> bool:
    """Whether the second end of a road leads to a name: "between Milford and the port of"."""
    found = _between_and().search(mention.text, max(0, start - _BACK), start)
    return found is not None and mention.follows not in _ROADS


@cache
def _between_and() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\bin )\bbetween [{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)?(?:, [a-z ]+,)? and (?:the (?:[a-z]+ )?(?:(?:city|town|port|village) (?:of )?)?)?$"
    )
