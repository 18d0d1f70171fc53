"""Texts searched for claims in several processes at once. Each text is searched by itself, so that neither what is found nor its
order depends on how many processes there are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain
from multiprocessing import get_context, parent_process
from typing import NamedTuple

from checker.uncollected import uncollected
from claims.claim import Claim
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.vocabulary import words_added
from claims.intake.model import Item
from claims.track import Track
from claims.value import Reading
from claims.vocabulary import Vocabulary

# A process takes a second to start and to read its word lists, in which this many characters are searched for claims or more.
_WORTH = 500_000
# Pieces of work for each process: so the last ones to finish do not keep the others waiting.
_PIECES = 8
_DOING = "Searching texts for claims"


class Task(NamedTuple):
    """One text and how it is read."""

    document: Document
    source: Source
    reading: Reading


def searched(
    items: Sequence[Item], readings: Mapping[str, Reading], track: Track, jobs: int = 1, words: Vocabulary | None = None
) -> list[Claim]:
    """The claims of all texts, in their order, found by at most ``jobs`` processes; 0 is one for each processor.

    A few texts are searched in this process, and so are all where no other can be started. ``words`` are those that a claims file adds.
    """
    tasks = [Task(item.document, item.source, readings[item.source.id]) for item in items]
    # Such a process starts no others of its own.
    jobs = 1 if parent_process() else jobs or processors()
    number = min(jobs, len(tasks), sum(len(task.document.text) for task in tasks) // _WORTH)
    if number > 1 and (found := _apart(tasks, items, track, number, words)) is not None:
        return found
    return [claim for _, task in zip(track(items, _DOING), tasks, strict=True) for claim in extract(*task)]


def processors() -> int:
    """How many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def _apart(
    tasks: Sequence[Task], items: Sequence[Item], track: Track, number: int, words: Vocabulary | None
) -> list[Claim] | None:
    """The claims that other processes find; None where none can be started, as in a box that allows no more."""
    try:
        # Not a copy of this process: it may have threads, one that shows how far the search is.
        with ProcessPoolExecutor(number, get_context("spawn")) as pool:
            return list(chain.from_iterable(_of_each(pool, tasks, items, track, number, words)))
    except (OSError, NotImplementedError, BrokenProcessPool):
        return None


def _of_each(
    pool: Executor, tasks: Sequence[Task], items: Sequence[Item], track: Track, number: int, words: Vocabulary | None
) -> Iterator[Iterable[Claim]]:
    found = chain.from_iterable(pool.map(partial(_search, words), pieces(tasks, number * _PIECES)))
    for _, claims in zip(track(items, _DOING), found, strict=True):
        yield claims


def pieces(tasks: Sequence[Task], number: int) -> list[list[Task]]:
    """The texts in their order, in about ``number`` pieces of like length."""
    most = sum(len(task.document.text) for task in tasks) / number
    found: list[list[Task]] = [[]]
    size = 0
    for task in tasks:
        if found[-1] and size >= most:
            found.append([])
            size = 0
        found[-1].append(task)
        size += len(task.document.text)
    return found


@uncollected()
def _search(words: Vocabulary | None, tasks: Sequence[Task]) -> list[list[Claim]]:
    """In another process: the claims of each text, found by the words that a claims file adds, too."""
    with words_added(words):
        return [list(extract(*task)) for task in tasks]
