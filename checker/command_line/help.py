"""Help as a manual page has it: what it does, arguments, options by what they are for, and examples whose lines stay lines."""

from __future__ import annotations

import re
from typing import Any

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup

from claims.errors import nearest

# A docstring's part under this line is shown last, as it stands.
_EXAMPLES = "Examples:\n"
# Options of no group of their own.
OTHER = "Options"
_NO_CHOICE = re.compile(r"(?P<told>'(?P<given>.*?)' is not one of (?P<known>'[^']*'(?:, '[^']*')*))\.?")


def first(help: str) -> str:
    """The first paragraph of a help, in one line."""
    return " ".join(help.strip().partition("\n\n")[0].split())


def parts(help: str) -> tuple[str, str]:
    """A command's help without its examples, and the examples, each line of them a command."""
    text, _, examples = help.partition(_EXAMPLES)
    return text.rstrip(), "\n".join(line.strip() for line in examples.strip().splitlines())


def plain(message: str) -> str:
    """What the option parser says of a wrong value, without the words of its library, and with the choice that was likely meant."""
    said = message.removeprefix("Value error, ")
    choice = _NO_CHOICE.fullmatch(said)
    if not choice:
        return said
    near = nearest(choice["given"], re.findall(r"'([^']*)'", choice["known"]))
    return f"{choice['told']}; {near}" if near.endswith("?") else said


class Documented(TyperCommand):
    """A command whose docstring ends in examples, and whose options are grouped by their ``rich_help_panel``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What was written, with a wrong choice told as the other errors are."""
        try:
            return super().parse_args(ctx, args)
        except BadParameter as error:
            error.message = plain(error.message)
            raise

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """The help without its examples."""
        whole = self.help
        self.help = parts(whole or "")[0]
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = whole

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments, then each group of options; those of no group come last."""
        for name, records in self.groups(ctx).items():
            with formatter.section(name):
                formatter.write_dl(records)

    def groups(self, ctx: Any) -> dict[str, list[tuple[str, str]]]:
        """What stands left and right of each parameter, by the heading of its group."""
        found: dict[str, list[tuple[str, str]]] = {"Arguments": []}
        last: list[tuple[str, str]] = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is None:
                continue
            if param.param_type_name == "argument":
                found["Arguments"].append(record)
            elif panel := getattr(param, "rich_help_panel", None):
                found.setdefault(panel, []).append(record)
            else:
                last.append(record)
        return {name: records for name, records in {**found, OTHER: last}.items() if records}

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """The examples, a line each."""
        _, examples = parts(self.help or "")
        if examples:
            with formatter.section("Examples"):
                for line in examples.splitlines():
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class Commands(TyperGroup):
    """The list of commands by what they are for, with what each does in full."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """A row a command, wrapped and never cut, under the heading of its ``rich_help_panel``."""
        found: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.commands[name]
            panel = getattr(command, "rich_help_panel", None)
            heading = panel if isinstance(panel, str) else "Commands"
            found.setdefault(heading, []).append((name, first(command.help or "")))
        for heading, rows in found.items():
            with formatter.section(heading):
                formatter.write_dl(rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """How to start, and how to go on."""
        with formatter.section("Examples"):
            for line in (
                "claims check articles/         # where the texts of a folder agree and conflict",
                "claims check                   # the claims.yaml, or the texts, of the current folder",
                "claims check --help            # of every command: its options, with examples",
            ):
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")
