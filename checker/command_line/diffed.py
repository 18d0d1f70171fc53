"""What changed since a report or a revision: both are made, held against each other and told."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker import api
from checker.command_line.output import BROKEN, listed, out, width
from checker.files import write
from checker.printable import printable
from claims.errors import ClaimsError, InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.changes.model import Changes
    from checker.command_line.asked import Asked
    from checker.command_line.outputs import Output
    from checker.finding import Report

FORMATS = ("json", "markdown", "terminal")


@dataclass(frozen=True, slots=True)
class Side:
    """A report with what a person calls it."""

    name: str
    report: Report


def run_diff(asked: Asked, now: str | None = None) -> int:
    """Tell what changed from ``asked.diff`` to ``now``, a report or a revision too, or else the files as they are.

    Returns the exit code: of the files as they are, too, those that are named have to be readable.
    """
    from checker.changes.model import changes
    from checker.command_line.outputs import Output, apart, spare
    from checker.settings import Settings

    wanted = apart(asked.outputs or (Output("terminal"),))
    for item in wanted:
        if item.format not in FORMATS:
            raise UsageError(
                f"there is no format '{item.format}' for what changed; expected one of: {', '.join(FORMATS)}"
            )
    spare(wanted, [Path(name) for name in (asked.diff, now) if name and _is_file(name)])
    if now:
        loaded, settings, after = None, replace(Settings(), **_given(asked)), _side(now, asked)
    else:
        loaded = api.load(asked.folder, claims=asked.claims, texts=asked.texts, **asked.options)
        settings = loaded.settings
        documents, unread = api.texts_at_hand(loaded)
        loaded = loaded._replace(problems=(*loaded.problems, *unread), broken=(*loaded.broken, *unread))
        after = Side("the files as they are", api.run(loaded, settings.today or date.today(), documents))
    before = _side(asked.diff or "", asked)
    _mind_strangers(before, after)
    found = changes(before.report, after.report, before.name, after.name, settings.fail_on)
    _deliver(found, wanted)
    listed(loaded.problems if loaded else ())
    return BROKEN if loaded and loaded.broken else int(found.fails() and not settings.exit_zero)


def _mind_strangers(before: Side, after: Side) -> None:
    """Warn of two reports without a common source: everything in them is new or gone, and that says nothing."""
    old, new = ({source.id for source in side.report.sources} for side in (before, after))
    if old and new and old.isdisjoint(new):
        out(
            f"warning: {printable(before.name)} and {printable(after.name)} share no source; are both of one folder?\n",
            error=True,
        )


def _given(asked: Asked) -> dict[str, Any]:
    """The settings that options give."""
    return {name: value for name, value in asked.options.items() if value is not None}


def _deliver(found: Changes, outputs: tuple[Output, ...]) -> None:
    """Every form is made before the first is written."""
    made = []
    for item in outputs:
        screen = item.path is None and sys.stdout.isatty()
        colour = screen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        made.append((item, import_module(f"checker.changes.{item.format}").render(found, width(screen), colour)))
    for item, text in made:
        if item.path is None:
            out(text)
        else:
            write(item.path, text.encode("utf-8", "replace"))


def _side(name: str, asked: Asked) -> Side:
    """The report of a file, else of a revision."""
    if _is_file(name):
        from checker.changes.report import read_report

        return Side(name, read_report(Path(name)))
    if name.endswith(".json"):
        raise UsageError(f"there is no report '{name}'; 'claims check -f json -o {name}' writes one")
    return Side(name, _of_revision(name, asked))


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):
        return False


def _of_revision(revision: str, asked: Asked) -> Report:
    """The report of the files as they were: with the claims file, the texts and the settings of that revision."""
    from checker.inputs.revision import files_of

    texts = [asked.texts] if asked.texts else []
    wanted = [asked.claims] if asked.claims else [asked.folder]
    with files_of(revision, [*wanted, *_parents(asked), *texts]) as (top, tree), _told_as(revision, tree):
        then = _Then(top, tree)
        folder, claims = then.path(asked.folder), then.path(asked.claims)
        assert folder is not None
        if not (claims or folder).exists():
            raise UsageError(f"there is no '{(asked.claims or asked.folder).as_posix()}' in {revision}")
        loaded = api.load(folder, claims=claims, texts=then.path(asked.texts), **_then(asked))
        return api.run(loaded, loaded.settings.today or date.today())


def _parents(asked: Asked) -> list[Path]:
    """With a claims file its folder, because texts and tables lie there."""
    return [asked.claims.parent] if asked.claims else []


def _then(asked: Asked) -> dict[str, Any]:
    """A baseline that an option names is the one of today: it says what is known, not what was there."""
    given = _given(asked)
    named = given.get("baseline")
    return {**given, "baseline": Path(named).absolute().as_posix()} if named else given


@dataclass(frozen=True, slots=True)
class _Then:
    """Paths of the repository as paths of the folder that holds its files as they were."""

    top: Path
    tree: Path

    def path(self, path: Path | None) -> Path | None:
        """The same path then; one outside the repository stays."""
        if path is None:
            return None
        absolute = path.resolve()
        return self.tree / absolute.relative_to(self.top) if absolute.is_relative_to(self.top) else path


@contextmanager
def _told_as(revision: str, tree: Path) -> Iterator[None]:
    """Errors name the revision in place of the temporary folder."""
    start = f"{tree.as_posix()}/"
    try:
        yield
    except InputError as error:
        raise InputError(
            replace(problem, file=problem.file.replace(start, f"{revision}:")) for problem in error.problems
        ) from None
    except ClaimsError as error:
        told = str(error).replace(start, f"{revision}:").replace(tree.as_posix(), f"{revision}:")
        raise UsageError(told) from None
