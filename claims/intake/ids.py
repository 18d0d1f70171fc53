"""The short names by which texts are called: of the file, or of the record in it, and no two alike."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from claims.document import Source

_SLUG = re.compile(r"[^\w.-]+")


class Ids:
    """The ids that texts bear already, beside those of the sources of claims.yaml.

    An id is never given back, so that what was tried for one text need not be tried for the next of the same name: ten thousand records
    that all have one id take ten thousand steps.
    """

    def __init__(self, curated: Mapping[str, Source]) -> None:
        self.curated = curated
        self._taken: set[str] = set()
        self._tried: dict[tuple[str, bool], int] = {}

    def add(self, id: str) -> None:
        """Note that a text bears this id."""
        self._taken.add(id)

    def among_texts(self, stem: str, record: int | None) -> str:
        """The id of a text that no other text bears; ``record`` is its number in its file where it has no name of its own there."""
        return self._free(stem, record, ())

    def new(self, stem: str, record: int | None) -> str:
        """An id that neither another text nor a source of claims.yaml bears."""
        return self._free(stem, record, self.curated)

    def _free(self, stem: str, record: int | None, others: Container[str]) -> str:
        plain = _SLUG.sub("-", stem.strip()).strip("-.").lower() or "source"
        plain = plain if record is None else f"{plain}-{record + 1}"
        kind = (plain, others is self.curated)
        count = self._tried.get(kind, 1)
        while (name := plain if count == 1 else f"{plain}-{count}") in self._taken or name in others:
            count += 1
        self._tried[kind] = count
        return name
