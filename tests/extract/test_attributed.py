"""Whom a figure is told by: the stop of the sentence is no part of the name."""

from __future__ import annotations

import pytest

from claims.extract.context.manner import _told


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Six died, according to the hospital in Varnholm.", "hospital in Varnholm"),
        ("Six died, according to Harland.", "Harland"),
        ("Six died, according to Acme Inc.", "Acme Inc."),
        ("Six died, according to Marta B.", "Marta B."),
        ("Six died, said Minister Keller.", "Minister Keller"),
    ],
)
def test_attributed(words: str, who: str) -> None:
    assert _told(words)[0] == who
