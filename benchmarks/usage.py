"""What a benchmark says that is called without its files."""

from __future__ import annotations

import sys


def wants(usage: str, least: int = 1) -> None:
    """Ends with exit code 2 and one line of usage where fewer than ``least`` files are named."""
    if sum(not word.startswith("--") for word in sys.argv[1:]) < least:
        print(f"usage: python {sys.argv[0]} {usage}", file=sys.stderr)
        raise SystemExit(2)
