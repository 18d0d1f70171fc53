"""What the sentence says of a place right before it: that the harm was there, or that something else was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claims.extract.incidents.towns.names import listed
from claims.tables import table

# How far before a name its role is looked for.
_REACH = 160


def role(text: str, begin: int, start: int) -> str:
    """ "event" where the nearest word of a role before ``start`` tells of the harm, "apart" where it tells of something else, "" with neither."""
    begin = max(begin, start - _REACH)
    said = [hit.end() for hit in _said().finditer(text, begin, start)]
    found = [
        hit
        for hit in _roles().finditer(text, said[-1] if said else begin, start)
        if hit.lastgroup == "event" or _during().search(text, begin, hit.start()) is None
    ]
    while len(found) > 1 and found[-1][0].lower() in listed("bystanders"):
        found.pop()  # "wounded two pupils at a school in"
    return found[-1].lastgroup or "" if found else ""


def is_where(text: str, end: int) -> bool:
    """Whether a clause behind a name tells that the harm was there: "in Milford, where two men were killed"."""
    clause = _clause().match(text, end)
    return clause is not None and role(text, end, clause.end()) == "event"


# A bar that parts two choices, outside of brackets, which hold none but of their own.
_BAR = re.compile(r"\|(?![^()]*(?:\([^()]*\)[^()]*)*\))")


@cache
def _said() -> re.Pattern[str]:
    """What is told begins here: "the court heard that"."""
    return re.compile(
        r"\b(?:said|says|heard|told (?:[\w’']+ ){0,3}|believes?|reported|alleged?s?|found|showed|ruled) ?that "
    )


@cache
def _during() -> re.Pattern[str]:
    """The harm was where something else was going on: "fell during a wedding in"."""
    return re.compile(r"\bduring (?:(?:an?|the|his|her|their|its) )?(?:[\w’'-]+ )?$")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r", where [^,.;\n]{0,90}")


# "Emergency services were called to a house in": they go where it happened.
_CALLED = r"(?-i:(?:called|dispatched|summoned|scrambled) (?:out )?to\b|responded to\b)"


@cache
def _roles() -> re.Pattern[str]:
    apart = _by_letter(_BAR.split(str(table("happened")["apart"]).replace("| ", "|")))
    events = _by_letter(sorted(listed("harm"), key=len, reverse=True))
    return re.compile(rf"\b(?:(?P<event>{_CALLED}|{events})|(?P<apart>{apart}))\b(?!['’]s\b)", re.IGNORECASE)


def _by_letter(choices: Iterable[str]) -> str:
    """The same choices by their first letter, of either size: ``re`` tries but those that it may be, where without regard to size it tries all."""
    groups: dict[str, list[str]] = {}
    for one in choices:
        groups.setdefault(one[0] if one[0].isalpha() else "", []).append(one)
    others = groups.pop("", [])
    known = [
        f"(?-i:[{letter.upper()}{letter}])(?:{'|'.join(one[1:] for one in some)})" for letter, some in groups.items()
    ]
    return "|".join([*known, *others])
