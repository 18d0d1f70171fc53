"""A folder of texts to sources and documents, in an order that does not depend on the machine."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from claims.document import NOT_SAID, Document, Published, Source
from claims.errors import Problem
from claims.file_name import as_text
from claims.intake.copies import copies
from claims.intake.heading import title
from claims.intake.ids import Ids
from claims.intake.language import is_read, language, unread
from claims.intake.model import Dated, Extracted, Item
from claims.intake.patterns import EVERYTHING, Selection, files_below
from claims.intake.published import published
from claims.intake.published.others import dated_by_others
from claims.intake.read import is_known, read, too_large
from claims.intake.tongues import foreign, told
from claims.track import Track, plain

# Files that lie beside texts and are none of them.
_NOT_TEXTS = re.compile(
    r"(?:readme|license|licence|changelog|contributing)(?:\.(?:md|txt))?$|claims\.ya?ml$|pyproject\.toml$|claims(?:-baseline|\.schema)\.json$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Intake:
    """What a folder held: texts in the order of their files, problems, files of formats that are not read, and what was ignored."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    passed_over: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


class Names(NamedTuple):
    """The files of a folder: those that have a reader, those that have none, what was ignored, and folders that may not be looked into."""

    known: tuple[str, ...]
    passed_over: tuple[str, ...]
    ignored: tuple[str, ...]
    closed: tuple[str, ...]


def read_folder(
    folder: Path,
    curated: Mapping[str, Source] | None = None,
    besides: Collection[Path] = (),
    selection: Selection = EVERYTHING,
    track: Track = plain,
) -> Intake:
    """Every text below ``folder``; hidden files and claims.yaml are skipped. A file that cannot be read stops no other.

    ``curated`` are the sources of claims.yaml by id: what they say of a file's title, date ... comes before what was found, and
    the files that they name are read whatever ``selection`` says of them. It says which others are wanted; those that a
    .claimsignore names are not. ``besides`` are files that lie there and are no texts: tables of claims, say. ``track`` is
    shown the names as the files are read.
    """
    found = listed(folder, besides, selection)
    named = (source.file for source in (curated or {}).values() if source.file)
    # Only what was ignored is looked for: the others are listed.
    asked = {name for name in named if found.ignored and is_known(name) and (folder / name).is_file()}
    names = sorted({*found.known, *asked})
    called = {name: as_text(name) for name in names}
    loaded = ((called[name], read_file(folder / name, called[name])) for name in track(names, "Reading texts"))
    ignored = tuple(as_text(name) for name in found.ignored if name not in asked)
    taken = taken_in(loaded, curated or {}, passed_over=tuple(map(as_text, found.passed_over)))
    closed = (Problem(as_text(name), 0, 0, "the folder cannot be read: permission denied") for name in found.closed)
    return replace(taken, problems=tuple(sorted((*taken.problems, *closed))), ignored=ignored)


