"""Judgements to findings: code, severity, message, fingerprint, claims and reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from checker import codes
from checker.align import Group, group_key
from checker.compare import Judgement
from checker.finding import Category, Finding, Severity, Verdict
from checker.fingerprints import digest, fingerprint, slot_name
from checker.messages import message_of, notes_of
from checker.reasons import MOST, reason_of, shown, weight
from checker.rules import RuleResult
from checker.severity import severity_of
from checker.shown import Evidence, EvidenceStatus, ShownClaim
from claims.claim import UNQUALIFIED, Claim
from claims.corpus import Corpus
from claims.places import told
from claims.slot import Ref, Rule
from claims.value import RelationKind, Value
from claims.values import kind

if TYPE_CHECKING:
    from checker.broken import Broken

# The names and words of a label.
_PARTS = re.compile(r"[^,;()\s](?:[^,;()]*[^,;()\s])?")
_PERSON = "person:"
_PLACED = re.compile(r"(?<=[a-z])-\d+$")


@dataclass(frozen=True, slots=True)
class Describer:
    """What every finding is described with. ``evidence`` is by the identity of the claim."""

    corpus: Corpus
    evidence: Mapping[int, Evidence]
    voices: Mapping[str, str]
    # The questions of found groups, in the words of their texts, by slot and subject.
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    _called: dict[str, str] = field(default_factory=dict)
    _persons: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Labels call a person by the words of the id.
        persons = (one for one in self.corpus.bearers.values() if one.id.startswith(_PERSON))
        self._persons.update({one.id.removeprefix(_PERSON).title(): one.name for one in persons})

    def group(self, group: Group, judged: Judgement) -> Finding:
        """The finding on a group of claims."""
        slot = self.corpus.slots[group.slot]
        claims = tuple([self.claim(claim) for claim in group.claims])
        about = self.subject(group.about)
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
            question=self._asking(group, about),
            message=message_of(judged, claims),
            fingerprint=fingerprint(group),
            slot=self.asked(slot.id),
            about=group.about,
            about_name=about,
            kind=slot.kind,
            qualifiers=group.qualifiers,
            voices=judged.voices,
            claims=claims,
            reasons=tuple(map(reason_of, sorted(shown.values(), key=weight)[:MOST])),
            notes=tuple(notes_of(group, judged, len(shown), self.voices)),
        )

    def rule(self, result: RuleResult) -> Finding:
        """The finding on a broken rule."""
        rule = result.rule
        broken = result.decisive()
        taken = {id(claim): claim for item in broken for claim in item.claims}
        claims = tuple(self.under(rule, claim) for claim in sorted(taken.values(), key=Claim.order))
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

    def implied(self, broken: Broken) -> Finding:
        """The finding on an implied rule that claims break."""
        # A list, or a weekday, is called after its place in the text, which shifts; what it holds does not.
        values = sorted(
            (slot_name(claim.slot), _PLACED.sub("", claim.about), claim.value.key()) for claim in broken.claims
        )
        return Finding(
            code=codes.of_rule(broken.kind),
            category=Category.RULE,
            verdict=Verdict.VIOLATION,
            severity=Severity.MEDIUM,
            question=broken.title,
            message=broken.reason,
            fingerprint=digest("implied", broken.rule, *(part for value in values for part in value)),
            rule=broken.rule,
            claims=tuple(map(self.claim, broken.claims)),
        )

    def quotes(self, claims: Iterable[Claim]) -> Iterator[Finding]:
        """A finding for each quote that does not stand where it should."""
        for claim in claims:
            found = self.evidence[id(claim)]
            code = codes.of_evidence(found.status)
            if code is not None:
                yield self.quote(claim, found, code)

    def quote(self, claim: Claim, found: Evidence, code: str) -> Finding:
        """The finding on one quote."""
        place = claim.provenance
        slot = self.corpus.slots[claim.slot]
        message, at = f"'{place.quote}' is not in the text of {claim.source}", _on(found.line, found.page)
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
            fingerprint=digest(
                "quote", code, claim.source, claim.slot, claim.about, claim.value.key(), place.quote or ""
            ),
            slot=self.asked(slot.id),
            about=claim.about,
            about_name=self.corpus.entities.name(claim.about),
            kind=slot.kind,
            qualifiers=claim.qualifiers,
            claims=(self.claim(claim),),
        )

    def changed(self, source: str) -> Finding:
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

    def subject(self, about: str) -> str:
        """The name of whom or what a group is about; in a label of several words and names, persons as they are called elsewhere."""
        known = self.corpus.entities.name(about)
        return self._with_persons(about) if known == about else known

    def _with_persons(self, text: str) -> str:
        """A label with its persons as they are called elsewhere."""
        if self._persons.keys().isdisjoint(_PARTS.findall(text)):  # as most labels
            return text
        return _PARTS.sub(lambda part: self._persons.get(part[0], part[0]), text)

    def asked(self, slot: str) -> str:
        """A question as reports call it: a found one by its own name, unless a slot of that name is declared for other values."""
        called = self._called.get(slot)
        if called is None:
            plain = slot_name(slot)
            declared = self.corpus.slots.get(plain)
            called = plain if declared and declared.kind == self.corpus.slots[slot].kind else slot
            self._called[slot] = called
        return called

    def question(self, group: Group) -> str:
        """The question of a group's slot, about its subject, with its qualifiers."""
        return self._asking(group, self.subject(group.about))

    def _asking(self, group: Group, about: str) -> str:
        names = self.corpus.entities
        asked = self.corpus.slots[group.slot].title.replace("{about}", about)
        if told := self.titles.get((group.slot, group.about)):
            asked = self._with_persons(told)
        if group.qualifiers is UNQUALIFIED:
            return asked
        narrowed = ", ".join(f"{name}: {names.name(value)}" for name, value in group.qualifiers.items())
        return f"{asked} [{narrowed}]" if narrowed else asked

    def claim(self, claim: Claim) -> ShownClaim:
        """A claim with its evidence, as a report shows it."""
        source = self.corpus.sources[claim.source]
        found = self.evidence[id(claim)]
        said = claim.attribution
        name = self.corpus.entities.name
        return ShownClaim(
            slot=self.asked(claim.slot),
            source=claim.source,
            source_title=source.title,
            file=source.file,
            written=claim.written,
            normalised=self.reads_as(claim.value),
            key=claim.value.key(),
            modality=claim.modality,
            by=name(said.by) if said.by else None,
            via=name(said.via) if said.via else None,
            said=said.said,
            quote=claim.provenance.quote,
            page=found.page if found.line else claim.provenance.page,
            line=found.line or claim.provenance.line,
            column=found.column or claim.provenance.column,
            start=found.start,
            stop=found.stop,
            value_start=found.value_start,
            value_stop=found.value_stop,
            evidence=found.status,
            origin=claim.provenance.origin,
            entry=claim.provenance.entry,
            entity=getattr(claim.value, "entity", None),
            speaker=said.by,
            statement_guid=claim.provenance.statement_guid,
        )

    def under(self, rule: Rule, claim: Claim) -> ShownClaim:
        """A claim as a finding on a rule shows it: with its role in the rule."""
        return replace(self.claim(claim), role=_role(rule, claim), kind=self.corpus.slots[claim.slot].kind)

    def reads_as(self, value: Value) -> str:
        """The normalised form of a value for people: of a name whose bearer is known, the preferred name, unless the name is what is asked for."""
        entity: str | None = None if getattr(value, "first", None) else getattr(value, "entity", None)
        return self.corpus.entities.name(entity) if entity else shown(value)


def _on(line: int | None, page: int | None) -> str:
    """A line in words, on its page where it has one."""
    return told(line, None, page) if page else f"line {line}"


def _role(rule: Rule, claim: Claim) -> str | None:
    """The name of the rule's part that names this claim's group."""
    key = group_key(claim.slot, claim.about, claim.qualifiers)
    for item in fields(rule):
        value = getattr(rule, item.name)
        for ref in value if isinstance(value, tuple) else (value,):
            if isinstance(ref, Ref) and group_key(ref.slot, ref.about, ref.qualifiers) == key:
                return item.name
    return None
