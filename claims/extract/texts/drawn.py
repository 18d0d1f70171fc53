"""What every extractor yields: a value at a place with its question and context, before it becomes a Claim."""

from __future__ import annotations

from dataclasses import dataclass

from claims.claim import Context
from claims.extract.texts.passage import Passage
from claims.extract.texts.tag import Tag
from claims.quick import quick
from claims.text import Span
from claims.value import Value


@quick
@dataclass(frozen=True, slots=True)
class Drawn:
    """A value that a sentence states. ``about`` is set where the extractor knows whom it is said of (a person's age).

    ``told`` are the words that say in what manner it is told, where the clause as a whole would mislead: "announced on Monday that
    the force would leave" is no plan to announce. ``by`` is who holds the view that the rule itself read, where it did; ``said_from`` is where what is denied or doubted
    begins: whoever leads to it denies it, and who is named behind it says it ("it is far-fetched to say so, as Bell does"). ``deed`` is where in the row the happening that a day
    or an hour dates begins.
    """

    slot: str
    value: Value
    span: Span
    passage: Passage
    context: Context
    rule: str
    about: str = ""
    told: Span | None = None
    by: Tag | None = None
    said_from: int | None = None
    deed: int | None = None
