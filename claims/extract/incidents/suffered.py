"""What befell whom, as one mention of a text says it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.incidents.harm.harm import FAMILIES
from claims.extract.incidents.parties.party import Age
from claims.quick import quick
from claims.text import Span

# The families of those whom harm befell.
HARMED = frozenset(FAMILIES)


@quick
@dataclass(frozen=True, slots=True)
class Suffered:
    """What befell a party. ``family``: killed, shot (not said how it ended), injured, or suspected (they are thought to have done it).

    ``sort`` is the party's (figure, other, part, name, definite, bare, pronoun, self), ``rule`` the way it is said (passive, active,
    of, genitive, self); ``others``: the sentence speaks of another time or incident, ``elsewhere``: in
    any case of another incident; ``index`` counts the sentences of the text. ``rest``: "the other two", those left of all.
    ``died``: of the killed, "there" where it happened, or "later"; empty where neither is said.
    ``hedge``: the number is "over", "under" or "about" what is said.
    """

    family: str
    number: int | None
    span: Span
    sentence: Span
    index: int
    sort: str
    head: str
    ages: tuple[Age, ...]
    names: tuple[str, ...]
    said: bool
    agent: bool
    members: int
    rule: str
    form: str
    others: bool = False
    elsewhere: bool = False
    nth: int = 0
    rest: bool = False
    died: str = ""
    hedge: str = ""
