"""What a person is who is named without any word for harm that takes them: victim, suspect, witness."""

from __future__ import annotations

from claims.extract.incidents.harm.harm import forms_at
from claims.extract.incidents.harm.subjects import REACH
from claims.extract.incidents.parties.party import Party, plural
from claims.extract.incidents.told_ways import told_words, way_of
from claims.extract.incidents.wording import Sentence
from claims.tables import by_word, word_set

_ROLE = by_word("told", "roles")
# "Killed were …", "the dead are …": what befell those who are named behind it.
_FAMILY_OF = by_word("told", "befell")
BEFELL = frozenset(_FAMILY_OF)
_BEFORE = word_set("told", "before")
_BEING = frozenset("is was are were identified named as : -".split())


# How far into a sentence such a word stands, and how far behind it the verb.
_FRONT, _NEAR = 4, 8


# "The man who died has been identified as Ann Bell": what befell the one who is named.
_DIED = word_set("told", "died")
_WHO = frozenset("who was were".split())
_ARE = frozenset("was were are is :".split())
_CLAUSE = frozenset("said that when by".split())
_OPENED, _FAR = 3, 60
_HARM = _DIED | frozenset("dead deaths victims casualties injuries hospital hospitalised hospitalized treated".split())
# "The youngest is a girl of three, the oldest a man of 66".
_EXTREMES = frozenset("youngest oldest eldest".split())
_INCLUDING = word_set("told", "including")
_SAID = frozenset("said says recalled".split())
# What closes a quotation, and how many words may say what somebody is who said it.
_QUOTING, _TRADE = (",", '"', "”", "’", "'"), 5
_LEFT = (("survived", "by"), ("leaves", "behind"), ("left", "behind"))
_LEAVES = frozenset("leave leaves".split())
_MOURNED = word_set("told", "mourned")
_STRUCK = word_set("told", "struck")
_ALONG = (("along", "with"), ("together", "with"), ("as", "did"))
# How long a clause may be that tells what befell those who are named behind it.
_CLAUSE_REACH = 10
_AMONG = (("among", "them"), ("of", "them"), ("among", "whom"), ("one", "being"))


def role_of(sentence: Sentence, party: Party, before: str = "") -> str:
    """Victim, suspected, hit, safe, bystander, or only told; ``before`` is the role of the one named before in a list.

    "identified the victim as Ann Bell, 36", "Also killed were Ann Bell, 36, and …", "the man, 36, was thrown off", "witness Ann Bell, 36".
    """
    if party.agent:
        return "suspected"
    at = party.first - (sentence.word(party.first - 1) == ",")
    if sentence.words[max(at - 3, 0) : at] == ("person", "of", "interest"):
        return "suspected"
    naming, role = False, "told"
    for at in range(party.first - 1, max(party.first - REACH, -1), -1):
        word = sentence.word(at)
        naming = naming or word in _BEING
        if naming and word in _ROLE:
            return _ROLE[word]
        if naming and word in _DIED and (sentence.word(at - 1) in _WHO or sentence.word(at + 1) in _ARE):
            return "victim"
    if _is_opened(sentence, party) or _is_mourned(sentence, party):
        return "victim"
    if _is_left(sentence, party):
        return "safe"
    role = way_of(sentence, party) or _stands(sentence, party)
    if not role and before and sentence.word(party.first - 1 - (sentence.word(party.first - 1) == "and")) == ";":
        return before
    return role or "told"


def _is_opened(sentence: Sentence, party: Party) -> bool:
    """ "Also killed were Ann Bell, 36", "Dead: Ann Bell, 36": what befell them stands first."""
    opened = next((at for at in range(_OPENED) if sentence.word(at) in told_words("opened")), None)
    if opened is None or opened >= party.first:
        return False
    between = sentence.words[opened + 1 : min(party.first, opened + _FAR)]
    return not _ARE.isdisjoint(between) and _CLAUSE.isdisjoint(between)


def _is_mourned(sentence: Sentence, party: Party) -> bool:
    """ "The funeral of Ann Bell, 36,", "the funerals of Tom Ray, 20, in Larkham on Sunday and of Bo Rellan, 19"."""
    if sentence.word(party.first - 1) != "of":
        return False
    return not _MOURNED.isdisjoint(sentence.words[max(party.first - REACH, 0) : party.first])


def _is_left(sentence: Sentence, party: Party) -> bool:
    """ "He is survived by his wife, Ann, and a stepdaughter, 7", "leaves two sons, 4 and 6"."""
    before = sentence.words[max(party.first - REACH, 0) : party.first]
    if before[-1:] and before[-1] in _LEAVES:
        return _STRUCK.isdisjoint(sentence.words)  # not "leaves a boy, 6, dead"
    before = sentence.words[: party.first]  # such a list may be as long as a family is large
    return any(before[at : at + len(some)] == some for some in _LEFT for at in range(len(before)))


