"""Ages set off behind the noun or the name of their bearers: ", 17,", "(17)", "ages 3 and 5", "two sons, 4 and 7,", "who was 72", "of six"."""

from __future__ import annotations

from claims.extract.incidents.parties.age_figures import (
    AFTER_AGE,
    AGED,
    COUNTING,
    UNDER,
    WITH_CHILDREN,
    can_be_age,
    closes,
    list_goes_on,
)
from claims.extract.incidents.parties.ages import age_at, party_at_noun, years_of
from claims.extract.incidents.parties.party import Age, Party, kin, plural
from claims.extract.incidents.wording import Sentence
from claims.quick import replace

# What may stand before an age: "also 17", "then aged 16", "both aged 9", "who had just turned 19".
_BEFORE = frozenset("also both then just only each".split())
_WAS = frozenset("was is were are has had just only turned then about".split())
_MOST_BEFORE = 4
_HEDGED = frozenset("just only between about around approximately roughly nearly almost".split())
# "Two girls in the back, both 17,": where somebody was, and the words that then lead to an age.
_WHERE, _IN_WHERE = frozenset("in on at from inside aboard near behind under with".split()), 6
_EACH = frozenset("both all each".split())
_SEVERAL = 2
_ENDS = frozenset(". , ; and when at".split())
# How many words say where somebody lives, and which of them may be small.
_HOME, _IN_HOMES = 6, frozenset("in near the of".split())


def with_ages(sentence: Sentence, party: Party) -> Party:
    """The party with the ages set off behind it."""
    at = party.last + 1
    return _behind_words(sentence, party, at) or _behind_mark(sentence, party, at)


def _behind_words(sentence: Sentence, party: Party, at: int) -> Party | None:
    """The party with an age to which words lead, or as it is where they lead to none: "of 33", "was 19", "who was 72", "of Larkham, aged 41"."""
    word, comma = sentence.word(at), sentence.word(at) in (",", "(")
    if word == "of" and party.number == 1 and party.head:
        figure = at + 1 + (sentence.word(at + 1) in _HEDGED)
        if can_be_age(sentence, figure, True):
            return _of_years(sentence, party, figure)
    if word == "of" and party.head and (aged := _run(sentence, party, at + 1, comma=False)):
        return aged  # "two boys of 15 and 16"
    if word in _WHERE and (aged := _behind_where(sentence, party, at)):
        return aged
    if comma and sentence.word(party.first - 1) == "of" and party.said and party.first == 1:
        return party  # "Of the 120 passengers, 31 were hurt"
    if word in ("was", "is") and party.number == 1 and party.sort in ("name", "definite"):
        return _was(sentence, party, at + 1)
    is_home = party.names and sentence.word(at + comma) in ("of", "from")
    if is_home and (aged := _behind_home(sentence, party, at - (not comma))):
        return aged
    return _who_was(sentence, party, at + comma) if sentence.word(at + comma) == "who" else None


def _behind_mark(sentence: Sentence, party: Party, at: int) -> Party:
    """The party with the ages between marks or behind "aged": ", 17,", "(17)", "ages 3 and 5"."""
    comma = sentence.word(at) in (",", "(")
    place = at + comma
    place += (comma or sentence.word(place + 1) in AGED) and sentence.word(place) in _BEFORE
    marked = sentence.word(place) in AGED
    place += marked and 1 + (sentence.word(place + 1) in _HEDGED)
    if comma and not marked and (run := _run(sentence, party, place)):
        return run
    if not (marked or comma) or not (
        can_be_age(sentence, place, marked) or (comma and _is_word(sentence, party, place))
    ):
        return party
    ages, place = _ages_from(sentence, place, marked)
    if party.number is None and len(ages) > 1 and sentence.word(place - 2) != "to":  # "his sons, ages 3 and 4"
        party = replace(party, number=len(ages))
    return _closed(sentence, party, ages, place, comma)


def _closed(sentence: Sentence, party: Party, ages: tuple[Age, ...], place: int, comma: bool) -> Party:
    """The party with ages that end before a place, and with the mark that closes them, where no other person follows it."""
    closes = comma and (
        sentence.word(place) == ")" or (sentence.word(place) == "," and not list_goes_on(sentence, place))
    )
    return replace(party, behind=place if closes else place - 1, ages=party.ages + ages)


def _run(sentence: Sentence, party: Party, place: int, comma: bool = True) -> Party | None:
    """ "Her sons, 4 and 7,", "three sisters (19, 22 and 30)": as many ages as people, with nothing to mark them."""
    is_several = party.head in plural() or (party.said and party.head in ("", "others", "other"))
    if (
        party.number == 1
        or party.said == (party.number is None)
        or not is_several
        or not can_be_age(sentence, place, True)
    ):
        return None
    ages, behind = _ages_from(sentence, place, True)
    if (
        len(ages) < _SEVERAL
        or sentence.word(behind - 2) == "to"
        or party.number not in (None, len(ages))
        or not closes(sentence, behind)
    ):
        return None
    return _closed(sentence, replace(party, number=len(ages)), ages, behind, comma)


