"""Those before a word for harm: its subject, over insertions and relative clauses."""

from __future__ import annotations

from claims.dates.words import calendar_names
from claims.extract.incidents.harm.harm import forms_at
from claims.extract.incidents.parties.party import Party, listed, singular
from claims.extract.incidents.wording import Sentence
from claims.grammar import GROUPS
from claims.quick import replace
from claims.tables import word_set

_PASSIVE_AUX = word_set("harm", "passive")
_AUX = _PASSIVE_AUX | frozenset("has have had will would could may might".split())
# Verbs of one person alone.
_OF_ONE = frozenset("was is has".split())
_ADVERBS = word_set("harm", "adverbs")
NOT_SUBJECT = word_set("harm", "not_subject")
BREAK = word_set("harm", "breaks")
_STOP = frozenset("; :".split())
_SAYING = frozenset("said say says told tells".split())
# What may stand before a noun as well as behind it: "the dead man".
STATES = frozenset("dead injured wounded".split())
# "A man known to people only as Rusty": what somebody is called, and no clause; how many words before it the participle stands.
_CALLED, _CALLING = frozenset("known called named described nicknamed identified referred listed".split()), 5
REACH = 24
_AWAY = frozenset("trapped missing stranded buried".split())
_LEFT = word_set("harm", "left")
# What opens and closes an insertion, and how long it may be.
_MARKS = {",": ",", "-": "-", "–": "–", "—": "—", ")": "("}
INSERTED = 14
_PARTLY = word_set("harm", "partly")
_OF_PARTS = GROUPS | {"among"}


