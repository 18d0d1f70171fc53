"""SARIF 2.1.0 (OASIS, errata 01) as GitHub's code scanning reads it (GitHub docs, "SARIF support for code scanning")."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from checker.codes import Code, codes
from checker.finding import BaselineUsed, Finding, Report
from checker.printable import printable
from checker.reports import Style
from checker.reports._json import dumped, numbered
from checker.reports._problems import Problem, Weight, known_as, placed, problems
from checker.reports._program import program_version
from checker.reports._words import gone, waived
from checker.shown import ShownClaim
from checker.texts import Place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# Code scanning refuses a run of more results, shows the first 5,000 by severity, and takes 10 MB of gzipped file.
_RESULTS, _KEPT, _BYTES = 25_000, 5_000, 10_000_000
# Code scanning shows a hundred related places a result; fifty keep a file of many results small.
_RELATED = 50
# How sure a code is of what it says; "uncertain" says of itself that it is not.
_PRECISION = {"CC0": "low", "CC1": "high", "CC2": "very-high", "CC3": "high", "CC7": "very-high", "CC8": "very-high"}
_LINKED = re.compile(r"([\[\]\\])")
_PROBLEM = {Weight.ERROR: "error", Weight.WARNING: "warning", Weight.NOTE: "recommendation"}


def render(report: Report, style: Style) -> str:
    """The problems as results of one run, worst first; what the limits leave out is told in a notification."""
    found = problems(report, style)
    text = ""
    for limit in (_RESULTS, _KEPT, _KEPT // 5):
        text = dumped(_log(found[:limit], report, len(found)), indent=1)
        if len(text) < _BYTES // 4 or len(gzip.compress(text.encode("utf-8"), 6)) < _BYTES:
            break
    return text


def _log(taken: Sequence[Problem], report: Report, total: int) -> dict[str, Any]:
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(taken, report, total)]}


def _run(taken: Sequence[Problem], report: Report, total: int) -> dict[str, Any]:
    used = sorted({problem.finding.code for problem in taken})
    index = {code: number for number, code in enumerate(used)}
    prints = numbered(problem.finding.fingerprint for problem in taken)
    driver = {
        "name": "Claims",
        "semanticVersion": program_version(),
        "rules": [_rule(codes()[code], taken) for code in used],
    }
    known = any(known_as(problem.finding) for problem in taken)
    return {
        "tool": {"driver": driver},
        # Columns count code points, as everywhere in the program (section 3.14.17).
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notes(taken, report, total)}],
        "results": [
            _result(problem, index, name) | _against(problem.finding, report, known)
            for problem, name in zip(taken, prints, strict=True)
        ],
        **({"baselineGuid": _guid(report.baseline)} if report.baseline else {}),
    }


def _guid(used: BaselineUsed) -> str:
    """A name for the baseline: the same as long as its file and its size are (section 3.14.5)."""
    return str(uuid5(NAMESPACE_URL, f"claims-baseline:{used.file}:{used.size}"))


def _against(finding: Finding, report: Report, known: bool) -> dict[str, Any]:
    """How a result stands to the baseline (section 3.27.24), and that it is known (3.27.23, 3.35).

    Either every result of a run says whether it is suppressed, or none does.
    """
    state = {} if report.baseline is None else {"baselineState": "unchanged" if finding.baselined else "new"}
    if not known:
        return state
    told = _plain(printable(waived(finding) or ""))
    accepted = [{"kind": "external", "status": "accepted", "justification": told}] if known_as(finding) else []
    return {**state, "suppressions": accepted}


def _rule(code: Code, taken: Iterable[Problem]) -> dict[str, Any]:
    weights = [problem.weight for problem in taken if problem.finding.code == code.id]
    worst = min(weights, key=tuple(Weight).index)
    help_text = f"{code.meaning}\n\nExample: {code.example}\n\nWhat to do: {code.advice}"
    return {
        "id": code.id,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.meaning},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": worst.value},
        "properties": {"precision": _PRECISION.get(code.id[:3], "medium"), "problem.severity": _PROBLEM[worst]},
    }


def _result(problem: Problem, index: dict[str, int], fingerprint: str) -> dict[str, Any]:
    finding = problem.finding
    # The first location is the only one that is shown; the other claims are related, and linked from the message.
    others = problem.claims[1 : _RELATED + 1]
    links = [f"[{_link(f'{claim.source}: {claim.written}')}]({n})" for n, (claim, _) in enumerate(others, 1)]
    text = _plain(placed(problem)) + (f". See also {', '.join(links)}." if links else "")
    return {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": problem.weight.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(problem.place)}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": _plain(printable(_related(claim, place)))},
                "physicalLocation": _location(place),
            }
            for number, (claim, place) in enumerate(others, 1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }


def _related(claim: ShownClaim, place: Place) -> str:
    page = f" (page {place.page})" if place.page else ""
    return f"{claim.source}: “{claim.written}” reads as {claim.normalised}{page}"


def _plain(text: str) -> str:
    """Text in which nothing can be taken for an embedded link (section 3.11.6): a space of no width parts "]("."""
    return text.replace("](", "]\u200b(")


def _link(text: str) -> str:
    """The text of an embedded link, its brackets and backslashes escaped (section 3.11.6)."""
    return _LINKED.sub(r"\\\1", _plain(printable(text)))


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return {
        "artifactLocation": {"uri": quote(place.path)},
        "region": {name: value for name, value in region.items() if value is not None}
        # No property of a region is a page (section 3.30); a property bag may hold any.
        | ({"properties": {"page": place.page}} if place.page else {}),
    }


def _notes(taken: Sequence[Problem], report: Report, total: int) -> list[dict[str, Any]]:
    told = []
    if len(taken) < total:
        told.append(
            f"{total - len(taken)} of {total} problems are left out, the least severe ones: a run may hold no more"
        )
    if len(taken) > _KEPT:
        told.append(f"code scanning shows the first {_KEPT} of {len(taken)} results")
    if report.summary.waived:
        told.append(f"{report.summary.waived} waived findings are left out")
    if report.summary.our_errors:
        told.append(f"{report.summary.our_errors} findings that were reviewed as errors of ours are left out")
    if report.baseline and report.baseline.gone:
        told.append(printable(gone(report.baseline)))
    cut = sum(len(problem.claims) > _RELATED + 1 for problem in taken)
    if cut:
        told.append(f"{cut} results name the first {_RELATED} of their other places only")
    return [{"level": "note", "message": {"text": text}} for text in told]
