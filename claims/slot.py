"""The questions that claims answer, and the constraints declared between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from claims.claim import Qualifiers
from claims.field import Field

Severity = Literal["high", "medium", "low"]
# Behind the name of a found question that is also the id of a declared slot, but was not answered by these claims.
APART = " (found)"
_FORBID = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """One term of a slot's vocabulary: the words that stand for it and the terms that contain it."""

    __pydantic_config__: ClassVar = _FORBID

    id: Annotated[str, Field(min_length=1, description="The term as reports show it.")]
    words: Annotated[tuple[str, ...], Field(description="Words that stand for it.")] = ()
    broader: Annotated[tuple[str, ...], Field(description="Ids of the terms that contain it.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which claims found in texts answer a slot: all that is given must hold. The value must be of the slot's kind."""

    __pydantic_config__: ClassVar = _FORBID

    families: Annotated[
        tuple[str, ...], Field(description="Questions as 'claims extract' names them; one of them must be answered.")
    ] = ()
    words: Annotated[
        tuple[str, ...], Field(description="One of these must stand in the value's clause, or be what is counted.")
    ] = ()
    without: Annotated[tuple[str, ...], Field(description="None of these may stand there.")] = ()
    about: Annotated[
        tuple[str, ...],
        Field(
            description="Ids of the entities that it may be about: one alone is taken, of several, or of all where none is given, "
            "the only one that the sentence names."
        ),
    ] = ()
    qualifiers: Annotated[Qualifiers, Field(description="What narrows the claims that are found so.")] = field(
        default_factory=Qualifiers
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A question. ``{about}`` in the title stands for the name of what is asked about."""

    __pydantic_config__: ClassVar = _FORBID

    id: Annotated[str, Field(min_length=1, description="The short name that claims and rules use.")]
    title: Annotated[str, Field(min_length=1, description="The question; {about} stands for the subject's name.")]
    kind: Annotated[str, Field(description="The kind of value that answers it.")]
    severity: Annotated[Severity, Field(description="How much its conflicts matter.")] = "medium"
    tolerance: Annotated[str | None, Field(description="Such as '5%', '10' or '3 days'.")] = None
    terms: Annotated[tuple[TermEntry, ...], Field(description="The vocabulary of a slot of kind term.")] = ()
    cumulative: Annotated[
        bool, Field(description="The value rises as an event goes on: a later, higher one is an update.")
    ] = False
    falling: Annotated[
        bool,
        Field(
            description="The value falls as an event goes on, as that of the missing does: a later, lower one is an update."
        ),
    ] = False
    wikidata: Annotated[
        str | None, Field(pattern="^P[1-9][0-9]*$", description="The property of Wikidata that asks the same.")
    ] = None
    ftm: Annotated[
        str | None, Field(pattern="^[a-z][A-Za-z]*$", description="The property of FollowTheMoney that asks the same.")
    ] = None
    match: Annotated[
        tuple[Match, ...], Field(description="Which claims found in texts answer it; the first that fits counts.")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A slot of a subject, as a rule names it."""

    __pydantic_config__: ClassVar = _FORBID

    slot: Annotated[str, Field(description="The id of the question.")]
    about: Annotated[str, Field(description="The id of the entity that it is asked of.")]
    qualifiers: Qualifiers = field(default_factory=Qualifiers)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBase:
    """What every rule has: an id, a sentence that says what must hold, and how much it matters."""

    __pydantic_config__: ClassVar = _FORBID

    id: Annotated[str, Field(min_length=1, description="The short name that reports use.")]
    title: Annotated[str, Field(min_length=1, description="What must hold, as a sentence.")]
    severity: Annotated[Severity, Field(description="How much it matters that it is broken.")] = "medium"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf(RuleBase):
    """A count that is a part of another cannot exceed it."""

    kind: Literal["part-of"]
    part: Ref
    whole: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Before(RuleBase):
    """``first`` does not lie after ``second`` (the same day is allowed)."""

    kind: Literal["before"]
    first: Ref
    second: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class After(RuleBase):
    """``first`` does not lie before ``second`` (the same day is allowed)."""

    kind: Literal["after"]
    first: Ref
    second: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Within(RuleBase):
    """``inner`` lies within ``outer``."""

    kind: Literal["within"]
    inner: Ref
    outer: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(RuleBase):
    """``total`` is the sum of ``parts``."""

    kind: Literal["sum"]
    total: Ref
    parts: Annotated[tuple[Ref, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeOfSet(RuleBase):
    """The set has as many members as ``size`` says."""

    kind: Literal["size-of-set"]
    set: Ref
    size: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Equal(RuleBase):
    """Several slots have one value."""

    kind: Literal["equal"]
    slots: Annotated[tuple[Ref, ...], Field(min_length=2)]


Rule = Annotated[PartOf | Before | After | Within | Sum | SizeOfSet | Equal, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that a person has looked at: who, when, why and until when, all required."""

    __pydantic_config__: ClassVar = _FORBID

    fingerprint: Annotated[str, Field(min_length=1, description="Of the finding, as the report shows it.")]
    by: Annotated[str, Field(min_length=1, description="Who decided.")]
    decided: Annotated[str, Field(description="When: an ISO date.")]
    reason: Annotated[str, Field(min_length=1, description="Why the finding is accepted.")]
    until: Annotated[str, Field(description="The last ISO date on which the waiver holds.")]
