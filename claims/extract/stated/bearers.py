"""Who and what a sentence names, each name whole: a country, a place, a person, an organisation, any other run of capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.places import REFERENCES, Named
from claims.folding import fold
from claims.grammar import GENITIVES
from claims.quick import quick
from claims.tables import word_set
from claims.text import Span
from claims.world.gazetteer import place

COUNTRY, PLACE, PERSON, BODY, OTHER = "country", "place", "person", "body", "other"


@quick
@dataclass(frozen=True, slots=True)
class Bearer:
    """A name on the tokens ``[first, last]``. ``id`` is what it is compared by: of a person the surname, folded, until all texts are known."""

    first: int
    last: int
    id: str
    sort: str


def bearers(page: Page, passage: Passage) -> tuple[Bearer, ...]:
    """The names of a sentence in order, none within another."""
    known: tuple[Bearer, ...] | None = page.bearers.get(passage.span.start)
    if known is None:
        known = page.bearers[passage.span.start] = tuple(_apart(_all(page, passage)))
    return known


def _apart(found: Iterator[Bearer]) -> Iterator[Bearer]:
    last = -1
    for item in found:
        if item.first > last:
            last = item.last
            yield item


def _all(page: Page, passage: Passage) -> Iterator[Bearer]:
    persons = dict(_persons(passage))
    shorts = {short: len(long) for long, short in page.known.short}
    by_place: dict[int, list[Named]] = {}
    for item in passage.named:
        by_place.setdefault(item.at, []).append(item)
    if 0 not in by_place and (opening := _opening(page, passage)):
        yield opening
    for at in sorted(by_place):
        ids = [item.id for item in by_place[at]]
        body = next((id for id in ids if id in shorts), None)
        if at in persons:
            yield persons[at]
        elif body and len(ids) > 1:
            yield Bearer(at, at + shorts[body] - 1, body, BODY)
        elif body:
            yield Bearer(at, at, body, BODY)
        elif passage.row[at].word in REFERENCES and _after_the(passage, at) and page.known.alliance:
            yield Bearer(at, at, page.known.alliance, BODY)
        elif ":" in ids[0]:
            yield Bearer(at, at, ids[0], COUNTRY if ids[0].startswith("country:") else PLACE)
        else:
            yield _run(page, passage, at, {n: some for n, some in by_place.items() if n not in persons})


def _opening(page: Page, passage: Passage) -> Bearer | None:
    """A known place with which a sentence opens: its capital tells nothing."""
    first = passage.row[0] if passage.row else None
    if first is None or not first.capital or not first.word.isalpha():
        return None
    found = _place(page.text[first.start : first.stop], Bearer(0, 0, first.word, OTHER))
    return found if found.sort == PLACE else None


def _after_the(passage: Passage, at: int) -> bool:
    return at > 0 and passage.row[at - 1].word == "the"


def _persons(passage: Passage) -> Iterator[tuple[int, Bearer]]:
    """Each person by the place of the first word of the name."""
    starts = {token.start: at for at, token in enumerate(passage.row)}
    for one in passage.people:
        first = starts.get(one.start)
        if first is not None:
            last = max(at for at, token in enumerate(passage.row) if token.start < one.stop)
            yield first, Bearer(first, last, fold(one.name).split()[-1], PERSON)


def _run(page: Page, passage: Passage, at: int, by_place: dict[int, list[Named]]) -> Bearer:
    """The capitals that stand side by side from here on, up to a name that stands for itself."""
    last = at
    while last + 1 in by_place and ":" not in by_place[last + 1][0].id and not _has_genitive(passage, last):
        last += 1
    words = [by_place[n][0].id for n in range(at, last + 1)]
    id = " ".join(words)
    span = Span(passage.row[at].start, passage.row[last].stop)
    return _place(page.text[span.start : span.stop].removesuffix("'s").removesuffix("’s"), Bearer(at, last, id, OTHER))


def _has_genitive(passage: Passage, at: int) -> bool:
    return passage.row[at].word.endswith(GENITIVES)


def _place(name: str, plain: Bearer) -> Bearer:
    found = place(name)
    if found is None:
        return plain
    return Bearer(plain.first, plain.last, found, COUNTRY if found.startswith("country:") else PLACE)


def words(name: str) -> frozenset[str]:
    """A list of single words of the lexicon."""
    return word_set("stated", name)
