"""The word lists in ``claims/lexicons``: plain tables, each read once: when it is first asked for, or with the module whose constants are of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from pkgutil import get_data
from typing import Any


def shipped(name: str, package: str = "claims") -> bytes:
    """A file of the package. ``importlib.resources`` would do the same at the cost of ``zipfile`` and ``tempfile``."""
    data = get_data(package, name)
    if data is None:
        raise FileNotFoundError(f"{package}/{name}")
    return data


def _bytes(name: str) -> bytes:
    return shipped(f"lexicons/{name}")


def shipped_yaml(name: str, package: str = "claims", typed: bool = True) -> Any:
    """The content of a YAML file of the package; where it is not ``typed``, every scalar as it is written: "no" and "on" are words."""
    import yaml  # here, so that importing a value kind does not pay for it

    loader = "SafeLoader" if typed else "BaseLoader"
    return yaml.load(shipped(name, package), Loader=getattr(yaml, f"C{loader}", getattr(yaml, loader)))


@cache
def table(name: str) -> Any:
    """The content of ``lexicons/NAME.yaml``. It is shared: nobody may change it."""
    return shipped_yaml(f"lexicons/{name}.yaml")


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words of ``lexicons/NAME.yaml`` under a key: a list, or a row without marks."""
    words = table(name)[key]
    return frozenset(words.split() if isinstance(words, str) else map(str, words))


@cache
def by_word(name: str, key: str) -> Mapping[str, str]:
    """Each word of the named lists that ``lexicons/NAME.yaml`` has under a key, with the name of its list; of a list in brackets each phrase."""
    lists: Mapping[str, str | Sequence[str]] = table(name)[key]
    told = ((listed, words.split() if isinstance(words, str) else words) for listed, words in lists.items())
    return {str(word): listed for listed, words in told for word in words}


def lines(name: str) -> str:
    """The text of ``lexicons/NAME.tsv``, ending in a line end."""
    return _bytes(f"{name}.tsv").decode("utf-8").rstrip("\n") + "\n"


def rows(name: str) -> list[list[str]]:
    """The lines of ``lexicons/NAME.tsv`` by columns, without those that begin with #."""
    return [line.split("\t") for line in lines(name).splitlines() if line and line[0] != "#"]


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases as they are written, the longest first.

    Beginnings are shared, since the standard library tries plain alternatives one after another. In a pattern that ignores case no phrase may
    begin another in other capitals.
    """
    return _shared(sorted(set(phrases)))


def _shared(phrases: Sequence[str]) -> str:
    """The same of sorted phrases; of one that begins another the longer is tried first."""
    if len(phrases) == 1:  # as most branches end
        return re.escape(phrases[0])
    ends = bool(phrases) and not phrases[0]
    heads = groupby(phrases[ends:], key=itemgetter(0))
    parts = [re.escape(head) + _shared([rest[1:] for rest in some]) for head, some in heads]
    if len(parts) < 2 and not ends:
        return "".join(parts)
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"
