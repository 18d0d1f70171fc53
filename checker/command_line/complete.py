"""What a shell is offered when Tab is pressed. Only what is known at once: nothing here reads a folder of texts."""

from __future__ import annotations

from pathlib import Path

_MOST_BYTES = 1024 * 1024


def complete_format(incomplete: str) -> list[str]:
    """The formats of reports."""
    from checker.reports import formats

    return [name for name in formats() if name.startswith(incomplete)]


def complete_code(incomplete: str) -> list[tuple[str, str]]:
    """The finding codes with their titles."""
    from checker.codes import codes

    # A shell takes only what begins as it was typed; the command reads either case.
    known = [(code.id if incomplete[:1] != "c" else code.id.lower(), code.title) for code in codes().values()]
    return [(name, title) for name, title in known if name.startswith(incomplete)]


def complete_fingerprint(incomplete: str) -> list[tuple[str, str]]:
    """The fingerprints of what can be waived, with their questions, where a claims.yaml of modest size lies here."""
    from contextlib import suppress
    from datetime import date

    from checker import api
    from checker.outcome.order import level
    from checker.settings import FailOn
    from claims.errors import ClaimsError

    path = Path(api.CLAIMS_FILE)
    # A shell that waits for an error message, or for a long check, is worse than one that offers nothing.
    with suppress(ClaimsError, OSError):
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            report = api.run(api.load(), date.today(), {})
            return [
                (finding.fingerprint, finding.question)
                for finding in report.findings
                if finding.fingerprint.startswith(incomplete) and level(finding) is not FailOn.NEVER
            ]
    return []
