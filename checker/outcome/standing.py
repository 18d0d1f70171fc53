"""Where a finding stands: open, or set aside by a baseline, a review or a waiver."""

from __future__ import annotations

from enum import StrEnum

from checker.finding import Finding
from claims.review import OURS


class Standing(StrEnum):
    """In the order of reports. What is not open fails no check and is counted apart."""

    OPEN = "open"
    BASELINED = "baselined"
    OUR_ERROR = "our error"
    WAIVED = "waived"


def standing(finding: Finding) -> Standing:
    """A person's decision comes before the baseline. A source that is wrong leaves the finding where it is."""
    if finding.waiver is not None:
        return Standing.WAIVED
    if finding.state in OURS:
        return Standing.OUR_ERROR
    return Standing.BASELINED if finding.baselined else Standing.OPEN
