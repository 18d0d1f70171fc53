"""Markdown, with front matter. Code and marks that are no words are left out; each piece leads back to its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

from claims.errors import InputError
from claims.intake.code_blocks import without_code
from claims.intake.encoding import decoded
from claims.intake.heading import meta, named
from claims.intake.model import Extracted, Reader
from claims.intake.wrapped import joined
from claims.places import Gathered
from claims.text import Lines

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST_FRONT = 65536
# What is left out, or stands for a part of itself ("kept"). No alternative can begin twice at one place, so this is linear.
_MARK = re.compile(
    r"\0+"
    r"|^[ \t]{0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$"
    r"|^[ \t]{0,3}(?:[-*_][ \t]*){3,}$|^[ \t]{0,3}=+[ \t]*$"
    r"|^[ \t]{0,3}>[ \t]?"
    r"|!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1000}\)"
    r"|\[(?P<link>[^\[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,200}\])"
    r"|^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]+\S[^\n]*$"
    r"|\[\^[^\]\n]{1,50}\]"
    r"|<(?P<auto>https?://[^<>\s]{1,1000})>|</?[a-zA-Z][^<>\n]{0,500}>"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=[\w.!?,])_{1,3}(?!\w)|~~"
    r"|`+|\\(?P<escaped>[\\`*_{}\[\]()#+\-.!|>~])",
    re.MULTILINE | re.DOTALL,
)


def read(data: bytes) -> Iterator[Extracted]:
    """One text: what stands below the front matter, without marks."""
    whole, note = decoded(data)
    head = whole[:_LONGEST_FRONT]
    front = _FRONT.match(head) or _TOML.match(head)
    found = _fields(front) if front else {}
    gathered = Gathered()
    at = front.end() if front else 0
    for mark in _MARK.finditer(without_code(_blanked(whole), at), at):
        gathered.add(whole[at : mark.start()], at)
        kept = next((name for name in ("link", "auto", "escaped") if mark[name]), None)
        if kept:
            gathered.add(mark[kept], mark.start(kept))
        at = mark.end()
    gathered.add(whole[at:], at)
    places = gathered.places(Lines(whole).starts)
    notes = (note,) if note else ()
    yield Extracted(text=joined(gathered.text()), places=places, meta=meta(found, "front matter"), notes=notes)


def _blanked(text: str) -> str:
    """The text with comments made NULs, one for one; done by hand, because a pattern for them can take quadratic time."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (stop := text.find("-->", start)) >= 0:
        parts += (text[at:start], "\0" * (stop + 3 - start))
        at = stop + 3
    return "".join((*parts, text[at:]))


def _fields(front: re.Match[str]) -> dict[str, str]:
    """The plain values of the front matter, by what they say. Lists are joined; what is no YAML, between "+++" no TOML, says nothing."""
    data = (_toml if front.re is _TOML else _yaml)(front[1])
    found: dict[str, str] = {}
    for key, value in data.items() if isinstance(data, dict) else ():
        name = "id" if key == "id" else named(str(key))
        plain = _plain(value)
        if name and plain:
            found.setdefault(name, plain)
    return found


def _yaml(text: str) -> Any:
    # Here, because only a file with front matter needs it. It bounds nesting, which a YAML library alone does not survive.
    from claims.curated.yaml_tree import read_tree

    try:
        return read_tree(text, "front matter").data
    except InputError:
        return {}


def _toml(text: str) -> Any:
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return {}


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(item for item in value[:20] if isinstance(item, str))
    if isinstance(value, date):
        return value.isoformat()
    return value.strip() if isinstance(value, str) else ""


READER = Reader("md", "Markdown", (".md", ".markdown", ".mdown"), read)
