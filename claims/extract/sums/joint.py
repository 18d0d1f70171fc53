"""Figures that are said to make another together: "614 stores and 431 stores in a group of 1,055"; "Arden has 24 schools and Belmont 19. Together they have 45"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.extract.language.signs import Holding, sign
from claims.extract.sums.amounts import Amount, Every, one_measure, outside_brackets, same_noun
from claims.extract.sums.told import Told
from claims.extract.sums.words import phrase
from claims.extract.texts.page import Page

_HEDGE = r"(?:about |some |nearly |almost |roughly |around )?"
# Right before the figure that others make, in their sentence.
_MAKES = re.compile(
    rf"(?:\b(?:making|which makes|that makes|giving|which gives|for|or) (?:a|an overall|a combined|a grand) total of|,\s(?:in all|altogether|all told|all in all|together)|,\sa (?:combined |joint )?total of"
    rf"|\ba combined(?: total of)?|\b(?:would|will|to|and|that|which) (?:have |together |jointly )?(?:made|make|create|created|form|formed) an? (?:\w+ )?(?:group|chain|company|force|fleet|network|club|party|bloc|army|house|body|union) (?:of|with)"
    rf"|\b(?:in|into|as) an? (?:\w+ )?(?:group|chain|company|force|fleet|network|bloc) (?:of|with))\s{_HEDGE}$",
    re.IGNORECASE,
)
# Right before it at the head of the next sentence.
_TOGETHER = re.compile(
    rf"^\W?(?:Together|Combined|Between them|Taken together|In all|All told|Altogether),?\s(?:(?:they|the two|the three|both|these|that is|that makes|this makes|it is)\s)?(?:(?:have|had|are|were|will have|would have|employ|employed|own|owned|run|hold|held|make|made|came to|come to|count|counted)\s)?{_HEDGE}$"
)
# A sentence has one of these.
_SIGN = sign(
    Holding(
        tuple(
            "together total combined group chain company force fleet network club party bloc army house body union".split()
        )
    )
) | sign(("all", "between"))
_BEHIND = re.compile(r"\s(?:in all|in total|altogether|all told|combined|between them)\b[.,;]?")
_JOINED = re.compile(r"[^.;:!?]*(?:,|\band\b)[^.;:!?]*")
_CLOSED = re.compile(r"(?:\s[\w’'-]+){0,2}\s?(?:[.,;:)]|$|\swith\b)")
# "The two yards": whose they are.
_DEFINITE = re.compile(r"\b(?:the|both|these)\s$", re.IGNORECASE)
_MAKING = re.compile(r",\s(?:making|which makes|that makes|giving|which gives)\s$")
_FEWEST, _SURELY, _MOST, _REACH, _MOST_BACK = 2, 3, 8, 60, 90


def joint(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """Each figure that others are said to make, with those: all before it in its sentence, or all of the sentence before."""
    text, span = page.text, page.passages[at].span
    if not page.passages[at].signs & _SIGN:
        return
    open_ = outside_brackets(plain, every[at])
    for number, item in enumerate(open_):
        near = open_[max(number - _MOST, 0) : number]
        if _makes_in_all(plain, near, item) and not _unclear(page, at):
            yield Told(item, tuple(near), True)
            return
        ahead = _of_one_sort(plain, near, item)
        if not ahead and at and _TOGETHER.search(plain[span.start : item.start]):
            before = outside_brackets(plain, every[at - 1])
            gap = text[page.passages[at - 1].span.stop : span.start]
            if "\n" not in gap.strip(" ") and _are_all(plain, before, item) and not _unclear(page, at - 1):
                yield Told(item, tuple(before), True)
        elif _is_made(plain, item, ahead) and _are_all(plain, ahead, item) and not _unclear(page, at):
            yield Told(item, tuple(ahead), True)


def _makes_in_all(text: str, ahead: Sequence[Amount], whole: Amount) -> bool:
    """Whether three figures or more are said to make one "in all", whatever each counts: "61 voted for it, 20 against and 3 left, making 90 votes in all"."""
    if len(ahead) < _SURELY or not (
        _BEHIND.match(text, whole.stop) and _MAKING.search(text[ahead[-1].stop : whole.start])
    ):
        return False
    gaps = [text[one.stop : two.start] for one, two in pairwise(ahead)]
    joined = all(len(gap) <= _REACH and _JOINED.fullmatch(gap) for gap in gaps) and " and " in gaps[-1]
    return joined and all(item.adds_up and one_measure(item, whole) for item in ahead)


def _of_one_sort(text: str, ahead: Sequence[Amount], whole: Amount) -> Sequence[Amount]:
    """The figures before one that it can be made of: none before one of another sort ("the two banks have 120 and 85 branches")."""
    nouns = {noun for item in (*ahead[-1:], whole) if (noun := item.noun)}
    other = [
        at
        for at, item in enumerate(ahead)
        if (item.noun and nouns and not any(same_noun(item.noun, noun) for noun in nouns))
        or _DEFINITE.search(text, max(0, item.start - 8), item.start)
    ]
    return ahead[other[-1] + 1 :] if other else ahead


def _is_made(text: str, item: Amount, ahead: Sequence[Amount]) -> bool:
    if not _FEWEST <= len(ahead) < _MOST or item.start - ahead[-1].stop > _MOST_BACK:
        return False
    between = text[ahead[-1].stop : item.start]
    told = _MAKES.search(between) or (_BEHIND.match(text, item.stop) and re.search(r",\s(?:or\s)?$", between))
    return bool(told) and re.search(r"[.;:!?]\s", between) is None and _CLOSED.match(text, item.stop) is not None


def _are_all(text: str, parts: Sequence[Amount], whole: Amount) -> bool:
    """Whether figures are alike and joined, each by "and" or a comma with the next."""
    if len(parts) < _FEWEST or whole.value.unit == "%":
        return False
    gaps = [text[one.stop : two.start] for one, two in pairwise(parts)]
    if not all(len(gap) <= _REACH and _JOINED.fullmatch(gap) for gap in gaps) or " and " not in gaps[-1]:
        return False
    nouns = [item.noun for item in (*parts, whole) if item.noun and not item.value.unit]
    alike = all(same_noun(nouns[0], noun) for noun in nouns)
    return alike and all(item.adds_up and one_measure(item, whole) for item in parts)


def _unclear(page: Page, at: int) -> bool:
    """Whether a sentence tells of parts of parts, of other times, or of more that is not told."""
    span = page.passages[at].span
    return phrase("more").search(page.text, span.start, span.stop) is not None
