"""How many alarms are right by the word of a reader: ``python benchmarks/judged.py FOLDERS LABELS.jsonl [--unjudged OUT.jsonl]``.

FOLDERS holds folders of texts, each on one event, as ``claims check FOLDER`` takes them. LABELS has a line for each two values that were held against
each other: ``{"key": ..., "label": "right" | "false" | "unclear"}``, given by somebody who read both texts. The key is a digest of the folder's name, the
question and the two values, so that no text and no name is in the file. An alarm is right where one of its pairs is, and false where all that decide it
are. ``--unjudged`` writes the pairs without a label, with their sentences, to be judged. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from checker import check
from checker.finding import Finding, Verdict
from checker.shown import ShownClaim
from claims.value import RelationKind

# Of an alarm with many values a reader judges the first few pairs: those that decide it come first.
_READ = 4
ALARMS = (Verdict.CONFLICT, Verdict.VIOLATION)


class Pair(NamedTuple):
    """Two values of one alarm, or all values of a broken rule, and why they do not fit."""

    values: tuple[str, ...]
    why: str

    def key(self, folder: str, finding: Finding) -> str:
        told = "|".join((folder, finding.slot or finding.code, *self.values))
        return sha256(told.encode()).hexdigest()[:16]


def pairs(finding: Finding) -> list[Pair]:
    """The pairs of values that make a finding an alarm, the deciding ones first."""
    found = {
        (min(reason.left_key, reason.right_key), max(reason.left_key, reason.right_key)): reason.text
        for reason in reversed(finding.reasons)
        if reason.relation is RelationKind.DIFFERS and not reason.superseded
    }
    every = tuple(sorted({claim.key for claim in finding.claims}))
    why = "; ".join((*finding.notes, *(reason.text for reason in finding.reasons)))
    return [Pair(values, text) for values, text in reversed(found.items())][:_READ] or [Pair(every, why)]


def verdict(labels: list[str | None]) -> str:
    """What the labels of its pairs say of an alarm."""
    if "right" in labels:
        return "right"
    if None in labels:
        return "unjudged"
    return "unclear" if "unclear" in labels else "false"


def sentence(folder: Path, claim: ShownClaim) -> str:
    """The paragraph in which a claim stands, its value in brackets."""
    if claim.file is None or claim.value_start is None or claim.value_stop is None:
        return claim.quote or claim.written
    text = (folder / claim.file).read_text(encoding="utf-8")
    start, stop = claim.value_start, claim.value_stop
    before, behind = text[:start].rpartition("\n")[2], text[stop:].partition("\n")[0]
    return f"{before}[[{text[start:stop]}]]{behind}"


def row(folder: Path, finding: Finding, pair: Pair) -> dict[str, Any]:
    """A pair as a reader needs it."""
    told: dict[str, list[str]] = defaultdict(list)
    for claim in finding.claims:
        told[claim.key].append(f"{claim.source}: {sentence(folder, claim)}")
    values = {value: told[value][:3] for value in pair.values}
    key = pair.key(folder.name, finding)
    return {"key": key, "folder": folder.name, "question": finding.question, "why": pair.why, "values": values}


def alarms(folders: Path) -> Iterator[tuple[Path, Finding]]:
    for folder in sorted(path for path in folders.iterdir() if path.is_dir()):
        for finding in check(folder).findings:
            if finding.verdict in ALARMS:
                yield folder, finding


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--unjudged", type=Path)
    given = parser.parse_args()
    lines = map(json.loads, given.labels.read_text(encoding="utf-8").splitlines())
    labels: dict[str, str] = {line["key"]: line["label"] for line in lines}
    counts: Counter[str] = Counter()
    unjudged = []
    for folder, finding in alarms(given.folders):
        found = pairs(finding)
        said = verdict([labels.get(pair.key(folder.name, finding)) for pair in found])
        counts[said] += 1
        print(f"{said}: {folder.name}: {finding.question}")
        unjudged += [row(folder, finding, pair) for pair in found if pair.key(folder.name, finding) not in labels]
    if given.unjudged:
        given.unjudged.write_text("".join(json.dumps(each) + "\n" for each in unjudged), encoding="utf-8")
    count = sum(1 for path in given.folders.iterdir() if path.is_dir())
    print(json.dumps({"folders": count, **{name: counts[name] for name in ("right", "false", "unclear", "unjudged")}}))


if __name__ == "__main__":
    main()
