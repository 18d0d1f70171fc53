"""The counts of a report: its summary, its sources, and what was not compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from checker.align import Group
from checker.codes import REVIEW_MENDED
from checker.finding import Category, Finding, NotCompared, RuleOutcome, Summary, Verdict
from checker.judge.compare import Judgement
from checker.outcome.standing import Standing, standing
from checker.rules import Outcome, RuleResult
from checker.shown import Evidence, EvidenceStatus, SourceShown
from claims.corpus import Corpus
from claims.review import ReviewState

_CHECKED = (EvidenceStatus.VERIFIED, EvidenceStatus.MOVED)


def summarise(
    corpus: Corpus,
    findings: Iterable[Finding],
    rules: Iterable[RuleOutcome],
    evidence: Mapping[int, Evidence],
    besides: tuple[int, int] = (0, 0),
) -> Summary:
    """Count findings by verdict; one that is set aside is counted as that only.

    ``besides`` are the numbers of pairs in doubt, and of findings of the baseline that are found no more.
    """
    taken = tuple(findings)
    stands = Counter(map(standing, taken))
    open_ = [finding for finding in taken if standing(finding) is Standing.OPEN]
    verdicts = Counter(finding.verdict for finding in open_)
    categories = Counter(finding.category for finding in open_ if finding.code != REVIEW_MENDED)
    outcomes = Counter(rule.outcome for rule in rules)
    statuses = Counter(item.status for item in evidence.values())
    return Summary(
        sources=len(corpus.sources),
        claims=len(corpus.claims),
        questions=sum(finding.category is Category.GROUP for finding in taken),
        conflicts=verdicts[Verdict.CONFLICT],
        violations=verdicts[Verdict.VIOLATION],
        evidence_problems=categories[Category.EVIDENCE],
        waiver_problems=categories[Category.WAIVER],
        waived=stands[Standing.WAIVED],
        uncertain=verdicts[Verdict.UNCERTAIN],
        variants=verdicts[Verdict.VARIANT],
        superseded=verdicts[Verdict.SUPERSEDED],
        compatible=verdicts[Verdict.COMPATIBLE],
        agreements=verdicts[Verdict.AGREEMENT],
        single_source=verdicts[Verdict.SINGLE_SOURCE],
        possible=besides[0],
        rules_kept=outcomes["kept"],
        rules_undecidable=outcomes["undecidable"],
        quotes=sum(statuses.values()) - statuses[EvidenceStatus.NO_QUOTE],
        quotes_verified=sum(statuses[status] for status in _CHECKED),
        source_wrong=sum(finding.state is ReviewState.SOURCE_WRONG for finding in open_),
        our_errors=stands[Standing.OUR_ERROR],
        baselined=stands[Standing.BASELINED],
        baseline_gone=besides[1],
    )


def sources_shown(
    corpus: Corpus, texts: Iterable[str], voices: Mapping[str, str], evidence: Mapping[int, Evidence]
) -> tuple[SourceShown, ...]:
    """Each source with its claims and how many of its quotes were verified; ``texts`` are the sources at hand."""
    at_hand = set(texts)
    statuses: dict[str, Counter[EvidenceStatus]] = defaultdict(Counter)
    for claim in corpus.claims:
        statuses[claim.source][evidence[id(claim)].status] += 1
    return tuple(
        SourceShown(
            id=source.id,
            title=source.title,
            publisher=source.publisher,
            url=source.url,
            file=source.file,
            published=source.published.date,
            basis=source.published.basis,
            voice=voices[source.id],
            text_at_hand=source.id in at_hand,
            claims=sum(statuses[source.id].values()),
            quotes=sum(statuses[source.id].values()) - statuses[source.id][EvidenceStatus.NO_QUOTE],
            quotes_verified=sum(statuses[source.id][status] for status in _CHECKED),
        )
        for source in sorted(corpus.sources.values(), key=lambda item: item.id)
    )


def not_compared(
    judged: Iterable[tuple[Group, Judgement]],
    results: Iterable[RuleResult],
    evidence: Mapping[int, Evidence],
    asked: Callable[[Group], str],
) -> tuple[NotCompared, ...]:
    """Everything that was left out of the comparison, with its reason and count; ``asked`` gives the question of a group."""
    taken = tuple(judged)
    return (*_pairs(taken, asked), *_qualified(taken), *_rules(results), *_quotes(evidence))


def _pairs(judged: tuple[tuple[Group, Judgement], ...], asked: Callable[[Group], str]) -> Iterator[NotCompared]:
    found: dict[str, list[str]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for group, judgement in judged:
        for reason, number in judgement.skipped.items():
            counts[reason] += number
            found[reason].append(asked(group))
    for reason in sorted(found):
        yield NotCompared(
            reason=f"pairs of values: {reason}", count=counts[reason], items=tuple(sorted(set(found[reason])))
        )


def _qualified(judged: tuple[tuple[Group, Judgement], ...]) -> Iterator[NotCompared]:
    """Questions that were asked of one subject under several qualifiers: a part is not held against its whole."""
    groups = Counter((group.slot, group.about) for group, _ in judged)
    several = tuple(sorted(f"{slot} of {about}" for (slot, about), number in groups.items() if number > 1))
    if several:
        number = sum(number for number in groups.values() if number > 1)
        yield NotCompared(
            reason="groups that differ from another in their qualifiers only", count=number, items=several
        )


def _rules(results: Iterable[RuleResult]) -> Iterator[NotCompared]:
    open_ones = [result for result in results if result.outcome is Outcome.UNDECIDABLE]
    if open_ones:
        items = tuple(f"{result.rule.id}: {result.decisive()[0].reason}" for result in open_ones if result.decisive())
        yield NotCompared(reason="rules that the values leave open", count=len(open_ones), items=items)


def _quotes(evidence: Mapping[int, Evidence]) -> Iterator[NotCompared]:
    statuses = Counter(item.status for item in evidence.values())
    for status, reason in (
        (EvidenceStatus.NO_TEXT, "quotes not verified, because the text is not at hand"),
        (EvidenceStatus.NO_QUOTE, "claims without a quote, so that nothing could be verified"),
    ):
        if statuses[status]:
            yield NotCompared(reason=reason, count=statuses[status])
