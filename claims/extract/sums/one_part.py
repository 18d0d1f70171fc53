"""One part that is said to be one of the figure beside it: "14 people, including 20 children", "20 of the 14 people", "of the 40, 52 are new"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.extract.language.lexicon import is_person
from claims.extract.sums.amounts import Amount, one_measure, same_noun
from claims.extract.sums.apart import is_people
from claims.extract.sums.links import is_whole
from claims.extract.sums.told import ONE, Told
from claims.extract.sums.words import ALL_OF_A_KIND, THEM, listed
from claims.folding import fold
from claims.numbers.noun import is_plural

_HEDGE = r"(?:(?:about|some|at least|no fewer than|more than|nearly) )?"
_MARK = re.compile(
    rf"(?P<gap>[^.;:!?,]*?)(?:[,(—–-]\s?|\s)(?:including|includes?|included|among (?:them|whom)|of (?:whom|which)|of them) {_HEDGE}$"
)
_SET_OFF = re.compile(rf"(?P<gap>[^.;:!?,]*)(?:,|\s[(—–-])\s?{_HEDGE}$")
_HEADED = re.compile(rf"[^.;:!?,]*,\s{_HEDGE}$")
_OF_THEM = re.compile(rf"\s?of {THEM}\b")
# "Of the 30", "of the crew of 30"; at the head of a sentence also "Of 30 sailors".
_BODY = r"(?:[a-z]+ of\s)?"
_OF_ALL = re.compile(rf"\s?of {ALL_OF_A_KIND}\s{_BODY}")
_HEAD = re.compile(rf"\b(?:[Oo]f {ALL_OF_A_KIND}\s{_BODY}|Of\s)$")
# Behind a figure that stands for those who were counted: "12 were hurt".
_SUBJECT = re.compile(r"\s(?:were|are|have)\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Before a whole that is but one of several: the part may be one of all of them.
_BESIDE, _BOTH = 90, 2


def one_part(text: str, found: Sequence[Amount]) -> Iterator[Told]:
    """Each figure that a sentence calls a part of the one beside it, with nothing between that it could be a part of."""
    for at, (one, two) in enumerate(pairwise(found)):
        between = text[one.stop : two.start]
        # "Nine of the crew" is one figure with what it counts.
        if _OF_ALL.fullmatch(text, one.start + len(one.value.raw.partition(" of ")[0]), two.start):
            if can_be_of(two, one) and is_whole(text, two):
                yield Told(two, (one,), False, ONE)
        elif (
            _is_called_part(text, one, two, between)
            and can_be_of(one, two)
            and is_whole(text, one)
            and (not at or one.start - found[at - 1].stop > _BESIDE)
        ):
            yield Told(one, (two,), False, ONE)


def _is_called_part(text: str, whole: Amount, part: Amount, between: str) -> bool:
    if _HEADED.fullmatch(between) and _HEAD.search(text, max(0, whole.start - 24), whole.start):
        return part.noun is None or same_noun(part.noun, whole.noun)
    marked = _MARK.fullmatch(between) or (_OF_THEM.match(text, part.stop) and _SET_OFF.fullmatch(between))
    if not marked:
        return False
    # "14 guards of villages, 20 of them burnt": of what stands last.
    counted = whole.counts(text) or _SUBJECT.match(text, whole.stop)
    return bool(counted) and not any(is_plural(word) or is_person(fold(word)) for word in _WORD.findall(marked["gap"]))


def can_be_of(whole: Amount, part: Amount) -> bool:
    """Whether a figure can count some of what another does: the same things, or single people among people."""
    if not one_measure(whole, part) or not part.adds_up:
        return False
    nouns = [noun for noun in (whole.noun, part.noun) if noun]
    if not listed("several").isdisjoint(map(fold, nouns)):
        return False
    return len(nouns) < _BOTH or same_noun(*nouns) or all(map(is_people, nouns))
