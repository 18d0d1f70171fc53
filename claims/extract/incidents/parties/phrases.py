"""One person or one counted group at a place of a sentence: "a 17-year-old boy", "two others", "his wife Ann Bell"."""

from __future__ import annotations

from claims.extract.incidents.parties.ages_of_things import is_of_thing, is_thing
from claims.extract.incidents.parties.names import is_shared_name, named, sharing
from claims.extract.incidents.parties.nobody import counts_nobody, is_set_off_age
from claims.extract.incidents.parties.nouns import noun_at
from claims.extract.incidents.parties.opening import Opening, opening_at
from claims.extract.incidents.parties.party import Age, Party, agents, bare_of, listed, plural, singular, stops
from claims.extract.incidents.parties.set_off_ages import with_ages
from claims.extract.incidents.wording import Sentence
from claims.quick import replace
from claims.tables import table, word_set

_ONE_OF = frozenset("other youngest oldest eldest latter".split())
# "The driver of the other car", "the drivers of both cars".
_OTHER_THING = frozenset("other second third oncoming opposite".split())
_STEERING = word_set("parties", "steering")
_OWNED = frozenset("his her their".split())
# Somebody has two of these.
_PARENTS = frozenset("parents grandparents in-laws".split())
_STANDING = frozenset("is was has remains remained died".split())
_NOBODY = ("nobody", "none", "one")
_BOTH_OF = frozenset("the of in at on sides".split())
_NONE_OF = ("one", "injuries", "deaths", "fatalities")


def party_at(sentence: Sentence, at: int) -> Party | None:
    """One person or one counted group whose words begin at this place."""
    word = _without_verb(sentence.word(at))
    if is_shared_name(sentence, at):
        return sharing(sentence, at)
    if at in sentence.names:
        noun = sentence.names[at] + 1
        if sentence.word(noun) in singular():  # "a Milford man": the name is a place's
            is_theirs = bare_of(sentence.word(noun - 1)) != sentence.word(noun - 1)  # "Mr Bell's friend"
            return _finished(
                sentence, Party(at, noun, noun, 1, "definite" if is_theirs else "bare", sentence.word(noun))
            )
        return with_ages(sentence, named(sentence, at, at, ()))
    if word in listed("reflexive"):
        return Party(at, at, at, None if word == "themselves" else 1, "self", word)
    if word in listed("pronouns"):
        return Party(at, at, at, 1 if word in ("he", "she", "him") else None, "pronoun", word)
    return _both_of(sentence, at) or _phrase(sentence, at)


def _both_of(sentence: Sentence, at: int) -> Party | None:
    """ "Both of his passengers", "both of them"."""
    if sentence.word(at) != "both" or sentence.word(at + 1) != "of":
        return None
    if sentence.word(at + 2) in ("them", "whom", "these", "those"):
        return Party(at, at + 2, at + 2, 2, "definite", "")
    inner = party_at(sentence, at + 2)
    return replace(inner, first=at, number=2) if inner and inner.head in plural() and inner.number is None else None


def _without_verb(word: str) -> str:
    """ "she's", "they've" without the verb."""
    front, mark, behind = word.replace("’", "'").partition("'")
    return front if mark and behind in ("s", "re", "ve", "d", "ll") and front in listed("pronouns") else word


def _phrase(sentence: Sentence, at: int) -> Party | None:
    """A determiner or a number, modifiers, and a noun."""
    opening, ages = opening_at(sentence, at), list[Age]()
    if opening is None:
        return None
    head = noun_at(sentence, opening.place, ages)
    if head is None and opening.number is not None and sentence.word(opening.place) == "police":
        head = noun_at(sentence, opening.place + 1, ages) or ((opening.place, "police") if opening.said else None)
    if opening.nth:
        return _nth(sentence, opening, head, tuple(ages))
    if head is None:
        return _of_age(sentence, opening, ages) if ages else _without_noun(sentence, opening)
    last, noun = head
    if noun == "":  # "54-year-old Ann Bell"
        start = next(one for one, stop in sentence.names.items() if stop == last)
        return with_ages(sentence, replace(named(sentence, at, start, tuple(ages)), sort=_sort(opening.sort)))
    figure = sentence.figures.get(at)
    is_other = noun == "others" or (figure and sentence.word(figure[0] + 1) in ("other", "others", "more"))
    sort = "other" if is_other else opening.sort
    return _finished(sentence, Party(at, last, last, opening.number, sort, noun, tuple(ages), (), opening.said))


def _nth(sentence: Sentence, opening: Opening, head: tuple[int, str] | None, ages: tuple[Age, ...]) -> Party | None:
    """ "A third victim", "a fourth": one more."""
    at, place = opening.at, opening.place
    if head and head[1] in singular():
        return with_ages(sentence, Party(at, head[0], head[0], 1, "other", head[1], ages, nth=opening.nth))
    ends = sentence.word(place) in stops() or not sentence.word(place)[:1].isalnum()
    if sentence.word(at) == "the" and sentence.word(place) in _STANDING:  # "the fourth is in hospital"
        return Party(at, place - 1, place - 1, 1, "definite", "", nth=opening.nth)
    if ends and (sentence.word(at) == "a" or (opening.at + 1 == place and sentence.word(at - 1) == ",")):
        return Party(at, place - 1, place - 1, 1, "other", "", nth=opening.nth)
    return None


