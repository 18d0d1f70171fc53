"""Ages wherever they stand, of a named person or of somebody whom a noun names: "The 54-year-old economist", "Ada Byron, the old
teacher, was 86", "a woman of about 40".

An age belongs to the name beside it; behind "the" or a pronoun to the one whom the sentence before names first; else to the noun
with which it stands ("a retired headmaster of 83").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, MutableMapping
from dataclasses import dataclass, field, replace

from claims.claim import Context
from claims.extract.around import Of, around
from claims.extract.bare import is_verb
from claims.extract.births import bearer_of
from claims.extract.drawn import Drawn
from claims.extract.lexicon import is_person
from claims.extract.nations import drawn, people_at
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.sexes import sex
from claims.extract.stems import noun_stem
from claims.extract.tokens import Row, covered
from claims.found import Found
from claims.names.given_forms import sex_of
from claims.people import PersonMention
from claims.people.words import PEOPLE, bits_of
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.count import Count

# The slot of the age that somebody had at the time that is spoken of; and of the age of somebody who has no name.
THEN = "age-in-those-days"
SLOT = "age-of"
_OLDEST = 115
# "was 86", "is only 39", "turned 40": a bare figure that closes a clause.
_SAID = re.compile(
    r"(?:\b(?:was|is|turned|turns|turning|only|just|barely|nearly|aged)|[’']s)\s+(?:only |just |barely |now |about )?$"
)
_CLOSES = re.compile(r"\s*(?:[,.;!)]|$|and\b(?! \d)|when\b|now\b|at the time\b|years?(?: of age)?\s*[,.;)])")
# What may stand between a name and its age.
_BEHIND_NAME = re.compile(
    r"(?:,? who)?,?\s*(?:(?:was|is|turned|turns|a|an|the|only|just|now|then|aged|barely|at|age|of)\s+)*"
    r"|,\s+(?:the|a|an|his|her|our|their|born)\s[^.;:,]{2,60},\s+(?:who )?(?:was|is|turned|turns)\s+(?:only |just |now )?"
    r"|,\s+(?:(?:a|an|the)\s)?(?:(?!(?:of|who|whose|and|with|for|from|by|to)\b)[^\s.;:,]+\s){1,6}(?:of|aged)\s(?:only |just |about )?"
)
_BEFORE_NAME = re.compile(r"(?:\s[a-z-]+){1,3}\s")
_PRONOUN = re.compile(r"\b(?:he|she)\b[^.;:]{0,40}$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|this)\s+(?:now |then |late )?$", re.IGNORECASE)
# "A retired headmaster of 83", but "a crew of 83".
_OF = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]his)\s(?:[a-z-]+\s){0,3}([a-z-]+) of (?:only |just |about )?$")
# "The train driver, 58, suffered a broken jaw".
_SET_OFF = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,3}([a-z-]+),\s$")
_MANY = frozenset("crew staff personnel family couple force team party band audience cast panel choir".split())
_GROWN = 10
# "A mother of 12" has so many children.
_PARENTS = frozenset(
    "father mother parent dad mum mom grandfather grandmother grandparent great-grandmother great-grandfather".split()
)
_PARENT = 20
# How old somebody was "when she died" is no age of other days.
_THEN = re.compile(
    r"\s*(?:at the time|back then|then|in those days|when (?:it|this|that|he|she)\b(?! (?:died|dies)\b))\b"
)
# The one who is younger or older than all, up to the age, and the same with nothing but a comma before it.
_SUPERLATIVE = re.compile(
    r"\b(youngest|oldest|eldest)(?: of (?:the |them|these|those|all )?[a-z’'-]*| (?:[a-z-]+ ){0,2}[a-z-]+)?(?:,| who)?(?: (?:is|was|are|were|being|turned|aged|only|just|at|age|a|barely|about))* $",
    re.IGNORECASE,
)
_SINGLE = re.compile(r", (?:only |just |aged |barely )?$")
_BEARS = re.compile(
    r"\b(he|she) (?:was|is) (?:[a-z-]+ ){0,3}[a-z-]+,? (?:only |just |about )?$|\b(?P<p>he|she) (?:was|is) (?:only |just |about )?$",
    re.IGNORECASE,
)
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
_NATIVE = re.compile(r" ([A-Z][a-z]+)\b")
_WORDS = re.compile(r"[a-z]+")
_YEARS = re.compile(r",\s+(?P<age>\d{1,3}) years(?: old)?(?=\s*[,.;)])")
_LINKS = frozenset(
    "of and or had has have who with by before after while for to from at in on when where that whose as but is was".split()
)
_OWNS = ("’s", "'s")
_OF_PERSON = frozenset("from of who has had was is will would said says and when now".split())
_NAME_NEAR = 70
_AHEAD, _BEHIND = 5, 4


@dataclass(slots=True)
class Told:
    """The ages that a text has told by name: a second, different one of the same name is of somebody else."""

    by_name: MutableMapping[str, str] = field(default_factory=dict)
    # The sentence before.
    before: Passage | None = None

    def fits(self, name: str, age: str) -> bool:
        """Whether an age may be that of a name, which it is from now on."""
        return self.by_name.setdefault(name, age) == age


def ages(page: Page, passage: Passage, who: str | None, taken: Collection[int], told: Told) -> Iterator[Drawn]:
    """The ages of a sentence that begin at no place of ``taken``; ``who`` is whom the sentence before names first."""
    for person in passage.people:
        found = _YEARS.match(page.text, person.stop, passage.span.stop)
        if found and told.fits(person.name, f"{found['age']} year"):
            value = kind("count").parse(f"{found['age']} years", Reading())
            span = Span(found.start("age"), found.end())
            yield Drawn("age", value, span, passage, Context(topic=page.topic), "age told", person.name)
    for item in passage.counts:
        if isinstance(item.value, Count) and not any(item.start <= at < item.stop for at in taken):
            yield from _age(page, passage, item, item.value, who, told)
    told.before = passage


def _leading(text: str, passage: Passage) -> str | None:
    """Whom a sentence is about that begins with a name, behind a dateline and a few words that describe ("Unseeded Ann Bell beat …")."""
    if not passage.people:
        return None
    before = _DATELINE.sub("", text[passage.span.start : passage.people[0].start])
    return passage.people[0].name if _LEADS.fullmatch(before) else None


def _is_native(text: str, at: int) -> bool:
    """Whether a people's name follows: "The 29-year-old Belgian"."""
    found = _NATIVE.match(text, at)
    return found is not None and bool(bits_of(found[1]) & PEOPLE)


