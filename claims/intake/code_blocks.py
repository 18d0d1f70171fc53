"""Code in Markdown: what stands between fences, and indented lines behind an empty one. It is no text and tells nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"(?:[ \t]*>)*[ \t]*(`{3,}(?=[^`\r\n]*[\r\n]*\Z)|~{3,})")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
# Indented lines go on with these, and are no code: an item of a list, a footnote.
_HOLDS_MORE = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\n]{1,50}\]:)[ \t]")


def without_code(text: str, start: int) -> str:
    """The text from ``start`` on with the lines of code made NULs, one for one, and its line ends as they were."""
    parts = [text[:start]]
    for line, is_code in _lines(text[start:]):
        bare = line.rstrip("\r\n")
        parts += ("\0" * len(bare), line[len(bare) :]) if is_code else (line,)
    return "".join(parts)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    fence, is_behind_gap, is_code, is_held = "", True, False, False
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence or found:
            yield line, True
            fence = _after(fence, line, found)
            is_behind_gap, is_code = False, False
            continue
        is_code = bool(_INDENTED.match(line)) and not is_held and (is_behind_gap or is_code)
        yield line, is_code
        if not line.strip():
            is_behind_gap = True
            continue
        is_held = bool(_HOLDS_MORE.match(line)) or (is_held and (line[0] in " \t" or not is_behind_gap))
        is_behind_gap = is_code


def _after(fence: str, line: str, found: re.Match[str] | None) -> str:
    """The fence that is open behind a line; one is closed by one of its kind, at least as long and with nothing behind it."""
    if not fence:
        return found[1] if found else ""
    closes = found is not None and found[1].startswith(fence) and not line[found.end() :].strip()
    return "" if closes else fence
