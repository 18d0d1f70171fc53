"""``--watch``: the check is run again whenever a file that it reads has changed."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from checker.command_line.output import out
from checker.inputs.project import shown
from checker.printable import printable
from claims.errors import InputError, UsageError
from claims.intake.patterns import IGNORE_FILE

INTERRUPTED = 130  # as a shell tells that Ctrl-C ended a command
_NAMED = 3

Changes = Callable[[Sequence[Path]], Iterable[Collection[Path]]]


def watch(
    once: Callable[[], Sequence[Path]],
    paths: Sequence[Path],
    written: Collection[Path],
    changes: Changes | None = None,
) -> None:
    """Run ``once``, and again after each change, until Ctrl-C; then exit 130.

    ``once`` returns the paths to watch, ``paths`` are watched where it fails at first: a run that fails on its input says so, and
    is tried again after the next change. ``written`` are the reports: a change of theirs is none. ``changes`` yields the changed
    files below some paths; by default watchfiles sees them. Nothing on the screen is cleared.
    """
    seen = changes or _watchfiles()
    watched: Sequence[Path] | None = _tried(once, paths)
    try:
        while watched is not None:
            watched = _until_others(seen, once, watched, written)
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None


def _until_others(
    seen: Changes, once: Callable[[], Sequence[Path]], watched: Sequence[Path], written: Collection[Path]
) -> Sequence[Path] | None:
    """Run again after each change, until a run names other paths: these; ``None`` where no more changes will come."""
    for changed in seen(watched):
        if found := _relevant(changed, written):
            out(f"\n-- changed: {_named(found)}; checking again\n\n", error=True)
            now = _tried(once, watched)
            # A check leaves no cycles worth a search while it runs; many of them one after another may.
            gc.collect()
            if now != watched:
                return now
    return None


def _tried(once: Callable[[], Sequence[Path]], before: Sequence[Path]) -> Sequence[Path]:
    """The paths of a run; of one that failed those of the run before it."""
    try:
        return once()
    except InputError as error:
        out("".join(f"{printable(line)}\n" for line in str(error).split("\n")), error=True)
        return before


def _relevant(changed: Collection[Path], written: Collection[Path]) -> list[Path]:
    """The files that a check may have read: no reports of its own, and nothing hidden but what says what to ignore."""
    own = {path.resolve() for path in written}
    return sorted(
        path
        for path in changed
        if path.resolve() not in own and (path.name == IGNORE_FILE or not path.name.startswith((".", "~")))
    )


def _named(paths: Sequence[Path]) -> str:
    names = [printable(shown(path)) for path in paths[:_NAMED]]
    more = len(paths) - len(names)
    return ", ".join(names) + (f" and {more:,} more" if more else "")


def _watchfiles() -> Changes:
    try:
        import watchfiles
    except ImportError:
        raise UsageError(
            "--watch needs the package watchfiles; install it with: pip install 'claims-checker[watch]'"
        ) from None

    def changes(paths: Sequence[Path]) -> Iterator[Collection[Path]]:
        known: Any = watchfiles.DefaultFilter()
        for found in watchfiles.watch(*paths, watch_filter=known):
            yield {Path(path) for _, path in found}

    return changes
