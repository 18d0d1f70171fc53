"""Whose surname two texts write with a letter more or less: one person's only where the texts say the same of the bearer besides."""

from __future__ import annotations

import pytest

from checker.discover.links.link import Links
from checker.discover.who.likely import Profile, likely

_LINKS = Links({"herald": {"courier": 2.0}, "courier": {"herald": 2.0}}, few=True)


def profile(name: str, source: str, role: str) -> Profile:
    return Profile(name.casefold(), name, frozenset((source,)), frozenset((role,)), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("one", "two", "roles", "same"),
    [
        ("Joanne Halbert", "Joanne Halber", ("commander", "commander"), True),
        # the letter may stand right behind the first
        ("Oskar Enmodal", "Oskar Emmodal", ("commander", "commander"), True),
        ("Oskar Enmodal", "Oskar Emmodal", ("commander", "driver"), False),
        # another role, another given name, an initial alone, two letters, another beginning
        ("Joanne Halbert", "Joanne Halber", ("commander", "driver"), False),
        ("Joanne Halbert", "Simone Halber", ("commander", "commander"), False),
        ("J. Halbert", "J. Halber", ("commander", "commander"), False),
        ("Joanne Halberts", "Joanne Halber", ("commander", "commander"), False),
        ("Joanne Malber", "Joanne Halber", ("commander", "commander"), False),
    ],
)
def test_a_letter_in_the_surname(one: str, two: str, roles: tuple[str, str], same: bool) -> None:
    found = likely([profile(one, "herald", roles[0]), profile(two, "courier", roles[1])], _LINKS)
    assert bool(found) is same
