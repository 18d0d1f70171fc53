"""Cells without the web's mark-up: notes, tags, links and templates, none of which is part of a value."""

from __future__ import annotations

import html
import re

_ENTITY = re.compile(r"&#?\w{2,8};")
# One that ends where it begins is looked for first: "<ref name=a/> 5 <ref>b</ref>" are two references.
_REFERENCE = re.compile(r"<ref\b(?:[^<>]*/>|[^<>]*>.*?</ref>)", re.IGNORECASE | re.DOTALL)
_UP_TO_THE_LAST = re.compile(r".*</ref>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z\d]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_TEMPLATE = re.compile(r"\{\{([^{}|]*)\|([^{}]*)\}\}")
# A number, a letter, "note 2", or a complaint: "[citation needed]", "[when?]".
_NOTE = re.compile(r"(?<=\S)\s*\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,3}|[a-z ]{3,30}(?: needed|\?))\]", re.IGNORECASE)
# What a template tells of a date: year, month, day.
_DATED = 3


def unmarked(cell: str) -> str:
    """The cell as a reader of the page would see it."""
    text = cell.strip()
    if not any(mark in text for mark in "&<[{"):
        return text
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    text = _TAG.sub(" ", _BREAK.sub("\n", _unreferenced(text)))
    text = _TEMPLATE.sub(lambda found: _told(found[2].split("|")), text)
    return _NOTE.sub("", _LINK.sub(r"\1", text)).strip()


def _unreferenced(text: str) -> str:
    """The text without references. Behind the last that is closed none is looked for, since each would be to the end of the cell: only their tags go."""
    last = _UP_TO_THE_LAST.match(text)
    stop = last.end() if last else 0
    return _REFERENCE.sub("", text[:stop]) + text[stop:]


def _told(fields: list[str]) -> str:
    """What a template shows: a date, a figure with its unit, or its words."""
    plain = [field.strip() for field in fields if "=" not in field]
    numbers = plain[:_DATED]
    if len(numbers) == _DATED and all(field.isdigit() and len(field) < 5 for field in numbers) and len(numbers[0]) == 4:
        return f"{numbers[0]}-{int(numbers[1]):02}-{int(numbers[2]):02}"
    if len(plain) > 1 and re.fullmatch(r"[\d.,]+", plain[0]) and not plain[1][:1].isdigit():
        return f"{plain[0]} {plain[1]}"
    return " ".join(plain)
