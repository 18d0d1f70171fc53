"""Precision, recall, F1 and speed of the comparison of names, beside the peers that are installed.

    python benchmarks/names.py PAIRS.tsv [--split test]

PAIRS.tsv needs the columns left, right and same; group and split are used where they stand.
The last line printed is one JSON object. Every scorer has its best threshold on these very rows.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from claims.names import compare
from claims.names.cache import clear

Row = dict[str, str]
Scorer = Callable[[str, str], float]


def read(path: str, split: str | None) -> list[Row]:
    """The rows of one split, or all."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if split is None or row.get("split") == split]


def best_f1(scores: Iterable[float], truth: Iterable[bool]) -> tuple[float, float]:
    """The best F1 over all thresholds, and that threshold."""
    ranked = sorted(zip(scores, truth, strict=True), reverse=True)
    positives = sum(same for _, same in ranked)
    best, threshold, hits = 0.0, 1.0, 0
    for i, (score, same) in enumerate(ranked, 1):
        hits += same
        last_of_its_score = i == len(ranked) or ranked[i][0] != score
        if last_of_its_score and 2 * hits / (i + positives) > best:
            best, threshold = 2 * hits / (i + positives), score
    return best, threshold


def peers() -> Iterator[tuple[str, Scorer]]:
    """Every other way of comparing that can be imported here."""
    for build in (_wratio, _token_set, _jaro_winkler, _jellyfish_tokens, _nomenklatura):
        try:
            yield build()
        except ImportError:
            continue


def _wratio() -> tuple[str, Scorer]:
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    return "rapidfuzz WRatio", lambda a, b: float(fuzz.WRatio(a.lower(), b.lower())) / 100


def _token_set() -> tuple[str, Scorer]:
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    return (
        "rapidfuzz token_set_ratio",
        lambda a, b: float(fuzz.token_set_ratio(a.lower(), b.lower())) / 100,
    )


def _jaro_winkler() -> tuple[str, Scorer]:
    anyascii = importlib.import_module("anyascii").anyascii
    similar = importlib.import_module("rapidfuzz.distance").JaroWinkler.similarity
    return "anyascii + token Jaro-Winkler", _by_tokens(anyascii, similar)


def _jellyfish_tokens() -> tuple[str, Scorer]:
    anyascii = importlib.import_module("anyascii").anyascii
    jellyfish = importlib.import_module("jellyfish")
    same = lambda a, b: float(jellyfish.metaphone(a) == jellyfish.metaphone(b))  # noqa: E731
    return "anyascii + token Metaphone", _by_tokens(anyascii, same)


def _nomenklatura() -> tuple[str, Scorer]:
    names = importlib.import_module("rigour.text.distance")
    return "rigour levenshtein_similarity", lambda a, b: float(names.levenshtein_similarity(a, b))


def _by_tokens(latin: Callable[[str], str], similar: Callable[[str, str], float]) -> Scorer:
    """The mean over the shorter name's tokens of each one's best match."""

    def score(a: str, b: str) -> float:
        x, y = (latin(t).lower().replace("-", " ").replace(",", " ").split() for t in (a, b))
        x, y = sorted((x, y), key=len)
        return sum(max((similar(t, u) for u in y), default=0.0) for t in x) / max(1, len(x))

    return score


def speed(rows: list[Row], run: Scorer) -> float:
    """Pairs a second in one process."""
    start = time.perf_counter()
    for row in rows:
        run(row["left"], row["right"])
    return len(rows) / max(time.perf_counter() - start, 1e-9)


def cold_speed(rows: list[Row]) -> float:
    """Pairs a second of compare() alone: lexicons loaded, caches empty, each name seen once."""
    seen: set[str] = set()
    once = []
    for row in rows:
        if row["left"] not in seen and row["right"] not in seen:
            once.append(row)
            seen |= {row["left"], row["right"]}
    compare("Ihar Ivanavich Petrou", "Игорь Иванович Сидоров")
    rates = []
    for _ in range(5):
        clear()
        start = time.perf_counter()
        for row in once:
            compare(row["left"], row["right"])
        rates.append(len(once) / max(time.perf_counter() - start, 1e-9))
    return max(rates, default=0.0)


def table(rows: list[Row], scorers: dict[str, list[float]]) -> Iterator[str]:
    """Best F1 by group and in all, a column a scorer."""
    groups = sorted({row.get("group", "") for row in rows}) if len(rows) else []
    yield f"{'best F1':32}" + "".join(f"{g:>10}" for g in [*groups, "all"])
    for name, scores in scorers.items():
        cells = []
        for group in [*groups, None]:
            part = [i for i, row in enumerate(rows) if group is None or row.get("group", "") == group]
            cells.append(best_f1([scores[i] for i in part], [rows[i]["same"] == "1" for i in part])[0])
        yield f"{name:32}" + "".join(f"{cell:10.4f}" for cell in cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("pairs")
    parser.add_argument("--split")
    parser.add_argument("--show", action="store_true", help="print what was decided wrongly")
    options = parser.parse_args()
    rows = read(options.pairs, options.split)
    truth = [row["same"] == "1" for row in rows]
    results = [compare(row["left"], row["right"]) for row in rows]
    scorers = {"claims": [result.score for result in results]}
    speeds = {"claims": cold_speed(rows)}
    for name, run in peers():
        scorers[name] = [run(row["left"], row["right"]) for row in rows]
        speeds[name] = speed(rows, run)
    print("\n".join(table(rows, scorers)))
    print()
    for name, rate in speeds.items():
        print(f"{name:32}{rate:10.0f} pairs a second")
    variant = [result.outcome == "variant" for result in results]
    hits = sum(v and t for v, t in zip(variant, truth, strict=True))
    for group in sorted({row.get("group", "") for row in rows}):
        part = [i for i, row in enumerate(rows) if row.get("group", "") == group]
        right = sum(variant[i] and truth[i] for i in part)
        said, wanted = sum(variant[i] for i in part), sum(truth[i] for i in part)
        print(f"{group:32}variant precision {right / max(1, said):.4f} recall {right / max(1, wanted):.4f}")
    if options.show:
        for row, result, same in zip(rows, results, truth, strict=True):
            if (result.outcome == "variant") != same and (same or result.outcome == "variant"):
                print(
                    row["same"],
                    row["left"],
                    "|",
                    row["right"],
                    "|",
                    result.outcome,
                    result.score,
                    result.reason,
                )
    figures = {
        "rows": len(rows),
        "variant_precision": round(hits / max(1, sum(variant)), 4),
        "variant_recall": round(hits / max(1, sum(truth)), 4),
        "best_f1": round(best_f1(scorers["claims"], truth)[0], 4),
        "pairs_per_second": round(speeds["claims"]),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
