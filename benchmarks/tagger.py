"""What a tagger of persons adds to the rules: ``python benchmarks/tagger.py FILE.jsonl``.

A line is an incident with ``participants`` (Name) and ``docs`` (content), as benchmarks/incidents.py reads it. A participant is named in
an article where the first and the last part of the name stand in it with at most two words between; such a place is found when a mention
of a person covers it whole. The tagger is the one of ``--tagger spacy``; without it only the rules are measured. Rates are of one core, the
model's loading left out. The last line is JSON.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import UsageError
from claims.people import PersonMention, find
from claims.people.tagger import RULE, tagging, with_tagged

Named = tuple[str, set[tuple[int, int]]]


def articles(path: Path) -> Iterator[Named]:
    """Each text with the places at which it names a participant by full name."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        patterns = [pattern for person in record["participants"] if (pattern := pattern_of(person.get("Name")))]
        for doc in record["docs"]:
            text = str(doc.get("content") or doc.get("text") or "")
            yield text, {found.span() for pattern in patterns for found in pattern.finditer(text)}


def pattern_of(name: Any) -> re.Pattern[str] | None:
    words = re.sub(r",?\s+(?:Jr|Sr|II|III)\.?$", "", str(name or "")).split()
    if len(words) < 2:
        return None
    return re.compile(rf"\b{re.escape(words[0])}\b(?:\s+[\w.'’“”\"-]+){{0,2}}?\s+{re.escape(words[-1])}\b")


def persons(text: str) -> tuple[PersonMention, ...]:
    return with_tagged(text, find(text))


def measure(rows: list[Named]) -> dict[str, Any]:
    size = sum(len(text.encode()) for text, _ in rows)
    persons(rows[0][0])
    started = time.process_time()
    found = [persons(text) for text, _ in rows]
    rate = size / 1e6 / (time.process_time() - started)
    named = hit = 0
    for mentions, (_, places) in zip(found, rows, strict=True):
        named += len(places)
        hit += sum(any(one.start <= start and stop <= one.stop for one in mentions) for start, stop in places)
    by_tagger = sum(mention.rule == RULE for mentions in found for mention in mentions)
    return {
        "mentions": sum(map(len, found)),
        "by_tagger": by_tagger,
        "named": named,
        "recall": round(hit / max(named, 1), 3),
        "mb_per_second": round(rate, 2),
    }


def main(path: str) -> None:
    rows = list(articles(Path(path)))
    result: dict[str, Any] = {"articles": len(rows), "rules": measure(rows), "with_tagger": None}
    try:
        with tagging("spacy"):
            result["with_tagger"] = measure(rows)
    except UsageError as error:
        print(error)
    for name in ("rules", "with_tagger"):
        print(f"{name}: {result[name]}")
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1])
