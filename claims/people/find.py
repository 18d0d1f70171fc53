"""Person names in running English news text, found by what stands around them; no model.

One pass takes what its own context shows to be a person, a second takes the bare surnames, given names and capitals of
persons found in the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.people import ahead as before
from claims.people import behind as after
from claims.people import rules
from claims.people.case import Case
from claims.people.gate import pattern
from claims.people.known import Known
from claims.people.lines import in_heading, unwrapped
from claims.people.mention import PersonMention
from claims.people.runs import Body, bodies, size_of
from claims.people.words import ENDING, GIVEN, KNOWN, PARTICLE, ROLE
from claims.quick import quick

# They hold in headings and lists too.
_ANYWHERE = frozenset(("age", "marked"))
# What ends a clause behind a name: before a noun a person's name has an article as well ("the Ann Bell case").
_ENDS = frozenset(",.;:)")
_AGE = re.compile(r",? \(?\d{1,3}\b")


@quick
@dataclass(frozen=True, slots=True)
class _Spot:
    """A possible name, where its run starts in the text, and where it starts and stops itself."""

    at: int
    body: Body
    start: int
    stop: int


def _spot(at: int, body: Body) -> _Spot:
    return _Spot(at, body, at + body.start, at + body.stop)


def find(text: str) -> tuple[PersonMention, ...]:
    """The persons named in a text, in order; places are code points. Time and space grow with the text's length alone."""
    spots = list(_spots(text))
    if not spots:
        return ()
    found: dict[int, PersonMention] = {}
    taken: set[int] = set()
    known = Known(text)
    for spot in spots:
        known.note(spot.body)
    known.firms |= _things(text, spots)
    for spot in spots:
        if mention := _seen(text, spot, known):
            found[mention.start] = mention
            taken.add(spot.start)
            known.learn(spot.body if mention.start == spot.start else _without_first(spot.body))
    for spot in spots:
        if spot.start not in taken and (mention := _again(text, spot, known)):
            found[mention.start] = mention
    return tuple(found[start] for start in sorted(found))


def _spots(text: str) -> Iterator[_Spot]:
    for run in pattern().finditer(unwrapped(text)):
        start, stop = run.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "_@#"):
            continue
        some = bodies(run[0])
        if some and not (text[stop : stop + 1] in ("-", "–", "_", "@") and text[stop + 1 : stop + 2].isalnum()):
            for body in some:
                yield _spot(start, body)


def _things(text: str, spots: Sequence[_Spot]) -> set[tuple[str, ...]]:
    """The names that the text writes with an article somewhere, and nowhere with a title or an age."""
    named = {spot.body.keys for spot in spots if _has_article(text, spot)}
    return named and named - {spot.body.keys for spot in spots if spot.body.titles or _AGE.match(text, spot.stop)}


def _has_article(text: str, spot: _Spot) -> bool:
    """Whether a whole name has an article, as ships and houses have and people have not: "aboard the Marina Baru." """
    if spot.body.titles or len(spot.body.keys) == 1 or _late(spot.body) or text[spot.stop : spot.stop + 1] not in _ENDS:
        return False
    return before.word_before(text, spot.at + spot.body.lead) == "the"


def _seen(text: str, spot: _Spot, known: Known) -> PersonMention | None:
    """The mention that its own context shows."""
    body = spot.body
    if not body.titles and (body.keys in known.firms or (len(body.keys) == 1 and not _hinted(text, spot))):
        return None
    ahead = _ahead(text, spot)
    behind = after.behind(text, spot.stop)
    word = before.word_before(text, spot.at + body.lead)
    rule = rules.why(Case(body, word, behind, ahead, known.echoes(body)))
    if not rule and _late(body):
        return _seen(text, _spot(spot.at, _without_first(body)), known)
    if not rule or (rule not in _ANYWHERE and word != "by" and in_heading(text, spot.start, spot.stop)):
        return None
    return _mention(text, spot, behind, rule, ahead)


def _late(body: Body) -> bool:
    """Whether a known given name is the second word, behind an unknown one: "Soprano Ann Bell"."""
    return (
        len(body.keys) > 2 and not body.titles and not body.bits[0] & (KNOWN | PARTICLE) and bool(body.bits[1] & GIVEN)
    )


def _without_first(body: Body) -> Body:
    start = body.second
    bits = body.bits[1:]
    return replace(body, start=start, lead=start, keys=body.keys[1:], bits=bits, first=False, size=size_of(bits))


def _ahead(text: str, spot: _Spot) -> before.Ahead:
    """The small letters in front, when nothing but places stands between them and the name."""
    if not spot.body.first or spot.body.titles:
        return before.Ahead(spot.start)
    if spot.body.start:
        return before.envoy(text, spot.start, spot.at)
    return before.premodifier(text, spot.start)


def _hinted(text: str, spot: _Spot) -> bool:
    """A quick look whether anything beside a single word may show that it is a person."""
    follows = text[spot.stop : spot.stop + 2]
    if follows in (", ", " (") and text[spot.stop + 2 : spot.stop + 3].isdigit():
        return True
    if follows[:1] == " " and spot.body.bits[0] & ENDING:
        return True
    if spot.body.start or text[spot.start - 1 : spot.start] != " ":
        return False
    ahead = before.premodifier(text, spot.start)
    return bool(ahead.role or ahead.age)


def _mention(text: str, spot: _Spot, behind: after.Behind, rule: str, ahead: before.Ahead) -> PersonMention:
    start, stop, body = spot.start, spot.stop, spot.body
    titles = tuple(text[spot.at + one : spot.at + two] for one, two in body.titles)
    posts: tuple[str, ...] = ()
    if ahead.role:
        posts = (text[ahead.start : start].rstrip(" ,"),)
        titles = () if ahead.comma else (ahead.role,)
    elif body.title_bits & ROLE:
        small = before.premodifier(text, spot.at + body.lead)
        lead = spot.at + body.lead if small.comma else small.start
        posts = (text[lead:start].strip(),)
    elif post := before.set_off(text, start, stop):
        posts = (post,)
    if behind.post:
        posts += (behind.post,)
    return PersonMention(start, stop, text[start:stop], titles, posts, ahead.age or behind.age, rule)


def _again(text: str, spot: _Spot, known: Known) -> PersonMention | None:
    """A bare surname or given name of somebody found elsewhere in the text, or the same name once more."""
    hit = known.recognise(spot.body, text, spot.start, spot.stop)
    if hit is None:
        return None
    start, rule = spot.start + hit[0], hit[1]
    behind = after.behind(text, spot.stop)
    if behind.firm:
        return None
    age = (_ahead(text, spot).age if start == spot.start else None) or behind.age
    return PersonMention(
        start, spot.stop, text[start : spot.stop], (), (behind.post,) if behind.post else (), age, rule
    )
