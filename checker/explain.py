"""Why claims were put side by side: ``claims why FINGERPRINT`` and ``claims compare "A" "B"`` as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from checker.align import Group, align
from checker.aside import Doubt, aside_of
from checker.discover import Score, score
from checker.discover.borne_out import is_one_value
from checker.discover.differing import SECTION, Pair, differing
from checker.discover.elsewhere import elsewhere
from checker.discover.figures import is_one_figure
from checker.discover.keys import keys_of
from checker.discover.rarity import rarity_of
from checker.discover.score import Setting, weights
from checker.discover.sides import sides_of
from checker.discover.stated import grouped
from checker.discover.subjects import is_personal
from checker.finding import Category, Finding, Report
from checker.fingerprints import digest, fingerprint
from checker.found import Found
from checker.printable import printable
from checker.reasons import shown
from checker.shown import ShownClaim
from claims.claim import Claim
from claims.corpus import Corpus
from claims.document import Document, Source
from claims.errors import UsageError, nearest
from claims.extract.extract import extract
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.stated.slots import is_stated
from claims.gazetteer import Gazetteer
from claims.names import compare
from claims.places import behind
from claims.value import Given, Reading
from claims.values import kind

# Two sentences to be compared are taken to tell of one thing.
_NEAR = 4.0
_FIGURE = "less than is needed, but both give one figure, and so can only agree"
_STATED = "both state it of the same names or things, in texts that tell of one thing"
_PERSONAL = "both are said of one person, whose names were found to be spellings of one another"
# Pairs of claims that are explained; a question with more has the same reasons over and over.
_MOST = 60


def why(corpus: Corpus, found: Found | None, report: Report, wanted: str) -> str:
    """Why the claims of a finding, or of a pair in doubt, stand side by side: each feature with its weight.

    ``wanted`` is a fingerprint or the beginning of one. Raises ``UsageError`` where none or several begin so.
    """
    known = [*(item.fingerprint for item in report.findings), *(pair.fingerprint for pair in report.possible)]
    mark = _one(wanted.strip().lower(), known)
    for doubt in aside_of(found).doubts if found else ():
        if digest("possible", *doubt.parts()) == mark:
            return _text(_in_doubt(doubt))
    finding = next(item for item in report.findings if item.fingerprint == mark)
    if finding.category is not Category.GROUP:
        return _text(_other(finding))
    group = next(group for group in align(corpus.claims) if fingerprint(group) == mark)
    return _text(_group(finding, group, found))


def _one(wanted: str, known: Iterable[str]) -> str:
    marks = sorted(set(known))
    begun = [mark for mark in marks if wanted and mark.startswith(wanted)]
    if len(begun) == 1 or wanted in begun:
        return wanted if wanted in begun else begun[0]
    if begun:
        told = ", ".join(begun[:6]) + (f" and {len(begun) - 6} more" if len(begun) > 6 else "")
        raise UsageError(f"{len(begun)} fingerprints begin with '{wanted}': {told}; expected more of it")
    near = nearest(wanted, marks)
    hint = near if near.endswith("?") else "'claims check --format json' shows those of all findings"
    raise UsageError(f"no finding has the fingerprint '{wanted}'; {hint}")


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{printable(line)}\n" for line in lines)


def _group(finding: Finding, group: Group, found: Found | None) -> Iterator[str]:
    yield f"{finding.code} {finding.question}"
    yield f"{finding.message}"
    told = ", ".join(f"{name} '{value}'" for name, value in group.qualifiers.items()) or "no qualifiers"
    yield f"one question: slot '{group.slot}', subject '{group.about}', {told}"
    yield from (f"  {_claim(claim)}" for claim in group.claims)
    pairs = len(group.claims) * (len(group.claims) - 1) // 2
    for a, b in islice(combinations(group.claims, 2), _MOST):
        yield ""
        yield f"{_named(a)} and {_named(b)}"
        yield from _together(a, b, found)
    if pairs > _MOST:
        yield ""
        yield f"{pairs - _MOST} more pairs are not shown"


def _together(a: Claim, b: Claim, found: Found | None) -> Iterator[str]:
    """Why two claims of one question are there: by declaration, by joining one that is, or by their weights."""
    if a.provenance.origin == b.provenance.origin == "curated" or found is None:
        yield "  the claims file gives both this slot, this subject and these qualifiers"
        return
    for claim in (a, b):
        if reason := found.joined.reasons.get(id(claim)):
            yield f"  {_named(claim)}: {reason}"
    one, two = (found.joined.origins.get(id(claim)) for claim in (a, b))
    weighed = found.discovery.reason(one, two) if one and two else None
    if one and two and weighed:
        yield from _score(weighed)
        if weighed.total < weights()["thresholds"]["comparable"] and is_one_figure(a, b):
            yield f"  {_FIGURE}"
        if difference := found.discovery.difference(one, two):
            yield from _difference(difference)
    elif one and two and is_personal(one.slot) and one.about == two.about:
        yield f"  {_PERSONAL}"
    elif one and two and is_stated(one.slot) and one.about == two.about:
        yield f"  {_STATED}"
    elif not any(found.joined.reasons.get(id(claim)) for claim in (a, b)):
        yield "  whoever gave them names one subject and one question"


def _in_doubt(doubt: Doubt) -> Iterator[str]:
    left, right = doubt.sides()
    yield "possibly comparable: not held against each other, and no reason to fail"
    yield from (f"  {_claim(claim)}" for claim in (left, right))
    yield ""
    yield from _score(doubt.score)
    if doubt.score.total >= doubt.needed:
        yield "  near enough by itself, but not to all that the other is compared with"
    relation = kind(left.value.kind).relate(left.value, right.value, Given(Gazetteer()))
    yield f"  if they answer one question: {relation.kind.value}, {relation.reason}"


def _other(finding: Finding) -> Iterator[str]:
    """A finding on a rule, a quote or a waiver: no weights put its claims together."""
    yield f"{finding.code} {finding.question}"
    yield finding.message
    if finding.rule and finding.claims:
        yield f"the rule '{finding.rule}' holds these together:"
    yield from (f"  {_shown(claim)}" for claim in finding.claims)
    yield from finding.notes


def _shown(claim: ShownClaim) -> str:
    place = behind(claim.source, claim.line, claim.column, claim.page)
    return f"{claim.role or claim.slot}: '{claim.written}' = {claim.normalised} ({place})"


def compare_sentences(first: str, second: str, reading: Reading, other: Reading | None = None) -> str:
    """What each sentence claims, which claims answer one question and why, and how their values stand to each other.

    ``other`` is how the second sentence is read, where its day of publication is another one.
    """
    one, two = (
        extract(Document(name, name, text, ""), Source(id=name), how)
        for name, text, how in (("A", first, reading), ("B", second, other or reading))
    )
    rarity = rarity_of((*one, *two))
    lines = [f"{claim.source}  {claim.slot}: {_claim(claim)}" for claim in (*one, *two)]
    compared: list[str] = []
    for a, b in product(one, two):
        if is_stated(a.slot) or is_stated(b.slot):
            compared += _statements(a, b, (*one, *two))
        elif is_personal(a.slot):
            compared += _persons(a, b) if a.slot == b.slot else ()
        elif shared := set(keys_of(a)) & set(keys_of(b)):
            alone = all(sum(not shared.isdisjoint(keys_of(claim)) for claim in some) == 1 for some in (one, two))
            compared += ["", *_pair(a, b, score(a, b, Setting(rarity, _NEAR, alone, alone)), (*one, *two))]
    return _text([*lines, *(compared or ["", "no two claims are of one sort: nothing to compare"])])


def _persons(a: Claim, b: Claim) -> Iterator[str]:
    """Two claims about persons: comparable where both names may be one person's."""
    found = compare(a.about, b.about)
    yield ""
    yield f"{a.slot}: {a.written} and {b.written}: {'comparable' if found.outcome == 'variant' else 'not comparable'}"
    yield f"  {a.about} and {b.about}: {found.outcome}, {found.reason}"
    if found.outcome == "variant":
        yield _relation(a, b)


