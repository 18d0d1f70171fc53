"""A whole that a later sentence names by its noun to break it down: "seven dead, three missing … The dead are five residents of Arden and three of Belmont"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.sums.amounts import Every, same_noun
from claims.extract.sums.links import Link, is_whole
from claims.extract.texts.page import Page
from claims.text import Span

_THE = re.compile(
    r"(?:The|Its|Their|These)\s(?P<noun>[a-z]+)\s(?:(?P<all>are|were|comprise|comprised|consist of|consisted of|include|included)|(?:come|came|are drawn) from)\s(?=\S)"
)
_BACK, _REACH = 3, 1


def named_again(page: Page, at: int, every: Every) -> Iterator[Link]:
    """The list behind "the dead are", with the one figure before that counts the same."""
    text, span = page.text, page.passages[at].span
    told = _THE.match(text, span.start, span.stop)
    if told is None or every[at][0].start != told.end() or told["all"] is None:
        return
    noun = told["noun"]
    near = [item for found in every[max(0, at - _BACK) : at] for item in found]
    wholes = [item for item in near if same_noun(item.noun, noun) or text.startswith(f" {noun}", item.stop)]
    if len(wholes) == 1 and is_whole(text, wholes[0]):
        yield Link(wholes[0], Span(told.end(), span.stop), not told["all"].startswith("include"))
