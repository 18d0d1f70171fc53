"""A claim: what a source says in answer to a question. Curated and extracted claims are one type."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import Annotated, Any, ClassVar, Literal

from claims.field import Field
from claims.quick import quick
from claims.text import Span
from claims.value import Value


class Modality(StrEnum):
    """In what manner something is said."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifiers:
    """What narrows a claim. Only claims with equal qualifiers are compared: a part never meets its whole."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    whose: Annotated[str | None, Field(description="Whose troops, members, money …")] = None
    where: Annotated[str | None, Field(description="In what place.")] = None
    when: Annotated[str | None, Field(description="On what day, or in what time.")] = None
    of: Annotated[str | None, Field(description="Of what: the thing counted or named.")] = None
    stage: Annotated[str | None, Field(description="In what stage of the event.")] = None
    among: Annotated[str | None, Field(description="Among whom or which.")] = None
    scope: Annotated[str | None, Field(description="Whole or part, such as 'part' or 'other'.")] = None

    def items(self) -> tuple[tuple[str, str], ...]:
        """The qualifiers that are set, by name, in a fixed order."""
        if self is UNQUALIFIED:
            return ()
        named = zip(_QUALIFIERS, _values(self), strict=True)
        return tuple((name, value) for name, value in named if value is not None)


UNQUALIFIED = Qualifiers()
_QUALIFIERS = tuple(item.name for item in fields(Qualifiers))
_values = attrgetter(*_QUALIFIERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who the source says said it, through whom, and when (EDTF)."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    by: Annotated[str | None, Field(description="The speaker: an entity id or a name.")] = None
    via: Annotated[str | None, Field(description="Through whom: an entity id or a name.")] = None
    said: Annotated[str | None, Field(description="When it was said, in EDTF.")] = None


UNATTRIBUTED = Attribution()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a claim comes from. ``line`` and ``column`` count from 1 in the source's text, of a PDF on its ``page``.

    ``entry`` is the line of the claim in claims.yaml; ``rule`` the rule that extracted it; ``statement_guid`` the
    statement of Wikidata that it was taken from.
    """

    origin: Literal["curated", "extracted"]
    page: int | None = None
    line: int | None = None
    column: int | None = None
    quote: str | None = None
    span: Span | None = None
    entry: int | None = None
    rule: str | None = None
    statement_guid: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the words around an extracted value say. Grouping weighs it; a verdict never does.

    ``topic`` are the names that the whole text uses, ``participants`` the ids of the entities named in the sentence and ``close`` those of the value's own clause. ``head`` is the
    noun counted, ``noun_class`` its class, ``modifiers`` what narrows it. ``near`` are the content words of the clause and
    ``words`` those of the sentence, as stems. ``owner`` are the names that stand last before the value, behind any other value, ``measured_from`` those from which a distance is told. ``when`` is another time that the clause speaks of, ``scope`` what makes the
    value a part or a whole ("alone", "total"). ``core`` is the number of those claims of a discovered group that surely answer one
    question on the whole. ``sure`` are the numbers of the pairs in which it surely answers the question of another, ``likely`` those where
    less speaks for it, ``borne_out`` those in which another value contradicts its own, ``moved`` those in which the later of two figures takes the place of the other;
    where they are None, nothing had to be weighed.
    ``attribute`` is what an amount is the amount of ("height", "rise revenue"), where the sentence binds it to it.
    ``object`` are the names of the thing that a date or a place is told of ("shut its plant in Tarn in 2021", "Orrin, based in Oslo"), or of whoever gives a prize; ``doubt``: why the value may be no answer of the text's own, in words; a difference from it is then none that bears out a conflict.
    ``rising``: it was found as a figure that rises as an event goes on; ``borrowed``: its own words do not say what befell those whom it counts, and its question is that of others of its group. ``main``: which main figure of the incident that its text tells of it gives
    ("killed", "injured", "day", "place", "age"), where it gives one.
    """

    topic: frozenset[str] = frozenset()
    participants: frozenset[str] = frozenset()
    close: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    measured_from: frozenset[str] = frozenset()
    head: str | None = None
    noun_class: str | None = None
    modifiers: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    when: str | None = None
    scope: tuple[str, ...] = ()
    core: int | None = None
    sure: frozenset[int] | None = None
    likely: frozenset[int] | None = None
    borne_out: frozenset[int] | None = None
    moved: frozenset[int] | None = None
    attribute: str | None = None
    rising: bool = False
    borrowed: bool = False
    main: str = ""
    object: frozenset[str] = frozenset()
    doubt: str = ""

    def in_core(
        self,
        core: int | None,
        sure: frozenset[int],
        likely: frozenset[int],
        borne_out: frozenset[int],
        moved: frozenset[int] = frozenset(),
        borrowed: bool = False,
    ) -> Context:
        """The same with the numbers of its circle and its pairs; written out, because a large folder has hundreds of thousands."""
        return Context(
            topic=self.topic,
            participants=self.participants,
            close=self.close,
            owner=self.owner,
            measured_from=self.measured_from,
            head=self.head,
            noun_class=self.noun_class,
            modifiers=self.modifiers,
            near=self.near,
            words=self.words,
            when=self.when,
            scope=self.scope,
            core=core,
            sure=sure,
            likely=likely,
            borne_out=borne_out,
            moved=moved,
            attribute=self.attribute,
            rising=self.rising,
            borrowed=borrowed,
            main=self.main,
            object=self.object,
            doubt=self.doubt,
        )


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What ``source`` says of ``about`` in answer to ``slot``. ``written`` is the value as the source writes it."""

    source: str
    about: str
    slot: str
    value: Value
    written: str
    qualifiers: Qualifiers = UNQUALIFIED
    attribution: Attribution = UNATTRIBUTED
    modality: Modality = Modality.ASSERTED
    provenance: Provenance
    context: Context | None = None

    def on(self, slot: str, about: str, context: Context | None) -> Claim:
        """The same claim on another question; written out, because a large folder has hundreds of thousands."""
        return Claim(
            source=self.source,
            about=about,
            slot=slot,
            value=self.value,
            written=self.written,
            qualifiers=self.qualifiers,
            attribution=self.attribution,
            modality=self.modality,
            provenance=self.provenance,
            context=context,
        )

    def start(self) -> int:
        """Where its value begins in its text; 0 where that is not known."""
        return self.provenance.span.start if self.provenance.span else 0

    def order(self) -> tuple[Any, ...]:
        """A sort key that does not depend on where the claim stood in its file."""
        place = self.provenance
        said = (self.attribution.by or "", self.attribution.via or "", self.attribution.said or "")
        where = (place.page or 0, place.line or 0, place.quote or "")
        return (self.source, *where, self.value.key(), self.written, self.modality, said)
