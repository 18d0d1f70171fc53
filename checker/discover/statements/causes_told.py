"""Causes in open words: two of one happening differ where they are of kinds that exclude each other; others that have nothing in common are uncertain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import answered, happening, weighed
from claims.claim import Claim
from claims.classes import lies_in
from claims.extract.language.akin import senses_of
from claims.extract.whys.kinds import Kinds, exclude, kinds_of
from claims.extract.whys.whys import NOT, TOLD, WEAK
from claims.extract.whys.words import chains
from claims.folding import fold
from claims.values.term import Term

# So many words of their sentences must two causes share, of which nothing tells the happening surely.
_ENOUGH = 3


def told_causes(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The causes that several texts tell of one happening, those that have words in common with one value, with which of them exclude each other. A text that tells
    several is left out; causes that are all of the closed class are compared as such.
    """
    few = links.few
    told = list(weighed(answered(claims, lambda a, b: _meet(a, b, links), alike, happening, _is_open, few), _exclude))
    known = {(claim.about, claim.value.key()) for claim in told if _kinds(claim)}
    words: dict[tuple[str, str], str] = {}
    for claim in told:
        place = claim.about, claim.value.key()
        yield claim if place in known else _in_free_words(claim, words.setdefault(place, fold(claim.written)))


def _in_free_words(claim: Claim, words: str) -> Claim:
    """The claim on a cause of no kind, by the words of the first that is like it: whether it means the same as another nobody can tell."""
    return replace(claim, value=Term(claim.written, words))


def _is_open(group: Sequence[Claim]) -> bool:
    return not all(context_of(claim).owner for claim in group)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell the cause of one happening."""
    one, two = context_of(a), context_of(b)
    if not tell_of_one(a, b, links):
        return False
    if not one.close.isdisjoint(two.close) or not senses_of(one.close).isdisjoint(senses_of(two.close)):
        return True
    if (one.close and two.close) or WEAK in (*one.scope, *two.scope):
        return len(one.near & two.near) >= _ENOUGH
    # What "sparked by" tells of, its sentence alone does not say; "the cause" is that of the story.
    return any(side.close or not _OF_THE_STORY.isdisjoint(side.near) for side in (one, two))


_OF_THE_STORY = frozenset(("caus", "blam", "reason", "sourc", "culprit", "origin", "escap", "find"))


def _exclude(a: Claim, b: Claim) -> bool:
    """Whether two causes cannot both hold: one text denies the other's, or they are of kinds of which one shuts the other out."""
    one, two = context_of(a), context_of(b)
    if _denies(a, b) or _denies(b, a):
        return True
    loose = {WEAK, TOLD}.intersection((*one.scope, *two.scope))
    return exclude(_kinds(a), _kinds(b), not loose)


def _kinds(claim: Claim) -> Kinds:
    """The kinds of a cause: those of its noun, or of the subject of its clause; where that is of none, those of the words that tell more of it."""
    context = context_of(claim)
    return kinds_of({context.head or ""}, ()) or kinds_of(context.modifiers, context.owner)


def _denies(a: Claim, b: Claim) -> bool:
    """Whether one text says that it was not the cause of the other, or nothing of its kind."""
    denied = frozenset(mark.removeprefix(NOT) for mark in context_of(a).scope if mark.startswith(NOT))
    return not denied.isdisjoint(context_of(b).modifiers) or not kinds_of(denied, ()).isdisjoint(_kinds(b))


def _mentions(words: frozenset[str], cause: frozenset[str]) -> bool:
    """Whether a sentence names a cause besides its own."""
    return cause <= words or len(cause & words) >= _NAMED


_NAMED = 2


def _follow(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one cause often leads to the other."""
    return any((one & first and two & then) or (two & first and one & then) for first, then in chains())


def alike(a: Claim, b: Claim) -> bool:
    """Whether two causes have a noun in common, akin nouns, or terms of a closed class of which one is the narrower."""
    one, two = context_of(a), context_of(b)
    if one.modifiers & two.modifiers or senses_of(one.modifiers) & senses_of(two.modifiers):
        return True
    # Who tells both tells a chain of causes: "lost control after a tyre burst".
    if (
        _mentions(two.words, one.modifiers)
        or _mentions(one.words, two.modifiers)
        or _follow(one.modifiers, two.modifiers)
    ):
        return True
    return any(lies_in(x, y) or lies_in(y, x) for x in one.owner for y in two.owner)
