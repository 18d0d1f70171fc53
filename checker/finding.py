"""What the check says: verdicts with their reasons and evidence. Plain frozen values; reports turn them into text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

from checker.shown import ShownClaim, SourceShown
from claims.claim import Qualifiers
from claims.field import Field
from claims.quick import quick
from claims.review import Review, ReviewState
from claims.slot import Waiver
from claims.tables_in.model import TableRead
from claims.value import RelationKind

REPORT_VERSION = "1"


class Verdict(StrEnum):
    """What is said of a group of claims that answer one question."""

    CONFLICT = "conflict"
    VIOLATION = "violation"
    UNCERTAIN = "uncertain"
    VARIANT = "variant"
    SUPERSEDED = "superseded"
    COMPATIBLE = "compatible"
    AGREEMENT = "agreement"
    SINGLE_SOURCE = "single-source"


class Category(StrEnum):
    """What a finding is about: a group of claims, a declared rule, a quote, or a waiver."""

    GROUP = "group"
    RULE = "rule"
    EVIDENCE = "evidence"
    WAIVER = "waiver"


class Severity(StrEnum):
    """How much a finding matters; ``none`` where nothing is wrong."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two values stand as they do. ``superseded`` marks a plan that gave way to the other value."""

    left: str
    right: str
    relation: RelationKind
    text: str
    superseded: bool = False
    # The values as ShownClaim.key has them; no part of the JSON report.
    left_key: str = field(default="", compare=False)
    right_key: str = field(default="", compare=False)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One verdict with its code, message, claims and reasons; one a group, never one a pair.

    ``fingerprint`` depends on the slot, the subject, the qualifiers and the distinct normalised values alone.
    """

    code: str
    category: Category
    verdict: Verdict | None
    severity: Severity
    question: str
    message: str
    fingerprint: str
    slot: str | None = None
    about: str | None = None
    about_name: str | None = None
    kind: str | None = None
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    rule: str | None = None
    voices: Annotated[
        int, Field(description="Independent voices: copies, and repeats of one official, count once.")
    ] = 0
    claims: tuple[ShownClaim, ...] = ()
    reasons: tuple[Reason, ...] = ()
    notes: tuple[str, ...] = ()
    waiver: Waiver | None = None
    state: Annotated[ReviewState, Field(description="What a person found on looking at it.")] = ReviewState.UNREVIEWED
    review: Annotated[Review | None, Field(description="The review behind the state; of 'accepted' the waiver.")] = None
    baselined: Annotated[
        str | None, Field(description="The ISO date since when it stands in the baseline, where it does.")
    ] = None

    @property
    def verdict_name(self) -> str:
        """The verdict, or what the finding is about where it has none."""
        return self.verdict.value if self.verdict else self.category.value


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOutcome:
    """What became of a declared rule."""

    id: str
    title: str
    kind: str
    outcome: Literal["kept", "broken", "undecidable"]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCompared:
    """Something that was not held against anything, and why."""

    reason: str
    count: int
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PossiblePair:
    """Two claims that may answer one question, and may not: shown apart, and never a reason to fail.

    ``score`` is the sum of the weights that speak for and against it, ``needed`` what it takes to be compared. ``relation`` is how the
    values stand to each other if both answer one question.
    """

    question: str
    fingerprint: str
    left: ShownClaim
    right: ShownClaim
    score: float
    needed: float
    reason: str
    in_words: Annotated[
        str, Field(description="The weightiest reason for the doubt, in words that need no weights.")
    ] = ""
    relation: RelationKind
    relation_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The counts that a reader wants first."""

    sources: int
    claims: int
    questions: int
    conflicts: int
    violations: int
    evidence_problems: int
    waiver_problems: int
    waived: int
    uncertain: int
    variants: int
    superseded: int
    compatible: int
    agreements: int
    single_source: int
    possible: Annotated[int, Field(description="Pairs of claims that may answer one question.")] = 0
    rules_kept: int
    rules_undecidable: int
    quotes: int
    quotes_verified: int
    source_wrong: Annotated[
        int, Field(description="Reviewed: a source is wrong. Counted above too, and fails nothing.")
    ] = 0
    our_errors: Annotated[
        int, Field(description="Reviewed: wrongly curated, wrongly extracted or not comparable. Not counted above.")
    ] = 0
    baselined: Annotated[int, Field(description="Known from the baseline. Not counted above.")] = 0
    baseline_gone: Annotated[int, Field(description="In the baseline, and found no more.")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MainFigure:
    """A main figure of the incident that a text tells of: its value for people, the text's words, and their place."""

    normalised: str
    written: str
    page: int | None = None
    line: int | None
    column: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentTold:
    """What one text says of the incident that it tells of; nothing is held against anything here."""

    source: str
    published: str | None
    day: MainFigure | None
    place: MainFigure | None
    killed: MainFigure | None
    injured: MainFigure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A finding as a baseline holds it: by fingerprint and code; what else it says is for people."""

    fingerprint: str
    code: str
    question: str
    values: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineUsed:
    """The baseline that findings were held against, and what it holds that is found no more."""

    file: str
    size: int
    gone: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything the check found: every group with its verdict, agreements and single sources too."""

    version: str = REPORT_VERSION
    claims_file: str
    today: Annotated[str, Field(description="The ISO date by which waivers were judged.")]
    summary: Summary
    sources: tuple[SourceShown, ...]
    findings: tuple[Finding, ...]
    rules: tuple[RuleOutcome, ...]
    not_compared: tuple[NotCompared, ...]
    baseline: BaselineUsed | None = None
    possible: Annotated[
        tuple[PossiblePair, ...], Field(description="Pairs in doubt: not held against each other, and never failing.")
    ] = ()
    incidents: Annotated[
        tuple[IncidentTold, ...],
        Field(description="What each text says of its incident, where two or more tell of one; not a comparison."),
    ] = ()
    tables: Annotated[
        tuple[TableRead, ...], Field(description="The tables of claims.yaml with what their columns were taken for.")
    ] = ()
