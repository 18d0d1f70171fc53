"""A bar with an estimate on standard error, for those who wait: on a terminal, and not before a second has passed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TextIO

from claims.track import T, Track, plain

_PATIENCE = 1.0  # seconds
_BETWEEN = 0.1  # seconds from one drawing to the next


def progress(stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> Track:
    """What shows the steps of one run. Where nobody looks on (a pipe, a file, a dumb terminal) it shows nothing."""
    shown = sys.stderr if stream is None else stream
    if not shown.isatty() or os.environ.get("TERM") == "dumb":
        return plain
    return _Bars(shown, clock)


class _Bars:
    """A bar for each step that is still going when a second of the run has passed."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream, self._clock = stream, clock
        self._start = clock()

    def __call__(self, items: Sequence[T], doing: str, /) -> Iterable[T]:
        return self._steps(items, doing)

    def _steps(self, items: Sequence[T], doing: str) -> Iterator[T]:
        bar: Any = None
        drawn = 0.0
        try:
            for done, item in enumerate(items):
                now = self._clock()
                if bar is None and now - self._start >= _PATIENCE:
                    bar = self._bar(doing, len(items))
                if bar is not None and now - drawn >= _BETWEEN:
                    bar.update(bar.task_ids[0], completed=done, refresh=True)
                    drawn = now
                yield item
        finally:
            if bar is not None:
                bar.stop()

    def _bar(self, doing: str, total: int) -> Any:
        # Here: rich takes as long to import as a short check does.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # No thread draws it: a process that forks must have none.
        bar = Progress(*columns, console=Console(file=self._stream), transient=True, auto_refresh=False)
        bar.add_task(doing, total=total)
        bar.start()
        return bar
