"""The command line: reads paths, prints, exits. 0 clean, 1 findings, 2 bad usage or input."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from checker.alone import run_alone
from checker.command_line.output import out, to_nowhere
from checker.printable import printable
from claims.errors import ClaimsError


def main() -> None:
    """Run the command line; an error that a person can mend is told in a sentence, with exit code 2."""
    # A check makes many small objects and hardly a cycle among them: looking for cycles at every step doubles start-up.
    gc.set_threshold(1_000_000, 50, 50)
    # Plug-ins of the validation library are none of ours, and looking for them reads every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _open_streams()
    try:
        run_alone()
        # Not before: a bare check has no option to parse, and the parser takes a fifth of its time to import.
        from checker.commands._application import application

        application([] if "_CLAIMS_COMPLETE" in os.environ else sys.argv[1:])(prog_name="claims")
    except ClaimsError as error:
        out("".join(f"{printable(line)}\n" for line in str(error).split("\n")), error=True)
        raise SystemExit(2) from None
    except BrokenPipeError:
        # The reader (a pager, head) has seen enough; nothing more may be written at exit.
        to_nowhere(sys.stdout)
        raise SystemExit(2) from None
    except OSError as error:
        reason = (error.strerror or "error").lower()
        if error.filename is not None:
            out(f"'{printable(os.fsdecode(error.filename))}' cannot be used: {reason}\n", error=True)
            raise SystemExit(2) from None
        # Standard output is closed, or its disk is full.
        to_nowhere(sys.stdout)
        out(f"the output cannot be written: {reason}\n", error=True)
        raise SystemExit(2) from None
    finally:
        # The process ends here: what is left need not be searched for cycles on the way out.
        gc.freeze()


def _open_streams() -> None:
    """Let what is printed go nowhere where whoever started the program has closed the stream."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 (open as long as the process)
