"""Who suffered what, by the words of each sentence: "three men and a woman were shot", "killing his wife", "Ann Bell, 36, died"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from claims.extract.harm import Form, forms, forms_at, may_harm
from claims.extract.parties import Age, Party, Row, Sentence, parties
from claims.extract.tokens import tokens
from claims.found import Found
from claims.numbers.find import find
from claims.people import find as find_people
from claims.people.mention import PersonMention
from claims.sentences import sentences
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values.count import Count

_PASSIVE_AUX = frozenset("was were been being is are be get got gets".split())
_AUX = _PASSIVE_AUX | frozenset("has have had will would could may might".split())
_ADVERBS = frozenset(
    "also both all reportedly allegedly apparently then later already still now not accidentally fatally critically seriously severely badly"
    " either just instantly immediately each believed feared confirmed who that officially initially shot and, since".split()
)
_NOT_SUBJECT = frozenset("of by with from to at in on for against near between than like without toward towards into outside inside behind among including through about".split())
_BREAK = frozenset("when after while as because before since although though but whether where if unless until following said says say told whereas".split())
_STOP = frozenset("; :".split())
_UNREAL = frozenset("would could might to attempted attempting if may can should not never nearly".split())
_INFINITIVE = frozenset("kill shoot die injure wound hurt dying".split())
_REACH = 24


@dataclass(frozen=True, slots=True)
class Suffered:
    """What befell a party. ``family``: killed, shot (not said how it ended), injured, or suspected (they are thought to have done it).

    ``sort`` is the party's (figure, other, part, name, definite, bare, pronoun, self), ``rule`` the way it is said (passive, active,
    of, genitive, self); ``others``: the sentence speaks of another time or incident; ``index`` counts the sentences of the text.
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
    nth: int = 0


# A sentence that may tell an age.
_AGED = re.compile(r"-old|\bold\b|, \d{1,2}[,.)]|\(\d{1,2}\)|\b[Aa]ge[ds]? ")
_OTHERS = re.compile(
    r"\b(?:last (?:year|month|summer|fall|autumn|winter|spring|january|february|march|april|may|june|july|august|september|october|november|december)|years? (?:and a half )?ago|decades? ago|"
    r"(?:19|20)\d\d,? (?:\w+ ){0,2}(?:shootings?|attacks?|crash|killings?|murders?|rampage|deaths?|stabbing|fire|bombing)|"
    r"months ago|this year|each year|every year|nationwide|statistics|decades?|per year|(?:a|an)?other (?:\w+ )?(?:shootings?|incidents?|crash(?:es)?|attacks?|cases?)"
    r"|(?:separate|unrelated|similar|second|previous|different) (?:\w+ )?(?:shootings?|incidents?|crash|attack|case)|previously|earlier (?:this|that|in the) (?:month|year|week)"
    r"|across the (?:city|country|state)|citywide|in the past|over the (?:past|last)|(?:since|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this month|in (?:19|20)\d\d\b|so far in|anniversary"
    r"|on average|per ?cent of|an average of|homicide of|other shootings|history)"
)


def suffered(text: str, people: tuple[PersonMention, ...] | None = None) -> list[Suffered]:
    """Everything in the text that says whom harm befell, in order. ``people``: the names, where they have been found."""
    people = find_people(text) if people is None else people
    figures = [item for item in find(text, Reading(), bare=True) if isinstance(item.value, Count) and not item.value.ordinal]
    found: list[Suffered] = []
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for index, span in enumerate(sentences(text)):
        if may_harm(lowered, span.start, span.stop) or _AGED.search(text, span.start, span.stop):
            told = list(_in_sentence(prepared(text, span, people, figures), span, index))
            if told and _OTHERS.search(lowered, span.start, span.stop):
                told = [replace(one, others=True) for one in told]
            found += told
    return found


def prepared(text: str, span: Span, people: tuple[PersonMention, ...], figures: list[Found]) -> Sentence:
    """A sentence's words with the quantities and names found in it."""
    row = tokens(text, span.start, span.stop)
    starts = [token.start for token in row]
    counts: dict[int, tuple[int, int | None]] = {}
    for item in figures[bisect_left(figures, span.start, key=lambda item: item.start) :]:
        if item.start >= span.stop:
            break
        placed = _figure(row, starts, item)
        if placed:
            counts[placed[0]] = placed[1:]
    names: dict[int, int] = {}
    for one in people[bisect_left(people, span.start, key=lambda one: one.start) :]:
        if one.start >= span.stop:
            break
        first = bisect_left(starts, one.start)
        last = bisect_left(starts, one.stop) - 1
        if first < len(row) and last >= first:
            names[first] = last
    return Sentence(text, row, counts, names, tuple([token.word for token in row]))


