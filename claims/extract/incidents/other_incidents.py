"""Whether a sentence speaks of another time or another incident than its text does: "last year", "a similar crash", "nationwide"."""

from __future__ import annotations

import re

from claims.dates.words import MAY, months
from claims.text import Span

_MONTHS = "|".join((*months(), MAY))
_LENGTHS = "year|month|week|season|decade|century|summer|autumn|fall|winter|spring|monsoon"
_TIMES = (
    rf"last (?:year|month|summer|fall|autumn|winter|spring|{_MONTHS})|years? (?:and a half )?ago|decades? ago|months ago|this year"
    r"|previously|earlier (?:this|that|in the) (?:month|year|week)|(?<!missing )(?:since|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    rf"|since the (?:start|beginning|turn) of (?:{_MONTHS}|(?:19|20)\d\d|(?:the |this )?(?:\w+ )?(?:{_LENGTHS}))"
    rf"|in (?:(?:the|this) )?(?:{_MONTHS}|(?:19|20)\d\d|{_LENGTHS}) alone|(?:every|in an? (?:typical|normal|average|usual|ordinary|single)) (?:{_LENGTHS})"
    r"|in the first (?:\w+ )?(?:weeks?|months?|half|quarter) of\b|this month|(?:in|since) (?:19|20)\d\d\b|anniversary"
)
_INCIDENTS = (
    r"(?:19|20)\d\d,? (?:\w+ ){0,2}(?:shootings?|attacks?|crash|killings?|murders?|rampage|deaths?|stabbing|fire|bombing)"
    r"|each year|every year|nationwide|statistics|decades?|per year|(?:a|an)?other (?:\w+ )?(?:shootings?|incidents?|crash(?:es)?|attacks?|cases?|accidents?|collisions?)"
    r"|(?:separate|unrelated|similar|second|previous|different) (?:\w+ )?(?:shootings?|incidents?|crash|attack|case|accidents?|collisions?)"
    r"|in (?:the|his|her|their|this) (?:\w+ )?(?:film|movie|novel|opera|musical|sitcom|thriller)(?=,| (?:\d|a|an|the|about|of|by)\b)"
    r"|this time last|compared (?:with|to)|across the (?:city|country|state)|citywide|in the past|annually|over the (?:past|last)|so far in"
    r"|(?:was|is|became)\s(?:[\w'’]+\s){1,3}(?:second|third|fourth|fifth|sixth|seventh|latest|deadliest|worst)\s(?:\w+\s){0,2}"
    r"(?:shooting|attack|crash|killing|fire|accident|blast|explosion|bombing|stabbing|incident)\s(?:\w+\s){0,4}(?:in|since|this)\b"
    rf"|in (?:the )?(?:past |last )?(?:\w+ )?(?:months|years)\b|in (?:the )?\w+ months to \w+|since (?:{_MONTHS}|last)\b"
    r"|when another|in another (?:\w+ )?(?:city|town|village|district|state|province|part of|country|county)|at the same (?:spot|place|site|junction|crossing|location|bend)"
    r"|including one (?:in|at|near) (?:\w+ ){1,3}(?:in|at) which|(?:comes?|came) (?:\w+ ){0,3}(?:days|weeks|months|years) after|already seen|so far this"
    r"|(?:thinking|thought|think|fearing) (?:i|we|he|she|they)\b"
    r"|last (?:fatal|deadly|such|serious|major|similar)|on average|per ?cent of (?!(?:his|her|their|the) (?:body|bodies|skin))|an average of|homicide of|other shootings|history|preceded in death|predeceased"
)
_EITHER, _ELSEWHERE = re.compile(rf"\b(?:{_TIMES}|{_INCIDENTS})"), re.compile(rf"\b(?:{_INCIDENTS})")
_BACK = re.compile(r"\b(?P<length>\w+ (?:years?|months?|decades?)) (?:on|ago|later|after)\b|\banniversary\b")
# "A day earlier in Orla": with a place of its own.
_EARLIER = re.compile(
    r"\W*(?:\w+ ){1,3}(?:hours?|days?|weeks?|months?|years?) (?:earlier|before),? (?:in|at|near) (?!the|a|an\b)"
)
_GOING_ON = re.compile(
    r"\W*(?:(?:on|in|at|during) (?:that|this|the former|the earlier|the previous|the other) (?:occasion|case|incident|crash|attack|shooting|fire|accident|blast|explosion|time|one)\b|that (?:crash|attack|shooting|fire|accident|blast|explosion|incident|one)\b|back then\b)"
)
# These are the name of a house too: "Nationwide Children's Hospital".
_NAMED = ("nationwide", "history", "citywide")


def goes_on_elsewhere(lowered: str, span: Span) -> bool:
    """Whether a sentence begins with a word for what the one before tells of: "On that occasion a boy was killed"."""
    return _GOING_ON.match(lowered, span.start, span.stop) is not None


def looks_back(lowered: str, head: Span) -> re.Pattern[str] | None:
    """What says when the incident was, in the words of a head that looks back on it: "two years ago" of "Two years on"; nothing in other texts."""
    found = _BACK.search(lowered, head.start, head.stop)
    if found is None:
        return None
    return re.compile(
        rf"\b{re.escape(found['length'])} (?:ago|on)\b" if found["length"] else r"\bago\b|\banniversary\b"
    )


def is_of_another_time(text: str, lowered: str, span: Span, own: re.Pattern[str] | None = None) -> bool:
    """Whether the sentence at ``span`` speaks of another time or incident; ``lowered`` is the text in small letters, as long as the text.

    ``own``: what says when the text's own incident was, where it looks back on it.
    """
    if own and own.search(lowered, span.start, span.stop):
        return is_elsewhere(text, lowered, span)
    return _is_met(_EITHER, text, lowered, span)


def is_elsewhere(text: str, lowered: str, span: Span) -> bool:
    """Whether the sentence speaks of another incident or of many."""
    return _is_met(_ELSEWHERE, text, lowered, span) or _EARLIER.match(lowered, span.start, span.stop) is not None


def _is_met(pattern: re.Pattern[str], text: str, lowered: str, span: Span) -> bool:
    return any(
        not (found[0] in _NAMED and text[found.start()].isupper() and found.start() > span.start)
        for found in pattern.finditer(lowered, span.start, span.stop)
    )
