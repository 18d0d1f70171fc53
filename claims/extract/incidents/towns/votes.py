"""What the mentions of places in a text say for each: "in Milford, Ohio", "Milford police", "the Milford crash"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from claims.countries import country_named
from claims.extract.incidents.other_incidents import is_elsewhere, is_of_another_time
from claims.extract.incidents.towns.hints import is_crossing, is_of_another
from claims.extract.incidents.towns.lands import NOWHERE, Lands
from claims.extract.incidents.towns.mentions import Mention, mention_at
from claims.extract.incidents.towns.names import (
    Vote,
    Where,
    is_known,
    is_people_word,
    is_state,
    is_town,
    listed,
    name_run,
)
from claims.extract.incidents.towns.rules import rule_of
from claims.extract.incidents.towns.suburbs import rule_of_suburb
from claims.extract.incidents.towns.trims import (
    footer,
    is_hospital,
    told_below,
    told_in,
    town_of_institution,
    trimmed,
    without_person,
)
from claims.folding import words
from claims.tables import table
from claims.text import Span

# The farther down a mention stands, the less it says.
_DECAY = 0.12
# Ways of naming a place that alone show no town of an event.
_UNSURE = ("named", "elsewhere", "at")
# Ways in which a small town's name shows itself to be one where a sentence or a title begins with it.
_SIGNS = ("of it", "police", "resident", "with state", "council", "court")
# Ways to give a place in which the words before it say what was there.
_LED = ("in", "at", "near", "measured", "off", "with state", "possessive", "address", "part of")
# Names of what stands in a town, where the tables do not know them.
_OF_THINGS = ("of it", "at", "named", "possessive")
# The sentences that are a text's lead, its title among them.
_LEAD = 4
_LETTERS = re.compile(r"[a-z]+(?:-[a-z]+)?")
_JOINED = ("’", "'", ".", '"', "“", "‘", "-")


def place_votes(
    text: str, spans: Sequence[Span], persons: set[str], lines: Sequence[Vote] = (), about: Lands = NOWHERE
) -> list[Vote]:
    """Every vote in the sentences ``spans``; ``persons`` are folded words of people's names, ``lines`` the datelines."""
    named_in_lines, heads = {line.key for line in lines}, {line.where.span.start for line in lines}
    title = spans[0].stop if "\n" in text[spans[0].stop : spans[0].stop + 2] else 0
    body = told_in(text, [span for span in spans if span.start >= title])
    told: list[Vote] = []
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for index, span in enumerate(spans):
        is_title = span.stop <= title
        another, earlier = _of_another(text, lowered, span, index)
        for mention in _mentions(text, span, footer(text, span.stop) if is_title else span.stop):
            vote = _vote(mention, persons, body if is_title else None, about)
            if (
                vote
                and vote.where.span.start not in heads
                and (
                    is_known(vote.key)
                    or vote.key in body
                    or (vote.where.rule in _SIGNS and about.known(vote.key) == "town")
                    or _is_sure_start(text, vote, span)
                    or (vote.where.span.start > span.start and not is_title)
                )
            ):
                more = (
                    ["headline"] * is_title
                    + ["lead"] * (not is_title and index < _LEAD)
                    + ["of another event"] * another
                )
                lead = mention.event and index < _LEAD and not mention.is_elsewhere and not mention.is_late
                told.append(
                    replace(vote, near=1 / (1 + _DECAY * index), signs=(*vote.signs, *more), lead=lead, earlier=earlier)
                )
    sure = {vote.key for vote in told if vote.where.rule not in _UNSURE} | named_in_lines
    return [vote for vote in told if vote.where.rule not in _UNSURE or vote.key in sure or about.known(vote.key)]


def _of_another(text: str, lowered: str, span: Span, index: int) -> tuple[bool, bool]:
    """Whether a sentence below the first speaks of another event, and whether it does so surely: a trial tells of its own by "last year" too."""
    if not index:
        return False, False
    another = is_of_another(text, span)
    surely = index >= _LEAD and (another or is_elsewhere(text, lowered, span))
    return another or (index > 1 and is_of_another_time(text, lowered, span)), surely


def _mentions(text: str, span: Span, stop: int) -> Iterator[Mention]:
    """The names in a sentence; not those of the regions that stand behind a town's."""
    events = listed("event") | listed("found")
    event = not events.isdisjoint(_LETTERS.findall(text[span.start : stop].lower()))
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
    if home := town_of_institution(name, about):
        return _of_institution(name, home, start)
    if body is not None:
        name = told_below(name, body, about, bool(mention.region) or mention.before[:1] in (("in",), ("near",)))
    if not name or not _may_be_town(mention, name, start):
        return None
    name, start = without_person(name, start, persons)
    folded = words(name)
    if all(word in persons for word in folded) and not _is_of_place(mention, " ".join(folded)):
        return None
    key, whole = " ".join(folded), mention.name == name
    rule = rule_of(mention, name, start)
    if rule == "possessive" and not whole and not is_known(key) and mention.follows not in listed("grounds"):
        return None
    rule = rule_of_suburb(mention, rule, about) or _in_context(mention, key, rule)
    harm = mention.role == "event" and rule in _LED
    signs = tuple(_signs(mention, rule, bool(about.known(key))))
    return Vote(key, Where(name, Span(start, start + len(name)), rule), 1.0, signs, harm=harm)


