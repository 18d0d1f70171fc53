"""The whole check in one place: claims to groups to findings to a report. Read this first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from checker.align import Group, align
from checker.evidence import verify
from checker.finding import BaselineUsed, Finding, PossiblePair, Report, RuleOutcome
from checker.fingerprints import digest
from checker.judge.compare import Judgement, judge
from checker.judge.voices import SaidIn, said_in, voices_of
from checker.outcome.incidents_told import incidents_told
from checker.outcome.once import doubts_told_once, told_once
from checker.outcome.order import rank
from checker.outcome.reviews import apply
from checker.outcome.tally import not_compared, sources_shown, summarise
from checker.outcome.to_finding import of_changed, of_group, of_implied, of_quotes, of_rule
from checker.rules import Outcome, RuleResult, weigh
from checker.settings import Settings
from checker.uncollected import uncollected
from checker.wording.describe import Describer
from claims.claim import Claim
from claims.corpus import Corpus
from claims.document import Document
from claims.value import Given

if TYPE_CHECKING:
    from checker.aside import Aside
    from checker.implied.broken import Broken


@uncollected()
def check_corpus(
    corpus: Corpus,
    documents: Mapping[str, Document],
    settings: Settings,
    today: date,
    name: str = "claims.yaml",
    aside: Aside | None = None,
) -> Report:
    """Hold a corpus against itself and against the texts at hand.

    ``documents`` maps source ids to the texts that are at hand; ``today`` is the date by which waivers are judged; ``name``
    is how the report calls the claims file, and ``aside`` is told beside the findings. The order of the corpus's entries does not
    change the report.
    """
    groups = align(corpus.claims)
    voices = voices_of(corpus.sources)
    said = said_in(corpus.sources)
    given = {slot: Given(corpus.entities, tolerance) for slot, tolerance in corpus.tolerances.items()}
    found = {id(c): verify(c, documents.get(c.source), settings.quote_similarity) for c in corpus.claims}
    describe = Describer(corpus, found, voices, _titles(groups, corpus, documents))

    judged = [(group, _judged(group, corpus, given, voices, said, settings)) for group in groups]
    by_key = {group.key(): group for group in groups}
    results = [weigh(rule, by_key, given) for rule in sorted(corpus.rules, key=lambda rule: rule.id)]

    told, possible = doubts_told_once(
        told_once(of_group(describe, group, judgement) for group, judgement in judged),
        _possible(aside, describe, documents, given),
    )
    findings = (*told, *_other_findings(describe, results, said, documents))
    looked_at = apply(findings, corpus.waivers, corpus.reviews, today)
    marked, used = _baselined(looked_at, aside)
    ordered = tuple(sorted(marked, key=rank))
    outcomes = tuple(map(_outcome, results))
    return Report(
        claims_file=name,
        today=today.isoformat(),
        summary=summarise(corpus, ordered, outcomes, found, (len(possible), len(used.gone) if used else 0)),
        sources=sources_shown(corpus, documents, voices, found),
        findings=ordered,
        rules=outcomes,
        not_compared=(*not_compared(judged, results, found, describe.question), *(aside.left_out if aside else ())),
        possible=possible,
        baseline=used,
        incidents=incidents_told((*extracted(corpus.claims), *corpus.made), corpus.sources),
        tables=corpus.tables_read,
    )


def _other_findings(
    describe: Describer, results: Iterable[RuleResult], said: SaidIn, documents: Mapping[str, Document]
) -> Iterator[Finding]:
    """What is found beside the groups: rules that are broken, quotes that do not stand in their texts, and texts that have changed."""
    corpus = describe.corpus
    yield from (of_rule(describe, result) for result in results if result.outcome is Outcome.BROKEN)
    yield from (of_implied(describe, broken) for broken in _implied(extracted(corpus.claims), said))
    yield from of_quotes(describe, corpus.claims)
    yield from map(of_changed, _changed(corpus, documents))


def _judged(
    group: Group,
    corpus: Corpus,
    given: Mapping[str, Given],
    voices: Mapping[str, str],
    said: SaidIn,
    settings: Settings,
) -> Judgement:
    """What the values of a group say of one another, by all that is declared or known of its slot."""
    slot = corpus.slots[group.slot]
    return judge(group, slot.kind, given[slot.id], voices, said, settings.value_pairs, slot.cumulative, slot.falling)


def _baselined(findings: tuple[Finding, ...], aside: Aside | None) -> tuple[tuple[Finding, ...], BaselineUsed | None]:
    """The findings with those marked that a baseline holds."""
    if aside is None or aside.baseline is None:
        return findings, None
    # Here, as for the pairs in doubt: a bare check has neither, and need not wait for them.
    from checker.baseline.model import apply as set_aside

    return set_aside(aside.baseline, findings)


def _possible(
    aside: Aside | None, describe: Describer, documents: Mapping[str, Document], given: Mapping[str, Given]
) -> tuple[PossiblePair, ...]:
    """The pairs in doubt as the report shows them."""
    if aside is None or not aside.doubts:
        return ()
    from checker.aside import pairs_shown
    from checker.wording.called import in_doubt
    from checker.wording.said import Sayings

    sayings = Sayings(documents)

    def asked(left: Claim, right: Claim) -> str:
        return in_doubt(left, right, describe.corpus.slots[left.slot].title, sayings)

    return pairs_shown(aside.doubts, describe.claim, asked, given, digest)


def extracted(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that were found in texts: only of these are rules implied; curated ones have their own."""
    return tuple(claim for claim in claims if claim.provenance.origin == "extracted")


def _titles(
    groups: tuple[Group, ...], corpus: Corpus, documents: Mapping[str, Document]
) -> Mapping[tuple[str, str], str]:
    """The questions of claims that were found in texts, in the words of these."""
    if not extracted(corpus.claims):
        return {}
    from checker.wording.called import titles  # here, as below: a curated corpus needs nothing of extraction
    from checker.wording.said import Sayings

    return titles(groups, corpus.slots, Sayings(documents))


def _changed(corpus: Corpus, documents: Mapping[str, Document]) -> list[str]:
    """The sources whose text at hand is not the one that was curated."""
    stated = {source.id: source.sha256 for source in corpus.sources.values() if source.sha256}
    return sorted(name for name, text in documents.items() if name in stated and stated[name].lower() != text.sha256)


def _outcome(result: RuleResult) -> RuleOutcome:
    reasons = sorted({item.reason for item in result.decisive()})
    rule = result.rule
    return RuleOutcome(
        id=rule.id, title=rule.title, kind=rule.kind, outcome=result.outcome.value, reason="; ".join(reasons)
    )


def _implied(claims: tuple[Claim, ...], said: SaidIn) -> Iterable[Broken]:
    """The implied rules that extracted claims break."""
    if not claims:
        return ()
    from checker.implied.implied import (
        implied,
    )  # here: it brings all of extraction with it, which a curated corpus needs nothing of

    return implied(claims, said)
