"""What the formats that are JSON share."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

# A terminal obeys these, and a CI runner takes "##[" anywhere in a line for a command; escaped, they are the same JSON.
_UNSAFE = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|##\[")


def dumped(data: Any, indent: int | None = 2) -> str:
    """JSON with a line end, which no terminal and no CI runner obeys."""
    return inert(json.dumps(data, indent=indent, ensure_ascii=False)) + "\n"


def inert(text: str) -> str:
    """The same JSON with everything escaped that is more than text to a terminal or a CI runner."""
    return _UNSAFE.sub(lambda found: "".join(f"\\u{ord(char):04x}" for char in found[0]), text)


def numbered(names: Iterable[str]) -> Iterator[str]:
    """The names, each further one of equal name with a number: consumers drop what bears the same fingerprint."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"
