"""Whom a sentence names: "three men and a woman", "a 17-year-old boy", "his wife", "Ann Bell, 36", "another"; with number and ages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from claims.extract.lexicon import person_nouns
from claims.extract.tokens import Token
from claims.tables import table
from claims.text import Span

Row = tuple[Token, ...]
_AGE = re.compile(r"([a-z]+|\d{1,3})-(year|yr|month|week|day|hour)s?-old(s?)(?:['’]s?)?")
_YEARS = re.compile(r"\d{1,3}")
_UNITS = {"year": 1, "years": 1, "yr": 1, "month": 0, "months": 0, "week": 0, "weeks": 0, "day": 0, "days": 0}
_MODIFIERS = 6
_OLDEST = 110


@dataclass(frozen=True, slots=True)
class Age:
    """Full years (none for a child of months), and where they stand in the text."""

    years: int
    span: Span


@dataclass(frozen=True, slots=True)
class Party:
    """People named together, as the places ``[first, last]`` in a row of tokens.

    ``number``: how many, none where it is not said ("children"). ``sort``: ``figure`` (a number or an article says how many),
    ``other`` ("another man", "two others"), ``part`` ("one of them"), ``name``, ``definite`` ("the boy", "his son"), ``bare``
    ("Teen killed"), ``pronoun``, ``self``. ``said``: a number is written. ``agent``: a word for those who did it.
    ``nth``: "a third victim" is 3. ``behind``: the last place with what is set off behind the noun (", 17,").
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's tokens with the quantities and names that were found in it, by the place of their first token."""

    text: str
    row: Row
    figures: Mapping[int, tuple[int, int | None]]
    names: Mapping[int, int]
    words: tuple[str, ...]

    def word(self, at: int) -> str:
        """The folded word at a place, empty outside of the row."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the word at a place is capitalised."""
        return 0 <= at < len(self.row) and self.text[self.row[at].start].isupper()


@cache
def _set(name: str) -> frozenset[str]:
    listed = table("parties")[name]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def singular() -> frozenset[str]:
    """Nouns for one person."""
    return person_nouns("singular") | _set("one")


@cache
def plural() -> frozenset[str]:
    """Nouns for several people."""
    return (person_nouns("whole") | person_nouns("part") | person_nouns("agents") | _set("several")) - singular() - {"other", "others"}


@cache
def agents() -> frozenset[str]:
    """Nouns for those who did it."""
    return person_nouns("agents") | _set("agents")


@cache
def stops() -> frozenset[str]:
    """Words that no noun phrase runs across."""
    return _set("stop")


_WORDS = dict(zip("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), range(1, 20), strict=True))
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))


def _years(word: str) -> int | None:
    if _YEARS.fullmatch(word):
        return int(word)
    return _WORDS.get(word, _TENS.get(word))


