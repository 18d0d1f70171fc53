"""Does the data have the shape of claims.yaml? Each entry is validated alone, so one bad entry hides no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, NamedTuple, get_args

from pydantic_core import ValidationError

from claims.curated.model import GUID, KEYS, MAPPINGS, SECTIONS
from claims.curated.validator import validator
from claims.curated.yaml_tree import Path
from claims.document import HOUR
from claims.errors import nearest

Complaint = tuple[Path, str]
_PATTERNS = {
    "^[A-Z]{2}$": "two capital letters (ISO 3166-1)",
    "^[0-9a-fA-F]{64}$": "64 hexadecimal digits",
    "^Q[1-9][0-9]*$": "an item of Wikidata such as Q232",
    "^P[1-9][0-9]*$": "a property of Wikidata such as P570",
    "^[a-z][A-Za-z]*$": "a property of FollowTheMoney such as birthDate",
    HOUR: "an hour as HH:MM, with its zone if it is known, such as 14:20 or 09:05 UTC",
    GUID: "the id of a statement of Wikidata: its item, a dollar sign and a UUID",
}


class Shaped(NamedTuple):
    """The entries that have the right shape, each with its index in the file, and what is wrong with the others."""

    entries: dict[str, list[tuple[int, Any]]]
    complaints: tuple[Complaint, ...]
    mappings: dict[str, Any]


def shape(data: Any) -> Shaped:
    """Validate every section. Unknown keys are named with the nearest right one."""
    if not isinstance(data, dict):
        found = "the file is empty" if data is None else f"found {_what(data)}"
        return Shaped({name: [] for name in SECTIONS}, (((), f"{found}; expected a mapping with 'version'"),), {})
    complaints = list(_top(data))
    entries: dict[str, list[tuple[int, Any]]] = {}
    for name, model in SECTIONS.items():
        rows = data.get(name, [])
        if not isinstance(rows, list):
            complaints.append(((name,), f"'{name}' is {_what(rows)}; expected a list"))
            rows = []
        entries[name] = list(_section(name, model, rows, complaints))
    mappings = {name: _mapping(name, model, data[name], complaints) for name, model in MAPPINGS.items() if name in data}
    return Shaped(entries, tuple(complaints), {name: made for name, made in mappings.items() if made is not None})


def _mapping(name: str, model: Any, data: Any, complaints: list[Complaint]) -> Any:
    """A section that is one mapping; ``None`` after saying in ``complaints`` what is wrong with it."""
    if not isinstance(data, dict):
        complaints.append(((name,), f"'{name}' is {_what(data)}; expected a mapping"))
        return None
    try:
        return validator(model)(data)
    except ValidationError as error:
        complaints.extend(_merged([_complaint((name,), model, data, detail) for detail in error.errors()]))
        return None


def _section(name: str, model: Any, rows: list[Any], complaints: list[Complaint]) -> Iterator[tuple[int, Any]]:
    if not rows:
        return
    validate = validator(model)
    for number, row in enumerate(rows):
        try:
            yield number, validate(row)
        except ValidationError as error:
            told = [_complaint((name, number), model, row, detail) for detail in error.errors()]
            complaints.extend(_merged(told))


def _merged(told: list[Complaint]) -> Iterator[Complaint]:
    """One complaint a place: what each member of a union wants is one wish, and a list that lacks its faulty members is none."""
    by_place: dict[Path, list[str]] = {}
    for path, message in told:
        by_place.setdefault(path, []).append(message)
    for path, messages in by_place.items():
        if (
            any(len(other) > len(path) and other[: len(path)] == path for other in by_place)
            and "at least" in messages[0]
        ):
            continue
        heads = {message.rpartition("; expected ")[0] for message in messages}
        if len(heads) == 1 and "" not in heads:
            wishes = dict.fromkeys(message.rpartition("; expected ")[2] for message in messages)
            yield path, f"{heads.pop()}; expected {' or '.join(wishes)}"
        else:
            yield from ((path, message) for message in dict.fromkeys(messages))


def _top(data: dict[str, Any]) -> Iterator[Complaint]:
    for key in data:
        if key not in KEYS:
            yield (key,), f"unknown key '{key}'; {nearest(key, KEYS)}"
    if not isinstance(data.get("settings", {}), dict):
        yield ("settings",), f"'settings' is {_what(data['settings'])}; expected a mapping"
    version = data.get("version")
    if version is None:
        yield (), "'version' is missing; expected version: \"1\""
    elif version != "1":
        yield ("version",), f'version {version!r} found; this program reads version "1"'


def _complaint(base: Path, model: Any, row: Any, detail: Any) -> Complaint:
    # A discriminated union puts the tag, and a union of types the type, into the location: neither is in the file.
    inside = tuple(part for part in detail["loc"] if isinstance(part, int) or _present(row, part) or not _is_tag(part))
    where = (*base, *inside)
    last = str(inside[-1]) if inside else ""
    match detail["type"]:
        case "missing" | "missing_argument" | "missing_keyword_only_argument":
            return where[:-1], f"'{last}' is missing{_in(base, where[:-1])}"
        case "extra_forbidden" | "unexpected_keyword_argument":
            return where, f"unknown key '{last}'; {nearest(last, _keys(model, row, inside[:-1]))}"
        case "union_tag_invalid":
            tag = str(row.get("kind", ""))
            return (*where, "kind"), f"'kind' is '{tag}'; {nearest(tag, _tags(model))}"
        case "union_tag_not_found":
            return where, f"'kind' is missing; expected one of: {', '.join(_tags(model))}"
        case "literal_error" | "enum":
            return where, f"'{last}' is '{detail['input']}'; expected {detail['ctx']['expected']}"
        case _:
            return where, f"{_label(inside)} is {_what(detail['input'])}; {_wanted(detail)}"


def _wanted(detail: Any) -> str:
    plain = {
        "string_type": "expected text",
        "tuple_type": "expected a list",
        "list_type": "expected a list",
        "dict_type": "expected a mapping",
        "dataclass_type": "expected a mapping",
        "int_parsing": "expected a whole number",
        "int_type": "expected a whole number",
        "string_too_short": "expected at least {min_length} character",
        "greater_than_equal": "expected at least {ge}",
    }
    if detail["type"] == "too_short":
        least = detail["ctx"]["min_length"]
        return f"expected at least {least} {'entry' if least == 1 else 'entries'}"
    if detail["type"] == "string_pattern_mismatch":
        return f"expected {_PATTERNS[detail['ctx']['pattern']]}"
    sentence = plain.get(detail["type"])
    return sentence.format(**detail.get("ctx", {})) if sentence else str(detail["msg"]).lower()


def _what(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list" if value else "an empty list"
    text = str(value)
    return f"'{text}'" if len(text) <= 60 else f"'{text[:57]}...'"


def _label(inside: Path) -> str:
    names = [str(part) for part in inside if isinstance(part, str)]
    return f"'{names[-1]}'" if names else "the entry"


def _in(base: Path, where: Path) -> str:
    inner = [str(part) for part in where[len(base) :] if isinstance(part, str)]
    return f" in '{inner[-1]}'" if inner else f" in this entry of '{base[0]}'"


def _present(row: Any, part: str | int) -> bool:
    return isinstance(row, dict) and part in row


def _tags(model: Any) -> list[str]:
    return sorted(tag for rule in _members(model) for tag in get_args(_hints(rule)["kind"]))


def _is_tag(part: str) -> bool:
    return part in _tags(SECTIONS["rules"]) or part in ("str", "constrained-str") or part.startswith("tuple[")


def _members(model: Any) -> tuple[Any, ...]:
    union = get_args(model)
    return get_args(union[0]) if union else (model,)


def _hints(model: Any) -> dict[str, Any]:
    from typing import get_type_hints

    return get_type_hints(model)


def _keys(model: Any, row: Any, inside: Path) -> list[str]:
    """The keys allowed at a place inside an entry."""
    chosen = [m for m in _members(model) if len(_members(model)) == 1 or row.get("kind") in get_args(_hints(m)["kind"])]
    current: Any = chosen[0] if chosen else None
    for part in inside:
        if isinstance(part, str) and current is not None:
            current = _hints(current).get(part, current)
        current = next((arg for arg in get_args(current) if hasattr(arg, "__dataclass_fields__")), current)
    return [item.name for item in fields(current)] if hasattr(current, "__dataclass_fields__") else []
