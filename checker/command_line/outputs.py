"""Which report goes where: pairs of --format and --output in the order in which they were written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.errors import UsageError

ORDER = "claims.options"
DEFAULT = "terminal"


@dataclass(frozen=True, slots=True)
class Output:
    """One report: its format, and the file that it is written to; without one it is printed."""

    format: str
    path: Path | None = None

    def __str__(self) -> str:
        """As the setting ``format`` writes it."""
        return self.format if self.path is None else f"{self.format}:{self.path}"


def output(text: str) -> Output:
    """The report that the words NAME or NAME:FILE ask for."""
    name, _, file = text.partition(":")
    return Output(name, Path(file) if file else None)


def outputs(ctx: Any, formats: Sequence[str], paths: Sequence[Path]) -> tuple[Output, ...]:
    """The reports that the options ask for, none where they say nothing. Raises ``UsageError`` where they do not pair up."""
    if len(formats) <= 1 and len(paths) <= 1 and not any(":" in item for item in formats):
        # One of each is one pair, whichever comes first.
        pair = Output(formats[0] if formats else DEFAULT, paths[0] if paths else None)
        return (pair,) if formats or paths else ()
    return _paired(ctx.meta.get(ORDER, ()), iter(formats), iter(paths))


def apart(found: tuple[Output, ...]) -> tuple[Output, ...]:
    """The reports themselves. Raises ``UsageError`` where two would go to one place."""
    printed = [item.format for item in found if item.path is None]
    if len(printed) > 1:
        names = " and ".join(printed)
        raise UsageError(f"{names} would both be printed; give all but one of them a file with --output")
    files = [item.path for item in found if item.path is not None]
    for path in files:
        if sum(_same(path, other) for other in files) > 1:
            raise UsageError(f"two reports would be written to '{path.as_posix()}'; give each a file of its own")
    return found


def _paired(order: Iterable[str], formats: Any, paths: Any) -> tuple[Output, ...]:
    found: list[Output] = []
    for name in order:
        if name == "format_":
            found.append(output(next(formats)))
        elif name == "output":
            path = next(paths)
            if not found or found[-1].path is not None:
                raise UsageError(
                    f"--output {path.as_posix()} follows no --format; write --format NAME --output FILE, a pair for each file"
                )
            found[-1] = Output(found[-1].format, path)
    return tuple(found)


def spare(found: Iterable[Output], inputs: Iterable[Path]) -> None:
    """Raise ``UsageError`` where a report would overwrite what is checked."""
    kept = tuple(inputs)
    for item in found:
        if item.path is not None and any(_same(item.path, path) for path in kept):
            raise UsageError(f"--output {item.path.as_posix()} would overwrite an input; expected another file")


def _same(a: Path, b: Path) -> bool:
    return a.resolve() == b.resolve()
