"""Mentions of places: a run of capitals with the words before it ("in", "town of"), the region behind it, and the word that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.extract.incidents.towns.names import county_names, is_known, is_wide, name_run
from claims.extract.incidents.towns.roles import is_where, role
from claims.folding import words
from claims.tables import table
from claims.text import Span
from claims.world.towns import towns_named

# How far before a town's name a hospital takes it away: "was flown to the hospital in Milford".
_CARE, _BEFORE = 80, 45


@dataclass(frozen=True, slots=True)
class Mention:
    """A name with what stands before it ("in", "town of"), the place where a region named behind it ends, the word behind, and whether its sentence tells of an event."""

    text: str
    start: int
    name: str
    before: tuple[str, ...]
    region: int
    after: str
    event: bool
    role: str = ""

    @property
    def is_by(self) -> bool:
        """Whether what is told was by it and not in it: "near", "close to", "outside"."""
        return self.before[:1] in (("near",), ("close",), ("not",), ("outside",))

    @property
    def is_genitive(self) -> bool:
        """Whether the name owns what follows."""
        return self.after.startswith(("'", "’"))

    @property
    def follows(self) -> str:
        """The word behind, without the genitive."""
        return _without_genitive(self.after)

    @property
    def is_late(self) -> bool:
        """Whether somebody died there at a time that is told, as the later dead of an event do: "died Sunday night in"."""
        return _died().search(self.text, max(0, self.start - _BEFORE), self.start) is not None

    @property
    def is_elsewhere(self) -> bool:
        """Whether it says where somebody was taken, comes from, is buried or tried, or where another event was."""
        end = self.start + len(self.name)
        return (
            _care().search(self.text, max(0, self.start - _CARE), self.start) is not None
            or _cared_for().match(self.text, end) is not None
        )


def mention_at(text: str, start: int, name: str, stop: int, event: bool, begin: int = 0) -> Mention:
    """The mention of a name, read up to ``stop``."""
    before = _lead().search(text[max(0, start - _BEFORE) : start])
    end = start + len(name)
    region = _region_end(text, end, stop, before is not None and bool(before[0]))
    behind = _behind().match(text, region or end, stop)
    return Mention(
        text,
        start,
        name,
        tuple(before[0].replace(",", "").split()) if before else (),
        region,
        behind[0] if behind else "",
        event,
        "event" if is_where(text, end) else role(text, begin, start),
    )


def is_timed(text: str, span: Span) -> bool:
    """Whether a sentence tells at what time, or on which day of a week, something was."""
    return _timed().search(text, span.start, span.stop) is not None


@cache
def _timed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|hours|hrs|BST|GMT)|(?:[01]?\d|2[0-3])[:.][0-5]\d\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|midnight|noon|midday|in the (?:morning|afternoon|evening)|at (?:night|dawn|dusk)|overnight|(?:this|yesterday) (?:morning|afternoon|evening))"
    )


@cache
def _lead() -> re.Pattern[str]:
    """The words before a name that make it a place."""
    kinds = r"city|town|village|suburb|borough|township|community|neighborhood|section|area|hamlet|resort|port|capital|municipality|commune|settlement"
    sides = r"(?:north|south)-?(?:east|west)|north|south|east|west|downtown|central|suburban|northern|southern|eastern|western|nearby"
    return re.compile(
        rf"(?:\b(?:in|near|close to|not far from|outside|of|at|from|to|for|around|above|across) )?(?:\bthe )?(?:\b(?:{kinds})(?: city)? of |\b(?<!-)(?:capital|city|port|resort|town),? )?(?:\b(?:{sides})[ -])?$"
    )


def _region_end(text: str, end: int, stop: int, is_led: bool) -> int:
    """Where the region or country behind a name ends: "Milford, Ohio", "Kpando in Ghana", "Clifden, County Galway"; 0 if none."""
    if (state := _state().match(text, end, stop)) or (state := _county().match(text, end, stop)):
        return state.end()
    wider = _wider().match(text, end, stop)
    name = wider[1] if wider and is_led else ""
    while wider and name:
        key = " ".join(words(name))
        if is_known(key) or towns_named(key):
            return 0
        if is_wide(key):
            return wider.start(1) + len(name)
        name = name.rpartition(" ")[0]
    return 0


@cache
def _wider() -> re.Pattern[str]:
    sides = "north|south|east|west|northern|southern|eastern|western|central|northwestern|northeastern|southwestern|southeastern"
    return re.compile(rf"(?:,| in|, in)\s(?:the )?(?:(?:{sides})[ -])?({name_run().pattern})")


@cache
def _county() -> re.Pattern[str]:
    """ "Milford, Co. Mayo", "Milford in West Yorkshire", "Milford, in north-west NSW"."""
    data = table("happened")
    sides = r"(?:(?:north|south|mid|east|west|central)(?:[ -]?(?:east|west))?(?:ern)?[ -])?"
    return re.compile(
        rf"(?:,| in|, in)\s(?:Co\.? [A-Z]\w+|{sides}(?:(?:{data['abbreviated_regions']})\b\.?|(?:{county_names()})\b))"
    )


@cache
def _state() -> re.Pattern[str]:
    data = table("happened")
    long, short, postal = data["states"].replace("\n", " "), data["short_states"], data["postal"].replace(" ", "|")
    return re.compile(rf", (?:{long}|(?:{short})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{postal})\b)")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?:['’]s|(?<=s)['’])?(?: [\w’'-]+)?")


@lru_cache(maxsize=8192)
def _without_genitive(after: str) -> str:
    return _genitive().sub("", after).strip().lower()


@cache
def _genitive() -> re.Pattern[str]:
    return re.compile(r"^['’]s?")


@cache
def _care() -> re.Pattern[str]:
    """Words that take the place behind them away from the event, unless the event comes in between: "taken to hospital after a fire in"."""
    kinds = "|".join(table("happened")["away"])
    between = "|".join(table("happened")["back_again"].split())
    return re.compile(
        rf"(?i)\b(?:{kinds})\b(?:(?!\b(?:{between})\b)[^.;])*(?:\b(?:in|to|at|from|of|near|for|and)|,) (?:the )?(?:[a-z]+ )?$"
    )


@cache
def _died() -> re.Pattern[str]:
    return re.compile(
        r"\bdied (?:early |late |on |at )*(?:[A-Z][a-z]+day|\d[\d:.]* [ap]\.?m\.?|overnight|yesterday|today)[\w ]{0,16} (?:in|at) $"
    )


@cache
def _cared_for() -> re.Pattern[str]:
    """ "A Milford burn unit", "Milford hospitals"."""
    return re.compile(
        r"(?:['’]s)?(?:[ -]area)? (?:hospitals?|burns? unit|burns? cent(?:er|re)|trauma|medical|mortuary|morgue|infirmary)\b"
    )
