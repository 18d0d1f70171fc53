"""Judgements to findings: code, severity, message, fingerprint, claims and reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from checker import codes
from checker.align import Group
from checker.finding import Category, Finding, Severity, Verdict
from checker.fingerprints import digest, fingerprint, slot_name
from checker.judge.compare import Judgement
from checker.judge.reasons import MOST, reason_of, weight
from checker.judge.severity import severity_of
from checker.rules import RuleResult
from checker.shown import Evidence, EvidenceStatus
from checker.wording.describe import Describer
from checker.wording.messages import message_of, notes_of
from claims.claim import Claim
from claims.places import told
from claims.value import RelationKind
from claims.values import kind

if TYPE_CHECKING:
    from checker.implied.broken import Broken

_PLACED = re.compile(r"(?<=[a-z])-\d+$")


def of_group(describe: Describer, group: Group, judged: Judgement) -> Finding:
    """The finding on a group of claims."""
    slot = describe.corpus.slots[group.slot]
    claims = tuple([describe.claim(claim) for claim in group.claims])
    shown = {
        pair.relation.reason: pair
        for pair in judged.pairs
        if pair.relation.kind is not RelationKind.SAME or pair.relation.spelling or pair.relation.note
    }
    return Finding(
        code=codes.of_verdict(judged.verdict, kind(slot.kind)),
        category=Category.GROUP,
        verdict=judged.verdict,
        severity=severity_of(slot, judged),
        question=describe.question(group),
        message=message_of(judged, claims),
        fingerprint=fingerprint(group),
        slot=describe.asked(slot.id),
        about=group.about,
        about_name=describe.subject(group.about),
        kind=slot.kind,
        qualifiers=group.qualifiers,
        voices=judged.voices,
        claims=claims,
        reasons=tuple(map(reason_of, sorted(shown.values(), key=weight)[:MOST])),
        notes=tuple(notes_of(group, judged, len(shown), describe.voices)),
    )


def of_rule(describe: Describer, result: RuleResult) -> Finding:
    """The finding on a broken rule."""
    rule = result.rule
    broken = result.decisive()
    taken = {id(claim): claim for item in broken for claim in item.claims}
    claims = tuple(describe.under(rule, claim) for claim in sorted(taken.values(), key=Claim.order))
    values = sorted({(claim.slot, claim.about, claim.value.key()) for claim in taken.values()})
    reasons = sorted({item.reason for item in broken})
    return Finding(
        code=codes.of_rule(rule.kind),
        category=Category.RULE,
        verdict=Verdict.VIOLATION,
        severity=Severity(rule.severity),
        question=rule.title,
        message="; ".join(reasons),
        fingerprint=digest("rule", rule.id, *(part for value in values for part in value)),
        rule=rule.id,
        voices=0,
        claims=claims,
        reasons=(),
    )


def of_implied(describe: Describer, broken: Broken) -> Finding:
    """The finding on an implied rule that claims break."""
    # A list, or a weekday, is called after its place in the text, which shifts; what it holds does not.
    values = sorted((slot_name(claim.slot), _PLACED.sub("", claim.about), claim.value.key()) for claim in broken.claims)
    return Finding(
        code=codes.of_rule(broken.kind),
        category=Category.RULE,
        verdict=Verdict.VIOLATION,
        severity=Severity.MEDIUM,
        question=broken.title,
        message=broken.reason,
        fingerprint=digest("implied", broken.rule, *(part for value in values for part in value)),
        rule=broken.rule,
        claims=tuple(map(describe.claim, broken.claims)),
    )


def of_quotes(describe: Describer, claims: Iterable[Claim]) -> Iterator[Finding]:
    """A finding for each quote that does not stand where it should."""
    for claim in claims:
        found = describe.evidence[id(claim)]
        code = codes.of_evidence(found.status)
        if code is not None:
            yield _of_quote(describe, claim, found, code)


def _of_quote(describe: Describer, claim: Claim, found: Evidence, code: str) -> Finding:
    """The finding on one quote."""
    place = claim.provenance
    slot = describe.corpus.slots[claim.slot]
    message, at = f"'{place.quote}' is not in the text of {claim.source}", _on(found.quote_line, found.quote_page)
    if found.status is EvidenceStatus.ALTERED:
        message = f"the text of {claim.source} has '{found.found}' on {at}, not '{place.quote}'"
    elif found.status is EvidenceStatus.MOVED:
        message = f"'{place.quote}' stands on {at} of {claim.source}, not on {_on(place.line, place.page)}"
    moved = found.status is EvidenceStatus.MOVED
    return Finding(
        code=code,
        category=Category.EVIDENCE,
        verdict=None,
        severity=Severity.LOW if moved else Severity.MEDIUM,
        question=codes.codes()[code].title,
        message=message,
        fingerprint=digest("quote", code, claim.source, claim.slot, claim.about, claim.value.key(), place.quote or ""),
        slot=describe.asked(slot.id),
        about=claim.about,
        about_name=describe.corpus.entities.name(claim.about),
        kind=slot.kind,
        qualifiers=claim.qualifiers,
        claims=(describe.claim(claim),),
    )


def of_changed(source: str) -> Finding:
    """The finding on a text whose sum is not the one given."""
    code = codes.TEXT_CHANGED
    return Finding(
        code=code,
        category=Category.EVIDENCE,
        verdict=None,
        severity=Severity.LOW,
        question=codes.codes()[code].title,
        message=f"the SHA-256 of the text of {source} is not the one that the claims file gives",
        fingerprint=digest("text", source),
    )


def _on(line: int | None, page: int | None) -> str:
    """A line in words, on its page where it has one."""
    return told(line, None, page) if page else f"line {line}"
