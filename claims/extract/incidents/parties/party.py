"""Whom a text names together, and the words for people."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from claims.dates.words import calendar_names
from claims.extract.language.lexicon import person_nouns
from claims.grammar import GENITIVES
from claims.offices.trades import trade_nouns
from claims.quick import quick
from claims.tables import word_set
from claims.text import Span

# Words that add people to those named before: "along with the bomber".
ADDING = (("along", "with"), ("together", "with"), ("as", "well"))


@dataclass(frozen=True, slots=True)
class Age:
    """Full years (none for a child of months), and where they stand in the text."""

    years: int
    span: Span


@quick
@dataclass(frozen=True, slots=True)
class Party:
    """People named together, as the places ``[first, last]`` in a row of tokens.

    ``number``: how many, none where it is not said ("children"). ``sort``: ``figure`` (a number or an article says how many),
    ``other`` ("another man", "two others"), ``part`` ("one of them"), ``name``, ``definite`` ("the boy", "his son"), ``bare``
    ("Teen killed"), ``pronoun``, ``self``. ``said``: a number is written. ``agent``: a word for those who did it.
    ``nth``: "a third victim" is 3. ``open``: the number was counted from names that may go on. ``behind``: the last place with what is set off behind the noun (", 17,").
    """

    first: int
    last: int
    behind: int
    number: int | None
    sort: str
    head: str
    ages: tuple[Age, ...] = ()
    names: tuple[str, ...] = ()
    said: bool = False
    agent: bool = False
    genitive: bool = False
    members: int = 1
    nth: int = 0
    open: bool = False


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of one list of parties.yaml, or of several."""
    return frozenset[str]().union(*(word_set("parties", name) for name in names))


@cache
def singular() -> frozenset[str]:
    """Nouns for one person."""
    agents_of_one = {noun for noun in listed("agents") if not noun.endswith("s")}
    return person_nouns("singular") | listed("one") | agents_of_one | (trade_nouns() - person_nouns("whole"))


@cache
def plural() -> frozenset[str]:
    """Nouns for several people."""
    return (
        (person_nouns("whole") | person_nouns("part") | agents() | listed("several") | _several_of(trade_nouns()))
        - singular()
        - {"other", "others"}
    )


def _several_of(nouns: AbstractSet[str]) -> frozenset[str]:
    """The nouns in the plural: "postmen", "sentries", "waitresses"."""
    endings = (("man", "men"), ("y", "ies"), ("s", "ses"), ("ch", "ches"))
    found = ((noun, ending, instead) for noun in nouns for ending, instead in endings if noun.endswith(ending))
    irregular = {noun: noun.removesuffix(ending) + instead for noun, ending, instead in found}
    return frozenset(irregular.get(noun, f"{noun}s") for noun in nouns)


@cache
def kin() -> frozenset[str]:
    """Nouns that say whose somebody is: "his mother", "her sons"."""
    return listed("kin")


@cache
def agents() -> frozenset[str]:
    """Nouns for those who did it."""
    return person_nouns("agents") | listed("agents")


@cache
def stops() -> frozenset[str]:
    """Words that no noun phrase runs across."""
    return listed("stop") | calendar_names()


def bare_of(word: str) -> str:
    """A word without its genitive."""
    return word[:-2] if word.endswith(GENITIVES) else word[:-1] if word.endswith(("s'", "s’")) else word
