"""The table [tool.claims] of a project's pyproject.toml."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from claims.errors import InputError, Problem, UsageError

_HAS_TABLE = re.compile(rb"""\btool\b[^\n]*\bclaims\b|^[ \t]*["']?claims["']?[ \t]*=[ \t]*[^\s"']""", re.MULTILINE)
_HEAD = re.compile(r"""[ \t]*\[[ \t]*["']?tool["']?[ \t]*\.[ \t]*["']?claims["']?[ \t]*\]""")
_PLACE = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


class Project(NamedTuple):
    """A project file: its path, how it is called, its text and the settings in it."""

    path: Path
    name: str
    text: str
    settings: dict[str, Any]

    def place(self, key: str) -> tuple[int, int]:
        """Line and column of a key of [tool.claims], from 1; of the table where the key is written in another form.

        The TOML reader tells no places, so the lines below the table's head are searched: (0, 0) where there is no such head.
        """
        head: int | None = None
        for number, line in enumerate(self.text.splitlines(), start=1):
            if head is None:
                head = number if _HEAD.match(line) else None
            elif line.lstrip().startswith("["):
                break
            elif found := re.match(rf"""[ \t]*(["']?){re.escape(key)}\1[ \t]*=""", line):
                return number, len(found[0]) - len(found[0].lstrip()) + 1
        return (head, 1) if head else (0, 0)


def project_above(path: Path) -> Project | None:
    """The nearest pyproject.toml at or above the folder of a file. Raises ``ClaimsError`` where it cannot be read."""
    for folder in path.resolve().parents:
        if (folder / "pyproject.toml").is_file():
            return _read(folder / "pyproject.toml")
    return None


def shown(path: Path) -> str:
    """A path from the current folder, where there is a way; else the whole."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()


def _read(path: Path) -> Project:
    name = shown(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"'{name}' cannot be read: {(error.strerror or 'error').lower()}") from None
    if not _HAS_TABLE.search(data):
        # Most projects have no such table; the TOML reader is not needed then.
        return Project(path, name, "", {})
    text = data.decode("utf-8", "replace")
    return Project(path, name, text, _table(data, name))


def _table(data: bytes, name: str) -> dict[str, Any]:
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8")).get("tool", {})
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError([Problem(name, line, 0, "not valid TOML: expected a text in UTF-8")]) from None
    except tomllib.TOMLDecodeError as error:
        raise InputError([_syntax(name, str(error), data.count(b"\n") + 1)]) from None
    if not isinstance(tool, dict):
        raise InputError([Problem(name, 0, 0, f"'tool' is {_kind(tool)}; expected a table")])
    table = tool.get("claims", {})
    if not isinstance(table, dict):
        raise InputError([Problem(name, 0, 0, f"'claims' in [tool] is {_kind(table)}; expected a table")])
    return table


def _syntax(name: str, message: str, last: int) -> Problem:
    found = _PLACE.match(message)
    if found is None:
        return Problem(name, 0, 0, f"not valid TOML: {message}")
    return Problem(name, int(found["line"] or last), int(found["column"] or 0), f"not valid TOML: {found['what']}")


def _kind(value: Any) -> str:
    return "a list" if isinstance(value, list) else str(value)
