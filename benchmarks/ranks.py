"""How many positions hold a rank, and with which grade it is read: ``python benchmarks/ranks.py FILE.tsv``.

The file has a header line and a column ``position``. Last comes one line of JSON: rows, rows in which a rank was found, and
rows whose every rank has one grade (or the two of a dispute) and no wider range.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from claims.folding import words
from claims.offices.positions import Position, read_positions
from claims.offices.ranks import code, rank_words


def _shown(one: Position) -> str:
    assert one.grade is not None
    low, high = code(one.grade.low), code(one.grade.high)
    return low if low == high else f"{low}|{high}" if one.grade.disputed else f"{low}..{high}"


def _sharp(ranks: list[Position]) -> bool:
    return all(one.grade and (one.grade.disputed or one.grade.low == one.grade.high) for one in ranks)


def main(path: Path) -> None:
    """Print the table, the rows that hold a rank's word and no rank that was read, and the figures."""
    with path.open(encoding="utf-8", newline="") as file:
        texts = [row["position"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    read = [[one for one in read_positions(text) if one.title] for text in texts]
    grades = Counter(f"{_shown(one):14} {one.title}" for ranks in read for one in ranks)
    for grade, count in sorted(grades.items()):
        print(f"{count:5}  {grade}")
    unread = [text for text, ranks in zip(texts, read, strict=True) if not ranks and rank_words() & set(words(text))]
    print(f"\nNo rank read in {len(unread)} rows that hold a word of one:")
    for text in sorted(set(unread)):
        print(f"  {text}")
    found = [ranks for ranks in read if ranks]
    share = len(found) / len(texts) if texts else 0.0
    print(f"\n{share:.1%} of {len(texts)} rows hold a rank")
    print(json.dumps({"rows": len(texts), "with_rank": len(found), "graded": sum(map(_sharp, found))}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
