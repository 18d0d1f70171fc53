"""What is found in a story is what is found in it alone, whatever else lies in the folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_corpus
from checker.discover import discover
from checker.finding import Finding, Verdict
from checker.from_texts.extracted import corpus_of
from checker.settings import Settings
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

STORIES: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "beside.yaml").read_text(encoding="utf-8"))
DAY = date(2024, 5, 14)
_NUMBER = re.compile(r"( \(\d+\)|-\d+)$")
Told = tuple[str, str, str, frozenset[tuple[str, str]]]


@cache
def claims_of(story: str) -> tuple[Claim, ...]:
    reading = Reading(published=(DAY, DAY))
    return tuple(
        claim
        for name, text in STORIES[story].items()
        for claim in extract(
            Document(f"{story}-{name}", f"{story}-{name}.txt", text, ""), _source(f"{story}-{name}"), reading
        )
    )


def _source(name: str) -> Source:
    return Source(id=name, published=Published(date=DAY.isoformat(), basis="stated"))


def found(stories: Iterable[str]) -> list[Finding]:
    claims = [claim for story in stories for claim in claims_of(story)]
    sources = {claim.source: _source(claim.source) for claim in claims}
    report = check_corpus(corpus_of(discover(claims).claims, sources), {}, Settings(), DAY)
    return [finding for finding in report.findings if finding.verdict != Verdict.SINGLE_SOURCE]


def told(findings: Iterable[Finding]) -> set[Told]:
    """The findings; of two questions that are called alike the second is numbered."""
    return {
        (
            str(one.slot),
            _NUMBER.sub("", one.about or ""),
            str(one.verdict),
            frozenset((claim.source, claim.written) for claim in one.claims),
        )
        for one in findings
    }


@cache
def alone(story: str) -> frozenset[Told]:
    return frozenset(told(found([story])))


def test_every_story_has_a_contradiction() -> None:
    assert all(any(verdict == "conflict" for _, _, verdict, _ in alone(story)) for story in STORIES)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(sorted(STORIES)), min_size=2, max_size=6, unique=True))
def test_findings_of_stories_are_those_of_each(stories: list[str]) -> None:
    assert told(found(stories)) == frozenset().union(*map(alone, stories))


@settings(max_examples=10)
@given(st.lists(st.sampled_from(sorted(STORIES)), min_size=2, max_size=6, unique=True))
def test_no_two_findings_bear_one_fingerprint(stories: list[str]) -> None:
    prints = [finding.fingerprint for finding in found(stories)]
    assert len(prints) == len(set(prints))


def test_a_folder_of_more_than_twenty_texts_is_told_as_its_stories() -> None:
    assert told(found(STORIES)) == frozenset().union(*map(alone, STORIES))


def test_the_first_story_keeps_its_fingerprints() -> None:
    kept = {finding.fingerprint for finding in found(["barn_fire"])}
    assert kept <= {finding.fingerprint for finding in found(["barn_fire", "flood", "mill_fire"])}
