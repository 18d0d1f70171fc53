"""What the entries of claims.yaml must fulfil beyond their shape: one small check a section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any, Protocol

from claims.curated.shape import Complaint
from claims.curated.tolerance import parse_tolerance
from claims.dates.days import is_iso_day
from claims.document import Source
from claims.entities import Entity
from claims.errors import nearest
from claims.review import Review
from claims.slot import Ref, RuleBase, Slot, Waiver
from claims.tables_in.model import Table
from claims.value import Reading
from claims.values import kind, kinds
from claims.vocabulary import Vocabulary

# A drive of Windows leads out of any folder.
_DRIVE = re.compile(r"[A-Za-z]:")
_WORD = re.compile(r"[^\W_]")


class KnownIds(Protocol):
    """What a check asks about ids."""

    def dangling(self, section: str, name: str, what: str) -> str | None:
        """A sentence when ``name`` is not an id of the section."""
        ...


def date_complaint(text: str | None) -> str | None:
    """A sentence when ``text`` is not a date, else ``None``."""
    try:
        if text is not None:
            kind("date").parse(text, Reading())
    except ValueError as error:
        return str(error)
    return None


def check_source(source: Source, known: KnownIds) -> Iterator[Complaint]:
    """Dates that exist, a time zone that exists, a file name inside the texts folder, a known origin."""
    for path, text in ((("published", "date"), source.published.date), (("retrieved",), source.retrieved)):
        if message := date_complaint(text):
            yield path, message
    if source.published.basis != "unknown" and source.published.date is None:
        yield ("published",), f"'basis' is '{source.published.basis}', but no date is given"
    if source.time_zone is not None and not _is_zone(source.time_zone):
        yield ("time_zone",), f"'{source.time_zone}' is no time zone; expected an IANA name such as Asia/Almaty"
    if source.file is not None and not _is_inside(source.file):
        yield ("file",), f"'{source.file}' leaves the texts folder; expected a name below it"
    if source.derived_from and (message := known.dangling("sources", source.derived_from, "source")):
        yield ("derived_from",), message


def check_entity(entity: Entity, known: KnownIds) -> Iterator[Complaint]:
    """What an entity lies in must be known."""
    for number, above in enumerate(entity.part_of):
        if message := known.dangling("entities", above, "entity"):
            yield ("part_of", number), message


def check_slot(slot: Slot, known: KnownIds) -> Iterator[Complaint]:
    """A known kind, a readable tolerance, terms that name each other."""
    if slot.kind not in kinds():
        yield ("kind",), f"'{slot.kind}' is no kind of value; {nearest(slot.kind, kinds())}"
    if slot.tolerance is not None:
        try:
            parse_tolerance(slot.tolerance)
        except ValueError as error:
            yield ("tolerance",), str(error)
    yield from _check_matches(slot, known)
    ids = {term.id for term in slot.terms}
    for number, term in enumerate(slot.terms):
        for place, above in enumerate(term.broader):
            if above not in ids:
                yield ("terms", number, "broader", place), f"no term of this slot has the id '{above}'"


def _check_matches(slot: Slot, known: KnownIds) -> Iterator[Complaint]:
    """Known entities, and words by which a claim can be told."""
    for number, match in enumerate(slot.match):
        if not match.families and not match.words:
            yield ("match", number), "neither 'families' nor 'words' is given; it would take every value of its kind"
        for place, name in enumerate(match.about):
            if message := known.dangling("entities", name, "entity"):
                yield ("match", number, "about", place), message
        for role in ("words", "without"):
            for place, word in enumerate(getattr(match, role)):
                if not _WORD.search(word):
                    yield ("match", number, role, place), f"'{word}' holds no word; expected words of a text"


def check_waiver(waiver: Waiver, known: KnownIds) -> Iterator[Complaint]:
    """Dates that exist, in their order."""
    wrong = False
    for name, text in (("decided", waiver.decided), ("until", waiver.until)):
        if not is_iso_day(text):
            wrong = True
            yield (name,), f"'{text}' is no date; expected the form 2026-01-31"
    if not wrong and waiver.until < waiver.decided:
        yield ("until",), f"the waiver ends on {waiver.until}, before it was decided on {waiver.decided}"


def check_review(review: Review, known: KnownIds) -> Iterator[Complaint]:
    """Dates that exist, an end to what is accepted, and which source is wrong where one is."""
    wrong = False
    for name, text in (("decided", review.decided), ("until", review.until)):
        if text is not None and not is_iso_day(text):
            wrong = True
            yield (name,), f"'{text}' is no date; expected the form 2026-01-31"
    if review.state == "accepted" and review.until is None:
        yield ("state",), "'until' is missing; an accepted discrepancy needs an end date"
    if review.state == "source-wrong" and not review.sources:
        yield ("state",), "'sources' is missing; a review of state source-wrong says which source is wrong"
    if not wrong and review.until is not None and review.until < review.decided:
        yield ("until",), f"the review ends on {review.until}, before it was decided on {review.decided}"


def check_table(table: Table, known: KnownIds) -> Iterator[Complaint]:
    """A file inside the folder, and slots that are declared or kinds of value."""
    if not _is_inside(table.file):
        yield ("file",), f"'{table.file}' leaves the folder; expected a name below it"
    for column, name in table.slots.items():
        if name not in kinds() and (message := known.dangling("slots", name, "slot or kind of value")):
            yield ("slots", column), message


def check_vocabulary(vocabulary: Vocabulary) -> Iterator[Complaint]:
    """Names and phrases that hold a word."""
    for section in ("families", "happenings", "fates"):
        for name, entry in getattr(vocabulary, section).items():
            for form in ("passive", "active", "noun", "toll", "verb", "be", "be_no", "do", "do_no", "its", "its_no"):
                for number, phrase in enumerate(getattr(entry, form, ())):
                    if not _WORD.search(phrase):
                        yield (section, name, form, number), f"'{phrase}' holds no word; expected words of a text"
    for name, phrases in vocabulary.concepts.items():
        for number, phrase in enumerate(phrases):
            if not _WORD.search(phrase):
                yield ("concepts", name, number), f"'{phrase}' holds no word; expected words of a text"


CHECKS: dict[str, Callable[[Any, KnownIds], Iterator[Complaint]]] = {
    "sources": check_source,
    "entities": check_entity,
    "slots": check_slot,
    "tables": check_table,
    "waivers": check_waiver,
    "reviews": check_review,
}

# Which kinds of value a rule's references may have.
_NEEDS: dict[str, dict[str, tuple[str, ...]]] = {
    "part-of": {"part": ("count",), "whole": ("count",)},
    "before": {"first": ("date",), "second": ("date",)},
    "after": {"first": ("date",), "second": ("date",)},
    "within": {"inner": ("date",), "outer": ("date",)},
    "sum": {"total": ("count", "duration"), "parts": ("count", "duration")},
    "size-of-set": {"set": ("set",), "size": ("count",)},
    "equal": {"slots": ()},
}


def check_rule(rule: RuleBase, known: KnownIds, slots: Mapping[str, Slot]) -> Iterator[Complaint]:
    """Every reference names a known slot, of a kind that the rule can weigh, and a known subject."""
    used: set[str] = set()
    for role, needed in _NEEDS[getattr(rule, "kind", "")].items():
        target: Ref | tuple[Ref, ...] = getattr(rule, role)
        many = isinstance(target, tuple)
        for number, ref in enumerate(target if isinstance(target, tuple) else (target,)):
            path = (role, number) if many else (role,)
            for section, name, what in (("slots", ref.slot, "slot"), ("entities", ref.about, "entity")):
                if message := known.dangling(section, name, what):
                    yield (*path, "slot" if what == "slot" else "about"), message
            found = slots[ref.slot].kind if ref.slot in slots else None
            used.add(found or "")
            if found and needed and found not in needed:
                yield (*path, "slot"), f"slot '{ref.slot}' is of kind {found}; expected {' or '.join(needed)}"
    if getattr(rule, "kind", "") in ("sum", "equal") and len(used - {""}) > 1:
        yield (), f"the slots of this rule are of different kinds: {', '.join(sorted(used - {''}))}"


@cache
def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and not _DRIVE.match(name) and "\0" not in name
