"""``claims names``: how two names compare, and who is who in a corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.printable import printable
from claims.curated.write import with_alias, with_entry
from claims.entities import Entity
from claims.errors import UsageError
from claims.names import NameMention, Resolution, compare, fold, resolve
from claims.people.corpus import Occurrence, gather
from claims.text import Lines


def explain(a: str, b: str) -> str:
    """The comparison of two names, step by step."""
    found = compare(a, b)
    lines = [
        f"{a} | {b}: {found.outcome} ({found.score:.2f})",
        f"because: {found.reason}",
        *(f"  {step}" for step in found.steps),
    ]
    return "".join(f"{printable(line)}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Who:
    """Who is who in some texts: the persons, every place that names them, and what a person has to decide."""

    resolution: Resolution
    occurrences: tuple[Occurrence, ...]
    lines: Mapping[str, Lines]
    declared: frozenset[str]


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
        frozenset(aliases.values()),
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
        yield best + (f" [{person.id}]" if person.id in found.declared else "")
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


def decided(text: str, entities: Mapping[str, Entity], a: str, b: str, same: bool) -> str:
    """``text`` of a claims file with the decision that two names belong to one person, or to two.

    Raises ``UsageError`` where the file already says otherwise.
    """
    known = {
        fold(name): one.id for one in entities.values() if one.kind == "person" for name in (one.name, *one.aliases)
    }
    first, second = known.get(fold(a)), known.get(fold(b))
    if same:
        return _joined(text, set(entities), (a, first), (b, second))
    if first and first == second:
        raise UsageError(f"the claims file says that '{a}' and '{b}' are one person, '{first}'; edit its entities")
    for name, id in ((a, first), (b, second)):
        if id is None:
            text = with_entry(text, "entities", {"id": _new_id(name, set(entities)), "kind": "person", "name": name})
    return text


def _joined(text: str, ids: set[str], a: tuple[str, str | None], b: tuple[str, str | None]) -> str:
    if a[1] and b[1]:
        if a[1] == b[1]:
            raise UsageError(f"the claims file says already that '{a[0]}' and '{b[0]}' are one person, '{a[1]}'")
        raise UsageError(
            f"'{a[0]}' is '{a[1]}' and '{b[0]}' is '{b[1]}' in the claims file; make them one entity by hand"
        )
    if a[1] or b[1]:
        id, name = (a[1], b[0]) if a[1] else (b[1], a[0])
        return with_alias(text, id or "", name)
    entry = {"id": _new_id(a[0], ids), "kind": "person", "name": a[0], "aliases": [b[0]]}
    return with_entry(text, "entities", entry)


def _new_id(name: str, ids: set[str]) -> str:
    """A short id from the last word of the name that no entity has."""
    base = fold(name).replace(" ", "-") or "person"
    return next(id for id in (base, *(f"{base}-{n}" for n in range(2, len(ids) + 3))) if id not in ids)
