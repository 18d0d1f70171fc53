"""The way in which a text gives a name as a place: "in Milford", "Milford police", "the town of Milford", "a Milford man"."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.hints import hint, is_beside, is_in_side, is_measured
from claims.extract.incidents.towns.homes import is_home
from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import UPPER, is_wide, listed
from claims.extract.incidents.towns.placed import is_far_end
from claims.extract.incidents.towns.roles import is_where
from claims.extract.incidents.towns.trims import council, court, force
from claims.folding import words
from claims.world.spots import cities_named
from claims.world.towns import towns_named

# How far before a name another is looked for, beside which it is told.
_LEADING = 60
_PREPOSITIONS = ("in", "near", "close", "not", "outside", "around", "above", "across")
_NEARBY = 32
_AROUND = ("suburb", "suburbs", "bureau")
# Countries in which a district is as often a quarter of a town.
_WITH_QUARTERS = frozenset("US CA GB IE AU NZ ZA FR DE".split())


def rule_of(mention: Mention, name: str, start: int) -> str:
    """The way in which a name is given as a place."""
    if f"{name}'s " in mention.name.replace("’", "'"):
        return "possessive"
    behind = start - mention.start + len(name)
    if name != mention.name:
        for rule, body in (("police", force()), ("court", court()), ("council", council())):
            if body.match(mention.name, behind):
                return rule
    if mention.before[:1] == ("in",) and _force_in().search(mention.text, max(0, start - _LEADING), start):
        return "force in it"
    is_origin = bool(mention.region) and mention.before[:1] == ("from",) and not is_measured(mention, start)
    if is_origin or is_home(mention, start):
        return "home"
    if _is_sided(mention, start):
        return "in a side of"
    if mention.region and not mention.before and _person_behind().match(mention.text, mention.region):
        return "resident"
    rule = _by_neighbours(mention, start == mention.start)
    if rule not in ("named", "part of"):
        return rule
    return "in" if is_where(mention.text, start + len(name)) else hint(mention, name, start) or rule


def _by_neighbours(mention: Mention, whole: bool) -> str:
    """The rule by the words right before and behind."""
    if mention.follows in _AROUND or _is_suburban(mention):
        return "named"
    if is_far_end(mention, mention.start):
        return "beside"
    if mention.follows == "district" and _is_unit(mention):
        before = mention.text[max(0, mention.start - _LEADING) : mention.start]
        return "within" if _behind_town().search(before) else "of it"
    if mention.follows == "area":
        return "within" if _in_city().match(mention.text, mention.start + len(mention.name)) else _of_area(mention)
    if mention.follows in listed("quarters"):
        return "possessive" if mention.is_genitive else "within"
    return (_of_town(mention) if whole else None) or _of_region(mention, whole) or _of_what_follows(mention)


def _is_sided(mention: Mention, start: int) -> bool:
    """Whether a side of a city is told, and so the city: "in south-east Milford", "in Milford's north", "in the north of Milford"."""
    if mention.is_genitive and mention.follows.replace("-", "") in listed("inner_sides"):
        return True
    if mention.before[:1] == ("in",) and mention.before[-1].replace("-", "") in listed("inner_sides"):
        return start == mention.start
    return is_in_side(mention, start)


def _of_area(mention: Mention) -> str:
    """ "In the Milford area": there or not far from there."""
    return "in" if mention.before[:1] == ("in",) else "near" if mention.is_by else "named"


@cache
def _in_city() -> re.Pattern[str]:
    """ "The Milford area of Ayr"."""
    return re.compile(rf" area of (?:[a-z-]+ )*[{UPPER}]")


def _is_suburban(mention: Mention) -> bool:
    """ "In a suburban Milford car park": outside of the city."""
    return mention.text[max(0, mention.start - _LEADING) : mention.start].endswith("suburban ")


def _is_unit(mention: Mention) -> bool:
    """Whether a district is a unit of a province or state, which bears the name of its chief town: "in the Elmli district of Norland province"."""
    if _of_wider().match(mention.text, mention.start + len(mention.name)):
        return True
    key = " ".join(words(mention.name))
    lands = [*(one.country for one in cities_named(key)), *(one.country for one in towns_named(key))]
    return any(land not in _WITH_QUARTERS for land in lands)


@cache
def _behind_town() -> re.Pattern[str]:
    """ "Near Elmli in Orda district", "Elmli, in the Orda district", "Elmli village of Orda district": the town stands before it."""
    kinds = "|".join(sorted(listed("settled") | listed("settlements")))
    return re.compile(rf"[{UPPER}][\w’'-]+(?: (?:{kinds}))?(?:,| in|, in| of)(?: the)? $")


@cache
def _of_wider() -> re.Pattern[str]:
    wider = "|".join(sorted(listed("lands") | {"state", "department"}))
    return re.compile(
        rf" district (?:of|in) (?:the )?(?:[a-z-]+ )?(?:(?:{wider}) of [{UPPER}]|[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)? (?:{wider})\b)"
    )


def _of_town(mention: Mention) -> str | None:
    before = mention.before
    if before and is_measured(mention, mention.start):
        return None  # "20 km south of the city of Milford"
    if _nearby().search(mention.text, max(0, mention.start - _NEARBY), mention.start):
        return "beside"
    if mention.is_by and before[-1] == "capital":
        return "named"  # "in the Milford district, just outside the capital Ayr"
    is_town = mention.follows in listed("settled") or (not before and mention.follows in listed("towns_behind"))
    if len(before) > 1 and before[-1] == "of":
        if len(before) == 2 and is_wide(" ".join(words(mention.name))):
            return "named"  # "the second city of Norland"
        return "town of" if before[-2] in listed("settlements") else "part of"
    if (is_town and _no_noun_behind(mention)) or (before and before[-1] in listed("settlements")):
        return "town of"  # "the capital Tirana"
    if mention.is_by and is_beside(_text_before(mention)):
        return "named"  # "in Milford, near Ayr"
    return None


@cache
def _nearby() -> re.Pattern[str]:
    """ "Nearby Milford", "the neighbouring city of Milford"."""
    kinds = "|".join(sorted(listed("settlements")))
    return re.compile(rf"\b(?:nearby|neighbou?ring) (?:(?:{kinds}) (?:of )?)?$")


def _no_noun_behind(mention: Mention) -> bool:
    """Whether a village is told of itself: "Milford village in", and no "Milford village raid"."""
    end = mention.start + len(mention.name) + len(mention.after)
    return (
        re.match(
            r" (?!(?:in|of|on|near|at|and|was|is|who|where|when|after|early|late|for|to|from|by|with|before|during)\b)[a-z]",
            mention.text[end : end + 8],
        )
        is None
    )


def _of_region(mention: Mention, whole: bool) -> str | None:
    before = mention.before
    if mention.region:
        return "with state"
    if _is_force(mention):
        return "police"
    if whole and before[:1] and before[0] in _PREPOSITIONS and (before[-1] != "the" or mention.name in _WITH_ARTICLE):
        return "possessive" if mention.is_genitive else "in" if before[0] == "in" else "near"
    return None


def _of_what_follows(mention: Mention) -> str:
    if mention.follows in listed("people_of"):
        return "resident"
    if mention.follows in listed("hearings"):
        return "court"
    return "of it" if mention.follows in listed("follow") else "named"


def _is_force(mention: Mention) -> bool:
    if mention.follows == "fire":
        return _brigade().match(mention.text, mention.region or mention.start + len(mention.name)) is not None
    return mention.follows in listed("authority")


def _text_before(mention: Mention) -> str:
    before = mention.text[max(0, mention.start - _LEADING) : mention.start]
    return before[: before.rfind(mention.before[0])]


# Places that are told with the article.
_WITH_ARTICLE = ("Bronx", "Hague", "Bronx's", "Rockaways")


@cache
def _person_behind() -> re.Pattern[str]:
    """ "A Milford, Ohio, man"."""
    return re.compile(rf",? (?:{'|'.join(sorted(listed('people_of'), key=len, reverse=True))})\b")


@cache
def _force_in() -> re.Pattern[str]:
    """ "Police in Milford said"."""
    return re.compile(r"\b(?:[Pp]olice|[Oo]fficials|[Aa]uthorities|[Dd]etectives|[Ff]irefighters|[Gg]ardaí) in $")


@cache
def _brigade() -> re.Pattern[str]:
    """Firefighters, and not the fire."""
    return re.compile(
        r" fire (?:chief|department|officials?|crews?|marshals?|brigade|service|and rescue|capt|lt|battalion|officers?|investigators?)\b",
        re.IGNORECASE,
    )
