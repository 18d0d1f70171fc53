"""In what manner a sentence says something: planned, denied or reported, and who the source says said it."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.claim import Attribution, Modality
from claims.sifted import sifted
from claims.text import Span

_SAY = r"said|says|say|told|announced|reported|stated|confirmed|claimed|added|noted|warned|argued|declared|wrote|estimated|tweeted|according to"
_PLANNED = sifted(
    r"\b(?:will|would|shall|won['’]t|\w+['’]ll|going to|set to|plans? to|planned to|expected to|due to be|scheduled|intends? to|promised to|is to be|are to be|to be deployed|(?:is|are|was|were) (?:(?:first|originally|at first) )?to|postponed (?:to|until)|moved to (?=(?:(?:the|early|late|mid|on) )*(?:\d{1,2} )?(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|next|tomorrow|following))|put off (?:to|until)|expects? to|meant to|hopes? to|(?:is|are|was|were) planned|(?:is|are|had been|was|were) set for|(?:is|are|was|were) expected|(?:is|are|was|were) due (?:in|at|here|there|back|home|on)|supposed to|should have|(?:had been|originally|initially) (?:due|set|scheduled|planned|expected|fixed|booked))\b",
    "will|would|shall|won't|won’t|'ll|’ll|going to|set to|plan|expect|due to|scheduled|intend|promised to|to be|is to|are to|was to|were to|postponed|moved to|put off|meant to|hope|set for|due |first to|supposed to|should have|had been|originally|initially",
)
_DENIED = sifted(
    r"\b(?:denied|denies|denying|rejected (?:claims|reports|talk|rumou?rs|suggestions)|rejects (?:claims|reports|talk|rumou?rs|suggestions)|no evidence that|not true that|contrary to|dismissed (?:claims|reports|talk|rumou?rs|suggestions))\b",
    "deni|deny|rejected|no evidence|not true|contrary to|dismissed|rejects",
)
# "There has been no check since 2019" says of all days from then on that it was not then.
_SINCE = ("since ", "Since ")
_NONE_SINCE = re.compile(
    r"\b(?:no (?!fewer|less|more|longer|doubt|one )|not(?! only)|never|without|neither|nobody|none|no one|cannot|\w+n['’]t)\b[^,;:()]*$",
    re.IGNORECASE,
)
_OVER = re.compile(r"[;:]|, (?:but|and|while)|\bbut\b")
_REPORTED = sifted(
    r"\b(?:unconfirmed|reportedly|allegedly|rumou?red|reports? (?:that|of|say)|media reported|is believed|are believed|feared)\b",
    "unconfirmed|report|allegedly|rumo|believed|feared",
)
_NAME = r"(?:the |a |an )?(?:[A-Z][\w.’'-]+|ministry|police|officials?|government|authorities|media|president|spokes\w+|of|the|and|for|local|state|military|agency|department|minister|defence|defense|interior|foreign|health)(?: (?:[A-Z][\w.’'-]+|ministry|police|officials?|government|authorities|media|president|spokes\w+|of|the|and|for|local|state|military|agency|department|minister|defence|defense|interior|foreign|health)){0,8}"
_BEFORE = re.compile(rf"(?P<who>{_NAME})(?:,[^,]{{1,80}},)? (?:{_SAY})\b")
_AFTER = re.compile(
    rf"(?:,|”|\"|’)\s*(?:(?:said|says|told|according to) (?P<who>{_NAME})|(?P<whom>{_NAME}) (?:said|says|told|announced|reported))"
)
# "That it must be so was Bell's interpretation": hers, not the source's.
_VIEW = re.compile(
    r"\b(?:is|was|remains|were) (?P<who>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3})['’]s (?:\w+ )?(?:interpretation|view|opinion|reading|position|belief)\b"
)
# A cheap look before it.
_VIEWED = re.compile(r"['’]s (?:\w+ )?(?:interpretation|view|opinion|reading|position|belief)\b")
_ACCORDING = sifted(rf"\baccording to (?P<who>{_NAME})", "according to")
_SAID = tuple(_SAY.split("|"))
_NOBODY = Attribution()
_LEADING = re.compile(
    r"^(?:(?:although|though|while|but|and|yet|however|meanwhile|when|as|since|because|the|a|an) )+", re.IGNORECASE
)
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{5})\.$")
_THAT = re.compile(r"\s+that\b")
_MARK = re.compile(
    rf"[;:]|, (?:but|while|although|and)\b|, (?=[^,]{{1,60}} (?:{_SAY}) that\b)|\b(?:but|while|although|after|before)\b"
)


# What is said of a value behind it in a clause of its own: "cost 48 million euros, money that some would rather have kept".
_ASIDE = re.compile(
    r", (?:which|who|whose|where|so|(?:a |the )?[a-z]+ (?:that|which|who))\b|\b(?:that|which) (?:(?:is|are|was|were) to|will|would|shall)\b"
)


# The mark, and the words, of a plan that takes the place of another, and what such a one is told with.
ANEW = "anew"
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


def manner(text: str, sentence: Span, value: Span, told: Span | None = None) -> tuple[Modality, Attribution]:
    """Modality and attribution of the value at ``value`` in ``sentence``, by the words of its clause, or by those at ``told``."""
    words, at = text[sentence.start : sentence.stop], value.start - sentence.start
    speaker = _speaker(words, at)
    attribution = Attribution(by=speaker) if speaker else _NOBODY
    may_deny, may_report, may_plan = _hints(words)
    before = words[:at]
    if may_deny and (denial := _DENIED.search(before)) and not _OVER.search(before, denial.end()):
        return Modality.DENIED, attribution
    if words.startswith(_SINCE, at) and _NONE_SINCE.search(before):
        return Modality.DENIED, attribution
    if not (may_report or may_plan):
        return Modality.ASSERTED, attribution
    clause = _clause(words, at) if told is None else text[told.start : told.stop]
    if may_report and _REPORTED.search(clause):
        return Modality.REPORTED, attribution
    if may_plan and _PLANNED.search(clause):
        return Modality.PLANNED, attribution
    return Modality.ASSERTED, attribution


# What is the same for every value of a sentence is looked for once: its values come one after the other.
_once = lru_cache(maxsize=64)


@_once
def _hints(words: str) -> tuple[bool, bool, bool]:
    """Whether anything in a sentence may be denied, reported or planned."""
    return _DENIED.may_match(words), _REPORTED.may_match(words), _PLANNED.may_match(words)


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


_RELATIVE = re.compile(r", (?:which|who|whose|where)\b")


def _speaker(words: str, at: int) -> str | None:
    told, before, view = _speakers(words)
    if told is None and view and view.start() > at:
        return view["who"]
    if told or not before:
        return told
    said = (who for start, stop, who in reversed(before) if start < at and ", but " not in words[stop:at])
    return next(map(_cleaned, said), None)


@_once
def _speakers(words: str) -> tuple[str | None, tuple[tuple[int, int, str], ...], re.Match[str] | None]:
    """Who is said to have said all of a sentence, where it is said of whom that he says what follows, and whose view it is said to be."""
    told, before = _told(words)
    return told, before, _VIEW.search(words) if told is None and _VIEWED.search(words) else None


def _told(words: str) -> tuple[str | None, tuple[tuple[int, int, str], ...]]:
    if found := _ACCORDING.search(words):
        return _cleaned(found["who"]), ()
    if not any(verb in words for verb in _SAID):
        return None, ()
    for found in _AFTER.finditer(words):
        # ", the radio reported that …" opens what is said and does not close what was said before.
        if not _THAT.match(words, found.end()):
            return _cleaned(found["who"] or found["whom"]), ()
    return None, tuple([(found.start(), found.end(), found["who"]) for found in _BEFORE.finditer(words)])


def _cleaned(who: str) -> str:
    # The stop that ends the sentence is no part of the name; that of "Inc." or of an initial is.
    return _LEADING.sub("", _FULL_STOP.sub("", who.strip()))