_NUMERIC = re.compile(
    r"\d[\d.,]*|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|million|several|half"
)
_BETWEEN = frozenset(("and", "to", "or", ",", "-", "a", "of", "–"))
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_HEDGE = frozenset("at least about nearly almost some up to more than as many an estimated a total of only just over around approximately roughly fewer".split())


def _figure(row: Row, starts: list[int], item: Found) -> tuple[int, int, int | None] | None:
    """The places of a figure without its noun, and its number."""
    value = item.value
    first = bisect_left(starts, item.start)
    if not isinstance(value, Count) or first >= len(row) or value.unit not in (None, "year"):
        return None
    while first < len(row) - 1 and row[first].word in _HEDGE and row[first].start < item.stop:
        first += 1
    if _word_before(row, first) in _MONTHS or (value.low is not None and value.low != value.low.to_integral_value()):
        return None
    last = place = first
    while place < len(row) and row[place].start < item.stop and (_NUMERIC.fullmatch(row[place].word) or row[place].word in _BETWEEN):
        last = place if _NUMERIC.fullmatch(row[place].word) else last
        place += 1
    number = _whole(value)
    if number is not None and not value.noun and _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    return first, last, number


def _whole(value: Count) -> int | None:
    """The number that is said: 15 of "at least 15", 20 of "about 20" and of "nearly 20"; none of "several", "up to six", "two or three"."""
    if value.low is None or value.low == value.high or value.high is None:
        return None if value.low is None else int(value.low)
    if value.hedge in _VAGUE or not value.low or value.hedge is None:
        return None
    return int(value.high) if value.hedge in ("nearly", "almost") else round((value.low + value.high) / 2)


_VAGUE = frozenset(("several", "dozens", "a few", "a couple", "scores", "hundreds", "thousands", "many", "few", "up to"))
_MONTHS = frozenset("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split())


def _word_before(row: Row, at: int) -> str:
    """The word before a place, a point left out."""
    at -= 2 if at > 1 and row[at - 1].word == "." else 1
    return row[at].word if at >= 0 else ""


def _in_sentence(sentence: Sentence, span: Span, index: int) -> Iterator[Suffered]:
    named = parties(sentence)
    cover = {at: party for party in named for at in range(party.first, party.behind + 1)}
    for party, family, rule in _counted_nouns(sentence, cover, named):
        yield _made(sentence, span, index, Form(family, "noun", (party.head,)), party, rule)
    at, taken, linked_at = 0, set[int](), set[int]()
    known = forms()
    while at < len(sentence.row):
        step = 1
        if sentence.words[at] not in known:
            at += 1
            continue
        for form in forms_at(sentence.row, at):
            linked = [one for one in _linked(sentence, cover, at, form) if not (one[1] == "agent" and one[0].first in taken)]
            if linked:
                linked_at.update(party.first for party, _ in linked)
                taken.update(party.first for party, rule in linked if rule == "active")
                step = max(step, len(form.words))
                yield from (_made(sentence, span, index, form, *one) for one in linked)
                if form.way not in ("suspected",):
                    break
        at += step
    for party in named:
        if party.first not in linked_at and (party.ages or party.names):
            role = _role(sentence, party)
            if party.ages or role != "told":
                yield _made(sentence, span, index, Form(role, "told", (role,)), party, role)


_ROLE = {
    **dict.fromkeys(("victim", "victims", "deceased", "dead", "slain"), "victim"),
    **dict.fromkeys(("suspect", "suspects", "gunman", "gunmen", "shooter", "shooters", "attacker", "attackers", "driver-suspect", "suspected", "accused", "defendant"), "suspected"),
}
_NAMING = frozenset("as identified is was were are named : -".split())


def _role(sentence: Sentence, party: Party) -> str:
    """ "identified the victim as Ann Bell, 36": victim, suspected, or only told."""
    if party.agent:
        return "suspected"
    naming, role = False, "told"
    for at in range(party.first - 1, max(party.first - _REACH, -1), -1):
        word = sentence.word(at)
        naming = naming or word in _NAMING
        if naming and word in _ROLE:
            return _ROLE[word]
    return role


def _counted_nouns(sentence: Sentence, cover: dict[int, Party], named: list[Party]) -> Iterator[tuple[Party, str, str]]:
    """ "three deaths", "no injuries", "a double homicide", "the death toll rose to 17"."""
    nouns = table("harm")["nouns"]
    for party in named:
        family = next((family for family, words in nouns.items() if party.head in words and (party.said or party.number == 0)), None)
        if family and not any(sentence.word(place) == "attempted" for place in range(party.first, party.last)):
            yield party, family, "noun"
    if not _event_words() & set(sentence.words):
        return
    for at, token in enumerate(sentence.row):
        if token.word in _MULTIPLE and sentence.word(at + 1) in nouns["killed"]:
            yield Party(at, at + 1, at + 1, _MULTIPLE[token.word], "figure", "", said=True), "killed", "noun"
        elif token.word.startswith("murder-suicide") or (token.word == "murder" and sentence.word(at + 1) == "suicide"):
            yield Party(at, at, at, None, "bare", "murder-suicide"), "killed", "murder-suicide"
        elif token.word == "toll":
            for place in range(at + 1, at + 9):
                party = cover.get(place)
                if party and party.said and sentence.word(party.first - 1) != "from":
                    yield party, "killed", "toll"
                    break


@cache
def _event_words() -> frozenset[str]:
    return frozenset(_MULTIPLE) | {"toll", "murder", "murder-suicide", "murder-suicides"}


_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}


