"""What two sentences claim, and how their claims stand to each other: ``claims compare "A" "B"`` as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from checker.discover import Score, score
from checker.discover.by_value.borne_out import is_one_value
from checker.discover.by_value.differing import Pair, differing
from checker.discover.by_value.elsewhere import elsewhere
from checker.discover.links.link import Links
from checker.discover.links.stories import NEAR
from checker.discover.pairing.features import Setting
from checker.discover.pairing.keys import keys_of
from checker.discover.pairing.log_odds import weights
from checker.discover.pairing.sides import sides_of
from checker.discover.rarity import Rarity, rarity_of
from checker.discover.statements.stated import grouped
from checker.discover.subjects import is_personal
from checker.finding import Report
from checker.why.explained import STATED, claim_told, difference_told, score_told, text_of
from checker.why.two_texts import report_of, verdict
from claims.claim import Claim
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.stated.slots import is_stated
from claims.names import compare
from claims.value import Given, Reading
from claims.values import kind
from claims.world.gazetteer import Gazetteer

_COMPARABLE = ": comparable"


def compare_sentences(
    first: str, second: str, reading: Reading, other: Reading | None = None, report: Report | None = None
) -> str:
    """What each sentence claims, which claims answer one question and why, and how their values stand to each other.

    ``other`` is how the second sentence is read, where its day of publication is another one; ``report`` is that of a check of the two as two
    texts of one event (of no known day, where it is not given): its verdict is the last line.
    """
    one, two = (
        extract(Document(name, name, text, ""), Source(id=name), how)
        for name, text, how in (("A", first, reading), ("B", second, other or reading))
    )
    rarity = rarity_of((*one, *two))
    lines = [f"{claim.source}  {claim.slot}: {claim_told(claim)}" for claim in (*one, *two)]
    told = [pair for a, b in product(one, two) if (pair := list(_told(a, b, one, two, rarity)))]
    comparable = any(pair[0].endswith(_COMPARABLE) for pair in told)
    pairs = [line for pair in told for line in ("", *pair)]
    return text_of(
        [*lines, *pairs, "", verdict(report or report_of(first, second), (one, two), bool(told), comparable)]
    )


def _told(a: Claim, b: Claim, one: Sequence[Claim], two: Sequence[Claim], rarity: Rarity) -> Iterator[str]:
    """What is to be said of a claim of each sentence; nothing where they are of two sorts."""
    if is_stated(a.slot) or is_stated(b.slot):
        yield from _statements(a, b, (*one, *two))
    elif is_personal(a.slot):
        yield from _persons(a, b) if a.slot == b.slot else ()
    elif shared := set(keys_of(a)) & set(keys_of(b)):
        alone = all(sum(not shared.isdisjoint(keys_of(claim)) for claim in some) == 1 for some in (one, two))
        yield from _pair(a, b, score(a, b, Setting(rarity, NEAR, alone, alone)), (*one, *two))


def _persons(a: Claim, b: Claim) -> Iterator[str]:
    """Two claims about persons: comparable where both names may be one person's."""
    found = compare(a.about, b.about)
    yield f"{a.slot}: {a.written} and {b.written}: {'comparable' if found.outcome == 'variant' else 'not comparable'}"
    yield f"  {a.about} and {b.about}: {found.outcome}, {found.reason}"
    if found.outcome == "variant":
        yield _relation(a, b)


def _statements(a: Claim, b: Claim, claims: Iterable[Claim]) -> Iterator[str]:
    """Two statements: comparable where both are of one question about the same names."""
    links = Links({"A": {"B": NEAR}, "B": {"A": NEAR}}, few=True)
    found = grouped((a, b), [claim for claim in claims if claim.slot == BODY], {}, links)
    if len(found) < 2 or len({claim.slot for claim in found}) > 1 or not is_stated(a.slot) or not is_stated(b.slot):
        return
    one, two = found
    yield f"{one.slot}: {a.written} and {b.written}: {'comparable' if one.about == two.about else 'not comparable'}"
    if one.about == two.about:
        yield f"  {STATED}"
        yield _relation(one, two)
    else:
        yield f"  {one.about} and {two.about} are not the same"


def _pair(a: Claim, b: Claim, found: Score, claims: Sequence[Claim]) -> Iterator[str]:
    limits = weights()["thresholds"]
    state = (
        "comparable"
        if found.total >= limits["comparable"]
        else "possibly comparable"
        if found.total >= limits["possibly"]
        else "not comparable"
    )
    yield f"{a.slot}: {a.written} and {b.written}: {state}"
    yield from score_told(found)
    if state != "not comparable":
        yield _relation(a, b)
        if a.value.kind == b.value.kind and not is_one_value(a, b):
            left, right = (next(side for side in sides_of(claims) if side.claim is claim) for claim in (a, b))
            yield from difference_told(
                differing(Pair(left, right, found.total, found.features), elsewhere(sides_of(claims), {}))
            )


def _relation(a: Claim, b: Claim) -> str:
    relation = kind(a.value.kind).relate(a.value, b.value, Given(Gazetteer()))
    return f"  {relation.kind.value}: {relation.reason}"