def bare_of(word: str) -> str:
    """A word without its genitive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word[:-1] if word.endswith(("s'", "s’")) else word


def parties(sentence: Sentence) -> list[Party]:
    """The people named in a sentence, in order: lists joined by "and" are one party."""
    found: list[Party] = []
    done = 0
    for at in _openings(sentence):
        if at < done:
            continue
        one = party_at(sentence, at)
        if one:
            joined = _joined(sentence, one)
            found.append(joined)
            done = joined.behind + 1
    return found


@cache
def _opening() -> frozenset[str]:
    """Words that a party can begin with, whatever stands behind them."""
    listed = ("articles", "definite", "reflexive", "pronouns")
    words = frozenset(word for name in listed for word in _set(name))
    return words | frozenset(_ORDINALS) | frozenset(_WORDS) | frozenset(_TENS) | {"other", "others", "another", "nobody", "none", "no", "family"}


@cache
def _heads() -> frozenset[str]:
    return singular() | plural() | frozenset(table("parties")["fixed"]) | _set("grouped") | {"others"}


def _openings(sentence: Sentence) -> list[int]:
    """The places at which a party may begin: one pass from the end, so that most words are never looked at twice."""
    opening, heads, stop = _opening(), _heads(), stops()
    names, figures = sentence.names, sentence.figures
    found: list[int] = []
    near = _MODIFIERS
    for at in range(len(sentence.words) - 1, -1, -1):
        word = sentence.words[at]
        first = word[0]
        if word in heads or (word[-1] in "s'’" and bare_of(word) in heads):
            near = 0
        elif word in stop or not first.isalpha():
            near = _MODIFIERS
        else:
            near += 1
        if near < _MODIFIERS or word in opening or at in names or at in figures or first.isdigit() or "-" in word:
            found.append(at)
    found.reverse()
    return found


def party_at(sentence: Sentence, at: int) -> Party | None:
    """One person or one counted group whose words begin at this place."""
    word = sentence.word(at)
    if at in sentence.names:
        noun = sentence.names[at] + 1
        if sentence.word(noun) in singular():  # "a Milford man": the name is a place's
            return _finished(sentence, Party(at, noun, noun, 1, "bare", sentence.word(noun)), False)
        return _behind(sentence, _named(sentence, at, at, ()))
    if word in _set("reflexive"):
        return Party(at, at, at, None if word == "themselves" else 1, "self", word)
    if word in _set("pronouns"):
        return Party(at, at, at, 1 if word in ("he", "she", "him") else None, "pronoun", word)
    return _phrase(sentence, at)


def _phrase(sentence: Sentence, at: int) -> Party | None:
    """A determiner or a number, modifiers, and a noun."""
    place, sort, number, said, ages = at, "bare", None, False, list[Age]()
    word = sentence.word(at)
    if word in _set("articles"):
        place, sort, number = at + 1, "other" if word == "another" else "figure", 1
    elif word in _set("definite"):
        place, sort = at + 1, "definite"
        if word == "all" and sentence.word(place) in ("the", "of"):
            place += 1 + (sentence.word(place + 1) in ("the", "them"))
        number = 2 if word == "both" else None
    if sentence.word(place) == "other":
        place, sort = place + 1, "other"
    nth = _ORDINALS.get(sentence.word(place), 0)
    if nth and sentence.word(place + 1) not in ("and", "degree", "floor", "street"):
        return _nth(sentence, at, place, nth)
    if place in sentence.figures and _age_at(sentence, place) is None:
        stop, number = sentence.figures[place]
        age = _age_at(sentence, stop + 1)
        if age and (number or 0) > 1 and not sentence.word(age[1]).rstrip("'’").endswith("s") and not party_at_plural(sentence, age[1] + 1):
            return None  # "Image 8 of 8 4-year-old boy"
        sort, said, place = "figure" if sort == "bare" or word in _set("articles") else sort, True, stop + 1
        number = number if number is not None and number < 100000 else None
    head = _noun(sentence, place, ages)
    if head is None:
        return _without_noun(sentence, at, place, sort, number, said, ages)
    last, noun = head
    if noun == "":  # "54-year-old Ann Bell"
        start = next(one for one, stop in sentence.names.items() if stop == last)
        return _behind(sentence, replace(_named(sentence, at, start, tuple(ages)), sort=_sort(sort)))
    if noun == "others" or (at in sentence.figures and sentence.word(sentence.figures[at][0] + 1) in ("other", "others", "more")):
        sort = "other"
    return _finished(sentence, Party(at, last, last, number, sort, noun, tuple(ages), (), said), said)


_ORDINALS = {word: at for at, pair in enumerate(zip("second third fourth fifth sixth seventh eighth ninth tenth".split(), "2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(), strict=True), 2) for word in pair}


def _nth(sentence: Sentence, at: int, place: int, nth: int) -> Party | None:
    """ "A third victim", "a fourth": one more."""
    ages = list[Age]()
    head = _noun(sentence, place + 1, ages)
    if head and head[1] in singular():
        return _behind(sentence, Party(at, head[0], head[0], 1, "other", head[1], tuple(ages), nth=nth))
    bare = at != place and sentence.word(at) == "a" and (sentence.word(place + 1) in stops() or not sentence.word(place + 1)[:1].isalnum())
    return Party(at, place, place, 1, "other", "", nth=nth) if bare else None


def _noun(sentence: Sentence, place: int, ages: list[Age]) -> tuple[int, str] | None:
    """The place and the noun that ends the phrase; a name where that ends it (empty noun); ages on the way are noted."""
    at, stop = place, place + _MODIFIERS
    while at < min(stop, len(sentence.row)):
        age = _age_at(sentence, at)
        if age:
            ages.append(age[0])
            at, stop = age[1] + 1, age[1] + 1 + _MODIFIERS
            continue
        word = sentence.word(at)
        if at in sentence.names and at > place and ages:
            return sentence.names[at], ""
        bare = bare_of(word)
        if bare in singular() or bare in plural() or bare in _set("fixed") or bare in ("others",):
            if bare != word and (at + 1 in sentence.names or _noun_follows(sentence, at + 1)) and not _event_noun(sentence.word(at + 1)):
                at += 1  # "the officer's wife"
                continue
            while bare == word and (sentence.word(at + 1) in singular() or sentence.word(at + 1) in plural()):
                at += 1
                word = sentence.word(at)
            return at, bare_of(sentence.word(at))
        if word in _set("grouped") and sentence.word(at + 1) == "of" and at + 2 in sentence.figures:
            return sentence.figures[at + 2][0], "family"
        if word in stops() or not word[:1].isalnum() or word.isdigit() or at in sentence.figures:
            return None
        at += 1
    return None


def _noun_follows(sentence: Sentence, at: int) -> bool:
    return any(sentence.word(place) in singular() or sentence.word(place) in plural() for place in (at, at + 1)) or _age_at(sentence, at) is not None


def _event_noun(word: str) -> bool:
    return word in ("death", "deaths", "killing", "murder", "shooting", "slaying", "body", "condition", "injuries", "wounds")


def _without_noun(sentence: Sentence, at: int, place: int, sort: str, number: int | None, said: bool, ages: list[Age]) -> Party | None:
    """A bare figure ("3 dead"), an age that stands for its bearer ("the 17-year-old"), "another"."""
    if ages:
        last = _covering(sentence.row, ages[-1].span.stop)
        several = sentence.word(last).rstrip("'’").endswith("olds")
        number = number if said or sort == "figure" else (None if several else 1)
        following = last + 1
        if following in sentence.names:
            return _behind(sentence, _named(sentence, at, following, tuple(ages)))
        return _finished(sentence, Party(at, last, last, number, "definite" if sort == "bare" else sort, "", tuple(ages), (), said), said)
    if said and place > at:
        last = place - 1
        if sentence.word(place) == "others" or sentence.word(place) == "other":
            return _behind(sentence, Party(at, place, place, number, "other", "others", (), (), said))
        if sentence.word(place) in ("%", "percent", "-", "/", ":") or _is_measure(sentence.word(place)):
            return None
        sort = "other" if sort == "other" or sentence.word(place) == "more" else sort
        last = place if sentence.word(place) == "more" else last
        return _finished(sentence, Party(at, last, last, number, sort, "", (), (), said), said)
    if sentence.word(at) in ("another", "others"):
        return Party(at, at, at, 1 if sentence.word(at) == "another" else None, "other", "")
    if sentence.word(at) in ("nobody", "none") or (sentence.word(at) == "no" and sentence.word(at + 1) in ("one", "injuries", "deaths", "fatalities")):
        last = at + (sentence.word(at) == "no")
        return Party(at, last, last, 0, "figure", "", said=True)
    return None


def _is_measure(word: str) -> bool:
    return word in ("year", "years", "hours", "hour", "minutes", "days", "months", "weeks", "miles", "feet", "shots", "times", "rounds", "blocks", "a.m", "p.m", "a", "counts", "p")


def _finished(sentence: Sentence, party: Party, said: bool) -> Party:
    """Number by the noun, and what stands behind it."""
    word, noun = sentence.word(party.last), party.head
    fixed = table("parties")["fixed"].get(noun)
    number = party.number
    if noun == "family":
        number = next((found for place, (_, found) in sentence.figures.items() if party.first <= place <= party.last), None)
        return replace(party, number=number, sort="figure", said=True)
    if fixed and not said:
        number = fixed
    elif noun in singular() and number is None:
        number = 1
    elif noun in plural() and not said:
        number = number if number == 2 else None
    if sentence.word(party.last + 1) == "of" and (sentence.word(party.last + 2) in _set("definite") or sentence.word(party.last + 2) in ("them", "those", "whom")):
        inner = party_at(sentence, party.last + 2)
        end = inner.last if inner else party.last + 2
        return replace(party, number=number, sort="part", last=end, behind=end)
    genitive = bare_of(word) != word
    done = replace(party, number=number, agent=noun in agents(), genitive=genitive)
    start = party.last + 1
    if start in sentence.names and not genitive:  # "his wife Ann Bell"
        name = _named(sentence, party.first, start, done.ages)
        return _behind(sentence, replace(name, number=1, agent=done.agent, head=noun, sort=_sort(done.sort)))
    return _behind(sentence, done)


def _sort(sort: str) -> str:
    return sort if sort == "other" else "name"


def _named(sentence: Sentence, first: int, start: int, ages: tuple[Age, ...]) -> Party:
    last = sentence.names[start]
    name = sentence.text[sentence.row[start].start : sentence.row[last].stop]
    genitive = bare_of(sentence.word(last)) != sentence.word(last)
    noun = next((sentence.word(at) for at in range(start, last + 1) if sentence.word(at) in singular()), None)
    if noun and last > start:  # "Milford Baby Struck" in a headline is nobody's name
        return Party(first, last, last, 1, "bare", noun, ages, genitive=genitive)
    return Party(first, last, last, 1, "name", "", ages, (re.sub(r"['’]s?$", "", name),), genitive=genitive)


def _age_at(sentence: Sentence, at: int) -> tuple[Age, int] | None:
    """ "17-year-old", "17 year old", "six months old" at this place, with the place of its last token."""
    row, word = sentence.row, sentence.word(at)
    if found := _AGE.fullmatch(word):
        years = _years(found[1])
        if years is None:
            return None
        return Age(years if found[2] in ("year", "yr") else 0, Span(row[at].start, row[at].stop)), at
    years = _years(word)
    if years is None:
        return None
    unit = at + 1 + (sentence.word(at + 1) == "-")
    if sentence.word(unit) not in _UNITS:
        return None
    old = unit + 1 + (sentence.word(unit + 1) == "-")
    if not sentence.word(old).startswith("old"):
        return None
    return Age(years * _UNITS[sentence.word(unit)], Span(row[at].start, row[old].stop)), old


def _covering(row: Row, stop: int) -> int:
    return next(at for at, token in enumerate(row) if token.stop >= stop)


def _behind(sentence: Sentence, party: Party) -> Party:
    """Ages set off behind the noun: ", 17,", "(17)", "ages 3 and 5", "aged 59"."""
    at = party.last + 1
    ages = list(party.ages)
    comma = sentence.word(at) in (",", "(")
    place = at + comma + (comma and sentence.word(at + 1) == "also")
    marked = sentence.word(place) in ("age", "ages", "aged")
    if marked:
        place += 1
        if sentence.word(place) in ("just", "only"):
            place += 1
    if not (marked or comma) or (years := _years(sentence.word(place))) is None or years > _OLDEST:
        return party
    if sentence.word(place) in ("one", "two", "three", "four", "five", "six") and not marked:
        return party
    if not marked and not _closes(sentence, place + 1, party):
        return party
    ages.append(Age(years, Span(sentence.row[place].start, sentence.row[place].stop)))
    place += 1
    listed = 1
    while marked and sentence.word(place) in (",", "and", "&") and (place + 1 <= len(sentence.row)):
        step = place + 1 + (sentence.word(place + 1) == "and")
        years = _years(sentence.word(step))
        if years is None or _age_at(sentence, step) or party_at_noun(sentence, step):
            break
        ages.append(Age(years, Span(sentence.row[step].start, sentence.row[step].stop)))
        place, listed = step + 1, listed + 1
    if party.number is None and listed > 1:  # "his sons, ages 3 and 4"
        party = replace(party, number=listed)
    if sentence.word(place) in (")", ",") and comma:
        closing = place
        following = sentence.word(place + 1) if sentence.word(place) == "," else ""
        place = place if following not in ("and",) or True else closing
        return replace(party, behind=place if sentence.word(place) == ")" or not _list_goes_on(sentence, place) else place - 1, ages=tuple(ages))
    return replace(party, behind=place - 1, ages=tuple(ages))


def _list_goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether behind ", 17," another person of a list follows."""
    at = comma + 1 + (sentence.word(comma + 1) == "and")
    return at in sentence.names or (sentence.word(comma + 1) == "and" and _begins(sentence, at))


