"""Whether a name with a capital is a place's where it stands."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.city_states import is_city_state
from claims.extract.incidents.towns.hints import is_crossing
from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import (
    Vote,
    is_known,
    is_people_word,
    is_state,
    is_town,
    listed,
)
from claims.extract.incidents.towns.placed import is_placed
from claims.world.countries import country_named

_IN_TOWN = (("in",), ("near",), ("of",), ("outside",), ("close",))


def may_be_town(mention: Mention, name: str, start: int) -> bool:
    """Whether a name can be a town's here: none of a state, a country, a people, an event or a street."""
    return (
        (is_town(name) or _is_waterside(mention, name))
        and not is_state(name)
        and (not country_named(name) or is_city_state(name))
        and not is_people_word(name)
        and (name.lower() not in listed("event", "found") or is_known(name.lower()))
        and not is_crossing(mention.text, start + len(name))
    )


def _is_waterside(mention: Mention, name: str) -> bool:
    """ "Rapid River, Ont.", "near Rapid River": a name that ends like a river's may be a town's with its state behind it, or a preposition before it."""
    is_led = (mention.before[:1] in _IN_TOWN and "the" not in mention.before) or is_placed(mention)
    return (
        (bool(mention.region) or is_led)
        and " " in name
        and name.rsplit(" ", 1)[-1].lower() in listed("landmark_endings")
    )


def is_of_place(mention: Mention, key: str) -> bool:
    """Whether a name that people bear too is a place's here: "a Milford man", "Arlington police" of a known city."""
    led = mention.before[:1] in (("in",), ("near",), ("outside",)) or mention.follows in listed("authority")
    return bool(_of_people().match(mention.after)) or (led and is_known(key))


def is_sure_start(text: str, vote: Vote) -> bool:
    """Whether a name that begins a sentence is a town's all the same: "Milford RCMP said"; not "Rural firefighters", small elsewhere."""
    if vote.where.rule not in ("police", "court", "council"):
        return False
    if vote.where.rule == "police" and not re.match(
        r" (?:[Pp]olice|RCMP|PD|[Ff]ire|[Gg]arda)", text[vote.where.span.stop :][:9]
    ):
        return False
    return re.search(rf"\b{re.escape(vote.key)}\b", text) is None


@cache
def _of_people() -> re.Pattern[str]:
    """ "a Milford man": no person's name stands so."""
    return re.compile(r" (?:man|woman|teen|teenager|boy|girl|couple|resident|residents|child|toddler|student)$")