def _statements(a: Claim, b: Claim, claims: Iterable[Claim]) -> Iterator[str]:
    """Two statements: comparable where both are of one question about the same names."""
    links = {"A": {"B": _NEAR}, "B": {"A": _NEAR}}
    found = grouped((a, b), [claim for claim in claims if claim.slot == BODY], {}, links)
    if len(found) < 2 or len({claim.slot for claim in found}) > 1 or not is_stated(a.slot) or not is_stated(b.slot):
        return
    one, two = found
    yield ""
    yield f"{one.slot}: {a.written} and {b.written}: {'comparable' if one.about == two.about else 'not comparable'}"
    if one.about == two.about:
        yield f"  {_STATED}"
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
    yield from _score(found)
    if state != "not comparable":
        yield _relation(a, b)
        if a.value.kind == b.value.kind and not is_one_value(a, b):
            left, right = (next(side for side in sides_of(claims) if side.claim is claim) for claim in (a, b))
            yield from _difference(
                differing(Pair(left, right, found.total, found.features), elsewhere(sides_of(claims), {}))
            )


def _relation(a: Claim, b: Claim) -> str:
    relation = kind(a.value.kind).relate(a.value, b.value, Given(Gazetteer()))
    return f"  {relation.kind.value}: {relation.reason}"


def _score(found: Score) -> Iterator[str]:
    yield from _rows(found)
    yield f"  {found.total:+.2f}  in all; {weights()['thresholds']['comparable']:+.2f} is needed"


def _difference(found: Score) -> Iterator[str]:
    """What bears out that two values contradict each other."""
    yield "  that these values contradict each other:"
    yield from _rows(found)
    yield f"  {found.total:+.2f}  in all; {weights()['thresholds'][SECTION]:+.2f} is needed for a conflict"


def _rows(found: Score) -> Iterator[str]:
    for name, strength, added in sorted(found.features, key=lambda row: (-abs(row[2]), row[0])):
        if added:
            yield f"  {added:+.2f}  {name}" + (f" ({strength:.2f})" if strength != 1 else "")


def _named(claim: Claim) -> str:
    return f"'{' '.join(claim.written.split())}' ({claim.source})"


def _claim(claim: Claim) -> str:
    place = claim.provenance
    where = behind(claim.source, place.line, place.column, place.page)
    quote = f" “{' '.join(place.quote.split())}”" if place.quote else ""
    rule = f" [{place.rule}]" if place.rule else ""
    return f"{' '.join(claim.written.split())} = {shown(claim.value)} ({where}){quote}{rule}"
