"""Figures of incidents out of news articles, held against each incident's record where the article states it.

    python benchmarks/incidents.py FILE.jsonl [--show FIELD]

A line is an incident: date, city, killed, injured, participants (type, status, age, name) and docs (title, dct, content).
Every article is one row a field, if the article *states* the record's value; the test for that is kept apart from the
extraction and does not use it:

- killed, injured: a record of none is no row. More than one: the number stands, in digits or as a word, within twelve words of a
  word for the family ("killed", "dead", "shot", "wounded", ...), or all of those whom the record lists are named (last name)
  or have their age in the text, or it is the number of a household said in words no script can add up (not counted: no row).
  One: a word for the family stands in the text. The record's killed includes a suspect who died; so do the values given.
- date: the text has the record's day as a date ("Oct. 17", "10/17"), or the record's weekday or "today", "yesterday",
  "overnight", "this morning" where it lies at most six days before the publication.
- city: the record's city, or the place in brackets behind it, is in the text or the title.
- age: each age of a victim in the record of which the figure is in the text as an age ("17-year-old", ", 17,", "ages 17"). Precision counts each
  age given as a victim's against all victims of the record (as many that fit none as the record has victims without an age cannot be
  judged); ages of killed suspects are no victims' ages.

Precision is of the values given where the article states the record's. Where the record says none were killed, any figure above none
counts against it; where it says none were injured, a figure does unless the article does not yet tell the record's deaths (a
victim who was in hospital then, and is dead in the record). What is given where the record's value is not stated is printed
beside. The date given is right on the record's day only; how many lie one day off is printed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from usage import wants

from claims.extract.incidents.incident import Incident, incident
from claims.value import Reading

_NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
]
_WORDS = {
    "killed": r"kill(?:ed|s|ing|ings)|dead|died|dies|deaths?|slain|murder(?:ed|s)?|fatal\w*|bodies|passed away|manslaughter|slayings?",
    "injured": r"injur\w*|wound\w*|hurt|shot|hospital\w*|struck|hit|critical\w*|stable|condition|surviv\w*",
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
FIELDS = ("killed", "injured", "date", "city", "age")


def numbered(number: int) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return rf"\b(?:{number}|{word})\b"


def states_count(text: str, field: str, number: int, people: list[dict[str, Any]]) -> bool:
    words = _WORDS[field]
    if number == 1:
        return re.search(rf"\b(?:{words})\b", text, re.I) is not None
    gap = r"(?:\W+\w+){0,12}?\W+"
    near = rf"{numbered(number)}{gap}(?:{words})\b|\b(?:{words}){gap}{numbered(number)}"
    if any(re.search(near, line, re.I) for line in re.split(r"\n|(?<=[.!?])\s", text)):
        return True
    return len(people) == number and all(is_in(text, person) for person in people)


def is_in(text: str, person: dict[str, Any]) -> bool:
    last = (person.get("Name") or "").split()[-1:]
    return (bool(last and re.search(rf"\b{re.escape(last[0])}\b", text)) and has_first(text, person)) or has_age(
        text, person.get("Age")
    )


def has_first(text: str, person: dict[str, Any]) -> bool:
    return re.search(rf"\b{re.escape((person.get('Name') or '?').split()[0])}\b", text) is not None


def has_age(text: str, age: str | None) -> bool:
    if age is None or not age.isdigit():
        return False
    number = int(age)
    if number == 0:
        return re.search(r"\b[\w-]+[ -](?:month|week|day)s?[ -]old\b", text, re.I) is not None
    figure = numbered(number)
    return (
        re.search(
            rf"{figure}[ -]years?[ -]olds?|, {number}(?=[,.;)]| of\b| was\b| who\b|$)|\({number}\)|\b(?:ages?|aged)(?:\W+(?:\d+|and|to)){{0,4}}?\W+{figure}",
            text,
            re.I,
        )
        is not None
    )


def states_date(text: str, day: date, published: date) -> bool:
    month = rf"{_MONTHS[day.month - 1]}[a-z]*\.?"
    if re.search(
        rf"\b{month}\s+{day.day}(?:st|nd|rd|th)?\b|\b{day.day}(?:st|nd|rd|th)?\s+{month}|\b0?{day.month}/0?{day.day}\b",
        text,
    ):
        return True
    gap = (published - day).days
    if 0 <= gap <= 6 and re.search(rf"\b{day:%a}[a-z]*day\b", text):
        return True
    near = {
        0: r"\btoday\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b|\bovernight\b",
        1: r"\byesterday\b|\blast night\b|\bovernight\b",
    }
    return gap in near and re.search(near[gap], text, re.I) is not None


def plain(name: str) -> str:
    name = re.sub(r"[^\w ]", " ", name.lower())
    return " ".join(re.sub(r"\bsaint\b", "st", re.sub(r"\bft\b", "fort", name)).split())


def cities(name: str) -> list[str]:
    """ "Springfield (Northside)": either name."""
    outer, _, inner = name.partition("(")
    if plain(inner) == "county":
        return [plain(f"{outer} county")]
    return [one for one in (plain(outer), plain(inner)) if one and one != "county"]


def is_city(given: str, wanted: list[str]) -> bool:
    given = plain(given)
    return any(given == one or given == one.removesuffix(" county") for one in wanted)


class Tally:
    """Right, given and rows of each field, and the same where the article does not state the value."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self.rows: Counter[str] = Counter()
        self.elsewhere: dict[str, Counter[bool]] = defaultdict(Counter)

    def add(self, field: str, stated: bool, given: bool, right: bool) -> None:
        if stated:
            self.rows[field] += 1
            self.given[field] += given
            self.right[field] += right
        elif given:
            self.elsewhere[field][right] += 1

    def result(self) -> dict[str, float]:
        found: dict[str, float] = {}
        for field in FIELDS:
            found[f"{field}_precision"] = round(self.right[field] / max(self.given[field], 1), 3)
            found[f"{field}_recall"] = round(self.right[field] / max(self.rows[field], 1), 3)
            found[f"{field}_rows"] = self.rows[field]
        return found


