"""Who says what stands at a place of a text, by its reporting clauses and quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

from claims.extract.speech.chain import is_next
from claims.extract.speech.quotations import Quotation, quotations
from claims.extract.speech.tags import tags
from claims.extract.speech.words import openers, rejecting, words
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.tag import Tag

_OVER = re.compile(r", (?:but|while|whereas|although|though)\b|; ")
_BACK = 2
_AS, _AS_REACH = re.compile(r"\b(?:as|like)\s+(?:the\s+)?$"), 10
_GAP = 3
# "That it must be so was Bell's interpretation": hers, not the source's.
_WHOSE = r"\b(?:is|was|remains|were) (?P<who>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3})"
_NAME = re.compile(r"\b[A-ZÀ-ÞĀ-Ž][\w’-]+(?: [A-ZÀ-ÞĀ-Ž][\w’-]+)+")
_SHORT = re.compile(r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Bros|Jr|Sr)\.$")


@cache
def _views() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A view in somebody's possession, which is a cheap look, and the same with the words before it."""
    owned = rf"['’]s (?:\w+ )?(?:{'|'.join(sorted(words('views')))})\b"
    return re.compile(owned), re.compile(_WHOSE + owned)


class Said(NamedTuple):
    """Who says something, and through whom it is known."""

    by: str | None = None
    via: str | None = None


_NOBODY = Said()


