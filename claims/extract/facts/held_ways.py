"""The ways to say who holds a role: "their guide, Ann Bell", "Ann Bell was named best actress", "the referee was not Bell but Tom Lyle"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from claims.tables import alternatives, table

# By the bare noun before a name, which several may bear ("guide Ann Bell"); every other way says that there is one.
BARE = "role by its bare name"
BEHIND = "role behind a name"
DONE = "done once"
LED = "done by"
AHEAD, OF_NAME, ANOTHER, AS = "role before a name", "role of a name", "role of another", "role behind as"
# These tell it by what somebody did, or by a prize, which may be a part of a longer word.
BY_DEEDS = frozenset((DONE, LED, "done once by", "prize given"))
# What stands in each way to say it; the patterns are slow to say no.
_SIGNS: Mapping[str, tuple[str, ...]] = {
    BEHIND: (",",),
    OF_NAME: (" was ", " is "),
    "role as a label": (": ",),
    "role named": ("named ", "identified "),
    "role given": ("named ", "voted ", "chosen ", "crowned ", "declared ", "elected ", "appointed "),
    "role kept": (" remain", " stay", " continue"),
    ANOTHER: (" not ",),
    AS: ("as ",),
    "prize won": (" won ", " received ", " took ", " collected ", " claimed ", " picked up ", " awarded "),
    "prize given": (" went to ", " goes to ", " given to ", " awarded to ", " presented to ", " for "),
    LED: (" by ",),
    "done once by": (" by ",),
}
_TITLES = r"(?:(?:Dr|Mr|Mrs|Ms|Sir|Dame|Prof|Capt|Captain|Judge|Justice|Gen|General|Col|Colonel|Maj|Major|Lt)\.? ){0,2}"
_WORD = r"[A-ZÀ-ŽḀ-ỿ][\w’'-]*\.?"
_NAME = rf"{_TITLES}(?P<name>{_WORD}(?: (?:(?:de|da|van|von|bin|al|el|la|der|den|di|du) )?{_WORD}){{0,3}})"
_DEFINITE = r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|(?:[Tt]he )?(?P<whose>[\w-]+(?: [\w-]+)?)(?:['’]s|s['’]))"
_OF = r"(?: (?:of|for) (?P<of>[^,.;:()]{2,60}?))?"
_OF_NAMED = r"(?: of (?P<of>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*))?"
_MORE = r"(?P<more>(?:[a-z-]+ )?)"
_ENDS = r"(?=[,.;:)]|$)"
_GOES_ON = r"(?=[,.;:)]|$| (?:at|in|for|by|on|after|with|when)\b)"
_PRIZE = r"(?:award|prize|trophy|medal|title|honou?rs?|Oscar|Bear|Palm|Lion)"


@cache
def roles() -> Mapping[str, Any]:
    """Every role with what is told of it."""
    found: Mapping[str, Any] = table("held")["roles"]
    return found


@cache
def nouns() -> dict[str, str]:
    """The role that each noun names."""
    return {noun: role for role, told in roles().items() for noun in told["nouns"]}


@cache
def verbs() -> dict[str, str]:
    """The role that each verb tells."""
    return {verb: role for role, told in roles().items() for verb in told.get("verbs", ())}


@cache
def deeds() -> dict[str, str]:
    """The role of whoever did what is done once, by verb and thing: "cut ribbon"."""
    return {
        f"{verb} {thing}": role
        for role, told in roles().items()
        for deed in told.get("deeds", ())
        for some, _, thing in [deed.partition(" the ")]
        for verb in some.split("/")
    }


@cache
def signs() -> Mapping[str, tuple[str, ...]]:
    """What a sentence must hold of each way, in small letters."""
    return {**_SIGNS, DONE: tuple(sorted({f" {deed.split(' ', 1)[0]} " for deed in deeds()}))}


def _parts(number: int) -> str:
    return alternatives(sorted({deed.split(" ", 1)[number] for deed in deeds()}))


@cache
def prizes() -> frozenset[str]:
    """Roles that are won: a prize is given for each."""
    return frozenset(noun for told in roles().values() if told.get("prize") for noun in told["nouns"])


def _noun() -> str:
    return rf"(?P<noun>(?i:{alternatives(nouns())}))"


def _behind_name() -> str:
    return rf",(?: who (?:was|is))? (?:{_DEFINITE} )?{_MORE}{_noun()}{_OF}{_ENDS}"


@cache
def tail() -> re.Pattern[str]:
    """What stands behind a name that has its role behind it. It begins with a comma, to which a search skips, as it cannot to a name."""
    return re.compile(_behind_name(), re.MULTILINE)


@cache
def pattern(rule: str) -> re.Pattern[str]:
    """The pattern of a way to say who holds a role, made where a text first needs it."""
    return re.compile(ways()[rule], re.MULTILINE)


@cache
def ways() -> Mapping[str, str]:
    """The patterns of the ways to say who holds a role, by the names of their rules; the first that holds for a name counts."""
    noun = _noun()
    the = rf"{_DEFINITE} {_MORE}{noun}"
    found = {
        AHEAD: rf"\b{the}(?: (?:of|for) (?P<of>[^,.;:()]{{2,60}}?)(?:, | was | is )|,? | was | is ){_NAME}",
        BEHIND: rf"{_NAME}(?:, \d{{1,3}})?{_behind_name()}",
        OF_NAME: rf"{_NAME} (?:was|is) {the}{_OF}{_ENDS}",
        "role as a label": rf"(?:^|(?<=[.;:] )|(?<=\n))(?:[A-Z][\w’' -]{{2,30}} for (?:the )?)?{noun}(?: (?:responsible|in charge|in command)|, [^.:\n]{{3,40}})?: {_NAME}",
        "role named": rf"(?:named|identified) (?:the|its|their) {_MORE}{noun} (?:as )?{_NAME}",
        ANOTHER: rf"\b{the} (?:is|was) not {_WORD}(?: {_WORD}){{0,3}},? but {_NAME}",
        "role given": rf"{_NAME}(?: (?!and )[^.;:,]{{5,80}} and)? (?:(?:was|is|has been) )?(?:named|voted|chosen|crowned|declared|elected|appointed) (?:as )?(?:{_DEFINITE} )?{_MORE}{noun}{_OF}{_GOES_ON}",
        "role kept": rf"{_NAME} (?:remains|remained|stays|stayed|continues as|will remain|will stay)(?: as)? (?:{_DEFINITE} )?{_MORE}{noun}{_OF}{_GOES_ON}",
        AS: rf"\b[Aa]s {_MORE}{noun} (?:is |was )?{_NAME}",
        DONE: rf"{_NAME} (?:(?:has|had|himself|herself) )?(?P<noun>{_parts(0)}) (?:the|a|an) (?:[a-z-]+ )?(?P<thing>{_parts(1)})\b{_OF_NAMED}",
        "done once by": rf"\b(?P<thing>{_parts(1)}){_OF_NAMED}(?: [\w’'-]+){{0,7}}? (?:was|were|has been|had been) (?P<noun>{_parts(0)})(?: [\w’'-]+){{0,7}}? by (?:the )?(?:[a-z-]+ ){{0,2}}?{_NAME}",
        LED: rf"(?P<whose>(?:[\w-]+ ){{1,3}})(?P<noun>{alternatives(verbs())}) by (?:the )?(?:[a-z-]+ ){{0,2}}?{_NAME}",
        BARE: rf"(?P<whose>(?:\b[A-Z][\w’'-]+ ){{0,3}})\b{noun} {_NAME}",
    }
    prize = rf"(?:the |an? )?(?:[\w’'-]+ ){{0,4}}?(?:{_PRIZE} (?:for |as )(?:the )?)?(?P<noun>(?i:{alternatives(prizes())}))"
    return found | {
        "prize won": rf"{_NAME} (?:won|received|took|collected|claimed|picked up|was awarded) {prize}\b",
        "prize given": rf"(?P<noun>(?i:{alternatives(prizes())}))(?: {_PRIZE})? (?:went to|goes to|was given to|was awarded to|was presented to) (?:the )?(?:[a-z-]+ ){{0,2}}?{_NAME}",
    }
