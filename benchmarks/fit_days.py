"""Fit claims/lexicons/day_weights.yaml: of the days that an article names, which one is its incident's?

    python benchmarks/fit_days.py SHARED/news [--write | --check]

``--check`` (the default) prints how many days are right with weights from other articles than those judged: each small file is left out as a
whole, of the large one a quarter in turn. ``--write`` fits on all of them.

The articles are those whose errors may be read: incidents.jsonl of the development data; of tests/incidents world, late, towns and manners, and every
second line of fires, accidents and more. The model is that of choice.py.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from choice import NONE, Model, Row, check, written

from claims.extract.incidents.days.signs import ONCE
from claims.extract.incidents.happened_when import days_told
from claims.extract.incidents.wrapped import unwrapped
from claims.value import Reading

TABLE = Path(__file__).parent.parent / "claims" / "lexicons" / "day_weights.yaml"
TESTS = Path(__file__).parent.parent / "tests" / "incidents"
HALVES = ("fires", "accidents", "more")
SMALL = ("world", "late", "towns", "manners", *HALVES)
HEAD = """\
# Log-odds weights for "is this day the one of the text's incident?", by what speaks for and against it (extract/incidents/days/signs.py).
# A day is given when its share among those of its text is at least "least". Fitted by benchmarks/fit_days.py; do not edit by hand.
"""
# What a person knows of a feature: it cannot speak for a day, or not against it. Few articles would say otherwise by chance.
AGAINST = frozenset(
    (
        "another time",
        "behind later",
        "clause later",
        "death in care",
        "further down",
        "another's own",
        "of the report, which tells of later things",
        "only beside later",
        "said by it",
    )
)
FOR = ONCE | {"nearest", "told again", "first of its week"}
# What a person would say where the articles do not: the nearest words weigh most.
BEFORE = {"near": 2.0, "nearest": 0.5}


MODEL = Model(
    pull=2.0, least=0.3, sign=lambda name: (name in FOR) - (name in AGAINST), before=BEFORE, large=("incidents",)
)


def told(path: Path, odd: bool) -> Iterator[tuple[str, date, date]]:
    """The articles of a file with the day of the report and that of the incident; of ``odd`` every second line."""
    for line in path.read_text(encoding="utf-8").splitlines()[:: 2 if odd else 1]:
        record: dict[str, Any] = json.loads(line)
        for doc in record["docs"]:
            yield (
                f"{doc['title']}\n\n{doc['content']}",
                date.fromisoformat(doc["dct"]),
                date.fromisoformat(record["date"]),
            )


def rows(news: Path) -> list[Row]:
    files = [("incidents", news / "incidents.jsonl"), *((name, TESTS / f"{name}.jsonl") for name in SMALL)]
    found = []
    for name, path in files:
        for raw, published, wanted in told(path, name in HALVES):
            days = days_told(unwrapped(raw), Reading(published=(published, published)))
            right = [one.day.day == wanted for one in days]
            found.append(Row(name, [*(one.strengths for one in days), {NONE: 1.0}], [*right, not any(right)]))
    return found


def main() -> None:
    some = rows(Path(sys.argv[1]))
    if "--write" in sys.argv:
        TABLE.write_text(written(HEAD, some, MODEL), encoding="utf-8")
    else:
        print(json.dumps(check(some, MODEL, lambda row: not row.right[-1])))


if __name__ == "__main__":
    main()
