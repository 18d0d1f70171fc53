"""What a date or a time of day is told of: a happening that names its question, or the words of its clause alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from checker.discover.pairing.side import Side
from checker.discover.rarity import context_of
from claims.claim import Claim, Modality
from claims.extract.context.happened.deeds import rising
from claims.extract.context.happened.happenings import is_listed, may_be_one
from claims.extract.language.akin import senses
from claims.extract.language.stems import stem
from claims.extract.times.clocked import SPANS
from claims.extract.times.open_times import CLOCK, ENDED, UNTOLD, WHEN
from claims.extract.times.part_of_day import PART
from claims.tables import word_set

_TIMED = (f"{WHEN}-", f"{CLOCK}-")
# So many words or names must two clauses share, of which one names no happening, unless they share a concept.
_ENOUGH = 2


def is_timed(claim: Claim) -> bool:
    """Whether a claim says when something was."""
    return claim.slot.startswith(_TIMED) or is_open_time(claim)


def is_open_time(claim: Claim) -> bool:
    """Whether nothing names what a date or an hour is that of."""
    return claim.slot in (WHEN, CLOCK)


def told_of(claim: Claim) -> frozenset[str]:
    """The words of the clause with that for the happening itself."""
    near = context_of(claim).near
    return near | {stem(claim.slot.partition("-")[2])} if claim.slot.startswith(_TIMED) else near


def of_one_happening(claims: Iterable[Claim]) -> bool:
    """Whether claims name no two happenings: the killed and the injured are two questions. A time is told in many words, but by one text in one."""
    told = tuple(claims)
    if not all(map(is_timed, told)):
        return len({claim.slot for claim in told} - _NAMELESS) < 2
    named = {(claim.source, claim.slot) for claim in told if claim.slot not in _NAMELESS}
    return len(named) == len({source for source, _ in named})


# Slots that name no happening: a group in which one claim names it is of that one.
_NAMELESS = frozenset(("count", WHEN, CLOCK))


def open_keys(claim: Claim, wide: bool = False) -> list[str]:
    """The blocks in which a date or an hour meets those told in other words: one for each word of its clause, or where ``wide`` of its
    sentence and for each name of its clause.
    """
    context = context_of(claim)
    if UNTOLD in context.scope:
        return []
    zone = "zoned" if getattr(claim.value, "zone", None) else ""
    words = told_of(claim) | context.words | context.close if wide else told_of(claim)
    return [f"~{claim.slot.partition('-')[0]} {word} {zone}" for word in sorted(words)]


def anywhere(claim: Claim) -> tuple[str, ...]:
    """The block of all times of one kind: a text that gives both of two days tells of two events."""
    return (f"~{claim.value.kind}",) if is_timed(claim) else ()


def may_meet(a: Claim, b: Claim) -> bool:
    """Whether two claims may be compared as times: of one happening, or, in two texts, one of them open and told with the same words."""
    if not (is_open_time(a) or is_open_time(b)):
        return a.slot == b.slot or not is_timed(a)
    if a.source == b.source or _is_end_of(a, b) or _is_end_of(b, a):
        return False
    shared = told_of(a) & told_of(b)
    close = context_of(a).close & context_of(b).close
    return any(word[0] == "=" for word in shared) or (bool(shared) and len(shared) + len(close) >= _ENOUGH)


def may_meet_widely(a: Side, b: Side) -> bool:
    """The same in two texts of a few that somebody has put together: a word of both clauses, a name beside a word, or two words of the
    sentences are worth a look; of a time of day, which texts seldom give, one word is.
    """
    if (
        _is_no_moment(a.claim)
        or _is_no_moment(b.claim)
        or (a.claim.modality is Modality.DENIED) != (b.claim.modality is Modality.DENIED)
        or _is_end_of(a.claim, b.claim)
        or _is_end_of(b.claim, a.claim)
    ):
        return False
    if not _may_be_one(a.slot.partition("-")[2], b.slot.partition("-")[2]):
        return False
    shared, close, words = told_of(a.claim) & told_of(b.claim), a.close & b.close, a.words & b.words
    return bool(shared) or len(close) + len(words) >= (1 if a.claim.value.kind == "time" else _ENOUGH)


def _is_end_of(a: Claim, b: Claim) -> bool:
    """Whether one is the day since which all is quiet and the other that on which it began."""
    return b.slot.endswith("-began") and ENDED in context_of(a).scope


def _may_be_one(one: str, two: str) -> bool:
    """Whether two happenings, each of which may be untold, can be one. A birth is told as such, and a death may come days after the deed."""
    if one and two and not _OF_A_LIFE.isdisjoint((one, two)):
        return one == two
    if one and two and _OVER in (one, two) and not (is_listed(one) and is_listed(two)):
        return not senses(stem(one)).isdisjoint(senses(stem(two)))  # "went on until three" is not when somebody left
    return not (is_listed(one) and is_listed(two)) or may_be_one(one, two)


_OF_A_LIFE = frozenset(("born", "died"))
_OVER = "ended"


# "It happened at five" names nothing that another verb would not.
_NO_VERB = frozenset(("happen", "occur"))


def by_words(a: Side, b: Side) -> bool:
    """Whether two times meet by the words around them, and not by one happening that both name."""
    return a.timed and (a.slot != b.slot or a.open_time)


def _is_no_moment(claim: Claim) -> bool:
    """Whether a time says less, or more, than when something was: a mere part of a day, an end of opening hours, the day of a figure, or what
    something is held against.
    """
    return (
        claim.provenance.rule in (PART, *SPANS)
        or (claim.slot.partition("-")[2] in rising() and not _is_of_a_body(claim))
        or "compared" in context_of(claim).scope
    )


def _is_of_a_body(claim: Claim) -> bool:
    """Whether an hour is told of what moved itself, and no figure: "the bus dropped into a gorge at nine", "the toll climbed to nine by noon"."""
    return claim.value.kind == "time" and context_of(claim).words.isdisjoint(_figures())


@cache
def _figures() -> frozenset[str]:
    return frozenset(map(stem, word_set("deeds", "figures")))


def moments(a: Side, b: Side) -> Iterator[tuple[str, float]]:
    """Features of two times besides the words around them: what happened by their verbs, whether it is still to come, how finely each is
    told, and how far apart they stand in their texts.
    """
    one, two = (side.slot.partition("-")[2] for side in (a, b))
    other = one and two and one != two and _NO_VERB.isdisjoint((one, two))
    if other:
        if is_listed(one) and is_listed(two):
            yield "other happenings", 1.0
        else:
            akin = not senses(stem(one)).isdisjoint(senses(stem(two)))
            yield ("akin verbs" if akin else "other verbs"), 1.0
    if (a.claim.modality is Modality.PLANNED) != (b.claim.modality is Modality.PLANNED):
        yield "other tense", 1.0
    if getattr(a.claim.value, "precision", None) != getattr(b.claim.value, "precision", None):
        yield "told less finely", 1.0
    if a.lone and b.lone and not other:
        yield "the only times", 1.0
    if a.source != b.source:
        yield "other place in the text", abs(a.place - b.place)
