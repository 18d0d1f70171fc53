"""reference.md: every key of claims.yaml and of the settings, from their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.inputs.schemas import claims_schema, config_schema
from docs.making.tables import MADE, code, table

_HEAD = """\
# Reference of claims.yaml

{made}
Every key of the file, in the order of its sections; [claims-file.md](claims-file.md) tells how to use them. `claims schema` prints the same for editors.
A key that is not listed is an error that names the nearest right one. Text may be written without quotes, numbers and dates too: every scalar is
read as the words that were written.

## The file

{top}
"""
_SETTINGS = """\
## settings

The same keys stand in `[tool.claims]` of pyproject.toml. [configuration.md](configuration.md) tells which comes first.

{table}"""


def reference_page() -> str:
    """The page, in Markdown."""
    schema = claims_schema()
    named = schema["$defs"]
    top = table(("key", "holds", ""), (_row(key, item, schema, named) for key, item in schema["properties"].items()))
    parts = [_HEAD.format(made=MADE, top=top)]
    parts.append(_SETTINGS.format(table=_rows(config_schema(), named)))
    for key, item in schema["properties"].items():
        if key != "settings":
            parts.extend(_sections(key, item, named))
    seen = {name for item in schema["properties"].values() for name in _below(item, named, 1)}
    parts.extend(
        _section(name, named[name], named) for name in sorted(named) if name not in seen and _is_mapping(named[name])
    )
    return "\n".join(parts)


def _is_mapping(item: dict[str, Any]) -> bool:
    return "properties" in item


def _sections(key: str, item: dict[str, Any], named: dict[str, Any]) -> Iterator[str]:
    """The sections of what a list of the file holds: one of each form that an entry may have."""
    for name in _below(item, named, 1):
        shown = named[name]
        title = f"{key}: {_constant(shown)}" if _constant(shown) else key
        yield _section(title, shown, named)


def _section(title: str, item: dict[str, Any], named: dict[str, Any]) -> str:
    text = " ".join(item.get("description", "").replace("``", "`").split())
    anchor = "" if title[0].islower() else f'<a id="{title.lower()}"></a>'
    return f"## {anchor}{title}\n\n{text}\n\n{_rows(item, named)}"


def _rows(item: dict[str, Any], named: dict[str, Any]) -> str:
    return table(("key", "value", "meaning"), (_row(key, one, item, named) for key, one in item["properties"].items()))


def _row(key: str, item: dict[str, Any], parent: dict[str, Any], named: dict[str, Any]) -> tuple[str, str, str]:
    needed = " (required)" if key in parent.get("required", ()) else ""
    default = item.get("default")
    more = (
        f" Default: `{str(default).lower() if isinstance(default, bool) else default}`."
        if default not in (None, [], "")
        else ""
    )
    return (
        code(key) + needed,
        _type(item, named),
        item.get("description", _meaning(item, named)).replace("``", "`") + more,
    )


def _meaning(item: dict[str, Any], named: dict[str, Any]) -> str:
    """What a key means where its type says it all."""
    names = list(_below(item, named, 1))
    return named[names[0]].get("description", "") if len(names) == 1 else ""


def _type(item: dict[str, Any], named: dict[str, Any]) -> str:
    if "enum" in item:
        return ", ".join(map(code, item["enum"]))
    if "const" in item:
        return code(item["const"])
    if "$ref" in item:
        name = item["$ref"].rpartition("/")[2]
        return (
            _type(named[name], named) if not _is_mapping(named[name]) else f"[{_words(name)}](#{_anchor(name, named)})"
        )
    options = [one for one in item.get("anyOf", item.get("oneOf", ())) if one.get("type") != "null"]
    if options:
        return " or ".join(dict.fromkeys(_type(one, named) for one in options))
    if item.get("type") == "array":
        return f"list of {_type(item['items'], named)}"
    if item.get("type") == "object":
        below = item.get("additionalProperties")
        if isinstance(below, dict) and ("$ref" in below or below.get("type") == "array"):
            return f"mapping of {_type(below, named)}"
        return (
            "mapping" if "additionalProperties" not in item or not item["additionalProperties"] else "mapping of text"
        )
    kind = item.get("type", "text")
    return (
        {"integer": "whole number", "boolean": "true or false"}.get(kind, "text") if isinstance(kind, str) else "text"
    )


_SECTION_OF = {
    "Source": "sources",
    "Entity": "entities",
    "Slot": "slots",
    "ClaimEntry": "claims",
    "Table": "tables",
    "Waiver": "waivers",
    "Review": "reviews",
}


def _anchor(name: str, named: dict[str, Any]) -> str:
    kind = _constant(named[name])
    return f"rules-{kind}" if kind else _SECTION_OF.get(name, name.lower())


def _words(name: str) -> str:
    """The name of a model as words: SizeOfSet is "size of set"."""
    return (
        "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip().removesuffix(" entry")
    )


def _constant(item: dict[str, Any]) -> str:
    """The kind that an entry of this form has, where it has one."""
    return str(item["properties"].get("kind", {}).get("const", ""))


def _below(item: dict[str, Any], named: dict[str, Any], depth: int) -> Iterator[str]:
    """The names of the models that an item refers to."""
    if "$ref" in item:
        yield item["$ref"].rpartition("/")[2]
    for value in item.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                if "$ref" in one:
                    yield one["$ref"].rpartition("/")[2]
                elif depth:
                    yield from _below(one, named, depth - 1)
