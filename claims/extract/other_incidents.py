"""Which sentences of a report speak of another time or another incident than its own."""

from __future__ import annotations

import re

from claims.text import Span

# Up to this sentence a report may say so of its own incident: "the blast that killed a worker last spring".
_LEAD = 1
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_EVENT = "shooting|attack|crash|killing|fire|accident|blast|explosion|bombing|stabbing|incident|drowning|collapse"
_PAST = (
    rf"last (?:year|month|summer|fall|autumn|winter|spring|{_MONTH})|years? (?:and a half )?ago|decades? ago|months ago"
    r"|this year|earlier (?:this|that|in the) (?:month|year|week)|this month|in (?:19|20)\d\d\b|anniversary"
)
_OTHER = (
    rf"(?:19|20)\d\d,? (?:\w+ ){{0,2}}(?:{_EVENT}|murder|rampage|death)s?\b"
    r"|each year|every year|nationwide|statistics|decades?|per year|annually|on average|per ?cent of|an average of|history"
    r"|(?:a|an)?other (?:\w+ )?(?:shootings?|incidents?|crash(?:es)?|attacks?|cases?|fires?|accidents?)"
    r"|(?:separate|unrelated|similar|second|previous|different) (?:\w+ )?(?:shootings?|incidents?|crash|attack|case)|previously"
    r"|across the (?:city|country|state)|citywide|in the past|over the (?:past|last)|so far (?:in|this)"
    r"|(?<!missing )(?:since|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    rf"|(?:was|is|became)\s(?:[\w'’]+\s){{1,3}}(?:second|third|fourth|fifth|sixth|seventh|latest|deadliest|worst)\s(?:\w+\s){{0,2}}(?:{_EVENT})"
    r"\s(?:\w+\s){0,4}(?:in|since|this)\b"
    rf"|in (?:the )?(?:past |last )?(?:\w+ )?(?:months|years)\b|in (?:the )?\w+ months to \w+|since (?:{_MONTH}|last)\b"
    r"|including one (?:in|at|near) (?:\w+ ){1,3}(?:in|at) which|comes? (?:\w+ ){0,3}(?:days|weeks|months|years) after|already seen"
    r"|(?:thinking|thought|think|fearing) (?:i|we|he|she|they)\b|last (?:deadly|fatal)|homicide of|other shootings"
)
_LATER = re.compile(rf"\b(?:{_PAST}|{_OTHER})")
_ANYWHERE = re.compile(rf"\b(?:{_OTHER})")


def tells_of_others(lowered: str, span: Span, index: int) -> bool:
    """Whether a sentence, of a text in small letters and counted from its head, speaks of something else that happened."""
    return (_ANYWHERE if index <= _LEAD else _LATER).search(lowered, span.start, span.stop) is not None