def _made(sentence: Sentence, span: Span, index: int, form: Form, party: Party, rule: str) -> Suffered:
    family = "suspected" if form.way == "suspected" or rule == "agent" else form.family
    where = Span(sentence.row[party.first].start, sentence.row[party.last].stop)
    return Suffered(
        family, party.number, where, span, index, party.sort, party.head, party.ages, party.names, party.said, party.agent,
        party.members, rule, " ".join(form.words), nth=party.nth,
    )


def _linked(sentence: Sentence, cover: dict[int, Party], at: int, form: Form) -> Iterator[tuple[Party, str]]:
    """The parties that a form at a place takes."""
    stop = at + len(form.words)
    if _is_unreal(sentence, at, form):
        return
    if form.way.startswith("self"):
        yield from _oneself(sentence, cover, at, stop, form)
    elif form.way == "of":
        yield from _of(sentence, cover, at, stop)
    elif form.way == "genitive":
        party = cover.get(at - 1)
        if party and party.genitive:
            yield party, "genitive"
    elif form.way in ("object", "both") and (party := _object(sentence, cover, at, stop, form)):
        yield party, "active"
        yield from _and_self(sentence, party)
        doer = _subject(sentence, cover, at)
        if doer and doer is not party and doer.sort not in ("other", "part"):
            yield doer, "agent"
    elif form.way in ("subject", "both", "suspected") and (party := _subject(sentence, cover, at)):
        if not (form.way == "subject" and form.words == ("fatally",) and stop < len(sentence.row) and sentence.word(stop) not in (",", ".", "")):
            yield party, "passive"


def _and_self(sentence: Sentence, party: Party) -> Iterator[tuple[Party, str]]:
    """ "killed his son, himself", "shot his wife and himself"."""
    at = party.behind + 1
    while sentence.word(at) in (",", "and", "then", "before"):
        at += 1
    if at > party.behind + 1 and sentence.word(at) in ("himself", "herself", "self", "themselves"):
        yield Party(at, at, at, 1, "self", sentence.word(at)), "self"


def _is_unreal(sentence: Sentence, at: int, form: Form) -> bool:
    """ "tried to kill", "could have died", "attempted murder", "was not hurt"."""
    before = {sentence.word(place) for place in range(at - 3, at)}
    if form.way in ("of", "genitive"):
        return bool(before & {"attempted", "conspiracy", "fake", "threatened", "second-degree-attempted"})
    if form.words[0] in _INFINITIVE:
        return bool(before & _UNREAL)
    return bool(before & {"not", "never", "nearly", "could", "would", "n't", "might", "wasn't", "weren't", "if"})


def _oneself(sentence: Sentence, cover: dict[int, Party], at: int, stop: int, form: Form) -> Iterator[tuple[Party, str]]:
    party = cover.get(stop)
    if form.way == "self-alone":
        doer = _subject(sentence, cover, at)
        yield replace(doer, sort="self", number=1) if doer else Party(at, stop - 1, stop - 1, 1, "self", ""), "self"
    elif party and party.sort == "self" and party.first == stop:
        doer = _subject(sentence, cover, at)
        ages, names = (doer.ages, doer.names) if doer else ((), ())
        yield replace(party, ages=ages, names=names, number=1), "self"


