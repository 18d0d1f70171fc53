"""How much a finding on a group matters."""

from __future__ import annotations

from checker.finding import Severity, Verdict
from checker.judge.compare import Judgement
from claims.slot import Slot
from claims.value import RelationKind

_FAR = 0.5  # values this far apart weigh one step more than the slot says …
_NEAR = 0.02  # … and values this near one step less
_STEPS = (Severity.LOW, Severity.MEDIUM, Severity.HIGH)


def severity_of(slot: Slot, judged: Judgement) -> Severity:
    """What the slot says, a step more or less where values lie far apart or close; low for what is no conflict."""
    if judged.verdict is not Verdict.CONFLICT:
        quiet = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE, Verdict.COMPATIBLE)
        return Severity.NONE if judged.verdict in quiet else Severity.LOW
    distances = [
        pair.relation.distance
        for pair in judged.pairs
        if pair.relation.kind is RelationKind.DIFFERS and not pair.superseded
    ]
    known = [distance for distance in distances if distance is not None]
    farthest = max(known, default=None)
    step = 0 if farthest is None else int(farthest >= _FAR) - int(farthest <= _NEAR)
    return _STEPS[min(max(_STEPS.index(Severity(slot.severity)) + step, 0), len(_STEPS) - 1)]
