"""What can be compared by name."""

from __future__ import annotations

from enum import StrEnum


class Named(StrEnum):
    """What a name can be a name of, and ranks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    RANK = "rank"
