"""A stretch of text cut at the marks of a list: one figure in each piece, with what is said before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extract.sums.amounts import Amount
from claims.text import Span

_JOINT = re.compile(
    r"\s*[,;]\s+(?:(?:and|while|with|plus|but|whereas)\s+)?|\s+(?:and|while|plus|whereas)\s+|\s+[-–—]\s+"
)
_LEAD = re.compile(
    r"(?:(?:and|or|but|with|while|the|a|an|another|further|other|others|some|about|only|just|including|plus|then|namely|over|under|of|which|whom|these|them|those)\b\s*)*",
    re.IGNORECASE,
)
# Who says so, behind a list.
_SAID = re.compile(
    r",?\s(?:according to\b|[^,;]{0,60}\b(?:said|says|told|reported|announced|added|wrote)\b).*$", re.DOTALL
)
_BRACKET = re.compile(r"\([^()\n]*\)?")
_OF_THEM = re.compile(r"of (?:them|these|those|whom|which|the|its|their)\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A figure of a list. ``first``: it stands before its label ("14 from Arden"); else behind it ("Arden 14")."""

    amount: Amount
    lead: str
    tail: str
    joint: str

    @property
    def first(self) -> bool:
        """Whether the figure begins the piece."""
        return self.bare or _OF_THEM.match(self.tail) is not None

    @property
    def bare(self) -> bool:
        """Whether nothing but small words stands before the figure."""
        return _LEAD.fullmatch(self.lead) is not None

    @property
    def label(self) -> str:
        """What tells it from the others."""
        return self.tail if self.first else f"{self.lead} {self.tail}".strip()


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a stretch. ``closed``: there is none without a figure, and nothing stands behind."""

    items: tuple[Piece, ...]
    closed: bool

    def upto(self, number: int) -> Pieces:
        """The first ones alone, which are not all."""
        return Pieces(self.items[:number], self.closed and number == len(self.items))


def unbracketed(text: str) -> str:
    """The text with spaces for what stands in brackets, each thing in its place."""
    return _BRACKET.sub(lambda found: " " * len(found[0]), text) if "(" in text else text


def cut(text: str, span: Span, amounts: Sequence[Amount]) -> Pieces:
    """The pieces of ``text[span.start:span.stop]``: what has no figure belongs to the piece before it."""
    stop = span.stop
    if said := _SAID.search(text, span.start, stop):
        last = max((item.stop for item in amounts if item.start < stop), default=span.start)
        stop = said.start() if said.start() >= last else stop
    inside = [item for item in amounts if span.start <= item.start < stop]
    found: list[Piece] = []
    closed = True
    for start, end, joint in _segments(text, Span(span.start, stop), inside):
        own = [item for item in inside if start <= item.start < end]
        if own:
            first = own[0]
            tail = text[first.stop : end].strip(" .,;:!?\n")
            found.append(Piece(first, text[start : first.start].strip(), tail, joint))
        elif found:
            last_ = found[-1]
            tail = f"{last_.tail}{joint}{text[start:end]}".strip(" .,;:!?\n")
            found[-1] = Piece(last_.amount, last_.lead, tail, last_.joint)
            closed = closed and not text[start:end].strip(" .,;:!?\n")
    return Pieces(tuple(found), closed)


def _segments(text: str, span: Span, amounts: Sequence[Amount]) -> Iterator[tuple[int, int, str]]:
    start, joint = span.start, ""
    for found in _JOINT.finditer(text, span.start, span.stop):
        if any(item.start < found.end() and found.start() < item.stop for item in amounts if item.start != found.end()):
            continue
        if found.start() > start:
            yield start, found.start(), joint
        start, joint = found.end(), found[0]
    if start < span.stop:
        yield start, span.stop, joint
