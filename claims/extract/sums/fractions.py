"""A share beside its part and its whole: "212,000 euros of the 340,000, less than half"; "a third of the 90 guests, 40 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extract.sums.amounts import Amount, one_measure
from claims.extract.sums.told import SHARE, Told
from claims.extract.sums.words import ALL_OF_A_KIND, phrase
from claims.extract.texts.passage import Passage

_OF = re.compile(rf"(?:\sout)?\sof (?:{ALL_OF_A_KIND}|some|about)?\s?(?:the )?")
_OF_THE = re.compile(rf"\sof {ALL_OF_A_KIND}\s(?:about |some )?")
# Between the whole and its share, or the share and its part: an apposition.
_SAID = re.compile(
    r"(?:\s[a-z][\w’'-]*){0,5}(?:,\s(?:or|that is|which is|i\.e\.)\s|,\s|\s\()(?:(?:just|only|about|some|exactly)\s)?"
)
_OR = re.compile(r"(?:\s[a-z][\w’'-]*){0,4}(?:,\s(?:or|that is|namely)\s|\s\(|,\s)(?:(?:just|only|about|some)\s)?")
_ENDS = re.compile(r"(?:\s?of (?:it|them|the total|the whole|all)\b)?\s?(?:[.,;:)!?]|$)")
_ENDS_PART = re.compile(r"(?:\s[a-z]+)?\s?[.,;:)]")
_HEAD = re.compile(rf"\b[Oo]f {ALL_OF_A_KIND}\s(?:about |some )?$")
_PARTED = re.compile(r"[^.;:()\d]{2,80}")
_FRACTION = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?)\b", re.IGNORECASE)


def fractions(passage: Passage, plain: str, found: Sequence[Amount]) -> Iterator[Told]:
    """The shares of a sentence that stand right behind the part and the whole of which they are, or before them."""
    del plain  # A share stands in brackets too.
    if len(found) < 3 or not any(map(_is_share, found)):
        return
    text = passage.text
    for at in range(len(found) - 2):
        told = _told(text, passage, *found[at : at + 3])
        if told and not phrase("unlike").search(text, passage.span.start, passage.span.stop):
            yield told


def _told(text: str, passage: Passage, one: Amount, two: Amount, three: Amount) -> Told | None:
    first, second = text[one.stop : two.start], text[two.stop : three.start]
    if _is_share(three) and not _is_share(one) and not _is_share(two):
        if not (_SAID.fullmatch(second) and _ENDS.match(text, three.stop)):
            return None
        if _OF.fullmatch(first) and _alike(one, two):
            return _share(two, three, one)
        before = text[max(passage.span.start, one.start - 24) : one.start]
        if _HEAD.search(before) and _PARTED.fullmatch(first) and _alike(two, one):
            return _share(one, three, two)
    if not _is_share(one) or _is_share(two) or _is_share(three) or not _alike(three, two):
        return None
    apposed = _OF_THE.fullmatch(first) and _OR.fullmatch(second) and _ENDS_PART.match(text, three.stop)
    return _share(two, one, three) if apposed else None


def _share(whole: Amount, share: Amount, part: Amount) -> Told:
    unit = whole.value.unit or part.value.unit
    all_, some = (replace(item, value=replace(item.value, unit=unit)) for item in (whole, part))
    return Told(all_, (share, some), False, SHARE)


def _is_share(item: Amount) -> bool:
    value = item.value
    return value.unit == "%" or (
        value.unit is None and value.high is not None and value.high <= 1 and _FRACTION.search(value.raw) is not None
    )


def _alike(part: Amount, whole: Amount) -> bool:
    nouns = {item.noun.lower().rstrip("s") for item in (part, whole) if item.noun and not item.value.unit}
    one, all_ = part.value.low, whole.value.low
    nouns -= {"people", "person"}
    return one_measure(part, whole) and len(nouns) <= 1 and one is not None and all_ is not None and one < all_