def subject_of(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """Those before a form: the nearest party of its clause that no preposition takes away."""
    if relative := _relative(sentence, cover, at):
        return relative
    place, commas, blocked = before_insertion(sentence, at), 0, False
    while place >= 0 and at - place < REACH:
        word, party = sentence.word(place), cover.get(place)
        if party:
            if not blocked and (found := _as_subject(sentence, cover, party, at)):
                return found
            place = party.first - 1
            continue
        if _is_no_break(sentence, place, at, commas):
            place -= 1
            continue
        if word in _STOP or (word in BREAK and not commas) or _opens_speech(sentence, place):
            return None if word in _STOP or commas else _before_relative(sentence, cover, place, at)
        if word == ",":
            commas, blocked = commas + 1, False
        elif word in BREAK:  # an insertion: "the boy, who slept when the roof fell, died"
            blocked = True
        place -= 1
    return None


def _opens_speech(sentence: Sentence, place: int) -> bool:
    """ "Ann Bell, a nurse, said that Rusty, her dog, had been hurt": what is said begins, and its subject is not who says it."""
    return sentence.word(place) == "that" and any(sentence.word(at) in _SAYING for at in (place - 1, place - 2))


def _is_no_break(sentence: Sentence, place: int, at: int, commas: int) -> bool:
    """Whether a word that mostly begins a clause begins none here: "taken to a hospital but died there", "known to all as Rusty"."""
    word = sentence.word(place)
    if word == "as" and not _CALLED.isdisjoint(sentence.words[max(place - _CALLING, 0) : place]):
        return True
    return (word == "but" and not commas and _is_shared(sentence, place, at)) or _is_later(sentence, place, at)


def _is_later(sentence: Sentence, place: int, at: int) -> bool:
    """ "Two have since died": no clause begins."""
    is_since = sentence.word(place) == "since" and sentence.word(place - 1) in _AUX
    return is_since and _is_shared(sentence, place, at)


def _is_shared(sentence: Sentence, place: int, at: int) -> bool:
    """ "Was taken to a hospital but died there": one subject for both."""
    return all(sentence.word(between) in _AUX or sentence.word(between) in _ADVERBS for between in range(place + 1, at))


def _before_relative(sentence: Sentence, cover: dict[int, Party], stop: int, at: int) -> Party | None:
    """ "Nine miners who had been missing since Monday were found dead": those before a clause that tells of them."""
    for place in range(stop - 1, max(stop - INSERTED, 0), -1):
        word, party = sentence.word(place), cover.get(place - 1)
        if word in _STOP or word == ",":
            return None
        if (word == "who" or word in _AWAY) and party and party.behind == place - 1:
            return _as_subject(sentence, cover, party, at)
    return None


def before_insertion(sentence: Sentence, at: int) -> int:
    """The place before a verb, over an insertion that tells a part of its subject: "eight people, two of them children, were hurt"."""
    place = at - 1
    while sentence.word(place) in _AUX or sentence.word(place) in _ADVERBS:
        place -= 1
    if sentence.word(place) not in _MARKS:
        return at - 1
    closing = _MARKS[sentence.word(place)]
    for front in range(place - 2, max(place - INSERTED, 0), -1):
        if sentence.word(front) == closing:
            inside = sentence.words[front + 1 : place]
            return front - 1 if _tells_part(sentence, front + 1) or not _OF_PARTS.isdisjoint(inside) else at - 1
    return at - 1


def _tells_part(sentence: Sentence, at: int) -> bool:
    """ "two of them children", "including a boy", "mostly women"."""
    if at in sentence.figures:
        at = sentence.figures[at][0] + 1
        return sentence.word(at) == "of" and sentence.word(at + 1) in GROUPS
    return sentence.word(at) in _PARTLY


def _as_subject(sentence: Sentence, cover: dict[int, Party], party: Party, at: int) -> Party | None:
    """The party as the subject of the form at a place; none where it is another word's."""
    if party.genitive or party.sort == "self":
        return None
    if party.sort == "pronoun" and party.head in ("him", "them"):
        is_left = party.behind + 1 == at and sentence.word(party.first - 1) in _LEFT
        return party if is_left else None
    if party.sort == "pronoun" and party.head in ("he", "she"):
        return _antecedent(cover, party)
    if _ahead_of(sentence, party) not in NOT_SUBJECT:
        return None if _is_behind_verb(sentence, party, at) else party
    if _ahead_of(sentence, party) == "among" and party.said and party.behind + 1 == at:
        return party  # "woman among four dead"
    is_reduced = (
        party.behind + 1 == at
        and (
            party.head
            or party.ages
            or sentence.word(party.last) in singular()
            or (party.said and _ahead_of(sentence, party) != "of")
        )
        and _ahead_of(sentence, party) not in ("by", "including")
    )
    return party if is_reduced and party.sort != "pronoun" else None  # "the family of a boy killed in …"


def _relative(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """ "the mother of a girl who died": whom "who" stands behind."""
    place = at - 1
    while sentence.word(place) in _AUX or sentence.word(place) in ("also", "later", "then", "reportedly", "allegedly"):
        place -= 1
    if sentence.word(place) != "who":
        return None
    set_off = sentence.word(place - 1) == ","
    party = cover.get(place - 1 - set_off) or cover.get(place - 1)
    if party is None or party.genitive or party.sort == "pronoun":
        return None
    are_named = set_off and len(party.names) == party.members
    are_all = (are_named or not set_off) and sentence.word(place + 1) not in _OF_ONE
    return party if party.members == 1 or are_all else None


def _ahead_of(sentence: Sentence, party: Party) -> str:
    """The word before a party, titles left out: "of" in "the grandson of U.S. Rep. Ann Bell"."""
    at = party.first - 1
    if sentence.word(at) in STATES and sentence.word(at - 1) in listed("articles", "definite"):
        return sentence.word(at - 2)
    if party.said and sentence.words[max(at - 1, 0) : at + 1] == ("total", "of"):
        return sentence.word(at - 2 - (sentence.word(at - 2) == "a"))
    if party.said and sentence.word(at) in ("about", "around", "over", "than"):
        return sentence.word(at - 1 - (sentence.word(at - 1) in ("more", "fewer", "less")))
    while (
        at > 0
        and party.names
        and (sentence.word(at) == "." or (_is_title(sentence, at) and sentence.word(at - 1) not in ("", ":")))
    ):
        at -= 1
    return sentence.word(at)


def _is_title(sentence: Sentence, at: int) -> bool:
    """Whether a capital before a name is of its bearer's title: not in "On Sunday Ann Bell died"."""
    return sentence.is_capital(at) and sentence.word(at) not in calendar_names()


def _antecedent(cover: dict[int, Party], pronoun: Party) -> Party:
    """ "Ann Bell, 36, was at home when she was hit": the pronoun with the name and age of whom the sentence begins with."""
    first = next((cover[at] for at in sorted(cover) if at < pronoun.first and cover[at].sort != "pronoun"), None)
    if first is None or first.number != 1 or first.members > 1 or first.agent:
        return pronoun
    return replace(pronoun, ages=first.ages, names=first.names)


def is_object(sentence: Sentence, party: Party) -> bool:
    """Whether a verb that takes people stands right before a party."""
    at = party.first - 1
    return any(form.way in ("object", "both") for form in forms_at(sentence.words, at)) and not is_passive(sentence, at)


def is_passive(sentence: Sentence, at: int) -> bool:
    """Whether an auxiliary before a form makes it passive."""
    place = at - 1
    while sentence.word(place) in _ADVERBS or sentence.word(place).endswith("ly"):
        place -= 1
    return sentence.word(place) in _PASSIVE_AUX


def _is_behind_verb(sentence: Sentence, party: Party, at: int) -> bool:
    """ "Teen who shot four, including two agents, is killed": the four are another verb's object."""
    verb = is_object(sentence, party)
    between = {sentence.word(place) for place in range(party.behind + 1, at)}
    return (
        verb
        and sentence.word(at - 1) in _PASSIVE_AUX
        and not between & {"who", "that", "whom", "and", "before", "they"}
    )
