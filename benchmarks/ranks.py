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
from claims.offices.positions import clauses
from claims.offices.ranks import Grade, code, grade_of, rank_words, titles_in
from claims.offices.whose import country_of

Rank = tuple[str, Grade]


def ranks_in(text: str) -> list[Rank]:
    """The first title of each part of a position, with its grade in the system of the country that the part names, or else the whole."""
    whose = country_of(text, None)
    titles = ((clause, next(titles_in(clause), None)) for clause in clauses(text))
    return [(title.name, grade_of(title.name, country_of(clause, whose))) for clause, title in titles if title]


def _shown(grade: Grade) -> str:
    low, high = code(grade.low), code(grade.high)
    return low if low == high else f"{low}|{high}" if grade.disputed else f"{low}..{high}"


def _sharp(ranks: list[Rank]) -> bool:
    return all(grade.disputed or grade.low == grade.high for _, grade in ranks)


def main(path: Path) -> None:
    """Print the table, the rows that hold a rank's word and no rank that was read, and the figures."""
    with path.open(encoding="utf-8", newline="") as file:
        texts = [row["position"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    read = [ranks_in(text) for text in texts]
    grades = Counter(f"{_shown(grade):14} {title}" for ranks in read for title, grade in ranks)
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
