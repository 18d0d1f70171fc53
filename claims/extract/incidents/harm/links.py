"""Whom a word for harm takes: its subject, its object, those behind "of", oneself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.incidents.harm.harm import Form
from claims.extract.incidents.harm.subjects import STATES, is_object, is_passive, subject_of
from claims.extract.incidents.harm.wholes import all_but
from claims.extract.incidents.harm.wounds import is_denied
from claims.extract.incidents.parties.party import ADDING, Party, bare_of, kin, listed
from claims.extract.incidents.wording import HEDGES, Sentence
from claims.quick import replace
from claims.tables import word_set

_UNREAL = word_set("harm", "unreal")
_NEVER = word_set("harm", "never")
# How somebody was harmed, where a verb follows; at the end of a clause it is what happened.
_MANNERS = (("fatally",), ("slightly",), ("lightly",))
_BELIEVED = frozenset("believed thought understood known reported said expected feared".split())
# Whose care and whose car, and nobody's state: "a critical care paramedic".
_CARE = ("care", "incident")
_LOST = frozenset("lost losing loses".split())
_OBJECTS = frozenset("her him them me us it".split())
# Verbs behind which a state ends what is said of their subject.
_TELLING = frozenset("is are was were be been left found lay lie lies declared pronounced feared confirmed".split())
# How many words before a verb say how it is meant: "was also badly".
_NEAR_VERB = 4
_INFINITIVE = word_set("harm", "infinitives")


def linked(sentence: Sentence, cover: dict[int, Party], at: int, form: Form) -> Iterator[tuple[Party, str]]:
    """The parties that a form at a place takes, each with how it takes them."""
    stop = at + len(form.words)
    if _is_unreal(sentence, at, form) or _is_of_another(sentence, at, form):
        return
    if form.way.startswith("self"):
        yield from _oneself(sentence, cover, at, stop, form)
    elif described := _described(sentence, cover, at, form):
        yield described, "passive"
    elif form.way == "of":
        yield from _of(sentence, cover, stop)
    elif form.way == "genitive":
        party = cover.get(at - 1)
        if party and party.genitive:
            yield party, "genitive"
    elif form.way in ("object", "both") and (party := _object(sentence, cover, at, stop, form)):
        yield from _active(sentence, cover, at, party)
    elif form.way == "both" and _is_of_thing(sentence, at):
        return  # "the crash that killed Larkham's baker"
    elif (
        form.way != "object"
        and not _qualifies(sentence, cover, stop, form)
        and (party := subject_of(sentence, cover, at))
    ):
        yield _passive(sentence, cover, at, form, party)


def _described(sentence: Sentence, cover: dict[int, Party], at: int, form: Form) -> Party | None:
    """ "Known to the dead man", "helped a wounded officer": one of whom the noun says it, and of nobody before."""
    article, party = sentence.word(at - 1), cover.get(at + 1)
    if form.words[0] not in STATES or len(form.words) > 1 or party is None or party.first != at + 1:
        return None
    is_one = party.sort == "bare" and party.number == 1 and bare_of(sentence.word(at + 1)) == sentence.word(at + 1)
    if not is_one or article not in listed("articles", "definite"):
        return None
    return replace(party, sort="definite" if article in listed("definite") else "figure")


def _active(sentence: Sentence, cover: dict[int, Party], at: int, party: Party) -> Iterator[tuple[Party, str]]:
    """The object of a verb, oneself beside it, and who did it: "Bell shot two men and himself"."""
    yield party, "active"
    yield from _and_self(sentence, party)
    if sentence.word(at) in _LOST:
        return  # "a boy who lost his parents"
    doer = subject_of(sentence, cover, at)
    is_doer = doer is not None and (not _is_of_thing(sentence, at) or doer.behind >= at - 2)
    if doer and is_doer and doer is not party and doer.sort not in ("other", "part") and party.sort != "part":
        yield doer, "agent"


def _passive(sentence: Sentence, cover: dict[int, Party], at: int, form: Form, party: Party) -> tuple[Party, str]:
    """The subject to whom it was done, with those who are added behind the form."""
    party = _with_more(sentence, cover, at + len(form.words), all_but(sentence, party))
    between = sentence.words[party.behind + 1 : at]
    is_several = party.sort == "definite" and not party.said and (party.number or 0) > 1
    if (party.sort == "figure" or is_several) and form.family != "shot" and _is_also(between):
        party = replace(party, sort="other")  # "two neighbours were also hurt"
    return (replace(party, sort="self"), "self") if _is_by_oneself(form) else (party, "passive")


def _is_also(between: Sequence[str]) -> bool:
    """ "Two neighbours, who came to help, were also hurt": said of those themselves."""
    near = between[-_NEAR_VERB:]
    return "also" in near and "who" not in near


def _is_of_thing(sentence: Sentence, at: int) -> bool:
    """ "The ambush that killed", "a fire which injured": what stands before the clause did it."""
    return sentence.word(at - 1) in ("that", "which")


def _is_of_another(sentence: Sentence, at: int, form: Form) -> bool:
    """ "She drove her to the hospital", "he is survived by his wife": what is said is of somebody else."""
    if form.words == ("critical",) and sentence.word(at + 1) in _CARE:
        return sentence.word(at - 1) != "in"
    if form.words[0] == "to":
        return sentence.word(at - 1) in _OBJECTS
    return form.words[-1] == "survived" and sentence.word(at + len(form.words)) == "by"


def _with_more(sentence: Sentence, cover: dict[int, Party], stop: int, party: Party) -> Party:
    """ "Ten people were killed, along with the bomber": eleven."""
    at = stop + (sentence.word(stop) == ",")
    if sentence.words[at : at + 2] not in ADDING and sentence.word(at) != "plus":
        return party
    more = next((one for place in range(at + 1, at + 4) if (one := cover.get(place))), None)
    if not (more and more.number and party.number and party.sort in ("figure", "other") and not more.genitive):
        return party
    return replace(party, number=party.number + more.number, members=party.members + more.members)


def _is_by_oneself(form: Form) -> bool:
    """ "with a self-inflicted gunshot wound"."""
    return any(word.startswith("self") for word in form.words) and form.way == "subject"


def _qualifies(sentence: Sentence, cover: dict[int, Party], stop: int, form: Form) -> bool:
    """ "fatally" before a verb says how, at the end of a clause what: "one of them fatally"; "dead" before a person is said of that one: "Six hurt at vigil for dead man"."""
    if form.words in _MANNERS:
        return sentence.word(stop) not in ("", ",", ".")
    behind = cover.get(stop)
    is_of_one = behind is not None and behind.first == stop and behind.sort == "bare"
    return is_of_one and len(form.words) == 1 and form.words[0] in STATES and not _is_verb_led(sentence, stop - 1)


def _is_verb_led(sentence: Sentence, at: int) -> bool:
    """Whether a state is told of what stands before it: "two were dead", "three left dead"."""
    return sentence.word(at - 1) in _TELLING


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
    if form.family == "injured" and is_denied(form.words):
        return True
    if form.way in ("of", "genitive"):
        return bool(before & {"attempted", "conspiracy", "fake", "threatened", "second-degree-attempted"})
    if any(word.endswith(("n't", "n’t")) for word in before):
        return True
    return bool(before & (_UNREAL if form.words[0] in _INFINITIVE else _NEVER)) or _is_disbelieved(sentence, at)


def _is_disbelieved(sentence: Sentence, at: int) -> bool:
    """ "Is not believed to have been hurt"."""
    place = next((back for back in range(at - 1, at - 1 - _NEAR_VERB, -1) if sentence.word(back) == "to"), 0)
    return sentence.word(place - 1) in _BELIEVED and sentence.word(place - 2) in ("not", "never")


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
        if (
            sentence.word(stop + 1) == "and"
            and (more := cover.get(stop + 2))
            and more.first <= stop + 3
            and more.number
        ):
            yield more, "active"  # "killed himself and ten others"


def _doer(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """Who does something to himself: in "shot his sons, then turned the gun on himself" the subject of the verb before."""
    doer = subject_of(sentence, cover, at)
    if doer and is_object(sentence, doer):
        return subject_of(sentence, cover, doer.first - 1) or doer
    return doer


def _of(sentence: Sentence, cover: dict[int, Party], stop: int) -> Iterator[tuple[Party, str]]:
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
    if form.way == "both" and (is_passive(sentence, at) or sentence.word(stop) == "and"):
        return None
    place = stop
    while sentence.word(place) in HEDGES or (sentence.word(place) in ("and", "dead", "fatally") and place < stop + 1):
        place += 1
    party = cover.get(place)
    if party is None or party.genitive or party.sort == "self" or not party.first <= place or place > party.last:
        return None
    if sentence.word(stop) == "of" and form.way == "both":
        return None  # "the more badly hurt of the two"
    if party.first < at and form.words[-1].endswith("ing"):
        return None  # "two drowning boys"
    if form.words[-1] in _LOST and party.head not in kin():
        return None  # "lost a player"
    if form.way == "both" and party.sort == "pronoun" and party.head in ("he", "she", "they"):
        return None
    return party
