"""How long the sample's check takes beside the bare import of what it is built on, in one run.

    python benchmarks/startup.py [--runs 15]

Prints the medians of wall seconds of whole processes, run in turn, and the ratio; the last line is JSON. All of them run with
their bytecode at hand, as installed packages do: without it (PYTHONDONTWRITEBYTECODE in a clone) every process would compile this
project's sources, and only this project's, anew.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHECK = [sys.executable, "-c", "from checker.cli import main; main()", "check", str(ROOT)]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
IMPORTS = [sys.executable, "-c", "import pydantic, rapidfuzz, yaml, typer"]


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env=ENVIRONMENT)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    for command in (CHECK, IMPORTS):
        seconds(command)
    pairs = [(seconds(CHECK), seconds(IMPORTS)) for _ in range(runs)]
    check, imports = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"check of the sample {check:.3f} s, imports alone {imports:.3f} s, ratio {ratio:.2f} (mark: at most 3)")
    print(json.dumps({"check_s": round(check, 4), "imports_s": round(imports, 4), "ratio": round(ratio, 2)}))


if __name__ == "__main__":
    main()
