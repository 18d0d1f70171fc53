"""How much of what a person curated by hand the extraction finds in the same texts, without a claims file.

    python benchmarks/groups.py FOLDER [CLAIMS.yaml] [--show]

Both are checked, and their findings held together by the places of their claims. A curated question with two claims or more counts as found
when one extracted finding holds two of its claims; a pair that an extracted finding holds is right when a curated question holds both
of its claims, wrong when both are curated but never in one question, and not judged when one of them is not curated. Nothing
here says that what was curated is all there is. The last line is JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from itertools import combinations
from pathlib import Path
from shutil import copy
from typing import Any

from usage import wants

from checker import check
from checker.finding import Finding, Report
from checker.shown import ShownClaim

ROOT = Path(__file__).resolve().parents[1]
QUIET = ("single-source",)


def bare(folder: Path) -> Report:
    """The report on the texts alone: copied, so that no claims file lies beside them."""
    with tempfile.TemporaryDirectory() as room:
        for path in sorted(folder.glob("*.txt")):
            copy(path, room)
        return check(room)


def overlap(a: ShownClaim, b: ShownClaim) -> bool:
    if a.file is None or b.file is None or Path(a.file).name != Path(b.file).name:
        return False
    one, two = span(a), span(b)
    return one is not None and two is not None and one[0] < two[1] and two[0] < one[1]


def span(claim: ShownClaim) -> tuple[int, int] | None:
    if claim.value_start is not None and claim.value_stop is not None:
        return claim.value_start, claim.value_stop
    return (claim.start, claim.stop) if claim.start is not None and claim.stop is not None else None


def groups(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.category in ("group", "rule")]


def show(finding: Finding) -> str:
    told = ", ".join(
        f"{claim.written!r} {Path(claim.file or '').name[:3]}:{claim.line}" for claim in finding.claims[:6]
    )
    return f"{finding.verdict}: {finding.question}: {told}"


def compared(gold: Report, found: Report, showing: bool) -> dict[str, Any]:
    """The shares, by curated verdict, and the pairs that are wrong."""
    curated = groups(gold)
    homes: list[tuple[ShownClaim, int]] = [(claim, n) for n, item in enumerate(curated) for claim in item.claims]
    result: Counter[str] = Counter()
    hits: set[int] = set()
    for item in groups(found):
        placed = [[(n, at) for at, (claim, n) in enumerate(homes) if overlap(claim, other)] for other in item.claims]
        for one, two in combinations(placed, 2):
            shared = {n for n, at in one for m, also in two if n == m and at != also}
            if not one or not two:
                result["pairs_not_judged"] += 1
            elif shared:
                result["pairs_right"] += 1
                hits |= shared
            elif {at for _, at in one} != {at for _, at in two}:
                result["pairs_wrong"] += 1
                result["pairs_wrong_conflict"] += item.verdict in ("conflict", "violation")
                if showing:
                    print(f"WRONG {show(item)}")
    for n, item in enumerate(curated):
        if item.verdict is None or item.verdict in QUIET or len(item.claims) < 2:
            continue
        result[f"{item.verdict}_expected"] += 1
        result[f"{item.verdict}_found"] += n in hits
        if showing and n not in hits:
            print(f"MISSED {show(item)}")
    return dict(sorted(result.items()))


def main() -> None:
    wants("FOLDER [CLAIMS.yaml] [--show]")
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    claims = Path(words[1]) if len(words) > 1 else ROOT / "claims.yaml"
    folder = Path(words[0])
    print(json.dumps(compared(check(claims=claims, texts=folder), bare(folder), "--show" in sys.argv)))


if __name__ == "__main__":
    main()
