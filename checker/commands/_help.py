"""Help as a manual page has it: what it does, arguments, options by what they are for, and examples whose lines stay lines."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

# A docstring's part under this line is shown last, as it stands.
_EXAMPLES = "Examples:\n"
# Options of no group of their own.
OTHER = "Options"


def first(help: str) -> str:
    """The first paragraph of a help, in one line."""
    return " ".join(help.strip().partition("\n\n")[0].split())


def parts(help: str) -> tuple[str, str]:
    """A command's help without its examples, and the examples, each line of them a command."""
    text, _, examples = help.partition(_EXAMPLES)
    return text.rstrip(), "\n".join(line.strip() for line in examples.strip().splitlines())


class Documented(TyperCommand):
    """A command whose docstring ends in examples, and whose options are grouped by their ``rich_help_panel``."""

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
    """The list of commands, with what each does in full."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """A row a command, wrapped and never cut."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, first(self.commands[name].help or "")) for name in self.list_commands(ctx)])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """How to start, and how to go on."""
        with formatter.section("Examples"):
            for line in (
                "claims check articles/         # where the texts of a folder agree and conflict",
                "claims check                   # the claims.yaml, or the texts, of the current folder",
                "claims check --help            # of every command: its options, with examples",
            ):
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")
