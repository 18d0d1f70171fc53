"""The HTML report of 10,000 generated findings: its size, and how long Chromium takes to open, filter and search it.

    python benchmarks/html_report.py [--findings 10000] [--sources 12] [--keep report.html]

Without Chromium and selenium only the size and the time to render are told. Prints milliseconds; the last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from checker import api
from checker.reports import Style, renderer

SUBJECTS = 400
KINDS: dict[str, tuple[str, ...]] = {
    "count": ("2,500", "about 2,500", "nearly 3,000", "3,100", "more than 2,000", "2,487"),
    "date": ("2022-01-05", "January 2022", "5 January 2022", "2022-01-06", "2022"),
    "person": ("Ada Quill", "A. Quill", "Ada Quille", "Bo Lund"),
    "place": ("Northport", "Southmere", "North Port"),
    "duration": ("two weeks", "14 days", "a month"),
    "yes-no": ("yes", "no"),
}
FRAME = "Officials of the harbour board told reporters late in the day that {} was the answer they stood by, and no more was said."


def generate(folder: Path, findings: int, sources: int) -> None:
    """A claims file with that many questions, and a text for each source in which every quote stands."""
    draw = random.Random(11)
    names = list(KINDS)
    texts: list[list[str]] = [[] for _ in range(sources)]
    out = ['version: "1"', "sources:"]
    out += [
        f"  - {{id: paper-{n}, title: Paper {n}, file: {n}.txt, published: {{date: 2022-01-08, basis: stated}}}}"
        for n in range(sources)
    ]
    out += ["entities:", *(f"  - {{id: e{n}, kind: event, name: the event {n}}}" for n in range(SUBJECTS)), "slots:"]
    slots = -(-findings // SUBJECTS)
    out += [
        f'  - {{id: q{n}, title: "What was the {n}th thing about {{about}}?", kind: {names[n % len(names)]}}}'
        for n in range(slots)
    ]
    out.append("claims:")
    for number in range(findings):
        slot, subject = divmod(number, SUBJECTS)
        values = KINDS[names[slot % len(names)]]
        # A third of the questions is disputed, a third has one answer, a third one source.
        options = values if number % 3 == 0 else (draw.choice(values),)
        for source in draw.sample(range(sources), 1 if number % 3 == 2 else draw.randint(2, 4)):
            value = draw.choice(options)
            texts[source].append(FRAME.format(value))
            out += [
                f"  - source: paper-{source}",
                f"    about: e{subject}",
                f"    slot: q{slot}",
                f'    value: "{value}"',
            ]
            out += [f"    line: {len(texts[source])}", f'    quote: "that {value} was the answer"']
    (folder / "claims.yaml").write_text("\n".join(out) + "\n", encoding="utf-8")
    for number, lines in enumerate(texts):
        (folder / f"{number}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def browser() -> Any:
    """Debian's or anyone's Chromium, headless; None where it or selenium is missing."""
    binary = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    try:
        from selenium import webdriver
    except ImportError:
        return None
    if binary is None:
        return None
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900"):
        options.add_argument(argument)
    driver = shutil.which("chromedriver")
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(driver) if driver else None)


# From the change to the frame after the next one: what a reader waits for.
_ACT = """
const [id, value, done] = arguments;
const field = document.getElementById(id);
const start = performance.now();
field.value = value;
field.dispatchEvent(new Event("input", {bubbles: true}));
const before = document.getElementById("shown").textContent;
const wait = () => {
  if (document.getElementById("shown").textContent === before) { setTimeout(wait, 1); return; }
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
};
wait();
"""
_OPENED = """
const entry = performance.getEntriesByType("navigation")[0];
const paint = performance.getEntriesByName("first-contentful-paint")[0];
return [entry.domContentLoadedEventEnd, entry.loadEventEnd, paint ? paint.startTime : null];
"""


def measured(path: Path, runs: int) -> dict[str, float]:
    """Medians over fresh loads, in milliseconds."""
    driver = browser()
    if driver is None:
        print("no chromium or no selenium: opening and filtering were not measured")
        return {}
    found: dict[str, list[float]] = {}
    try:
        for _ in range(runs):
            driver.get(path.as_uri())
            ready, loaded, paint = driver.execute_script(_OPENED)
            steps = {"open_ms": max(ready, loaded), "first_paint_ms": paint or 0.0}
            # The worst case: a filter at once, before the rest of the page was laid out.
            steps["first_filter_ms"] = driver.execute_async_script(_ACT, "f-severity", "high")
            driver.execute_async_script(_ACT, "f-severity", "")
            for name, field, value in (
                ("verdict", "f-verdict", "conflict"),
                ("source", "f-source", "3"),
                ("clear", "f-verdict", ""),
                ("search", "f-text", "event 17 quill"),
            ):
                steps[f"{name}_ms"] = driver.execute_async_script(_ACT, field, value)
            for name, value in steps.items():
                found.setdefault(name, []).append(value)
    finally:
        driver.quit()
    return {name: round(statistics.median(values), 1) for name, values in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=12)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="keep the page here")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate(folder, wanted.findings, wanted.sources)
        loaded = api.load(folder, texts=folder)
        documents = api.read_documents(loaded)
        report = api.run(loaded, date(2022, 2, 1), documents)
        start = time.perf_counter()
        text = renderer("html")(report, Style(texts=api.beside(loaded, documents)))
        seconds = time.perf_counter() - start
        path = folder / "report.html"
        path.write_text(text, encoding="utf-8")
        if wanted.keep:
            wanted.keep.write_text(text, encoding="utf-8")
        size = path.stat().st_size
        print(
            f"{len(report.findings)} findings, {report.summary.claims} claims, {report.summary.conflicts} conflicts",
            file=sys.stdout,
        )
        print(f"rendered in {seconds:.2f} s, {size / 1e6:.2f} MB (mark: under 15)")
        times = measured(path, wanted.runs)
    for step, value in times.items():
        print(f"{step.removesuffix('_ms')}: {value:.0f} ms (mark: under 1000)")
    print(json.dumps({"findings": len(report.findings), "bytes": size, "render_s": round(seconds, 2), **times}))


if __name__ == "__main__":
    main()
