"""What a finding on a group says: its message and its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.align import Group
from checker.finding import Verdict
from checker.judge.compare import Judgement
from checker.judge.reasons import MOST
from checker.shown import ShownClaim
from claims.claim import Modality
from claims.extract.stated.slots import INFERRED


def message_of(judged: Judgement, claims: tuple[ShownClaim, ...]) -> str:
    """The verdict in words, with each value and who says it."""
    by_value: dict[str, list[str]] = {}
    for claim in claims:
        value = claim.written if judged.verdict is Verdict.VARIANT else claim.normalised
        value = f"not {value}" if claim.modality is Modality.DENIED else value
        by_value.setdefault(value, []).append(claim.source)
    values = "; ".join(f"{value} ({', '.join(dict.fromkeys(sources))})" for value, sources in by_value.items())
    return f"{_head(judged, claims)}: {values}"


_HEADS = {
    Verdict.CONFLICT: "the sources conflict",
    Verdict.UNCERTAIN: "it cannot be told whether these agree",
    Verdict.VARIANT: "one and the same, written differently",
    Verdict.COMPATIBLE: "compatible",
}


def _head(judged: Judgement, claims: tuple[ShownClaim, ...]) -> str:
    if judged.verdict is Verdict.SINGLE_SOURCE:
        return "nothing here can be compared" if judged.voices > 1 else "one voice only"
    if judged.verdict is Verdict.AGREEMENT:
        return f"{judged.voices} independent voices agree"
    if judged.verdict is Verdict.SUPERSEDED:
        planned = any(claim.modality is Modality.PLANNED for claim in claims)
        return "a plan was superseded" if planned else "a later report takes the place of an earlier one"
    return _HEADS[judged.verdict]


def notes_of(group: Group, judged: Judgement, reasons: int, voices: Mapping[str, str]) -> Iterator[str]:
    """What a reader should know besides: how many voices there are, what is not shown and what was not compared."""
    sources = sorted({claim.source for claim in group.claims})
    speakers = {claim.attribution.by for claim in group.claims}
    if len(sources) > 1 and judged.voices < len(sources):
        by = (
            "copies of one text or repeats of one speaker"
            if len({voices[s] for s in sources}) < len(sources)
            else "repeats of one speaker"
        )
        yield f"{len(sources)} sources, but {judged.voices} independent voice{'s' * (judged.voices != 1)}: {by}"
    if len(speakers) == 1 and None not in speakers and len(sources) > 1:
        yield "every source names the same speaker"
    if reasons > MOST:
        yield f"{reasons - MOST} more reasons are not kept"
    for claim in group.claims:
        if claim.provenance.rule == INFERRED:
            yield f"'{' '.join(claim.written.split())}' gives no date for it: it follows from the order of the two events"
    for reason, number in sorted(judged.skipped.items()):
        yield f"not compared ({number}): {reason}"
