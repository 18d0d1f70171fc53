"""What a person found on looking at a finding. No state says which value is true; each says what to do with the finding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from claims.field import Field
from claims.slot import Waiver

_FORBID = {"extra": "forbid"}


class ReviewState(StrEnum):
    """What was found on looking. ``unreviewed`` is never written down: it is where no review is."""

    UNREVIEWED = "unreviewed"
    SOURCE_WRONG = "source-wrong"
    CURATION_WRONG = "curation-wrong"
    EXTRACTION_WRONG = "extraction-wrong"
    NOT_COMPARABLE = "not-comparable"
    ACCEPTED = "accepted"


Decided = Literal["source-wrong", "curation-wrong", "extraction-wrong", "not-comparable", "accepted"]
# The fault is not the sources' but that of whoever read them or put them side by side.
OURS = (ReviewState.CURATION_WRONG, ReviewState.EXTRACTION_WRONG, ReviewState.NOT_COMPARABLE)
MISREAD = (ReviewState.CURATION_WRONG, ReviewState.EXTRACTION_WRONG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Words that were read wrongly, kept so that the fault is found again if it comes back."""

    __pydantic_config__: ClassVar = _FORBID

    source: Annotated[str, Field(min_length=1, description="The id of the source.")]
    slot: Annotated[str, Field(description="The question that it was taken to answer.")]
    about: Annotated[str, Field(description="Whom or what it was taken to be about.")]
    value: Annotated[str, Field(description="The words that were taken for the value.")]
    read: Annotated[str, Field(description="What the words were read as.")]
    quote: Annotated[str | None, Field(description="The words of the source.")] = None
    page: Annotated[int | None, Field(ge=1, description="Of a PDF: the page when it was looked at.")] = None
    line: Annotated[int | None, Field(ge=1, description="The line in the source's file when it was looked at.")] = None
    right: Annotated[str | None, Field(description="What is right; nothing where no claim should be made of it.")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A finding that a person has looked at: what was found, who, when and why. An accepted discrepancy needs an end date."""

    __pydantic_config__: ClassVar = _FORBID

    fingerprint: Annotated[str, Field(min_length=1, description="The fingerprint of the finding.")]
    state: Annotated[Decided, Field(description="What was found on looking at it.")]
    by: Annotated[str, Field(min_length=1, description="Who decided.")]
    decided: Annotated[str, Field(description="When, as an ISO date.")]
    reason: Annotated[str, Field(min_length=1, description="Why.")]
    sources: Annotated[
        tuple[str, ...], Field(description="Ids of the sources that are wrong, or were read wrongly.")
    ] = ()
    until: Annotated[
        str | None, Field(description="The last ISO date on which the review holds; required for state accepted.")
    ] = None
    cases: Annotated[tuple[Case, ...], Field(description="What was read wrongly: the regression list.")] = ()

    def waiver(self) -> Waiver:
        """The same as a waiver; only an accepted discrepancy is one."""
        return Waiver(
            fingerprint=self.fingerprint,
            by=self.by,
            decided=self.decided,
            reason=self.reason,
            until=self.until or self.decided,
        )


def of_waiver(waiver: Waiver) -> Review:
    """A waiver is the review of an accepted discrepancy."""
    return Review(
        fingerprint=waiver.fingerprint,
        state="accepted",
        by=waiver.by,
        decided=waiver.decided,
        reason=waiver.reason,
        until=waiver.until,
    )
