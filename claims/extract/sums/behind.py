"""Parts that the next sentence tells of: "Eighteen jets were ordered. Twelve are of the bigger type and eight of the smaller"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.language.lexicon import is_person
from claims.extract.sums.amounts import Amount, Every, outside_brackets, same_noun
from claims.extract.sums.links import Link, is_whole
from claims.extract.sums.words import ALL_OF_A_KIND
from claims.extract.texts.page import Page
from claims.text import Span

_BACK = 3
_OF_THE = re.compile(
    rf"\s?of (?:{ALL_OF_A_KIND} (?P<noun>(?!who|that|are|were|had|have|came|hold|held)[a-z]+)|(?P<them>them|these|those|whom))\b"
)
_BE = re.compile(r"\s(?:are|were|have|had|come|came|live|work|go|went|will|hold|held|serve|belong|belonged)\s")
_SICK = re.compile(r"\b(?:cases?|patients|casualties|victims|dead|injured|infections|sick)\b", re.IGNORECASE)
# Behind these no sentence goes on with the whole of the one before.
_GAP = re.compile(r"\n\s*\n")


def behind(page: Page, plain: str, at: int, every: Every) -> Iterator[Link]:
    """The sentence as the parts of the one figure of the sentence before."""
    first = every[at][0]
    text, span = page.text, page.passages[at].span
    told = _OF_THE.match(text, first.stop) or _OF_THE.search(text, first.start, first.stop)
    begins = not text[span.start : first.start].strip()
    opens = told or (begins and first.noun is None and _BE.match(text, first.stop))
    if not opens or not plain[first.start : first.stop].strip():
        return
    for earlier in range(at - 1, max(at - 1 - _BACK, -1), -1):
        passage = page.passages[earlier]
        inside = outside_brackets(plain, every[earlier])
        wholes = [item for item in inside if is_whole(text, item) and item.value.unit is None and _is_more(item, first)]
        if inside:
            near = (told is not None and told["noun"] is not None) or not _GAP.search(
                text, passage.span.stop, span.start
            )
            own = text[passage.span.start : passage.span.stop]
            if len(wholes) == 1 and near and _is_of(wholes[0], told, own, text):
                yield Link(wholes[0], Span(span.start, span.stop), False, loose=told is None)
            return


def _is_more(whole: Amount, part: Amount) -> bool:
    one, other = whole.value.low, part.value.low
    return one is not None and other is not None and one > other


def _is_of(whole: Amount, told: re.Match[str] | None, own: str, text: str) -> bool:
    """Whether the first part is one of what the whole counts."""
    if told is None or told["them"]:
        return whole.counts(text)
    noun = told["noun"]
    if same_noun(noun, whole.noun) or re.search(rf"\b{noun.rstrip('s')}", own):
        return True
    return is_person(noun) and _SICK.search(own) is not None
