"""A first claims.yaml: the sources that were found, each with a comment that says from where its date came."""

from __future__ import annotations

from collections.abc import Iterable

from claims.curated.scalar import scalar
from claims.intake.model import Item

_HEAD = """\
version: "1"

# What was found in the texts. Correct what is wrong and fill in what is missing: a relative date ("on Thursday") is read
# against its source's published date. basis: stated (the text or its file says so), inferred (a guess) or unknown.
settings:
  texts: {texts}

sources:
"""
def draft(items: Iterable[Item], texts: str = ".") -> str:
    """The text of a claims.yaml that holds nothing but sources. ``texts`` is the folder of the texts, from where the file lies."""
    entries = [_entry(item) for item in items]
    return _HEAD.format(texts=scalar(texts)) + ("\n".join(entries) if entries else "  []\n")


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
    published = f"    published: {{date: {source.published.date}, basis: {source.published.basis}}}"
    lines.append(published if source.published.date else "    published: {basis: unknown}")
    lines += [f"    {name}: {scalar(value)}" for name, value in told.items() if value]
    if item.source.group:
        lines.insert(0, "  # Nearly the same words stand in another source: its group is one voice.")
    return "\n".join(lines) + "\n"


def _comment(item: Item) -> str:
    words = " ".join(item.published.origin.split())
    return "".join(letter for letter in words if letter.isprintable())
