"""What ``claims config`` prints: each setting, its value, and where it came from."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

from checker.inputs.configure import Configured
from checker.reports._columns import table
from checker.settings import SETTINGS, Settings
from claims.intake.patterns import Patterns

_HEAD = ("setting", "value", "from")


def config_table(configured: Configured, width: int = 120) -> str:
    """A row a setting, for people. ``width`` is in columns."""
    rows = [
        (item.replace("_", "-"), value(configured.settings, item), configured.origins[item])
        for item in (one.name for one in fields(Settings))
    ]
    return "".join(f"{line.rstrip()}\n" for row in table([_HEAD, *rows], width, 0) for line in row)


def config_json(configured: Configured) -> str:
    """The settings by name: value, origin and meaning."""
    found = {
        name: {
            "value": _plain(getattr(configured.settings, name.replace("-", "_"))),
            "from": configured.origins[name.replace("-", "_")],
            "meaning": setting.meaning,
        }
        for name, setting in SETTINGS.items()
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def value(settings: Settings, name: str) -> str:
    """A setting as its file would write it; "-" where it is empty."""
    plain = _plain(getattr(settings, name))
    if isinstance(plain, list):
        return ", ".join(plain) or "-"
    if isinstance(plain, bool):
        return str(plain).lower()
    return "-" if plain is None else str(plain)


def _plain(found: Any) -> Any:
    if isinstance(found, Patterns):
        return list(found.lines)
    if isinstance(found, tuple):
        return list(found)
    return found.isoformat() if isinstance(found, date) else found
