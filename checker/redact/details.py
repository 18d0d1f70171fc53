"""Answers that are personal in themselves: the age, the birth date, the address of a private person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from checker.finding import Finding, PossiblePair, Report
from checker.hidden import Hidden
from checker.redact.offices import table
from checker.redact.veil import Veil, apart, measured
from checker.shown import ShownClaim
from claims.corpus import Corpus


@dataclass(frozen=True)
class Details:
    """``asked`` are personal questions by slot and subject with what they ask for; ``places`` where their answers stand."""

    veil: Veil
    asked: Mapping[tuple[str, str], str]
    places: Mapping[str, tuple[Hidden, ...]]

    @classmethod
    def of(cls, report: Report, corpus: Corpus | None, veil: Veil) -> Details:
        """The personal questions of a report, and where in the texts their answers stand."""
        asked = {}
        places: dict[str, list[Hidden]] = {}
        for finding in report.findings:
            what = _what(finding, corpus, veil)
            if what is None:
                continue
            asked[finding.slot or "", finding.about or ""] = what
            for claim in finding.claims:
                if claim.value_start is not None and claim.value_stop is not None:
                    places.setdefault(claim.source, []).append(Hidden(claim.value_start, claim.value_stop, f"[{what}]"))
        return cls(veil, asked, {name: tuple(found) for name, found in places.items()})

    def hidden(self, source: str, text: str) -> tuple[Hidden, ...]:
        """All that is hidden in a source's text."""
        return measured(text, apart([*self.places.get(source, ()), *self.veil.hidden(text)]))

    def finding(self, finding: Finding) -> Finding:
        """A finding on a personal question: it says that the sources agree or conflict, and no longer on what."""
        what = self.asked.get((finding.slot or "", finding.about or ""))
        if what is None and not (finding.slot is None and self._slots & {claim.slot for claim in finding.claims}):
            return finding
        keys = list(dict.fromkeys(claim.key for claim in finding.claims))
        names = {key: f"[{what or 'personal'} {number}]" for number, key in enumerate(keys, 1)}
        head = finding.message.partition(":")[0] if finding.slot else "what is personal is left out"
        said = "; ".join(f"{names[claim.key]} ({claim.source})" for claim in finding.claims)
        return replace(
            finding,
            kind=None if finding.kind in ("count", "date", "duration") else finding.kind,
            message=f"{head}: {said}",
            claims=tuple(_claim(claim, names[claim.key]) for claim in finding.claims),
            reasons=tuple(
                replace(
                    reason,
                    left=names.get(reason.left_key, f"[{what}]"),
                    right=names.get(reason.right_key, f"[{what}]"),
                    text=f"{names.get(reason.left_key, '')} and {names.get(reason.right_key, '')}: {reason.relation.value}",
                    left_key=names.get(reason.left_key, ""),
                    right_key=names.get(reason.right_key, ""),
                )
                for reason in finding.reasons
            ),
            notes=tuple(note for note in finding.notes if not re.search(r"\d{2}", note)),
        )

    @cached_property
    def _slots(self) -> frozenset[str]:
        return frozenset(slot for slot, _ in self.asked)

    def pair(self, pair: PossiblePair) -> PossiblePair:
        """Two claims in doubt on a personal question."""
        if not self._slots & {pair.left.slot, pair.right.slot}:
            return pair
        left, right = _claim(pair.left, "[personal 1]"), _claim(pair.right, "[personal 2]")
        return replace(pair, left=left, right=right, relation_reason=pair.relation.value)


def _claim(claim: ShownClaim, said: str) -> ShownClaim:
    return replace(
        claim, written=said, normalised=said, key=said, quote=None, entity=None, kind=None, statement_guid=None
    )


def _what(finding: Finding, corpus: Corpus | None, veil: Veil) -> str | None:
    """What a question asks for that is personal: of a private person, or of people whom nobody names."""
    if finding.slot is None:
        return None
    known = corpus.entity_of(finding.about or "") if corpus else None
    name = known.name if known else finding.about_name or finding.about or ""
    if known and known.kind in ("organisation", "place", "thing"):
        return None
    if veil.is_public(name):
        return None
    title = corpus.slots[finding.slot].title if corpus and finding.slot in corpus.slots else finding.question
    asked = set(re.findall(r"[a-z]+(?:-[a-z]+)?", f"{finding.slot} {title}".lower().replace("{about}", "")))
    asked |= {part for word in asked for part in word.split("-")}
    of_person = bool(known and known.kind == "person") or veil.label(name) != name
    for what, words in table("personal")["asks"].items():
        if asked & set(words) and (of_person or what == "age" or what == "date of birth"):
            return str(what)
    return None
