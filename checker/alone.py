"""``claims check [FOLDER]`` without an option, as a hook or a CI job runs it: the option parser has nothing to do.

Typer reads each option by a pydantic adapter of its own, given or not; with its import that costs a third of such a run.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def alone(words: list[str]) -> Path | None:
    """The folder of a bare check; ``None`` where the words need the option parser, or a shell asks for completion."""
    if words[:1] != ["check"] or len(words) > 2 or os.name == "nt" or "_CLAIMS_COMPLETE" in os.environ:
        return None
    folder = words[1] if len(words) == 2 else "."
    return Path(folder) if folder and not folder.startswith("-") else None


def run_alone() -> None:
    """Run a bare check and exit as typer would; come back where it is none."""
    folder = alone(sys.argv[1:])
    if folder is None:
        return
    from checker.command_line.asked import Asked
    from checker.command_line.run import run

    try:
        code = run(Asked(folder=folder))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    raise SystemExit(code)
