"""Why claims were put side by side: ``claims why FINGERPRINT`` as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from checker.align import Group, align
from checker.aside import Doubt, aside_of
from checker.discover import Discovery, Score
from checker.discover.by_value.figures import is_one_figure
from checker.discover.by_value.moved_on import is_later
from checker.discover.by_value.put_off import is_put_off
from checker.discover.by_value.told_compatible import fits
from checker.discover.pairing.log_odds import weights
from checker.discover.subjects import is_personal
from checker.finding import Category, Finding, Report
from checker.fingerprints import digest, fingerprint
from checker.from_texts.found import Found
from checker.outcome.lookup import searched
from checker.shown import ShownClaim
from checker.why.explained import STATED, claim_told, difference_told, later_told, named, score_told, text_of
from checker.wording.feature_words import NEAR_ENOUGH
from claims.claim import Claim
from claims.corpus import Corpus
from claims.errors import UsageError, nearest
from claims.extract.stated.slots import is_stated
from claims.places import behind
from claims.value import Given
from claims.values import kind
from claims.world.gazetteer import Gazetteer

_PERSONAL = "both are said of one person, whose names were found to be spellings of one another"
# Pairs of claims that are explained; a question with more has the same reasons over and over.
_MOST = 60


def why(corpus: Corpus, found: Found | None, report: Report, wanted: str) -> str:
    """Why the claims of a finding, or of a pair in doubt, stand side by side: each feature with its weight.

    ``wanted`` is a fingerprint or the beginning of one. Raises ``UsageError`` where none or several begin so.
    """
    known = [*(item.fingerprint for item in report.findings), *(pair.fingerprint for pair in report.possible)]
    mark = _one(wanted.strip().lower(), known, searched(report))
    for doubt in aside_of(found).doubts if found else ():
        if digest("possible", *doubt.parts()) == mark:
            return text_of(_in_doubt(doubt))
    finding = next(item for item in report.findings if item.fingerprint == mark)
    if finding.category is not Category.GROUP:
        return text_of(_other(finding))
    group = next(group for group in align(corpus.claims) if fingerprint(group) == mark)
    return text_of(_group(finding, group, found))


def _one(wanted: str, known: Iterable[str], where: str) -> str:
    marks = sorted(set(known))
    begun = [mark for mark in marks if wanted and mark.startswith(wanted)]
    if len(begun) == 1 or wanted in begun:
        return wanted if wanted in begun else begun[0]
    if begun:
        told = ", ".join(begun[:6]) + (f" and {len(begun) - 6} more" if len(begun) > 6 else "")
        raise UsageError(f"{len(begun)} fingerprints begin with '{wanted}': {told}; expected more of it")
    near = nearest(wanted, marks)
    hint = near if near.endswith("?") else "'claims check --format json' shows those of all findings"
    raise UsageError(f"no finding has the fingerprint '{wanted}'{where}; {hint}")


def _group(finding: Finding, group: Group, found: Found | None) -> Iterator[str]:
    yield f"{finding.code} {finding.question}"
    yield f"{finding.message}"
    told = ", ".join(f"{name} '{value}'" for name, value in group.qualifiers.items()) or "no qualifiers"
    yield f"one question: slot '{group.slot}', subject '{group.about}', {told}"
    yield from (f"  {claim_told(claim)}" for claim in group.claims)
    pairs = len(group.claims) * (len(group.claims) - 1) // 2
    for a, b in islice(combinations(group.claims, 2), _MOST):
        yield ""
        yield f"{named(a)} and {named(b)}"
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
            yield f"  {named(claim)}: {reason}"
    one, two = (found.joined.origins.get(id(claim)) for claim in (a, b))
    weighed = found.discovery.reason(one, two) if one and two else None
    if one and two and weighed:
        yield from _by_weights(one, two, weighed, found.discovery)
    elif one and two and is_personal(one.slot) and one.about == two.about:
        yield f"  {_PERSONAL}"
    elif one and two and is_stated(one.slot) and one.about == two.about:
        yield f"  {STATED}"
    elif not any(found.joined.reasons.get(id(claim)) for claim in (a, b)):
        yield "  whoever gave them names one subject and one question"


def _by_weights(a: Claim, b: Claim, weighed: Score, discovery: Discovery) -> Iterator[str]:
    """What the words, and then the values, of two claims say for one question."""
    difference, later = discovery.difference(a, b), discovery.later(a, b)
    yield from score_told(weighed)
    if weighed.total < weights()["thresholds"]["comparable"]:
        yield f"  less than is needed, but {_beyond_words(a, b, difference, later)}"
    if difference:
        yield from difference_told(difference)
    if later:
        yield from later_told(later, a.value.kind == "date")


def _beyond_words(a: Claim, b: Claim, difference: Score | None, later: Score | None) -> str:
    """What keeps two claims in one group whose words say too little for it."""
    if is_one_figure(a, b):
        return "both give one figure, and so can only agree"
    if a.value.kind == b.value.kind and fits(a, b):
        return "their values fit, and so do not contradict each other"
    if difference and difference.total >= weights()["thresholds"]["joined"]:
        return "that these values contradict each other is amply borne out"
    if later and a.value.kind == "date" and is_put_off(later):
        return "these are two days told of one thing, one after the other"
    if later and a.value.kind != "date" and is_later(later):
        return "these are two states of one figure"
    return "other claims of the question tie them together"


def _in_doubt(doubt: Doubt) -> Iterator[str]:
    left, right = doubt.sides()
    yield "possibly comparable: not held against each other, and no reason to fail"
    yield from (f"  {claim_told(claim)}" for claim in (left, right))
    yield ""
    yield from score_told(doubt.score)
    if doubt.score.total >= doubt.needed:
        yield f"  {NEAR_ENOUGH}"
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
