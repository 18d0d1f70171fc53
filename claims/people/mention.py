"""A person's name as a text has it, with what the text says of the person there."""

from __future__ import annotations

from dataclasses import dataclass

from claims.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class PersonMention:
    """``[start, stop)`` in code points is the name alone; everything else is as written in the text.

    ``titles`` stand in front of the name ("Col. Gen.", "Prime Minister", "Mr"). ``posts`` are pre-modifiers and appositions
    with a role in them ("Armenian Prime Minister", "the current chairman of the alliance"), in the order of the text.
    ``age`` are the words of an age ("59", "17-year-old"). ``rule`` says why this is taken for a person.
    """

    start: int
    stop: int
    name: str
    titles: tuple[str, ...]
    posts: tuple[str, ...]
    age: str | None
    rule: str

    @property
    def post(self) -> str | None:
        """The first of the posts."""
        return self.posts[0] if self.posts else None
