"""Counts of people by what befell them, as the reading of incidents finds them.

Figures beside words for harm that no family lists ("three others suffered burns"), and several people named together ("a mother and
her two sons died" are three).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extract.amounts.counted import Counted
from claims.extract.amounts.figures import Figure
from claims.extract.amounts.left import are_organisations
from claims.extract.incidents.harm.counts import nouns_said
from claims.extract.incidents.harm.harm import Form, forms_in, harm_said
from claims.extract.incidents.severity import severity
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.victims import harm_in
from claims.extract.incidents.wording import worded
from claims.extract.language.lexicon import is_of_trade, may_count
from claims.extract.language.signs import sign
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.quick import replace
from claims.tables import word_set
from claims.text import Span, meet

FAMILIES = ("killed", "injured")
# A sentence without one of these tells of no harm.
HARM = sign(harm_said)
# With none of these it does so by a form alone, all of whose words must stand there.
_NOUNS = sign(nouns_said)
RULE, TOGETHER = "harm", "harm, together"
# So many sentences tell the news; people named together further down may be some of those whom it counts.
_HEAD = 4
_CLAUSE = re.compile(r"\s(?:was|were|is|are|has|have|had)\b")
# Where and when some of several died.
_SOME = frozenset("scene spot instantly later hospital arrival".split())


def harmed(page: Page, passage: Passage, figures: Sequence[Figure], told: Sequence[Counted]) -> list[Counted]:
    """Those that a family counts, ``told``, with what the words for harm tell besides; ``figures`` are all of the sentence."""
    if not passage.signs & HARM:
        return list(told)
    in_head = passage.span.start < _end_of_head(page)
    left = _left(passage, figures, told, in_head)
    if not left and not in_head:
        return list(told)
    sentence = worded(page.text, passage.span, passage.people, passage.counts, passage.row)
    if not (passage.signs & _NOUNS or any(map(_may_count, forms_in(sentence.words)))):
        return list(told)
    told_of = harm_in(sentence, page.lowered, passage.span, {one.value.low for one in left}, in_head)
    rows = [one for one in told_of if _is_claim(one) and not _is_turned(page.lowered, one)]
    if not rows:
        return list(told)
    more = list(_figures(passage, left, rows))
    # Who kills "his wife and her daughter" may be dead himself.
    is_head = in_head and not any(one.rule in ("agent", "self") for one in told_of)
    together = list(_together(page, passage, rows)) if is_head else []
    parts = [_as_part(one, together) for one in [*told, *more]]
    return sorted([*parts, *together], key=lambda one: one.span.start)


def _left(passage: Passage, figures: Sequence[Figure], told: Sequence[Counted], in_head: bool) -> list[Figure]:
    """The figures that may count the harmed and of which no family has told. Below the head there are none where each that is written in
    numbers is told of; without any such, "a man" is nothing that was counted.
    """
    spans = [one.span for one in told]
    counts = (Span(item.start, item.stop) for item in passage.counts)
    if not in_head and all(any(meet(count, span) for span in spans) for count in counts):
        return []
    return [
        figure
        for figure in figures
        if (passage.counts or figure.value.low != 1)
        and any(may_count(family, figure.head, figure.group, figure.value.high) for family in FAMILIES)
        and not any(meet(figure.span, span) for span in spans)
        and not are_organisations(passage.row, figure.last)
    ]


def _may_count(form: Form) -> bool:
    return form.way != "suspected" and word_set("families", "other_harm").isdisjoint(form.words)


def _is_claim(one: Suffered) -> bool:
    words = set(one.form.split())
    return (
        one.family in FAMILIES
        and one.head != "patients"
        and bool(one.number)
        and not words & word_set("families", "other_harm")
        and one.sort in ("figure", "other")
    )


def _is_turned(lowered: str, one: Suffered) -> bool:
    """ "The dead are five residents and three guests": a list of which a figure is a part."""
    word = one.form.partition(" ")[0]
    return one.rule == "passive" and word not in lowered[one.span.stop : one.sentence.stop]


def _end_of_head(page: Page) -> int:
    return page.passages[min(_HEAD, len(page.passages)) - 1].span.stop


def _figures(passage: Passage, left: Sequence[Figure], rows: Sequence[Suffered]) -> Iterator[Counted]:
    """Figures beside words for harm of which no family tells anything."""
    single = [one for one in rows if one.said and one.members == 1 and severity(one.form) != "grave"]
    done: list[Span] = []
    for figure in left:
        of_it = next((one for one in single if meet(one.span, figure.span)), None)
        if (
            of_it is None
            or any(meet(figure.span, span) for span in done)
            or is_of_trade(of_it.form.split(), figure.head)
        ):
            continue
        if figure.value.low == of_it.number and may_count(of_it.family, figure.head, figure.group, figure.value.high):
            done.append(figure.span)
            yield Counted(of_it.family, figure.value, figure.span, passage.span, figure.head, figure.group, RULE)


def _together(page: Page, passage: Passage, rows: Sequence[Suffered]) -> Iterator[Counted]:
    """Several people named together without their names, as one count."""
    done = set[Span]()
    for one in rows:
        is_some = one.others or one.agent or bool(one.names) or not _SOME.isdisjoint(one.form.split())
        # "Killed three people and two sailors were hurt", "the toll is three and two sailors were hurt": the last of them begin a clause of their own.
        is_some = is_some or (one.rule in ("active", "toll") and bool(_CLAUSE.match(page.text, one.span.stop)))
        if one.members == 1 or is_some or one.sort != "figure" or one.span in done:
            continue
        done.add(one.span)
        number = Decimal(one.number or 0)
        value = Count(page.text[one.span.start : one.span.stop], number, number, noun="people")
        yield Counted(one.family, value, one.span, passage.span, "people", "whole", TOGETHER)


def _as_part(one: Counted, together: Sequence[Counted]) -> Counted:
    """One of those who are named together is a part of them."""
    inside = any(whole.family == one.family and meet(whole.span, one.span) for whole in together)
    return replace(one, joined=True) if inside else one
