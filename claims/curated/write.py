"""Writing a decision into claims.yaml as text, so that comments, order and layout of the rest stay as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import yaml

from claims.curated.yaml_tree import read_tree
from claims.errors import InputError, UsageError
from claims.slot import Waiver

Entry = str | Sequence[str]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML refuses the controls, takes the separators for line ends and a byte order mark for nothing.
_NOT_RAW = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NO_TEXT = re.compile(r"[\ud800-\udfff]")


def with_waiver(text: str, waiver: Waiver) -> str:
    """``text`` with the waiver at the end of its list ``waivers``; see ``with_entry``."""
    return with_entry(text, "waivers", asdict(waiver))


def with_entry(text: str, section: str, entry: Mapping[str, Entry]) -> str:
    """``text`` with an entry at the end of a top-level list, which is made where there is none.

    Raises ``UsageError`` where the list is written in a form that cannot be extended safely; nothing is changed then.
    """
    found = [(key, value) for key, value in _rows(yaml.compose(text, Loader=_LOADER)) if key.value == section]
    end = _line_end(text)
    new = (
        _into(text, *found[0], entry, end) if found else _appended(text, f"{section}:{end}{_entry(entry, 2, end)}", end)
    )
    before = read_tree(text, "").data or {}
    _confirm(new, {**before, section: [*before.get(section, []), _plain(entry)]})
    return new


def with_alias(text: str, entity: str, alias: str) -> str:
    """``text`` with one more alias of the entity of this id. Raises ``UsageError`` as ``with_entry`` does."""
    root = yaml.compose(text, Loader=_LOADER)
    nodes: list[yaml.MappingNode] = [
        node for key, value in _rows(root) if key.value == "entities" for node in value.value
    ]
    node = next(
        node for node in nodes if any(key.value == "id" and value.value == entity for key, value in _rows(node))
    )
    new = _with_alias(text, node, _quoted(alias), _line_end(text))
    data = read_tree(text, "").data
    row = next(row for row in data["entities"] if row.get("id") == entity)
    row["aliases"] = [*row.get("aliases", []), alias]
    _confirm(new, data)
    return new


def _with_alias(text: str, node: yaml.MappingNode, alias: str, end: str) -> str:
    key, held = next(((key, value) for key, value in _rows(node) if key.value == "aliases"), (None, None))
    if isinstance(held, yaml.SequenceNode) and held.flow_style:
        last = held.value and _end(held.value[-1])
        return _inserted(text, last or int(held.start_mark.index) + 1, f", {alias}" if last else alias)
    if isinstance(held, yaml.SequenceNode) and held.value:
        pad = " " * int(held.start_mark.column)
        return _line_added(text, _end(held.value[-1]), f"{pad}- {alias}", end)
    if key is not None:
        # 'aliases:' with nothing after it; anything else is refused when the new text is read again.
        at = text.find(":", key.end_mark.index) + 1
        return _inserted(text, at, f" [{alias}]")
    if node.flow_style:
        return _inserted(text, _end(node.value[-1][1]), f", aliases: [{alias}]")
    return _line_added(text, _end(node), " " * int(node.start_mark.column) + f"aliases: [{alias}]", end)


def _inserted(text: str, at: int, new: str) -> str:
    return text[:at] + new + text[at:]


def _line_added(text: str, offset: int, line: str, end: str) -> str:
    """``text`` with a line behind the one that holds ``offset``."""
    at = _line_after(text, offset)
    return f"{text[:at]}{_broken(text, at, end)}{line}{end}{text[at:]}"


def _rows(node: yaml.Node | None) -> list[tuple[Any, Any]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _broken(text: str, at: int, end: str) -> str:
    """A line end where the text before has none."""
    return "" if text[:at].endswith(("\n", "\r")) else end


def _into(text: str, key: yaml.Node, value: yaml.Node, entry: Mapping[str, Entry], end: str) -> str:
    if isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style:
        indent = int(value.start_mark.column)
        at = _line_after(text, _end(value.value[-1]))
        return text[:at] + _broken(text, at, end) + _entry(entry, indent, end) + text[at:]
    if value.value in ([], ""):
        # 'waivers: []' or 'waivers:' with nothing after it; a comment on the line stays.
        start, stop = (value.start_mark.index, value.end_mark.index) if value.value == [] else (0, 0)
        bare = text[:start].rstrip(" ") + text[stop:] if stop else text
        at = _line_after(bare, key.end_mark.index)
        return bare[:at] + _broken(bare, at, end) + _entry(entry, 2, end) + bare[at:]
    raise UsageError(
        f"'{key.value}' is written in brackets; write it as a list with one '- ' an entry, so that one can be added"
    )


def _end(node: yaml.Node) -> int:
    """Where the words of a node end: a block's own end mark lies behind the comments that follow it."""
    while isinstance(node, (yaml.MappingNode, yaml.SequenceNode)) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    mark: int = node.end_mark.index
    return mark


def _line_after(text: str, offset: int) -> int:
    """The start of the next line; block scalars end behind their line end already."""
    if offset > 0 and text[offset - 1] in "\n\r":
        return offset
    found = re.compile(r"\r\n|\n|\r").search(text, offset)
    return found.end() if found else len(text)


def _appended(text: str, block: str, end: str) -> str:
    joint = "" if not text or text.endswith(("\n", "\r")) else end
    return f"{text}{joint}{end}{block}"


def _entry(entry: Mapping[str, Entry], indent: int, end: str) -> str:
    """The lines of one entry."""
    pad = " " * max(indent, 0)
    rows = [f"{name}: {_quoted(value)}" for name, value in entry.items() if value]
    return "".join(f"{pad}{'- ' if number == 0 else '  '}{row}{end}" for number, row in enumerate(rows))


def _quoted(value: Entry) -> str:
    """JSON strings are YAML strings, so quotes and line ends in them are safe; what YAML forbids raw is escaped."""
    made = json.dumps(value if isinstance(value, str) else list(value), ensure_ascii=False)
    if broken := _NO_TEXT.search(made):
        raise UsageError(f"U+{ord(broken[0]):04X} is half a character; expected text that can be written in UTF-8")
    return _NOT_RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", made)


def _plain(entry: Mapping[str, Entry]) -> dict[str, str | list[str]]:
    return {name: value if isinstance(value, str) else list(value) for name, value in entry.items() if value}


def _confirm(new: str, wanted: Any) -> None:
    """The new text must hold the old data and what was added, nothing else."""
    try:
        same = read_tree(new, "").data == wanted
    except InputError:
        same = False
    if not same:
        raise UsageError("the entry could not be added without changing something else; add it by hand")
