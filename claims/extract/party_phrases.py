"""One person or one counted group at a place of a sentence: "a 17-year-old boy", "two others", "his wife Ann Bell"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.extract.party import Age, Party, agents, bare_of, listed, plural, singular, stops
from claims.extract.party_ages import age_at, party_at_plural, with_ages
from claims.extract.wording import Sentence
from claims.tables import table

MODIFIERS = 6

ORDINALS = {
    word: at
    for at, pair in enumerate(
        zip(
            ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
            ["2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"],
            strict=True,
        ),
        2,
    )
    for word in pair
}


def party_at(sentence: Sentence, at: int) -> Party | None:
    """One person or one counted group whose words begin at this place."""
    word = sentence.word(at)
    if at in sentence.names:
        noun = sentence.names[at] + 1
        if sentence.word(noun) in singular():  # "a Milford man": the name is a place's
            return _finished(sentence, Party(at, noun, noun, 1, "bare", sentence.word(noun)), False)
        return with_ages(sentence, _named(sentence, at, at, ()))
    if word in listed("reflexive"):
        return Party(at, at, at, None if word == "themselves" else 1, "self", word)
    if word in listed("pronouns"):
        return Party(at, at, at, 1 if word in ("he", "she", "him") else None, "pronoun", word)
    return _phrase(sentence, at)


def _phrase(sentence: Sentence, at: int) -> Party | None:
    """A determiner or a number, modifiers, and a noun."""
    place, sort, number, said, ages = at, "bare", None, False, list[Age]()
    word = sentence.word(at)
    if word in listed("articles"):
        place, sort, number = at + 1, "other" if word == "another" else "figure", 1
    elif word in listed("definite"):
        place, sort = at + 1, "definite"
        if word == "all" and sentence.word(place) in ("the", "of"):
            place += 1 + (sentence.word(place + 1) in ("the", "them"))
        number = 2 if word == "both" else None
    if sentence.word(place) == "other":
        place, sort = place + 1, "other"
    nth = ORDINALS.get(sentence.word(place), 0)
    if nth and sentence.word(place + 1) not in ("and", "degree", "floor", "street"):
        return _nth(sentence, at, place, nth)
    if place in sentence.figures and age_at(sentence, place) is None:
        stop, number = sentence.figures[place]
        age = age_at(sentence, stop + 1)
        if (
            age
            and (number or 0) > 1
            and not sentence.word(age[1]).rstrip("'’").endswith("s")
            and not party_at_plural(sentence, age[1] + 1)
        ):
            return None  # "Image 8 of 8 4-year-old boy"
        sort, said, place = "figure" if sort == "bare" or word in listed("articles") else sort, True, stop + 1
        number = number if number is not None and number < 100000 else None
    head = _noun(sentence, place, ages)
    if head is None:
        return _without_noun(sentence, at, place, sort, number, said, ages)
    last, noun = head
    if noun == "":  # "54-year-old Ann Bell"
        start = next(one for one, stop in sentence.names.items() if stop == last)
        return with_ages(sentence, replace(_named(sentence, at, start, tuple(ages)), sort=_sort(sort)))
    if noun == "others" or (
        at in sentence.figures and sentence.word(sentence.figures[at][0] + 1) in ("other", "others", "more")
    ):
        sort = "other"
    return _finished(sentence, Party(at, last, last, number, sort, noun, tuple(ages), (), said), said)


def _nth(sentence: Sentence, at: int, place: int, nth: int) -> Party | None:
    """ "A third victim", "a fourth": one more."""
    ages = list[Age]()
    head = _noun(sentence, place + 1, ages)
    if head and head[1] in singular():
        return with_ages(sentence, Party(at, head[0], head[0], 1, "other", head[1], tuple(ages), nth=nth))
    bare = (
        at != place
        and sentence.word(at) == "a"
        and (sentence.word(place + 1) in stops() or not sentence.word(place + 1)[:1].isalnum())
    )
    return Party(at, place, place, 1, "other", "", nth=nth) if bare else None


def _noun(sentence: Sentence, place: int, ages: list[Age]) -> tuple[int, str] | None:
    """The place and the noun that ends the phrase; a name where that ends it (empty noun); ages on the way are noted."""
    at, stop = place, place + MODIFIERS
    while at < min(stop, len(sentence.words)):
        age = age_at(sentence, at)
        if age:
            ages.append(age[0])
            at, stop = age[1] + 1, age[1] + 1 + MODIFIERS
            continue
        word = sentence.word(at)
        if at in sentence.names and at > place and ages:
            return sentence.names[at], ""
        bare = bare_of(word)
        if bare in singular() or bare in plural() or bare in listed("fixed") or bare in ("others",):
            if (
                bare != word
                and (at + 1 in sentence.names or _noun_follows(sentence, at + 1))
                and not _event_noun(sentence.word(at + 1))
            ):
                at += 1  # "the officer's wife"
                continue
            while bare == word and (sentence.word(at + 1) in singular() or sentence.word(at + 1) in plural()):
                at += 1
                word = sentence.word(at)
            return at, bare_of(sentence.word(at))
        if word in listed("grouped") and sentence.word(at + 1) == "of" and at + 2 in sentence.figures:
            return sentence.figures[at + 2][0], "family"
        if word in stops() or not word[:1].isalnum() or word.isdigit() or at in sentence.figures:
            return None
        at += 1
    return None


def _noun_follows(sentence: Sentence, at: int) -> bool:
    return (
        any(sentence.word(place) in singular() or sentence.word(place) in plural() for place in (at, at + 1))
        or age_at(sentence, at) is not None
    )


def _event_noun(word: str) -> bool:
    return word in (
        "death",
        "deaths",
        "killing",
        "murder",
        "shooting",
        "slaying",
        "body",
        "condition",
        "injuries",
        "wounds",
    )


def _without_noun(
    sentence: Sentence, at: int, place: int, sort: str, number: int | None, said: bool, ages: list[Age]
) -> Party | None:
    """A bare figure ("3 dead"), an age that stands for its bearer ("the 17-year-old"), "another"."""
    if ages:
        last = next(place for place, end in enumerate(sentence.stops) if end >= ages[-1].span.stop)
        several = sentence.word(last).rstrip("'’").endswith("olds")
        number = number if said or sort == "figure" else (None if several else 1)
        following = last + 1
        if following in sentence.names:
            return with_ages(sentence, _named(sentence, at, following, tuple(ages)))
        return _finished(
            sentence,
            Party(at, last, last, number, "definite" if sort == "bare" else sort, "", tuple(ages), (), said),
            said,
        )
    if said and place > at:
        last = place - 1
        if sentence.word(place) == "others" or sentence.word(place) == "other":
            return with_ages(sentence, Party(at, place, place, number, "other", "others", (), (), said))
        if sentence.word(place) in ("%", "percent", "-", "/", ":") or _is_measure(sentence.word(place)):
            return None
        sort = "other" if sort == "other" or sentence.word(place) == "more" else sort
        last = place if sentence.word(place) == "more" else last
        return _finished(sentence, Party(at, last, last, number, sort, "", (), (), said), said)
    if sentence.word(at) in ("another", "others"):
        return Party(at, at, at, 1 if sentence.word(at) == "another" else None, "other", "")
    if sentence.word(at) in ("nobody", "none") or (
        sentence.word(at) == "no" and sentence.word(at + 1) in ("one", "injuries", "deaths", "fatalities")
    ):
        last = at + (sentence.word(at) == "no")
        return Party(
            at,
            last,
            last,
            0,
            "figure",
            "" if sentence.word(last) in ("one", "nobody", "none") else sentence.word(last),
            said=True,
        )
    return None


def _is_measure(word: str) -> bool:
    return word in (
        "year",
        "years",
        "hours",
        "hour",
        "minutes",
        "days",
        "months",
        "weeks",
        "miles",
        "feet",
        "shots",
        "times",
        "rounds",
        "blocks",
        "a.m",
        "p.m",
        "a",
        "counts",
        "p",
    )


def _finished(sentence: Sentence, party: Party, said: bool) -> Party:
    """Number by the noun, and what stands behind it."""
    word, noun = sentence.word(party.last), party.head
    fixed = table("parties")["fixed"].get(noun)
    number = party.number
    if noun == "family":
        number = next(
            (found for place, (_, found) in sentence.figures.items() if party.first <= place <= party.last), None
        )
        return replace(party, number=number, sort="figure", said=True)
    if fixed and not said:
        number = fixed
    elif noun in singular() and number is None:
        number = 1
    elif noun in plural() and not said:
        number = number if number == 2 else None
    if sentence.word(party.last + 1) == "of" and (
        sentence.word(party.last + 2) in listed("definite")
        or sentence.word(party.last + 2) in ("them", "those", "whom")
    ):
        inner = party_at(sentence, party.last + 2)
        end = inner.last if inner else party.last + 2
        return replace(party, number=number, sort="part", last=end, behind=end)
    genitive = bare_of(word) != word
    done = replace(party, number=number, agent=noun in agents(), genitive=genitive)
    start = party.last + 1
    if start in sentence.names and not genitive:  # "his wife Ann Bell"
        name = _named(sentence, party.first, start, done.ages)
        return with_ages(sentence, replace(name, number=1, agent=done.agent, head=noun, sort=_sort(done.sort)))
    return with_ages(sentence, done)


def _sort(sort: str) -> str:
    return sort if sort == "other" else "name"


def _named(sentence: Sentence, first: int, start: int, ages: tuple[Age, ...]) -> Party:
    last = sentence.names[start]
    name = sentence.text[sentence.starts[start] : sentence.stops[last]]
    genitive = bare_of(sentence.word(last)) != sentence.word(last)
    noun = next((sentence.word(at) for at in range(start, last + 1) if sentence.word(at) in singular()), None)
    if noun and last > start:  # "Milford Baby Struck" in a headline is nobody's name
        return Party(first, last, last, 1, "bare", noun, ages, genitive=genitive)
    return Party(first, last, last, 1, "name", "", ages, (re.sub(r"['’]s?$", "", name),), genitive=genitive)
