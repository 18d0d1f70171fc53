"""What each text says of the incident that it tells of: its main figures side by side, a fact-checker's first look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.finding import IncidentTold, MainFigure
from claims.claim import Claim
from claims.document import Source
from claims.values import kind

# One text alone is compared with nothing.
_LEAST = 2
# The victims' ages are told elsewhere: they alone make no row.
_SHOWN = ("day", "place", "killed", "injured")


def incidents_told(claims: Iterable[Claim], sources: Mapping[str, Source]) -> tuple[IncidentTold, ...]:
    """A row a text, in order of publication and then of their ids; nothing where fewer than two tell of an incident."""
    told: dict[str, dict[str, MainFigure]] = {}
    for claim in sorted(claims, key=Claim.order):
        if claim.context and claim.context.main in _SHOWN:
            told.setdefault(claim.source, {}).setdefault(claim.context.main, _figure(claim))
    rows = [_row(source, sources[source], figures) for source, figures in told.items()]
    if len(rows) < _LEAST:
        return ()
    return tuple(sorted(rows, key=lambda row: (row.published is None, row.published or "", row.source)))


def _row(id: str, source: Source, figures: Mapping[str, MainFigure]) -> IncidentTold:
    return IncidentTold(
        source=id,
        published=source.published.date,
        day=figures.get("day"),
        place=figures.get("place"),
        killed=figures.get("killed"),
        injured=figures.get("injured"),
    )


def _figure(claim: Claim) -> MainFigure:
    where = claim.provenance
    return MainFigure(
        normalised=kind(claim.value.kind).show(claim.value),
        written=claim.written,
        page=where.page,
        line=where.line,
        column=where.column,
    )
