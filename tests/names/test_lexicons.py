"""The data files: well formed, and every rule able to fire."""

import pytest

from claims.names.fold import fold
from claims.names.given import given_names
from claims.names.keys import key
from claims.names.lexicon import load, rules, words

FAMILIES = [name for name in load("families") if name != "readings"]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_rule_changes_what_it_names(family: str) -> None:
    assert all(old and old != new for old, new in rules(family))


@pytest.mark.parametrize("family", FAMILIES)
def test_keys_are_never_empty_for_a_word(family: str) -> None:
    assert all(key(word, family) for word in ("anna", "petrov", "yu", "kh", "szcz"))


def test_every_given_name_is_folded_and_known() -> None:
    for kinds in load("given").values():
        for kind, forms in kinds.items():
            assert kind == "stem" or all(fold(form) for form in forms.split())
    assert given_names()[key("ihar")].classes == {"igor"}


def test_near_given_names_keep_apart() -> None:
    index = given_names()
    for a, b in (("yegor", "igor"), ("maria", "mario"), ("hamid", "hamad"), ("roman", "ramon")):
        assert index[key(a)].classes.isdisjoint(index[key(b)].classes)


def test_letters_of_a_script_become_latin() -> None:
    scripts = load("scripts")
    for name in ("cyrillic", "greek", "armenian", "georgian", "arabic", "hebrew", "kana"):
        assert all(fold(letter).isascii() for letter in scripts[name]), name


def test_lists_do_not_overlap() -> None:
    assert not words("titles") & words("particles")
