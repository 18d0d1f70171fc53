"""What a source is called on the page: its id where a person made that, else its publisher or its title, cut short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from checker.shown import SourceShown

_MOST = 32
# A sum, a number of many digits, or the name of a file: nobody calls a source so.
_MACHINE = re.compile(r"[0-9a-f]{8}|\d{5}|\.\w{2,5}$", re.IGNORECASE)


def labels(sources: Iterable[SourceShown]) -> dict[str, str]:
    """A label for each id, and no two alike."""
    taken = tuple(sources)
    publishers = Counter(source.publisher for source in taken if source.publisher)
    found: dict[str, str] = {}
    for number, source in enumerate(taken, 1):
        stem = label = _label(source, publishers) or f"untitled {number}"
        again = 2
        while label in found.values():
            label, again = f"{stem} ({again})", again + 1
        found[source.id] = label
    return found


def _label(source: SourceShown, publishers: Counter[str]) -> str:
    if len(source.id) <= _MOST and not _MACHINE.search(source.id):
        return source.id
    if source.publisher and publishers[source.publisher] == 1:
        return short(source.publisher)
    return short(source.title or source.publisher or "")


def pieces(label: str) -> tuple[str, ...]:
    """A label cut behind its separators, where a line may break: within a word nobody looks for a break."""
    return tuple(re.split(r"(?<=[_./-])(?=[^\W_])", label))


def short(text: str) -> str:
    """The first words that find room."""
    words = " ".join(text.split())
    if len(words) <= _MOST:
        return words
    cut = words[: _MOST - 1]
    whole = cut.rpartition(" ")[0].rstrip(" ,;:–-")
    # A long word is cut rather than left out.
    return (whole if len(whole) > _MOST * 0.7 else cut) + "…"
