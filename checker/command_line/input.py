"""Standard input, as every command reads it."""

from __future__ import annotations

import sys

from claims.errors import UsageError


def standard_input() -> bytes:
    """All that comes from standard input. Raises ``UsageError`` where it is closed or cannot be read."""
    if sys.stdin is None:  # closed by whoever started the program
        raise UsageError("standard input is closed; expected a text from it")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise UsageError(f"standard input cannot be read: {(error.strerror or 'error').lower()}") from None
