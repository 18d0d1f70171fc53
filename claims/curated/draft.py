"""A first claims.yaml: the sources, entities and slots that were found, each with a comment that says from where it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claims.curated.scalar import flow, scalar
from claims.intake.model import Item

_HEAD = """\
{schema}version: "1"

# What was found in the texts. Correct what is wrong and fill in what is missing: a relative date ("on Thursday") is read
# against its source's published date. basis: stated (the text or its file says so), inferred (a guess) or unknown.
# extract: the texts are searched for claims besides those that are written down here.
settings:
  texts: {texts}
  extract: true

sources:
"""
_ENTITIES = """
# Whom and what the sources speak of. A person's aliases are the spellings that were taken for one: take out what is somebody else.
# An event bears the words that its claims share. Give it a better name; its id keeps waivers and baselines valid.
entities:
"""
_SLOTS = """
# The questions that more than one source answers. Give each a better title, a severity (high, medium, low), a tolerance.
slots:
"""
_CLAIMS = """
# 'claims suggest' drafts the claims with line and quote, 'claims suggest --write' puts them here:
# claims:
#   - {source: herald, about: sinking, slot: killed, value: at least 14, line: 3, quote: at least 14 people were killed}
"""
Row = tuple[Mapping[str, Any], str]


def draft(
    items: Iterable[Item],
    texts: str = ".",
    schema: str | None = None,
    entities: Iterable[Row] = (),
    slots: Iterable[Row] = (),
) -> str:
    """The text of a claims.yaml. ``texts`` is the folder of the texts, and ``schema`` the file of the schema, from where the file lies.

    ``entities`` and ``slots`` are entries, each with the sentence to stand above it.
    """
    sources = [_entry(item) for item in items]
    head = f"# yaml-language-server: $schema={schema}\n$schema: {scalar(schema)}\n" if schema else ""
    parts = [_HEAD.format(schema=head, texts=scalar(texts)) + ("\n".join(sources) if sources else "  []\n")]
    for heading, rows in ((_ENTITIES, tuple(entities)), (_SLOTS, tuple(slots))):
        if rows:
            parts.append(heading + "".join(f"  # {_plain(told)}\n  - {flow(row)}\n" for row, told in rows))
    return "".join([*parts, *([_CLAIMS] if len(parts) > 1 else [])])


def _entry(item: Item) -> str:
    source = item.source
    told = {
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "language": source.language,
        "time_zone": source.time_zone,
        "group": source.group,
        "file": source.file,
        "sha256": source.sha256,
    }
    lines = [f"  # Published: {_comment(item)}", f"  - id: {scalar(source.id)}"]
    hour = f', time: "{source.published.time}"' if source.published.time else ""
    published = f"    published: {{date: {source.published.date}, basis: {source.published.basis}{hour}}}"
    lines.append(published if source.published.date else "    published: {basis: unknown}")
    lines += [f"    {name}: {scalar(value)}" for name, value in told.items() if value]
    if item.source.group:
        lines.insert(0, "  # Nearly the same words stand in another source: its group is one voice.")
    return "\n".join(lines) + "\n"


def _comment(item: Item) -> str:
    return _plain(item.published.origin)


def _plain(text: str) -> str:
    """One line that a comment can hold."""
    words = " ".join(text.split())
    return "".join(letter for letter in words if letter.isprintable())
