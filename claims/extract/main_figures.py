"""The main figures of a text that tells of one incident with harm: which of its claims state them, and claims for those that none states.

The reader of incidents was made for reports of incidents. In other texts it finds somebody's death or a war of long ago, so that nothing is marked unless the head of the text
names an event and says whom it befell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim, Context, Provenance
from claims.dates.value import DateValue
from claims.document import Document, Source
from claims.extract.facts.routes import ROUTE
from claims.extract.incidents.harm.harm import may_harm
from claims.extract.incidents.harm.wholes import LIVED
from claims.extract.incidents.hurt_besides import is_state
from claims.extract.incidents.incident import Incident, Layout, incident_with, laid_out
from claims.extract.incidents.other_incidents import is_elsewhere
from claims.extract.incidents.suffered import HARMED, Suffered
from claims.extract.incidents.told_counts import HEAD, Figure
from claims.extract.incidents.towns.names import Where, listed
from claims.extract.incidents.victims import Head
from claims.extract.incidents.wrapped import unwrapped
from claims.extract.language.tokens import Row
from claims.extract.stated.slots import SITE
from claims.extract.texts.dashes import dashed
from claims.extract.texts.page import Page
from claims.extract.times.date_choice import is_alone
from claims.extract.to_claim import placed
from claims.extract.unstated import is_asked_at, is_vouched_for
from claims.folding import words
from claims.numbers.find import find as find_counts
from claims.numbers.value import Count
from claims.quick import replace
from claims.tables import word_set
from claims.text import Span, meet
from claims.value import Reading, Value
from claims.values import kind

# The slots of claims that are made because no rule drew one: "incident-killed".
MADE = "incident-"
KILLED, INJURED, DAY, PLACE, AGE = "killed", "injured", "day", "place", "age"
_HARM = (KILLED, INJURED)
# Ways of counting that are seldom wrong about who was harmed, whatever kind of text it is.
_SURE = ("passive", "active", "toll", "noun", "state", "risen")
# What is measured from a town, or told from its court, happened elsewhere.
_NO_PLACE = ("measured", "away", "between", "court", "elsewhere", "home")


class _Told(NamedTuple):
    """A main figure: which one, its value, where the text gives it, and by which way it was read; ``victims`` are the dead without those who did it."""

    main: str
    value: Value
    span: Span
    rule: str
    victims: Decimal | None = None


def with_main_figures(
    document: Document, source: Source, page: Page, claims: Sequence[Claim]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of a text, with those marked that state the main figures of its incident, and claims made for those that none states.

    ``page`` is the text as it was read, maybe with its boxes spelled out.
    """
    told = [one for one in main_figures(document, page) if not _is_belied(one, claims, document.text)]
    if not told or _tell_of_two(told, document.sentences, claims):
        return tuple(claims), ()
    marks: dict[int, str] = {}
    made = []
    for one in told:
        at = _stating(one, claims)
        if _is_unstated(one, page) or (at is not None and one.main in _HARM and not is_vouched_for(claims[at])):
            continue
        if at is not None:
            marks.setdefault(at, one.main)
        elif said := _with_own_words(one, document.text, page.reading):
            made.append(_made(document, source, said))
    marked = (_marked(claim, marks[at]) if at in marks else claim for at, claim in enumerate(claims))
    return tuple(marked), tuple(made)


def _is_unstated(told: _Told, page: Page) -> bool:
    """Whether a sentence only asks or supposes a figure."""
    where = next((one for one in page.passages if one.span.start <= told.span.start < one.span.stop), None)
    return where is not None and told.main in _HARM and is_asked_at(where, told.span)


def main_figures(document: Document, page: Page) -> tuple[_Told, ...]:
    """What a text says of the one incident that it tells of; nothing where it surely tells of none with harm."""
    head = document.sentences[: HEAD + 1]
    if not head:
        return ()
    stop = head[-1].stop
    said = {word for span in head for word in words(document.text[span.start : span.stop])}
    lowered = document.text[:stop].lower()
    if said.isdisjoint(listed("event")) or not may_harm(lowered, 0, len(lowered)):
        return ()
    is_named = not said.isdisjoint(listed("event_nouns"))

    def is_main(*figures: Figure | None) -> bool:
        counted = [one for one in figures if one and one.number and one.span.start < stop]
        return any(map(_is_sure, counted)) or (is_named and bool(counted))

    head_told = Head(stop, _tells_of_harm if is_named else _tells_of_several)
    found = incident_with(_layout(document, page), page.reading, head_told, is_main)
    return tuple(_told(found, document, page.reading))


def _tells_of_harm(told: Sequence[Suffered]) -> bool:
    """Whether a head tells of anybody of whom a figure may be made."""
    return any(one.family in HARMED or one.family == LIVED for one in told)


def _tells_of_several(told: Sequence[Suffered]) -> bool:
    """Whether a head counts those harmed so that a sure figure may be made of it (``totals`` of told_counts.py)."""
    return any(
        one.family in HARMED
        and one.number is not None
        and (one.said or one.members > 1 or one.number != 1)
        and (one.rule in _SURE or is_state(one))
        for one in told
    )


def _layout(document: Document, page: Page) -> Layout:
    """The text as the reader of incidents needs it: as the page has it, unless lines end inside of its sentences or boxes were spelled out."""
    if page.text != dashed(document.text) or unwrapped(page.text) != page.text:
        return laid_out(document.text)

    def row_of(index: int) -> Row:
        return page.passages[index].row

    return Layout(page.text, page.people, [one.span for one in page.passages], page.counts, row_of, page.dates)


def _is_sure(one: Figure) -> bool:
    """Whether a figure counts several people by words that say what befell them; of one alone, or of all that lie buried, other texts tell as well."""
    way, _, manner = one.rule.partition(", ")
    return one.number > 1 and way == "count" and manner.partition(",")[0] in _SURE