def _begins(sentence: Sentence, at: int) -> bool:
    return sentence.word(at) in _set("articles") or sentence.word(at) in _set("definite") or at in sentence.figures or _age_at(sentence, at) is not None


def party_at_noun(sentence: Sentence, at: int) -> bool:
    """Whether a figure counts the noun behind it, and is no age."""
    return sentence.word(at + 1) in plural() or sentence.word(at + 1) in ("others", "other", "more")


def party_at_plural(sentence: Sentence, at: int) -> bool:
    """Whether a noun for several people stands within three words."""
    return any(sentence.word(place) in plural() for place in range(at, at + 3))


_AFTER_AGE = frozenset(", . ) ; of was were is who and has had in from died dies at on to had both after has told said killed shot dead".split())


def _closes(sentence: Sentence, at: int, party: Party) -> bool:
    """Whether what follows lets a figure between commas be an age."""
    word = sentence.word(at)
    if word == "" or word in _AFTER_AGE:
        return not party_at_noun(sentence, at - 1)
    return not word[0].isalnum() and word not in ("$", "%", "-", "/", ":")


_EVENTS = frozenset("deaths injuries homicides murders killings slayings fatalities casualties bodies".split())


def _joined(sentence: Sentence, first: Party) -> Party:
    """A list of people as one party: "three men and a woman" are four; an apposition adds nobody."""
    members, end, found_and, set_off = [first], first, False, False
    if first.sort in ("pronoun", "self") or first.genitive:
        return first
    while True:
        link = _link(sentence, end.behind + 1)
        if link is None:
            break
        start, mark = link
        other = party_at(sentence, start)
        if other is None or other.head in _EVENTS or members[0].head in _EVENTS or other.sort in ("pronoun", "self", "part") or (other.sort == "bare" and not _headline(sentence, members) and not _kin(first, other, mark)):
            break
        set_off = set_off or (not mark and len(members) == 1)
        if not mark and _is_apposition(sentence, end, other):
            end = replace(other, first=end.first)
            members[-1] = _same(members[-1], other)
            continue
        members.append(other)
        found_and = found_and or mark
        end = other
        if mark and sentence.word(other.behind + 1) != ",":
            break
    return _merged(members, found_and or _headline(sentence, members), set_off)