def _of_institution(name: str, home: str, start: int) -> Vote:
    """The vote of a school's or a hospital's name for the town with which it begins."""
    hospital = is_hospital(name)
    where = Where(home, Span(start, start + len(home)), "elsewhere" if hospital else "institution")
    return Vote(" ".join(words(home)), where, 1.0, ("hospital" if hospital else "institution",))


def _may_be_town(mention: Mention, name: str, start: int) -> bool:
    """Whether a name can be a town's here: none of a state, a country, a people, an event or a street."""
    return (
        (is_town(name) or _is_waterside(mention, name))
        and not is_state(name)
        and not country_named(name)
        and not is_people_word(name)
        and (name.lower() not in listed("event") or is_known(name.lower()))
        and not is_crossing(mention.text, start + len(name))
    )


def _in_context(mention: Mention, key: str, rule: str) -> str:
    """The way in which a place is given, by what its sentence tells of it."""
    if rule == "in" and mention.follows in listed("event"):
        rule = "of it"  # "a death in the Elm Court fire"
    if rule == "police" and key in _regional_forces():
        rule = "named"
    if mention.is_elsewhere and rule not in ("police", "council"):
        return "elsewhere"
    if rule in ("in", "of it", "resident", "possessive") and key in ("new york", "washington"):
        return "named"  # as likely the state
    return rule


def _signs(mention: Mention, rule: str, known: bool) -> Iterator[str]:
    """What a mention shows of its place, by name."""
    if rule in _LED:
        told = {"event": ", harm", "apart": ", other"}.get(mention.role, ", event" if mention.event else "")
        yield ("near" if rule in _BESIDE else "with state" if rule == "with state" else "in") + (
            ", later" if mention.is_late else told
        )
    else:
        yield rule
    if rule in _FINE:
        yield rule
    if _is_of_region(mention):
        yield "a region's name"
    if mention.before[:1] in (("from",), ("of",), ("to",), ("for",)) and rule in ("with state", "named"):
        yield "of or from it"
    if mention.follows in listed("event"):
        yield "event behind it"
    elif rule in _OF_THINGS and not known:
        yield "thing behind it"


_BESIDE, _FINE = ("near", "measured", "off"), ("at", "possessive", "address", "measured", "off", "part of")


def _is_of_region(mention: Mention) -> bool:
    """ "In the province of Milford", "Milford province": the land that bears a town's name."""
    before = mention.text[max(0, mention.start - _REGION_BEFORE) : mention.start]
    return mention.follows in listed("lands") or _land_of().search(before) is not None


@cache
def _land_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('lands')))}) of (?:the )?$")


# How far before a name the word for its land is looked for.
_REGION_BEFORE = 30


def _is_waterside(mention: Mention, name: str) -> bool:
    """ "Rapid River, Ont.": with its state behind it a name that ends like a river's is a town's."""
    return bool(mention.region) and " " in name and name.rsplit(" ", 1)[-1].lower() in listed("landmark_endings")


def _is_of_place(mention: Mention, key: str) -> bool:
    """Whether a name that people bear too is a place's here: "a Milford man", "Arlington police" of a known city."""
    led = mention.before[:1] in (("in",), ("near",), ("outside",)) or mention.follows in listed("authority")
    return bool(_of_people().match(mention.after)) or (led and is_known(key))


def _is_sure_start(text: str, vote: Vote, span: Span) -> bool:
    """Whether a name that begins a sentence is a town's all the same: "Milford RCMP said"; not "Rural firefighters", small elsewhere."""
    if vote.where.rule not in ("police", "court", "council"):
        return False
    if vote.where.rule == "police" and not re.match(
        r" (?:[Pp]olice|RCMP|PD|[Ff]ire|[Gg]arda)", text[vote.where.span.stop :][:9]
    ):
        return False
    return re.search(rf"\b{re.escape(vote.key)}\b", text) is None


@cache
def _regional_forces() -> frozenset[str]:
    """Areas of which forces bear the names, and no towns do there: "Humberside Police"."""
    return frozenset(one.strip() for one in str(table("happened")["regional_forces"]).split("|"))


@cache
def _of_people() -> re.Pattern[str]:
    """ "a Milford man": no person's name stands so."""
    return re.compile(r" (?:man|woman|teen|teenager|boy|girl|couple|resident|residents|child|toddler|student)$")
