"""Extracted claims to questions: those that answer the same one share ``slot`` and ``about``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.discover.discovery import Discovery
from checker.discover.divided import divided
from checker.discover.gave_way import gave_way
from checker.discover.lengths import borne_out, unbound
from checker.discover.links.link import Links
from checker.discover.links.stories import Story, one_story, stories_of
from checker.discover.posts.holders import holders
from checker.discover.posts.offices import rivals
from checker.discover.put_together import put_together
from checker.discover.sentenced import of_one_case, of_other_cases
from checker.discover.statements.agents_told import agents_told
from checker.discover.statements.listed import not_asked_already
from checker.discover.statements.long_texts import in_long_texts
from checker.discover.statements.places_known import without_known
from checker.discover.statements.sites_told import not_told_elsewhere
from checker.discover.statements.stated import grouped, told_better
from checker.discover.subjects import is_open, is_own, is_personal
from checker.discover.told import values_by
from checker.discover.weighed import weighed_groups
from checker.discover.who.aged import doubted, with_bearers
from checker.discover.who.bodies import which_body
from checker.discover.who.first_names import asked, doubts, one_first_name
from checker.discover.who.people import Ids, identify, persons_by_word, who_is_who, with_holders, with_persons
from checker.discover.who.somebody import somebody
from checker.discover.who.things import which_thing
from checker.judge.voices import SaidIn
from claims.claim import Claim
from claims.extract.facts.renamed import SLOT as PLACE
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.stated.slots import LISTED, SITE, is_stated


def discover(
    claims: Iterable[Claim],
    persons: Mapping[str, str] | None = None,
    said: SaidIn | None = None,
    one_event: bool = False,
) -> Discovery:
    """Give every extracted claim the subject that it shares with those that answer the same question. The order of the input does not matter.

    ``persons`` are declared ones: folded spellings (``claims.names.fold``) to entity ids. ``said`` tells when each claim was told: without it, no figure takes the place of another
    but by its own words. ``one_event``: whoever asks says that all texts tell of one thing.
    """
    known = persons or {}
    taken = sorted(claims, key=Claim.order)
    stories = [one_story(taken)] if one_event else list(stories_of(taken))
    found = [_told(story, known, said) for story in stories]
    whole = put_together(found, frozenset(known.values()))
    return replace(whole, divided=divided(zip(stories, found, strict=True)))


def _told(story: Story, known: Mapping[str, str], said: SaidIn | None) -> Discovery:
    """The claims of one story by their questions: nothing is asked of any other."""
    taken = story.claims
    texts = _Texts(taken, known, story.links, said)
    personal = _personal(texts)
    weighed = weighed_groups(
        with_holders(with_persons(personal.rest, personal.ids), personal.ids), story.rarity, story.links, said
    )
    placed = without_known(weighed.claims, [claim for claim in taken if claim.slot == SITE])
    listed = [_apart(claim) for claim in taken if is_own(claim.slot)]
    return Discovery(
        (
            *gave_way(placed, listed),
            *gave_way(personal.told, listed),
            *personal.nameless,
            *listed,
            *in_long_texts(_by_slot(texts, personal.ids, placed), taken),
        ),
        weighed.possible,
        weighed.why,
        weighed.differences,
        weighed.states,
        personal.crowded,
    )


class _Texts(NamedTuple):
    """What is asked of all claims together: those taken, declared persons, how the texts hang together, when each was told."""

    taken: Sequence[Claim]
    known: Mapping[str, str]
    links: Links
    said: SaidIn | None


class _Personal(NamedTuple):
    """The claims about persons as they were told apart: ``ids`` by claim; those about somebody without a name; ``rest``, which only words can group; and names held
    against too many others.
    """

    ids: Ids
    told: list[Claim]
    nameless: Sequence[Claim]
    rest: Sequence[Claim]
    crowded: tuple[str, ...]


def _personal(texts: _Texts) -> _Personal:
    """Who is who, and what the open claims say of persons."""
    taken, links = texts.taken, texts.links
    claims = [claim for claim in taken if is_personal(claim.slot)]
    better, elsewhere = told_better(taken), of_other_cases(taken)
    wanted = [claim for claim in taken if is_open(claim) and not better(claim)]
    open_ = borne_out([unbound(one) if (one.source, one.provenance.span) in elsewhere else one for one in wanted])
    identified, crowded = identify(claims, texts.known, links)
    ids, called = one_first_name(claims, identified, texts.known, links)
    nameless, placed = somebody(with_bearers(open_, claims, ids, links), claims, links)
    aged = [claim for claim in placed if is_personal(claim.slot)]
    named = [*_first_names(rivals(who_is_who(claims, ids), links), called), *aged]
    told = [*of_one_case(doubted(named), texts.said)]
    return _Personal(ids, told, nameless, [claim for claim in placed if not is_personal(claim.slot)], crowded)


def _by_slot(texts: _Texts, ids: Ids, weighed: Sequence[Claim]) -> Iterator[Claim]:
    """The claims whose slots say what they are about: names of bodies, things and places, posts, doers of deeds, facts and sites."""
    taken, links = texts.taken, texts.links
    bodies = [claim for claim in taken if claim.slot == BODY]
    yield from which_body(bodies)
    yield from _renamed(taken)
    yield from which_thing(taken, links)
    held = with_holders(taken, ids)
    yield from holders(held, links, texts.said)
    yield from agents_told(held, held, links)
    stated = grouped((claim for claim in taken if is_stated(claim.slot)), bodies, persons_by_word(ids), links)
    yield from (claim for claim in stated if claim.slot not in (SITE, LISTED))
    yield from not_asked_already([claim for claim in stated if claim.slot == LISTED], weighed)
    yield from not_told_elsewhere([claim for claim in stated if claim.slot == SITE], weighed)


def _first_names(claims: Iterable[Claim], called: Mapping[str, str]) -> Iterator[Claim]:
    """The claims, with the full names of those who are told under two first names as answers to the question which one is theirs: the first of each in a text."""
    seen: set[tuple[str, str, str]] = set()
    claims = list(claims)
    doubt = doubts(claims, called)
    for claim in claims:
        key = (claim.source, claim.about, claim.value.key())
        if claim.about in called and claim.slot == "person-name" and key not in seen:
            seen.add(key)
            yield asked(claim, called[claim.about], doubt.get(claim.about, ""))
        else:
            yield claim


def _renamed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The names of places that are called by more than one: a place that all call alike is no question."""
    places = [claim for claim in claims if claim.slot == PLACE]
    names = values_by(places, lambda claim: claim.about)
    return (claim for claim in places if len(names[claim.about]) > 1)


def _apart(claim: Claim) -> Claim:
    return replace(claim, about=f"{claim.source} {claim.about}")
