"""How findings call things: claims with their evidence, questions, subjects."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from checker.align import Group, group_key
from checker.fingerprints import slot_name
from checker.judge.reasons import shown
from checker.shown import Evidence, ShownClaim
from claims.claim import UNQUALIFIED, Claim
from claims.corpus import Corpus
from claims.slot import Ref, Rule
from claims.value import Value

# The names and words of a label.
_PARTS = re.compile(r"[^,;()\s](?:[^,;()]*[^,;()\s])?")
_PERSON = "person:"


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
        names = self.corpus.entities
        if told := self.titles.get((group.slot, group.about)):
            asked = self._with_persons(told)
        else:
            asked = self.corpus.slots[group.slot].title.replace("{about}", self.subject(group.about))
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


def _role(rule: Rule, claim: Claim) -> str | None:
    """The name of the rule's part that names this claim's group."""
    key = group_key(claim.slot, claim.about, claim.qualifiers)
    for item in fields(rule):
        value = getattr(rule, item.name)
        for ref in value if isinstance(value, tuple) else (value,):
            if isinstance(ref, Ref) and group_key(ref.slot, ref.about, ref.qualifiers) == key:
                return item.name
    return None
