"""What ``claims suggest`` prints: entries for claims.yaml, and a comment before each claim with its id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.reports._words import number
from checker.suggest import SPELLING, Suggested, Suggestion, filled
from claims.curated.scalar import flow
from claims.errors import UsageError, nearest
from claims.folding import fold

Filters = tuple[Sequence[str], Sequence[str], Sequence[str]]


def picked(suggested: Suggested, filters: Filters, every: bool) -> tuple[Suggestion, ...]:
    """The suggestions that are asked for: by slot, subject and source. Raises ``UsageError`` for a name that nothing has.

    Unless ``every``, or a filter names them, what one source alone says is left out, and so are spellings of names.
    """
    slots, abouts, sources = filters
    wanted = (
        ("slot", slots, lambda item: {item.entry.slot}),
        ("about", abouts, lambda item: {item.entry.about, fold(_name(suggested, item)), fold(item.entry.about)}),
        ("source", sources, lambda item: {item.entry.source}),
    )
    found = suggested.claims
    for option, names, told in wanted:
        known = {name for item in suggested.claims for name in told(item)}
        for name in names:
            if name not in known and fold(name) not in known:
                raise UsageError(f"--{option} '{name}' has nothing to suggest; {nearest(name, known)}")
        if names:
            asked = {*names, *map(fold, names)} if option == "about" else {*names}
            found = tuple(item for item in found if told(item) & asked)
    if every or slots:
        return found
    return tuple(item for item in found if item.shared and item.entry.slot != SPELLING)


def _name(suggested: Suggested, item: Suggestion) -> str:
    known = suggested.entities.get(item.entry.about)
    return known.name if known else item.entry.about


def suggested_yaml(suggested: Suggested, chosen: Sequence[Suggestion], every: bool) -> str:
    """The entries as YAML that can be pasted, then in comments what was left out."""
    return "".join(f"{line}\n" for line in _lines(suggested, chosen, every))


def _lines(suggested: Suggested, chosen: Sequence[Suggestion], every: bool) -> Iterator[str]:
    rows = suggested.some(chosen)
    for section in ("sources", "entities", "slots"):
        if rows[section]:
            yield f"{section}:"
            yield from (f"  - {flow(filled(row))}" for row in rows[section])
    if chosen:
        yield "claims:"
        yield from (line for item in chosen for line in (f"  # {item.id}", f"  - {flow(filled(item.row()))}"))
    more = len(suggested.claims) - len(chosen)
    if more and not every:
        yield f"# {number(more, 'more claim')}: --all shows those that one source alone makes, and spellings of names"
    if not chosen and not more:
        yield "# nothing to suggest: no claim was found that is not curated already"
    if suggested.left_out:
        yield f"# {number(suggested.left_out, 'claim')} left out: no words of claims.yaml would be read as they were found"
