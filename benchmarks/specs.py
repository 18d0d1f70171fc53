"""How many cases of a Recognizers-Text table are read rightly. ``python benchmarks/specs.py FILE.json``.

A case is ``{"Input", "Context": {"ReferenceDateTime"}, "Results": [{"Text", "Value"}], "NotSupported"}``. What handles it is found
by the kind of its results: dates and durations here, numbers in ``specs_numbers``. A case is *right* when what was found is
the expected value in the expected place, and nothing else; a case that a claim never says is *skipped*, with the reason.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from claims.dates.find import find
from claims.dates.length import Duration
from claims.dates.value import DateValue
from claims.value import Reading

Case = dict[str, Any]
# The answer to a case: the reason to skip it, or whether it is right, and what was read.
Answer = tuple[str | None, bool, str]
UNITS = {
    "Y": Decimal(365),
    "M": Decimal(30),
    "W": Decimal(7),
    "D": Decimal(1),
    "H": Decimal(1) / 24,
    "m": Decimal(1) / 1440,
    "S": Decimal(1) / 86400,
}


def date_case(case: Case) -> Answer:
    """Right when a date with the past or the future resolution of the case meets its words."""
    reason = _unsaid(case)
    if reason:
        return reason, False, ""
    today = _today(case)
    found = find(case["Input"], Reading((today, today)))
    told = ", ".join(f"{one.value.key()} [{one.rule}]" for one in found)
    dates = [one.value for one in found if isinstance(one.value, DateValue)]
    wanted = [_intervals(one["Value"]) for one in case["Results"]]
    if not any(wanted):
        return None, not dates, told
    right = len(dates) == len(wanted) and all(_meets(value, days) for value, days in zip(dates, wanted, strict=True))
    return None, right, told


def _intervals(value: dict[str, dict[str, str]]) -> list[tuple[date, date]]:
    """The days of the past and the future resolution; the end of a range of days is exclusive in these tables."""
    found = []
    for told in (value["FutureResolution"], value["PastResolution"]):
        first = told.get("date") or told.get("dateTime") or told.get("startDate") or told.get("startDateTime") or "0001"
        last = told.get("endDate") or told.get("endDateTime")
        if first > "0002":
            low = date.fromisoformat(first[:10])
            high = date.fromisoformat(last[:10]) if last else low
            found.append((low, high - timedelta(days=1) if "endDate" in told and high > low else high))
    return found


def _meets(value: DateValue, wanted: list[tuple[date, date]]) -> bool:
    """The same days, or those about the day where the words are no finer ("two years ago")."""
    low, high = value.stated or (value.low, value.high)
    if low is None or high is None:
        return False
    coarse = value.precision in ("month", "year", "decade", "quarter") or value.approximate
    return any((low, high) == days or (coarse and low <= days[0] <= days[1] <= high) for days in wanted)


def _unsaid(case: Case) -> str | None:
    """Why no claim says this, or ``None``."""
    words = " ".join(one["Text"].lower() for one in case["Results"])
    for reason, pattern, where in UNSAID:
        if re.search(pattern, words if where == "words" else case["Input"]):
            return reason
    return None


UNSAID = (
    ("chat, not prose", r"\btmrw\b|\bmy day\b", "input"),
    ("a bare number as a day", r"^(?:the )?(?:\d{1,2}|thirty|fifteen)$|day the (?:fifteen|thirty)$", "words"),
    ("two numbers and a stroke: a score or a fraction", r"(?<!on)\s+\d{1,2}/\d{1,2}$|^\d{1,2}/\d{1,2}$", "input"),
    ("a misprint", r"\d,\d\d", "words"),
    (
        "a day only in a command to an assistant",
        r"^(?:the |this |past |last |the last |next )?day$|^the (?:twenty )?second$",
        "words",
    ),
    ("a weekday of no month", r"^(?:first|second|third|fifth) \w+day$|^two monday later$", "words"),
)


def duration_case(case: Case) -> Answer:
    """Right when the one duration found is as long as the case says; a bound must lie on the side of its modifier."""
    if re.search(r"\b(?:all|full|whole)[- ](?:day|week|month|year)\b", case["Input"]) and "leave" not in case["Input"]:
        return "an event of the calendar", False, ""
    found = [one for one in find(case["Input"], Reading((_today(case),) * 2)) if isinstance(one.value, Duration)]
    told = ", ".join(f"{one.value.key()} [{one.rule}]" for one in found)
    if len(found) != len(case["Results"]):
        return None, False, told
    return None, all(_long(one.value, two["Value"]) for one, two in zip(found, case["Results"], strict=True)), told


def _long(value: Any, wanted: dict[str, Any]) -> bool:
    days = _timex(wanted["Timex"])
    low, high = value.low, value.high
    if wanted.get("Mod") == "more":
        return high is None and abs(low - days) <= days / 60
    if wanted.get("Mod") == "less":
        return high is not None and low == 0 and high >= days
    return high is not None and low * Decimal("0.98") <= days <= high * Decimal("1.001")


def _timex(timex: str) -> Decimal:
    """Days of ``P1Y1M21D``, ``PT3H``; a business day is a day."""
    first, _, last = timex.removeprefix("P").replace("BD", "D").partition("T")
    parts = re.findall(r"([\d.]+)([YMWD])", first) + [
        (n, u.replace("M", "m")) for n, u in re.findall(r"([\d.]+)([HMS])", last)
    ]
    return sum((Decimal(number) * UNITS[unit] for number, unit in parts), Decimal(0))


def _today(case: Case) -> date:
    return date.fromisoformat((case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")[:10])


def handler(path: Path, cases: list[Case]) -> Callable[[Case], Answer]:
    """What reads the cases of this file, by what their results are."""
    kinds = {one.get("Type", one.get("TypeName", "")) for case in cases for one in case.get("Results", [])}
    if "duration" in kinds or "duration" in path.name:
        return duration_case
    if any(kind.startswith(("date", "time")) for kind in kinds) or "date" in path.name:
        return date_case
    numbers = import_module("specs_numbers")
    kind = numbers.kind_of(cases)
    return lambda case: (numbers.reason(case), numbers.is_right(case, kind), "")


def main(name: str) -> None:
    """Print what was skipped and what was wrong, and last the figures."""
    path = Path(name)
    cases = json.loads(path.read_text(encoding="utf-8-sig"))
    read, skipped, right = handler(path, cases), Counter[str](), 0
    for case in cases:
        reason, good, told = read(case)
        right += good and not reason
        if reason:
            skipped[reason] += 1
            print(f"skipped ({reason}): {case['Input']}")
        elif not good:
            print(f"wrong: {case['Input']} -> {told or 'nothing'}")
    for reason, count in skipped.most_common():
        print(f"skipped {count}: {reason}")
    total = sum(skipped.values())
    print(f"share of what a claim can say: {right / max(1, len(cases) - total):.4f}")
    print(json.dumps({"cases": len(cases), "skipped": total, "right": right}))


if __name__ == "__main__":
    main(sys.argv[1])
