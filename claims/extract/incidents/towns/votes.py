"""What the mentions of places in a text say for each: "in Milford, Ohio", "Milford police", "the Milford crash"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from claims.extract.incidents.other_incidents import is_elsewhere, is_of_another_time
from claims.extract.incidents.towns.city_states import in_city_state
from claims.extract.incidents.towns.hints import is_of_another
from claims.extract.incidents.towns.lands import NOWHERE, Lands
from claims.extract.incidents.towns.may_be import is_of_place, is_sure_start, may_be_town
from claims.extract.incidents.towns.mentions import Mention, is_timed, mention_at
from claims.extract.incidents.towns.names import (
    Vote,
    Where,
    is_known,
    listed,
    name_run,
)
from claims.extract.incidents.towns.placed import is_explained, is_placed
from claims.extract.incidents.towns.rules import rule_of
from claims.extract.incidents.towns.signs import LED, signs
from claims.extract.incidents.towns.suburbs import rule_of_suburb
from claims.extract.incidents.towns.trims import (
    bare,
    footer,
    force,
    is_hospital,
    title_stop,
    told_below,
    told_in,
    town_of_institution,
    town_of_landmark,
    trimmed,
    without_person,
)
from claims.folding import words
from claims.tables import table, word_set
from claims.text import Span

# The farther down a mention stands, the less it says.
_DECAY = 0.12
# Ways of naming a place that alone show no town of an event.
_UNSURE, _UNSURE_ABROAD = ("named", "elsewhere", "at"), ("named", "elsewhere")
# Ways in which a small town's name shows itself to be one where a sentence or a title begins with it.
_SIGNS = ("of it", "police", "resident", "with state", "council", "court")
# What goes from a town to another bears their names, and is in neither.
_ROADS = ("road", "highway", "motorway", "expressway", "bypass", "route", "line")
_DASHES = ("-", "- ", "–", "– ")
# A sentence that opens a text has as many letters; what is shorter is a byline, a date or a place.
_SHORTEST = 40
# The sentences that are a text's lead, its title among them.
_LEAD = 4
_LETTERS = re.compile(r"[a-z]+(?:-[a-z]+)?")
# Signs by which a text shows any name to be a place's.
_PLACED = frozenset(("placed by another", "explained"))
_JOINED = ("’", "'", ".", '"', "“", "‘", "-")


def place_votes(
    text: str, spans: Sequence[Span], persons: set[str], lines: Sequence[Vote] = (), about: Lands = NOWHERE
) -> list[Vote]:
    """Every vote in the sentences ``spans``; ``persons`` are folded words of people's names, ``lines`` the datelines."""
    named_in_lines, heads = {line.key for line in lines}, {line.where.span.start for line in lines}
    title = title_stop(text, spans[0])
    opening = next((span.start for span in spans if span.start >= title and span.stop - span.start > _SHORTEST), -1)
    body = told_in(text, [span for span in spans if span.start >= title])
    told: list[Vote] = []
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for index, span in enumerate(spans):
        is_title = span.stop <= title
        another, earlier = _of_another(text, lowered, span, index)
        more = ["headline"] * is_title + ["lead"] * (not is_title and index < _LEAD) + ["of another event"] * another
        for mention in _mentions(text, span, footer(text, span.stop) if is_title else span.stop):
            vote = None if _speaks(mention) else _vote(mention, persons, body if is_title else None, about)
            if not vote or vote.where.span.start in heads or not _is_sure(text, vote, span, is_title, body, about):
                continue
            is_event = mention.event or span.start == opening
            lead = is_event and index < _LEAD and not mention.is_elsewhere and not mention.is_late
            near = 1 / (1 + _DECAY * index)
            told.append(replace(vote, near=near, signs=(*vote.signs, *more), lead=lead, earlier=earlier))
    unsure = _UNSURE_ABROAD if about.is_abroad else _UNSURE
    sure = {vote.key for vote in told if vote.where.rule not in unsure or not _PLACED.isdisjoint(vote.signs)}
    sure |= named_in_lines
    return [vote for vote in told if vote.where.rule not in _UNSURE or vote.key in sure or about.known(vote.key)]


def _speaks(mention: Mention) -> bool:
    """Whether a bare name says something: who speaks is a person, or a government that bears a town's name."""
    if mention.before or mention.region or force().search(mention.name):
        return False  # "Milford Police said"
    verbs = word_set("speech", "verbs")
    return mention.follows in verbs or (
        mention.text[mention.start - 1 : mention.start] == " "
        and mention.text[: mention.start - 1].rpartition(" ")[2] in verbs
        and mention.text[mention.start + len(mention.name) :][:1] in ".,;"
    )


