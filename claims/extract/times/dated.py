"""What happened when: a date, the happening that it dates, and whom the clause names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.dates.value import DateValue
from claims.extract.context.clause import context_at, telling, with_subject
from claims.extract.context.happened.deeds import deed_at, deeds, own_deed, rising
from claims.extract.context.happened.happenings import Near, form_of, ordinals, told
from claims.extract.context.subjects import About
from claims.extract.language.tokens import Row
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.times.date_choice import dates_in
from claims.extract.times.figures_of import is_counted_in
from claims.extract.times.governed import is_loose
from claims.extract.times.last_such import of_last_such
from claims.extract.times.nearer import told_nearer
from claims.extract.times.objects import object_names
from claims.extract.times.of_thing import is_of_thing
from claims.extract.times.own_subject import OWN_SUBJECT, has_own_subject
from claims.extract.times.part_of_day import PART, hours_of
from claims.extract.times.several_dates import several
from claims.extract.times.turned import turned
from claims.grammar import BE, GENITIVES
from claims.tables import word_set
from claims.text import Span
from claims.value import Found, Value

_LOOSE = "a sentence may have told the day of something else than the happening that it names"
# How far a second happening may stand from its date.
_SECOND = 14


def dated(page: Page, passage: Passage, before: frozenset[str], about: About) -> Iterator[Drawn]:
    """Every date of a sentence with what happened then. A happening has one date, and a date one happening: the nearest pairs first.

    A date no finer than a month dates a second one of its clause too. ``before`` are the happenings that the sentence before names:
    "the first came from …" speaks of them. ``about`` is the sentence's subject, which stands in where a clause names nobody.
    """
    # The day since which something is the greatest is that of the last one, and of no happening of the clause.
    dates = [one for one in dates_in(page, passage) if not of_last_such(one[0].value, passage.row, one[1][0])]
    if not dates:
        return
    pairs = sorted(
        (near, at)
        for at, (_, places) in enumerate(dates)
        for near in (*told(passage.row, places), *ordinals(passage.row, places, before))
        if not (
            _only_counted(passage.row, near, places)
            or told_nearer(passage.row, near, places)
            or is_of_thing(passage.row, near, places)
            or _has_own_date(page.text, passage, near, dates[at][0])
        )
    )
    told_of = chosen(pairs, [_is_coarse(item) for item, _ in dates])
    others = [
        (at, near)
        for at, near in _others(passage.row, dates, told_of)
        if not is_counted_in(passage, dates[at][0].value, dates[at][1])  # type: ignore[arg-type]
    ]
    for at, near in (*told_of, *others):
        _, name, rule, start, stop = near
        item, places = dates[at]
        context = context_at(page, passage, places, (start, stop), name)
        context = with_subject(context, about, passage, start, rule.startswith("noun"))
        if rule == "verb before":
            context = replace(context, object=page.share(object_names(passage, stop, places[0])))
        if _is_plain(page, item.value) and is_loose(passage.row, near, places):
            context = replace(context, doubt=_LOOSE)
        if row := several(passage, places):
            context = replace(context, scope=tuple(sorted({*context.scope, *row})))
        if rule.startswith("verb") and has_own_subject(passage.row, dates[at - 1][1][1] if at else None, start):
            context = replace(context, scope=tuple(sorted({*context.scope, OWN_SUBJECT})))
        region = telling(passage.row, places, (start, stop), rule)
        name = "began" if name == "opened" and _is_run(passage.row, start) else name
        if hours := hours_of(item.value, passage):
            yield Drawn(
                f"clock-{name}", hours, Span(item.start, item.stop), passage, context, PART, told=region, deed=start
            )
        yield Drawn(
            f"when-{name}",
            day_of(turned(item.value, passage.row, places[0])),
            Span(item.start, item.stop),
            passage,
            context,
            rule,
            told=region,
            deed=start,
        )


def _is_run(row: Row, start: int) -> bool:
    """Whether what opened goes on for days, so that it began then: "the fair opened", "the opening of the trade fair"."""
    ahead = [token.word for token in row[max(0, start - _SUBJECT) : start]]
    behind = [token.word for token in row[start + 1 : start + 1 + _SUBJECT]] if row[start].word == "opening" else []
    if behind[:1] == ["of"]:
        return not runs().isdisjoint(behind)
    last = next((at for at in range(len(ahead) - 1, -1, -1) if ahead[at] in runs()), None)
    return last is not None and "of" not in ahead[:last] and _BEFORE_VERB.issuperset(ahead[last + 1 : last + 2])


def runs() -> frozenset[str]:
    """What goes on for days or longer: "festival", "term", "trial"."""
    return word_set("happenings", "runs")


_SUBJECT = 5
_BEFORE_VERB = BE | frozenset(
    (
        "which",
        "that",
        "officially",
        "formally",
        "finally",
        "has",
        "have",
        "had",
        "will",
        "then",
        "only",
        "of",
        "in",
        "at",
        ",",
    )
)


def _only_counted(row: Row, near: Near, places: tuple[int, int]) -> bool:
    """ "The toll of the accident climbed to nine on Monday": the date is that of the figure, not of the happening that is named. And
    "was inspected on Monday, when no faults were found": what its own clause tells goes before.
    """
    if (
        near[2] == "verb behind"
        and near[3] > places[1] + 1
        and row[places[1] + 1].word == ","
        and own_deed(row, places)
    ):
        return True
    between = range(near[4], places[0]) if near[2] == "noun before" else ()
    return any(deed_at(row, at) in rising() for at in between)


def day_of(value: Value) -> Value:
    """A date without the hour beside it, which is a claim of its own; with its zone the hour says which day is meant."""
    return replace(value, time=None) if isinstance(value, DateValue) and value.time and not value.zone else value


def _has_own_date(text: str, passage: Passage, near: Near, item: Found) -> bool:
    """Whether a happening behind a date is told as that of another: "joined the search Wednesday for victims of Tuesday's quake"."""
    noun = passage.row[near[3]].start
    between = (one.stop for one in passage.times if item.stop < one.start and one.stop <= noun)
    return near[2] == "noun behind" and any(text[stop : stop + 2] in GENITIVES for stop in between)


def _others(
    row: Row, dates: Sequence[tuple[Found, tuple[int, int]]], told_of: Sequence[tuple[int, Near]]
) -> Iterator[tuple[int, Near]]:
    """The dates with which no listed happening stands, with the nearest verb or noun that says what happened."""
    dated_by = {at for at, _ in told_of}
    used = {near[3] for _, near in told_of}
    for at, (item, places) in enumerate(dates):
        if at in dated_by or (isinstance(item.value, DateValue) and item.value.unresolved):
            continue
        free = (one for one in deeds(row, places) if one[3] not in used and not is_of_thing(row, one, places))
        near = min(free, default=None)
        if near:
            used.add(near[3])
            yield at, (near[0], near[1].removeprefix("="), near[2], near[3], near[4])


def chosen(pairs: Sequence[tuple[Near, int]], coarse: Sequence[bool]) -> list[tuple[int, Near]]:
    """For each date the nearest happening that no nearer date has; then for each coarse one a second of what is left."""
    found: list[tuple[int, Near]] = []
    names: dict[int, set[str]] = {}
    used: set[int] = set()
    for second in (False, True):
        for near, at in pairs:
            name, start = near[1], near[3]
            free = start not in used and (
                len(names.get(at, ())) == 0 if not second else coarse[at] and len(names.get(at, ())) == 1
            )
            fits = bool(form_of(name).get("second")) <= (second or coarse[at]) and (not second or near[0] <= _SECOND)
            if free and fits and name not in names.get(at, ()):
                names.setdefault(at, set()).add(name)
                used.add(start)
                found.append((at, near))
    return found


def _is_plain(page: Page, value: Value) -> bool:
    """Whether a date is a day, no bound, of what was over when the text appeared: a plan names the day of what is planned."""
    told = page.reading.published
    if not isinstance(value, DateValue) or value.bound or value.precision != "day" or value.high is None:
        return False
    return told is None or value.high <= told[1]


def _is_coarse(item: Found) -> bool:
    return isinstance(item.value, DateValue) and item.value.precision not in ("day", "week")