def names_of(
    folder: Path, besides: Collection[Path] = (), selection: Selection = EVERYTHING
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files below a folder that have a reader, and those that have none; hidden files, claims.yaml and ``besides`` are neither."""
    return listed(folder, besides, selection)[:2]


def listed(folder: Path, besides: Collection[Path] = (), selection: Selection = EVERYTHING) -> Names:
    """The same, with what ``selection`` and the .claimsignore files leave out."""
    names: list[str] = []
    passed_over: list[str] = []
    known = {path.resolve() for path in besides}
    below = files_below(folder, selection)
    for name in below.files:
        if _NOT_TEXTS.fullmatch(PurePosixPath(name).name) or (known and (folder / name).resolve() in known):
            continue
        (names if is_known(name) else passed_over).append(name)
    return Names(tuple(names), tuple(passed_over), below.ignored, below.closed)


def taken_in(
    files: Iterable[tuple[str, bytes | Problem]], curated: Mapping[str, Source], passed_over: tuple[str, ...] = ()
) -> Intake:
    """Texts from files given as name and bytes: what ``read_folder`` does without a folder. "-" names standard input."""
    items: list[Item] = []
    problems: list[Problem] = []
    by_file = {source.file: source for source in curated.values() if source.file}
    ids = Ids(curated)
    for name, data in files:
        if isinstance(data, Problem):
            problems.append(data)
            continue
        sum_ = hashlib.sha256(data).hexdigest()
        found = list(read(data, name))
        problems.extend(one for one in found if isinstance(one, Problem))
        texts = [one for one in found if isinstance(one, Extracted)]
        for number, text in enumerate(texts):
            item = _item(text, name, number if len(texts) > 1 else None, sum_, ids, by_file)
            ids.add(item.source.id)
            items.append(item)
    return Intake(_grouped([*dated_by_others(items)]), tuple(sorted(problems)), passed_over)


def _item(text: Extracted, name: str, number: int | None, sum_: str, ids: Ids, by_file: Mapping[str, Source]) -> Item:
    """A text with its source."""
    found = published(text.text, text.meta)
    stem = text.meta.id if number is not None and text.meta.id else PurePosixPath(name).stem
    record = None if text.meta.id else number
    known = by_file.get(name) if number is None else _of_several(ids.among_texts(stem, record), name, ids.curated)
    tag = (text.meta.language or "").replace("_", "-") or None
    # A page's own word for its language is often its template's; the text decides where it can.
    spoken = language(text.text) or tag
    source = known or Source(
        id=ids.new(stem, record),
        title=text.meta.title or title(text.text),
        publisher=text.meta.publisher,
        url=text.meta.url,
        language=spoken,
        published=Published(date=found.date, basis=found.basis, time=found.time),
        file=None if name == "-" else name,
        sha256=sum_ if number is None else None,
    )
    if known:
        source, found = _completed(known, text, found, spoken)
    other = foreign(text.text) if is_read(source.language) else ()
    document = Document(source.id, name, text.text, sum_, text.places, tuple(one.span for one in other))
    notes = (
        *text.notes,
        *filter(None, (unread(source.language),)),
        *(f"{told(one, document)}: only English is searched for claims" for one in other),
    )
    return Item(source, document, text.places, found, text.meta.author, notes, other)


def _of_several(id: str, name: str, curated: Mapping[str, Source]) -> Source | None:
    """The source of claims.yaml for one of several texts in a file: of the id that ``claims init`` gives it."""
    known = curated.get(id)
    return known if known and known.file in (None, name) else None


def _completed(known: Source, text: Extracted, found: Dated, spoken: str | None) -> tuple[Source, Dated]:
    """A source of claims.yaml with what it leaves open; a date that it calls unknown stays unknown."""
    said = known.published is not NOT_SAID
    filled = replace(
        known,
        title=known.title or text.meta.title or title(text.text),
        publisher=known.publisher or text.meta.publisher,
        url=known.url or text.meta.url,
        language=known.language or spoken,
        published=known.published if said else Published(date=found.date, basis=found.basis, time=found.time),
    )
    return filled, Dated(known.published.date, known.published.basis, "claims.yaml") if said else found


def _grouped(items: list[Item]) -> tuple[Item, ...]:
    """Near copies share a group, so that they are one voice; a group of claims.yaml stays."""
    found = copies({item.source.id: item.document.text for item in items})
    named = {group: f"copies-of-{group}" for group in found.values()}
    for item in items:
        if item.source.group and item.source.id in found:
            named[found[item.source.id]] = item.source.group
    return tuple(
        replace(item, source=replace(item.source, group=item.source.group or named[found[item.source.id]]))
        if item.source.id in found
        else item
        for item in items
    )


def read_file(path: Path, name: str) -> bytes | Problem:
    """The bytes of a file, or why it cannot be read; ``name`` is how it is called."""
    try:
        if not path.exists():
            return Problem(name, 0, 0, "there is no such file, or the link leads nowhere; expected a text")
        if not path.is_file():
            return Problem(name, 0, 0, "this is no regular file; expected a text")
        if message := too_large(path.stat().st_size):
            return Problem(name, 0, 0, message)
        return path.read_bytes()
    except OSError as error:
        return Problem(name, 0, 0, f"the file cannot be read: {(error.strerror or 'error').lower()}")
