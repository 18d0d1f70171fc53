"""What on a page is no prose: menus, buttons, captions of buttons, share counters, footers. It yields no claims."""

from __future__ import annotations

import re
from collections.abc import Sequence, Sized
from typing import Protocol

from claims.sifted import Sifted, sifted
from claims.text import Span

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_FURNITURE = sifted(
    r"©|copyright|cookie|privacy policy|terms of (?:use|service)|all rights reserved|subscribe\b|newsletter|sign up|log ?in\b|sponsored (?:content|post|links?|stories)|^sponsored|advertisement"
    r"|click (?:here|on)|share (?:this|on)|leave a comment|read more|read next|follow us|\d+ (?:comments?|shares?|likes?|views)\b|text resize|most read|^related|[-–] related:|related (?:articles|stories)"
    # A desk's note in agency copy on where a paragraph goes: "The mayor said, 3rd graf pvs".
    r"|\bpvs\b|\bprv\b|\d(?:st|nd|rd|th) graf\b",
    "©|copyright|cookie|privacy|terms of|rights reserved|subscribe|newsletter|sign up|log|sponsored|advertis|click|share|leave a|read more|read next"
    "|follow us|comment|like|view|text resize|most read|related|pvs|prv|graf",
)
# Counters and stamps of a page, alone on their line: "Page 3 of 12", "1 of 5 photos", "3 min read", "Updated 5 hours ago".
_AGO = r"\d+ ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw]) ago"
_COUNTER = re.compile(
    r"(?:(?:page|photo|image|picture|slide|video|part|gallery)s? )?\d+ ?(?:of|/) ?\d+(?: (?:pages|photos|images|pictures|slides|videos|comments|results))?"
    r"|(?:[^.!?]{0,40}[|•·,–—-] ?)?(?:reading time:? )?\d+[- ](?:min|mins|minutes?)(?:[- ](?:read|listen|watch))"
    r"|reading time:? \d+ ?(?:min|mins|minutes?)"
    rf"|(?:(?:last |first )?(?:updated|published|posted|modified|edited)\b[^.!?\d]{{0,30}})?{_AGO}(?: by [^.!?\d]{{2,40}})?",
    re.IGNORECASE,
)
# What asks for consent goes on to the end of its line, where that is no whole text.
_CONSENT = re.compile(
    r"\b(?:we|partners|site|website|page|us)\b[^.!?]{0,30}\b(?:use|uses|using|set|sets|store|stores|place)\b[^.!?]{0,30}\bcookies\b",
    re.IGNORECASE,
)
_CONSENT_LINE = 400
# Whose picture it is, behind the sentence of a caption: "… at the border in May 2021.   © Agency".
_CREDIT = re.compile(r"(?<=[.!?…])\s+©[\w\s.,&/-]{1,40}$")
# "Deaths: 9.", "Two daughters.": a figure with its label or its noun.
_ENTRY = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,5}: ?[~<>]?[$€£]?\d[\d.,]*\W*$|(?:[A-Z][a-z]+|\d[\d,]*) [a-z]+\.$")
# "- vehicles: 164", "Opened 09:05.", "13:00 Luncheon, 350 covers", "Bell, Ann (Greens) - 1,930": an entry of a list, a log or a table.
_ROW = re.compile(
    r"[-–•*] ?[A-Za-z][a-z]*(?: [a-z]+){0,5}: ?[$€£]?\d|(?:[01]\d|2[0-3])[:.][0-5]\d\s+[A-Z]|[A-Z][a-z]+ (?:at )?(?:[01]\d|2[0-3]):[0-5]\d\.?$"
    r"|[A-Z][\w’'-]+,? [A-Z][\w’' .-]*(?:\([^()]{2,30}\))? ?[-–—:] ?\d[\d,]*\.?$"
)
_SMALL = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
_FEWEST_SMALL = 2
# From so many values on with hardly a word between them a sentence is a row of a table that lost its head: nothing says what they are of.
_RUN, _OF_WORDS = 40, 0.8
# Nor of so many without a letter between them.
_BARE = 4
_FEWEST_WORDS = 3
_ENOUGH_WORDS = 9


def furniture_of(text: str) -> Sifted:
    """The pattern of furniture, with those of its marks alone that a text has at all."""
    return _FURNITURE.narrowed(text)


def _tells(words: str, mark: int) -> bool:
    """Whether a sentence with a word of furniture tells something all the same: "From 7 to 9 customers could not log in". A page speaks to its
    reader, of itself, or begins with what is to be done.
    """
    return (
        mark > 0
        and len(words.split()) >= _ENOUGH_WORDS
        and bool(_SENTENCE_END.search(words))
        and not _ADDRESSED.search(words)
    )


_ADDRESSED = re.compile(
    r"(?i)\b(?:you|your|yours|our|ours|we|us|please|this (?:site|website|page|article|story)|all rights reserved)\b|©"
)


class Placed(Protocol):
    """Anything that was found at a place of a text."""

    @property
    def start(self) -> int: ...

    @property
    def stop(self) -> int: ...


def consent_end(text: str, sentence: Span, furniture: Sifted) -> int:
    """Where the line ends in which a page asks for consent to its cookies; the start of the sentence where it asks for none."""
    if "cookie" not in furniture.marks or not _CONSENT.search(text, sentence.start, sentence.stop):
        return sentence.start
    ends = text.find("\n", sentence.stop)
    ends = len(text) if ends < 0 else ends
    return ends if ends - sentence.start <= _CONSENT_LINE else sentence.start


def is_run(text: str, sentence: Span, counts: Sized, times: Sequence[Placed]) -> bool:
    """Whether a sentence with these values is nothing but a run of them: "1% 1% 1% …", "May 1, May 1, May 1, …"."""
    values = len(counts) + len(times)
    if values < _RUN:
        return values >= _BARE and not any(map(str.isalpha, text[sentence.start : sentence.stop]))
    # A time is one thing, however many words it has; what counts brings a noun with it, which says something.
    more = sum(len(text[one.start : one.stop].split()) - 1 for one in times)
    return values >= _OF_WORDS * (len(text[sentence.start : sentence.stop].split()) - more)


def is_prose(text: str, sentence: Span, first: bool, furniture: Sifted) -> bool:
    """Whether a line or sentence tells something. ``first``: it is the head of the text, where headlines stand."""
    words = text[sentence.start : sentence.stop]
    if "©" in words:
        words = _CREDIT.sub("", words)
    mark = furniture.search(words)
    if mark and not _tells(words, mark.start()):
        return False
    count = len(words.split())
    if count >= _ENOUGH_WORDS:
        return not _COUNTER.fullmatch(words)
    if _COUNTER.fullmatch(words):
        return False
    if _ENTRY.match(words) or _ROW.match(words):
        return True
    if count < _FEWEST_WORDS:
        return False
    if first or _SENTENCE_END.search(words):
        return True
    # An entry of a log or a list: small words among the others, which menus and captions lack.
    return len(_SMALL.findall(words)) >= _FEWEST_SMALL
