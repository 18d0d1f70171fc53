"""``claims names``: who is who in a corpus, and the decision of a person in the claims file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.printable import printable
from claims.curated.write import with_alias, with_entry
from claims.entities import Entity
from claims.errors import UsageError
from claims.folding import words
from claims.names import NameMention, Resolution, fold, resolve
from claims.people.corpus import Occurrence, gather
from claims.text import Lines

_ID = 60  # letters at most in an id made from a name


@dataclass(frozen=True, slots=True)
class Who:
    """Who is who in some texts: the persons, every place that names them, and what a person has to decide."""

    resolution: Resolution
    occurrences: tuple[Occurrence, ...]
    lines: Mapping[str, Lines]
    declared: Mapping[str, str]


def who(texts: Mapping[str, str], entities: Mapping[str, Entity]) -> Who:
    """Resolve the persons named in ``texts`` (name to text); the aliases of ``entities`` come first."""
    found = gather(texts)
    aliases = {
        fold(name): entity.id
        for entity in entities.values()
        if entity.kind == "person"
        for name in (entity.name, *entity.aliases)
    }
    mentions = [NameMention(item.name, item.source, item.span.start) for item in found]
    return Who(
        resolve(mentions, aliases),
        found,
        {name: Lines(text) for name, text in texts.items()},
        {entity.id: entity.name for entity in entities.values() if entity.kind == "person"},
    )


def who_is_who(found: Who) -> str:
    """Each person with all spellings, titles, posts and places, then the pairs that a person has to decide."""
    return "".join(f"{printable(line)}\n" for line in _lines(found))


def _lines(found: Who) -> Iterator[str]:
    told = {(item.source, item.span.start): item for item in found.occurrences}
    for person in sorted(found.resolution.persons, key=lambda one: (fold(one.names[0]), one.id)):
        items = [told[mention.document, mention.position] for mention in person.mentions]
        spelled = _places(items, found.lines)
        best = max(spelled, key=lambda name: (len(name.split()), len(spelled[name]), name))
        declared = found.declared.get(person.id)
        yield f"{declared} [{person.id}]" if declared else best
        for name, places in spelled.items():
            yield f"  {name}: {', '.join(places)}"
        titles = dict.fromkeys(title for item in items for title in (*item.titles, *item.posts))
        if titles:
            yield f"  said to be: {'; '.join(titles)}"
    if found.resolution.uncertain:
        yield ""
        yield "To decide (claims names A B --same, or --different, writes it into the claims file):"
        for pair in found.resolution.uncertain:
            where = f" in {pair.document}" if pair.document else ""
            yield f"  {pair.left} | {pair.right}{where}: {pair.reason}"


def _places(items: list[Occurrence], lines: Mapping[str, Lines]) -> dict[str, list[str]]:
    """The places of each spelling, the most frequent spelling first."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in items:
        line, column = lines[item.source].place(item.span.start)
        found[item.name].append(f"{item.source}:{line}:{column}")
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def decided(text: str, entities: Mapping[str, Entity], names: Sequence[str], same: bool, kind: str = "person") -> str:
    """``text`` of a claims file with the decision that two names belong to one entity of a kind, or to two.

    Raises ``UsageError`` where the file already says so or otherwise, and for names that cannot be told apart.
    """
    if len(names) != 2:
        raise UsageError(f"{len(names)} names given; expected two with --same or --different")
    a, b = (_Side(name, _bearer(name, entities, kind)) for name in names)
    if fold(a.name) == fold(b.name):
        raise UsageError(f"'{a.name}' and '{b.name}' are one name; expected two")
    return _joined(text, entities, a, b, kind) if same else _parted(text, entities, (a, b), kind)


@dataclass(frozen=True, slots=True)
class _Side:
    """A name and the id of the entity that bears it in the claims file."""

    name: str
    id: str | None


def _bearer(name: str, entities: Mapping[str, Entity], kind: str) -> str | None:
    if not any(letter.isalpha() for letter in name):
        raise UsageError(f"'{name}' is no name: at least one letter was expected")
    wanted = fold(name)
    found = [one for one in entities.values() if one.kind == kind and wanted in map(fold, (one.name, *one.aliases))]
    if len(found) > 1:
        ids = "' and '".join(sorted(one.id for one in found))
        raise UsageError(f"'{name}' is a name of '{ids}' in the claims file; make its entities differ by hand")
    return found[0].id if found else None


def _parted(text: str, entities: Mapping[str, Entity], sides: tuple[_Side, _Side], kind: str) -> str:
    a, b = sides
    if a.id and a.id == b.id:
        raise UsageError(
            f"the claims file says that '{a.name}' and '{b.name}' are one {kind}, '{a.id}'; edit it by hand"
        )
    if a.id and b.id:
        raise UsageError(f"the claims file says already that '{a.name}' and '{b.name}' are two {kind}s")
    taken = set(entities)
    for side in sides:
        if side.id is None:
            id = _new_id(side.name, taken, kind)
            taken.add(id)
            text = with_entry(text, "entities", {"id": id, "kind": kind, "name": side.name})
    return text


def _joined(text: str, entities: Mapping[str, Entity], a: _Side, b: _Side, kind: str) -> str:
    if a.id and a.id == b.id:
        raise UsageError(f"the claims file says already that '{a.name}' and '{b.name}' are one {kind}, '{a.id}'")
    if a.id and b.id:
        raise UsageError(f"'{a.name}' is '{a.id}' and '{b.name}' is '{b.id}' in the claims file; make them one by hand")
    known, new = (a, b) if a.id else (b, a)
    if known.id:
        return with_alias(text, known.id, new.name)
    entry = {"id": _new_id(a.name, set(entities), kind), "kind": kind, "name": a.name, "aliases": [b.name]}
    return with_entry(text, "entities", entry)


def _new_id(name: str, taken: set[str], kind: str) -> str:
    """A short id from the name that no entity has."""
    base = "-".join(words(fold(name)))[:_ID].strip("-") or kind
    return next(id for id in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if id not in taken)