def _told(found: Incident, document: Document, reading: Reading) -> Iterator[_Told]:
    for main, figure in ((KILLED, found.killed), (INJURED, found.injured)):
        if figure:
            number = _count(Decimal(figure.number), None)
            yield _Told(main, number, figure.span, figure.rule, Decimal(figure.victims) or None)
    lowered = document.text.lower() if found.day or found.place else ""
    day = found.day
    if day and not (_is_elsewhere(day.span, document, lowered) or is_alone(document.text, day.span)):
        yield _Told(DAY, kind("date").parse(day.day.isoformat(), reading), day.span, day.rule)
    if found.place and _is_where(found.place, document, lowered):
        yield _Told(PLACE, kind("place").parse(found.place.name, reading), found.place.span, found.place.rule)
    for age in found.ages:
        yield _Told(AGE, _count(Decimal(age.years), "year"), age.span, "age of a victim")


def _count(number: Decimal, unit: str | None) -> Count:
    return Count(str(number), number, number, unit=unit)


def _is_where(place: Where, document: Document, lowered: str) -> bool:
    """Whether a place is where it happened: a dateline alone tells where the report was written."""
    is_event = place.name.split()[0].lower() in word_set("sites", "named_events")
    if is_event or _is_elsewhere(place.span, document, lowered):
        return False
    return place.rule not in _NO_PLACE and (place.rule != "dateline" or lowered.count(place.name.lower()) > 1)


def _is_elsewhere(span: Span, document: Document, lowered: str) -> bool:
    """Whether words stand in a sentence that tells of another incident: "in another crash on Monday"."""
    if len(lowered) != len(document.text):
        return False
    sentence = next((one for one in document.sentences if one.start <= span.start < one.stop), span)
    return is_elsewhere(document.text, lowered, sentence)


def _is_belied(told: _Told, claims: Sequence[Claim], text: str) -> bool:
    """Whether the claims of a day's words date something else (a sentence in court, a memorial, what was so by that day), or a place is told as the end of a way alone."""
    if told.main == PLACE:
        ways = sum(told.value.raw in claim.written for claim in claims if claim.slot == ROUTE)
        return 0 < ways == text.count(told.value.raw)
    here = [claim for claim in claims if (span := claim.provenance.span) and meet(span, told.span)]
    dated = [(claim.slot, claim.value) for claim in here if isinstance(claim.value, DateValue)]
    is_later = (value.bound or slot.removeprefix("when-") in listed("later") for slot, value in dated)
    return told.main == DAY and bool(dated) and all(is_later)


def _tell_of_two(told: Sequence[_Told], cut: Sequence[Span], claims: Sequence[Claim]) -> bool:
    """Whether the killed and the injured stand in two sentences with a day each, and no day in common: news in brief."""
    where = [next((one for one in cut if meet(one, item.span)), item.span) for item in told if item.main in _HARM]
    days = [{claim.value.key() for claim in claims if _is_day_in(claim, sentence)} for sentence in where]
    return len(days) == len(_HARM) and all(days) and days[0].isdisjoint(days[1])


def _is_day_in(claim: Claim, sentence: Span) -> bool:
    value, span = claim.value, claim.provenance.span
    is_day = isinstance(value, DateValue) and value.low == value.high is not None
    return bool(is_day and span and meet(span, sentence))


def _stating(told: _Told, claims: Sequence[Claim]) -> int | None:
    """Which claim states a main figure where it stands: of several that of the question by name, then the shortest."""
    fitting = [
        (claim.slot != told.main, span.stop - span.start, at)
        for at, claim in enumerate(claims)
        if (span := claim.provenance.span) and meet(span, told.span) and _fits(claim, told)
    ]
    return min(fitting)[2] if fitting else None


def _fits(claim: Claim, told: _Told) -> bool:
    value = claim.value
    # The site of whatever is told there is dropped where another text tells the same (checker/discover/sites_told.py).
    if told.main == PLACE:
        return value.kind == "place" and claim.slot != SITE
    if told.main == AGE:
        return claim.slot.startswith("age")
    given = told.value
    if isinstance(given, DateValue):
        return isinstance(value, DateValue) and (value.low, value.high) == (given.low, given.high)
    if not isinstance(value, Count) or not isinstance(given, Count) or value.unit:
        return False
    # Texts tell of the victims, and of who did it beside them: "killed four before he shot himself".
    return not {given.low, told.victims}.isdisjoint({value.low, value.high} - {None})


def _with_own_words(told: _Told, text: str, reading: Reading) -> _Told | None:
    """A figure that no claim states, as its own words give it, or of somebody who is named alone; what was added up stands nowhere."""
    if told.main not in _HARM or (told.rule.startswith("one by one") and told.value.key() == "1"):
        return told
    said = find_counts(text[told.span.start : told.span.stop], reading, bare=True)
    given, value = said[0].value if len(said) == 1 else None, told.value
    if not isinstance(given, Count) or not isinstance(value, Count) or value.low not in (given.low, given.high):
        return None
    return told._replace(value=given)


def _marked(claim: Claim, main: str) -> Claim:
    return replace(claim, context=replace(claim.context or Context(), main=main))


def _made(document: Document, source: Source, told: _Told) -> Claim:
    where = Provenance(origin="extracted", rule=f"{MADE}{told.rule.replace(', ', '-').replace(' ', '-')}")
    return Claim(
        source=source.id,
        about="",
        slot=f"{MADE}{told.main}",
        value=told.value,
        written=document.text[told.span.start : told.span.stop],
        provenance=placed(document, told.span, where),
        context=Context(main=told.main),
    )
