"""Whose an age is: the name right beside it, the pronoun or "the" that stands for a name, or whom the sentence before is about."""

from __future__ import annotations

import re

from claims.extract.ages.nouns import NAME_NEAR, subject
from claims.extract.incidents.sexes import sex
from claims.extract.language.lexicon import is_person
from claims.extract.language.verb_forms import is_past
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.names.given_forms import sex_of
from claims.numbers.value import Count
from claims.people import PersonMention
from claims.text import Span

_DATELINE = re.compile(r"^.{0,80}? [-–—] |^\s+", re.DOTALL)
_LEADS = re.compile(r"(?:[\w’'.-]+ ){0,4}")
# Somebody whom a sentence tells of without a name: "a man threw an egg at Ann Bell".
_STRANGER = re.compile(
    r"\b(?:[Aa]|[Aa]n|[Aa]nother|[Oo]ne) (?:[a-z-]+ ){0,2}(?:man|woman|boy|girl|student|driver|passer-by|teenager|youth|worker|officer|motorist|cyclist|pedestrian|resident|passenger|person|suspect|attacker|gunman)\b"
)
_SPEAKS = re.compile(
    r"\b(?:said|says|told|tells|according|announced|added|explained|wrote|confirmed|reported|spokes\w+)\b"
)
_SHE = re.compile(
    r"\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?: )?[\"“]?(He|She)(?:[’']s| is| was| turned| turns) (?:now |only |just )?$"
)
# What may stand between a name and its age.
_BEHIND_NAME = re.compile(
    r"(?:,? who\b)?,?\s*(?:(?:was|is|turned|turns|a|an|the|only|just|now|then|aged|barely|at|age|of)\s+)*"
    r"|,\s+(?:the|a|an|his|her|our|their|born)\s[^.;:,]{2,60},\s+(?:who )?(?:was|is|turned|turns)\s+(?:only |just |now )?"
    r"|,\s+(?:(?:a|an|the)\s)?(?:(?!(?:of|who|whose|and|with|for|from|by|to)\b)[^\s.;:,]+\s){1,6}(?:of|aged)\s(?:only |just |about )?"
)
_BEFORE_NAME = re.compile(r"(?:\s[a-z-]+){1,3}\s")
# "Aged 87, Ann Bell retired": the age opens the sentence and the name follows at once.
_OPENING = re.compile(r"\W*(?:(?:[Aa]t|[Aa]ged|[Nn]ow|[Aa]t the (?:[a-z]+ )?age of)\s+(?:just |only |barely )?)?")
_PRONOUN = re.compile(r"\b(?:he|she)\b[^.;:]{0,40}$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|this)\s+(?:now |then |late )?$", re.IGNORECASE)
_LINKS = frozenset(
    "of and or had has have who with by before after while for to from at in on when where that whose as but is was".split()
)
_BEARS = re.compile(
    r"\b(he|she) (?:was|is) (?:[a-z-]+ ){0,3}[a-z-]+,? (?:only |just |about )?$|\b(?P<p>he|she) (?:was|is) (?:only |just |about )?$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z]+")
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he|[Tt]wo|[Ss]ome) (?:[a-z-]+ ){0,2}?([a-z-]+)\b")


def named(text: str, passage: Passage, span: Span) -> str | None:
    """The person whose name stands right before or behind an age."""
    before: list[PersonMention] = [one for one in passage.people if one.stop <= span.start]
    if before and _BEHIND_NAME.fullmatch(text, before[-1].stop, span.start):
        return before[-1].name
    behind = next((one for one in passage.people if one.start >= span.stop), None)
    if behind and _OPENING.fullmatch(text, passage.span.start, span.start) and text[span.stop : behind.start] == ", ":
        return behind.name
    if (
        behind is None
        or text[behind.stop : behind.stop + 2] in GENITIVES
        or not _BEFORE_NAME.fullmatch(text, span.stop, behind.start)
    ):
        return None
    # "His 18-year-old sister of Ada Byron" and "his 8-year-old son before shooting Jon Byron" are of others.
    between = text[span.stop : behind.start].split()
    return behind.name if _LINKS.isdisjoint(between) and not _is_clause(between) else None


def _is_clause(between: list[str]) -> bool:
    """Whether the words between an age and a name are a noun and what it does: "the 9-year-old horse saddened Ann Bell"."""
    return len(between) > 1 and is_past(between[-1]) and not is_person(between[-1])


