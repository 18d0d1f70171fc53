"""The conflicts reported in texts without a claims file, to be read by a person: ``python benchmarks/alarms.py FILE.jsonl``.

A line holds a text ("text", "published"), and all lines are one folder of unrelated texts, in which any conflict is a false alarm; or it holds
the articles of one incident ("docs" of "title", "content", "dct"), which are a folder of their own. The last line is JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from usage import wants

from checker.discover import discover
from checker.judge.voices import said_in
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

Text = tuple[str, date]


def folders(path: Path) -> Iterator[list[Text]]:
    """The texts that are held against each other, with their days."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    if lines and "docs" in lines[0]:
        for line in lines:
            yield [(f"{doc['title']}\n\n{doc['content']}", date.fromisoformat(doc["dct"][:10])) for doc in line["docs"]]
    else:
        yield [(line["text"], date.fromisoformat((line.get("published") or line["dct"])[:10])) for line in lines]


def shown(claim: Claim) -> str:
    return f"[{claim.source}] {claim.written!r} in {claim.provenance.quote!r}"


def alarms(texts: list[Text]) -> int:
    """Print the conflicts of a folder; how many there are."""
    claims: list[Claim] = []
    sources = {}
    for number, (text, day) in enumerate(texts):
        name = str(number)
        sources[name] = Source(id=name, published=Published(date=day.isoformat(), basis="stated"))
        claims += extract(Document(name, name, text, ""), sources[name], Reading(published=(day, day)))
    count = 0
    for group in told(discover(claims, said=said_in(sources)), sources):
        wrong = [pair for pair in group.pairs if pair.verdict in ("conflict", "violation")]
        if wrong:
            count += 1
            print(f"{group.slot} ({group.about}): {shown(wrong[0].left)} / {shown(wrong[0].right)}: {wrong[0].reason}")
    return count


def main() -> None:
    wants("FILE.jsonl")
    counts = [alarms(texts) for texts in folders(Path(sys.argv[1]))]
    print(json.dumps({"folders": len(counts), "conflicts": sum(counts)}))


if __name__ == "__main__":
    main()