def _kin(first: Party, other: Party, mark: bool) -> bool:
    """ "his mother and brother": one determiner for both."""
    return mark and first.sort == "definite" and other.number == 1 and other.head in singular() and first.last - first.first < _MODIFIERS


def _headline(sentence: Sentence, members: Sequence[Party]) -> bool:
    """ "Man, woman shot": a list without articles."""
    nouns = all(one.said and one.head for one in members)
    return nouns or (all(one.sort == "bare" or one.said for one in members) and sentence.word(len(sentence.row) - 1) != ".")


def _link(sentence: Sentence, at: int) -> tuple[int, bool] | None:
    """Where the next of a list begins, and whether "and" leads to it."""
    word = sentence.word(at)
    if word == "," and sentence.word(at + 1) in ("and", "&"):
        return at + 2, True
    if word in ("and", "&", "plus"):
        return at + 1, True
    if word == ",":
        return at + 1, False
    if word in ("along", "together") and sentence.word(at + 1) == "with":
        return at + 2, True
    if word == "as" and sentence.word(at + 1) == "well":
        return at + 3, True
    if word == "-":
        return at + 1, False
    return None


def _is_apposition(sentence: Sentence, one: Party, other: Party) -> bool:
    """ "his brother, Ann Bell, 24," and "Ann Bell, a student," name one person twice."""
    if one.number != 1 or other.number != 1:
        return False
    return bool(other.names) != bool(one.names) and (other.first in sentence.names or bool(one.names) or one.sort != "figure")


def _same(one: Party, other: Party) -> Party:
    return replace(one, last=other.last, behind=other.behind, ages=one.ages + other.ages, names=one.names + other.names, agent=one.agent or other.agent, genitive=other.genitive)


def _merged(members: list[Party], is_list: bool, set_off: bool) -> Party:
    first, rest = members[0], members[1:]
    if not rest or not any(one.head or one.names or one.ages or one.sort == "other" for one in members):
        return first
    sums = None if any(one.number is None for one in rest) else sum(one.number or 0 for one in rest)
    ages = tuple(age for one in members for age in one.ages)
    names = tuple(name for one in members for name in one.names)
    end = members[-1]
    whole = replace(first, last=end.last, behind=end.behind, ages=ages, names=names, members=len(members), genitive=end.genitive)
    if set_off and first.number is not None and first.number > 1 and sums == first.number:
        return whole  # "four people, two men and two women"
    if not is_list:
        return first
    number = None if sums is None or first.number is None else first.number + sums
    sort = "other" if first.sort == "other" else "figure"
    return replace(whole, number=number, sort=sort, agent=first.agent and all(one.agent for one in rest))
