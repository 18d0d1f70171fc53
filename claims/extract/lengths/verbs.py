"""What a length of time is the length of, by the verb: one of lasting and its subject, one that goes on for so long, or one that ends it then."""

from __future__ import annotations

from collections.abc import Iterable

from claims.extract.language.verb_forms import is_verb
from claims.extract.lengths.spot import BREAKS, DEADLINE, NOTHING, Spot
from claims.extract.lengths.words import Phrases, deadlines, lexicon, phrases, words

_WITHIN = "within"
_THAT = frozenset(("that", "which"))
# Whose post it is of whom something else is told; and the class of time in a post.
_OF_ONE, _OFFICE = frozenset(("the", "a", "an", "his", "her", "their")), "office"
# How far, in words, what a time is set for stands behind it; a label, a subject and the noun before "that" before the verb.
_DUE, _BACK, _SUBJECT, _RELATIVE, _PHRASE = 4, 9, 16, 6, 4


def of_need(spot: Spot) -> str | None:
    """ "It took five hours to put out the fire", "needed six hours to control it"; "28 days to appeal" is a time that somebody is given."""
    to = spot.last + 1 + 2 * (spot.word(spot.last + 1) == "in" and spot.word(spot.last + 2) == "which")
    if spot.word(to) != "to" or to + 1 >= len(spot.row):
        return None
    ahead = list(spot.ahead(spot.first))
    if any(spot.stems[at] in phrases("needing") for at in ahead):
        known = lexicon()
        return spot.named(spot.verbs_at(to + 1, known.does)) or spot.named(spot.verbs_at(to + 1, known.ends)) or NOTHING
    if any(spot.word(at) in words("given") for at in ahead):
        return _due(spot, range(to + 1, min(to + 1 + _DUE, len(spot.row))))
    return None


def _due(spot: Spot, places: Iterable[int]) -> str:
    """For what a time is set, by the first word at some places that says so."""
    name = next((name for at in places if (name := deadlines().get(spot.stems[at]))), None)
    return f"{DEADLINE} {name}" if name else NOTHING


def of_verb(spot: Spot) -> str | None:
    """By the verb or the preposition before the length."""
    return by_verb(spot, spot.first)


def by_verb(spot: Spot, start: int) -> str | None:
    """By the verb or the preposition before a length that begins at a place."""
    at = start if spot.word(start) == _WITHIN else spot.before(start)
    lead = spot.word(at)
    verb = _verb_ending(spot, at - (lead in ("for", "over", "in", "on")))
    told = None if verb is None else _subject(spot, verb)
    if told or (verb is not None and lead != "for"):
        return told
    if lead in words("during"):
        return _of_during(spot, at)
    if lead in words("by"):
        return _of_end(spot, at)
    if (not at and lead in words("labels")) or (lead == ":" and spot.word(at - 1) in words("labels") and at == 1):
        return spot.called(spot.chosen_of_text())
    if told := spot.named(one for one in spot.verbs_at(at, lexicon().does) if one[1] == at + 1):
        return told  # "waited two hours"
    if lead == "at" and not at:
        return _nearest(spot, spot.behind())
    if lead in (":", "was", "is", "were", "at"):
        return _nearest(spot, range(at - 1, max(at - _BACK, -1), -1))
    return _of_sentence_before(spot) if start <= 1 else None


def _verb_ending(spot: Spot, last: int) -> int | None:
    """Where a verb of lasting begins that ends at a place."""
    for start in range(last, max(last - 2, -1), -1):
        if any(stop == last + 1 for _, stop in spot.verbs_at(start, phrases("lasting"), False)):
            return start
    return None


