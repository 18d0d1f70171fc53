"""Cheaper making of the small frozen values, of which a text takes thousands, and of what is worked out of them once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any, Generic, TypeVar, cast, overload

T = TypeVar("T")
# How values of the quick classes with slots are made anew, one for each class.
_COPIES: dict[type, Callable[[Any, Mapping[str, Any]], Any]] = {}


def replace(value: T, /, **changes: Any) -> T:
    """``dataclasses.replace`` in a third of the time for a value of a quick class with slots; for any other it is that itself."""
    copy = _COPIES.get(type(value))
    made: T = copy(value, changes) if copy else dataclasses.replace(cast("Any", value), **changes)
    return made


def quick(cls: type[T]) -> type[T]:
    """The frozen dataclass with an ``__init__`` that takes a third of the time and does the same.

    The one that ``dataclass`` makes calls ``object.__setattr__`` for each field. This one lets the new object be of a class with the
    same slots that is not frozen, sets its fields as any code would, and turns it back; without slots it fills the object's ``__dict__``.
    A default that has to be made is made where none is given. ``TypeError`` for a class whose making does more than that.
    """
    known = [item for item in fields(cast("Any", cls)) if item.init]
    if hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} does more than to set its fields")
    plain = [item.name for item in known if not item.kw_only]
    named = [item.name for item in known if item.kw_only]
    takes = ", ".join(("self", *plain, *(("*", *named) if named else ())))
    made_anew = {item.name: item.default_factory for item in known if item.default_factory is not MISSING}
    scope: dict[str, Any] = {"set": object.__setattr__, "cls": cls, "make": made_anew, "unmade": MISSING}
    if "__slots__" in cls.__dict__:
        scope["open_class"] = type(cls.__name__, (), {"__slots__": cls.__dict__["__slots__"]})
        first, each, last = "set(self, '__class__', open_class)", "self.{0} = {0}", "self.__class__ = cls"
        _COPIES[cls] = _copier(cls, scope["open_class"])
    else:
        first, each, last = "its = self.__dict__", "its['{0}'] = {0}", ""
    makes = [f"if {name} is unmade: {name} = make['{name}']()" for name in made_anew]
    body = "\n    ".join((*makes, first, *(each.format(item.name) for item in known), last))
    exec(f"def __init__({takes}):\n    {body}", scope)
    made, old = scope["__init__"], cast("Any", cls).__init__
    # Of a field whose default is made anew the signature has MISSING.
    optional = {item.name: item.default for item in known if item.default is not MISSING or item.name in made_anew}
    made.__defaults__ = tuple(optional[name] for name in plain if name in optional) or None
    made.__kwdefaults__ = {name: optional[name] for name in named if name in optional} or None
    made.__annotations__, made.__qualname__, made.__module__ = old.__annotations__, old.__qualname__, cls.__module__
    cast("Any", cls).__init__ = made
    return cls


def _copier(cls: type, open_class: type) -> Callable[[Any, Mapping[str, Any]], Any]:
    """What makes a value with other values in some of its fields: of the class that is not frozen, which it leaves when it is done."""
    each = "; ".join(f"new.{item.name} = old.{item.name}" for item in fields(cast("Any", cls)))
    scope: dict[str, Any] = {"make": object.__new__, "open_class": open_class, "cls": cls}
    exec(
        f"def copy(old, changes):\n    new = make(open_class)\n    {each}\n"
        "    for name in changes: setattr(new, name, changes[name])\n    new.__class__ = cls\n    return new",
        scope,
    )
    copy: Callable[[Any, Mapping[str, Any]], Any] = scope["copy"]
    return copy


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