def by_pronoun(text: str, passage: Passage, span: Span) -> str | None:
    """The one person whom a sentence has named before the pronoun that bears an age: "Ann Bell came last, because she was the oldest, 81 years old"."""
    if passage.times:
        return None  # "since 2019, when she was twenty": the age of another day
    before = [one for one in passage.people if one.stop <= span.start]
    if len({one.name for one in before}) != 1 or len(before) != len(passage.people):
        return None
    pronoun = _BEARS.search(text, before[-1].stop, span.start)
    between = text[before[-1].stop : pronoun.start()] if pronoun else ""
    if not pronoun or any(is_person(word) for word in _WORDS.findall(between.lower())):
        return None
    known = sex_of(before[-1].name.split()[0])
    return before[-1].name if known in ("", "f" if (pronoun[1] or pronoun["p"]).lower() == "she" else "m") else None


def carried(page: Page, passage: Passage, span: Span, who: str | None, before: Passage | None) -> str | None:
    """Whom an age is of that a pronoun or "the" bears: the one of whom the sentence before is, unless it tells of somebody without a name."""
    if before and tells_of_another(page.text, before):
        return None
    text, begin = page.text, passage.span.start
    if before and _opens(text, passage, span) and (one := _leading(text, before) or _only(text, before)):
        return one
    opening = _SHE.match(text, begin, span.start) if before else None
    if before and opening and (one := _leading(text, before) or _only(text, before)):
        return one if sex_of(one.split()[0]) in ("", "f" if opening[1] == "She" else "m") else None
    if not _is_known(page, passage, span) or not who:
        return None
    pronoun = _PRONOUN.search(page.text[max(passage.span.start, span.start - NAME_NEAR) : span.start])
    known = sex_of(who.split()[0]) if pronoun else ""
    return who if not pronoun or known in ("", "f" if pronoun[0][:3].lower() == "she" else "m") else None


def may_be(name: str, noun: str | None) -> bool:
    """Whether the noun, by its sex, may stand for the bearer of a name."""
    told = sex(noun) if noun else None
    known = sex_of(name.split(maxsplit=1)[0])
    return not told or not known or told == known


def is_minor(age: Count) -> bool:
    """Whether an age is that of somebody who holds no office and has no trade."""
    return age.high is not None and age.high < _OF_AGE


_OF_AGE = 16


def is_grown(page: Page, name: str) -> bool:
    """Whether a text gives a name a title or a post: "Sergeant Peter Lyle", "Peter Lyle, a police spokesman"."""
    return any(one.titles or one.posts for one in page.people if one.name == name)


def tells_of_another(text: str, passage: Passage) -> bool:
    """Whether a sentence tells of somebody without a name."""
    return _leading(text, passage) is None and _STRANGER.search(text, passage.span.start, passage.span.stop) is not None


def _leading(text: str, passage: Passage) -> str | None:
    """Whom a sentence is about that begins with a name, behind a dateline and a few words that describe ("Unseeded Ann Bell beat …")."""
    if not passage.people:
        return None
    before = _DATELINE.sub("", text[passage.span.start : passage.people[0].start])
    return passage.people[0].name if _LEADS.fullmatch(before) else None


def _only(text: str, passage: Passage) -> str | None:
    """The one person whom a sentence names, unless it has the word: "among them Ann Bell, the leader"."""
    names = {one.name for one in passage.people}
    return names.pop() if len(names) == 1 and not _SPEAKS.search(text, passage.span.start, passage.span.stop) else None


def _tells_of_one(before: str) -> bool:
    """Whether somebody without a name does something to the bearer of an age: "a guard told the 30-year-old to leave"."""
    return any(is_person(found[1]) for found in _SOMEBODY.finditer(before))


def _opens(text: str, passage: Passage, span: Span) -> bool:
    """Whether an age opens its sentence behind "The": "The 54-year-old economist won …" is whom the sentence before is about."""
    return text[passage.span.start : span.start].strip(' \n"“') == "The" and not text[span.start : span.stop].endswith(
        "s"
    )


def _is_known(page: Page, passage: Passage, span: Span) -> bool:
    """Whether "the" or a pronoun says that the text has named the person, and neither it nor the sentence names anybody else."""
    text = page.text
    if any(one.stop <= span.start for one in passage.people) or not page.is_of_one:
        return False
    before = text[max(passage.span.start, span.start - NAME_NEAR) : span.start]
    if _DEFINITE.search(before):
        return (not before[:-4].strip() or len(before) < NAME_NEAR) and not _tells_of_one(before)
    return bool(_PRONOUN.search(before)) and subject(passage.row) is None
