"""Claims that plug-ins find and that files give, gathered and verified; what is refused is counted, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.files import bytes_of
from claims.claim import Claim
from claims.corpus import Corpus
from claims.errors import Problem
from claims.extract.language.given import NAMES, NEEDS_SUBJECT, PERSONAL, known_kind, read_given
from claims.extract.outside import Refused, Verifier
from claims.extract.plugins import Extractor, extractor
from claims.intake.model import Item
from claims.intake.patterns import EVERYTHING, Selection
from claims.text import meet
from claims.track import Track, plain
from claims.value import Reading
from claims.values import kind


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """What else finds claims, beside the rules: plug-ins by name, files of JSON lines, and a tagger of persons.

    ``similarity`` is the least likeness of an altered quote, as the setting has it. ``selection`` says which texts of a folder are
    wanted, and ``track`` is shown them as they go by. ``jobs`` is how many processes at most search them, 0 one for each processor.
    ``one_event``: whoever asks says that all of them tell of one thing.
    """

    extractors: tuple[str, ...] = ()
    claims_from: tuple[Path, ...] = ()
    tagger: str | None = None
    similarity: int = 70
    selection: Selection = EVERYTHING
    track: Track = plain
    jobs: int = 1
    one_event: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """Verified claims. ``open`` find their subject by the words around them, ``placed`` name it themselves. ``broken`` are the problems with
    files that were named: the others are plug-ins that failed.
    """

    open: tuple[Claim, ...] = ()
    placed: tuple[Claim, ...] = ()
    refused: tuple[Refused, ...] = ()
    problems: tuple[Problem, ...] = ()
    broken: tuple[Problem, ...] = ()


def gather(how: How, items: Mapping[str, Item], readings: Mapping[str, Reading], corpus: Corpus | None) -> Outside:
    """Every claim from outside whose quote stands in its text. Raises ``UsageError`` for a plug-in or a file that is not there."""
    if not how.extractors and not how.claims_from:
        return Outside()
    made = [(name, extractor(name)) for name in how.extractors]
    gathering = _Gathering(items, readings, corpus)
    for name, function in made:
        gathering.take(gathering.run(name, function), name)
    for path in how.claims_from:
        given = read_given(bytes_of(path), path.as_posix(), items, readings, corpus)
        gathering.broken.extend(given.problems)
        gathering.take(given.claims, path.as_posix())
    return gathering.result()


def without(claims: Iterable[Claim], outside: Outside) -> tuple[list[Claim], list[Claim]]:
    """The claims of the rules, and those for which one from outside stands at the same place with the same kind of value."""
    taken: dict[tuple[str, str], list[Claim]] = {}
    for claim in (*outside.open, *outside.placed):
        taken.setdefault((claim.source, claim.value.kind), []).append(claim)
    kept: list[Claim] = []
    doubles: list[Claim] = []
    for claim in claims:
        others = taken.get((claim.source, claim.value.kind), ())
        (doubles if any(_one_place(claim, other) for other in others) else kept).append(claim)
    return kept, doubles


def _one_place(claim: Claim, other: Claim) -> bool:
    one, two = claim.provenance.span, other.provenance.span
    if one is None or two is None or (claim.slot in NAMES and other.slot != claim.slot):
        return False
    return meet(one, two)


@dataclass(slots=True)
class _Gathering:
    """Claims from outside, as they come in."""

    items: Mapping[str, Item]
    readings: Mapping[str, Reading]
    corpus: Corpus | None
    claims: list[Claim] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken: list[Problem] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)

    def run(self, name: str, function: Extractor) -> Iterator[Claim]:
        """What a plug-in finds, text by text. One that fails costs a sentence and stops nothing."""
        for id, item in self.items.items():
            try:
                found = list(function(item.document, item.source, self.readings[id]))
            # A package of somebody else may fail in any way.
            except Exception as error:
                told = f"the extractor '{name}' failed: {type(error).__name__}: {str(error)[:200]}"
                self.problems.append(Problem(item.document.path, 0, 0, told))
                continue
            wrong = [claim for claim in found if not isinstance(claim, Claim)]
            self.refused += [Refused(name, "it is no Claim", f"{id}: {type(claim).__name__}") for claim in wrong]
            yield from (claim for claim in found if isinstance(claim, Claim))

    def take(self, claims: Iterable[Claim], by: str) -> None:
        """Keep the claims that are borne out by their texts and answer their question with a value of its kind."""
        verifier = Verifier({id: (item.document, self.readings[id]) for id, item in self.items.items()})
        verified, refused = verifier.verified(claims, by)
        self.refused += refused
        seen = {_spot(claim) for claim in self.claims}
        for claim in verified:
            if reason := self._unfit(claim) or ("it was given before" if _spot(claim) in seen else None):
                self.refused.append(Refused(by, reason, f"{claim.source}: {claim.slot}: {claim.written}"))
            else:
                seen.add(_spot(claim))
                self.claims.append(claim)

    def _unfit(self, claim: Claim) -> str | None:
        """Why a claim cannot be held against others of its question, if it cannot."""
        declared = self.corpus.slots if self.corpus else {}
        own = declared[claim.slot].kind if claim.slot in declared else known_kind(claim.slot)
        wanted = self.kinds.setdefault(claim.slot, own or claim.value.kind)
        if wanted != claim.value.kind:
            return f"'{claim.slot}' is answered by a {kind(wanted).noun}, not by a {kind(claim.value.kind).noun}"
        if not claim.about and claim.slot in (*declared, *NEEDS_SUBJECT):
            return f"'{claim.slot}' needs to know what it is about"
        return None

    def result(self) -> Outside:
        """Everything gathered."""
        placed = [bool(claim.about) and claim.slot not in PERSONAL for claim in self.claims]
        return Outside(
            tuple(claim for claim, known in zip(self.claims, placed, strict=True) if not known),
            tuple(claim for claim, known in zip(self.claims, placed, strict=True) if known),
            tuple(self.refused),
            (*self.problems, *self.broken),
            tuple(self.broken),
        )


def _spot(claim: Claim) -> tuple[object, ...]:
    return claim.source, claim.slot, claim.about, claim.provenance.span, claim.value.key()


def refusals(refused: Sequence[Refused]) -> dict[tuple[str, str], list[str]]:
    """What was said in the refused claims, by who gave them and why they were refused."""
    found: dict[tuple[str, str], list[str]] = {}
    for item in refused:
        found.setdefault((item.by, item.reason), []).append(item.said)
    return found
