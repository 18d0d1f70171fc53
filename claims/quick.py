"""Cheaper making of the small frozen values, of which a text takes thousands, and of what is worked out of them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, Generic, TypeVar, cast, overload

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """The frozen and slotted dataclass with an ``__init__`` that takes a third of the time and does the same.

    The one that ``dataclass`` makes calls ``object.__setattr__`` for each field. This one lets the new object be of a class with the
    same slots that is not frozen, sets its fields as any code would, and turns it back. ``TypeError`` for a class that is no such dataclass.
    """
    known = [item for item in fields(cast("Any", cls)) if item.init]
    if hasattr(cls, "__post_init__") or any(item.default_factory is not MISSING for item in known):
        raise TypeError(f"{cls.__name__} does more than to set its fields")
    open_class = type(cls.__name__, (), {"__slots__": cls.__dict__["__slots__"]})
    plain = [item.name for item in known if not item.kw_only]
    named = [item.name for item in known if item.kw_only]
    takes = ", ".join(("self", *plain, *(("*", *named) if named else ())))
    lines = (
        "set(self, '__class__', open_class)",
        *(f"self.{item.name} = {item.name}" for item in known),
        "self.__class__ = cls",
    )
    body = "\n    ".join(lines)
    scope: dict[str, Any] = {"set": object.__setattr__, "open_class": open_class, "cls": cls}
    exec(f"def __init__({takes}):\n    {body}", scope)
    made, old = scope["__init__"], cast("Any", cls).__init__
    made.__defaults__, made.__kwdefaults__ = old.__defaults__, old.__kwdefaults__
    made.__annotations__, made.__qualname__, made.__module__ = old.__annotations__, old.__qualname__, cls.__module__
    cast("Any", cls).__init__ = made
    return cls


class lazy(Generic[T]):  # noqa: N801
    """``functools.cached_property`` without the lock that Python 3.11 takes at each first look: extraction has no threads."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make, self.__doc__ = make, make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> lazy[T]: ...

    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...

    def __get__(self, instance: object | None, owner: type | None = None) -> lazy[T] | T:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._make(instance)
        return value
