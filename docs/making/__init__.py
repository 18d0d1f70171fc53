"""The pages that are made from the program. A test compares each with what would be written.

python -m docs.making
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docs.making.codes import codes_page
from docs.making.commands import commands_page
from docs.making.reference import reference_page

HERE = Path(__file__).resolve().parent.parent
PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "reference.md": reference_page,
    "codes.md": codes_page,
}
