"""Writing a decision into claims.yaml as text, so that comments, order and layout of the rest stay as they are."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

import yaml

from claims.curated.yaml_tree import read_tree
from claims.errors import UsageError
from claims.slot import Waiver

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_waiver(text: str, waiver: Waiver) -> str:
    """``text`` with the waiver at the end of its list ``waivers``, which is made where there is none.

    Raises ``UsageError`` where the list is written in a form that cannot be extended safely; nothing is changed then.
    """
    root = yaml.compose(text, Loader=_LOADER)
    rows = root.value if isinstance(root, yaml.MappingNode) else []
    found = [(key, value) for key, value in rows if key.value == "waivers"]
    end = "\r\n" if "\r\n" in text else "\n"
    if not found:
        new = _appended(text, f"waivers:{end}{_entry(waiver, 2, end)}", end)
    else:
        new = _into(text, *found[0], waiver, end)
    _confirm(text, new, waiver)
    return new


def _into(text: str, key: yaml.Node, value: yaml.Node, waiver: Waiver, end: str) -> str:
    if isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style:
        last = value.value[-1]
        indent = value.value[0].start_mark.column - 2
        at = _line_after(text, _end(last))
        return text[:at] + ("" if text[:at].endswith(("\n", "\r")) else end) + _entry(waiver, indent, end) + text[at:]
    if value.value in ([], ""):
        # 'waivers: []' or 'waivers:' with nothing after it; a comment on the line stays.
        start, stop = (value.start_mark.index, value.end_mark.index) if value.value == [] else (0, 0)
        bare = text[:start].rstrip(" ") + text[stop:] if stop else text
        at = _line_after(bare, key.end_mark.index)
        return bare[:at] + ("" if bare[:at].endswith(("\n", "\r")) else end) + _entry(waiver, 2, end) + bare[at:]
    raise UsageError(
        "'waivers' is written in brackets; write it as a list with one '- ' a waiver, so that one can be added"
    )


def _end(node: yaml.Node) -> int:
    """Where the last scalar of a node ends: a block's own end mark lies behind the comments that follow it."""
    while isinstance(node, (yaml.MappingNode, yaml.SequenceNode)) and node.value:
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


def _entry(waiver: Waiver, indent: int, end: str) -> str:
    """The lines of one waiver. JSON strings are YAML strings, so quotes and line ends in a reason are safe."""
    pad = " " * max(indent, 0)
    rows = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in asdict(waiver).items()]
    return "".join(f"{pad}{'- ' if number == 0 else '  '}{row}{end}" for number, row in enumerate(rows))


def _confirm(old: str, new: str, waiver: Waiver) -> None:
    """The new text must be the old data and the waiver, nothing else."""
    before, after = read_tree(old, "claims.yaml").data, read_tree(new, "claims.yaml").data
    wanted = {**before, "waivers": [*before.get("waivers", []), asdict(waiver)]}
    if after != wanted:
        raise UsageError("the waiver could not be added without changing something else; add it by hand")
