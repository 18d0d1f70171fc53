"""Scores case tables of numbers in the form of microsoft/Recognizers-Text: {"Input", "Results": [{"Text", ...}]}.

    python benchmarks/specs_numbers.py FILE.json

A case is right when the values read from its input are the expected ones, in order. Cases that no claim can say are
skipped, by rules that look at the input alone or at the kind of the expectation, and each skip is printed with its
reason. The last line is JSON: {"cases", "skipped", "right"}.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from claims.numbers import grammar
from claims.numbers.find import find
from claims.numbers.table import currencies, units
from claims.numbers.value import Count
from claims.value import Reading
from claims.values.count import parse

Case = dict[str, Any]
NEAR = Decimal("1e-9")  # the tables give fifteen digits of a fraction
_UNDER = (
    r"(?:\btwenty[\s-]+(?:twenty[\s-]+)?(?:fifth|first)s?|\bone one hundred"
    r"|hundred one thousand|hundred thirty[\s-]+fifths)\b"
)
SKIPS: list[tuple[str, re.Pattern[str]]] = [
    ("powers are written by calculators", re.compile(r"\d\s?\^|10\^")),
    ("ten billion is never written 10G", re.compile(r"\d\s?G\b")),
    (
        "a division spoken as one figure over another",
        re.compile(r"^\D*\b(?:\d+|one)\s+over\s+(?!\d+ years)", re.IGNORECASE),
    ),
    ("an inequality closed behind its figure", re.compile(r"than \d+ or equal(?: to)?(?: it)?$")),
    ("the figures of a telephone number", re.compile(r"phone number is")),
    ("the figures of a machine's address", re.compile(r"\d+\.\d+\.\d+\.\d+")),
    ("the figures of a date", re.compile(r"\d/\d+/\d{4}")),
    ("the figure of a model's name", re.compile(r"^[A-Z]+-\d+$")),
    ("a fraction with a compound denominator in words", re.compile(_UNDER, re.IGNORECASE)),
    ("the figure behind its percent", re.compile(r"^\s*per\s?cents?\s+of", re.IGNORECASE)),
]


def reason(case: Case) -> str | None:
    """Why no claim can say this, or None."""
    if any(wanted(result)[0] in ("None", "null") for result in case["Results"]):
        return "a percent word or sign without a figure"
    return next((why for why, pattern in SKIPS if pattern.search(case["Input"])), None)


def read(case: Case, kind: str) -> list[Count]:
    """The values in a case's input: as one value where the expectation covers it all, else by the search."""
    words, results = case["Input"], case["Results"]
    if len(results) == 1 and results[0].get("Text", "").strip().lower() == words.strip().lower():
        try:
            return [parse(words, Reading())]
        except ValueError:
            return []
    found = [(item.start, item.value) for item in find(words, Reading(), bare=True, times=True)]
    values = [
        (start, value) for start, value in found if isinstance(value, Count) and value.ordinal == (kind == "ordinal")
    ]
    return _of_kind(words, values, kind)


def _of_kind(words: str, values: list[tuple[int, Count]], kind: str) -> list[Count]:
    if kind == "numberrange":
        equal = re.compile(r"equal\w*(?:\s+to)?\s+$", re.IGNORECASE)
        return [
            value for start, value in values if value.hedge or value.low != value.high or equal.search(words[:start])
        ]
    if kind == "number":
        return [figure for _, value in values for figure in figures(value)]
    if kind == "ordinal":
        return [value for _, value in values]
    return [unhedged(value) for _, value in values if _dimension(value.unit) == kind]


def _dimension(unit: str | None) -> str | None:
    """The kind of table that a unit belongs to."""
    if unit is None:
        return None
    named = {"%": "percentage", "year": "age", "hour": "age", "°C": "temperature"}
    return named.get(unit) or ("currency" if unit.split("/")[0] in currencies() else "dimension")


def figures(value: Count) -> list[Count]:
    """The plain figures of a value, which is all that a table of numbers wants: no hedge, no range, no glued unit."""
    if value.unit in {unit.base for unit in units().values()} and re.search(r"\d[a-zA-Z]", value.raw):
        return []
    if value.hedge:
        return [unhedged(value)]
    ends = [end for end in (value.low, value.high) if end is not None]
    return [Count(value.raw, end, end, unit=value.unit) for end in dict.fromkeys(ends)]


