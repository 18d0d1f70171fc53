"""Given names that no list knows, by the age behind them: "her cousins, Jomarion, 9, and Ja'Nessa, 7"."""

from __future__ import annotations

from dataclasses import replace

from claims.extract.incidents.parties.age_figures import can_be_age
from claims.extract.incidents.parties.ages import WORDS
from claims.extract.incidents.parties.party import plural, singular, stops
from claims.extract.incidents.wording import Sentence
from claims.tables import word_set

_MARKS = {",": frozenset(", ; . ) and was is were who".split()), "(": frozenset(")".split())}
_BEHIND = frozenset(", ; . ( was were are is who and had have died".split())
_BEFORE = frozenset(", ; ( and with : & named called".split())
_OTHER = word_set("parties", "no_given_names")


def with_lone_names(sentence: Sentence) -> Sentence:
    """The sentence with every capitalised word as a name that an age is set off behind in a list of people."""
    found = {
        at - 2: at - 2
        for at, word in enumerate(sentence.words)
        if (word.isdigit() or word in WORDS) and _is_named(sentence, at)
    }
    found |= {at + 2: at + 3 for at in sentence.names.values() if _is_joined(sentence, at)}
    return replace(sentence, names={**sentence.names, **found}) if found else sentence


def _is_joined(sentence: Sentence, last: int) -> bool:
    """ "Rae Pell and Janel Quoy, were hurt": two capitalised words joined to a full name, up to a mark or a verb."""
    first, second = last + 2, last + 3
    is_full = any(stop == last > start for start, stop in sentence.names.items())
    return (
        is_full
        and sentence.word(last + 1) == "and"
        and all(sentence.is_capital(at) and sentence.word(at).isalpha() for at in (first, second))
        and not sentence.is_capital(second + 1)
        and sentence.word(second + 1) in _BEHIND
        and all(not start <= at <= stop for start, stop in sentence.names.items() for at in (first, second))
        and not any(sentence.word(at) in singular() or sentence.word(at) in stops() for at in (first, second))
    )


def _is_named(sentence: Sentence, at: int) -> bool:
    name, before = sentence.word(at - 2), sentence.word(at - 3)
    return (
        at > 1
        and sentence.word(at + 1) in _MARKS.get(sentence.word(at - 1), ())
        and sentence.is_capital(at - 2)
        and name.replace("'", "").replace("-", "").isalpha()
        and (before in _BEFORE or before in singular() or before in plural())
        and not (name in singular() or name in plural() or name in stops() or name in _OTHER)
        and all(not first <= at - 2 <= last for first, last in sentence.names.items())
        and can_be_age(sentence, at)
    )
