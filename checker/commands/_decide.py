"""Writing a decision into the claims file: all of it or nothing, and only over what was read."""

from __future__ import annotations

from checker.api import Loaded
from checker.files import write
from claims.document import encode
from claims.errors import UsageError


def written(loaded: Loaded, text: str) -> None:
    """Write the claims file. Raises ``UsageError`` where there is none, or where somebody else changed it meanwhile."""
    there_is_one(loaded)
    write(loaded.path, encode(text, loaded.encoding), expected=encode(loaded.text, loaded.encoding))


def there_is_one(loaded: Loaded) -> None:
    """Raise ``UsageError`` where texts were read without a claims file: there is nowhere to write to."""
    if not loaded.path.is_file():
        folder = loaded.path.parent.as_posix()
        raise UsageError(f"there is no '{loaded.path.as_posix()}' to write to; 'claims init {folder}' makes one")
