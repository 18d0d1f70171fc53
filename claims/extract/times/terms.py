"""How long somebody was sent to prison for: "sentenced Ann Bell to 12 years in prison", "jailed for 14 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.claim import Context
from claims.extract.context.around import HAD, ON
from claims.extract.context.other_times.other_time import is_elsewhen, own_days
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.text import Span

SLOT, LEAST = "prison-term", "minimum-term"
# What has to be served of a term, by the words before the length of time or behind it; and what is only a part of one, or not to be served.
_LEAST_BEFORE = re.compile(
    r"\b(?:minimum(?: term| sentence| period)?|tariff|non-parole period|parole|released?|served?|serving)(?: \w+){0,2} (?:of|after|is|was|at|for)? ?$|\bminimum (?:of )?$",
    re.IGNORECASE,
)
_LEAST_BEHIND = re.compile(
    r"^ (?:of (?:it|them|which|that) )?(?:without (?:the (?:chance|possibility) of )?parole|before (?:he|she|they|it|parole|release|being)|must be served|to be served|as a minimum|at the least|minimum)\b",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"^,? (?:of (?:it|them|which|that)\b|suspended|on probation|(?:is|are|was|were) suspended)", re.IGNORECASE
)
_OF_WHICH = re.compile(r"\b(?:of which|of them|of whom|with) $")
_SUSPENDED = re.compile(r"^ (?:\w+ ){0,2}suspended\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?P<verb>sentenced|jailed|imprisoned|condemned)\b|\b(?P<weak>given|got|gets|received|receives|handed|faces?)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|is|being|be)\s(?:\w+ly\s)?$")
_PRISON = re.compile(r"\b(?:prison|jail|behind bars|imprisonment|sentence[ds]?|custody|jailed)\b", re.IGNORECASE)
# What a length of time is given for, where that is no prison: "15 days in which to pay", "30 days to appeal".
_RESPITE = re.compile(r"^,? (?:(?:in which|within which) )?to (?!(?:be|life)\b)[a-z]")
_HAD = re.compile(r"\b(?:had|having)\s(?:\w+\s){0,2}$")
_BETWEEN = 90
_REACH = 8


def terms(page: Page, passage: Passage, who: str | None) -> Iterator[Drawn]:
    """The term of each person whom a sentence sends to prison; ``who`` is the one whom the sentence before named."""
    for time in passage.times:
        verb = _verb(page.text, passage, time.start) if time.value.kind == "duration" else None
        person = _sentenced(page.text, passage, verb, time.start, who) if verb else None
        slot = _slot(page.text, passage, time.start, time.stop) if person else None
        if person and slot:
            context = _context(page, passage, verb, Span(time.start, time.stop)) if verb else page.context
            yield Drawn(slot, time.value, Span(time.start, time.stop), passage, context, "prison term", person)


def _context(page: Page, passage: Passage, verb: re.Match[str], span: Span) -> Context:
    """The context of a term: on which day it was given, and whether that was before what the text is on, as of who is sentenced once more."""
    places = covered(passage.row, span.start, span.stop)
    days = own_days(passage, places[0]) if places else None
    before = bool(_HAD.search(page.text, passage.span.start, verb.start()))
    if before or (places and is_elsewhen(page, passage, places, _REACH)):
        return replace(page.context, scope=(HAD,))
    return replace(page.context, scope=(f"{ON}{days}",)) if days else page.context


def _slot(text: str, passage: Passage, start: int, stop: int) -> str | None:
    """Whether a length of time is a term or the least that has to be served of one; nothing where it is another part of one."""
    before, behind = (
        text[max(passage.span.start, start - _NEAR) : start],
        text[stop : min(passage.span.stop, stop + _NEAR)],
    )
    if _LEAST_BEFORE.search(before) or _LEAST_BEHIND.match(behind):
        return LEAST
    if _RESPITE.match(behind) or _PART_BEHIND.match(behind) or _SUSPENDED.match(behind) or _OF_WHICH.search(before):
        return None
    return SLOT


_NEAR = 45


def _verb(text: str, passage: Passage, stop: int) -> re.Match[str] | None:
    """The last verb before a length of time that sends somebody to prison for it."""
    found = list(_VERB.finditer(text, max(passage.span.start, stop - _BETWEEN), stop))
    if not found or re.search(r"[;.]|\b(?:after|before|asked|sought|demanded)\b", text[found[-1].end() : stop]):
        return None
    if found[-1]["weak"] and not _PRISON.search(text, passage.span.start, passage.span.stop):
        return None
    return found[-1] if not found[-1].group().lower().startswith("face") else None


def _sentenced(text: str, passage: Passage, verb: re.Match[str], stop: int, who: str | None) -> str | None:
    """Whom the verb is said of: its object, or its subject where it is passive; "him" is the one named before."""
    inside = [one for one in passage.people if verb.end() <= one.start < stop]
    before = [one for one in passage.people if one.stop <= verb.start()]
    if inside:
        # "Renzo Tavi was jailed for nine years and Sabina Korell for four": a second term has a person of its own.
        return (
            inside[-1] if re.search(r"\b(?:years?|months?)\b", text[verb.end() : inside[-1].start]) else inside[0]
        ).name
    pronoun = re.match(r"\s(?:him|her|them)\b", text[verb.end() : verb.end() + 6])
    if pronoun:
        return before[0].name if len(before) > 1 else who
    if _PASSIVE.search(text, max(0, verb.start() - 20), verb.start()) or verb["weak"]:
        return before[-1].name if before else who
    return None
