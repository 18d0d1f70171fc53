"""Models as validators of pydantic-core.

``pydantic.TypeAdapter`` makes the same of the same annotations (a test holds the two against each other), but its machinery takes
longer to import and to run than a check of a hundred claims. What the models of claims.yaml do not use is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumMeta
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic_core import SchemaValidator

from claims.field import Field

Schema = dict[str, Any]
_PLAIN: dict[Any, Schema] = {str: {"type": "str"}, int: {"type": "int"}, bool: {"type": "bool"}}
_LIMITS = ("min_length", "pattern", "ge")


def validator(model: Any) -> Callable[[Any], Any]:
    """What makes the model of plain data. It raises ``pydantic_core.ValidationError``."""
    return SchemaValidator(_schema(model)).validate_python


def _schema(hint: Any) -> Schema:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_dataclass(hint):
        return _dataclass(hint)
    if isinstance(hint, EnumMeta):
        return {"type": "enum", "cls": hint, "members": list(hint), "sub_type": "str"}
    return _FORMS[get_origin(hint)](hint)


def _dataclass(model: Any) -> Schema:
    """As pydantic has it: keyword arguments only, unknown keys refused where the model says so."""
    hints = get_type_hints(model, include_extras=True)
    args = [
        {"type": "dataclass-field", "name": item.name, "kw_only": True, "schema": _defaulted(item, hints[item.name])}
        for item in fields(model)
    ]
    extra = model.__pydantic_config__["extra"]
    return {
        "type": "dataclass",
        "cls": model,
        "fields": [item.name for item in fields(model)],
        "schema": {"type": "dataclass-args", "dataclass_name": model.__name__, "fields": args},
        "slots": True,
        "frozen": True,
        "config": {"extra_fields_behavior": extra},
    }


def _defaulted(item: Any, hint: Any) -> Schema:
    if item.default is not MISSING:
        return {"type": "default", "schema": _schema(hint), "default": item.default}
    if item.default_factory is not MISSING:
        return {"type": "default", "schema": _schema(hint), "default_factory": item.default_factory}
    return _schema(hint)


def _annotated(hint: Any) -> Schema:
    inner, *told = get_args(hint)
    schema = _schema(inner)
    for field in told:
        if isinstance(field, Field):
            schema = _limited(schema, {name: field.told[name] for name in _LIMITS if name in field.told})
            schema = _tagged(schema, field.told["discriminator"]) if "discriminator" in field.told else schema
    return schema


def _limited(schema: Schema, limits: Schema) -> Schema:
    """Limits of an optional field are limits of what it holds."""
    if schema["type"] == "nullable":
        return {**schema, "schema": _limited(schema["schema"], limits)}
    return {**schema, **limits}


def _tagged(union: Schema, key: str) -> Schema:
    """A union of dataclasses, told apart by a field of which each has its own literal."""
    choices: Schema = {}
    for choice in union["choices"]:
        (tags,) = (field["schema"]["expected"] for field in choice["schema"]["fields"] if field["name"] == key)
        choices |= dict.fromkeys(tags, choice)
    return {"type": "tagged-union", "choices": choices, "discriminator": key}


def _union(hint: Any) -> Schema:
    members = [_schema(member) for member in get_args(hint) if member is not type(None)]
    schema = members[0] if len(members) == 1 else {"type": "union", "choices": members}
    return {"type": "nullable", "schema": schema} if type(None) in get_args(hint) else schema


def _tuple(hint: Any) -> Schema:
    return {"type": "tuple", "items_schema": [_schema(get_args(hint)[0])], "variadic_item_index": 0}


def _literal(hint: Any) -> Schema:
    return {"type": "literal", "expected": list(get_args(hint))}


def _mapping(hint: Any) -> Schema:
    keys, values = get_args(hint)
    return {"type": "dict", "keys_schema": _schema(keys), "values_schema": _schema(values)}


_FORMS: dict[Any, Callable[[Any], Schema]] = {
    Annotated: _annotated,
    Literal: _literal,
    Union: _union,
    UnionType: _union,
    tuple: _tuple,
    Mapping: _mapping,
}