def _of(sentence: Sentence, cover: dict[int, Party], at: int, stop: int) -> Iterator[tuple[Party, str]]:
    if sentence.word(stop) == "of":
        place = stop + 1
        while sentence.word(place) in _HEDGE:
            place += 1
        party = cover.get(place)
        if party and party.first <= place and not party.genitive and party.sort != "pronoun" and sentence.word(party.last + 1) not in ("'", "’"):
            yield party, "of"


def _object(sentence: Sentence, cover: dict[int, Party], at: int, stop: int, form: Form) -> Party | None:
    """Those behind a verb that takes them: "killing two"."""
    if form.way == "both" and _is_passive(sentence, at):
        return None
    place = stop
    while sentence.word(place) in _HEDGE or sentence.word(place) in ("and", "dead", "fatally") and place < stop + 1:
        place += 1
    party = cover.get(place)
    if party is None or party.genitive or party.sort == "self" or not party.first <= place or place > party.last:
        return None
    if form.way == "both" and party.sort == "pronoun" and party.head in ("he", "she", "they"):
        return None
    return party


def _is_passive(sentence: Sentence, at: int) -> bool:
    place = at - 1
    while sentence.word(place) in _ADVERBS or sentence.word(place).endswith("ly"):
        place -= 1
    return sentence.word(place) in _PASSIVE_AUX


def _subject(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """Those before a form: the nearest party of its clause that no preposition takes away."""
    place, commas, blocked = at - 1, 0, False
    relative = _relative(sentence, cover, at)
    if relative:
        return relative
    while place >= 0 and at - place < _REACH:
        word = sentence.word(place)
        party = cover.get(place)
        if party:
            before = _ahead_of(sentence, party)
            if party.behind + 1 == at and before in _NOT_SUBJECT - {"by"} and party.sort not in ("pronoun", "self") and (party.head or party.ages) and not party.genitive:
                return party  # "the family of a boy killed in …"
            if party.sort == "pronoun" and party.head in ("he", "she") and not blocked:
                return _antecedent(cover, party)
            if not blocked and not party.genitive and party.sort != "self" and before not in _NOT_SUBJECT and not _is_behind_verb(sentence, party, at):
                return party
            if before == "of" and sentence.word(party.first - 2) in ("some", "most", "many", "several", "number", "group"):
                return None
            place = party.first - 1
            continue
        if word in _STOP:
            return None
        if word == ",":
            commas += 1
            blocked = False
        elif word in _BREAK:
            if not commas:
                return None
            blocked = True
        place -= 1
    return None


def _relative(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """ "the mother of a girl who died": whom "who" stands behind."""
    place = at - 1
    while sentence.word(place) in _AUX or sentence.word(place) in ("also", "later", "then", "reportedly", "allegedly"):
        place -= 1
    if sentence.word(place) != "who":
        return None
    party = cover.get(place - 1 - (sentence.word(place - 1) == ","))
    return party if party and not party.genitive and party.sort != "pronoun" and party.members == 1 else None


def _ahead_of(sentence: Sentence, party: Party) -> str:
    """The word before a party, titles left out: "of" in "the grandson of U.S. Rep. Ann Bell"."""
    at = party.first - 1
    while at > 0 and party.names and (sentence.word(at) == "." or (sentence.is_capital(at) and sentence.word(at - 1) not in ("", ":"))):
        at -= 1
    return sentence.word(at)


def _antecedent(cover: dict[int, Party], pronoun: Party) -> Party:
    """ "Ann Bell, 36, was at home when she was hit": the pronoun with the name and age of whom the sentence begins with."""
    first = next((cover[at] for at in sorted(cover) if at < pronoun.first and cover[at].sort != "pronoun"), None)
    if first is None or first.number != 1 or first.members > 1 or first.agent:
        return pronoun
    return replace(pronoun, ages=first.ages, names=first.names)


def _is_behind_verb(sentence: Sentence, party: Party, at: int) -> bool:
    """ "Teen who shot four, including two agents, is killed": the four are another verb's object."""
    verb = any(form.way in ("object", "both") for form in forms_at(sentence.row, party.first - 1)) and not _is_passive(sentence, party.first - 1)
    between = {sentence.word(place) for place in range(party.behind + 1, at)}
    return verb and sentence.word(at - 1) in _PASSIVE_AUX and not between & {"who", "that", "whom", "and", "before", "they"}
