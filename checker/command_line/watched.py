"""A check that is watched: what it reads, and what it writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import typer

from checker.command_line.asked import Asked
from checker.command_line.outputs import output
from checker.command_line.run import once
from checker.command_line.watch import Changes, watch
from checker.inputs.project import project_above


def watched(asked: Asked, changes: Changes | None = None) -> NoReturn:
    """Check after every change, until Ctrl-C."""
    written: set[Path] = set()

    def again() -> Sequence[Path]:
        _, loaded = once(asked)
        written.update(path for item in loaded.settings.format if (path := output(item).path))
        project = project_above(loaded.path)
        found = {loaded.path.parent.resolve()}
        if project is not None:
            found.add(project.path)
        if loaded.settings.texts:
            found.add(Path(loaded.settings.texts).resolve())
        return sorted(found)

    first = asked.claims.parent if asked.claims else asked.folder
    watch(again, [first.resolve()], written, changes)
    raise typer.Exit(0)
