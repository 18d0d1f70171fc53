"""What the formats that are JSON share."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any


def dumped(data: Any, indent: int | None = 2) -> str:
    """JSON with a line end. GitHub's runner takes ``##[`` anywhere in a line for a command, so its second ``#`` is escaped."""
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    return text.replace("##[", "#\\u0023[") + "\n"


def numbered(names: Iterable[str]) -> Iterator[str]:
    """The names, each further one of equal name with a number: consumers drop what bears the same fingerprint."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"
