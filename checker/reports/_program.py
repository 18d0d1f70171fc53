"""The program that made a report."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """The installed version; the same input and the same version give the same report."""
    try:
        return version("claims-checker")
    except PackageNotFoundError:
        return "0.0.0"
