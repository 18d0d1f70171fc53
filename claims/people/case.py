"""A possible name with all that a rule may look at, and the firms, places and things that look like persons."""

from __future__ import annotations

from dataclasses import dataclass

from claims.people.ahead import Ahead
from claims.people.behind import Behind
from claims.people.runs import Body
from claims.people.words import ADDRESS, CALENDAR, GIVEN, KNOWN, PEOPLE, PLACE, THING, listed
from claims.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Case:
    """A possible name with everything a rule may look at. ``before`` is the word before it, "." at a sentence's start;
    ``echoed``: the text has its last word alone too, and not its first.
    """

    body: Body
    before: str
    behind: Behind
    ahead: Ahead
    echoed: bool = False

    @property
    def size(self) -> int:
        """How many words of a name there are, without particles and suffixes."""
        return self.body.size

    @property
    def weak(self) -> bool:
        """Whether the first word is a given name only among other things, or none."""
        return not self.body.bits[0] & GIVEN


def other_thing(case: Case) -> bool:
    """A firm, a place or a thing that bears such words."""
    body = case.body
    if (body.after & THING and not body.after & (KNOWN | CALENDAR)) or case.before in ("&", "/"):
        return True
    if body.after & (PLACE | PEOPLE) and case.weak and not body.titles:
        return True
    if len(body.bits) > 1 and body.bits[-1] & CALENDAR and case.behind.figure:
        return True  # "to Anna May 12": the word is of the date
    pairs = zip((body.title_key, *body.keys), (*body.keys, body.after_key), strict=True)
    if any(f"{one}_{two}".replace(".", "") in listed("not_people") for one, two in pairs):
        return True
    if case.behind.firm or (case.before in listed("vessels") and not body.titles):
        return True
    if body.genitive or body.title_bits & ADDRESS or case.ahead.role:
        return False
    return case.behind.word in listed("thing_after")
