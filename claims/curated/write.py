"""Writing a decision into claims.yaml as text, so that comments, order and layout of the rest stay as they are.

A library that reads and writes YAML with its comments (ruamel.yaml) was tried: it keeps the comments, but not the bytes. Of fourteen layouts
that people use it gave two back as they were; it moves dashes, spaces in brackets and line ends, and drops the byte order mark.
Here the new lines are put into the text, and what was made is read again and compared with what was wanted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import yaml

from claims.curated.scalar import flow, quoted
from claims.curated.yaml_tree import read_tree
from claims.errors import InputError, UsageError
from claims.review import Review
from claims.slot import Waiver

# Texts, whole numbers, lists and mappings of these; what is empty is left out.
Entry = Mapping[str, Any]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_waiver(text: str, waiver: Waiver) -> str:
    """``text`` with the waiver at the end of its list ``waivers``; see ``with_entry``."""
    return with_entry(text, "waivers", asdict(waiver))


def with_review(text: str, review: Review) -> str:
    """``text`` with the review at the end of its list ``reviews``; see ``with_entry``."""
    return with_entry(text, "reviews", asdict(review))


def with_entry(text: str, section: str, entry: Entry) -> str:
    """``text`` with an entry at the end of a top-level list, which is made where there is none.

    Raises ``UsageError`` where the list is written in a form that cannot be extended safely; nothing is changed then.
    """
    return with_entries(text, {section: [entry]}, _block)


def with_lines(text: str, added: Mapping[str, Sequence[Entry]]) -> str:
    """``text`` with entries at the ends of top-level lists, a line each; see ``with_entry``."""
    return with_entries(text, added, _line)


def with_entries(text: str, added: Mapping[str, Sequence[Entry]], written: Callable[[Entry, int, str], str]) -> str:
    """``text`` with entries at the ends of top-level lists; ``written`` gives the lines of one at an indent, with a line end."""
    wanted = read_tree(text, "").data or {}
    new = text
    for section, entries in added.items():
        if not entries:
            continue
        found = [(key, value) for key, value in _rows(yaml.compose(new, Loader=_LOADER)) if key.value == section]
        end = _line_end(text)

        def lines(indent: int, entries: Sequence[Entry] = entries, end: str = end) -> str:
            return "".join(written(_filled(entry), max(indent, 0), end) for entry in entries)

        new = _into(new, *found[0], lines, end) if found else _appended(new, f"{section}:{end}{lines(2)}", end)
        wanted = {**wanted, section: [*wanted.get(section, []), *(_plain(_filled(entry)) for entry in entries)]}
    _confirm(new, wanted)
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
    new = _with_alias(text, node, quoted(alias), _line_end(text))
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


def _into(text: str, key: yaml.Node, value: yaml.Node, lines: Callable[[int], str], end: str) -> str:
    if isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style:
        indent = int(value.start_mark.column)
        at = _line_after(text, _end(value.value[-1]))
        return text[:at] + _broken(text, at, end) + lines(indent) + text[at:]
    if value.value in ([], ""):
        # 'waivers: []' or 'waivers:' with nothing after it; a comment on the line stays.
        start, stop = (value.start_mark.index, value.end_mark.index) if value.value == [] else (0, 0)
        bare = text[:start].rstrip(" ") + text[stop:] if stop else text
        at = _line_after(bare, key.end_mark.index)
        return bare[:at] + _broken(bare, at, end) + lines(2) + bare[at:]
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


def _block(entry: Entry, indent: int, end: str) -> str:
    """An entry with a line for each of its keys."""
    pad = " " * indent
    rows = [f"{name}: {quoted(value)}" for name, value in entry.items()]
    return "".join(f"{pad}{'- ' if number == 0 else '  '}{row}{end}" for number, row in enumerate(rows))


def _line(entry: Entry, indent: int, end: str) -> str:
    """An entry on one line."""
    return f"{' ' * indent}- {flow(entry)}{end}"


def _filled(value: Any) -> Any:
    """The value without what is empty."""
    if isinstance(value, Mapping):
        return {name: _filled(item) for name, item in value.items() if item not in (None, "", (), [], {})}
    return [_filled(item) for item in value] if isinstance(value, (list, tuple)) else value


def _plain(value: Any) -> Any:
    """As claims.yaml is read: every scalar is words."""
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, str) else quoted(value)


def _confirm(new: str, wanted: Any) -> None:
    """The new text must hold the old data and what was added, nothing else."""
    try:
        same = read_tree(new, "").data == wanted
    except InputError:
        same = False
    if not same:
        raise UsageError("the entry could not be added without changing something else; add it by hand")
