"""What the words of options that several commands share mean."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from claims.errors import UsageError
from claims.intake.patterns import Patterns


def patterns(lines: list[str] | None) -> Patterns | None:
    """The patterns that an option gives; ``None`` where it is not given."""
    return Patterns(tuple(lines)) if lines else None


def finding(
    extract: bool | None, extractors: list[str] | None, claims_from: list[Path] | None, tagger: str | None
) -> dict[str, Any]:
    """The settings that these options change: how claims are found in texts. To ask for a finder is to ask for extraction."""
    asked: dict[str, Any] = {}
    if extract is not None or extractors or claims_from or tagger:
        asked["extract"] = extract is not False
    if extractors:
        asked["extractors"] = tuple(extractors)
    if claims_from:
        asked["claims_from"] = tuple(path.as_posix() for path in claims_from)
    if tagger:
        asked["tagger"] = tagger
    return asked


def known(baseline: Path | None, no_baseline: bool) -> str | None:
    """The setting of the baseline that two options give. Raises ``UsageError`` where they exclude each other."""
    if baseline is not None and no_baseline:
        raise UsageError("--baseline and --no-baseline exclude each other")
    return "" if no_baseline else baseline.as_posix() if baseline else None


def day(text: str | None, option: str = "--today") -> date:
    """The date that an option names, the current one where it is not given. Raises ``UsageError``."""
    if text is None:
        return date.today()
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UsageError(f"{option} is '{text}'; expected a date such as 2026-01-31") from None


def user() -> str:
    """Who decides, as git knows it. Raises ``UsageError`` where it does not."""
    import subprocess

    try:
        name = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, check=False
        ).stdout.strip()
    except OSError:
        name = ""
    if not name:
        raise UsageError("who decides is not known; say it with --by NAME")
    return name