def _of_age(sentence: Sentence, opening: Opening, ages: list[Age]) -> Party | None:
    """An age that stands for its bearer: "the 17-year-old"."""
    last = next(place for place, end in enumerate(sentence.stops) if end >= ages[-1].span.stop)
    if last + 1 in sentence.names:
        return with_ages(sentence, named(sentence, opening.at, last + 1, tuple(ages)))
    several = sentence.word(last).rstrip("'’").endswith("olds")
    number = opening.number if opening.said or opening.sort == "figure" else None if several else 1
    sort = "definite" if opening.sort == "bare" else opening.sort
    if is_thing(sentence, last + 1) or is_of_thing(sentence, opening.at):
        return None
    return _finished(sentence, Party(opening.at, last, last, number, sort, "", tuple(ages), (), opening.said))


def _without_noun(sentence: Sentence, opening: Opening) -> Party | None:
    """A bare figure ("3 dead", "two others"), "another", nobody."""
    at, place = opening.at, opening.place
    behind = sentence.word(place)
    if opening.said:
        if behind in ("others", "other") and not is_set_off_age(sentence, at, place):
            return with_ages(sentence, Party(at, place, place, opening.number, "other", "others", (), (), True))
        if counts_nobody(sentence, at, place):
            return None
        more = behind == "more"
        last = place if more else place - 1
        return _finished(
            sentence, Party(at, last, last, opening.number, "other" if more else opening.sort, "", (), (), True)
        )
    word = sentence.word(at)
    if word == "both" and at == 0 and sentence.word(1) not in _BOTH_OF:
        return Party(at, at, at, 2, "definite", "")
    if word == "the" and sentence.word(at + 1) in _ONE_OF:  # "the other, 23,"
        one = with_ages(sentence, Party(at, at + 1, at + 1, 1, "definite", ""))
        return one if one.ages else None
    if word in ("another", "others"):
        return Party(at, at, at, 1 if word == "another" else None, "other", "")
    if word in ("nobody", "none") or (word == "no" and sentence.word(at + 1) in _NONE_OF):
        last = at + (word == "no")
        if sentence.word(last + 1) == "else":
            return None  # "no one else": some were
        noun = sentence.word(last)
        return Party(at, last, last, 0, "figure", "" if noun in _NOBODY else noun, said=True)
    return None


def _finished(sentence: Sentence, party: Party) -> Party | None:
    """Number by the noun, and what stands behind it."""
    if party.head == "family":
        inside = (number for place, (_, number) in sentence.figures.items() if party.first <= place <= party.last)
        return replace(party, number=next(inside, None), sort="figure", said=True)
    party = replace(party, number=_number(party), agent=party.head in agents())
    behind = sentence.word(party.last + 2)
    if party.head == "bodies" and not party.said and sentence.word(party.last + 1) == "of":
        return None  # those are counted whose bodies they are
    is_one = party.said and party.number == 1 and not party.head
    is_of_number = is_one and party.last + 2 in sentence.figures  # "one of five victims dies"
    is_of_all = behind in listed("definite") or behind in ("them", "those", "whom") or is_of_number
    if sentence.word(party.last + 1) == "of" and is_of_all:
        inner = party_at(sentence, party.last + 2)
        if inner is None and party.head in singular() and not party.said:
            other = sentence.word(party.last + 3) in _OTHER_THING
            return with_ages(sentence, replace(party, sort="other" if other else party.sort))
        if inner is None and party.head in _STEERING and behind == "both":
            end = party.last + 3
            return replace(party, number=2, sort="definite", last=end, behind=end)
        end = inner.last if inner else party.last + 2
        if (
            inner
            and party.said
            and party.number
            and behind in _OWNED
            and inner.head in plural()
            and inner.head != "bodies"
        ):  # "two of his colleagues" are two
            return with_ages(sentence, replace(party, head=inner.head, last=end, behind=end, agent=False))
        return _with_part_ages(sentence, replace(party, sort="part", last=end, behind=end, agent=False))
    start, word = party.last + 1, sentence.word(party.last)
    if bare_of(word) != word:
        return with_ages(sentence, replace(party, genitive=True))
    if start in sentence.names:  # "his wife Ann Bell"
        name = named(sentence, party.first, start, party.ages)
        return with_ages(sentence, replace(name, number=1, agent=party.agent, head=party.head, sort=_sort(party.sort)))
    return with_ages(sentence, party)


def _with_part_ages(sentence: Sentence, party: Party) -> Party:
    """ "Two of those rescued, aged 61 and 19": the ages behind the word that says of whom a part is."""
    end = party.last + (sentence.word(party.last + 1).endswith("ed") or sentence.word(party.last + 1) == "hurt")
    aged = with_ages(sentence, replace(party, last=end))
    return replace(aged, last=party.last, behind=aged.behind if aged.ages else party.behind)


def _number(party: Party) -> int | None:
    fixed: int | None = table("parties")["fixed"].get(party.head)
    if party.said:
        return party.number
    if fixed:
        return fixed
    if party.head in singular() and party.number is None:
        return 1
    if party.head in _PARENTS and party.number is None and party.sort == "definite":
        return 2
    return party.number if party.head not in plural() or party.number == 2 else None


def _sort(sort: str) -> str:
    return sort if sort == "other" else "name"
