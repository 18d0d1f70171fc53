"""The commands as one program, as the option parser sees it."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from checker.command_line.help import Commands, Documented
from checker.command_line.output import out

# Each is a module of checker.commands with a function of its name; under the headings, and in the order, in which the help shows them.
PANELS = {
    "Look at what the sources say": ("check", "diff", "sources", "extract", "why"),
    "Decide on findings": ("waive", "review", "reviews", "baseline"),
    "Curate claims": ("init", "suggest", "accept"),
    "Try how words are read": ("read", "names", "compare"),
    "Look up codes and settings": ("codes", "explain", "config", "schema"),
}
COMMANDS = tuple(name for names in PANELS.values() for name in names)


def application(words: list[str]) -> typer.Typer:
    """The commands that these words may call: where the first word names one, that one alone is imported."""
    app = typer.Typer(
        name="claims",
        cls=Commands,
        help="Hold several sources' claims about the same things against each other.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_claims)
    for name in words[:1] if words and words[0] in COMMANDS else COMMANDS:
        module = import_module(f"checker.commands.{name}")
        panel = next(heading for heading, names in PANELS.items() if name in names)
        app.command(name=name, cls=getattr(module, "COMMAND", Documented), rich_help_panel=panel)(getattr(module, name))
    return app


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        out(f"claims {version('claims-checker')}\n")
        raise typer.Exit


def _claims(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Hold several sources' claims about the same things against each other."""