def _subject(spot: Spot, verb: int) -> str | None:
    """What a verb of lasting is said of: the noun before "that" or "which", else the first of its clause; for a pronoun, what the sentence before tells of."""
    if spot.word(verb - 1) in _THAT:
        return _nearest(spot, range(verb - 2, max(verb - 2 - _RELATIVE, -1), -1))
    start = spot.clause(verb)
    if not spot.has_subject(start, verb):  # "conducted by the bishop and lasted 50 minutes"
        start = max(0, verb - _SUBJECT)
    found = _nearest(spot, range(start, verb)) or _doing(spot, start)
    if found or (verb > start and words("pronouns").isdisjoint((spot.word(start), spot.word(verb - 1)))):
        return found
    return spot.called(spot.chosen_before())


def _doing(spot: Spot, at: int) -> str | None:
    """ "Restoring the organ took five years"."""
    return spot.named(spot.verbs_at(at, lexicon().does, False)) if spot.word(at).endswith("ing") else None


def _nearest(spot: Spot, places: Iterable[int]) -> str | None:
    """The class of the first listed noun at some places."""
    for at in places:
        if spot.word(at) in BREAKS:
            return None
        if told := spot.named(spot.nouns_at(at)):
            return told
    return None


def _of_sentence_before(spot: Spot) -> str | None:
    """ "Forty minutes, by my watch": what has no verb goes on with what the sentence before tells of."""
    behind = range(spot.last + 1, len(spot.row))
    return None if any(is_verb(spot.word(at)) for at in behind) else spot.called(spot.chosen_before())


def _of_during(spot: Spot, at: int) -> str | None:
    """ "Closed for two weeks"; "for six hours they negotiated"."""
    known, ahead = lexicon(), list(spot.ahead(at))
    if spot.is_window(at) or spot.is_denied(ahead):
        return None
    for place in ahead:
        if told := spot.named(spot.verbs_at(place, known.does)) or spot.named(spot.states_at(place)):
            return told
    if not ahead:
        return _search(spot, spot.behind(), known.does)
    return (_of_noun_for(spot, at) or _of_post_for(spot, at)) if spot.word(at) == "for" else None


def _of_noun_for(spot: Spot, at: int) -> str | None:
    """ "A silence of the guns for ninety days": the noun that stands right before "for"."""
    for place in range(at - 1, max(at - 1 - _PHRASE, -1), -1):
        if told := spot.named(one for one in spot.nouns_at(place) if one[1] == at):
            return told
    return None


def _of_post_for(spot: Spot, at: int) -> str | None:
    """ "Had been chancellor for three years"."""
    is_post = spot.word(at - 1) in words("posts") and spot.word(at - 2) not in _OF_ONE
    return spot.called(_OFFICE) if is_post else None


def _of_end(spot: Spot, at: int) -> str | None:
    """ "Gave up after six hours", "put out within two hours"; "must report within 14 days" is a time that is set."""
    ahead, known = list(spot.ahead(at)), lexicon()
    if spot.word(at) == _WITHIN and any(spot.word(place) in words("due") for place in ahead):
        return _due(spot, ahead)
    if spot.word(spot.last + 1) == "of" or spot.is_window(at) or spot.is_denied(ahead):
        return None
    if spot.word(at) != "after" and spot.is_rare(ahead):
        return None
    if told := _search(spot, ahead or spot.behind(), known.ends if spot.word(at) == "after" else known.done):
        return told
    ending = (place for place in ahead for _ in spot.verbs_at(place, phrases("ending")))
    verb = next(ending, None) if spot.word(at) == "after" else None
    return None if verb is None else _subject(spot, verb)


def _search(spot: Spot, places: Iterable[int], known: Phrases) -> str | None:
    """The class of the first verb at some places."""
    return next((told for at in places if (told := spot.named(spot.verbs_at(at, known)))), None)


def later(spot: Spot) -> str | None:
    """ "The bridge reopened four hours later"."""
    if spot.word(spot.last + 1) != "later" or spot.is_denied(ahead := list(spot.ahead(spot.first))):
        return None
    told = _search(spot, ahead, lexicon().ends)
    return told if told and told.split(" ")[1] in words("later") else None
