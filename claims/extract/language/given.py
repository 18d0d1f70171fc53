"""Claims given as JSON lines, such as a language model writes them: each line a claim with the exact quote that bears it out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from claims.claim import Attribution, Claim, Modality, Provenance, Qualifiers
from claims.corpus import Corpus
from claims.errors import Problem, nearest
from claims.extract.language.lexicon import titles
from claims.extract.language.vocabulary import current, happenings
from claims.intake.encoding import decoded
from claims.intake.model import Item, UnreadableError
from claims.value import Reading
from claims.values import kind, kinds

# Of these questions the answer is known to be of this kind; of another, the line must say it.
_KINDS = {
    **dict.fromkeys(("count", "order", "placed", "majority", "percent", "money", "age", "list-size"), "count"),
    **dict.fromkeys(("birth-date", "weekday", "span-begin", "span-end"), "date"),
    "duration": "duration",
    "person-name": "person",
    "organisation-name": "organisation",
    "place-name": "place",
    "thing-name": "name",
    "rank": "rank",
    "birthplace": "place",
    "list": "set",
    "members": "set",
    "prison-term": "duration",
    "minimum-term": "duration",
    "appointed": "post",
    "first": "yes-no",
}
# What is said of a person needs to know of whom, and so do names and lists; all other questions find their subject by the words around.
PERSONAL = ("person-name", "age", "rank", "birthplace", "birth-date", "prison-term", "minimum-term", "appointed")
NAMES = ("person-name", "organisation-name", "place-name", "thing-name")
NEEDS_SUBJECT = (*PERSONAL, *NAMES[1:], "list", "list-size", "weekday", "span-begin", "span-end")
_NEEDED = ("source", "slot", "value", "quote")
_MOST = 80


@dataclass(frozen=True, slots=True)
class Given:
    """What a file gave: claims that are still to be verified, and the lines that hold none, with the reason."""

    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]


def read_given(
    data: bytes, file: str, items: Mapping[str, Item], readings: Mapping[str, Reading], corpus: Corpus | None
) -> Given:
    """The claims of a file of JSON lines. ``items`` are the texts at hand by source id, ``readings`` how their words are read.

    Raises nothing: a line that cannot be used is a problem, and stops no other.
    """
    try:
        text, _ = decoded(data)
    except UnreadableError as error:
        return Given((), (Problem(file, 0, 0, str(error)),))
    reader = _Reader(items, readings, corpus)
    claims: list[Claim] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                claims.append(reader.claim(_row(line), f"{file}:{number}"))
            except ValueError as error:
                problems.append(Problem(file, number, 0, str(error)))
    return Given(tuple(claims), tuple(problems))


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError(f"'{_short(line)}' is no JSON object; expected a claim on each line") from None
    if not isinstance(row, dict):
        raise ValueError(f"'{_short(line)}' is no JSON object; expected a claim on each line")
    missing = [
        name for name in _NEEDED if not isinstance(row.get(name), (str, int, float)) or not str(row[name]).strip()
    ]
    if missing:
        raise ValueError(f"the claim has no '{missing[0]}'; expected {', '.join(_NEEDED)}")
    return row


def _short(line: str) -> str:
    return line if len(line) <= _MOST else f"{line[:_MOST]}…"


@dataclass(slots=True)
class _Reader:
    """Reads lines in the light of the texts and of what claims.yaml declares."""

    items: Mapping[str, Item]
    readings: Mapping[str, Reading]
    corpus: Corpus | None
    by_file: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.by_file = {item.document.path: id for id, item in self.items.items()}

    def claim(self, row: Mapping[str, Any], where: str) -> Claim:
        """The claim of a line. Raises ``ValueError`` with a sentence."""
        source = self._source(str(row["source"]))
        slot = str(row["slot"]).strip()
        written, normal = str(row["value"]), row.get("reading")
        reading = replace(self.readings[source], planned=row.get("modality") == Modality.PLANNED)
        try:
            value = kind(self._kind(slot, row)).parse(str(normal) if normal else written, reading)
        except OverflowError:
            raise ValueError(f"'{_short(written)}' cannot be read") from None
        by, via, said = (str(row[name]) if row.get(name) else None for name in ("by", "via", "said"))
        return Claim(
            source=source,
            about=self._about(slot, row),
            slot=slot,
            value=value,
            written=written,
            qualifiers=_qualifiers(row.get("qualifiers")),
            attribution=Attribution(by=by, via=via, said=said),
            modality=_modality(row.get("modality")),
            provenance=Provenance(origin="extracted", quote=str(row["quote"]), line=_line(row.get("line")), rule=where),
        )

    def _source(self, name: str) -> str:
        found = name if name in self.items else self.by_file.get(name)
        if found is None:
            raise ValueError(f"no text is of the source '{name}'; {nearest(name, self.items)}")
        return found

    def _kind(self, slot: str, row: Mapping[str, Any]) -> str:
        declared = self.corpus.slots[slot].kind if self.corpus and slot in self.corpus.slots else known_kind(slot)
        told = str(row["kind"]) if row.get("kind") else None
        if told and told not in kinds():
            raise ValueError(f"'{told}' is no kind of value; {nearest(told, kinds())}")
        if declared and told and told != declared:
            raise ValueError(f"'{slot}' is answered by a {kind(declared).noun}, not by a {kind(told).noun}")
        if not declared and not told:
            raise ValueError(
                f"the claim has no 'kind', and '{slot}' is no question that is known; expected one of: {', '.join(kinds())}"
            )
        return told or str(declared)

    def _about(self, slot: str, row: Mapping[str, Any]) -> str:
        """The subject: an entity's id where one bears the name, else the words; empty where the text shall tell."""
        words = str(row.get("about") or "").strip()
        if not words and slot in NEEDS_SUBJECT:
            of = "a person" if slot in PERSONAL else "something"
            raise ValueError(f"'{slot}' is asked of {of}; expected 'about' with the name")
        if not self.corpus:
            return words
        if not words and slot in self.corpus.slots:
            raise ValueError(f"'{slot}' is a slot of claims.yaml; expected 'about' with an entity's id or name")
        return (self.corpus.entities.entity("", words) or words) if slot not in PERSONAL else words


def known_kind(slot: str) -> str | None:
    """The kind of value that answers a question which the rules know; ``None`` for another question."""
    if slot in titles() or slot.startswith("measure-"):
        return "count"
    return (
        "date" if slot.removeprefix("when-") in happenings(current()) and slot.startswith("when-") else _KINDS.get(slot)
    )


def _qualifiers(row: Any) -> Qualifiers:
    names = [item.name for item in fields(Qualifiers)]
    if row in (None, {}):
        return Qualifiers()
    if not isinstance(row, dict):
        raise ValueError("'qualifiers' is no JSON object; expected names with their words")
    if wrong := next((name for name in row if name not in names), None):
        raise ValueError(f"'{wrong}' is no qualifier; {nearest(wrong, names)}")
    return Qualifiers(**{name: str(value) for name, value in row.items() if value})


def _modality(word: Any) -> Modality:
    try:
        return Modality(word or "asserted")
    except ValueError:
        raise ValueError(f"'modality' is '{word}'; {nearest(str(word), list(Modality))}") from None


def _line(number: Any) -> int | None:
    return number if isinstance(number, int) and not isinstance(number, bool) and number > 0 else None
