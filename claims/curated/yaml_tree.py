"""YAML as plain strings, lists and mappings, with the place of everything.

YAML's own guesses (12:30 a number, NO a boolean, 2022-02-30 an error) are never made: every scalar stays the words that
were written. Aliases are refused, so a small file cannot unfold into a large one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from claims.errors import InputError, Problem, cut

Path = tuple[str | int, ...]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 24
# Stands for what was refused with a problem of its own, so that it is not complained of a second time.
_REFUSED: Any = object()


class Tree(NamedTuple):
    """``data`` holds strings, lists and mappings only; ``entries`` the line of each item of a top-level list."""

    data: Any
    entries: dict[str, list[int]]
    problems: tuple[Problem, ...]


def read_tree(text: str, file: str) -> Tree:
    """Read a YAML text. Raises ``InputError`` where it is not YAML; lesser problems come back beside the data."""
    builder = _Builder(_events(text, file), file)
    return Tree(builder.document(), builder.entries, tuple(builder.problems))


def locate(text: str, file: str, paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Line and column, from 1, of each path: of its key where it has one. A missing path is placed at its parent."""
    wanted = set(paths)
    needed = {path[:length] for path in wanted for length in range(len(path) + 1)}
    builder = _Builder(_events(text, file), file, needed)
    builder.document()
    found = {(): (1, 1)} | builder.places
    return {path: next(found[path[:n]] for n in range(len(path), -1, -1) if path[:n] in found) for path in wanted}


def _events(text: str, file: str) -> Iterator[Any]:
    loader = None
    try:
        loader = _Loader(text)
        while loader.check_event():
            yield loader.get_event()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        told = error.problem or error.context
        if mark and text[mark.index : mark.index + 1] == "\t":
            told = "found a tab; expected spaces, which alone may indent"
        raise InputError([Problem(file, line, column, f"not valid YAML: {told}")]) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        what = "a control character that YAML does not allow"
        if text[len(before) : len(before) + 1] == "\0":
            what = "a NUL character; expected a text in UTF-8, or UTF-16 with a byte order mark"
        raise InputError([Problem(file, line, column, what)]) from None
    finally:
        if loader is not None:
            loader.dispose()


@dataclass(slots=True)
class _Builder:
    """Builds the data from the parser's events; recursion is bounded by ``_MAX_DEPTH``."""

    events: Iterator[Any]
    file: str
    needed: set[Path] = field(default_factory=set)
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    entries: dict[str, list[int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    aliased: bool = False

    def document(self) -> Any:
        """The data of the one document; ``None`` when the text is empty."""
        data = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, "a second YAML document starts here; expected one")
            elif isinstance(event, yaml.NodeEvent):
                data = self.node(event, ())
        return data

    def node(self, event: Any, path: Path) -> Any:
        """The data of the node that starts with ``event``."""
        if self.needed:
            self.note(event, path)
        if isinstance(event, yaml.ScalarEvent):
            self.check_tag(event)
            # A key with nothing after it counts as absent.
            return None if event.value == "" and event.style in (None, "") else event.value
        if isinstance(event, yaml.AliasEvent):
            if not self.aliased:
                self.problem(
                    event, f"alias '*{event.anchor}' found; aliases are not supported here, write the value out"
                )
            self.aliased = True
            return _REFUSED
        if len(path) >= _MAX_DEPTH:
            self.refuse(event, f"nested deeper than {_MAX_DEPTH} levels")
        self.check_tag(event)
        return self.mapping(path) if isinstance(event, yaml.MappingStartEvent) else self.sequence(path)

    def mapping(self, path: Path) -> Any:
        """The mapping whose start was just read; refused as a whole where a part of an entry was."""
        data: dict[str, Any] = {}
        seen: set[str] = set()
        refused = False
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                self.problem(key, "a key that is not plain text; expected a word")
                self.node(key, (*path, "?"))
                self.node(next(self.events), (*path, "?"))
                continue
            if key.value in seen:
                self.problem(key, f"key '{key.value}' stands twice in one mapping")
            seen.add(key.value)
            below = (*path, key.value)
            if self.needed:
                self.note(key, below)
            value = self.node(next(self.events), below)
            refused = refused or value is _REFUSED
            if value is not None and value is not _REFUSED:
                data.setdefault(key.value, value)
        return _REFUSED if refused and path else data

    def sequence(self, path: Path) -> list[Any]:
        """The list whose start was just read."""
        data: list[Any] = []
        lines = self.entries.setdefault(str(path[0]), []) if len(path) == 1 else None
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            value = self.node(event, (*path, len(data)))
            if value is _REFUSED:
                continue
            if lines is not None:
                lines.append(event.start_mark.line + 1)
            data.append("" if value is None else value)
        return data

    def check_tag(self, event: Any) -> None:
        """Tags could ask for other types than text; none is needed here."""
        if event.tag not in (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.problem(event, f"tag '{shown}' found; tags are not supported here")

    def note(self, event: Any, path: Path) -> None:
        """Remember where a wanted path stands; its key comes first and wins."""
        if path in self.needed:
            self.places.setdefault(path, (event.start_mark.line + 1, event.start_mark.column + 1))

    def problem(self, event: Any, message: str) -> None:
        """Report and go on."""
        self.problems.append(Problem(self.file, event.start_mark.line + 1, event.start_mark.column + 1, cut(message)))

    def refuse(self, event: Any, message: str) -> None:
        """Report and give up."""
        self.problem(event, message)
        raise InputError(self.problems)
