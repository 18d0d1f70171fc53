"""What a length of time is the length of: a siege, a closure, the time in which somebody may appeal. Told by the build of its sentence.

"The standoff lasted six hours", "after a six-hour standoff" and "the gunman gave up after six hours" are of one class; a debate of 14 hours
and two days of road blocks are not. Of what no class is listed for, nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claims.dates.length import Duration
from claims.extract.attribute import attribute
from claims.extract.attribute_words import stems_of
from claims.extract.bare import is_verb
from claims.extract.length_spot import BREAKS, NOTHING, Spot
from claims.extract.length_words import Phrases, deadlines, lexicon, phrases, words
from claims.extract.stems import small_words
from claims.extract.ways import AUX

LASTING, DEADLINE = "lasting", "deadline"
# What a treaty and a lease have too: a class that is listed says more.
_TERM = "term"
_WITHIN = "within"
_UNITS = frozenset(("hour", "minute", "second", "day", "week", "month", "year", "night", "decade"))
_ONE = frozenset(("a", "an", "one", "another", "half", "per", "every", "each", "this", "last", "next", "quarter"))
_APOSTROPHES = frozenset(("'", "’"))
_DEFINITE = frozenset(("the", "its", "his", "her", "their", "this", "that", "these", "those", "our", "my", "a", "an"))
_THAT = frozenset(("that", "which"))
_RUN, _BACK, _SUBJECT, _RELATIVE = 4, 9, 16, 6


def is_of_length(told: str | None) -> bool:
    """Whether an attribute was told by the build around a length of time."""
    return told is not None and told.split(" ")[0] in (LASTING, DEADLINE)


def of_length(told: str | None) -> frozenset[str]:
    """The stems that it adds to what its clause says: those of a class that is listed."""
    if told is None or not is_of_length(told):
        return stems_of(told)
    return frozenset((f"={told.split(' ')[1]}",))


def limited(value: Duration, told: str | None) -> Duration:
    """A length as what is told of it takes it: what is due "within 14 days" is due in 14 days, and no sooner."""
    if told is None or not told.startswith(DEADLINE) or value.low or value.high is None:
        return value
    return replace(value, low=value.high, hedge=None)


def lasting(spot: Spot) -> str | None:
    """What a length is the length of ("lasting strike", "deadline appeal"); ``None`` where nothing tells."""
    told = attribute(spot.passage, "duration", (spot.first, spot.last))
    if told and told != _TERM:
        return told
    found = next((some for rule in _RULES if (some := rule(spot)) is not None), NOTHING)
    return found or told


def _lasting(spot: Spot, found: Iterable[tuple[str, int]]) -> str | None:
    return _named(spot.chosen(found))


def _named(name: str | None) -> str | None:
    return f"{LASTING} {name}" if name else None


def _attributive(spot: Spot) -> str | None:
    """ "A six-hour standoff", "three hours' talks", "a two hour wait"."""
    word, at = spot.word(spot.last), spot.last + 1
    owned = spot.word(at) in _APOSTROPHES or word.endswith(("'s", "’s"))
    bare = word in _UNITS and spot.last > spot.first and spot.word(spot.last - 1) not in _ONE
    if not ("-" in word or owned or bare):
        return None
    return _of_run(spot, _run(spot, at + (spot.word(at) in _APOSTROPHES)))


def _of_behind(spot: Spot) -> str | None:
    """ "Five days of strike"; of what is known already ("two hours of the debate") a part is told."""
    if spot.word(spot.last + 1) != "of":
        return None
    return NOTHING if spot.word(spot.last + 2) in _DEFINITE else _of_run(spot, _run(spot, spot.last + 2))


def _run(spot: Spot, at: int) -> range:
    """The words of a noun and what narrows it, from a place on."""
    stop = at
    while stop < min(at + _RUN, len(spot.row)) and _is_part(spot, stop, at):
        stop += 1
    return range(at, stop)


def _is_part(spot: Spot, at: int, start: int) -> bool:
    word = spot.word(at)
    if not word[0].isalpha() or word in small_words() or word in AUX:
        return False
    return at == start or not is_verb(word) or next(spot.nouns_at(at), None) is not None


def _of_run(spot: Spot, run: range) -> str | None:
    """The class of the last listed noun of a run; nothing is told where none is listed."""
    for at in reversed(run):
        if told := _lasting(spot, spot.nouns_at(at)):
            return told
    return NOTHING if run else None


def _of_before(spot: Spot) -> str | None:
    """ "A debate of 14 hours"; "for a period of 42 days" is told as "for 42 days"."""
    at = spot.before(spot.first)
    if spot.word(at) != "of" or not at:
        return None
    noun = at - 1
    if spot.stems[noun] in phrases("general"):
        start = noun - (spot.word(noun - 1) in ("a", "an", "the", "total"))
        return _by_verb(spot, start)
    for place in range(noun, max(noun - 2, -1), -1):
        if told := _lasting(spot, (one for one in spot.nouns_at(place) if one[1] == at)):
            return told
    return None if spot.word(noun) in words("limits") else NOTHING


def _in_state(spot: Spot) -> str | None:
    """ "Two days at sea", "78 hours underground"."""
    at = spot.last + 1
    return _lasting(spot, spot.states_at(at)) if at < len(spot.row) else None


def _of_need(spot: Spot) -> str | None:
    """ "It took five hours to put out the fire", "needed six hours to control it"; "28 days to appeal" is a time that somebody is given."""
    to = spot.last + 1
    if spot.word(to) != "to" or to + 1 >= len(spot.row):
        return None
    ahead = list(spot.ahead(spot.first))
    if any(spot.stems[at] in phrases("needing") for at in ahead):
        known = lexicon()
        return (
            _lasting(spot, spot.verbs_at(to + 1, known.does))
            or _lasting(spot, spot.verbs_at(to + 1, known.ends))
            or NOTHING
        )
    if any(spot.word(at) in words("given") for at in ahead):
        return _due(spot, range(to + 1, min(to + 1 + _RUN, len(spot.row))))
    return None


def _due(spot: Spot, places: Iterable[int]) -> str:
    """For what a time is set, by the first word at some places that says so."""
    name = next((name for at in places if (name := deadlines().get(spot.stems[at]))), None)
    return f"{DEADLINE} {name}" if name else NOTHING


def _of_verb(spot: Spot) -> str | None:
    return _by_verb(spot, spot.first)


def _by_verb(spot: Spot, start: int) -> str | None:
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
        return _named(spot.chosen_of_text())
    if told := _lasting(spot, (one for one in spot.verbs_at(at, lexicon().does) if one[1] == at + 1)):
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
    if start == verb:  # "conducted by the bishop and lasted 50 minutes"
        start = max(0, verb - _SUBJECT)
    found = _nearest(spot, range(start, verb)) or _doing(spot, start)
    if found or (verb > start and words("pronouns").isdisjoint((spot.word(start), spot.word(verb - 1)))):
        return found
    return _named(spot.chosen_before())


def _doing(spot: Spot, at: int) -> str | None:
    """ "Restoring the organ took five years"."""
    return _lasting(spot, spot.verbs_at(at, lexicon().does, False)) if spot.word(at).endswith("ing") else None


def _nearest(spot: Spot, places: Iterable[int]) -> str | None:
    """The class of the first listed noun at some places."""
    for at in places:
        if spot.word(at) in BREAKS:
            return None
        if told := _lasting(spot, spot.nouns_at(at)):
            return told
    return None


def _of_sentence_before(spot: Spot) -> str | None:
    """ "Forty minutes, by my watch": what has no verb goes on with what the sentence before tells of."""
    behind = range(spot.last + 1, len(spot.row))
    return None if any(is_verb(spot.word(at)) for at in behind) else _named(spot.chosen_before())


def _of_during(spot: Spot, at: int) -> str | None:
    """ "Closed for two weeks"; "for six hours they negotiated"."""
    known, ahead = lexicon(), list(spot.ahead(at))
    if spot.is_window(at) or spot.is_denied(ahead):
        return None
    for place in ahead:
        if told := _lasting(spot, spot.verbs_at(place, known.does)) or _lasting(spot, spot.states_at(place)):
            return told
    return None if ahead else _search(spot, spot.behind(), known.does)


def _of_end(spot: Spot, at: int) -> str | None:
    """ "Gave up after six hours", "put out within two hours"; "must report within 14 days" is a time that is set."""
    ahead, known = list(spot.ahead(at)), lexicon()
    if spot.word(at) == _WITHIN and any(spot.word(place) in words("due") for place in ahead):
        return _due(spot, ahead)
    if spot.word(spot.last + 1) == "of" or spot.is_window(at) or spot.is_denied(ahead):
        return None
    if told := _search(spot, ahead or spot.behind(), known.ends if spot.word(at) == "after" else known.done):
        return told
    ending = (place for place in ahead for _ in spot.verbs_at(place, phrases("ending")))
    verb = next(ending, None) if spot.word(at) == "after" else None
    return None if verb is None else _subject(spot, verb)


def _search(spot: Spot, places: Iterable[int], known: Phrases) -> str | None:
    """The class of the first verb at some places."""
    return next((told for at in places if (told := _lasting(spot, spot.verbs_at(at, known)))), None)


def _later(spot: Spot) -> str | None:
    """ "The bridge reopened four hours later"."""
    if spot.word(spot.last + 1) != "later" or spot.is_denied(ahead := list(spot.ahead(spot.first))):
        return None
    told = _search(spot, ahead, lexicon().ends)
    return told if told and told.split(" ")[1] in words("later") else None


_RULES = (_attributive, _of_behind, _of_before, _of_need, _in_state, _later, _of_verb)
