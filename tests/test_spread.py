"""Texts searched in several processes: what is found, and its order, are those of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from checker.from_texts import spread
from checker.from_texts.found import find
from checker.from_texts.outside import How
from checker.from_texts.spread import Task, pieces, processors
from claims.document import Document, Source
from claims.value import Reading
from tests.running import claims

TEXTS = {
    "a.txt": "OSLO, March 5, 2024 - Three sailors died when the ferry Lund sank off Bergen on Monday.\n",
    "b.txt": "BERGEN, March 5, 2024 - Five sailors died when the ferry Lund sank off Bergen on Monday.\n",
    "c.txt": "LONDON, March 5, 2024 - The wump, as the people of Bergen call the ferry Lund, carried 40 crates.\n",
}


@pytest.fixture
def folder(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(spread, "_WORTH", 1)
    return tmp_path


def test_many_processes_find_what_one_finds(folder: Any) -> None:
    one, two = find(folder), find(folder, how=How(jobs=2))
    assert one.corpus == two.corpus
    assert len(one.corpus.claims) > 3


def test_the_words_of_a_claims_file_reach_every_process(folder: Any) -> None:
    for name, number in (("d", 30), ("e", 40)):
        (folder / f"{name}.txt").write_text(f"BERGEN, March 5, 2024 - {number} ewes were dipped at Lund on Monday.\n")
    (folder / "claims.yaml").write_text(
        'version: "1"\nvocabulary:\n  families:\n    dipped: {title: "How many were dipped?", counts: anything, passive: [dipped]}\n'
    )
    found = [claims("check", folder, "--extract", "-f", "json", "-j", jobs).out for jobs in ("1", "2")]
    assert found[0] == found[1] != ""
    assert "How many were dipped?" in found[0]


def test_where_no_process_can_be_started_this_one_searches(folder: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError("no more processes")

    monkeypatch.setattr(spread, "ProcessPoolExecutor", refused)
    assert find(folder, how=How(jobs=2)).corpus == find(folder).corpus


def test_every_text_is_shown_as_it_is_done(folder: Any) -> None:
    seen: list[str] = []

    def track(items: Sequence[Any], doing: str, /) -> Iterable[Any]:
        for item in items:
            yield item
            seen.append(doing)

    find(folder, how=How(jobs=2, track=track))
    assert seen.count("Searching texts for claims") == len(TEXTS)


def test_pieces_keep_the_order_and_are_of_like_length() -> None:
    sizes = [5, 1, 1, 1, 9, 2, 2, 3]
    tasks = [Task(Document(str(n), str(n), "x" * n, ""), Source(id=str(n)), Reading(), True) for n in sizes]
    assert [[len(task.document.text) for task in piece] for piece in pieces(tasks, 4)] == [[5, 1], [1, 1, 9], [2, 2, 3]]


def test_a_machine_has_a_processor() -> None:
    assert processors() >= 1


def test_a_number_of_processes_below_nought_is_bad_usage(folder: Any) -> None:
    ran = claims("check", str(folder), "-j", "-1")
    assert ran.exit == 2
    assert "--jobs" in ran.err
