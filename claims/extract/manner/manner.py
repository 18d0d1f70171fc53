"""In what manner a sentence says something: planned, denied or reported."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.claim import Modality
from claims.sifted import sifted
from claims.text import Span

_PLANNED = sifted(
    r"\b(?:(?-i:will)|would(?!-be)|shall|won['’]t|\w+['’]ll|going to|set to|plans? to|planned to|expected to|due to be|scheduled|intends? to|promised to|is to be|are to be|to be deployed|(?:is|are|was|were) (?:(?:first|originally|at first) )?to|postponed (?:to|until)|moved to (?=(?:(?:the|early|late|mid|on) )*(?:\d{1,2} )?(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|next|tomorrow|following))|put off (?:to|until)|expects? to|meant to|hopes? to|(?:is|are|was|were) planned|(?:is|are|had been|was|were) set for|(?:is|are|was|were) expected|(?:is|are|was|were) due (?:in|at|here|there|back|home|on)|supposed to|should have|(?:had been|originally|initially) (?:due|set|scheduled|planned|expected|fixed|booked))\b",
    "will|would|shall|won't|won’t|'ll|’ll|going to|set to|plan|expect|due to|scheduled|intend|promised to|to be|is to|are to|was to|were to|postponed|moved to|put off|meant to|hope|set for|due |first to|supposed to|should have|had been|originally|initially",
)
# "There has been no check since 2019" says of all days from then on that it was not then.
_SINCE = ("since ", "Since ")
_NONE_SINCE = re.compile(
    r"\b(?:no (?!fewer|less|more|longer|doubt|one )|not(?! only)|never|without|neither|nobody|none|no one|cannot|\w+n['’]t)\b[^,;:()]*$",
    re.IGNORECASE,
)
_REPORTED = sifted(
    r"\b(?:unconfirmed|reportedly|allegedly|rumou?red|reports? (?:that|of|say)|media reported|is believed|are believed|feared)\b",
    "unconfirmed|report|allegedly|rumo|believed|feared",
)
_SAY = r"said|says|say|told|announced|reported|stated|confirmed|claimed|added|noted|warned|argued|declared|wrote|estimated|tweeted|according to"
_RELATIVE = re.compile(r", (?:which|who|whose|where)\b")
_MARK = re.compile(
    rf"[;:]|, (?:but|while|although|and)\b|, (?=[^,]{{1,60}} (?:{_SAY}) that\b)|\b(?:but|while|although|after|before)\b"
)


# What is said of a value behind it in a clause of its own: "cost 48 million euros, money that some would rather have kept".
_ASIDE = re.compile(
    r", (?:which|who|whose|where|so|(?:a |the )?[a-z]+ (?:that|which|who))\b|\b(?:that|which) (?:(?:is|are|was|were) to|will|would|shall)\b"
)


# What a plan that takes the place of another is told with.
_ANEW = sifted(
    r"\b(?:now|instead|postpon\w+|delay(?:s|ed)?|put (?:off|back)|push(?:ed|es|ing)? back|moved|resched\w+|defer\w+|adjourn\w+|slip(?:s|ped)?|brought forward|bring(?:s|ing)? forward"
    r"|revis\w+|chang\w+|new (?:date|day|time|plan|target|schedule|deadline|opening)|no longer|after all|again|later than|earlier than|sooner than|more than|fewer than|less than (?:first|originally)"
    r"|(?:not|never) (?:before|until)|cut|scal\w+ (?:back|down|up)|rais\w+|lower\w+|trim\w+|extend\w+|shorten\w+|doubl\w+|halv\w+|originally|initially|previously|had been|was to|were to|meant to)\b",
    "now|instead|postpon|delay|put off|put back|push|moved|resched|defer|adjourn|slip|forward|revis|chang|new |no longer|after all|again|later|earlier|sooner|more than|fewer|less than"
    "|before|until|cut|scal|rais|lower|trim|extend|shorten|doubl|halv|originally|initially|previously|had been|was to|were to|meant to",
)


def is_anew(sentence: str) -> bool:
    """Whether a sentence says of what it plans that it was planned otherwise before."""
    return _ANEW.search(sentence) is not None


def manner(text: str, sentence: Span, value: Span, told: Span | None = None) -> Modality:
    """The modality of the value at ``value`` in ``sentence``, by the words of its clause, or by those at ``told``."""
    words, at = text[sentence.start : sentence.stop], value.start - sentence.start
    may_report, may_plan = _hints(words)
    if words.startswith(_SINCE, at) and _NONE_SINCE.search(words[:at]):
        return Modality.DENIED
    if not (may_report or may_plan):
        return Modality.ASSERTED
    clause = _clause(words, at) if told is None else text[told.start : told.stop]
    if may_report and _REPORTED.search(clause):
        return Modality.REPORTED
    if may_plan and _PLANNED.search(clause):
        return Modality.PLANNED
    return Modality.ASSERTED


# What is the same for every value of a sentence is looked for once: its values come one after the other.
_once = lru_cache(maxsize=64)


@_once
def _hints(words: str) -> tuple[bool, bool]:
    """Whether anything in a sentence may be reported or planned."""
    return _REPORTED.may_match(words), _PLANNED.may_match(words)


@_once
def _marks(words: str) -> tuple[int, ...]:
    return tuple([found.start() for found in _MARK.finditer(words)])


def _clause(words: str, at: int) -> str:
    """The part of the sentence between the marks around a place; the "before" of "before May" is the value's own."""
    marks = _marks(words)
    start = max((mark for mark in marks if mark < at), default=0)
    stop = min((mark for mark in marks if mark > at), default=len(words))
    aside = _ASIDE.search(words, at, stop)
    stop = aside.start() if aside else stop
    # "Her rival, which sold 52 in the quarter, will report in May": what the relative clause tells is over.
    own = next(reversed(list(_RELATIVE.finditer(words, start, at))), None)
    if own and ", " not in words[own.end() : at] and (end := words.find(", ", at, stop)) >= 0:
        return words[own.start() : end]
    return words[start:stop]
