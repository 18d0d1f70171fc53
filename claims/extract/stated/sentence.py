"""A sentence as statements are read from it: its names, its words in a line, and the sentences around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claims.extract.context.subjects import About
from claims.extract.stated.bearers import BODY, Bearer, bearers
from claims.extract.stated.phrases import Line, line_of
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.quick import lazy, quick

_BACK = 3


@quick
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

    @lazy
    def words(self) -> frozenset[str]:
        """Its folded words."""
        return frozenset(self.passage.said)

    @lazy
    def line(self) -> Line:
        """Its folded words in a line."""
        return line_of(self.passage)

    @lazy
    def named(self) -> tuple[Bearer, ...]:
        """The names in it."""
        return bearers(self.page, self.passage)

    @lazy
    def before(self) -> Passage | None:
        """The sentence before it, if that is prose."""
        return self._beside(self.at - 1)

    @lazy
    def named_before(self) -> tuple[Bearer, ...]:
        """The names in the sentence before it."""
        return bearers(self.page, self.before) if self.before else ()

    @lazy
    def behind(self) -> Passage | None:
        """The sentence behind it, if that is prose."""
        return self._beside(self.at + 1)

    @lazy
    def named_behind(self) -> tuple[Bearer, ...]:
        """The names in the sentence behind it."""
        return bearers(self.page, self.behind) if self.behind else ()

    @lazy
    def body(self) -> str | None:
        """The organisation that it tells of: named in it, else the only one of the text, else the last that a few sentences before name."""
        own = next((item.id for item in self.named if item.sort == BODY), self.page.known.alliance)
        return own or self.earlier_body

    @lazy
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
