"""Person names in running English news text, found by what stands around them; no model.

One pass takes what its own context shows to be a person, a second takes the bare surnames, given names and capitals of
persons found in the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.people import context, rules
from claims.people.headings import in_heading
from claims.people.known import Known
from claims.people.mention import PersonMention
from claims.people.runs import Body, bodies, pattern
from claims.people.words import PLURAL, ROLE


@dataclass(frozen=True, slots=True)
class _Spot:
    """A possible name and where its run starts in the text."""

    at: int
    body: Body

    @property
    def start(self) -> int:
        return self.at + self.body.start

    @property
    def stop(self) -> int:
        return self.at + self.body.stop


def find(text: str) -> tuple[PersonMention, ...]:
    """The persons named in a text, in order; places are code points. Time and space grow with the text's length alone."""
    spots = list(_spots(text))
    found: dict[int, PersonMention] = {}
    known = Known(text)
    for spot in spots:
        known.note_firm(spot.body)
    last: tuple[_Spot, PersonMention] | None = None
    for spot in spots:
        mention = _seen(text, spot, known) or (_joined(text, spot, *last) if last else None)
        if mention:
            found[spot.start] = mention
            known.learn(spot.body)
            last = (spot, mention) if spot.body.title_bits & PLURAL or (last and not spot.body.titles) else None
        else:
            last = None
    for spot in spots:
        if spot.start not in found and (mention := _again(text, spot, known)):
            found[mention.start] = mention
    return tuple(found[start] for start in sorted(found))


def _spots(text: str) -> Iterator[_Spot]:
    for run in pattern().finditer(text):
        start, stop = run.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "_@#"):
            continue
        some = bodies(run[0])
        if some and not (text[stop : stop + 1] in ("-", "–", "_", "@") and text[stop + 1 : stop + 2].isalnum()):
            for body in some:
                yield _Spot(start, body)


def _seen(text: str, spot: _Spot, known: Known) -> PersonMention | None:
    """The mention that its own context shows."""
    body = spot.body
    alone = len(body.keys) == 1 and not body.titles
    if alone and not _hinted(text, spot):
        return None
    ahead = context.Ahead(spot.start)
    if body.first and not body.titles:
        ahead = context.premodifier(text, spot.start)
    behind = context.behind(text, spot.stop)
    if alone and not (behind.age or (ahead.role and not ahead.comma) or ahead.age) or body.keys in known.firms and not body.titles:
        return None
    before = context.word_before(text, spot.at + body.lead)
    rule = rules.why(rules.Case(body, before, behind, ahead.role, ahead.age))
    if not rule or (rule != "age" and before != "by" and in_heading(text, spot.start, spot.stop)):
        return None
    return _mention(text, spot, behind, rule, ahead)


def _hinted(text: str, spot: _Spot) -> bool:
    """A quick look whether anything beside a single word may show that it is a person."""
    follows = text[spot.stop : spot.stop + 2]
    if follows in (", ", " (") and text[spot.stop + 2 : spot.stop + 3].isdigit():
        return True
    return spot.body.first and text[spot.start - 1 : spot.start] == " " and bool(context.premodifier(text, spot.start).role or context.premodifier(text, spot.start).age)


def _mention(text: str, spot: _Spot, behind: context.Behind, rule: str, ahead: context.Ahead) -> PersonMention:
    start, stop, body = spot.start, spot.stop, spot.body
    titles = tuple(text[spot.at + one : spot.at + two] for one, two in body.titles)
    posts: tuple[str, ...] = ()
    if ahead.role:
        posts = (text[ahead.start : start].rstrip(" ,"),)
        titles = () if ahead.comma else (ahead.role,)
    elif body.title_bits & ROLE:
        lead = context.premodifier(text, spot.at + body.lead).start
        posts = (text[lead:start].strip(),)
    if behind.post:
        posts += (behind.post,)
    return PersonMention(start, stop, text[start:stop], titles, posts, behind.age or ahead.age, rule)


def _joined(text: str, spot: _Spot, before: _Spot, mention: PersonMention) -> PersonMention | None:
    """The second of "Presidents A and B"."""
    if text[before.stop : spot.start] not in (" and ", ", ", ", and "):
        return None
    start, stop = spot.start, spot.stop
    return PersonMention(start, stop, text[start:stop], mention.titles, mention.posts[:1], None, "title")


def _again(text: str, spot: _Spot, known: Known) -> PersonMention | None:
    """A bare surname or given name of somebody found elsewhere in the text, or the same name once more."""
    hit = known.recognise(spot.body, text, spot.start, spot.stop)
    if hit is None:
        return None
    start, rule = spot.start + hit[0], hit[1]
    behind = context.behind(text, spot.stop)
    if behind.firm:
        return None
    return PersonMention(start, spot.stop, text[start : spot.stop], (), (behind.post,) if behind.post else (), behind.age, rule)
