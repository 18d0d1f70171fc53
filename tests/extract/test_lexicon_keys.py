"""Every list that the code asks a lexicon for by name is there, and every one that is there is asked for: a missing one would end a run only when a text needs it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from claims.tables import table

ROOT = Path(__file__).resolve().parents[2]
# What is hidden has its own lists, in a folder of its own.
MODULES = sorted(
    path for package in ("claims", "checker") for path in (ROOT / package).rglob("*.py") if path.parent.name != "redact"
)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def constant(node: ast.AST | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def called(node: ast.AST) -> str | None:
    """The bare name of what is called: "table" of both ``table(...)`` and ``tables.table(...)``."""
    if not isinstance(node, ast.Call):
        return None
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)


def asked(node: ast.AST) -> tuple[str, ast.expr] | None:
    """The lexicon and the key of ``word_set("x", key)`` , ``by_word("x", key)`` and ``table("x")[key]``."""
    if isinstance(node, ast.Call) and called(node) in ("word_set", "by_word") and len(node.args) == 2:
        name, key = constant(node.args[0]), node.args[1]
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Call) and called(node.value) == "table":
        name, key = constant(next(iter(node.value.args), None)), node.slice
    else:
        return None
    return (name, key) if name else None


def askers(path: Path) -> dict[str, str]:
    """The functions of a module that look up in one lexicon the key that they are given, each with the lexicon."""
    found = {}
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1:
            own = node.args.args[0].arg
            for inner in ast.walk(node):
                if (what := asked(inner)) and isinstance(what[1], ast.Name) and what[1].id == own:
                    found[node.name] = what[0]
    return found


def known(path: Path) -> dict[str, str]:
    """The same, with those that a module imports, under the names that they have there."""
    found = askers(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            home = ROOT / f"{node.module.replace('.', '/')}.py"
            here = askers(home) if home.exists() else {}
            found |= {alias.asname or alias.name: here[alias.name] for alias in node.names if alias.name in here}
    return found


def uses() -> Iterator[tuple[str, str, str]]:
    for path in MODULES:
        by_name = known(path)
        for node in ast.walk(tree(path)):
            place = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            if (what := asked(node)) and (key := constant(what[1])):
                yield place, what[0], key
            name = called(node)
            if isinstance(node, ast.Call) and name in by_name and node.args and (key := constant(node.args[0])):
                yield place, by_name[name], key


USES = sorted(set(uses()))


def test_that_there_are_such_uses() -> None:
    assert len(USES) > 200
    assert any(lexicon == "boxes" for _, lexicon, _ in USES)


@pytest.mark.parametrize(("place", "lexicon", "key"), [pytest.param(*use, id=f"{use[0]}-{use[2]}") for use in USES])
def test_that_the_list_is_there(place: str, lexicon: str, key: str) -> None:
    assert key in table(lexicon), f"{place} asks {lexicon}.yaml for {key}"


LEXICONS = sorted((ROOT / "claims" / "lexicons").rglob("*.yaml"))
# Of these the names of the lists are words themselves, and the code goes through all of them.
WHOLE = frozenset(("classes", "forces", "given", "given_names", "not_countries"))


@cache
def named() -> frozenset[str]:
    """All by which a list can be asked for: the words of every string in the code but its docstrings, and the names of attributes and fields."""
    found: set[str] = set()
    for path in MODULES:
        told = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree(path)):
            if id(node) in told:
                continue
            if text := constant(node):
                found.update((text, *text.split()))
            elif isinstance(node, ast.Attribute):
                found.add(node.attr)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
    return frozenset(found)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in LEXICONS if path.stem not in WHOLE])
def test_that_every_list_is_asked_for(path: Path) -> None:
    known = named()
    begun = tuple(word for word in known if word.endswith("_") and word.strip("_"))  # "bearer_" of f"bearer_{name}"
    lists = table(path.relative_to(ROOT / "claims" / "lexicons").with_suffix("").as_posix())
    assert [name for name in lists if str(name) not in known and not str(name).startswith(begun)] == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in LEXICONS])
def test_that_a_lexicon_is_read_without_libyaml_too(path: Path) -> None:
    assert list(yaml.parse(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader))
