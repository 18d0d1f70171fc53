"""Names of files as text: what the file system allows need not be UTF-8, and every report is."""

from __future__ import annotations

import os


def as_text(name: str) -> str:
    """A file's name or path with each byte that is no UTF-8 written out: ``x\\xff.txt``. Others stay as they are.

    Python gives such bytes as lone surrogates (PEP 383), which no JSON, SARIF or HTML file can hold.
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    return name
