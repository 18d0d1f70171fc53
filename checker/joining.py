"""Claims found in texts join those of claims.yaml: what was curated stands, and what answers a declared question joins its group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from checker.discover import Discovery
from checker.discover.rarity import context_of
from checker.evidence import verify
from checker.extracted import APART, is_cumulative
from checker.matching import Matcher
from claims.claim import Claim, Qualifiers
from claims.corpus import Corpus
from claims.document import Document
from claims.slot import Slot
from claims.text import Span

# The spelling of a name is another question than whose name it is.
_SPELLING = "person-name"
Home = tuple[str, str, Qualifiers]


@dataclass(frozen=True)
class Joined:
    """Curated and found claims as one. The mappings are by the identity of a claim in ``claims``.

    ``origins`` gives the claim as it was found, for a curated one the claim that was found at its place; ``reasons`` says why a
    found claim joined a declared question; ``doubles`` are the found claims that a curated one stands for.
    """

    claims: tuple[Claim, ...]
    origins: Mapping[int, Claim] = field(default_factory=dict)
    reasons: Mapping[int, str] = field(default_factory=dict)
    doubles: tuple[tuple[Claim, Claim], ...] = ()


def join(curated: Corpus, discovery: Discovery, documents: Mapping[str, Document], similarity: int) -> Joined:
    """Hold every found claim against the curated ones and the declared slots. The order of the input does not matter.

    A found claim at the place of a curated one, of the same kind, is the same claim said twice: the curated one stands. Others join
    a declared slot by its ``match``, or because they answer one question with a claim that was curated. The rest stay by themselves.
    """
    places = _places(curated.claims, documents, similarity)
    twins = {id(claim): twin for claim in discovery.claims if (twin := _twin(claim, places))}
    anchors = _anchors(discovery.claims, twins, curated.slots)
    matcher = Matcher(curated, documents)
    claims, origins, reasons = list(curated.claims), {}, {}
    for claim in discovery.claims:
        if twin := twins.get(id(claim)):
            origins.setdefault(id(twin), claim)
            continue
        new, reason = _placed(claim, curated.slots, matcher, anchors)
        claims.append(new)
        origins[id(new)] = claim
        if reason:
            reasons[id(new)] = reason
    doubles = tuple((claim, twins[id(claim)]) for claim in discovery.claims if id(claim) in twins)
    return Joined(tuple(claims), origins, reasons, doubles)


def _placed(
    claim: Claim, slots: Mapping[str, Slot], matcher: Matcher, anchors: Mapping[tuple[str, str], tuple[Home, str]]
) -> tuple[Claim, str | None]:
    """A found claim with the question it answers, and why."""
    if found := matcher.of(claim):
        slot, about, qualifiers, reason = found
        return _moved(claim, (slot, about, qualifiers)), reason
    if anchored := anchors.get((claim.slot, claim.about)):
        return _moved(claim, anchored[0]), anchored[1]
    return (replace(claim, slot=claim.slot + APART) if claim.slot in slots else claim), None


def _moved(claim: Claim, home: Home) -> Claim:
    slot, about, qualifiers = home
    context = replace(context_of(claim), rising=is_cumulative(claim.slot))
    return replace(claim, slot=slot, about=about, qualifiers=qualifiers, context=context)


Places = Mapping[str, list[tuple[Span, Claim]]]


def _places(claims: Iterable[Claim], documents: Mapping[str, Document], similarity: int) -> Places:
    """Where the values of curated claims stand in their texts, by source."""
    found: dict[str, list[tuple[Span, Claim]]] = defaultdict(list)
    for claim in claims:
        document = documents.get(claim.source)
        evidence = verify(claim, document, similarity)
        if evidence.value_start is not None and evidence.value_stop is not None:
            found[claim.source].append((Span(evidence.value_start, evidence.value_stop), claim))
        elif evidence.start is not None and evidence.stop is not None:
            found[claim.source].append((Span(evidence.start, evidence.stop), claim))
    return found


def _twin(claim: Claim, places: Places) -> Claim | None:
    """The curated claim that stands at the place of a found one and answers with the same kind of value."""
    span = claim.provenance.span
    if span is None:
        return None
    for place, curated in places.get(claim.source, ()):
        if (
            place.start < span.stop
            and span.start < place.stop
            and curated.value.kind == claim.value.kind
            and (claim.slot != _SPELLING or getattr(curated.value, "entity", None) == curated.about)
        ):
            return curated
    return None


def _anchors(
    claims: Iterable[Claim], twins: Mapping[int, Claim], slots: Mapping[str, Slot]
) -> dict[tuple[str, str], tuple[Home, str]]:
    """For each found question the declared one to which a curated claim ties it; one tied to two declared ones is tied to none."""
    homes: dict[tuple[str, str], dict[Home, Claim]] = defaultdict(dict)
    for claim in claims:
        if twin := twins.get(id(claim)):
            homes[claim.slot, claim.about].setdefault((twin.slot, twin.about, twin.qualifiers), twin)
    return {
        question: (home, f"it answers the same question as '{twin.written}' of {twin.source}, which claims.yaml holds")
        for question, found in homes.items()
        for home, twin in found.items()
        if len(found) == 1 and slots[home[0]].kind == twin.value.kind
    }
