"""``claims review``: what a person found on looking at a finding."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from checker.command_line.folders import FolderBehind, FolderOption, folder_of
from checker.command_line.given import day, finding, user
from checker.command_line.options import (
    DECISION,
    UNTIL,
    By,
    ClaimsFile,
    ClaimsFrom,
    Extract,
    Extractors,
    Fingerprint,
    Reason,
    Sources,
    Tagger,
    Texts,
    Today,
)
from checker.printable import printable
from claims.errors import UsageError, nearest

if TYPE_CHECKING:
    from checker.finding import Finding
    from checker.shown import ShownClaim
    from claims.review import Case


class State(StrEnum):
    """What can be found; the words are those of claims.yaml."""

    SOURCE_WRONG = "source-wrong"
    CURATION_WRONG = "curation-wrong"
    EXTRACTION_WRONG = "extraction-wrong"
    NOT_COMPARABLE = "not-comparable"
    ACCEPTED = "accepted"


def review(
    fingerprint: Fingerprint,
    state: Annotated[State, typer.Option(help="What was found.", rich_help_panel=DECISION)],
    reason: Reason,
    folder: FolderBehind = None,
    source: Sources = None,
    right: Annotated[str | None, typer.Option(metavar="TEXT", help="Of what was read wrongly: what is right.")] = None,
    value: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="The words that were read wrongly, where a source says several things."),
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help=UNTIL, rich_help_panel=DECISION)] = None,
    by: By = None,
    named: FolderOption = None,
    claims: ClaimsFile = None,
    texts: Texts = None,
    extract: Extract = None,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    today: Today = None,
) -> None:
    """Write a review of a finding into the claims file; its comments and order stay as they are. No review says which value is true.

    \b
    source-wrong      the finding stays in the report and fails nothing; --source says which source
    curation-wrong    an error of ours: set aside and counted; correct the claim in the claims file
    extraction-wrong  an error of ours: set aside and counted; kept for claims reviews --export
    not-comparable    an error of ours: set aside and counted
    accepted          a waiver: set aside until the date that --until gives

    Give the options with which the check found it.

    Examples:
      claims review 3f2a9c01 --state source-wrong --source courier --reason "it printed a correction"
      claims review 3f2a9c01 --state not-comparable --reason "two rivers"
    """
    from checker import api
    from checker.command_line.decide import there_is_one, told_apart, written
    from checker.outcome.lookup import reviewable
    from claims.curated.write import with_review
    from claims.review import Review

    decided = day(today)
    if not reason.strip():
        raise UsageError("--reason is empty; say what was found")
    asked = finding(extract, extractor, claims_from, tagger)
    loaded = api.load(folder_of(folder, named), claims=claims, texts=texts, **asked)
    there_is_one(loaded)
    meant = reviewable(api.run(loaded, decided), fingerprint, loaded.corpus)
    sources = _named(meant, source or [])
    _fits(state, sources, right or value, until)
    end = day(until, "--until") if until else None
    if end and end < decided:
        raise UsageError(f"--until {end} lies before the decision on {decided}; expected a later date")
    entry = Review(
        fingerprint=meant.fingerprint,
        state=state.value,
        by=by or user(),
        decided=decided.isoformat(),
        reason=reason,
        sources=sources,
        until=end.isoformat() if end else None,
        cases=_cases(meant, state, sources, (value, right)),
    )
    written(loaded, with_review(loaded.text, entry))
    typer.echo(f"reviewed {meant.code} as {state.value}: {printable(meant.question)}")
    told_apart(loaded, meant, asked)


def _named(finding: Finding, sources: list[str]) -> tuple[str, ...]:
    """The sources that are meant, once each. Raises ``UsageError`` for one that says nothing here."""
    known = dict.fromkeys(claim.source for claim in finding.claims)
    for name in sources:
        if name not in known:
            raise UsageError(f"--source {name} says nothing in this finding; {nearest(name, known)}")
    return tuple(dict.fromkeys(sources))


def _fits(state: State, sources: tuple[str, ...], misread: str | None, until: str | None) -> None:
    if state is State.SOURCE_WRONG and not sources:
        raise UsageError("--source is missing; say which source is wrong")
    if state is State.ACCEPTED and until is None:
        raise UsageError("--until is missing; an accepted discrepancy needs an end date")
    if misread is not None and state not in (State.CURATION_WRONG, State.EXTRACTION_WRONG):
        raise UsageError(f"--value and --right say what was read wrongly; they do not go with --state {state}")


def _cases(
    finding: Finding, state: State, sources: tuple[str, ...], misread: tuple[str | None, str | None]
) -> tuple[Case, ...]:
    """What was read wrongly, once each, as the regression list keeps it; ``misread`` are the words meant and what is right."""
    value, right = misread
    origin = {State.CURATION_WRONG: "curated", State.EXTRACTION_WRONG: "extracted"}.get(state)
    if origin is None:
        return ()
    meant = [one for one in finding.claims if one.origin == origin and (not sources or one.source in sources)]
    if not meant:
        other = "curation-wrong" if state is State.EXTRACTION_WRONG else "extraction-wrong"
        raise UsageError(f"none of the claims meant was {origin}; is it --state {other}?")
    words = dict.fromkeys(one.written for one in meant)
    if value is not None and value not in words:
        raise UsageError(f"--value '{value}' was not read here; {nearest(value, words)}")
    found = tuple(dict.fromkeys(_case(one, finding, right) for one in meant if value in (None, one.written)))
    if right is not None and len({(case.source, case.read) for case in found}) > 1:
        raise UsageError(
            f"--right says what one reading should be, and {len(found)} are meant; choose with --source or --value"
        )
    return found


def _case(claim: ShownClaim, finding: Finding, right: str | None) -> Case:
    from claims.review import Case

    return Case(
        source=claim.source,
        slot=claim.slot,
        about=finding.about or "",
        value=claim.written,
        read=claim.normalised,
        quote=claim.quote,
        page=claim.page,
        line=claim.line,
        right=right,
    )