def _only(text: str, passage: Passage) -> str | None:
    """The one person whom a sentence names, unless it has the word: "among them Ann Bell, the leader"."""
    names = {one.name for one in passage.people}
    return names.pop() if len(names) == 1 and not _SPEAKS.search(text, passage.span.start, passage.span.stop) else None


def tells_of_another(text: str, passage: Passage) -> bool:
    """Whether a sentence tells of somebody without a name."""
    return _leading(text, passage) is None and _STRANGER.search(text, passage.span.start, passage.span.stop) is not None


def _age(page: Page, passage: Passage, item: Found, value: Count, who: str | None, told: Told) -> Iterator[Drawn]:
    is_aged = value.unit == "year" and item.rule in ("age", "range")
    if not is_aged and not _is_said(page.text, passage, item, value):
        return
    places = covered(passage.row, item.start, item.stop)
    if places is None or value.high is None or value.high > _OLDEST:
        return
    value = value if value.unit else replace(value, unit="year", noun=None)
    span = Span(item.start, item.stop)
    name = _named(page.text, passage, span) or _by_pronoun(page.text, passage, span)
    before = page.text[passage.span.start : span.start].removesuffix("aged ")
    noun = None if name else _noun(passage.row, places) or bearer_of(before)
    if noun in _MANY:
        return  # "the couple, aged 71 and 68": nothing says who is how old
    if not name and (noun or _acts(passage.row, places[1]) or _is_native(page.text, span.stop)):
        name = _carried(page, passage, span, who, told.before)
        name = name if name and _may_be(name, noun) else None
    then = _THEN.match(page.text, span.stop, passage.span.stop) or page.text.startswith("then ", span.start - 5)
    if name and then:
        yield Drawn(THEN, value, span, passage, Context(topic=page.topic), "age at the time", name)
    elif name and told.fits(name, value.key()):
        yield Drawn("age", value, span, passage, Context(topic=page.topic), "age told", name)
        if people := people_at(page.text, span.stop + 1):
            yield drawn(page, passage, people, name)
    elif is_aged or noun or _superlative(page.text, passage, span):
        head = _superlative(page.text, passage, span) or noun or _subject(passage.row) or _thing(passage.row, places[1])
        stem = noun_stem(head) if head else None
        of = Of(stem, stem)
        yield Drawn(SLOT, value, span, passage, around(page, passage, *places, of), "age of a noun")


def _carried(page: Page, passage: Passage, span: Span, who: str | None, before: Passage | None) -> str | None:
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
    pronoun = _PRONOUN.search(page.text[max(passage.span.start, span.start - _NAME_NEAR) : span.start])
    known = sex_of(who.split()[0]) if pronoun else ""
    return who if not pronoun or known in ("", "f" if pronoun[0][:3].lower() == "she" else "m") else None


def _is_said(text: str, passage: Passage, item: Found, value: Count) -> bool:
    """Whether a bare figure is an age: "was 86", "only nineteen", behind a person's name or a pronoun."""
    if value.unit or value.noun or value.ordinal or value.low is None or value.low < 1:
        return False
    before = text[max(passage.span.start, item.start - _NAME_NEAR) : item.start]
    if value.low == value.high and value.low >= _GROWN and (noun := _OF.search(before)):
        has_children = noun[1] in _PARENTS and value.low < _PARENT
        return is_person(noun[1]) and not noun[1].endswith("s") and noun[1] not in _MANY and not has_children
    if _superlative(text, passage, Span(item.start, item.stop)) and _CLOSES.match(text, item.stop, passage.span.stop):
        return _SINGLE.search(before) is not None or _SAID.search(before) is not None
    if (
        value.low == value.high
        and value.low >= _GROWN
        and (noun := _SET_OFF.search(before))
        and text.startswith(",", item.stop)
    ):
        return is_person(noun[1]) and not noun[1].endswith("s") and noun[1] not in _MANY
    if not _SAID.search(before) or not _CLOSES.match(text, item.stop, passage.span.stop):
        return False
    return _named(text, passage, Span(item.start, item.stop)) is not None or (
        re.search(r"\b(?:[Hh]e|[Ss]he|who)(?: was| is| turned| turns|[’']s) (?:only |just |now )?$", before) is not None
    )


