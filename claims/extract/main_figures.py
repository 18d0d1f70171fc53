"""The main figures of a text that tells of one incident with harm: which of its claims state them, and claims for those that none states.

The reader of incidents was made for reports of incidents. In other texts it finds somebody's death or a war of long ago, so that nothing is marked unless the head of the text
names an event and says whom it befell.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.claim import Claim, Context, Provenance
from claims.dates.value import DateValue
from claims.document import Document, Source
from claims.extract.facts.routes import ROUTE
from claims.extract.incidents.towns.names import listed
from claims.extract.main_told import AGE, DAY, INJURED, KILLED, PLACE, Told, main_figures
from claims.extract.stated.slots import SITE
from claims.extract.texts.page import Page
from claims.extract.to_claim import placed
from claims.extract.unsaid.asked import is_asked_at, is_vouched_for
from claims.numbers.find import find as find_counts
from claims.numbers.value import Count
from claims.quick import replace
from claims.text import Span, meet
from claims.value import Reading

# The slots of claims that are made because no rule drew one: "incident-killed".
MADE = "incident-"
_HARM = (KILLED, INJURED)


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


def _is_unstated(told: Told, page: Page) -> bool:
    """Whether a sentence only asks or supposes a figure."""
    where = next((one for one in page.passages if one.span.start <= told.span.start < one.span.stop), None)
    return where is not None and told.main in _HARM and is_asked_at(where, told.span)


def _is_belied(told: Told, claims: Sequence[Claim], text: str) -> bool:
    """Whether the claims of a day's words date something else (a sentence in court, a memorial, what was so by that day), or a place is told as the end of a way alone."""
    if told.main == PLACE:
        ways = sum(told.value.raw in claim.written for claim in claims if claim.slot == ROUTE)
        return 0 < ways == text.count(told.value.raw)
    here = [claim for claim in claims if (span := claim.provenance.span) and meet(span, told.span)]
    dated = [(claim.slot, claim.value) for claim in here if isinstance(claim.value, DateValue)]
    is_later = (value.bound or slot.removeprefix("when-") in listed("later") for slot, value in dated)
    return told.main == DAY and bool(dated) and all(is_later)


def _tell_of_two(told: Sequence[Told], cut: Sequence[Span], claims: Sequence[Claim]) -> bool:
    """Whether the killed and the injured stand in two sentences with a day each, and no day in common: news in brief."""
    where = [next((one for one in cut if meet(one, item.span)), item.span) for item in told if item.main in _HARM]
    days = [{claim.value.key() for claim in claims if _is_day_in(claim, sentence)} for sentence in where]
    return len(days) == len(_HARM) and all(days) and days[0].isdisjoint(days[1])


def _is_day_in(claim: Claim, sentence: Span) -> bool:
    value, span = claim.value, claim.provenance.span
    is_day = isinstance(value, DateValue) and value.low == value.high is not None
    return bool(is_day and span and meet(span, sentence))


def _stating(told: Told, claims: Sequence[Claim]) -> int | None:
    """Which claim states a main figure where it stands: of several that of the question by name, then the shortest."""
    fitting = [
        (claim.slot != told.main, span.stop - span.start, at)
        for at, claim in enumerate(claims)
        if (span := claim.provenance.span) and meet(span, told.span) and _fits(claim, told)
    ]
    return min(fitting)[2] if fitting else None


def _fits(claim: Claim, told: Told) -> bool:
    value = claim.value
    # The site of whatever is told there is dropped where another text tells the same (checker/discover/statements/sites_told.py).
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


def _with_own_words(told: Told, text: str, reading: Reading) -> Told | None:
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


def _made(document: Document, source: Source, told: Told) -> Claim:
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
