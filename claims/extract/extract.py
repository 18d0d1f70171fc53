"""A document to the claims that its text makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.claim import Claim
from claims.document import Document, Source
from claims.extract.ages.ages import Told, ages
from claims.extract.ages.lists import infants, without_ages
from claims.extract.amounts.amounts import amounts
from claims.extract.amounts.bare import Memory
from claims.extract.amounts.headline import hedged_as_below
from claims.extract.boxes.led_back import led_back
from claims.extract.boxes.spelled import spelled
from claims.extract.context.happened.happenings import plurals
from claims.extract.context.revised.revised import revised
from claims.extract.context.subjects import About
from claims.extract.facts.agents import agents
from claims.extract.facts.directions import directions
from claims.extract.facts.doers import doers
from claims.extract.facts.first_acts import first_acts
from claims.extract.facts.firsts import firsts
from claims.extract.facts.held import held
from claims.extract.facts.injuries import injuries
from claims.extract.facts.laws import laws
from claims.extract.facts.nth_told import nth_told
from claims.extract.facts.renamed import renamed
from claims.extract.facts.routes import routes
from claims.extract.facts.sites import sites
from claims.extract.facts.wheres import wheres
from claims.extract.fates.dated import with_fates
from claims.extract.fates.fates import fates
from claims.extract.holders.holders import holders
from claims.extract.language.lexicon import first_words
from claims.extract.language.signs import Rules
from claims.extract.lists.enumerated import enumerated
from claims.extract.lists.itemised import itemised
from claims.extract.lists.lists import lists
from claims.extract.lists.members import members
from claims.extract.lists.named_list import named_lists
from claims.extract.lists.told_behind import told_behind
from claims.extract.lists.which_parts import which_parts
from claims.extract.main_figures import with_main_figures
from claims.extract.named.named import named
from claims.extract.persons.appointed import appointed
from claims.extract.persons.births import births, carried, subject
from claims.extract.persons.bodies import bodies
from claims.extract.persons.credits import credits
from claims.extract.persons.lives_by import lives_by
from claims.extract.persons.nations import lands, nations
from claims.extract.persons.person_facts import person_facts
from claims.extract.persons.persons import persons
from claims.extract.persons.posts import posts
from claims.extract.persons.signed import signed, stands_alone
from claims.extract.polar.disputes import disputes
from claims.extract.polar.kept import kept
from claims.extract.polar.lacking import lacking
from claims.extract.polar.polarity import polarities
from claims.extract.results.ballots import ballots, for_and_against, labelled_votes
from claims.extract.results.levels import levels
from claims.extract.results.listed import listed_results, without_sides
from claims.extract.results.scores import races, results
from claims.extract.results.standings import standings
from claims.extract.roles.roles import roles
from claims.extract.signs_told.signs_told import signs_told
from claims.extract.sorts.designations import designations
from claims.extract.sorts.sizes import sizes
from claims.extract.sorts.sorts import sorts_told
from claims.extract.speech.speakers import Speakers
from claims.extract.stated.statements import statements
from claims.extract.sums import sums
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.read import read
from claims.extract.times.backwards import backwards
from claims.extract.times.clocked import clocked
from claims.extract.times.dated import dated
from claims.extract.times.open_times import open_clocks, open_dates
from claims.extract.times.slips import slips
from claims.extract.times.terms import terms
from claims.extract.to_claim import to_claim
from claims.extract.unsaid.asked import is_only_asked
from claims.extract.whys.classed import classed
from claims.extract.whys.origins import origins
from claims.extract.whys.reasons import reasons
from claims.extract.whys.whys import whys
from claims.text import meet
from claims.value import Reading

# What needs nothing but a sentence, and what asks whom or what it is about as well.
_SCALES = Rules(levels, ballots, for_and_against, labelled_votes, standings)
_RESULTS = Rules(results, races)
_OF_WORDS = Rules(
    lists,
    enumerated,
    told_behind,
    itemised,
    laws,
    first_acts,
    which_parts,
    reasons,
    designations,
    infants,
    named_lists,
    backwards,
)
_BIRTHS, _OF_PERSONS = Rules(births), Rules(nations, lands, lives_by, holders)
_OF_SUBJECTS = Rules(members, wheres, firsts, sizes, fates)
# What needs the whole text.
_OF_TEXTS = (
    listed_results,
    credits,
    signed,
    bodies,
    classed,
    injuries,
    person_facts,
    sorts_told,
    directions,
    routes,
    held,
    doers,
    appointed,
    renamed,
    named,
    sums,
    sites,
    agents,
    nth_told,
)
_POLAR, _ORIGINS = Rules(lacking, disputes, kept, roles, signs_told), Rules(origins)


class Searched(NamedTuple):
    """The claims of a text, how many of its values stand in runs of nothing but values, and main figures of its incident that no claim states: those are only shown."""

    claims: tuple[Claim, ...]
    in_runs: int
    made: tuple[Claim, ...] = ()


def extract(document: Document, source: Source, reading: Reading) -> tuple[Claim, ...]:
    """Every claim that the rules find, in the order of the text. Deterministic; no network, no model."""
    return search(document, source, reading).claims


def search(document: Document, source: Source, reading: Reading, main: bool = True) -> Searched:
    """The same, with what was passed over. ``main``: the main figures of an incident are marked, which takes up to two fifths more of the time."""
    found, page = _read(document, source, reading)
    if document.unread:
        found = found._replace(claims=tuple(claim for claim in found.claims if not _is_unread(claim, document)))
    hedged = tuple(hedged_as_below(document.text, found.claims))
    if not main:
        return found._replace(claims=hedged)
    claims, made = with_main_figures(document, source, page, hedged)
    return found._replace(claims=claims, made=made)


def _is_unread(claim: Claim, document: Document) -> bool:
    """Whether a claim was read in words of another language, of which the rules know nothing."""
    span = claim.provenance.span
    return span is not None and any(meet(span, one) for one in document.unread)


def _read(document: Document, source: Source, reading: Reading) -> tuple[Searched, Page]:
    """What the text as it is written and its boxes as they are spelled out say, and the page that was read."""
    told = spelled(document.text)
    if told is None:
        return _searched(document, source, reading)
    found, page = _searched(Document(document.source, document.path, told.text, document.sha256), source, reading)
    claims = [at_home for claim in found.claims if (at_home := led_back(claim, document, told))]
    # Lines whose figures add up are told by how they are written: "Permits by kind: hunting 120, fishing 64".
    written = _of_sums(document, source, reading) if told.text != document.text else ()
    return Searched(tuple(sorted([*claims, *written], key=Claim.order)), found.in_runs), page


def _of_sums(document: Document, source: Source, reading: Reading) -> Iterator[Claim]:
    page = read(document.text, reading, document.sentences)
    speakers = Speakers(page)
    return (to_claim(document, source, item, reading, speakers) for item in sums(page))


def _searched(document: Document, source: Source, reading: Reading) -> tuple[Searched, Page]:
    """The claims of a text as it stands, and its page."""
    page = read(document.text, reading, document.sentences)
    found = with_fates([item for item in without_ages(without_sides(list(_drawn(page)))) if not is_only_asked(item)])
    drawn = sorted([*found, *revised(page, found)], key=lambda item: (item.span.start, item.span.stop, item.slot))
    speakers = Speakers(page)
    claims = tuple([to_claim(document, source, item, reading, speakers) for item in drawn])
    return Searched(claims, page.in_runs), page


def _drawn(page: Page) -> Iterator[Drawn]:
    memory = Memory()
    who: str | None = None
    before: frozenset[str] = frozenset()
    about: About | None = None
    ranks: dict[str, str] = {}
    told = Told()
    for at, passage in enumerate(page.passages):
        if passage.prose:
            yield from _figures(page, passage, memory)
            yield from _RESULTS.found(page, passage)
            about = About(passage, about)
            if passage.times:
                yield from _dates(page, passage, before, about)
                yield from terms(page, passage, who)
                yield from slips(page, passage)
            yield from _hours(page, passage, about) if passage.clocks else ()
            before = plurals(passage)
            yield from _people(page, passage, who, ranks, told)
            who = carried(passage, who)
            yield from _stated(page, at, about)
        elif passage.people and stands_alone(page, passage):
            yield from persons(page, passage, ranks)
    for rule in _OF_TEXTS:
        yield from rule(page)


def _figures(page: Page, passage: Passage, memory: Memory) -> Iterator[Drawn]:
    """Every place on a scale and every quantity of a sentence."""
    scales = list(_SCALES.found(page, passage))
    yield from scales
    if passage.counts or passage.times or (passage.may_happen and not first_words().isdisjoint(passage.letters)):
        # The 3 of "category 3" counts nothing.
        yield from (one for one in amounts(page, passage, memory) if not any(meet(one.span, it.span) for it in scales))


def _stated(page: Page, at: int, about: About) -> Iterator[Drawn]:
    """What a sentence states in words, without a figure or a time."""
    passage = page.passages[at]
    yield from _OF_WORDS.found(page, passage)
    yield from _OF_SUBJECTS.found(page, passage, about)
    yield from statements(page, at, about)
    yield from polarities(page, passage, about)
    yield from _POLAR.found(page, passage)
    yield from (causes := list(whys(page, passage)))
    yield from _ORIGINS.found(page, passage, causes)


def _hours(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every time of day of a sentence: with what happened then, else open."""
    found = list(clocked(page, passage, about))
    yield from found
    yield from open_clocks(page, passage, about, [item.span.start for item in found])


def _people(page: Page, passage: Passage, who: str | None, ranks: dict[str, str], told: Told) -> Iterator[Drawn]:
    """What a sentence says of persons. ``who`` is whom the sentence before it is about."""
    found = list(persons(page, passage, ranks)) if passage.people else []
    if _BIRTHS.opened(passage.signs):
        found += _BIRTHS.found(page, passage, subject(passage, who))
    yield from found
    if passage.people:
        yield from posts(page, passage)
        yield from _OF_PERSONS.found(page, passage)
    aged = [item for item in found if item.slot.startswith("age")]
    for item in aged:
        told.fits(item.about, item.value.key())
    if passage.people or passage.counts:
        yield from ages(page, passage, who, [item.span.start for item in aged], told)


def _dates(page: Page, passage: Passage, before: frozenset[str], about: About) -> Iterator[Drawn]:
    """Every date of a sentence: with what happened then, else open."""
    found = list(dated(page, passage, before, about))
    yield from found
    yield from open_dates(page, passage, about, [item.span.start for item in found])
