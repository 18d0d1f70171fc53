"""From well-shaped entries to a ``Corpus``: ids resolved, values read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from claims.corpus import Corpus
from claims.curated import entries as check_entries
from claims.curated.read_claims import read_claims
from claims.curated.shape import Complaint, Shaped
from claims.curated.tolerance import parse_tolerance
from claims.curated.yaml_tree import Tree
from claims.entities import index
from claims.errors import nearest
from claims.slot import Slot
from claims.value import Tolerance, World
from claims.vocabulary import Vocabulary
from claims.world.gazetteer import Gazetteer
from claims.world.worlds import Chained

Entries = Mapping[str, list[tuple[int, Any]]]


class Known(NamedTuple):
    """Every id that the file names, ill-shaped entries included, so that one mistake is reported once."""

    ids: Mapping[str, frozenset[str]]

    def dangling(self, section: str, name: str, what: str) -> str | None:
        """A sentence when ``name`` is not an id of the section."""
        if name in self.ids[section]:
            return None
        return f"no {what} has the id '{name}'; {nearest(name, self.ids[section])}"


def link(shaped: Shaped, tree: Tree) -> tuple[Corpus, tuple[Complaint, ...]]:
    """Resolve every reference and read every value; what cannot be resolved is returned as complaints."""
    entries = shaped.entries
    known = _known(tree.data)
    slots = {slot.id: slot for _, slot in entries["slots"]}
    world = _world(entries, slots)
    sources = {source.id: source for _, source in entries["sources"]}
    claims, wrong = read_claims(entries["claims"], sources, slots, world, known, tree.entries.get("claims", []))
    vocabulary = shaped.mappings.get("vocabulary", Vocabulary())
    worded = ((("vocabulary", *path), message) for path, message in check_entries.check_vocabulary(vocabulary))
    complaints = (*_wrong_entries(entries, known, slots), *wrong, *worded)
    corpus = Corpus(
        sources=sources,
        declared={entity.id: entity for _, entity in entries["entities"]},
        entities=world,
        slots=slots,
        tolerances={slot.id: _tolerance(slot) for slot in slots.values()},
        rules=tuple(rule for _, rule in entries["rules"]),
        claims=claims,
        waivers=tuple(waiver for _, waiver in entries["waivers"]),
        settings=_settings(tree.data),
        tables=tuple(table for _, table in entries["tables"]),
        reviews=tuple(review for _, review in entries["reviews"]),
        vocabulary=vocabulary,
    )
    return corpus, complaints


def _wrong_entries(entries: Entries, known: Known, slots: Mapping[str, Slot]) -> Iterator[Complaint]:
    """What is wrong with an entry by itself, or beside another of its section."""
    yield from _duplicates(entries)
    for name, check in check_entries.CHECKS.items():
        for number, entry in entries[name]:
            yield from (((name, number, *path), message) for path, message in check(entry, known))
    for number, rule in entries["rules"]:
        found = check_entries.check_rule(rule, known, slots)
        yield from ((("rules", number, *path), message) for path, message in found)
    yield from _statements(entries)


def _settings(data: Any) -> dict[str, Any]:
    found = data.get("settings") if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def _known(data: Any) -> Known:
    ids = {}
    for section in ("sources", "entities", "slots", "rules"):
        rows = data.get(section) if isinstance(data, dict) else None
        rows = rows if isinstance(rows, list) else []
        ids[section] = frozenset(str(row["id"]) for row in rows if isinstance(row, dict) and "id" in row)
    return Known(ids)


def _duplicates(entries: Entries) -> Iterator[Complaint]:
    for section in ("sources", "entities", "slots", "rules"):
        first: set[str] = set()
        for number, entry in entries[section]:
            if entry.id in first:
                yield (section, number, "id"), f"the id '{entry.id}' is used twice in '{section}'"
            first.add(entry.id)
    seen: dict[str, str] = {}
    for section, what in (("waivers", "waiver"), ("reviews", "review")):
        for number, entry in entries[section]:
            name = entry.fingerprint
            if name in seen:
                told = f"a second {what}" if seen[name] == what else f"a {what} beside the {seen[name]}"
                yield (section, number, "fingerprint"), f"{told} for the finding {name}"
            seen.setdefault(name, what)


def _statements(entries: Entries) -> Iterator[Complaint]:
    """A statement of Wikidata belongs to one item: that of the claim's subject."""
    items = {entity.id: entity.wikidata for _, entity in entries["entities"]}
    for number, claim in entries["claims"]:
        item, own = (claim.statement_guid or "").partition("$")[0], items.get(claim.about)
        if item and item != own:
            said = f"'{claim.about}' is {own}" if own else f"'{claim.about}' names no item as 'wikidata'"
            yield ("claims", number, "statement_guid"), f"the statement belongs to {item}, but {said}"


def _world(entries: Entries, slots: Mapping[str, Slot]) -> World:
    """What the file declares; behind it the places that the package knows."""
    broader = {
        f"{slot.id}/{term.id}": tuple(f"{slot.id}/{above}" for above in term.broader)
        for slot in slots.values()
        for term in slot.terms
    }
    return Chained(index((entity for _, entity in entries["entities"]), broader), Gazetteer())


def _tolerance(slot: Slot) -> Tolerance:
    try:
        return parse_tolerance(slot.tolerance or "0")
    except ValueError:
        return Tolerance()
