"""The command line, run inside this process or as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from checker.cli import main

ROOT = Path(__file__).parent.parent
# A claims file whose two sources contradict each other.
BOATS = """\
version: "1"
sources: [{id: herald}, {id: courier}]
entities: [{id: flood, kind: event, name: the flood}]
slots: [{id: boats, title: Boats?, kind: count}]
claims:
  - {source: herald, about: flood, slot: boats, value: "40"}
  - {source: courier, about: flood, slot: boats, value: "14"}
"""
SCENARIOS = sorted(path.parent for path in Path(__file__).parent.glob("scenarios/*/claims.yaml"))
TODAY = "2026-01-15"


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    exit: int
    out: str
    err: str


def claims(*args: str | Path) -> Ran:
    """Run the command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with patch.object(sys, "argv", ["claims", *map(str, args)]), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    return Ran(code, out.getvalue(), err.getvalue())


def process(*args: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own, in UTF-8 and without the caller's terminal settings."""
    bare = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "TERM")}
    return subprocess.run(
        [sys.executable, "-c", "from checker.cli import main; main()", *map(str, args)],
        cwd=cwd,
        env={**bare, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **(env or {})},
        capture_output=True,
        check=False,
    )


def check(folder: Path, *args: str | Path) -> Ran:
    """Check a scenario, with its texts where it has some, on the day that all scenarios are judged by."""
    texts: list[str | Path] = ["--texts", folder / "texts"] if (folder / "texts").is_dir() else []
    return claims("check", folder, "--today", TODAY, *texts, *args)