def _named(text: str, passage: Passage, span: Span) -> str | None:
    """The person whose name stands right before or behind an age."""
    before: list[PersonMention] = [one for one in passage.people if one.stop <= span.start]
    if before and _BEHIND_NAME.fullmatch(text, before[-1].stop, span.start):
        return before[-1].name
    behind = next((one for one in passage.people if one.start >= span.stop), None)
    if (
        behind is None
        or text[behind.stop : behind.stop + 2] in _OWNS
        or not _BEFORE_NAME.fullmatch(text, span.stop, behind.start)
    ):
        return None
    # "His 18-year-old sister of Ada Byron" and "his 8-year-old son before shooting Jon Byron" are of others.
    between = text[span.stop : behind.start].split()
    return behind.name if _LINKS.isdisjoint(between) else None


def _by_pronoun(text: str, passage: Passage, span: Span) -> str | None:
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


def _opens(text: str, passage: Passage, span: Span) -> bool:
    """Whether an age opens its sentence behind "The": "The 54-year-old economist won …" is whom the sentence before is about."""
    return text[passage.span.start : span.start].strip(' \n"“') == "The" and not text[span.start : span.stop].endswith(
        "s"
    )


def _may_be(name: str, noun: str | None) -> bool:
    """Whether the noun, by its sex, may stand for the bearer of a name."""
    told = sex(noun) if noun else None
    known = sex_of(name.split(maxsplit=1)[0])
    return not told or not known or told == known


def _superlative(text: str, passage: Passage, span: Span) -> str | None:
    """ "youngest" or "oldest" where it bears an age and nobody is named: "the youngest of them, 19", "the oldest is eighty"."""
    if "est" not in passage.small:
        return None
    found = _SUPERLATIVE.search(text, max(passage.span.start, span.start - _NAME_NEAR), span.start)
    return found[1].lower().replace("eldest", "oldest") if found else None


def _is_known(page: Page, passage: Passage, span: Span) -> bool:
    """Whether "the" or a pronoun says that the text has named the person, and neither it nor the sentence names anybody else."""
    text = page.text
    if any(one.stop <= span.start for one in passage.people) or not page.is_of_one:
        return False
    before = text[max(passage.span.start, span.start - _NAME_NEAR) : span.start]
    if _DEFINITE.search(before):
        return not before[:-4].strip() or len(before) < _NAME_NEAR
    return bool(_PRONOUN.search(before)) and _subject(passage.row) is None


def _acts(row: Row, last: int) -> bool:
    """Whether a verb or an origin behind an age shows a person: "The 21-year-old from Horta", not "the 3-year-old roof"."""
    word = row[last + 1].word if last + 1 < len(row) else "."
    return word in _OF_PERSON or not word[0].isalpha() or is_verb(word)


def _noun(row: Row, places: tuple[int, int]) -> str | None:
    """The noun for a person beside an age: "39-year-old vet", "a headmaster of 83", "a woman aged 35 to 45", "(aged 29, performer)"."""
    for at in range(places[1] + 1, min(places[1] + 1 + _BEHIND, len(row))):
        if is_person(row[at].word):
            return row[at].word
        if not row[at].word[0].isalpha() and row[at].word != ",":
            break
        if row[at].word in ("from", "of", "in", "who", "was", "is", "and", "had", "has"):
            break
    for at in range(places[0] - 1, max(places[0] - _AHEAD, -1), -1):
        if is_person(row[at].word):
            return row[at].word
        if row[at].word not in (
            "of",
            "aged",
            "age",
            "about",
            "some",
            "at",
            "the",
            ",",
            "only",
            "who",
            "was",
            "is",
            "and",
            "(",
            "died",
        ):
            break
    return None


def _thing(row: Row, last: int) -> str | None:
    """What else is so old: "the 50-year-old bridge"."""
    word = row[last + 1].word if last + 1 < len(row) and row[last].word.endswith("old") else ""
    return word if word.isalpha() and word not in _OF_PERSON and not is_verb(word) else None


def _subject(row: Row) -> str | None:
    """The noun for a person that opens a sentence: "The painter, a pastor's daughter, … reached the age of 61"."""
    words = [token.word for token in row[:4]]
    if words[:1] not in (["the"], ["a"], ["an"], ["our"], ["his"], ["her"], ["their"]):
        return None
    return next((word for word in words[1:] if is_person(word)), None)
