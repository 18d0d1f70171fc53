"""Lists with the number of their members: "has five members: …", "five other members: …", "a jury of seven", "…, the six states"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.extract.language.signs import FIGURE, needs
from claims.extract.language.verb_forms import is_verb
from claims.extract.lists.as_set import as_set
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.text import Span
from claims.value import Reading
from claims.values import kind

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_NAME = r"[A-ZÀ-Ž][\w’'.-]*(?: (?:(?:of|and|the|al|de|van|von|bin) )?[A-ZÀ-Ž][\w’'-]*){0,4}"
_NAMES = rf"{_NAME}(?:, {_NAME})+,? and {_NAME}"
_PATTERNS = (
    # "has five members: A, B, C, D and E"
    re.compile(
        rf"(?P<count>\b{_NUMBER}(?P<other> other| more)? (?P<noun>[a-z]+(?: [a-z]+)?)): "
        r"(?P<members>[A-Z][^:;.!?]*?(?:, [^:;.!?,]+)*,? and [A-Z][^:;.!?,]*)(?=[.;!?]|$)"
    ),
    # "A, B and C, assembled as the three states"
    re.compile(
        rf"(?P<members>{_NAMES}),? (?:(?:assembled|meeting|acting|together) )?(?:as )?the (?P<count>{_NUMBER} (?:[a-z]+ )?(?P<noun>[A-Za-z]+s))\b(?! (?:largest|biggest|other|remaining))"
    ),
    # "The jury of seven was chaired by A; the other members were B, C and D"
    re.compile(
        rf"(?P<count>\b(?P<noun>jury|panel|committee|team|board|crew|council|bench) of {_NUMBER}|\b{_NUMBER}-(?:member|person|strong) \w+)\b[^.]{{0,60}}?\b(?:by|under) (?:the )?(?:[\w-]+ ){{0,3}}?"
        rf"(?P<members>{_NAME}[;,] (?:and )?(?:the|its) other (?:members|jurors|judges|members of it) (?:were|are|include) {_NAMES})(?=[.;]|$)"
    ),
)
# A number of members in words, or a body that has so many.
_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve jury panel committee team board crew council bench".split()
)
_OTHERS = re.compile(r"[;,] (?:and )?(?:the|its) other \w+(?: of it)? (?:were|are|include) ")


@needs((":", ","), (*_WORDS, FIGURE))
def lists(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The list of a sentence that gives its length, as a set and as a number."""
    span = passage.span
    # The patterns are slow to say no: few sentences have a colon, or a comma beside a number of members.
    colon = page.text.find(": ", span.start, span.stop) >= 0
    comma = page.text.find(", ", span.start, span.stop) >= 0 and not _WORDS.isdisjoint(passage.plain)
    for pattern in (*(_PATTERNS[:1] if colon else ()), *(_PATTERNS[1:] if comma else ())):
        for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
            names = frozenset(item.id for item in passage.named)
            context = Context(topic=page.topic, participants=names, head=found["noun"] or "member")
            names_told = _OTHERS.sub(", ", found["members"])
            members = as_set(names_told)
            number = re.search(_NUMBER, found["count"])
            size = kind("count").parse(number[0] if number and pattern is _PATTERNS[2] else found["count"], Reading())
            if members is None or getattr(size, "unit", None) or not _is_of_names(names_told):
                continue  # "on 38 minutes: Owen Tarrant crossed and Luca Ferrante scored"
            about = f"list-{found.start()}"
            yield Drawn("list", members, Span(*found.span("members")), passage, context, "list", about)
            yield Drawn("list-size", size, Span(*found.span("count")), passage, context, "list", about)


def _is_of_names(members: str) -> bool:
    """Whether commas part the entries of a list: not where one has a clause with commas of its own, or an aside between dashes."""
    small = [word for word in members.replace(",", " ").split() if not word[0].isupper()]
    return not (_DASHES & set(small) or _OPENS_CLAUSE & set(small) or any(map(is_verb, small)))


_DASHES = frozenset(("-", "--", "–", "—"))
_OPENS_CLAUSE = frozenset(("that", "if", "who", "which", "because", "when", "while"))
