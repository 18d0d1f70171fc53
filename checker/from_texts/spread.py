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
from claims.document import Document, Source
from claims.errors import Problem
from claims.extract.extract import Searched, search
from claims.extract.language.vocabulary import words_added
from claims.intake.model import Item
from claims.track import Track
from claims.value import Reading
from claims.vocabulary import Vocabulary

# A process takes a second to start and to read its word lists, in which this many characters are searched for claims or more.
_WORTH = 500_000
# Pieces of work for each process: so the last ones to finish do not keep the others waiting.
_PIECES = 8
# Of so many texts, and no more, a table tells what each says of its incident: nobody reads a longer one, and its figures take time.
TABLED = 50
_DOING = "Searching texts for claims"


class Task(NamedTuple):
    """One text and how it is read. ``main``: with the main figures of its incident."""

    document: Document
    source: Source
    reading: Reading
    main: bool


def searched(
    items: Sequence[Item], readings: Mapping[str, Reading], track: Track, jobs: int = 1, words: Vocabulary | None = None
) -> tuple[list[Searched], list[Problem]]:
    """What is found in the texts, in their order, by at most ``jobs`` processes, and a problem for each text in which a rule failed: one
    text must not cost a user all the others. 0 jobs are one for each processor.

    A few texts are searched in this process, and so are all where no other can be started. ``words`` are those that a claims file adds.
    """
    found = list(_each(items, readings, track, jobs, words))
    return [one for one in found if isinstance(one, Searched)], [one for one in found if isinstance(one, Problem)]


def _each(
    items: Sequence[Item], readings: Mapping[str, Reading], track: Track, jobs: int, words: Vocabulary | None
) -> Iterable[Searched | Problem]:
    main = len(items) <= TABLED
    tasks = [Task(item.document, item.source, readings[item.source.id], main) for item in items]
    # Such a process starts no others of its own.
    jobs = 1 if parent_process() else jobs or processors()
    number = min(jobs, len(tasks), sum(len(task.document.text) for task in tasks) // _WORTH)
    if number > 1 and (found := _apart(tasks, items, track, number, words)) is not None:
        return found
    return (_one(task) for _, task in zip(track(items, _DOING), tasks, strict=True))


def _one(task: Task) -> Searched | Problem:
    """What is found in a text; a problem, whatever the text did to the rules."""
    try:
        return search(*task)
    except Exception as error:
        told = f"the text could not be searched for claims ({type(error).__name__}: {str(error)[:200]})"
        return Problem(task.document.path, 0, 0, told)


def processors() -> int:
    """How many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def _apart(
    tasks: Sequence[Task], items: Sequence[Item], track: Track, number: int, words: Vocabulary | None
) -> list[Searched | Problem] | None:
    """What other processes find; None where none can be started, as in a box that allows no more."""
    try:
        # Not a copy of this process: it may have threads, one that shows how far the search is.
        with ProcessPoolExecutor(number, get_context("spawn")) as pool:
            return list(_of_each(pool, tasks, items, track, number, words))
    except (OSError, NotImplementedError, BrokenProcessPool):
        return None


def _of_each(
    pool: Executor, tasks: Sequence[Task], items: Sequence[Item], track: Track, number: int, words: Vocabulary | None
) -> Iterator[Searched | Problem]:
    found = chain.from_iterable(pool.map(partial(_search, words), pieces(tasks, number * _PIECES)))
    for _, one in zip(track(items, _DOING), found, strict=True):
        yield one


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
def _search(words: Vocabulary | None, tasks: Sequence[Task]) -> list[Searched | Problem]:
    """In another process: what is found in each text, by the words that a claims file adds, too."""
    with words_added(words):
        return [_one(task) for task in tasks]
