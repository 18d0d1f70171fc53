"""How a finding is waived, to copy: the command that does it, and the entry that it writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from shlex import quote

from checker.finding import Finding
from checker.outcome.order import level
from checker.settings import FailOn
from claims.dates.days import moved

# Long enough to mend a source, short enough that somebody looks again.
_WAIVED_DAYS = 180
_FILES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Waive:
    """The command, the entry for ``waivers``, and, where there is no claims file yet, the command that makes one."""

    command: str
    entry: str
    first: str | None


def waive(finding: Finding, claims_file: str, today: str) -> Waive | None:
    """What to copy; none where there is nothing to waive."""
    if level(finding) is FailOn.NEVER or finding.category.value == "waiver":
        return None
    until = moved(date.fromisoformat(today), _WAIVED_DAYS)
    words = ["claims", "waive", finding.fingerprint, *_options(finding, claims_file)]
    return Waive(
        command=f'{" ".join(words)} --reason "…" --until {until}',
        entry=f"- {{fingerprint: {finding.fingerprint}, by: NAME, decided: {today}, reason: WHY, until: {until}}}",
        first=None if _is_file(claims_file) else f"claims init {quote(claims_file)}",
    )


def _options(finding: Finding, claims_file: str) -> list[str]:
    """What tells the command where the check was made, and that it looked for claims in texts."""
    path = PurePath(claims_file)
    if not _is_file(claims_file):
        return ["--folder", quote(claims_file)]
    if path.name != "claims.yaml":
        where = ["--claims", quote(claims_file)]
    else:
        where = [] if path.parent == PurePath() else ["--folder", quote(path.parent.as_posix())]
    return [*where, *(["--extract"] if any(claim.origin == "extracted" for claim in finding.claims) else [])]


def _is_file(claims_file: str) -> bool:
    # Of texts without a claims file the report names the folder.
    return PurePath(claims_file).suffix.lower() in _FILES
