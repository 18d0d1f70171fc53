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
from claims.people.words import ADDRESS, PLURAL, RANK, ROLE


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
    last: tuple[_Spot, PersonMention] | None = None
    for spot in spots:
        mention = _seen(text, spot) or (_joined(text, spot, *last) if last else None)
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


def _seen(text: str, spot: _Spot) -> PersonMention | None:
    """The mention that its own context shows."""
    body = spot.body
    single = len(body.keys) == 1
    behind = context.behind(text, spot.stop)
    if single and not body.titles and not behind.age and text[spot.start - 1 : spot.start] != " ":
        return None
    begin, role, age = (spot.start, "", None) if not body.first or body.titles else context.premodifier(text, spot.start)
    if single and not (body.titles or role or behind.age):
        return None
    case = rules.Case(body, context.word_before(text, spot.at + body.lead if body.first or body.titles else spot.start), behind, role)
    rule = rules.why(case)
    if not rule or (in_heading(text, spot.start, spot.stop) and rule not in ("age",)):
        return None
    return _mention(text, spot, behind, rule, (begin, role, age))


def _mention(
    text: str, spot: _Spot, behind: context.Behind, rule: str, before: tuple[int, str, str | None]
) -> PersonMention:
    start, stop, body = spot.start, spot.stop, spot.body
    begin, role, age = before
    titles = tuple(text[spot.at + one : spot.at + two] for one, two in body.titles) or ((role,) if role else ())
    posts: tuple[str, ...] = ()
    if body.titles and body.title_bits & ROLE or role:
        lead = context.premodifier(text, spot.at + body.lead)[0] if body.titles else begin
        posts = (text[lead:start].strip(),)
    if behind.post:
        posts += (behind.post,)
    return PersonMention(start, stop, text[start:stop], titles, posts, behind.age or age, rule)


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
    return PersonMention(start, spot.stop, text[start : spot.stop], (), (behind.post,) if behind.post else (), behind.age, rule)
