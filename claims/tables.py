"""The word lists in ``claims/lexicons``: plain tables, each read once, when it is first asked for."""

from __future__ import annotations

from functools import cache
from typing import Any


def _bytes(name: str) -> bytes:
    from importlib.resources import files  # here, as yaml below, so that importing a value kind does not pay for it

    return files("claims").joinpath("lexicons", name).read_bytes()


@cache
def table(name: str) -> Any:
    """The content of ``lexicons/NAME.yaml``. It is shared: nobody may change it."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(_bytes(f"{name}.yaml"), Loader=loader)


def lines(name: str) -> str:
    """The text of ``lexicons/NAME.tsv``, ending in a line end."""
    return _bytes(f"{name}.tsv").decode("utf-8").rstrip("\n") + "\n"


def rows(name: str) -> list[list[str]]:
    """The lines of ``lexicons/NAME.tsv`` by columns, without those that begin with #."""
    return [line.split("\t") for line in lines(name).splitlines() if line and line[0] != "#"]
