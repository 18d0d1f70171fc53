"""The repository's own claims.yaml, and what the README promises of it."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.curated import read_corpus
from tests.running import ROOT, TODAY, Ran, claims, process


def seeds() -> Path:
    shared = Path(os.environ.get("CLAIMS_SHARED") or ROOT.parent / "shared")
    if not (shared / "seeds").is_dir():
        pytest.skip(f"the sample's articles are not at hand: there is no folder {shared / 'seeds'} (set CLAIMS_SHARED)")
    return shared / "seeds"


def check(*args: str | Path) -> Ran:
    return claims("check", ROOT, "--today", TODAY, "--format", "json", *args)


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    ran = check()
    assert ran.exit == 1, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_it_exits_1_as_a_process() -> None:
    ran = process("check", "--today", TODAY, cwd=ROOT)
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert re.match(rb"\d+ conflicts, ", ran.stdout)


def test_it_covers_every_source_and_every_kind_of_value(report: dict[str, Any]) -> None:
    assert report["summary"]["claims"] >= 150
    assert len(report["sources"]) == 5
    assert min(source["claims"] for source in report["sources"]) >= 20
    kinds = {finding["kind"] for finding in report["findings"]} - {None}
    assert {"count", "date", "duration", "person", "organisation", "place", "rank", "post", "set", "term"} <= kinds


def test_it_knows_more_than_conflicts(report: dict[str, Any]) -> None:
    found = Counter(finding["verdict"] for finding in report["findings"])
    assert min(found[verdict] for verdict in ("conflict", "violation", "variant", "compatible", "agreement")) >= 1
    assert found["conflict"] <= 40


def test_without_the_articles_nothing_is_said_to_be_verified(report: dict[str, Any]) -> None:
    summary = report["summary"]
    assert summary["quotes_verified"] == summary["evidence_problems"] == 0
    left_out = {entry["reason"]: entry["count"] for entry in report["not_compared"]}
    assert left_out["quotes not verified, because the text is not at hand"] == summary["quotes"]


def test_every_quote_is_verified() -> None:
    ran = check("--texts", seeds())
    assert ran.exit == 1, ran.err
    report = json.loads(ran.out)
    wrong = [finding["message"] for finding in report["findings"] if finding["category"] == "evidence"]
    assert wrong == []
    assert report["summary"]["quotes_verified"] == report["summary"]["quotes"] > 100


def test_the_articles_change_no_verdict(report: dict[str, Any]) -> None:
    with_texts = json.loads(check("--texts", seeds()).out)
    pairs = ([(f["fingerprint"], f["verdict"]) for f in one["findings"]] for one in (report, with_texts))
    assert next(pairs) == next(pairs)


def readme_example() -> str:
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    return next(block for block in blocks if "\nclaims:\n" in block)


def test_the_example_of_the_readme_runs(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(readme_example(), encoding="utf-8")
    ran = claims("check", tmp_path, "--format", "json")
    assert ran.exit == 1, ran.err
    assert json.loads(ran.out)["summary"]["conflicts"] == 1


def test_every_yaml_block_of_the_documents_is_yaml() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    blocks = [block for page in pages for block in re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)]
    assert blocks
    for block in blocks:
        yaml.load(block, Loader=yaml.BaseLoader)


def test_the_sample_holds_no_long_quote() -> None:
    """The repository holds no article: no quote is longer than eight words."""
    corpus = read_corpus((ROOT / "claims.yaml").read_text("utf-8"), "claims.yaml")
    quotes = [claim.provenance.quote for claim in corpus.claims if claim.provenance.quote]
    assert max(len(quote.split()) for quote in quotes) <= 8
