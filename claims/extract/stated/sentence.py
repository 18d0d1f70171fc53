"""A sentence as statements are read from it: its names, its words in a line, and the sentences around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from claims.extract.page import Page, Passage
from claims.extract.stated.bearers import BODY, Bearer, bearers
from claims.extract.stated.phrases import Line, line_of
from claims.extract.subjects import About

_BACK = 3


@dataclass(frozen=True)
class Sentence:
    """The sentence at a place of its page; everything else is read when it is asked for."""

    page: Page
    at: int
    about: About

    @property
    def passage(self) -> Passage:
        """The sentence itself."""
        return self.page.passages[self.at]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its folded words."""
        return frozenset(token.word for token in self.passage.row)

    @cached_property
    def line(self) -> Line:
        """Its folded words in a line."""
        return line_of(self.passage)

    @cached_property
    def named(self) -> tuple[Bearer, ...]:
        """The names in it."""
        return bearers(self.page, self.passage)

    @cached_property
    def before(self) -> Passage | None:
        """The sentence before it, if that is prose."""
        return self._beside(self.at - 1)

    @cached_property
    def named_before(self) -> tuple[Bearer, ...]:
        """The names in the sentence before it."""
        return bearers(self.page, self.before) if self.before else ()

    @cached_property
    def behind(self) -> Passage | None:
        """The sentence behind it, if that is prose."""
        return self._beside(self.at + 1)

    @cached_property
    def named_behind(self) -> tuple[Bearer, ...]:
        """The names in the sentence behind it."""
        return bearers(self.page, self.behind) if self.behind else ()

    @cached_property
    def body(self) -> str | None:
        """The organisation that it tells of: named in it, else the only one of the text, else the last that a few sentences before name."""
        own = next((item.id for item in self.named if item.sort == BODY), self.page.known.alliance)
        return own or self.earlier_body

    @cached_property
    def earlier_body(self) -> str | None:
        """The organisation that the few sentences before name last."""
        earlier = (one for one in reversed(self.page.passages[max(0, self.at - _BACK) : self.at]) if one.prose)
        bodies = (item.id for one in earlier for item in reversed(bearers(self.page, one)) if item.sort == BODY)
        return next(bodies, None)

    @property
    def country(self) -> str | None:
        """The country that the text as a whole names most, where one is ahead of all others."""
        return main_country(self.page)

    def _beside(self, at: int) -> Passage | None:
        one = self.page.passages[at] if 0 <= at < len(self.page.passages) else None
        return one if one and one.prose else None


def main_country(page: Page) -> str | None:
    """The country that a text names most often; none where two are level."""
    seen = Counter(
        item.id for one in page.passages if one.prose for item in one.named if item.id.startswith("country:")
    )
    most = seen.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None
