"""Whom a word for harm takes: its subject, its object, those behind "of", oneself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims.extract.harm import Form, forms_at
from claims.extract.party import Party
from claims.extract.wording import HEDGES, Sentence
from claims.extract.words import word_set

_PASSIVE_AUX = word_set("was were been being is are be get got gets")

_AUX = _PASSIVE_AUX | word_set("has have had will would could may might")

_ADVERBS = word_set(
    "also both all reportedly allegedly apparently then later already still now not accidentally fatally critically seriously severely badly"
    " either just instantly immediately each believed feared confirmed who that officially initially shot and, since"
)

_NOT_SUBJECT = word_set(
    "of by with from to at in on for against near between than like without toward towards into outside inside behind among including through about"
)

_BREAK = word_set(
    "when after while as because before since although though but whether where if unless until following said says say told whereas"
)

_STOP = word_set("; :")

_UNREAL = word_set("would could might to attempted attempting if may can should not never nearly")

_INFINITIVE = word_set("kill shoot die injure wound hurt dying")

REACH = 24


def linked(sentence: Sentence, cover: dict[int, Party], at: int, form: Form) -> Iterator[tuple[Party, str]]:
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
    elif form.way != "object" and not _qualifies(sentence, stop, form) and (party := _subject(sentence, cover, at)):
        yield (replace(party, sort="self"), "self") if _is_by_oneself(form) else (party, "passive")


def _is_by_oneself(form: Form) -> bool:
    """ "with a self-inflicted gunshot wound"."""
    return any(word.startswith("self") for word in form.words) and form.way == "subject"


def _qualifies(sentence: Sentence, stop: int, form: Form) -> bool:
    """ "fatally" before a verb says how, at the end of a clause what: "one of them fatally"."""
    return form.words == ("fatally",) and sentence.word(stop) not in ("", ",", ".")


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


def _oneself(
    sentence: Sentence, cover: dict[int, Party], at: int, stop: int, form: Form
) -> Iterator[tuple[Party, str]]:
    party = cover.get(stop)
    if form.way == "self-alone":
        doer = _doer(sentence, cover, at)
        yield replace(doer, sort="self", number=1) if doer else Party(at, stop - 1, stop - 1, 1, "self", ""), "self"
    elif party and party.sort == "self" and party.first == stop:
        doer = _doer(sentence, cover, at)
        ages, names = (doer.ages, doer.names) if doer else ((), ())
        yield replace(party, ages=ages, names=names, number=1), "self"


def _doer(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """Who does something to himself: in "shot his sons, then turned the gun on himself" the subject of the verb before."""
    doer = _subject(sentence, cover, at)
    if doer and _is_object(sentence, doer):
        return _subject(sentence, cover, doer.first - 1) or doer
    return doer


def _is_object(sentence: Sentence, party: Party) -> bool:
    """Whether a verb that takes people stands right before a party."""
    at = party.first - 1
    return any(form.way in ("object", "both") for form in forms_at(sentence.words, at)) and not _is_passive(
        sentence, at
    )


def _of(sentence: Sentence, cover: dict[int, Party], at: int, stop: int) -> Iterator[tuple[Party, str]]:
    if sentence.word(stop) == "of":
        place = stop + 1
        while sentence.word(place) in HEDGES:
            place += 1
        party = cover.get(place)
        if (
            party
            and party.first <= place
            and not party.genitive
            and party.sort != "pronoun"
            and sentence.word(party.last + 1) not in ("'", "’")
        ):
            yield party, "of"


def _object(sentence: Sentence, cover: dict[int, Party], at: int, stop: int, form: Form) -> Party | None:
    """Those behind a verb that takes them: "killing two"."""
    if form.way == "both" and (_is_passive(sentence, at) or sentence.word(stop) == "and"):
        return None
    place = stop
    while sentence.word(place) in HEDGES or (sentence.word(place) in ("and", "dead", "fatally") and place < stop + 1):
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
    if relative := _relative(sentence, cover, at):
        return relative
    place, commas, blocked = at - 1, 0, False
    while place >= 0 and at - place < REACH:
        word, party = sentence.word(place), cover.get(place)
        if party:
            if not blocked and (found := _as_subject(sentence, cover, party, at)):
                return found
            place = party.first - 1
            continue
        if word in _STOP or (word in _BREAK and not commas):
            return None
        if word == ",":
            commas, blocked = commas + 1, False
        elif word in _BREAK:  # an insertion: "the boy, who slept when the roof fell, died"
            blocked = True
        place -= 1
    return None


def _as_subject(sentence: Sentence, cover: dict[int, Party], party: Party, at: int) -> Party | None:
    """The party as the subject of the form at a place; none where it is another word's."""
    if party.genitive or party.sort == "self":
        return None
    if party.sort == "pronoun" and party.head in ("him", "them") and party.behind + 1 < at:
        return None
    if party.sort == "pronoun" and party.head in ("he", "she"):
        return _antecedent(cover, party)
    if _ahead_of(sentence, party) not in _NOT_SUBJECT:
        return None if _is_behind_verb(sentence, party, at) else party
    is_reduced = (
        party.behind + 1 == at and (party.head or party.ages) and _ahead_of(sentence, party) not in ("by", "including")
    )
    return party if is_reduced and party.sort != "pronoun" else None  # "the family of a boy killed in …"


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
    if party.said and sentence.word(at) in ("about", "around", "over", "than"):
        return sentence.word(at - 1 - (sentence.word(at - 1) in ("more", "fewer", "less")))
    while (
        at > 0
        and party.names
        and (sentence.word(at) == "." or (sentence.is_capital(at) and sentence.word(at - 1) not in ("", ":")))
    ):
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
    verb = _is_object(sentence, party)
    between = {sentence.word(place) for place in range(party.behind + 1, at)}
    return (
        verb
        and sentence.word(at - 1) in _PASSIVE_AUX
        and not between & {"who", "that", "whom", "and", "before", "they"}
    )
