"""What a model says of a field: its description and its limits, in pydantic's words.

Pydantic's own ``Field`` costs a third of a check's start-up to import, and a check needs no more than the words.
"""

from __future__ import annotations

from typing import Annotated, Any


class Field:
    """Stands for ``pydantic.Field`` within ``Annotated``; pydantic makes its own of it when it reads the model."""

    __slots__ = ("told",)

    def __init__(self, **told: Any) -> None:
        self.told = told

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import Field as Real

        return handler(Annotated[source, Real(**self.told)])
