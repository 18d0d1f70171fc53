"""The quick making of frozen values does what ``dataclass`` does."""

from __future__ import annotations

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from claims.quick import lazy, quick
from claims.quick import replace as made_anew


@quick
@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 2


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str
    sort: str = "plain"


def test_made_as_a_dataclass_makes_it() -> None:
    assert Point(1) == Point(1, 2) == Point(x=1, y=2) != Point(1, 3)
    assert repr(Named(name="a")) == "Named(name='a', sort='plain')"
    assert {Point(1): "one"}[Point(1, 2)] == "one"
    assert replace(Point(1), y=5) == Point(1, 5)
    assert copy(Point(1)) == pickle.loads(pickle.dumps(Point(1))) == Point(1)
    assert type(Point(1)) is Point


def test_stays_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).x = 3  # type: ignore[misc]
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Named("a")  # type: ignore[call-arg]


def test_makes_a_default_anew_each_time() -> None:
    @quick
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Filled:
        name: str
        rows: list[int] = field(default_factory=list)

    assert Filled(name="a") == Filled(name="a", rows=[])
    assert Filled(name="a").rows is not Filled(name="a").rows
    assert Filled(name="a", rows=[1]).rows == [1]


def test_refuses_what_does_more_than_to_set_its_fields() -> None:
    @dataclass(frozen=True, slots=True)
    class Checked:
        rows: int

        def __post_init__(self) -> None:
            """Something more."""

    with pytest.raises(TypeError, match="Checked does more"):
        quick(Checked)


def test_worked_out_once() -> None:
    class Text:
        made = 0

        @lazy
        def length(self) -> int:
            """How long."""
            self.made += 1
            return 7

    text = Text()
    assert (text.length, text.length, text.made) == (7, 7, 1)
    assert Text.length.__doc__ == "How long."


def test_a_value_is_made_anew_as_a_dataclass_is() -> None:
    point = Point(1)
    assert made_anew(point, y=5) == replace(point, y=5) == Point(1, 5)
    assert made_anew(Named(name="a"), sort="b") == Named(name="a", sort="b")
    assert point == Point(1)
    with pytest.raises(FrozenInstanceError):
        made_anew(point, y=5).x = 3  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        made_anew(point, z=5)
