"""Figures that follow their whole one after the other, all in one sentence, and together are hardly more than it: so near they are its parts, though no word says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.extract.language.lexicon import is_person
from claims.extract.sums.amounts import Amount, Every, one_measure, outside_brackets, same_noun
from claims.extract.sums.apart import WHEN
from claims.extract.sums.links import is_whole
from claims.extract.sums.told import Told
from claims.extract.sums.words import listed, phrase
from claims.extract.texts.page import Page
from claims.folding import fold

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_JOINED = re.compile(r",|;|\band\b|\bwhile\b")
_LAST = re.compile(r"\band\b|\bwhile\b")
_CLAUSE = re.compile(r"[,;:]\W*\s")
_SPLIT = re.compile(r"[.:;!?]\s")
# Before a figure that is none of now, or one of which the next ones are others of its kind.
_DASH = re.compile(r"\s(?:[-–—]|--)\s")
_FROM = re.compile(r"\b(?:from|than|by|after|against|compared with|to|at|up|down)\s(?:about |some )?$")
# Behind a paragraph's end nobody goes on with a figure.
GAP = re.compile(r"\n\s*\n")
_MOST = Decimal("1.12")
_FEWEST, _LONGEST = 3, 8
# What somebody has, says or does may be true of those in another part as well: "17 had a fever, nine a cough".
_OVERLAPS = re.compile(
    r"\s?(?:of (?:them|these|those) )?(?:(?:had|have|has)(?! (?:not )?been\b)|with|show|showed|said|say|reported|report|wore|own|owned|use|used|want|wanted|like|liked|need|needed)\b"
)
# Before or behind a figure that stands in a row with others.
_LEAD, _TAIL = re.compile(r"(?P<word>[a-z]+)\s\W?$"), re.compile(r"\s(?P<word>(?:in|on|at|for|to|from|by|with)\b)")
_FOLLOWED = re.compile(r"\b(?:followed|ahead of|behind|then)\b")
_OWNER = re.compile(r"\W*(?:The\s(?P<named>[A-ZÀ-Ž])|(?P<word>[A-ZÀ-Ž][\w’'-]+))")


def near(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """All figures of a sentence behind a whole, which is told in it or in the one before."""
    span = page.passages[at].span
    open_ = outside_brackets(plain, every[at])
    if not _FEWEST <= len(open_) <= _LONGEST + 1:
        return
    before = _before(page, plain, at, every, open_[0])
    for whole, parts in ((before, open_), (open_[0], open_[1:])):
        if whole is None or len(parts) < _FEWEST or not _sums_up(whole, parts):
            continue
        if _are_parts(plain, whole, parts, span.stop) and is_whole(plain, whole) and whole.counts(plain):
            yield Told(whole, tuple(parts), False)
            return


def _before(page: Page, plain: str, at: int, every: Every, first: Amount) -> Amount | None:
    """The one figure of the sentence before that is larger than all."""
    if not at or not page.passages[at - 1].prose or GAP.search(page.text, page.passages[at - 1].span.stop, first.start):
        return None
    larger = [item for item in outside_brackets(plain, every[at - 1]) if _is_larger(item, first)]
    return larger[0] if len(larger) == 1 and not owns(page, at - 1, larger[0]) else None


def _is_larger(whole: Amount, part: Amount) -> bool:
    one, other = whole.value.low, part.value.low
    return one is not None and other is not None and one > other and one_measure(whole, part)


def _sums_up(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether exact figures, each smaller than the whole, make a little more than it."""
    values = [item.value for item in (whole, *parts)]
    if any(
        value.low is None or value.low != value.high or value.hedge or YEAR.fullmatch(value.raw) for value in values
    ):
        return False
    all_ = whole.value.low or Decimal(0)
    sum_ = sum((part.value.low or Decimal(0) for part in parts), Decimal(0))
    return all(_is_larger(whole, part) for part in parts) and all_ < sum_ <= all_ * _MOST


def _are_parts(text: str, whole: Amount, parts: Sequence[Amount], stop: int) -> bool:
    """Whether figures are of one sort, joined like a list, and none is one of another or of another time."""
    gaps = [text[one.stop : two.start] for one, two in pairwise(parts)]
    if not all(map(_JOINED.search, gaps)) or not _LAST.search(gaps[-1]) or any(map(_SPLIT.search, gaps[:-1])):
        return False
    behind = text[whole.stop : parts[0].start]
    if _DASH.search(behind) and any(map(_DASH.search, gaps)):
        return False  # what two dashes set off ends at the second
    if _FROM.search(text[max(0, whole.start - 24) : whole.start]) or any(_FROM.search(gap) for gap in (behind, *gaps)):
        return False
    end = _CLAUSE.search(text, parts[-1].stop, stop)
    inside = text[parts[0].stop : end.start() if end else stop]
    if (
        phrase("never").search(inside)
        or phrase("times").search(text, whole.start, stop)
        or WHEN.search(behind + inside)
    ):
        return False
    if any(_OVERLAPS.match(text, part.stop) for part in parts) or _FOLLOWED.search(behind):
        return False
    return _of_one_sort(whole, parts) and not _is_in_a_row(text, whole, parts)


def _is_in_a_row(text: str, whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the whole is told as each of the parts is, and so is but one more: "180 on Friday, 90 on Saturday", "with 180, with 90"."""
    for pattern, behind in ((_LEAD, False), (_TAIL, True)):
        words = [
            pattern.match(text, item.stop) if behind else pattern.search(text[max(0, item.start - 16) : item.start])
            for item in (whole, *parts)
        ]
        told = [word["word"] if word else None for word in words]
        if told[0] and told[0] not in ("the", "of") and told[0] in told[1:]:
            return True
    return False


def owns(page: Page, at: int, whole: Amount) -> bool:
    """Whether somebody with a name is the subject of a figure, who may be but one of those whose figures follow: "Arden has 40. Belmont has 18, …"."""
    told = _OWNER.match(page.text, page.passages[at].span.start)
    if told is None or told.start() >= whole.start:
        return False
    word = told["word"]
    return word is None or (word.lower() not in listed("openers") and not _has(page.text, re.escape(word.lower())))


def _has(text: str, word: str) -> bool:
    """Whether a text has a word; its beginning is looked back at, since a search skips to letters and not to boundaries."""
    return re.search(rf"{word}(?<=\b{word})\b", text) is not None


def _of_one_sort(whole: Amount, parts: Sequence[Amount]) -> bool:
    nouns = [item.noun for item in parts if item.noun and not item.value.unit and not same_noun(item.noun, whole.noun)]
    if not all(item.adds_up for item in parts):
        return False
    people = all(is_person(fold(noun)) for noun in nouns)
    return not nouns or (len(nouns) == len(parts) and people and (whole.noun is None or is_person(fold(whole.noun))))
