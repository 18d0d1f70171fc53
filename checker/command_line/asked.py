"""What the command line asks of a check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.command_line.outputs import Output


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks of a check. ``options`` are settings by name; ``None`` is not given."""

    folder: Path
    outputs: tuple[Output, ...] = ()
    claims: Path | None = None
    texts: Path | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    debug: bool = False
    diff: str | None = None
