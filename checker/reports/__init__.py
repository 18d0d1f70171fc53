"""The report formats. A new one is a new file here with a ``render``: it is found by its name, nothing else needs to be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from checker.settings import FailOn
from checker.texts import NO_TEXTS, Texts

if TYPE_CHECKING:
    from checker.finding import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a format may know of where it is shown, of what fails the check, and of the texts beside the report."""

    width: int = 120
    colour: bool = False
    verbose: bool = False
    fail_on: FailOn = FailOn.CONFLICT
    texts: Texts = NO_TEXTS


Render = Callable[["Report", Style], str]
Omitted = Callable[["Report", Style], tuple[str, ...]]


def formats() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(sorted(found.name for found in iter_modules(__path__) if not found.name.startswith("_")))


def renderer(name: str) -> Render:
    """The function that renders a report in this format; ``KeyError`` when there is none."""
    if name not in formats():
        raise KeyError(name)
    render: Render = import_module(f"{__name__}.{name}").render
    return render


def omitted(name: str, report: Report, style: Style) -> tuple[str, ...]:
    """What a format has no place for, in sentences: a format that leaves something out has a function of this name."""
    told: Omitted = getattr(import_module(f"{__name__}.{name}"), "omitted", lambda report, style: ())
    return told(report, style)
