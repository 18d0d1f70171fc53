"""Wholes whose parts do not add up to them: the whole and each part as a claim, so that the rule that they break can be seen.

Sums that fit say nothing that their figures do not say by themselves, and yield nothing, as weekdays that fit their date do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from claims.claim import Context
from claims.extract.sums.age_groups import age_groups
from claims.extract.sums.among import among
from claims.extract.sums.amounts import Every, amounts, outside_brackets
from claims.extract.sums.apart import Manner, apart
from claims.extract.sums.behind import behind
from claims.extract.sums.changes import changes
from claims.extract.sums.fates import fates
from claims.extract.sums.fractions import fractions
from claims.extract.sums.gapped import gapped
from claims.extract.sums.groups import groups
from claims.extract.sums.joint import joint
from claims.extract.sums.labelled import labelled
from claims.extract.sums.links import Link, links
from claims.extract.sums.named_again import named_again
from claims.extract.sums.near import near
from claims.extract.sums.one_part import one_part
from claims.extract.sums.payers import payers
from claims.extract.sums.pieces import Pieces, cut, unbracketed
from claims.extract.sums.prices import prices
from claims.extract.sums.records import records
from claims.extract.sums.remainder import remainder
from claims.extract.sums.rest import rest
from claims.extract.sums.shares import shares
from claims.extract.sums.sides import Apart
from claims.extract.sums.ties import unfit
from claims.extract.sums.told import ONE, SAME, Told
from claims.extract.texts.conversions import conversions
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.text import Span

WHOLE = "whole"
PART = "part-"
_FEWEST = 2
# No sentence tells more parts of one whole; an inventory of hundreds of things is looked at once, and not from each of them on.
_MOST = 40


def is_part(slot: str) -> bool:
    """Whether a question is that of one part of a whole."""
    return slot.startswith(PART)


def sums(page: Page) -> Iterator[Drawn]:
    """The wholes of a text with parts that cannot be theirs. Each whole is asked once."""
    plain = unbracketed(page.text)
    done: set[int] = set()
    every = [amounts(passage) for passage in page.passages]
    for at, passage in enumerate(page.passages):
        if not (passage.prose and every[at]):
            continue
        for told in _each(page, plain, at, every, done):
            if told.tie != ONE:  # one part that fits is no breakdown, which may follow
                done.update(item.start for item in (told.whole, *told.parts) if item)
            if unfit(told.tied, told.whole.value if told.whole else None, [part.value for part in told.parts]):
                yield from _drawn(page, told)


def _each(page: Page, plain: str, at: int, every: Every, done: AbstractSet[int]) -> Iterator[Told]:
    """What a sentence tells of wholes and parts, but for figures that are ``done``: those first that say most plainly what is whole and part."""
    passage, found = page.passages[at], every[at]
    plainest = (
        *rest(plain, at, every),
        *remainder(page, plain, at, every),
        *groups(page.text, at, every),
        *records(plain, passage, at, every),
        *joint(page, plain, at, every),
        *gapped(page, plain, at, every),
        *fates(page, plain, at, every),
        *age_groups(passage, plain, found),
        *shares(passage, plain, found),
        *changes(passage, plain, found),
        *fractions(passage, plain, found),
        *prices(passage, plain, found),
        *(Told(one, (other,), False, SAME) for one, other in conversions(page.text, found)),
        *near(page, plain, at, every),
    )
    for told in plainest:
        if done.isdisjoint(item.start for item in (told.whole, *told.parts) if item):
            yield told
    for link in _links(page, plain, at, every) if len(found) >= _FEWEST else ():
        text = page.text if not link.joined else plain
        inside = outside_brackets(text, found)
        if link.whole.start not in done and (listed := _told(text, link, cut(text, link.span, inside))):
            yield listed
    for told in (*payers(page, plain, at, every), *among(passage, plain, found), *one_part(page.text, found)):
        if done.isdisjoint(item.start for item in (told.whole, *told.parts) if item):
            yield told


def _links(page: Page, plain: str, at: int, every: Every) -> Iterator[Link]:
    yield from labelled(page, at, every)
    yield from named_again(page, at, every)
    yield from behind(page, plain, at, every)
    yield from links(page.text, plain, page.passages[at].span, every[at])


def _told(text: str, link: Link, pieces: Pieces) -> Told | None:
    """The parts behind a whole, and whether they are all of it. Of a list that goes on with something else the first ones are parts too."""
    before = (text[max(0, link.whole.start - 16) : link.whole.start].split() or [""])[-1]
    between = text[link.whole.stop : link.span.start].partition(".")[0]
    for number in range(min(len(pieces.items), _MOST), _FEWEST - 1, -1):
        taken = pieces.upto(number)
        parts = tuple(item.amount for item in taken.items)
        whole = link.whole
        if not all(part.adds_up and part.is_of(whole) for part in parts) or (
            link.loose and any(part.value.other for part in parts)
        ):
            continue
        if found := apart(whole, taken.items, Manner(link.listing, link.loose, between, before)):
            return Told(whole, parts, _is_complete(link, taken, found))
    return None


def _is_complete(link: Link, taken: Pieces, found: Apart) -> bool:
    if not taken.closed:
        return False
    return found.all or (
        link.listing and (not link.joined or "and" in taken.items[-1].joint or len(taken.items) > _FEWEST)
    )


def _drawn(page: Page, told: Told) -> Iterator[Drawn]:
    about = f"sum-{(told.whole or told.parts[0]).start}"
    unit = told.whole.value.unit if told.whole else None
    context = Context(topic=page.topic, scope=(told.tied,))
    for number, item in enumerate((told.whole, *told.parts)):
        passage = page.passage_at(item.start) if item else None
        if item is None or passage is None:
            continue
        slot = f"{PART}{number}" if number else WHOLE
        value = item.value if item.value.unit or number == 0 or told.tie else replace(item.value, unit=unit)
        yield Drawn(slot, value, Span(item.start, item.stop), passage, context, "whole and parts", about)
