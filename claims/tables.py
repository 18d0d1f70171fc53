"""The word lists in ``claims/lexicons``: plain YAML tables, each read once, when it is first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Any:
    """The content of ``lexicons/NAME.yaml``. It is shared: nobody may change it."""
    import yaml  # here, so that importing a value kind does not pay for it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files("claims").joinpath("lexicons", f"{name}.yaml").read_bytes(), Loader=loader)
