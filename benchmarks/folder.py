"""Text to findings, megabytes a second and whether time grows with the texts: ``python benchmarks/folder.py FILE.jsonl...``.

FILE holds texts a line ("text" and "published"), or records with a list "docs" of those ("content", "dct"): the articles of one event.
Of these, folders of 100, 1,000 and 10,000 .txt files are made (``--documents``) and taken the way of ``claims check FOLDER`` without a
claims.yaml, in one process each: intake, extraction, grouping, verdicts. Beside it stand, from the same run, a bare regular expression and, where it
is installed, spaCy's blank tokenizer, which only cut the same texts into words. The word lists are read before the clock starts.

Beyond the texts at hand a folder holds new ones made of them: half of the sentences of one text and half of another's, with other names of
persons and places for every event, and with years and the day of publication moved on. So they are no copies of each other, events have as many texts as
the events at hand, and names are as rare as in a real folder. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

# In place of this folder, whose html.py would stand before the standard one.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from checker.check import check_corpus
from checker.discover import discover
from checker.extracted import corpus_of
from checker.found import reading_of
from checker.settings import Settings
from checker.uncollected import uncollected
from claims.extract.extract import extract
from claims.intake.folder import read_folder
from claims.intake.language import is_read

DOCUMENTS = (100, 1_000, 10_000)
STAGES = ("intake", "extract", "discover", "check")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_WORD = re.compile(r"\b[A-Za-z]+\b|\b(?:19|20)\d\d\b")
_ONSETS, _CODAS = ("B", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V"), ("l", "n", "r", "s", "m", "k", "")
_KEPT = frozenset(
    "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " President Police Officer Sheriff Judge Minister Chief Department Court County State City National United States American".split()
)


@dataclass(frozen=True)
class Article:
    """A text at hand: the number of its event, its day of publication, its sentences."""

    event: int
    published: date
    sentences: tuple[str, ...]


def articles_of(paths: list[Path]) -> list[Article]:
    rows = (json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Article(
            event,
            date.fromisoformat(str(one.get("dct") or one["published"])[:10]),
            tuple(_SENTENCE.split(one.get("content") or one["text"])),
        )
        for event, row in enumerate(rows)
        for one in row.get("docs", [row])
    ]


def made(articles: list[Article], documents: int) -> Iterator[str]:
    """The texts of a folder; the same for the same articles."""
    names = {name for article in articles for text in article.sentences for name in _NAME.findall(text)} - _KEPT
    common = {word for article in articles for text in article.sentences for word in re.findall(r"\b[a-z]+\b", text)}
    names = {name for name in names if name.lower() not in common}
    for number in range(documents):
        turn, at = divmod(number, len(articles))
        own, other = articles[at], articles[(at + 17 * turn) % len(articles)]
        halves = (_half(own, turn, 0), _half(other, turn, 1)) if turn else (own,)
        body = "\n\n".join(_told(half, turn, names) for half in halves)
        day = own.published.replace(year=own.published.year + turn, day=min(own.published.day, 28))
        yield f"Date: {day}\n\n{body}\n"


def _half(article: Article, turn: int, part: int) -> Article:
    """One half of an article's sentences in their order; which, the turn decides."""
    shuffled = list(range(len(article.sentences)))
    Random(f"{article.sentences[0]} {turn}").shuffle(shuffled)
    return replace(article, sentences=tuple(article.sentences[n] for n in sorted(shuffled[part::2])))


def _told(article: Article, turn: int, names: set[str]) -> str:
    text = " ".join(article.sentences)
    if turn == 0:
        return text

    def moved(found: re.Match[str]) -> str:
        word = found[0]
        if word.isdigit():
            return str(int(word) + turn)
        return _name(f"{word} {article.event} {turn}") if word in names else word

    return _WORD.sub(moved, text)


def _name(seed: str) -> str:
    choose = Random(seed)
    return "".join(
        choose.choice(_ONSETS) + choose.choice("aeiou") + choose.choice(_CODAS) for _ in range(choose.choice((2, 2, 3)))
    ).capitalize()


def run(folder: Path) -> dict[str, float]:
    """Seconds of each stage over a folder, and what came out."""
    warm = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())[:3]]
    with tempfile.TemporaryDirectory() as small:
        for number, text in enumerate(warm):
            (Path(small) / f"{number}.txt").write_text(text, encoding="utf-8")
        _staged(Path(small))
    found = _staged(folder)
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    found["megabytes"] = sum(len(text.encode()) for text in texts) / 1e6
    found["words"] = _seconds(lambda: [re.findall(r"\w+", text) for text in texts])
    try:
        import spacy
    except ImportError:
        return found
    tokenizer = spacy.blank("en")
    found["spacy"] = _seconds(lambda: [len(tokenizer(text)) for text in texts])
    return found


@uncollected()
def _staged(folder: Path) -> dict[str, float]:
    clock = [time.process_time()]

    def lap() -> None:
        clock.append(time.process_time())

    intake = read_folder(folder)
    lap()
    read = [item for item in intake.items if is_read(item.source.language)]
    claims = [claim for item in read for claim in extract(item.document, item.source, reading_of(item))]
    lap()
    discovery = discover(claims)
    lap()
    corpus = corpus_of(discovery.claims, {item.source.id: item.source for item in intake.items})
    documents = {item.source.id: item.document for item in intake.items}
    report = check_corpus(corpus, documents, Settings(), date(2026, 1, 1))
    lap()
    seconds = {name: after - before for name, before, after in zip(STAGES, clock, clock[1:], strict=False)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**seconds, "claims": len(claims), "findings": len(report.findings), "copies": _copies(intake), "peak": peak}


def _copies(intake: object) -> int:
    return sum(item.source.group is not None for item in intake.items)  # type: ignore[attr-defined]


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def measured(paths: list[Path], documents: int) -> dict[str, float]:
    """One size, in a process of its own, so that its peak of memory is its own."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(made(articles_of(paths), documents)):
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, __file__, "--run", folder], check=True, stdout=subprocess.PIPE)
    return {name: float(value) for name, value in json.loads(done.stdout).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--documents", nargs="*", type=int, default=DOCUMENTS)
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        print(json.dumps(run(given.run)))
        return
    rates = {}
    for documents in given.documents:
        found = measured(given.files, documents)
        size = found["megabytes"]
        rates[documents] = size / sum(found[stage] for stage in STAGES)
        print(
            f"{documents:,} documents, {size:.2f} MB, {found['claims']:,.0f} claims, {found['findings']:,.0f} findings,"
            f" {found['copies']:,.0f} copies, peak {found['peak']:,.0f} MB: {rates[documents]:.2f} MB/s"
        )
        print("  seconds a megabyte: " + ", ".join(f"{stage} {found[stage] / size:.3f}" for stage in STAGES))
        print(
            "  MB/s of " + ", ".join(f"{peer} {size / found[peer]:.2f}" for peer in ("words", "spacy") if peer in found)
        )
    least, most = min(rates), max(rates)
    print(
        json.dumps(
            {
                "mb_per_second": {str(n): round(rate, 3) for n, rate in rates.items()},
                "linearity": round(rates[least] / rates[most], 3),
            }
        )
    )


if __name__ == "__main__":
    main()
