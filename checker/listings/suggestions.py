"""What ``claims suggest`` prints: entries for claims.yaml, and a comment before each claim with its id."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.reports._words import number
from checker.suggest.drafts import SPELLINGS
from checker.suggest.rows import filled
from checker.suggest.suggest import Suggested, Suggestion
from claims.curated.scalar import flow
from claims.errors import UsageError, nearest
from claims.folding import fold

Filters = tuple[Sequence[str], Sequence[str], Sequence[str]]


def picked(suggested: Suggested, filters: Filters, every: bool) -> tuple[Suggestion, ...]:
    """The suggestions that are asked for: by slot, subject and source. Raises ``UsageError`` for a name that nothing has.

    Unless ``every``, or a filter names them, what one source alone says is left out, and so are spellings of names.
    """
    slots, abouts, sources = filters
    found = _with("slot", slots, suggested.claims, lambda item: {item.entry.slot})
    found = _with("about", abouts, found, lambda item: {item.entry.about, _name(suggested, item)})
    found = _with("source", sources, found, lambda item: {item.entry.source})
    if every or slots:
        return found
    return tuple(item for item in found if item.shared and item.entry.slot not in SPELLINGS)


def _with(
    option: str, names: Sequence[str], found: tuple[Suggestion, ...], told: Callable[[Suggestion], set[str]]
) -> tuple[Suggestion, ...]:
    """Those that bear one of the names, whatever their case; all where none is asked for."""
    known = {name for item in found for name in told(item)}
    asked = set(map(fold, names))
    for name in names:
        if fold(name) not in set(map(fold, known)):
            raise UsageError(f"--{option} '{name}' has nothing to suggest; {nearest(name, known)}")
    return tuple(item for item in found if not asked or set(map(fold, told(item))) & asked)


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