def score(record: dict[str, Any], doc: dict[str, Any], tally: Tally) -> tuple[Incident, list[tuple[str, Any, Any]]]:
    text, published = f"{doc['title']}\n\n{doc['content']}", date.fromisoformat(doc["dct"])
    found = incident(text, Reading(published=(published, published)))
    misses = [miss for field in ("killed", "injured") if (miss := count(record, text, field, found, tally))]
    day = date.fromisoformat(record["date"])
    stated = states_date(text, day, published)
    when = found.day.day if found.day else None
    tally.add("date", stated, when is not None, when == day)
    if stated and when != day:
        misses.append(("date", day, when))
        tally.elsewhere["date off by a day"][True] += when is not None and abs(when - day) == timedelta(1)
    wanted = cities(record["city"])
    stated = any(re.search(rf"\b{re.escape(one.removesuffix(' county'))}\b", plain(text)) for one in wanted)
    right = found.place is not None and is_city(found.place.name, wanted)
    tally.add("city", stated, found.place is not None, right)
    if stated and not right:
        misses.append(("city", wanted, found.place and found.place.name))
    misses += ages(record, text, found, tally)
    return found, misses


def count(record: dict[str, Any], text: str, field: str, found: Incident, tally: Tally) -> tuple[str, Any, Any] | None:
    figure = found.killed if field == "killed" else found.injured
    given = figure.number if figure else None
    number = record[field]
    if number == 0:
        early = field == "injured" and not stated_in(record, text, "killed")
        if given and not early:
            tally.given[field] += 1
            return field, 0, given
        return None
    stated = stated_in(record, text, field)
    tally.add(field, stated, bool(given), given == number)
    return (field, number, given) if stated and given != number else None


