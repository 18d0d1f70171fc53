"""The questions of discovered slots, by their names."""

from __future__ import annotations

from collections.abc import Callable

from checker.slots import measured
from checker.slots.moving import SO_FAR
from claims.classes import term_classes
from claims.extract.context.happened.happenings import is_listed
from claims.extract.fates.forms import title_of as title_of_fate
from claims.extract.language.lexicon import titles
from claims.extract.language.stems import verb_of_stem
from claims.extract.persons.person_facts import fact_title
from claims.extract.polar.disputes import title_of as title_of_dispute
from claims.extract.polar.forms import title_of as title_of_state
from claims.extract.roles.forms import title_of as title_of_role
from claims.extract.signs_told.forms import title_of as title_of_sign
from claims.extract.sorts.data import sort_title
from claims.extract.stated.slots import (
    ACT,
    AGENT,
    DATED,
    DISPUTED,
    FACT,
    FATE,
    ORDER,
    PLACE,
    ROLE,
    SIGN,
    SORT,
    SPAN,
    WHETHER,
    WHICH,
    is_stated,
)
from claims.extract.stated.titles import phrase_of, statement_titles
from claims.extract.times.last_such import LAST
from claims.slot import APART

_TITLES = {
    "count": "How many? ({about})",
    "order": "The first, the second or which one? ({about})",
    "when": "When was it? ({about})",
    "clock": "At what hour was it? ({about})",
    "placed": "At which rank or place in the order? ({about})",
    "majority": "By how many votes? ({about})",
    "percent": "What percentage? ({about})",
    "money": "How much money? ({about})",
    "score": "What was the result? ({about})",
    "duration": "How long? ({about})",
    "person-name": "How is the name of {about} spelled?",
    "first-name": "What is the first name of {about}?",
    "organisation-name": "By which names does {about} go?",
    "thing-name": "By which names does {about} go?",
    "place-name": "By which names does {about} go?",
    "age": "How old is {about}?",
    "age-of": "How old? ({about})",
    "nationality": "Which country is {about} of?",
    "trade": "What does {about} do for a living?",
    "rank": "What rank has {about}?",
    "prison-term": "How long is the prison term of {about}?",
    "minimum-term": "How long must {about} stay in prison at the least?",
    "appointed": "To which post was {about} appointed?",
    "floor": "On which floor? ({about})",
    "members": "Who are the members? ({about})",
    "first-act": "Was it the first of its kind? ({about})",
    "first": "Was it the first of its kind? ({about})",
    "birthplace": "Where was {about} born?",
    "birth-date": "When was {about} born?",
    "injury": "What injury had {about}?",
    "origin": "Where did it begin? ({about})",
    "reason": "For what reason? ({about})",
    "site": "Where was it? ({about})",
    "nth-from": "Where did it come from? ({about})",
    "nth-to": "Where did it go? ({about})",
    "listed": "Who or what was it, all told? ({about})",
    "why": "What was the cause? ({about})",
    "weekday": "Which weekday was it? ({about})",
    "span-begin": "When did this stretch of time begin?",
    "span-end": "When did this stretch of time end?",
    "list": "Who or what is in this list?",
    "list-size": "How many are in this list?",
    "whole": "How much is the whole of these parts?",
    "revised-count": "What was it before, and what did it become?",
    "revised-date": "When was it to be before, and when after that?",
    "revised-duration": "How long was it to be before, and how long after that?",
}


# Questions whose names end in what is asked.
_WHICH = {
    "direction": "In which direction from it",
    "way": "From where to where",
    "waters": "In whose waters",
    "room": "In which room",
    "door": "By which door",
}

# Questions of a kind; the rest of the slot's name says which.
_BY_START = {
    "part-": "How much is this part?",
    "when-": "When {rest}? ({{about}})",
    "clock-": "At what hour {rest}? ({{about}})",
    "where-": "Where {rest}? ({{about}})",
    "level-": "What is the level of the {rest}? ({{about}})",
    "by-whom-": "By whom was it {rest}? ({{about}})",
    "who-": "Who is the {rest}? ({{about}})",
    "holder-": "Who holds, held or will hold the post? ({{about}})",
    "office-": "Which office of the {rest} does {{about}} hold?",
    "post-": "Which post as {rest} does {{about}} hold?",
    "age-in-": "How old was {{about}} in {rest}?",
    "law-": "Which {rest} of the law? ({{about}})",
    "measure-": "{rest} ({{about}})",
}


def title_of(slot: str) -> str:
    """The question of a discovered slot."""
    plain = slot.removesuffix(APART).removesuffix(SO_FAR)
    if plain in _TITLES:
        return _TITLES[plain]
    if is_stated(plain):
        return _title_of_statement(plain)
    start = next((start for start in _BY_START if plain.startswith(start)), None)
    if start:
        rest = plain.removeprefix(start)
        return _BY_START[start].format(rest=_asked(start, rest))
    if plain in term_classes():
        return term_classes()[plain].title
    return titles().get(plain, plain) + " ({about})"


def _title_of_statement(slot: str) -> str:
    """The question of a statement; ``{about}`` are its names."""
    for prefix, asked in (
        (ORDER, "{Asked} before or after the other event? ({about})"),
        (DATED, "When {asked}? ({about})"),
        (SPAN, "How long was its {name}? ({about})"),
    ):
        if slot.startswith(prefix):
            name = slot.removeprefix(prefix)
            told = phrase_of("happenings" if prefix == ORDER else "stated", name) or f"was the {name.replace('-', ' ')}"
            return _filled(asked, name=name.replace("-", " "), asked=told, Asked=told.capitalize())
    for start, title in _BY_REST:
        if slot.startswith(start):
            return title(slot.removeprefix(start))
    if slot.startswith(PLACE):
        return statement_titles()[f"{ACT}{slot.removeprefix(PLACE)}"].replace("Was it", "Where was it", 1)
    return statement_titles()[slot]


def _which(name: str) -> str:
    return f"{_WHICH.get(name, f'At which {name}')}? ({{about}})"


def _by_whom(stem: str) -> str:
    return f"Who did this: {_verb(stem)}? ({{about}})"


def _filled(title: str, **words: str) -> str:
    for name, word in words.items():
        title = title.replace(f"{{{name}}}", word)
    return title


def _asked(start: str, rest: str) -> str:
    """The rest of a question that is asked of one sort of things: "was the founding", "minister"."""
    if start == "measure-":
        return measured.asked(rest)
    lists = {"when-": "happenings", "clock-": "happenings", "where-": "wheres"}
    if start not in lists:
        return rest.replace("-", " ")
    if rest == LAST:
        return "was the last one before"
    told = _verb(rest) if lists[start] == "happenings" else rest.replace("-", " ")
    return phrase_of(lists[start], rest) or f"did this happen: {told}"


def _verb(stem: str) -> str:
    """The verb of a happening that no list names, as a reader writes it: its stem may have lost an e."""
    return stem if is_listed(stem) else verb_of_stem(stem)


# Statements whose questions are made of the rest of their slots' names.
_BY_REST: tuple[tuple[str, Callable[[str], str]], ...] = (
    (WHICH, _which),
    (AGENT, _by_whom),
    (FACT, fact_title),
    (SORT, sort_title),
    (DISPUTED, title_of_dispute),
    (WHETHER, title_of_state),
    (FATE, title_of_fate),
    (ROLE, title_of_role),
    (SIGN, title_of_sign),
)
