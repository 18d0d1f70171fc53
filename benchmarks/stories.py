"""Conflicts, agreements and variants found in the annotated stories, against what is expected there.

    python benchmarks/stories.py [--held-out] [--show] [STORY ...]

Judged by pairs of claims, as tests/stories/NOTES.md says. A reported pair is right when both its claims stand in one expected
finding of that sort; an expected finding is found when one of its pairs is reported. The last line is JSON: ``dev`` and ``held_out`` of invented events, ``real`` and
``real_held_out`` of events that happened, told in other words than their sources'.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from checker.discover import Discovery, discover
from checker.discover.by_value.both_told import is_rare
from checker.from_texts.found import reading_of
from checker.judge.voices import said_in
from checker.verdicts import Told, told
from claims.claim import Claim
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.intake.folder import read_folder

STORIES = Path(__file__).parent.parent / "tests" / "stories"
ALARMS = ("conflict", "violation")
SORTS = {"conflict": ALARMS, "agreement": ("agreement", "compatible", "variant"), "update": ("update", "superseded")}


@dataclass(frozen=True)
class Story:
    name: str
    expected: dict[str, Any]
    claims: tuple[Claim, ...]
    sources: dict[str, Source]
    documents: dict[str, Document]


def read_story(folder: Path) -> Story:
    """A story with its claims, read as the command reads a folder; a source is called by its file's name."""
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    claims: list[Claim] = []
    sources, documents = {}, {}
    for item in read_folder(folder).items:
        name = Path(item.document.path).name
        source = replace(item.source, id=name)
        sources[name], documents[name] = source, item.document
        claims += extract(replace(item.document, source=name), source, reading_of(replace(item, source=source)))
    return Story(folder.name, expected, tuple(claims), sources, documents)


def place(story: Story, claim: dict[str, Any]) -> tuple[str, int, int]:
    """File and span of an annotated claim in the text that was taken in; outside of it for words that the intake leaves out."""
    document, words = story.documents[claim["file"]], claim["words"]
    for found in re.finditer(re.escape(words), document.text):
        if document.place(found.start())[0] == claim["line"]:
            return claim["file"], found.start(), found.end()
    return claim["file"], -1, -1


def covers(spot: tuple[str, int, int], claim: Claim) -> bool:
    span = claim.provenance.span
    return span is not None and claim.source == spot[0] and span.start < spot[2] and spot[1] < span.stop


def stands(story: Story, spot: tuple[str, int, int], claim: Claim) -> bool:
    """Whether a claim is the annotated one, or says the same again: a headline repeats the figure of its text."""
    return covers(spot, claim) or any(
        covers(spot, other)
        and (other.source, other.value.kind, other.value.key()) == (claim.source, claim.value.kind, claim.value.key())
        and (other.slot == claim.slot or is_rare(claim) or claim.value.kind in ("person", "name"))
        for other in story.claims
    )


def within(story: Story, pair: tuple[Claim, Claim], sorts: tuple[str, ...]) -> int | None:
    """The number of the expected finding of one of these sorts that holds both claims."""
    for number, finding in enumerate(story.expected["findings"]):
        if finding["verdict"] in sorts:
            spots = [place(story, claim) for claim in finding["claims"]]
            one, two = ({at for at, spot in enumerate(spots) if stands(story, spot, claim)} for claim in pair)
            if one and two and len(one | two) > 1:
                return number
            if finding["verdict"] == "violation" and one and pair[0] is pair[1]:
                return number
    return None


def quiet(story: Story, pair: tuple[Claim, Claim]) -> bool:
    for row in story.expected.get("quiet", ()):
        a, b = place(story, row["a"]), place(story, row["b"])
        if any(covers(a, x) and covers(b, y) for x, y in (pair, pair[::-1])):
            return True
    return False


def sort_of(pair: Told) -> str | None:
    return next((name for name, verdicts in SORTS.items() if pair.verdict in verdicts), None)


Rows = dict[str, list[int]]


