"""commands.md: what ``--help`` says of every command."""

from __future__ import annotations

import inspect
from typing import Any

from typer.main import get_command

from checker.command_line.help import first, parts
from checker.commands._application import COMMANDS, application
from docs.making.tables import MADE, code, table

_HEAD = """\
# Commands

{made}
Every command tells the same with `--help`. Options may stand before or after the folder. `claims --version` prints the version.

| exit code | meaning |
| --- | --- |
| 0 | clean |
| 1 | findings that nobody has waived |
| 2 | bad usage or input; it is told on standard error with file, line and column. A text, a table or a file of claims that is to be read and cannot be is told after everything else has been checked and reported; 2 comes before 1, and `--exit-zero` leaves it |
| 130 | ended by Ctrl-C |

Reports and tables go to standard output, everything else to standard error. There colour is used on a terminal alone, and not where
`NO_COLOR` is set; `COLUMNS` names the width. A run of more than a second shows on a terminal how far it is and how long it will take.

{index}
"""
_TAIL = """
## Completion in a shell

`claims --install-completion` lets bash, zsh, fish or PowerShell complete commands, options, formats, finding codes, and for `claims waive` the
fingerprints of what the claims.yaml of the current folder holds; `claims --show-completion` prints the script instead.
"""


def commands_page() -> str:
    """The page, in Markdown."""
    group: Any = get_command(application([]))
    commands = {name: group.commands[name] for name in COMMANDS}
    index = table(
        ("command", "what it does"),
        ((f"[`claims {name}`](#claims-{name})", first(command.help)) for name, command in commands.items()),
    )
    sections = (_section(name, command) for name, command in commands.items())
    return _HEAD.format(made=MADE, index=index) + "\n".join(sections) + _TAIL


def _section(name: str, command: Any) -> str:
    context = command.make_context(f"claims {name}", [], resilient_parsing=True)
    text, examples = parts(inspect.cleandoc(command.help))
    usage = " ".join((f"claims {name}", *command.collect_usage_pieces(context)))
    shown = [f"## claims {name}\n", f"{text}\n", f"```text\n{usage}\n```\n"]
    for title, records in command.groups(context).items():
        rows = [(code(left), right) for left, right in records if "--help" not in left]
        if rows:
            shown.append(table((title, ""), rows))
    if examples:
        shown.append(f"```sh\n{examples}\n```\n")
    return "\n".join(shown)
