"""Fit claims/lexicons/town_weights.yaml: of the places that an article names, which one is its incident's?

    python benchmarks/fit_towns.py SHARED/news [--write | --check]

``--check`` (the default) prints how many towns are right with weights from other articles than those judged: each small file is left out as a
whole, of the two large ones a quarter in turn. ``--write`` fits on all of them.

The articles are those whose errors may be read: incidents.jsonl and shootings-train.tag of the development data; of tests/incidents those that NOTES.md lets be read (nearby, made to be hard, is left out); and the short
ones of the tables in tests/extract, which count less. The model is that of choice.py.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import incidents
import shootings
import yaml
from choice import NONE, Model, Row, check, written

from claims.extract.incidents.towns.happened_where import places_told
from claims.extract.incidents.wrapped import unwrapped
from claims.people import find as find_people

TABLE = Path(__file__).parent.parent / "claims" / "lexicons" / "town_weights.yaml"
TESTS = Path(__file__).parent.parent / "tests" / "incidents"
CASES = Path(__file__).parent.parent / "tests" / "extract"
# A short text of a table, which tells of one thing, says less of what news is like.
SHORT = 0.2
HEAD = """\
# Log-odds weights for "is this place the town of the text's incident?", by what speaks for and against it (extract/incidents/towns/standing.py).
# A place is given when its share among those of its text is at least "least". Fitted by benchmarks/fit_towns.py; do not edit by hand.
"""
# What a person knows of a feature: it cannot speak for a place, or not against it. Few articles would say otherwise by chance.
AGAINST = (
    "another told",
    "another harmed",
    "wide",
    "hospital",
    "elsewhere",
    "beside",
    "home alone",
    "named alone",
    "a county's name",
    "seat's",
    "capital's dateline",
    "desk's dateline",
    "hospital alone",
    "a county told",
    "agency's",
    "nowhere",
    "abroad",
    "another dated",
    "side of another",
    "another's side told",
    "part of London",
    "London of a borough",
    "in another county",
    ", other",
    ", later",
    "of another event",
    "of or from it",
    "in another region",
    "police of",
    "thing behind it",
    "begins a longer name",
)
FOR = (
    ", harm",
    "has harm",
    "harm in the lead",
    "told",
    "event behind it",
    "of it",
    "in",
    "near",
    "with state",
    "possessive",
    "measured",
    "mentions",
    "has police",
    "police",
    "in a region named",
    "in a county named",
    "in a side of",
    "London of a part",
    "small town",
    "town",
    "city",
    "people",
    "behind a smaller place",
    "placed by another",
    "explained",
)
# What a person would say of what few articles show; the weights are drawn to these, all others to none.
BEFORE = {
    "capital's dateline alone, another told": -1.0,
    "capital's dateline alone, another harmed": -0.5,
    "agency's dateline alone, another told": -0.5,
    "desk's dateline alone, another told": -0.5,
    "home's dateline, another told": -0.5,
    "home alone, another told": -0.5,
    "a county told before it, another told": -1.0,
    "hospital alone": -1.0,
    "of another event": -0.5,
    "elsewhere": -0.5,
    "beside": -0.5,
    "part of London": -1.0,
    "London of a part": 0.5,
    "London of a borough": -0.7,
    "side of another": -0.5,
    "another's side told": -0.7,
    "in a side of": 0.5,
}
IsRight = Callable[[str], bool]


def told(path: Path, odd: bool = False) -> Iterator[tuple[str, IsRight]]:
    """The articles of a file that have a town, with the test for it; of ``odd`` every second line."""
    if path.suffix == ".tag":
        for gold, text in shootings.articles(path):
            name = shootings.plain(gold[3])
            if name not in ("", "0"):
                yield text, lambda given, name=name: shootings.plain(given) == name
        return
    for line in path.read_text(encoding="utf-8").splitlines()[:: 2 if odd else 1]:
        record: dict[str, Any] = json.loads(line)
        wanted = incidents.cities(record["city"])
        for doc in record["docs"]:
            text = f"{doc['title']}\n\n{doc['content']}"
            if any(
                re.search(rf"\b{re.escape(one.removesuffix(' county'))}\b", incidents.plain(text)) for one in wanted
            ):
                yield text, lambda given, wanted=wanted: incidents.is_city(given, wanted)


def cases() -> Iterator[tuple[str, IsRight]]:
    """The articles of the test tables that have a town."""
    for name in ("towns", "happened", "incidents", "elsewhere", "harm_counts"):
        for case in yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))["articles"]:
            city = case.get("town") or case.get("expect", {}).get("city")
            if city:
                text = f"{case['title']}\n\n{case['text']}" if "title" in case else case["text"]
                wanted = incidents.plain(city)
                yield text, lambda given, wanted=wanted: incidents.plain(given) == wanted


def rows(news: Path) -> list[Row]:
    files = [
        ("incidents", news / "incidents.jsonl", False),
        ("train", news / "shootings-train.tag", False),
        *((name, TESTS / f"{name}.jsonl", name in ODD) for name in SMALL),
    ]
    found = []
    every = [(name, one) for name, path, odd in files for one in told(path, odd)] + [
        (CASES.name, one) for one in cases()
    ]
    for name, (raw, is_right) in every:
        text = unwrapped(raw)
        places = places_told(text, find_people(text))
        right = [is_right(one.where.name) or is_right(one.key) for one in places]
        strengths = [*(one.strengths for one in places), {NONE: 1.0}]
        found.append(Row(name, strengths, [*right, not any(right)], SHORT if name == CASES.name else 1.0))
    return found


SMALL = (
    *("world", "towns", "manners", "abroad", "fires", "accidents", "late", "fresh", "next", "real", "real_next"),
    *("real_unread", "more", "next_unread"),
)
# Files of which every second line may be read.
ODD = ("fires", "accidents", "more", "next_unread")


def sign_of(name: str) -> int:
    """What a person says of a feature: -1, it speaks against a place at most; 1, for it; 0, nobody knows."""
    if any(part in name for part in AGAINST):
        return -1
    return int(name in FOR or name.endswith(", harm"))


MODEL = Model(pull=3.0, least=0.45, sign=sign_of, before=BEFORE, large=("incidents", "train", "extract", "manners"))


def main() -> None:
    some = rows(Path(sys.argv[1]))
    if "--write" in sys.argv:
        TABLE.write_text(written(HEAD, some, MODEL), encoding="utf-8")
    else:
        print(json.dumps(check(some, MODEL)))


if __name__ == "__main__":
    main()