def tally(story: Story, found: Discovery, show: bool) -> Rows:
    """For each sort: reported, right, expected, found; and quiet pairs violated."""
    rows = {name: [0, 0, 0, 0] for name in (*SORTS, "finding")} | {"quiet": [0, len(story.expected.get("quiet", ()))]}
    hits: dict[str, set[int]] = {name: set() for name in SORTS}
    for group in told(found, story.sources):
        numbers = [one_pair(story, pair, rows, hits) for pair in group.pairs]
        alarms = [number for pair, number in zip(group.pairs, numbers, strict=True) if sort_of(pair) == "conflict"]
        rows["finding"][0] += bool(alarms)
        rows["finding"][1] += any(number is not None for number in alarms)
        for pair, number in zip(group.pairs, numbers, strict=True):
            if show and number is None and sort_of(pair) == "conflict":
                print(
                    f"  FALSE {story.name} {group.slot} | {group.about}: {pair.left.source} {pair.left.written!r} / {pair.right.source} {pair.right.written!r}"
                )
    expect(story, rows, hits, show)
    return rows


def one_pair(story: Story, pair: Told, rows: Rows, hits: dict[str, set[int]]) -> int | None:
    """Count one reported pair; the number of the expected finding that it is."""
    sort, both = sort_of(pair), (pair.left, pair.right)
    if sort is None:
        return None
    number = within(story, both, SORTS[sort])
    update = sort == "agreement" and within(story, both, ("update",)) is not None
    rows[sort][0] += 1
    rows[sort][1] += number is not None or update
    rows["quiet"][0] += number is None and quiet(story, both)
    if number is not None:
        hits[sort].add(number)
    return number


def expect(story: Story, rows: Rows, hits: dict[str, set[int]], show: bool) -> None:
    for number, finding in enumerate(story.expected["findings"]):
        sort = next((name for name, verdicts in SORTS.items() if finding["verdict"] in verdicts), None)
        if sort:
            rows[sort][2] += 1
            rows[sort][3] += number in hits[sort]
            if show and number not in hits[sort] and sort != "agreement":
                print(
                    f"  MISSED {story.name} {finding['verdict']} {finding['about']}: {[c['words'] for c in finding['claims']]}"
                )


def discovered(story: Story) -> Discovery:
    """What is found in a story, whose texts bear their days."""
    return discover(story.claims, said=said_in(story.sources))


def totals_of(stories: list[Story], show: bool) -> Rows:
    """The counts of all stories together."""
    total: Rows = {}
    for story in stories:
        for name, row in tally(story, discovered(story), show).items():
            total[name] = [a + b for a, b in zip(total.get(name, [0] * len(row)), row, strict=True)]
    return total


def shares(total: Rows, stories: int) -> dict[str, Any]:
    """Precision and recall of each sort."""
    result: dict[str, Any] = {
        "stories": stories,
        "quiet_violated": total["quiet"][0],
        "quiet_pairs": total["quiet"][1],
    }
    for name in SORTS:
        given, right, expected, hit = total[name]
        result |= {
            f"{name}_precision": round(right / max(given, 1), 3),
            f"{name}_recall": round(hit / max(expected, 1), 3),
            f"{name}_reported": given,
            f"{name}_expected": expected,
        }
    given, right = total["finding"][:2]
    return result | {"conflict_findings": given, "conflict_findings_right": right}


# The parts of the measure: invented events, and those that happened, each read and held out.
PARTS = (("dev", False, False), ("held_out", False, True), ("real", True, False), ("real_held_out", True, True))


def marks_of(folder: Path) -> tuple[bool, bool]:
    """Whether a story is of a real event, and whether nobody has read its errors, by the lines that say so."""
    lines = (folder / "expected.yaml").read_text(encoding="utf-8").splitlines()
    return "real: true" in lines, "held_out: true" in lines


def main() -> None:
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    held = "--held-out" in sys.argv
    folders = [folder for folder in sorted(STORIES.iterdir()) if (folder / "expected.yaml").exists()]
    marks = {folder: marks_of(folder) for folder in folders}
    result = {}
    for part, real, unread in PARTS:
        if unread and not held:
            continue
        chosen = [folder for folder in folders if marks[folder] == (real, unread)]
        stories = [read_story(folder) for folder in chosen if not names or folder.name in names]
        # The texts of the held-out stories are never shown.
        if stories:
            result[part] = shares(totals_of(stories, "--show" in sys.argv and not unread), len(stories))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
