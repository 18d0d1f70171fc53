"""Lists with the number of their members: "has five members: …", "five other members: …", "a jury of seven"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.extract.drawn import Drawn
from claims.extract.page import Page, Passage
from claims.text import Span
from claims.value import Reading
from claims.values import kind

_LIST = re.compile(
    r"(?P<count>\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?P<other> other| more)? (?P<noun>[a-z]+(?: [a-z]+)?)): "
    r"(?P<members>[A-Z][^:;.!?]*?(?:, [^:;.!?,]+)*,? and [A-Z][^:;.!?,]*)(?=[.;!?]|$)"
)


def lists(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The list of a sentence that gives its length, as a set and as a number."""
    # Few sentences have a colon, and the pattern is slow to say no.
    listed = page.text.find(": ", passage.span.start, passage.span.stop) >= 0
    for found in _LIST.finditer(page.text, passage.span.start, passage.span.stop) if listed else ():
        context = Context(
            topic=page.topic, participants=frozenset(item.id for item in passage.named), head=found["noun"]
        )
        members = kind("set").parse(found["members"], Reading())
        size = kind("count").parse(found["count"], Reading())
        about = f"list-{found.start()}"
        yield Drawn("list", members, Span(*found.span("members")), passage, context, "list", about)
        yield Drawn("list-size", size, Span(*found.span("count")), passage, context, "list", about)
