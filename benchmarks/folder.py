"""Text to findings, megabytes a second and whether time grows with the texts: ``python benchmarks/folder.py FILE.jsonl...``.

FILE holds texts a line ("text" and "published"), or records with a list "docs" of those ("content", "dct"): the articles of one event.
Of these, folders of 100, 1,000 and 10,000 .txt files are made (``--documents``) and taken the way of ``claims check FOLDER`` without a
claims.yaml, in one process each: intake, extraction, grouping, verdicts. Beside it stand, from the same run, a bare regular expression and, where it
is installed, spaCy's blank tokenizer, which only cut the same texts into words. A small folder is taken that way before the clock starts, so that word lists are read and patterns compiled.

Beyond the texts at hand a folder holds new ones made of them, as folder_texts.py says. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from folder_texts import articles_of, made

# In place of this folder, whose html.py would stand before the standard one.
sys.path.pop(0)
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.check import check_corpus
from checker.discover import discover
from checker.from_texts import found
from checker.from_texts.spread import searched
from checker.settings import Settings
from claims.intake.folder import read_folder

DOCUMENTS = (100, 1_000, 10_000)
# Every tenth text, up to so many, before the clock starts: many a pattern is compiled where a text first needs it.
_WARM = 30
STAGES = ("intake", "extract", "discover", "check")


def run(folder: Path) -> dict[str, float]:
    """Seconds of each stage over a folder, and what came out."""
    with tempfile.TemporaryDirectory() as small:
        for path in sorted(folder.iterdir())[: _WARM * 10 : 10]:
            shutil.copy(path, small)
        _staged(Path(small))
    told = _staged(folder)
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    told["megabytes"] = sum(len(text.encode()) for text in texts) / 1e6
    told["words"] = _seconds(lambda: [re.findall(r"\w+", text) for text in texts])
    try:
        import spacy
    except ImportError:
        return told
    tokenizer = spacy.blank("en")
    told["spacy"] = _seconds(lambda: [len(tokenizer(text)) for text in texts])
    return told


def _staged(folder: Path) -> dict[str, float]:
    """The check as it runs, with a clock on the two parts of its middle."""
    told: dict[str, float] = dict.fromkeys(STAGES, 0.0)

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def clocked(*given: Any) -> Any:
            started = time.process_time()
            done = work(*given)
            told[name] += time.process_time() - started
            return done

        return clocked

    with (
        patch.object(found, "searched", timed("extract", searched)),
        patch.object(found, "discover", timed("discover", discover)),
    ):
        intake = timed("intake", read_folder)(folder)
        texts = timed("check", found.found_in)(intake)
        report = timed("check", check_corpus)(texts.corpus, texts.documents, Settings(), date(2026, 1, 1))
    told["check"] -= told["extract"] + told["discover"]
    told["claims"], told["findings"] = len(texts.corpus.claims), len(report.findings)
    told["copies"] = sum(item.source.group is not None for item in intake.items)
    told["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told


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
        told = measured(given.files, documents)
        size = told["megabytes"]
        rates[documents] = size / sum(told[stage] for stage in STAGES)
        print(
            f"{documents:,} documents, {size:.2f} MB, {told['claims']:,.0f} claims, {told['findings']:,.0f} findings,"
            f" {told['copies']:,.0f} copies, peak {told['peak']:,.0f} MB: {rates[documents]:.2f} MB/s"
        )
        print("  seconds a megabyte: " + ", ".join(f"{stage} {told[stage] / size:.3f}" for stage in STAGES))
        print(
            "  MB/s of " + ", ".join(f"{peer} {size / told[peer]:.2f}" for peer in ("words", "spacy") if peer in told)
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
