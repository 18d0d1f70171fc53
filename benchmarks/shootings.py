"""Killed and wounded of tokenised news articles against their gold values.

    python benchmarks/shootings.py FILE.tag

The last line is JSON: for each field precision, recall and rows.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from claims.extract.counted import counted, merge_nested
from claims.extract.headline import headline, wounded


def articles(path: Path):
    """First line of a record: shooter, killed, wounded, city, title; then one line of tagged words."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    for gold, body in zip(lines[0::2], lines[1::2], strict=False):
        words = [word.rpartition("_")[0] or word for word in body.split()]
        yield gold.split(","), joined(words)


def joined(words: list[str]) -> str:
    text = " ".join(words)
    return re.sub(r" ([.,;:!?%)])", r"\1", text)


def main() -> None:
    tally = {name: [0, 0, 0, 0] for name in ("killed", "wounded")}
    show = "--show" in sys.argv
    for gold, text in articles(Path(sys.argv[1])):
        found = merge_nested(counted(text))
        for name, family, column in (("killed", "killed", 1), ("wounded", "injured", 2)):
            if len(gold) <= column or not gold[column].strip().isdigit() or int(gold[column]) == 0:
                continue
            truth = int(gold[column])
            best = headline(found, family)
            number = wounded(found) if family == "injured" else best.value.low if best else None
            guess = int(number) if number is not None else None
            row = tally[name]
            row[3] += 1
            row[0] += guess == truth
            row[1] += guess is not None
            if show and guess != truth:
                print(
                    name,
                    "gold",
                    truth,
                    "ours",
                    guess,
                    best and (best.rule, text[best.sentence.start : best.sentence.stop][:300]),
                    "|",
                    text[:160],
                )
    result = {}
    for name, (right, given, _, rows) in tally.items():
        result |= {
            f"{name}_precision": round(right / max(given, 1), 3),
            f"{name}_recall": round(right / max(rows, 1), 3),
            f"{name}_rows": rows,
        }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
