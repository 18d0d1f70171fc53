"""Sentences of running text: split on lines first, then behind sentence marks that are no abbreviation's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.text import Span

# A mark, closing quotes or brackets, white space, then something that can begin a sentence. The mark is part of the match: a search for
# one of a few letters skips fast over all others, one for what stands behind them looks at every place.
_END = re.compile(r"[.!?…][\"'”’)\]]*[ \t\u00a0]+(?=[\"'“‘(\[]?[A-Z0-9À-ÞА-Я])")
_LINE = re.compile(r"[^\r\n]+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Smt|Cpl|Pvt|Adm|Cmdr|Rear|Vice|Sen|Rep|Gov|Rev|Hon|Pres|Supt|Insp|Det|Sr|Jr"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No|Nos|vs|etc|approx|Inc|Ltd|Co|Corp|Bros|Ave|Blvd|Rd"
    r"|Mt|Ft|Art|Fig|Vol|pp?|ca?)|(?<![°º])(?<!degrees )\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)


# No sentence of prose is as long. Each value is weighed against what else stands in its sentence: a file on one line without a full stop
# would take the square of its length.
_LONGEST = 2000
# With its full stop, one letter more than the longest abbreviation.
_SHORT = len("approx") + 2


def sentences(text: str) -> Iterator[Span]:
    """The spans of the sentences, in order, without the white space around them; what is far too long for one is cut at a space."""
    for line in _LINE.finditer(text):
        begin = start = line.start()
        for end in _END.finditer(line[0]):
            stop = begin + end.start() + 1
            # No abbreviation is as long as most words that end a sentence.
            long = stop >= _SHORT and text[stop - _SHORT : stop - 1].isalpha()
            if long or not _ABBREVIATION.search(text, max(start, stop - 12), stop):
                yield from _trimmed(text, start, begin + end.end())
                start = begin + end.end()
        yield from _trimmed(text, start, line.end())


def _trimmed(text: str, start: int, stop: int) -> list[Span]:
    found = []
    while stop - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        found += _stripped(text, start, cut)
        start = cut
    return [*found, *_stripped(text, start, stop)] if found else _stripped(text, start, stop)


def _stripped(text: str, start: int, stop: int) -> list[Span]:
    part = text[start:stop].rstrip()
    if not part:
        return []
    bare = part.lstrip()
    return [Span(start + len(part) - len(bare), start + len(part))]