def unhedged(value: Count) -> Count:
    """The figure that a hedge before it widened."""
    pos = 0
    while value.hedge and (match := grammar.hedge().match(value.raw, pos)):
        pos = match.end()
    bare = re.split(r"\s(?:or|and)\s(?:more|less|fewer)", value.raw[pos:])[0]
    return parse(bare, Reading()) if pos else value


def wanted(result: dict[str, Any]) -> tuple[str, str | None]:
    """The expected value and its unit as the table writes them."""
    resolution = result.get("Resolution") or {}
    return str(resolution.get("value")), resolution.get("unit")


def agrees(value: Count, result: dict[str, Any]) -> bool:
    """Whether a value is what a result expects. A half-open "between" of the tables is closed in English."""
    text, unit = wanted(result)
    if result.get("TypeName") == "numberrange":
        return _same_range(value, text)
    if text in ("None", "null"):
        return False
    number = Decimal(text.rstrip("%").replace(",", ""))
    if unit:
        return _same_measure(value, number, unit)
    if text.endswith("%") and value.unit != "%":
        return False
    return value.low is not None and _near(value.low, number)


def _same_measure(value: Count, number: Decimal, unit: str) -> bool:
    name = unit.lower()
    for known in (unit, name, f"{name}s", name.removesuffix("s"), name.split()[-1], f"degrees {name}"):
        if known in currencies() and value.unit == currencies()[known].base:
            return value.low is not None and _near(value.low, number * currencies()[known].size)
        if known in units():
            scale = units()[known]
            return (
                value.unit == scale.base
                and value.low is not None
                and _near(value.low, (number + scale.zero) * scale.size)
            )
    return False


def _same_range(value: Count, text: str) -> bool:
    match = re.fullmatch(r"([\[(])(.*),(.*)([\])])", text)
    if not match:
        return False
    low, high = (Decimal(part) if part else None for part in (match[2], match[3]))
    below = value.low is None or (low is None and value.low == 0)
    if low is not None:
        below = value.low is not None and _near(value.low, low) and value.low_open == (match[1] == "(")
    above = value.high is None
    if high is not None:
        above = value.high is not None and _near(value.high, high)
        above = above and (low is not None or value.high_open == (match[4] == ")"))
    return below and above


def _near(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= NEAR * max(abs(a), abs(b))


def kind_of(cases: list[Case]) -> str:
    """What a file's results are: "number", "numberrange", "percentage", "ordinal", "age", "currency", "dimension"."""
    kinds = Counter(str(result.get("TypeName", "number")) for case in cases for result in case["Results"])
    return kinds.most_common(1)[0][0] if kinds else "number"


def is_right(case: Case, kind: str) -> bool:
    """Whether the values read are the expected ones, in order."""
    values, results = read(case, kind), case["Results"]
    return len(values) == len(results) and all(
        agrees(value, result) for value, result in zip(values, results, strict=True)
    )


def score(cases: list[Case], misses: bool = True) -> tuple[int, int, int]:
    """Cases in all, cases skipped, cases right. Prints why cases were skipped, and the misses."""
    skipped: Counter[str] = Counter()
    right, kind = 0, kind_of(cases)
    for case in cases:
        why = reason(case)
        if why:
            skipped[why] += 1
        elif is_right(case, kind):
            right += 1
        elif misses:
            expected, got = (
                [wanted(result)[0] for result in case["Results"]],
                [value.key() for value in read(case, kind)],
            )
            print("miss:", repr(case["Input"]), "wanted", expected, "read", got)
    for why, count in skipped.most_common():
        print(f"skipped {count}: {why}")
    return len(cases), sum(skipped.values()), right


def main() -> None:
    """Scores one file."""
    cases, skipped, right = score(json.loads(Path(sys.argv[1]).read_text("utf-8-sig")))
    print(json.dumps({"cases": cases, "skipped": skipped, "right": right}))


if __name__ == "__main__":
    main()
