"""Text from outside, made safe to print."""

from __future__ import annotations

import re

# Control characters could move the cursor or recolour the screen; bidirectional overrides could reorder what is read.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE = re.compile(r"[\t\n\r\u2028\u2029]+")


def printable(text: str) -> str:
    """One line without control characters, that no CI runner takes for a workflow command ('::' and '##[' are broken up)."""
    line = _CONTROL.sub("\ufffd", _SPACE.sub(" ", text))
    return line.replace("::", ":\u200b:").replace("##[", "#\u200b#[")
