"""JUnit XML in the strict dialect of Jenkins' xUnit plug-in, which pytest checks its own output against (junit-10.xsd).

There a case bears only name, time, classname and group, and its children are failure, ``errors`` (not error), skipped,
system-out and system-err; properties belong to the suite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.finding import Report, RuleOutcome
from checker.outcome.order import failing
from checker.printable import printable
from checker.reports import Style
from checker.reports._problems import Problem, every, sentence, told
from checker.reports._words import because, waived

# Not allowed in XML 1.0 (section 2.2), over and above what ``printable`` replaces.
_NO_XML = re.compile("[\ufffe\uffff]")


def render(report: Report, style: Style) -> str:
    """One case a finding and a case for each rule that is not broken; what fails the check is a failure."""
    failed = {id(finding) for finding in failing(report.findings, style.fail_on)}
    cases = [*(_case(item, id(item.finding) in failed) for item in every(report, style)), *map(_rule, _quiet(report))]
    failures = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": len(cases), "failures": failures, "errors": 0}
    root = Element("testsuites")
    skipped = sum(case.find("skipped") is not None for case in cases)
    suite = SubElement(root, "testsuite", {"name": "claims", **_text(counts), "skipped": str(skipped)})
    properties = SubElement(suite, "properties")
    told = [("claims-file", report.claims_file), ("today", report.today)]
    if report.baseline:
        told.append(("baseline", f"{report.baseline.file}: {len(report.baseline.gone)} found no more"))
    for name, value in told:
        SubElement(properties, "property", {"name": name, "value": clean(value)})
    suite.extend(cases)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def clean(text: str) -> str:
    """One line that XML 1.0 can hold."""
    return _NO_XML.sub("\ufffd", printable(text))


def _text(counts: dict[str, int]) -> dict[str, str]:
    return {name: str(value) for name, value in counts.items()}


def _case(item: Problem, fails: bool) -> Element:
    finding = item.finding
    # Two questions may read alike; the fingerprint tells them apart and stays the same from run to run.
    name = clean(f"{finding.question} ({finding.fingerprint})")
    case = Element("testcase", {"classname": f"claims.{finding.verdict_name}", "name": name})
    lines = [clean(row) for row in (*told(item), *because(finding))]
    if fails:
        failure = SubElement(case, "failure", {"type": finding.code, "message": clean(sentence(finding))})
        failure.text = "\n".join(lines)
    elif by := waived(finding):  # or reviewed, or known from the baseline
        SubElement(case, "skipped", {"type": finding.code, "message": clean(by)})
    else:
        SubElement(case, "system-out").text = "\n".join([clean(sentence(finding)), *lines])
    return case


def _quiet(report: Report) -> Iterator[RuleOutcome]:
    """A broken rule is a finding, and a case already."""
    return (rule for rule in report.rules if rule.outcome != "broken")


def _rule(rule: RuleOutcome) -> Element:
    case = Element("testcase", {"classname": "claims.rule", "name": clean(f"{rule.title} ({rule.id})")})
    if rule.outcome == "undecidable":
        SubElement(case, "skipped", {"type": rule.kind, "message": clean(f"the values leave it open: {rule.reason}")})
    return case