def _is_sure(text: str, vote: Vote, span: Span, is_title: bool, body: set[str], about: Lands) -> bool:
    """Whether a name is a place's though it may begin its sentence or stand in a title, where any word has a capital."""
    return (
        is_known(vote.key)
        or vote.key in body
        or (vote.where.rule in _SIGNS and about.known(vote.key) == "town")
        or is_sure_start(text, vote)
        or (vote.where.span.start > span.start and not is_title)
    )


def _of_another(text: str, lowered: str, span: Span, index: int) -> tuple[bool, bool]:
    """Whether a sentence below the first speaks of another event, and whether it does so surely: a trial tells of its own by "last year" too."""
    if not index:
        return False, False
    another = is_of_another(text, span)
    # What is elsewhere is of another time as well.
    earlier = index > 1 and is_of_another_time(text, lowered, span)
    surely = index >= _LEAD and (another or (earlier and is_elsewhere(text, lowered, span)))
    return another or earlier, surely


def _mentions(text: str, span: Span, stop: int) -> Iterator[Mention]:
    """The names in a sentence; not those of the regions that stand behind a town's."""
    events = listed("event", "found")
    told = set(_LETTERS.findall(text[span.start : stop].lower()))
    event = not events.isdisjoint(told) or (is_timed(text, span) and listed("later").isdisjoint(told))
    done = 0
    for hit in name_run().finditer(text, span.start, stop):
        is_joined = text[hit.start() - 1 : hit.start()] in _JOINED and hit.start() > span.start
        if is_joined or hit.start() < done:
            continue
        mention = mention_at(text, hit.start(), hit[0], stop, event, span.start)
        done = mention.region
        yield mention


def _vote(mention: Mention, persons: set[str], body: set[str] | None, about: Lands) -> Vote | None:
    """The vote of a mention. ``body``: the names below, for a mention in the title."""
    name, start = trimmed(mention.name, mention.start)
    name = bare(name, about)
    if home := town_of_institution(name, about):
        return _of_institution(home, start, "hospital" if is_hospital(name) else "institution")
    if home := town_of_landmark(name, about):
        return _of_institution(home, start, "landmark")
    if body is not None:
        name = told_below(name, body, about, bool(mention.region) or mention.before[:1] in (("in",), ("near",)))
    if not name or not may_be_town(mention, name, start):
        return None
    name, start = without_person(name, start, persons)
    folded = words(name)
    if all(word in persons for word in folded) and not is_of_place(mention, " ".join(folded)):
        return None
    key = " ".join(folded)
    rule = _rule(mention, name, start, about)
    if rule == "possessive" and mention.name != name and not is_known(key) and mention.follows not in listed("grounds"):
        return None
    rule = rule_of_suburb(mention, rule, about) or _in_context(mention, key, rule)
    harm = mention.role == "event" and rule in LED
    is_named = bool(about.known(key)) or (rule == "at" and about.is_abroad)
    shown = tuple(signs(mention, rule, is_named))
    vote = Vote(key, Where(name, Span(start, start + len(name)), rule), 1.0, shown, harm=harm)
    return in_city_state(mention.text, vote, about)


def _rule(mention: Mention, name: str, start: int, about: Lands) -> str:
    """The way in which a name is given; what a road is named after lies beside it."""
    rule = rule_of(mention, name, start)
    is_known_here = bool(about.known(" ".join(words(name))))
    is_road = mention.follows in _ROADS and (_is_road_end(mention, name) or not is_known_here)
    return "beside" if is_road and rule != "possessive" else rule


def _of_institution(home: str, start: int, kind: str) -> Vote:
    """The vote of a school's, a hospital's or a canal's name for the town with which it begins."""
    where = Where(home, Span(start, start + len(home)), "elsewhere" if kind == "hospital" else "institution")
    return Vote(" ".join(words(home)), where, 1.0, (kind,))


def _is_road_end(mention: Mention, name: str) -> bool:
    """ "On the Milford-Ayr highway"."""
    return "-" in name or mention.text.endswith(_DASHES, 0, mention.start)


def _in_context(mention: Mention, key: str, rule: str) -> str:
    """The way in which a place is given, by what its sentence tells of it."""
    if rule == "named" and (is_placed(mention) or is_explained(mention)):
        rule = "in"
    if rule == "in" and mention.follows in listed("event"):
        rule = "of it"  # "a death in the Elm Court fire"
    if rule == "police" and key in _regional_forces():
        rule = "named"
    if mention.is_elsewhere and rule not in ("police", "council"):
        return "elsewhere"
    if rule in ("in", "of it", "resident", "possessive") and key in ("new york", "washington"):
        return "named"  # as likely the state
    return rule


@cache
def _regional_forces() -> frozenset[str]:
    """Areas of which forces bear the names, and no towns do there: "Humberside Police"."""
    return frozenset(one.strip() for one in str(table("happened")["regional_forces"]).split("|"))
