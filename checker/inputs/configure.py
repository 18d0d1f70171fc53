"""From where each setting comes: the defaults, then pyproject.toml, then claims.yaml, then the options of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from checker.inputs.project import project_above
from checker.reports import formats
from checker.settings import Settings, read_settings
from claims.errors import InputError, Problem, UsageError, nearest
from claims.intake.patterns import Patterns

CLAIMS_FILE = "claims.yaml"
DEFAULT = "default"
OPTION = "--"


class Configured(NamedTuple):
    """The settings, and for each its origin: ``default``, a file with the line, or an option."""

    settings: Settings
    origins: Mapping[str, str]


def configured(path: Path, raw: Mapping[str, Any], text: str, options: Mapping[str, Any]) -> Configured:
    """The settings that hold for the claims file ``path``, there or not, whose section ``settings`` is ``raw``.

    ``options`` are values given by the caller; ``None`` is not given. Paths in a file are told from its folder.
    Raises ``InputError`` with the place of every setting that cannot be used.
    """
    layers = [_of_project(path), _of_file(path, raw, text), _of_options(options)]
    values: dict[str, Any] = {}
    origins = {item.name: DEFAULT for item in fields(Settings)}
    for layer in layers:
        for name, (value, origin) in layer.items():
            values[name], origins[name] = value, origin
    return Configured(replace(Settings(), **values), origins)


def configured_for(path: Path, options: Mapping[str, Any]) -> Configured:
    """The settings that hold for a claims file of which nothing but its settings is wanted; it may be missing or broken."""
    raw: Mapping[str, Any] = {}
    text = ""
    if path.is_file():
        from claims.curated.yaml_tree import read_tree

        text = _read(path)
        data = read_tree(text, path.as_posix()).data
        section = data.get("settings") if isinstance(data, dict) else None
        raw = section if isinstance(section, dict) else {}
    found = configured(path, raw, text, options)
    return found._replace(origins=_with_lines(found.origins, path, text, raw))


def _read(path: Path) -> str:
    from claims.document import decode

    name = path.as_posix()
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise UsageError(f"'{name}' cannot be read: {(error.strerror or 'error').lower()}") from None
    except UnicodeDecodeError:
        raise InputError(
            [Problem(name, 0, 0, "not UTF-8; expected a text in UTF-8, or UTF-16 with a byte order mark")]
        ) from None


def _with_lines(origins: Mapping[str, str], path: Path, text: str, raw: Mapping[str, Any]) -> dict[str, str]:
    """The origins, those in the claims file with the line of the key."""
    if not raw:
        return dict(origins)
    from claims.curated.yaml_tree import locate

    places = locate(text, path.as_posix(), [("settings", key) for key in raw])
    lines = {key.replace("-", "_"): places["settings", key] for key in raw}
    return {name: _at(origin, lines[name]) if origin == path.as_posix() else origin for name, origin in origins.items()}


_Layer = dict[str, tuple[Any, str]]


def _of_project(path: Path) -> _Layer:
    project = project_above(path)
    if project is None or not project.settings:
        return {}
    found, wrong = _checked(project.settings)
    if wrong:
        raise InputError(Problem(project.name, *project.place(key), f"[tool.claims]: {what}") for key, what in wrong)
    written = {key.replace("-", "_"): key for key in project.settings}
    base = project.path.parent
    return {
        name: (_placed(name, value, base), _at(project.name, project.place(written[name])))
        for name, value in found.items()
    }


def _of_file(path: Path, raw: Mapping[str, Any], text: str) -> _Layer:
    if not raw:
        return {}
    from claims.curated.yaml_tree import locate

    found, wrong = _checked(raw)
    name = path.as_posix()
    if wrong:
        places = locate(text, name, [("settings", key) for key, _ in wrong])
        raise InputError(Problem(name, *places["settings", key], message) for key, message in wrong)
    return {key: (_placed(key, value, path.parent), name) for key, value in found.items()}


def _of_options(options: Mapping[str, Any]) -> _Layer:
    return {name: (value, OPTION + name.replace("_", "-")) for name, value in options.items() if value is not None}


def _checked(raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    found, wrong = read_settings(raw)
    for item in found.get("format", ()):
        name = item.partition(":")[0]
        if name not in formats():
            wrong.append(("format", f"there is no format '{name}'; {nearest(name, formats())}"))
    return found, wrong


def _placed(name: str, value: Any, base: Path) -> Any:
    """A value with its paths told from ``base``, the folder of the file that says it."""
    if name in ("texts", "baseline"):
        # An empty name of a baseline says that there is none.
        return str(base / value) if value else value
    if name == "claims_from":
        return tuple((base / file).as_posix() for file in value)
    if name == "format":
        return tuple(_beside(base, item) for item in value)
    return value._replace(base=str(base)) if isinstance(value, Patterns) else value


def _beside(base: Path, item: str) -> str:
    name, colon, file = item.partition(":")
    return f"{name}:{base / file}" if colon else name


def _at(name: str, place: tuple[int, int]) -> str:
    return f"{name}:{place[0]}" if place[0] else name
