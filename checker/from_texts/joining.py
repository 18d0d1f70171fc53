"""Claims found in texts join those of claims.yaml: what was curated stands, and what answers a declared question joins its group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from checker.discover import Discovery
from checker.discover.rarity import context_of
from checker.evidence import verify
from checker.from_texts.matching import Matched, Matcher
from checker.slots.moving import SO_FAR
from checker.slots.traits import is_cumulative
from claims.claim import Claim, Qualifiers
from claims.corpus import Corpus
from claims.document import Document
from claims.slot import APART, Slot
from claims.text import Span

# The spelling of a name is another question than whose name it is.
_SPELLINGS = frozenset(("person-name", "organisation-name", "place-name", "thing-name"))
Home = tuple[str, str, Qualifiers]
Question = tuple[str, str, int | None]
Anchors = Mapping[Question, tuple[Home, str]]


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


def declared_names(claims: Iterable[Claim], curated: Corpus) -> Iterator[Claim]:
    """The claims, those on names of bodies and places with the declared entity as subject where one bears a name that they give."""
    taken = tuple(claims)
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in taken:
        entity = curated.entities.entity(claim.value.kind, claim.written) if claim.slot in _SPELLINGS else None
        if entity in curated.declared:
            bearers[claim.slot, claim.about].add(str(entity))
    for claim in taken:
        ids = bearers.get((claim.slot, claim.about), set())
        if len(ids) == 1 and claim.about not in curated.declared:
            entity = next(iter(ids))
            value: Any = claim.value
            yield replace(claim, about=entity, value=replace(value, entity=entity))
        else:
            yield claim


def join(
    curated: Corpus, discovery: Discovery, placed: Iterable[Claim], documents: Mapping[str, Document], similarity: int
) -> Joined:
    """Hold every found claim against the curated ones and the declared slots. The order of the input does not matter.

    A found claim at the place of a curated one, of the same kind, is the same claim said twice: the curated one stands. Others join
    a declared slot by its ``match``, or because they answer one question with a claim that was curated. The rest stay by themselves.
    ``placed`` are claims from outside that name their question and subject themselves.
    """
    placed = tuple(placed)
    places = _places(curated.claims, documents, similarity)
    twins = {id(claim): twin for claim in (*discovery.claims, *placed) if (twin := _twin(claim, places))}
    matcher = Matcher(curated, documents)
    matched = {
        id(claim): found for claim in discovery.claims if id(claim) not in twins and (found := matcher.of(claim))
    }
    anchors = _anchors(discovery.claims, twins, matched)
    claims = list(curated.claims)
    origins: dict[int, Claim] = {}
    reasons: dict[int, str] = {}
    for claim in discovery.claims:
        if twin := twins.get(id(claim)):
            origins.setdefault(id(twin), claim)
            continue
        home, reason = _home(claim, matched, anchors, matcher)
        new = _moved(claim, home) if home else _apart(claim, curated.slots)
        claims.append(new)
        origins[id(new)] = claim
        if reason:
            reasons[id(new)] = reason
    claims += [claim for claim in placed if id(claim) not in twins]
    doubles = tuple((claim, twins[id(claim)]) for claim in (*discovery.claims, *placed) if id(claim) in twins)
    return Joined(tuple(claims), origins, reasons, doubles)


def _home(claim: Claim, matched: Mapping[int, Matched], anchors: Anchors, matcher: Matcher) -> tuple[Home | None, str]:
    """The declared question that a found claim answers, and why."""
    if found := matched.get(id(claim)):
        return found[:3], found[3]
    home, reason = anchors.get(_question(claim), (None, ""))
    return (home, reason) if home and not matcher.refuses(home[0], claim) else (None, "")


def _apart(claim: Claim, slots: Mapping[str, Slot]) -> Claim:
    """A claim of a found question, under a name that no declared slot has."""
    return replace(claim, slot=claim.slot + APART) if claim.slot in slots else claim


def _moved(claim: Claim, home: Home) -> Claim:
    slot, about, qualifiers = home
    rising = is_cumulative(claim.slot) or claim.slot.removesuffix(APART).endswith(SO_FAR)
    context = replace(context_of(claim), rising=rising, core=None, sure=None, likely=None)
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
            and (claim.slot not in _SPELLINGS or getattr(curated.value, "entity", None) == curated.about)
        ):
            return curated
    return None


def _anchors(claims: Iterable[Claim], twins: Mapping[int, Claim], matched: Mapping[int, Matched]) -> Anchors:
    """For each found question the declared one that a curated or a matched claim ties it to; tied to two, it is tied to none."""
    homes: dict[Question, dict[Home, str]] = defaultdict(dict)
    for claim in claims:
        same = f"it answers the same question as '{claim.written}' of {claim.source}"
        if twin := twins.get(id(claim)):
            home = (twin.slot, twin.about, twin.qualifiers)
            homes[_question(claim)].setdefault(home, f"{same}, which the claims file holds")
        elif found := matched.get(id(claim)):
            homes[_question(claim)].setdefault(found[:3], f"{same}, and {found[3]}")
    return {question: next(iter(found.items())) for question, found in homes.items() if len(found) == 1}


def _question(claim: Claim) -> Question:
    """The found question of a claim, as far as it surely is one: see :class:`claims.claim.Context`."""
    return claim.slot, claim.about, context_of(claim).core
