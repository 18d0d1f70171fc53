"""100,000 generated curated claims in 5,000 slots, checked in one process, beside PyYAML's C loader on the same file.

    python benchmarks/curated.py [--claims 100000] [--slots 5000]

Prints seconds and their ratio, and the peak memory a claim; the last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import yaml

from checker import check

KINDS = ("count", "date", "person", "place", "rank", "set", "duration", "yes-no")
VALUES = {
    "count": ("2,500", "about 2,500", "nearly 3,000", "dozens", "2,487"),
    "date": ("2022-01-05", "January 2022", "Thursday", "5 January 2022", "2022-01-06"),
    "person": ("Ada Quill", "A. Quill", "Ada Quille", "Bo Lund"),
    "place": ("Northport", "Southmere", "North Port"),
    "rank": ("colonel general", "Col. Gen.", "four-star general"),
    "set": ("Norway, Sweden and Chad", "Chad, Norway, Sweden", "including Chad"),
    "duration": ("two weeks", "14 days", "nearly 30 years"),
    "yes-no": ("yes", "no"),
}


def generate(claims: int, slots: int) -> str:
    draw = random.Random(7)
    lines = ['version: "1"', "sources:"]
    lines += [f"  - {{id: s{n}, title: Paper {n}, published: {{date: 2022-01-08, basis: stated}}}}" for n in range(50)]
    lines += ["entities:", *(f"  - {{id: e{n}, kind: event, name: Event {n}}}" for n in range(100)), "slots:"]
    lines += [
        f"  - {{id: q{n}, title: Question {n} of {{about}}, kind: {KINDS[n % len(KINDS)]}}}" for n in range(slots)
    ]
    lines[-slots:] = [
        line.replace("Question", '"Question').replace("{about}, kind", '{about}", kind') for line in lines[-slots:]
    ]
    lines.append("claims:")
    for number in range(claims):
        slot = number % slots
        value = draw.choice(VALUES[KINDS[slot % len(KINDS)]])
        lines += [
            f"  - source: s{draw.randrange(50)}",
            f"    about: e{slot % 100}",
            f"    slot: q{slot}",
            f'    value: "{value}"',
            f"    line: {number % 90 + 1}",
            f'    quote: "said that {value} was so"',
        ]
    return "\n".join(lines) + "\n"


def load_seconds(path: Path) -> float:
    """In a process of its own, so that its memory is not counted as ours."""
    code = (
        "import sys, time, yaml; text = open(sys.argv[1]).read(); start = time.perf_counter();"
        "yaml.load(text, Loader=yaml.CSafeLoader); print(time.perf_counter() - start)"
    )
    return float(
        subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True).stdout
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--slots", type=int, default=5_000)
    wanted = parser.parse_args()
    if not hasattr(yaml, "CSafeLoader"):
        raise SystemExit("PyYAML's C loader is not there; nothing to compare with")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.yaml"
        path.write_text(generate(wanted.claims, wanted.slots), encoding="utf-8")
        loading = load_seconds(path)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        report = check(folder, today=date(2022, 2, 1))
        checking = time.perf_counter() - start
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / wanted.claims
    ratio = checking / loading
    print(f"{report.summary.claims} claims in {wanted.slots} slots: {report.summary.conflicts} conflicts")
    print(f"checked in {checking:.1f} s, PyYAML's C loader {loading:.1f} s, ratio {ratio:.2f} (mark: under 10)")
    print(f"peak memory {peak:.0f} bytes a claim")
    print(
        json.dumps(
            {
                "check_s": round(checking, 2),
                "yaml_s": round(loading, 2),
                "ratio": round(ratio, 2),
                "bytes_per_claim": round(peak),
            }
        )
    )


if __name__ == "__main__":
    main()
