"""Findings of the day a check was adopted: only what is not among them fails."""

from __future__ import annotations

from pathlib import Path

# Beside claims.yaml, after its name.
SUFFIX = "-baseline.json"


def beside(claims_file: Path) -> Path:
    """Where the baseline of a claims file lies unless a setting says otherwise."""
    return claims_file.with_name(claims_file.stem + SUFFIX)
