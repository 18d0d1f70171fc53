"""What the words about a name say for it as the place of what happened: "12 km west of Milford", "between Milford and Ayr", "a Milford plant"."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.words import months
from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import (
    LOWER,
    UPPER,
    is_people_word,
    is_state,
    is_town,
    is_wide,
    listed,
    not_town,
)
from claims.folding import words
from claims.tables import table
from claims.text import Span

_EVENTS = "crash|fire|strike|accident|incident|blast|explosion|collision|collapse|attack|shooting|tragedy"
# How far before a name the words that lead to it are looked for.
_BACK = 90
_POINTS = r"(?:north|south)(?:-?(?:east|west))?|east|west"
_SIDES = rf"{_POINTS}|outskirts|outside|edge|coast|shores?"


@cache
def _measured() -> re.Pattern[str]:
    """ "12 kilometres west of", "on the outskirts of": what happened is told by its distance from a town."""
    return re.compile(
        rf"\b(?:{_SIDES}|km|kilomet(?:re|er)s?|miles?) (?:away )?(?:of|from|out of) (?:the (?:[a-z]+ )?(?:(?:town|city|village) of |(?:town|city|capital),? ))?$"
    )


@cache
def _at_edge() -> re.Pattern[str]:
    """ "On the outskirts of": there, and not far off."""
    return re.compile(r"\b(?:outskirts|outside|edge|coast|shores?) of [a-z, ]*$")


def is_measured(mention: Mention, start: int) -> bool:
    """Whether a distance or a side leads to a name: "12 km from"."""
    return _measured().search(mention.text, max(0, start - _BACK), start) is not None


def is_in_side(mention: Mention, start: int) -> bool:
    """ "In the north of", "in the centre of": a part of what is named."""
    return _in_side().search(mention.text, max(0, start - _BACK), start) is not None


@cache
def _in_side() -> re.Pattern[str]:
    return re.compile(
        rf"\bin the (?:far |inner |outer )?(?:{_POINTS}|cent(?:re|er)|heart|middle) of (?:the city of )?$"
    )


@cache
def _other_town() -> re.Pattern[str]:
    """ "A mountain town north of": what happened there did not happen here."""
    return re.compile(
        rf"\b(?:town|city|village|suburb|community|hamlet|settlement|municipality|district|(?:county|state)(?! (?:road|highway|route)))(?: (?!of\b)[a-z0-9.,-]+){{0,6}} (?:{_POINTS}|km|kilomet(?:re|er)s?|miles?) (?:of|from) $"
    )


def is_beside(before: str) -> bool:
    """ "In Saco, about 17 miles southwest of", "Saco lies 17 miles from": another town's place is told; but "on the Mitchell Highway, 12 km west of" is the event's."""
    found = _told_by().search(before)
    if found is None or is_wide(" ".join(words(found[1]))) or is_state(found[1]):
        return False
    parts = found[1].split(" ")
    is_ground = not not_town().isdisjoint(part.lower() for part in parts)
    return is_town(found[1]) and not is_ground and parts[-1] not in listed("streets")


@cache
def _told_by() -> re.Pattern[str]:
    return re.compile(
        rf"\b([{UPPER}][\w’'-]*[{LOWER}](?: [{UPPER}][\w’'-]*[{LOWER}])*)(?: (?:lies|lay|is|was|sits|stands)(?: located| situated)?)?(?:,? (?:(?:about|around|some|just|only|roughly|nearly) )?\d[\d.,]*[ -]?(?:km|ki|mi|ho)[a-z0-9 .()-]*|, (?!(?:[a-z0-9-]+ )*(?:who|was|were|is|has|had|died|when|after) )[a-z0-9 .()-]*| )$"
    )


@cache
def _measured_from() -> re.Pattern[str]:
    """ "Near Milford station, which is 30 km from": the place that lies so far off is told, and here it is not."""
    return re.compile(
        rf"\b(?:in|at|near|to|of|outside|village|town) (?:the )?[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)*(?: [a-z]+){{0,2}},? (?:which|that|a|about|around|some|roughly|just|nearly|\d)[a-z0-9 .,()-]*$"
    )


@cache
def _on_road() -> re.Pattern[str]:
    """ "At Milford on the road between": the towns at its ends are beside it."""
    return re.compile(
        rf"\b(?:at|in|near|outside) (?:the )?[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)*,? (?:on|along) [a-z ]*\b(?:road|highway|motorway|route|stretch|line|track)[a-z ]* between $"
    )


@cache
def _between() -> re.Pattern[str]:
    """ "On the road between": either town will do; the one named first is nearer to what is told."""
    return re.compile(r"(?<!\bin )\bbetween $")


@cache
def _crossing() -> re.Pattern[str]:
    """ "Between Rogers and Nostrand avenues": streets."""
    return re.compile(
        rf" and [{UPPER}0-9][\w’'-]* (?:[Aa]venues?|[Ss]treets?|[Rr]oads?|[Dd]rives?|[Ll]anes?|[Bb]oulevards?|[Ss]ts|[Aa]ves)\b"
    )


@cache
def _collision() -> re.Pattern[str]:
    """ "A crash at Milford": vehicles meet on roads, not in what has a name of its own."""
    return re.compile(
        r"\b(?:crash|crashed|collision|collided|smash|derailment|derailed|rollover|overturned|pile-?up) at $"
    )


@cache
def _address() -> re.Pattern[str]:
    """ "In Norton Road, ": a street is told with its town."""
    return re.compile(rf"\b[{UPPER}][\w’'-]+ (?:{'|'.join(table('happened')['streets'].split())})\.?, (?:in )?$")


@cache
def _at_block() -> re.Pattern[str]:
    """ "Milford, in the 400 block of": an address stands behind its town."""
    return re.compile(r",? (?:(?:in|on|at|near|along) )?the \d+ block of ")


@cache
def _within() -> re.Pattern[str]:
    """ "At Milford Seafoods, Ayr, on June 12": the town behind what lies in it."""
    return re.compile(rf"\b(?:at|in|on|outside|near) (?:the )?(?:[{UPPER}][\w’'-]+ ){{0,3}}[{UPPER}][\w’'-]+, $")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s\"“‘(])(?:a|an|the|A|An|The|THE|AN|another|two|three|four|several)(?: [a-z0-9-]+){0,2} $"
    )


def hint(mention: Mention, name: str, start: int) -> str | None:
    """The rule by which the words around a name make it the place of the event, where no preposition stands before it."""
    before = mention.text[max(0, start - _BACK) : start]
    if rule := _by_sides(mention, start + len(name), before) or _by_address(mention, start, start + len(name), before):
        return rule
    if not _is_attribute(mention, name, before, start + len(name)):
        return None
    found, people = _behind_two().match(mention.text, start + len(name)), listed("people_of")
    is_person = found and (found[1] in people or (found[2] in people and found[1] not in listed("follow")))
    return "resident" if is_person else "of it"


def _by_sides(mention: Mention, end: int, before: str) -> str | None:
    """What a distance, a side or a road says: "12 km west of", "between", "off"."""
    if _measured().search(before):
        is_other = is_beside(before) or _other_town().search(before) or _measured_from().search(before)
        return "beside" if is_other else "measured" if _at_edge().search(before) else "away"
    if _between().search(before) and not _crossing().match(mention.text, end):
        return "beside" if _on_road().search(before) else "between"
    return "off" if before.endswith(" off ") else None


def _by_address(mention: Mention, start: int, end: int, before: str) -> str | None:
    """What an address or "at" says."""
    if _address().search(before) or _within().search(before):
        return "address"
    if start == mention.start and mention.before and mention.before[-1] in listed("inner_sides"):
        return "in"
    if mention.before == ("at",) and (rule := _by_at(mention, end, before)):
        return rule
    return "address" if _at_block().match(mention.text, end) else None


def _by_at(mention: Mention, end: int, before: str) -> str | None:
    if mention.text.startswith((", near ", " near ", ", close to ", " close to "), end):
        return "in"
    if mention.follows in listed("times_behind"):
        return "near" if _collision().search(before) else "at"
    return "at" if mention.role == "event" and end == mention.start + len(mention.name) else None


@cache
def _headline() -> re.Pattern[str]:
    return re.compile(r"(?:^|\n|\b(?:in|at|near|over|after|of|from|into|for|since|following))\s?$")


def _is_attribute(mention: Mention, name: str, before: str, end: int) -> bool:
    """ "A Milford seafood company", "Milford docks": the town before the word for what is in it; not "a Polish trawler"."""
    if (
        is_people_word(name)
        or name.endswith(("ish", "ian", "ese"))
        or name.rsplit(" ", maxsplit=1)[-1].lower() in listed("wide")
    ):
        return False
    found = _behind_two().match(mention.text, end)
    if found is None:
        return False
    nouns = listed("follow", "sited")
    first, second = found[1], found[2] or ""
    if first in nouns:
        return True
    if second not in nouns | listed("event") or first in listed("no_attribute"):
        return False
    # Headlines drop the article: "Milford concert crush".
    return _article().search(before) is not None or (
        second in listed("event_nouns", "follow") and _headline().search(before) is not None
    )


@cache
def _behind_two() -> re.Pattern[str]:
    return re.compile(r" ([a-z][a-z-]+)(?: ([a-z][a-z-]+))?")


def is_crossing(text: str, end: int) -> bool:
    """Whether a name that ends here is a street's: "Simpson and Myles streets"."""
    return _crossing().match(text, end) is not None


def is_of_another(text: str, span: Span) -> bool:
    """Whether a sentence below the lead tells of an earlier event or one far off: "In 2003, ...", "since 2001, when four died near"."""
    return _another().search(text, span.start, span.stop) is not None


@cache
def _another() -> re.Pattern[str]:
    named = "|".join(month.title() for month in months())
    return re.compile(
        rf"\b(?:In (?:(?:early|late|mid)[ -])?(?:{named})(?: (?:of )?(?:this|last) year)?(?:,| (?=[a-z]))|[Ii]n (?:(?:{named}),? )?(?:19|20)\d\d,|since (?:19|20)\d\d, when|(?:19|20)\d\d, when |similar (?:{_EVENTS})|(?:months?|weeks?|years?) (?:after|before) (?:a|an|another) )"
    )