def _stands(sentence: Sentence, party: Party) -> str:
    """ "including Ann Bell, 36", "one of the injured, a boy of six" are hit; "witness Ann Bell, 36" looks on."""
    at = party.first - 1
    if sentence.word(at) == "," and sentence.word(at - 1) in _DIED | {"dead", "victims", "survivors"}:
        return "hit"
    if sentence.word(at) == "," and _is_said_of_several(sentence, at):
        return "hit"
    if sentence.word(at) in told_words("done") or sentence.word(at) in _EXTREMES:
        return "hit"
    if sentence.word(at) in _INCLUDING or sentence.words[max(at - 1, 0) : at + 1] in (*_ALONG, *_AMONG):
        return "" if _HARM.isdisjoint(sentence.words[max(at - _FAR, 0) : at]) else "hit"
    nouns = {sentence.word(place) for place in range(max(at, 0), party.last + 1)} if party.members == 1 else set()
    return "bystander" if nouns & told_words("bystanders") or speaks(sentence, party) else ""


def _is_said_of_several(sentence: Sentence, comma: int) -> bool:
    """ "The other two who were hit, a woman of 41 and …": they are named behind the clause that tells what befell them."""
    for at in range(comma - 1, max(comma - _CLAUSE_REACH, 0), -1):
        if sentence.word(at) in ("who", "whom"):
            before = sentence.word(at - 1)
            forms = (form for place in range(at + 1, comma) for form in forms_at(sentence.words, place))
            return before in plural() and any(form.family for form in forms)
        if sentence.word(at) == ",":
            return False
    return False


def befell(sentence: Sentence, party: Party) -> str:
    """ "Killed in the crash were Ann Bell, 36, and …": the family of a list that a sentence turns round; empty elsewhere."""
    for at in range(party.first):
        family = _FAMILY_OF.get(sentence.word(at))
        if family and (at == 0 or sentence.word(at - 1) in _BEFORE) and at <= _FRONT:
            verb = next((place for place in range(at + 1, at + _NEAR) if sentence.word(place) in _BEING), None)
            if verb is None or verb >= party.first or _is_ended(sentence, at, verb):
                return ""
            return family if sentence.word(verb + 1) not in ("not", "by", "in", "when", "after") else ""
    return ""


def is_listed(sentence: Sentence, party: Party) -> bool:
    """Whether a party stands on that list: right behind the verb, or a name with its age or place further on."""
    return sentence.word(party.first - 1) in _BEING or (bool(party.names) and bool(party.ages))


def _is_ended(sentence: Sentence, at: int, verb: int) -> bool:
    return any(sentence.word(place) in (",", ";", "(", "and", "who", "when", "after") for place in range(at, verb))


def speaks(sentence: Sentence, party: Party) -> bool:
    """ "Ann Bell, 19, said", "the neighbour, 40, ran", "said Ann Bell, 19": a witness."""
    deeds = told_words("deeds")
    at = party.behind + 1
    at += sentence.word(at) in ("who", "also", "then", "later")
    if sentence.word(at) in deeds or _is_quoted(sentence, party):
        return True
    return bool(party.names) and _is_behind_saying(sentence, party)


def _is_behind_saying(sentence: Sentence, party: Party) -> bool:
    """ "Said Ann Bell, 19", "said board chairwoman Ann Bell, 70": at the end of what is said."""
    for at in range(party.first - 1, max(party.first - _TRADE, -1), -1):
        if sentence.word(at) in _SAID:
            return at == party.first - 1 or sentence.word(at - 1) in _QUOTING
        if not sentence.word(at)[:1].isalpha():
            return False
    return False


def _is_quoted(sentence: Sentence, party: Party) -> bool:
    """ "Ann Bell, 58, a nurse who stopped to help, said"."""
    for at in range(party.behind + 1, min(party.behind + 1 + REACH, len(sentence.words))):
        if at in sentence.names or sentence.word(at) in (";", ":"):
            return False
        if sentence.word(at) in _SAID and sentence.word(at - 1) == ",":
            return bool(party.names)
    return False


def echoed(sentence: Sentence, party: Party) -> str:
    """The noun that a name is said to be: "worker" in "The worker was Ann Bell, 38"."""
    at = party.first - 1
    while sentence.word(at) in _BEING:
        at -= 1
    return sentence.word(at) if at < party.first - 1 and sentence.word(at - 1) == "the" else ""
