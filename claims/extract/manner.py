"""In what manner a sentence says something: planned, denied or reported, and who the source says said it."""

from __future__ import annotations

import re

from claims.claim import Attribution, Modality
from claims.sifted import sifted
from claims.text import Span

_SAY = r"said|says|say|told|announced|reported|stated|confirmed|claimed|added|noted|warned|argued|declared|wrote|estimated|tweeted|according to"
_PLANNED = sifted(
    r"\b(?:will|would|shall|going to|set to|plans? to|planned to|expected to|due to be|scheduled|intends? to|promised to|is to be|are to be|to be deployed|(?:is|are|was|were) to|postponed (?:to|until)|moved to|put off (?:to|until)|expects? to|meant to|hopes? to|(?:is|are|was|were) planned|(?:is|are|had been|was|were) set for|is expected|are expected)\b",
    "will|would|shall|going to|set to|plan|expect|due to|scheduled|intend|promised to|to be|is to|are to|was to|were to|postponed|moved to|put off|meant to|hope|set for",
)
_DENIED = sifted(
    r"\b(?:denied|denies|denying|rejected (?:claims|reports|talk|rumou?rs|suggestions)|rejects (?:claims|reports|talk|rumou?rs|suggestions)|no evidence that|not true that|contrary to|dismissed (?:claims|reports|talk|rumou?rs|suggestions))\b",
    "deni|deny|rejected|no evidence|not true|contrary to|dismissed|rejects",
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
_ACCORDING = sifted(rf"\baccording to (?P<who>{_NAME})", "according to")
_SAID = tuple(_SAY.split("|"))
_NOBODY = Attribution()
_LEADING = re.compile(
    r"^(?:(?:although|though|while|but|and|yet|however|meanwhile|when|as|since|because|the|a|an) )+", re.IGNORECASE
)
_THAT = re.compile(r"\s+that\b")
_MARK = re.compile(
    rf"[;:]|, (?:but|while|although|and)\b|, (?=[^,]{{1,60}} (?:{_SAY}) that\b)|\b(?:but|while|although|after|before)\b"
)


def manner(text: str, sentence: Span, value: Span, told: Span | None = None) -> tuple[Modality, Attribution]:
    """Modality and attribution of the value at ``value`` in ``sentence``, by the words of its clause, or by those at ``told``."""
    words = text[sentence.start : sentence.stop]
    clause = _clause(words, value.start - sentence.start)
    speaker = _speaker(words, value.start - sentence.start)
    attribution = Attribution(by=speaker) if speaker else _NOBODY
    before = words[: value.start - sentence.start]
    if (denial := _DENIED.search(before)) and not _OVER.search(before, denial.end()):
        return Modality.DENIED, attribution
    if told is not None:
        clause = text[told.start : told.stop]
    if _REPORTED.search(clause):
        return Modality.REPORTED, attribution
    if _PLANNED.search(clause):
        return Modality.PLANNED, attribution
    return Modality.ASSERTED, attribution


def _clause(words: str, at: int) -> str:
    """The part of the sentence between the marks around a place."""
    marks = [found.start() for found in _MARK.finditer(words)]
    start = max((mark for mark in marks if mark <= at), default=0)
    stop = min((mark for mark in marks if mark > at), default=len(words))
    return words[start:stop]


def _speaker(words: str, at: int) -> str | None:
    if found := _ACCORDING.search(words):
        return _cleaned(found["who"])
    if (view := _VIEW.search(words)) and view.start() > at:
        return view["who"]
    if not any(verb in words for verb in _SAID):
        return None
    for found in _AFTER.finditer(words):
        # ", the radio reported that …" opens what is said and does not close what was said before.
        if not _THAT.match(words, found.end()):
            return _cleaned(found["who"] or found["whom"])
    before = [
        found["who"]
        for found in _BEFORE.finditer(words)
        if found.start() < at and ", but " not in words[found.end() : at]
    ]
    return _cleaned(before[-1]) if before else None


def _cleaned(who: str) -> str:
    return _LEADING.sub("", who.strip())
