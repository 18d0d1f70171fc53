"""Writing a decision into the claims file: all of it or nothing, and only over what was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.api import Loaded
from checker.command_line.output import out
from checker.files import write
from checker.finding import Finding
from checker.inputs.configure import configured
from checker.printable import printable
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


def told_apart(loaded: Loaded, finding: Finding, asked: Mapping[str, Any]) -> None:
    """Say, on standard error, where a check without the options ``asked`` would not find what was decided on."""
    plain = configured(loaded.path, loaded.corpus.settings, loaded.text, {}).settings
    curated = any(claim.provenance.origin == "curated" for claim in loaded.corpus.claims)
    # A file that holds no claims is searched for them unasked.
    found = {"extract": plain.extract if plain.extract is not None else not curated}
    missing = [name for name, value in asked.items() if found.get(name, getattr(plain, name)) != value]
    if missing and any(claim.origin == "extracted" for claim in finding.claims):
        keys = " and ".join(f"'{name.replace('_', '-')}'" for name in missing)
        out(
            f"it stands on claims that a check finds only with these options; set {keys} in the settings of "
            f"{printable(loaded.name)}, or the decision matches nothing without them\n",
            error=True,
        )
