"""The dashes of a text that was sent by wire, which has no such mark: " _ " and " -- "."""

from __future__ import annotations

import re

# Between words of one line: a stroke at the margin opens an item, or is a line to write on.
_WRITTEN = re.compile(r"(?<=[^\s_-] )(?:_|--)(?= [^\s_-])")
_DASHES = {"_": "—", "--": "— "}


def dashed(text: str) -> str:
    """The text, of the same length, with its dashes written as such."""
    if " _ " not in text and " -- " not in text:
        return text
    return _WRITTEN.sub(lambda found: _DASHES[found[0]], text)