def stated_in(record: dict[str, Any], text: str, field: str) -> bool:
    people = [one for one in record["participants"] if field.title() in (one.get("Status") or "")]
    return states_count(text, field, record[field], people)


def years(age: str | None) -> int | None:
    """The full years of an age in a record: "34", none for "11 months"; nothing where it is not known."""
    number, _, unit = (age or "").partition(" ")
    return (0 if unit else int(number)) if number.isdigit() else None


def ages(record: dict[str, Any], text: str, found: Incident, tally: Tally) -> Iterator[tuple[str, Any, Any]]:
    victims = [years(one.get("Age")) for one in record["participants"] if one.get("Type") == "Victim"]
    known = Counter(age for age in victims if age is not None)
    wanted = Counter({age: number for age, number in known.items() if has_age(text, str(age))})
    given = Counter({age.years for age in found.ages})
    if not known:
        return
    right = set(given) & set(wanted)
    tally.rows["age"] += len(wanted)
    others = [age for age in given if age not in known][victims.count(None) :]
    tally.given["age"] += len([age for age in given if age in wanted]) + len(others)
    tally.right["age"] += len(right)
    if set(wanted) != set(given):
        yield "age", sorted(wanted), sorted(given)


def disagreements(record: dict[str, Any], rows: list[tuple[dict[str, Any], Incident]]) -> Iterator[str]:
    """Where two articles of one incident give different values."""
    for field in ("killed", "injured"):
        told = {doc["dct"] + " " + doc["id"][:6]: getattr(found, field) for doc, found in rows}
        values = {name: figure.number for name, figure in told.items() if figure and figure.number}
        if len(set(values.values())) > 1:
            yield f"{record['incident']} {field}: record {record[field]}; " + ", ".join(
                f"{name} {value}" for name, value in values.items()
            )
    days = {doc["dct"] + " " + doc["id"][:6]: found.day.day for doc, found in rows if found.day}
    if len(set(days.values())) > 1:
        yield f"{record['incident']} date: record {record['date']}; " + ", ".join(
            f"{name} {value}" for name, value in days.items()
        )


def main() -> None:
    wants("FILE.jsonl [--show FIELD]")
    show = sys.argv[sys.argv.index("--show") + 1].split(",") if "--show" in sys.argv else []
    tally, disagreeing = Tally(), []
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        rows = []
        for doc in record["docs"]:
            found, misses = score(record, doc, tally)
            rows.append((doc, found))
            for field, wanted, given in misses:
                if field in show:
                    print(
                        f"## {field} {doc['id'][:6]} record {wanted} ours {given} ({doc['dct']}) {doc['title']}\n   {reason(found, field, doc)}"
                    )
        disagreeing += list(disagreements(record, rows))
    print(f"{len(disagreeing)} disagreements between articles of one incident:", *disagreeing, sep="\n  ")
    result = tally.result()
    for field in FIELDS:
        elsewhere = tally.elsewhere[field]
        print(
            f"{field:8} precision {result[f'{field}_precision']:.3f} recall {result[f'{field}_recall']:.3f} rows {result[f'{field}_rows']}"
            f" | not stated: given {sum(elsewhere.values())}, right {elsewhere[True]}"
        )
    print("dates one day off the record:", tally.elsewhere["date off by a day"][True])
    print(json.dumps(result))


def reason(found: Incident, field: str, doc: dict[str, Any]) -> str:
    figure = {"killed": found.killed, "injured": found.injured, "date": found.day, "city": found.place}.get(field)
    text = f"{doc['title']}\n\n{doc['content']}"
    if field == "age":
        return "; ".join(
            f"{age.years}: ...{text[max(0, age.span.start - 60) : age.span.stop + 40]!r}" for age in found.ages
        )
    return f"{figure.rule}: {text[max(0, figure.span.start - 80) : figure.span.stop + 80]!r}" if figure else "nothing"


if __name__ == "__main__":
    main()
