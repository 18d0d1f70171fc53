"""What on a page is no prose: menus, buttons, captions of buttons, share counters, footers. It yields no claims."""

from __future__ import annotations

import re

from claims.text import Span

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_FURNITURE = re.compile(
    r"©|copyright|cookie|privacy policy|terms of (?:use|service)|all rights reserved|subscribe|newsletter|sign up|log ?in\b|sponsored|advertisement"
    r"|click (?:here|on)|share (?:this|on)|leave a comment|read more|follow us|text resize|most read|related (?:articles|stories)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
_ENOUGH_WORDS = 9


def is_prose(text: str, sentence: Span, first: bool) -> bool:
    """Whether a line or sentence tells something. ``first``: it is the head of the text, where headlines stand."""
    words = text[sentence.start : sentence.stop]
    count = len(words.split())
    if count < _FEWEST_WORDS or _FURNITURE.search(words):
        return False
    return first or count >= _ENOUGH_WORDS or bool(_SENTENCE_END.search(words))


def shown(part: str) -> str:
    """A stem, concept or entity id as a reader should see it: without the mark of a concept and the sort of an id."""
    return part.removeprefix("=").rpartition(":")[2]