def aged_together(sentence: Sentence, party: Party) -> Party | None:
    """ "Ann Bell and Bo Rellan, 9 and 11,": as many ages as people who are named, set off behind them all."""
    at = party.last + 1
    number = len(party.names)
    if len(party.ages) > 1 or party.number != number or number < _SEVERAL or sentence.word(at) not in (",", "("):
        return None
    return _run(sentence, replace(party, said=True, ages=()), at + 1)


def _who_was(sentence: Sentence, party: Party, who: int) -> Party:
    """ "Ann Bell, who was 72,", "her son, who had just turned 19,"."""
    place = who + 1
    while sentence.word(place) in _WAS and place - who <= _MOST_BEFORE:
        place += 1
    if place == who + 1:
        return party
    if party.number != 1:
        return _run(sentence, party, place) or party  # "two boys, who were 15 and 16,"
    if not can_be_age(sentence, place, False):
        return party
    return _closed(sentence, party, (_age(sentence, place),), place + 1, True)


def _was(sentence: Sentence, party: Party, at: int) -> Party:
    """ "Bo Rellan was 19."."""
    at += sentence.word(at) in ("just", "only")
    if sentence.word(at + 1) not in _ENDS or not can_be_age(sentence, at, False):
        return party
    return replace(party, behind=at, ages=(*party.ages, _age(sentence, at)))


def _behind_home(sentence: Sentence, party: Party, comma: int) -> Party | None:
    """ "Bo Rellan, of Elm Street, Larkham, aged 41,"."""
    for place in range(comma + 3, comma + 3 + _HOME):
        if sentence.word(place) == ",":
            marked = sentence.word(place + 1) in AGED
            if can_be_age(sentence, place + 1 + marked, marked):
                return _closed(sentence, party, (_age(sentence, place + 1 + marked),), place + 2 + marked, True)
        elif not sentence.is_capital(place) and sentence.word(place) not in _IN_HOMES:
            return None
    return None


def _behind_where(sentence: Sentence, party: Party, at: int) -> Party | None:
    """ "Two girls in the back, both 17,", "two of the men in the cab, both aged 30,", "a man from the car, who is 17,"."""
    for place in range(at + 1, at + _IN_WHERE):
        if sentence.word(place) == ",":
            place += 1
            if sentence.word(place) == "who":
                aged = _who_was(sentence, party, place)
                return aged if aged.ages else None
            if party.number == 1:
                return None
            if sentence.word(place) not in _EACH:
                return _run(
                    sentence, party, place + (sentence.word(place) in AGED)
                )  # "two players from Ayr, 19 and 20,"
            marked = sentence.word(place + 1) in AGED
            if can_be_age(sentence, place + 1 + marked, marked):
                return _closed(sentence, party, (_age(sentence, place + 1 + marked),), place + 2 + marked, True)
        if not sentence.word(place)[:1].isalpha() or place in sentence.names or sentence.word(place) in plural():
            return None
    return None


def _of_years(sentence: Sentence, party: Party, at: int) -> Party:
    """ "a man of 33": where no noun follows the figure."""
    behind = sentence.word(at + 1)
    if party.head in WITH_CHILDREN or behind not in AFTER_AGE or behind == "of":
        return party
    return replace(party, behind=at, ages=(*party.ages, _age(sentence, at)))


def _age(sentence: Sentence, at: int) -> Age:
    """The age at a place; none of years where months or weeks are said."""
    is_of_months = sentence.word(at + 1) in UNDER
    return Age(0 if is_of_months else years_of(sentence.word(at)) or 0, sentence.span(at, at + is_of_months))


def _is_word(sentence: Sentence, party: Party, at: int) -> bool:
    """ "Sami, four, and Leila, two, died", "her son, six,": a small number in words between marks, behind a name or a word for kin."""
    is_one = bool(party.names) or (party.sort == "definite" and party.number == 1 and party.head in kin())
    return is_one and sentence.word(at) in COUNTING and sentence.word(at + 1) in (",", ")", ";")


def _ages_from(sentence: Sentence, place: int, marked: bool) -> tuple[tuple[Age, ...], int]:
    """The age at a place, and those that follow in a list; and where they end."""
    ages = [_age(sentence, place)]
    place += 1 + (sentence.word(place + 1) in UNDER)
    while marked and sentence.word(place) in (",", "and", "&", "to"):
        step = place + 1 + (sentence.word(place + 1) == "and")
        if years_of(sentence.word(step)) is None or age_at(sentence, step) or party_at_noun(sentence, step):
            break
        if sentence.word(step + 1) in AGED or sentence.word(step + 1) == "who":
            break  # "two aged 19 and one aged 24"
        ages.append(_age(sentence, step))
        place = step + 1 + (sentence.word(step + 1) in UNDER)
    return tuple(ages), place
