"""Who is said to be among those of a figure: "three children and two teachers were among the four killed", "among the four killed were five children"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extract.language.signs import sign
from claims.extract.sums.amounts import Amount, outside_brackets
from claims.extract.sums.apart import Manner, apart
from claims.extract.sums.links import is_whole
from claims.extract.sums.one_part import can_be_of
from claims.extract.sums.pieces import Piece
from claims.extract.sums.told import ONE, Told
from claims.extract.texts.passage import Passage

_SIGN = sign(("among", "amongst", "include", "included", "includes", "were", "are"))
# From the last part to the whole behind it.
_WERE_AMONG = re.compile(
    r"(?:\s(?:from|of|aged)\s[\w’ -]{1,24}?)?\s(?:was|were|is|are)\s(?:also\s)?among(?:st)?\s(?:the|its|all)\s"
)
# From the whole to its first part, behind "among the" and behind "the".
_WERE = re.compile(r"(?:\s[a-z]+){0,2}?\s(?:was|were|is|are)\s(?:also\s)?")
_ARE = re.compile(r"\s(?:(?:also\s)?(?:include|includes|included)|were|are)\s")
_AMONG = re.compile(r"\b[Aa]mong(?:st)?\s(?:the|its|all)\s$")
_THE = re.compile(r"(?:^|[.;:,]\s|\n|\bthat\s|\band\s)[Tt]he\s$")
# Between the parts: who they are in few words, and the joint of a list.
_NEXT = re.compile(r"(?P<of>(?:\s(?:from|of|aged)\s[\w’ -]{1,24}?)?)(?P<joint>,\s(?:and\s)?|\sand\s)")
_CLOSED = re.compile(r"(?:\s(?:from|of|aged)\s[\w’ -]{1,24}?)?\s?(?:[.;,)\n]|$)")
_REACH = 12


def among(passage: Passage, plain: str, found: Sequence[Amount]) -> Iterator[Told]:
    """The parts of each figure among which they are said to be: more than all where there are several, or one that is more than it alone."""
    if not passage.signs & _SIGN or len(found) < 2:
        return
    open_ = outside_brackets(plain, found)
    for at, whole in enumerate(open_):
        if not is_whole(plain, whole):
            continue
        pieces = _ahead(plain, open_[:at], whole) or _behind(plain, whole, open_[at + 1 :])
        parts = tuple(item.amount for item in pieces)
        # "The two boys were 12": a figure without a noun is an age there.
        if not parts or not all(part.noun and can_be_of(whole, part) for part in parts):
            continue
        if len(parts) == 1:
            yield Told(whole, parts, False, ONE)
        elif apart(whole, pieces, Manner(listing=True)):
            yield Told(whole, parts, False)


def _ahead(text: str, ahead: Sequence[Amount], whole: Amount) -> list[Piece]:
    """The list of figures that are the subject of "were among the four"."""
    if not ahead or _WERE_AMONG.fullmatch(text, ahead[-1].stop, whole.start) is None:
        return []
    first = len(ahead) - 1
    while first and _NEXT.fullmatch(text, ahead[first - 1].stop, ahead[first].start):
        first -= 1
    return _pieces(text, ahead[first:])


def _behind(text: str, whole: Amount, behind: Sequence[Amount]) -> list[Piece]:
    """The list behind "among the four killed were", and behind "the four killed were" or "included"."""
    if not behind:
        return []
    said = _WERE if _AMONG.search(text, max(0, whole.start - _REACH), whole.start) else None
    said = said or (_ARE if _THE.search(text, max(0, whole.start - _REACH), whole.start) else None)
    if said is None or said.fullmatch(text, whole.stop, behind[0].start) is None:
        return []
    last = 0
    while last + 1 < len(behind) and _NEXT.fullmatch(text, behind[last].stop, behind[last + 1].start):
        last += 1
    return _pieces(text, behind[: last + 1]) if _CLOSED.match(text, behind[last].stop) else []


def _pieces(text: str, items: Sequence[Amount]) -> list[Piece]:
    pieces, joint = [], ""
    for one, two in zip(items, (*items[1:], None), strict=True):
        gap = _NEXT.fullmatch(text, one.stop, two.start) if two else _CLOSED.match(text, one.stop)
        tail = gap["of"] if gap and two else ""
        pieces.append(Piece(one, "", tail.strip(), joint))
        joint = gap["joint"] if gap and two else ""
    return pieces
