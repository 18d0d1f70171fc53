"""The words that claims.yaml adds to those by which claims are found in texts, as a person writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from claims.field import Field

_FORBID = {"extra": "forbid"}
Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyWords:
    """What can happen to what is counted. A family of a known name gains forms; another is new.

    ``passive`` is said behind the figure ("12 people were *evacuated*"), ``active`` before it ("*evacuated* 12 people"), a ``noun`` is
    itself what is counted ("12 *evacuations*"), and a ``toll`` takes the figure behind it ("the *death toll* rose to 12").
    """

    __pydantic_config__: ClassVar = _FORBID

    title: Annotated[str | None, Field(description="The question, such as 'How many animals were rescued?'.")] = None
    counts: Annotated[
        Literal["people", "anything"] | None, Field(description="Whether only people can be counted by it.")
    ] = None
    cumulative: Annotated[bool, Field(description="The figure rises as an event goes on.")] = False
    passive: Annotated[Phrases, Field(description="Said behind the figure: '3 people were killed'.")] = ()
    active: Annotated[Phrases, Field(description="Said before the figure: 'killed 3 people'.")] = ()
    noun: Annotated[Phrases, Field(description="Itself what is counted: '3 deaths'.")] = ()
    toll: Annotated[Phrases, Field(description="Takes the figure behind it: 'death toll rose to 3'.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningWords:
    """What can happen on a day. ``verb`` says that it happened, ``noun`` names it; ``of`` says whom the date is about."""

    __pydantic_config__: ClassVar = _FORBID

    of: Annotated[
        Literal["subject", "object", "any"] | None,
        Field(description="Of whom it is said: before the verb, behind it, or whoever the sentence names."),
    ] = None
    verb: Annotated[Phrases, Field(description="That it happened: 'refloated'.")] = ()
    noun: Annotated[Phrases, Field(description="The event itself: 'refloating'.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FateWords:
    """What befalls somebody or something that a text names: the words that say yes, and under ``_no`` those that say no.

    ``be`` stands behind a form of "be", "remain" or "stay" ("was *at large*"), ``do`` is a verb of whom it befell ("*survived*"), ``its`` a verb whose object
    that is ("*arrested* Bell"); verbs in their base form.
    """

    __pydantic_config__: ClassVar = _FORBID

    title: Annotated[str | None, Field(description="The question, such as 'Was {about} refloated?'.")] = None
    of: Annotated[
        Phrases, Field(description="Of whom or what it is asked: 'persons', a list of fates.yaml, or nouns.")
    ] = ()
    later: Annotated[
        Literal["yes", "no", "both"] | None,
        Field(description="The answer that a later report may give where an earlier one gave the other."),
    ] = None
    be: Annotated[Phrases, Field(description="Behind 'was': 'arrested'.")] = ()
    be_no: Annotated[Phrases, Field(description="The same, for no: 'at large'.")] = ()
    do: Annotated[Phrases, Field(description="A verb of whom it befell: 'resign'.")] = ()
    do_no: Annotated[Phrases, Field(description="The same, for no: 'stay on'.")] = ()
    its: Annotated[Phrases, Field(description="A verb whose object it befell: 'arrest'.")] = ()
    its_no: Annotated[Phrases, Field(description="The same, for no: 'acquit'.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Families, happenings, concepts and fates by name. The words of a concept mean the same."""

    __pydantic_config__: ClassVar = _FORBID

    families: Annotated[
        Mapping[str, FamilyWords], Field(description="What can happen to what is counted, by name.")
    ] = field(default_factory=dict)
    happenings: Annotated[Mapping[str, HappeningWords], Field(description="What can happen on a day, by name.")] = (
        field(default_factory=dict)
    )
    concepts: Annotated[Mapping[str, Phrases], Field(description="Words of one meaning, by name.")] = field(
        default_factory=dict
    )
    fates: Annotated[
        Mapping[str, FateWords], Field(description="What befalls somebody or something named, by name.")
    ] = field(default_factory=dict)

    def is_empty(self) -> bool:
        """Whether nothing is added."""
        return not (self.families or self.happenings or self.concepts or self.fates)
