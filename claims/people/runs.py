"""Runs of capitalised words, and what in them may be a name: titles before it, the words of the name itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.people.gate import Word, words_of
from claims.people.words import (
    ADDRESS,
    BLOCK,
    CAPS,
    FIRST,
    FUNCTION,
    GIVEN,
    INITIAL,
    KNOWN,
    LEADER,
    PARTICLE,
    PEOPLE,
    PLACE,
    POST_PART,
    RANK,
    ROLE,
    SOFT,
    SUFFIX,
    THING,
    TITLE,
    key,
    listed,
)
from claims.quick import quick

_MOST_NAME_WORDS = 6
# "Chief Justice", "Crown Prince": the second word is no surname.
_TITLES_IN_TWO = ("justice", "judge", "prince", "king", "queen", "baron")
_PREFIX = TITLE | POST_PART | PLACE | PEOPLE | THING | CAPS


@quick
@dataclass(frozen=True, slots=True)
class Body:
    """The words of a possible name in a run, with what stands beside it; ``second`` is where its second word starts.

    ``lead`` is where its title or other pre-modifier starts (``start`` when there is none), ``titles`` are the places of the
    title's words; ``before`` and ``after`` are the bits of the neighbours in the run. ``keys`` are the folded words, ``size`` counts them without particles and suffixes. ``first``: nothing but words before the name precedes it in the run.
    """

    start: int
    second: int
    stop: int
    keys: tuple[str, ...]
    bits: tuple[int, ...]
    lead: int
    titles: tuple[tuple[int, int], ...]
    title_bits: int
    title_key: str
    after: int
    after_key: str
    first: bool
    genitive: bool
    size: int


def size_of(bits: Sequence[int]) -> int:
    """How many words of a name there are, without particles and suffixes."""
    # A loop: a generator costs as much as three words.
    size = 0
    for some in bits:
        if some & KNOWN or not some & (PARTICLE | SUFFIX):
            size += 1
    return size


def _cuts(word: Word) -> bool:
    """Whether a new chunk starts at the word: behind "of", "for" or the end of a line."""
    return word.link.startswith(("of", "for", "\n")) if word.link else False


def _prefix(word: Word) -> bool:
    bits = word.bits
    if bits & INITIAL and not bits & PEOPLE:
        return False
    return bool(bits & TITLE) or (bool(bits & _PREFIX) and not bits & KNOWN)


def _before_name(some: list[Word], start: int, at: int) -> bool:
    """Whether a word belongs to what stands before a name."""
    word = some[at]
    return _prefix(word) and not word.genitive and (at == start or not _cuts(word)) and not _east_asian(some, at)


def _starts(bits: int) -> bool:
    return bool(bits & KNOWN) or not bits & (BLOCK | SUFFIX)


def _continues(bits: int, first: int) -> bool:
    if bits & (KNOWN | INITIAL | SUFFIX | PARTICLE) or not bits & BLOCK:
        return not (bits & FUNCTION and not bits & PARTICLE) or bool(bits & INITIAL)
    if bits & PLACE and first & GIVEN and not bits & (THING | TITLE):
        return True
    return bool(bits & SOFT and first & KNOWN) or bool(bits & CAPS and first & GIVEN and not bits & (THING | PLACE))


def _closes(some: list[Word], at: int) -> bool:
    """Whether a small word that is a surname too closes a run behind a given name: "Eva May said". In "Eva May Win" more capitals follow.

    A given name that is a small word besides needs a title before it: "Chief Will May", and not "Will May come?".
    """
    word, first = some[at].bits, some[at - 1].bits
    is_name = not first & BLOCK or (at > 1 and bool(some[at - 2].bits & TITLE))
    return at + 1 == len(some) and bool(word & KNOWN) and bool(first & KNOWN) and is_name


def _surname_like(some: list[Word], start: int, at: int) -> int:
    """1 when the last of the words before a name is the name: "Mr. Baker", "Chief Baker", "Baker" alone."""
    if at == start or (at < len(some) and not _cuts(some[at]) and not some[at - 1].genitive and _starts(some[at].bits)):
        return 0
    last = some[at - 1]
    if not last.bits & (SOFT | KNOWN):
        return 0
    if at - start == 1:
        return int(at == len(some) or _cuts(some[at]) or last.genitive)
    before = some[at - 2].bits
    plain = not last.bits & RANK and key(last.text) not in _TITLES_IN_TWO
    return int(bool(before & ADDRESS) or (bool(before & TITLE) and bool(last.bits & SOFT) and plain))


def _east_asian(some: list[Word], at: int) -> bool:
    """Whether a surname that stands first, and is a word besides, begins a name: "Park Geun-sook"."""
    if not some[at].bits & FIRST or at + 1 >= len(some) or _cuts(some[at + 1]):
        return False
    second = some[at + 1].text.partition("-")[2]
    return second.islower() and not some[at + 1].bits & BLOCK


def _late_given(some: list[Word], at: int) -> int:
    """1 when behind "of" an unknown word stands before a known given name: "of Northpine Ann Bell"."""
    if (
        at + 2 >= len(some)
        or not some[at].link.startswith(("of", "for"))
        or some[at].bits & (KNOWN | PARTICLE | INITIAL)
    ):
        return 0
    return int(_starts(some[at].bits) and bool(some[at + 1].bits & GIVEN) and _starts(some[at + 2].bits))


def _opens(some: list[Word], at: int) -> bool:
    """Whether a name may begin at a word; one that is a surname among other things may stand alone or behind a title."""
    bits = some[at].bits
    return _starts(bits) or bool(bits & SOFT and not bits & FUNCTION) or _east_asian(some, at)


def _end(some: list[Word], at: int) -> int:
    """Where the name that starts at a word ends: the index behind its last word."""
    stop = at + 1
    first = some[at].bits
    while stop < len(some) and not some[stop - 1].genitive and not _cuts(some[stop]):
        if not _continues(some[stop].bits, first) and not (stop == at + 1 and _closes(some, stop)):
            break
        stop += 1
    while stop > at + 1 and some[stop - 1].bits & PARTICLE and not some[stop - 1].bits & (KNOWN | SUFFIX):
        stop -= 1
    return stop


@lru_cache(maxsize=32768)
def bodies(run: str) -> tuple[Body, ...]:
    """The possible names in a run, left to right; places are offsets in the run."""
    some = words_of(run)
    found: list[Body] = []
    at = chain = 0
    while at < len(some):
        start = at
        if at and (some[at - 1].genitive or not _cuts(some[at])):
            chain = at
        while at < len(some) and _before_name(some, start, at):
            at += 1
        at -= _surname_like(some, start, at)
        at += _late_given(some, at)
        if at < len(some) and (at == start or not _cuts(some[at])) and _opens(some, at):
            stop = _end(some, at)
            if body := _body(some, chain, start, at, stop):
                found.append(body)
            at = chain = stop
        elif at == start:
            at += 1
    return tuple(found)


def _body(some: list[Word], chain: int, start: int, at: int, stop: int) -> Body | None:
    name = some[at:stop]
    bits = tuple([word.bits for word in name])
    if len(name) > _MOST_NAME_WORDS or (at and some[at - 1].bits & LEADER and not some[at - 1].bits & TITLE):
        return None
    if name[0].bits & LEADER and not name[0].bits & KNOWN:
        return None
    lead, titles, title_bits = _titles(some, chain, start, at)
    follows = some[stop] if stop < len(some) and not name[-1].genitive and not _cuts(some[stop]) else None
    return Body(
        name[0].start,
        name[1].start if len(name) > 1 else name[0].stop,
        name[-1].stop,
        tuple([key(word.text) for word in name]),
        bits,
        lead,
        titles,
        title_bits,
        key(some[at - 1].text) if start < at else "",
        follows.bits if follows else 0,
        key(follows.text) if follows else "",
        start == 0,
        name[-1].genitive,
        size_of(bits),
    )


def _titles(some: list[Word], chain: int, start: int, at: int) -> tuple[int, tuple[tuple[int, int], ...], int]:
    """Where the words before a name start, its titles, and their bits; of "Minister of Justice of Peru" the whole is one."""
    if start == at:
        return some[at].start, (), 0
    from_chain = [word for word in some[chain:at] if word.bits & TITLE]
    own = [word for word in some[start:at] if word.bits & TITLE]
    first = chain if from_chain and chain < start else start
    titled = own or from_chain
    bits = 0
    for word in titled:
        bits |= word.bits & (ROLE | RANK | ADDRESS)
    if not titled:
        return some[at].start, (), 0
    return some[first].start, _phrases(some[first:at]), bits


def _phrases(some: list[Word]) -> tuple[tuple[int, int], ...]:
    """Titles as written: "Prime Minister" and "Secretary of State" are one each; a country is no part of a title."""
    found: list[tuple[int, int, int]] = []
    for word in some:
        if not word.bits & (TITLE | POST_PART) or key(word.text) in listed("qualifiers"):
            continue
        apart = word.start - found[-1][1] if found else 99
        joined = apart <= 1 or (word.link.startswith("of") and apart <= len(word.link) + 2)
        if found and joined and not word.bits & ADDRESS:
            start, _, bits = found.pop()
            found.append((start, word.stop, bits | word.bits))
        else:
            found.append((word.start, word.stop, word.bits))
    return tuple((start, stop) for start, stop, bits in found if bits & TITLE)
