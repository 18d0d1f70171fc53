"""A claim that was found in a text, as ``claims extract --jsonl`` writes it, a line each, and the schema of such a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from checker.listings.qualified import hedge, qualifiers
from claims.claim import Claim, Modality
from claims.field import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """What a source says in answer to a question, and where."""

    source: Annotated[str, Field(description="The id of the source.")]
    slot: Annotated[str, Field(description="The question that it answers.")]
    about: Annotated[
        str, Field(description="Whom or what it is about: an entity's id, or what the claims on the question share.")
    ]
    kind: Annotated[str, Field(description="The kind of the value.")]
    written: Annotated[str, Field(description="The value as the source writes it.")]
    key: Annotated[str, Field(description="The value in normal form.")]
    hedge: Annotated[str | None, Field(description="How the value is hedged: about, nearly, at least …")]
    qualifiers: Annotated[
        dict[str, str],
        Field(
            description="What narrows the claim, as in claims.yaml: whose, where, when, of (what), stage, among, scope (whole, part, other …). Only those that are told; several of one sort are joined by commas."
        ),
    ]
    modality: Annotated[Modality, Field(description="In what manner it is said.")]
    main: Annotated[
        str | None,
        Field(description="Which main figure of its text's incident it gives: killed, injured, day, place, age."),
    ]
    by: Annotated[str | None, Field(description="Who the source says said it.")]
    via: Annotated[str | None, Field(description="Through whom the source has it.")]
    said: Annotated[str | None, Field(description="When it was said, in EDTF.")]
    doubt: Annotated[str | None, Field(description="Why the value may be no answer of the text's own.")]
    page: Annotated[int | None, Field(description="Of a PDF: the page.")]
    line: Annotated[int | None, Field(description="The line of the value, from 1.")]
    column: Annotated[int | None, Field(description="Its column, from 1.")]
    start: Annotated[int | None, Field(description="Where the value begins in the text, in code points.")]
    stop: Annotated[int | None, Field(description="Where it ends.")]
    quote: Annotated[str | None, Field(description="The value with the words around it, verbatim.")]
    rule: Annotated[str | None, Field(description="The rule that found it.")]


def line_of(claim: Claim) -> FoundLine:
    """A claim as a line."""
    place, said = claim.provenance, claim.attribution
    return FoundLine(
        source=claim.source,
        slot=claim.slot,
        about=claim.about,
        kind=claim.value.kind,
        written=claim.written,
        key=claim.value.key(),
        hedge=hedge(claim.value),
        qualifiers=qualifiers(claim),
        modality=claim.modality,
        main=main_of(claim) or None,
        by=said.by,
        via=said.via,
        said=said.said,
        doubt=(claim.context.doubt if claim.context else "") or None,
        page=place.page,
        line=place.line,
        column=place.column,
        start=place.span.start if place.span else None,
        stop=place.span.stop if place.span else None,
        quote=place.quote,
        rule=place.rule,
    )


def main_of(claim: Claim) -> str:
    """Which main figure of its text's incident a claim gives, where it gives one."""
    return claim.context.main if claim.context else ""


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a line."""
    from pydantic import TypeAdapter

    made = TypeAdapter(FoundLine).json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A claim found by claims extract, version 1",
        **{key: rule for key, rule in made.items() if key != "title"},
    }
