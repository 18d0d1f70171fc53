"""Whatever words an entry holds, it is read back as it was, every other byte stays, and other readers of YAML take it for words too."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.curated.scalar import flow, scalar
from claims.curated.write import with_entry, with_lines
from claims.curated.yaml_tree import read_tree
from claims.errors import UsageError

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12) | st.sampled_from(
    [
        "no",
        "NULL",
        "~",
        "1_000",
        "12e5",
        "0x1F",
        "- a",
        "a: b",
        "a #b",
        "[a",
        "{a}",
        "&a",
        "*a",
        "!a",
        "'",
        '"',
        "\\",
        "\u2028",
        "\ufeff",
        "=",
        "<<",
    ]
)
ENTRIES = st.fixed_dictionaries(
    {"id": WORDS},
    optional={
        "line": st.integers(1, 99),
        "names": st.lists(WORDS, min_size=1, max_size=3),
        "told": st.dictionaries(st.sampled_from(["by", "via"]), WORDS, min_size=1),
        "cases": st.lists(st.fixed_dictionaries({"source": WORDS, "line": st.integers(1, 9)}), min_size=1, max_size=2),
    },
)
BEFORE = (
    "",
    'version: "1"   # of the format\n',
    "a: 1\nclaims:\n- {id: one}  # first\n# end\n",
    "claims: []  # none\r\nb: 2\r\n",
    "claims:\r\n      - id: one\r\n        names: [x,\r\n          y]\r\n",
    "claims:\n  - id: |\n      two\n      lines\n\nb: &anchor {c: d}",
)


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else str(value)


@given(st.sampled_from(BEFORE), st.lists(ENTRIES, min_size=1, max_size=3))
def test_entries_are_read_back_and_nothing_else_changes(before: str, entries: list[dict[str, Any]]) -> None:
    old = read_tree(before, "").data or {}
    for made in (with_lines(before, {"claims": entries}), with_entry(before, "claims", entries[0])):
        new = read_tree(made, "").data
        count = len(entries) if made is not None and len(new["claims"]) - len(old.get("claims", [])) > 1 else 1
        assert new == {**old, "claims": [*old.get("claims", []), *map(plain, entries[:count])]}
        kept = [line for line in before.split("\n") if "claims: []" not in line]
        rest = iter(made.split("\n"))
        assert all(any(line.rstrip("\r") == other.rstrip("\r") for other in rest) for line in kept if line.strip())


@given(WORDS)
def test_words_stay_words_for_every_reader(words: str) -> None:
    loaded = yaml.safe_load(f"[{scalar(words)}]")
    assert loaded == [words]
    assert yaml.safe_load(flow({"a": words, "b": [words]})) == {"a": words, "b": [words]}


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UsageError, match=r"U\+D800 is half a character"):
        with_lines("", {"claims": [{"id": "\ud800"}]})