class Speakers:
    """The speakers of one text. Nothing is worked out before it is asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tags: dict[int, tuple[Tag, ...]] = {}

    def at(self, place: int, denied: bool = False) -> str | None:
        """Whom the text names as the one who says what stands at this offset; None where that is the text itself."""
        return self.said(place, denied).by

    def said(self, place: int, denied: bool = False) -> Said:
        """The same with through whom it is known.

        In a quotation it is whoever speaks it, elsewhere whom the reporting clauses of the sentence name: the nearest that leads
        to the place, else one behind it, else one before it. A pronoun stands for somebody where just one fits. Of what is
        ``denied`` there whom "as Bell claims" names says the opposite.
        """
        if quote := self._quote_at(place):
            return self._quoted(quote)
        index = self._page.index_at(place)
        return _NOBODY if index is None else self._in_sentence(index, place, denied)

    def of(self, tag: Tag) -> Said:
        """Whom a view that was read elsewhere is told of."""
        index = self._page.index_at(tag.start)
        return _NOBODY if index is None else self._told(index, tag)

    @cached_property
    def _quotes(self) -> tuple[Quotation, ...]:
        return tuple(quotations(self._page.text))

    def _quote_at(self, place: int) -> Quotation | None:
        found = bisect_right(self._quotes, place, key=lambda quote: quote.start) - 1
        return self._quotes[found] if found >= 0 and place < self._quotes[found].stop else None

    def _tags_of(self, index: int) -> tuple[Tag, ...]:
        """The reporting clauses of a sentence that stand outside of quotations."""
        if index not in self._tags:
            passage = self._page.passages[index]
            told = tags(passage.row) if not (openers() | rejecting()).isdisjoint(passage.said) else ()
            self._tags[index] = tuple(tag for tag in told if not self._quote_at(tag.who[0]))
        return self._tags[index]

    def _in_sentence(self, index: int, place: int, denied: bool) -> Said:
        passage = self._page.passages[index]
        found = self._tags_of(index)
        leading = [tag for tag in found if tag.leads and tag.stop <= place and not self._is_over(tag.stop, place)]
        closing = [tag for tag in found if not tag.leads and not (denied and self._is_other(tag))]
        later = [tag for tag in closing if tag.start >= place and not self._is_over(place, tag.start)]
        earlier = [tag for tag in closing if tag.stop <= place and not self._is_over(tag.stop, place)]
        for tag in (*leading[-1:], *later[:1], *earlier[-1:]):
            return self._told(index, tag, place)
        return _NOBODY if denied else Said(self._viewed(passage, place))

    def _told(self, index: int, tag: Tag, place: int | None = None) -> Said:
        """The speaker of a tag, and who passes it on: whom the tag itself names, else that of the clause around it or right behind it."""
        by = self._named(index, tag)
        if by is None:
            return _NOBODY
        if tag.through:
            return Said(by, self._words(tag.through))
        outer = self._around(index, tag, place)
        via = self._named(index, outer) if outer else None
        return Said(by, via if via != by else None)

    def _around(self, index: int, tag: Tag, place: int | None) -> Tag | None:
        """The tag of whoever passes on what the speaker of another says: "Reuters reported that police said", "police said, according to Reuters"."""
        row, found = self._page.passages[index].row, self._tags_of(index)
        for other in found:
            if other.leads and is_next(row, other, tag):
                return other
            if not other.leads and other != tag and other.start >= tag.stop:
                beside = is_next(row, tag, other) if not tag.leads else place is not None and other.start >= place
                if beside and not self._is_over(tag.stop, other.start):
                    return other
        return None

    def _is_over(self, start: int, stop: int) -> bool:
        return _OVER.search(self._page.text, start, stop) is not None

    def _is_other(self, tag: Tag) -> bool:
        return _AS.search(self._page.text, max(0, tag.start - _AS_REACH), tag.start) is not None

    def _viewed(self, passage: Passage, place: int) -> str | None:
        text, stop = self._page.text, passage.span.stop
        owned, whole = _views()
        found = whole.search(text, place, stop) if owned.search(text, place, stop) else None
        return found["who"] if found else None

    def _quoted(self, quote: Quotation) -> Said:
        """Who speaks a quotation: named behind it, before it, earlier in its paragraph, or in the one that did not end."""
        first, last = self._page.index_at(quote.start), self._page.index_at(quote.stop - 1)
        if first is None or last is None:
            return _NOBODY
        near = [(at, tag) for at in (last, last + 1) if at < len(self._page.passages) for tag in self._tags_of(at)]
        for at, tag in near:
            if tag.start >= quote.stop and self._is_beside(quote.stop, tag.start):
                return self._told(at, tag)
        before = [(at, tag) for at in self._line_until(quote, first) for tag in self._tags_of(at)]
        before = [(at, tag) for at, tag in before if tag.stop <= quote.start]
        if before:
            return self._told(*before[-1])
        above = bisect_right(self._quotes, quote.start - 1, key=lambda other: other.start) - 1
        if (
            above >= 0
            and self._quotes[above].open
            and not self._page.text[self._quotes[above].stop : quote.start].strip()
        ):
            return self._quoted(self._quotes[above])
        return _NOBODY

    def _is_beside(self, start: int, stop: int) -> bool:
        return len(self._page.text[start:stop].split()) <= _GAP and "\n" not in self._page.text[start:stop]

    def _line_until(self, quote: Quotation, first: int) -> range:
        begin = self._page.index_at(quote.line.start)
        return range(begin if begin is not None else first, first + 1)

    def _named(self, index: int, tag: Tag) -> str | None:
        """The speaker's words without their article; a surname alone with the name that the text has given before."""
        if tag.pronoun:
            return self._meant(index, tag)
        return self._words(tag.who)

    def _words(self, places: tuple[int, int]) -> str:
        start, stop = places
        # The stop that ends the sentence is no part of a name; that of "Inc." or of an initial is.
        shortened = _SHORT.search(self._page.text, start, stop + 1)
        return self._whole(self._page.text[start : stop + 1 if shortened else stop])

    def _whole(self, who: str) -> str:
        fuller = self._by_surname.get(who, ())
        return fuller[0] if len(fuller) == 1 else who

    @cached_property
    def _by_surname(self) -> dict[str, list[str]]:
        """The names of several words that the text has, each once, by their last word: looking through all for each speaker grows with the square of a text."""
        found: dict[str, list[str]] = {}
        for name in dict.fromkeys(person.name for person in self._page.people):
            before, _, last = name.rpartition(" ")
            if before:
                found.setdefault(last, []).append(name)
        return found

    def _meant(self, index: int, tag: Tag) -> str | None:
        """Whom a pronoun stands for: the one person named in the sentences before, or the one body that spoke there."""
        before = range(max(0, index - _BACK), index)
        spoken = [other for at in before for other in self._tags_of(at) if not other.pronoun]
        if tag.pronoun in ("he", "she"):
            return self._only(self._persons(self._page.passages[before.start].span.start, tag.start))
        named = [self._page.text[slice(*other.who)] for other in spoken]
        return self._only(who for who in named if not any(who.endswith(person.name) for person in self._page.people))

    def _persons(self, start: int, stop: int) -> list[str]:
        """The names in a stretch of text that may be a person's."""
        known = [person.name for person in self._page.people if start <= person.start < stop]
        return known + _NAME.findall(self._page.text, start, stop)

    def _only(self, names: Iterable[str]) -> str | None:
        """The one whom all the names mean."""
        found: dict[str, str] = {}
        for name in names:
            whole = self._whole(name)
            found.setdefault(whole.split()[-1].casefold(), whole)
        return next(iter(found.values())) if len(found) == 1 else None
