"""Places by size or merit written as one word: "the fourth-largest lender", "the 2nd-oldest bridge"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.amounts.heads import PLACED, RANK
from claims.extract.context.around import Of, around
from claims.extract.language.signs import Holding, needs
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.find import find
from claims.numbers.value import Count
from claims.text import Span
from claims.value import Reading

_PLACED = re.compile(
    r"\b(?P<nth>[a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th))-(?P<most>[a-z]{3,}est|best|worst)\b(?! of all)",
    re.IGNORECASE,
)


@needs(Holding(("est",)), Holding(("-",)))
def standings(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every such place of a sentence."""
    if "est" not in passage.small or "-" not in passage.small:
        return
    for found in _PLACED.finditer(page.text, passage.span.start, passage.span.stop):
        read = find(f"the {found['nth']} one", Reading(), bare=True)
        value = next((item.value for item in read if isinstance(item.value, Count) and item.value.ordinal), None)
        places = covered(passage.row, *found.span())
        if value and places:
            value = Count(found[0], value.low, value.high, ordinal=True)
            context = around(page, passage, *places, Of(RANK, RANK))
            yield Drawn(PLACED, value, Span(*found.span()), passage, context, "place by size")
