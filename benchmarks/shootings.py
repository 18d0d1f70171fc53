"""Killed, wounded and city of tokenised news articles against their gold values.

    python benchmarks/shootings.py FILE.tag [--show FIELD]

The first line of a record holds shooter, killed, wounded, city and title, the second the words with tags. Rows are those with
a gold value, for killed and wounded one that is not zero; every article counts, whether its text tells the value or not. A
value is right when it is the same number; a city when it is the same words without case and marks. The words are joined as
text, and the title, which the words begin with, is set off as a line.

The last line is JSON: for each field precision, recall and rows.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from usage import wants

from claims.extract.incidents.incident import incident
from claims.value import Reading


def articles(path: Path) -> Iterator[tuple[list[str], str]]:
    """The gold fields and the text of every record."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    for gold, body in zip(lines[0::2], lines[1::2], strict=False):
        fields = gold.split(",", 4)
        words = [word.rpartition("_")[0] or word for word in body.split()]
        yield fields, titled(joined(words), fields[4] if len(fields) > 4 else "")


def joined(words: list[str]) -> str:
    """Tokens as running text."""
    text = re.sub(r" ([.,;:!?%)])", r"\1", " ".join(words))
    return re.sub(r"\b([ap])\. m\.", r"\1.m.", text)


def titled(text: str, title: str) -> str:
    """The text with its title, where it begins with it, as lines of their own."""
    pattern = r"\W*".join(re.escape(word) for word in re.findall(r"\w+", title))
    at, lines = 0, []
    while pattern and (found := re.compile(r"\W*" + pattern).match(text, at)):
        lines.append(text[at : found.end()].strip())
        at = found.end()
    return "\n\n".join([*lines, text[at:].strip()])


def plain(name: str) -> str:
    return " ".join(re.sub(r"\bsaint\b", "st", re.sub(r"[^\w ]", " ", name.lower())).split())


def main() -> None:
    wants("FILE.tag [--show FIELD]")
    show = sys.argv[sys.argv.index("--show") + 1].split(",") if "--show" in sys.argv else []
    right, given, rows = Counter[str](), Counter[str](), Counter[str]()
    for gold, text in articles(Path(sys.argv[1])):
        found = incident(text, Reading())
        values = {
            "killed": (
                gold[1].strip(),
                str(found.killed.number) if found.killed and found.killed.number else None,
                found.killed,
            ),
            "wounded": (
                gold[2].strip(),
                str(found.injured.number) if found.injured and found.injured.number else None,
                found.injured,
            ),
            "city": (plain(gold[3]), plain(found.place.name) if found.place else None, found.place),
        }
        for field, (truth, guess, figure) in values.items():
            if truth in ("", "0"):
                continue
            rows[field] += 1
            given[field] += guess is not None
            right[field] += guess == truth
            if field in show and guess != truth:
                why = (
                    f"{figure.rule}: {text[max(0, figure.span.start - 60) : figure.span.stop + 60]!r}"
                    if figure
                    else "nothing"
                )
                print(f"## {field} gold {truth} ours {guess} {gold[:4]}\n   {why}\n   | {text[:300]!r}")
    result: dict[str, float] = {}
    for field in ("killed", "wounded", "city"):
        result[f"{field}_precision"] = round(right[field] / max(given[field], 1), 3)
        result[f"{field}_recall"] = round(right[field] / max(rows[field], 1), 3)
        result[f"{field}_rows"] = rows[field]
    print(json.dumps(result))


if __name__ == "__main__":
    main()
