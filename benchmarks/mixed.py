"""Findings across two stories that have nothing to do with each other, in one folder: each of them is false.

    python benchmarks/mixed.py [--folders N] [--seed S] [--show] [--agreements] [STORY ...]

The folders are every story that may be read together with the one most like it by its words, and N more (150 where it is not given) of two or
three stories drawn at random by the seed, of at most twenty texts: in so small a folder the least is asked of two texts. A finding across
stories is one in which a pair of claims of two stories is reported. "changed" is the share of the pairs with a verdict inside the stories that are not those of the
same stories alone. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stories import STORIES, Story, read_story, sort_of

from checker.discover import discover
from checker.discover.links.link import FEW
from checker.discover.rarity import context_of, general
from checker.judge.voices import said_in
from checker.verdicts import GroupTold, Told, told
from claims.claim import Claim

Folder = tuple[Story, ...]


def readable(names: Sequence[str]) -> list[Story]:
    """The stories that are not held out, with their names before those of their texts."""
    folders = [folder for folder in sorted(STORIES.iterdir()) if (folder / "expected.yaml").exists()]
    chosen = [
        folder
        for folder in folders
        if "held_out: true" not in (folder / "expected.yaml").read_text(encoding="utf-8")
        and (not names or folder.name in names)
    ]
    return [_prefixed(read_story(folder)) for folder in chosen]


def _prefixed(story: Story) -> Story:
    claims = tuple(replace(claim, source=f"{story.name}/{claim.source}") for claim in story.claims)
    sources = {f"{story.name}/{name}": source for name, source in story.sources.items()}
    return replace(story, claims=claims, sources=sources)


def words_of(story: Story) -> frozenset[str]:
    return frozenset().union(*(context_of(claim).words for claim in story.claims))


def likest(stories: Sequence[Story]) -> Iterator[Folder]:
    """Every story with the one whose words are most like its own, each two once."""
    words = {story.name: words_of(story) for story in stories}
    seen: set[frozenset[str]] = set()
    for story in stories:
        others = [other for other in stories if other is not story and fits((story, other))]
        if not others:
            continue
        best = max(others, key=lambda other: (likeness(words[story.name], words[other.name]), other.name))
        if frozenset((story.name, best.name)) not in seen:
            seen.add(frozenset((story.name, best.name)))
            yield story, best


def likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """The weight of the shared words by the weight of all: rare words of English count more."""
    return sum(map(general, sorted(one & two))) / (sum(map(general, sorted(one | two))) or 1.0)


def drawn(stories: Sequence[Story], number: int, seed: int) -> Iterator[Folder]:
    """So many folders of two or three stories by chance."""
    chance = random.Random(seed)
    while number and len(stories) > 2:
        chosen = tuple(chance.sample(stories, chance.choice((2, 3))))
        if fits(chosen):
            number -= 1
            yield chosen


def fits(folder: Folder) -> bool:
    return sum(len(story.sources) for story in folder) <= FEW


def groups_of(folder: Folder) -> list[GroupTold]:
    """What is told of the texts of some stories together."""
    claims = [claim for story in folder for claim in story.claims]
    sources = {name: source for story in folder for name, source in story.sources.items()}
    return list(told(discover(claims, said=said_in(sources)), sources))


def across(groups: Iterable[GroupTold]) -> Iterator[tuple[GroupTold, list[Told]]]:
    """The findings of a folder with those of their pairs that lie across two stories."""
    for group in groups:
        pairs = [pair for pair in group.pairs if sort_of(pair) and story_of(pair.left) != story_of(pair.right)]
        if pairs:
            yield group, pairs


def inside(groups: Iterable[GroupTold]) -> set[tuple[object, ...]]:
    """The pairs within a story, by their places and verdicts."""
    return {
        (*sorted((one.source, one.start(), one.slot) for one in (pair.left, pair.right)), pair.verdict)
        for group in groups
        for pair in group.pairs
        if story_of(pair.left) == story_of(pair.right)
    }


def story_of(claim: Claim) -> str:
    return claim.source.partition("/")[0]


def tally(folders: Iterable[Folder], shown: frozenset[str]) -> Counter[str]:
    """Folders, the findings across stories of each sort, and the pairs inside stories with those that changed."""
    rows: Counter[str] = Counter(folders=0, conflict=0, agreement=0, update=0, changed=0, pairs=0)
    alone: dict[str, set[tuple[object, ...]]] = {}
    for folder in folders:
        rows["folders"] += 1
        groups = groups_of(folder)
        for story in folder:
            alone.setdefault(story.name, inside(groups_of((story,))))
        before = set().union(*(alone[story.name] for story in folder))
        rows["changed"] += len(before ^ inside(groups))
        rows["pairs"] += len(before)
        for group, pairs in across(groups):
            for sort in sorted({str(sort_of(pair)) for pair in pairs}):
                rows[sort] += 1
                if sort in shown:
                    show(group, next(pair for pair in pairs if sort_of(pair) == sort))
    return rows


def show(group: GroupTold, pair: Told) -> None:
    told_by = " / ".join(f"{claim.source} {claim.provenance.quote!r}" for claim in (pair.left, pair.right))
    print(f"{sort_of(pair)} {group.slot} | {group.about}: {told_by}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folders", type=int, default=150)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", action="store_true", help="print the conflicts across stories")
    asked.add_argument("--agreements", action="store_true", help="print the agreements too")
    asked.add_argument("stories", nargs="*")
    given = asked.parse_args()
    stories = readable(given.stories)
    shown = frozenset(("conflict",) * given.show + ("agreement", "update") * given.agreements)
    result: dict[str, float] = {"stories": len(stories)}
    for name, folders in (("alike", likest(stories)), ("random", drawn(stories, given.folders, given.seed))):
        rows = tally(folders, shown)
        changed, pairs = rows.pop("changed"), rows.pop("pairs")
        result |= {f"{name}_{sort}": number for sort, number in rows.items()}
        result[f"{name}_changed"] = round(changed / max(pairs, 1), 4)
        result[f"{name}_conflicts_a_folder"] = round(rows["conflict"] / max(rows["folders"], 1), 3)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
