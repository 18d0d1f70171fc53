"""What a reader would answer to "how many were killed?".

The dead are all who died, those too who killed themselves or were killed as suspects; ``victims`` leaves out those who died by
their own hand.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.persons_told import apart, distinct
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.told_counts import HEAD, TOP, Figure, news, totals, whole_first
from claims.tables import word_set

_STATE_OF_DEATH = word_set("harm", "state_of_death")


_BODIES = ("body", "bodies", "remains")
_DIED = ("died", "dies", "dead", "death", "pronounced dead", "passed away", "succumbed", *_BODIES)


def killed(told: Sequence[Suffered]) -> Figure | None:
    """How many died."""
    rows = news(told, ("killed",))
    own = _own(rows, told)
    singles = [one for one in rows if one.number == 1 and one.sort != "self" and not (own and _is_own(one, own))]
    singles = _of_this(singles, told)
    counts = [one for one in totals(rows, told) if one.number != 1 or one.index < HEAD]
    if nth := _last_of(rows, counts):
        return nth
    if risen := _risen(counts):
        return Figure(risen.number or 0, risen.number or 0, risen.span, "count, risen")
    counts = whole_first(counts)
    if some := _part_above(rows, counts):
        return Figure(some.number or 0, some.number or 0, some.span, "part")
    if counts and not (
        singles and singles[0].index < HEAD < counts[0].index and (counts[0].index > TOP or counts[0].number == 0)
    ):
        figure = _and_before(_and_named(_counted(counts, own), counts, singles), counts[0], singles)
        figure = _and_besides(figure, counts[0], rows, singles)
        return _with_agents(figure, counts[0], rows)
    if part := _part(rows, singles):
        return part
    if singles:
        number = distinct(singles)
        return Figure(
            number + (own is not None),
            number,
            singles[0].span,
            f"one by one, {singles[0].rule}{', and self' if own else ''}",
        )
    return _by_own_hand(own, told) if own else None


def _part(rows: Sequence[Suffered], singles: Sequence[Suffered]) -> Figure | None:
    """ "Three of the four in the car died": where nothing else counts the dead."""
    parts = [one for one in rows if one.sort == "part" and one.said and (one.number or 0) > 1 and one.index <= TOP]
    if not parts:
        return None
    number = max(parts[0].number or 0, distinct(singles) if singles else 0)
    return Figure(number, number, parts[0].span, "part")


def _part_above(rows: Sequence[Suffered], counts: Sequence[Suffered]) -> Suffered | None:
    """ "Four of the seven died. … One died in hospital", "two of them died. … Four murders in two weeks": a part told at the head, where the count comes later and tells of fewer, or of something else."""
    part = next((one for one in rows if one.sort == "part" and one.said and (one.number or 0) > 1), None)
    if part is None or not counts or part.index >= min(HEAD, counts[0].index):
        return None
    is_other = (part.number or 0) > (counts[0].number or 0) > 0 or counts[0].index > TOP
    return part if is_other else None


def _risen(counts: Sequence[Suffered]) -> Suffered | None:
    """ "Two dead … the toll rose to three on Monday": the toll that a text ends with, where it is above its first count."""
    tolls = [one for one in counts if one.rule == "toll" and one.said and one.index <= TOP]
    if not tolls or not counts[0].number or counts[0].rule == "toll":
        return None
    most = max(tolls, key=lambda one: one.number or 0)
    return most if (most.number or 0) > counts[0].number else None


def _and_named(figure: Figure, counts: Sequence[Suffered], singles: Sequence[Suffered]) -> Figure:
    """ "Ann Bell and her son Tim died at the scene. Her daughter May, 3, died the next day": three, where no number is said."""
    first = counts[0]
    if first.said or not first.names or any(one.said for one in counts) or first.rule == "toll":
        return figure
    later = [one for one in singles if one.names and first.index < one.index <= first.index + TOP]
    more = apart(later, [first])
    if not more:
        return figure
    number = distinct(more)
    return Figure(figure.number + number, figure.victims + number, figure.span, f"{figure.rule}, and named")


def _and_before(figure: Figure, first: Suffered, singles: Sequence[Suffered]) -> Figure:
    """ "A woman was killed. Two children also died": three, where nothing counts them all."""
    before = [one for one in singles if 0 < first.index - one.index <= HEAD and one.sort != "pronoun"]
    if first.sort != "other" or not before:
        return figure
    number = distinct(before)
    return Figure(figure.number + number, figure.victims + number, figure.span, f"{figure.rule}, and before")


def _and_besides(figure: Figure, first: Suffered, rows: Sequence[Suffered], singles: Sequence[Suffered]) -> Figure:
    """ "Two men died. … Ann Bell and Bo Rellan died at the scene; Cy Marr, 63, died three days later": one whom the names of those counted leave out."""
    named = next((one for one in rows if len(one.names) == one.number == first.number != 1), None)
    if named is None or first.rule == "toll" or first.names or figure.number != first.number:
        return figure
    later = [one for one in singles if one.names and one.died == "later" and one.index <= TOP]
    more = apart(later, [named, first]) if named.died == "there" else []
    if not more:
        return figure
    number = distinct(more)
    return Figure(figure.number + number, figure.victims + number, figure.span, f"{figure.rule}, and later")


def _last_of(rows: Sequence[Suffered], counts: Sequence[Suffered]) -> Figure | None:
    """ "A fourth student has died": four have."""
    found = next(
        (one for one in rows if one.nth and one.index < HEAD and (one.form in _DIED or one.rule == "nth")), None
    )
    if found is None:
        return None
    is_next = bool(counts) and counts[0].number == found.nth - 1 and found.form not in _BODIES
    if counts and ((counts[0].index < found.index and not is_next) or (counts[0].number or 0) > found.nth):
        return None
    return Figure(found.nth, found.nth, found.span, "the nth")


def _own(rows: Sequence[Suffered], told: Sequence[Suffered]) -> Suffered | None:
    """One who died by the own hand: said so, or one who shot himself in what is called a murder-suicide."""
    own = next((one for one in rows if one.sort == "self"), None)
    if own is None and any(one.rule == "murder-suicide" for one in rows):
        return next((one for one in told if one.sort == "self"), None)
    return own


def _of_this(singles: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """Without deaths told far down of somebody new, where the head tells of one who was hurt: they are of another incident."""
    head = [one for one in told if one.index < HEAD and one.family in ("injured", "shot") and one.number]
    if not singles or not head or singles[0].index <= HEAD + 2:
        return list(singles)
    earlier = {word for one in told if one.index < singles[0].index for name in one.names for word in name.split()}
    heads = {one.head for one in told if one.index < singles[0].index}
    return [
        one
        for one in singles
        if (one.sort in ("definite", "pronoun") and (one.index <= 3 * TOP or one.head in heads))
        or any(not earlier.isdisjoint(name.split()[-1:]) for name in one.names)
    ]


def _is_own(one: Suffered, own: Suffered) -> bool:
    """Whether one who died may be the one who died by the own hand."""
    return one.rule != "active" and not apart([one], [own])


def _counted(counts: Sequence[Suffered], own: Suffered | None) -> Figure:
    first = counts[0]
    number = first.number or 0
    added = own is not None and _apart(first, counts, own)
    victims = number if added or own is None else max(number - 1, 0)
    return Figure(number + added, victims, first.span, f"count, {first.rule}{', and self' if added else ''}")


def _with_agents(figure: Figure, first: Suffered, rows: Sequence[Suffered]) -> Figure:
    """ "Killed six people. … Eight attackers were also killed": the dead of those who did it are not among their victims."""
    agents = [
        one for one in rows if one.agent and one.number and one.sort != "self" and one.rule in ("passive", "active")
    ]
    agents = [one for one in agents if one.span.start > first.span.start and _is_beside(one, first)]
    if first.agent:
        return _with_others(figure, first, rows)
    if not agents or figure.number != figure.victims:
        return figure
    return Figure(figure.number + (agents[0].number or 0), figure.victims, figure.span, f"{figure.rule}, and agents")


def _is_beside(agent: Suffered, first: Suffered) -> bool:
    """Whether those who did it are not among the first count: "killed six", "six were killed. The gunman was killed by police"."""
    if first.rule == "active" or agent.index == first.index:
        return True
    return first.form == "killed" and agent.sort == "definite" and agent.rule == "passive"


def _with_others(figure: Figure, first: Suffered, rows: Sequence[Suffered]) -> Figure:
    """ "Troops killed seven militants. A soldier was also killed": the dead of the two sides are apart."""
    others = [one for one in rows if not one.agent and one.number and one.head and one.sort in ("figure", "other")]
    others = [one for one in others if 0 <= one.index - first.index <= 1 and one.span.start > first.span.start]
    if not others or others[0].head in ("people", "others"):
        return figure
    number = others[0].number or 0
    return Figure(figure.number + number, figure.victims + number, figure.span, f"{figure.rule}, and others")


def _apart(first: Suffered, counts: Sequence[Suffered], own: Suffered) -> bool:
    """Whether one who died by the own hand is not among the first count: "killed two and then himself"."""
    number = first.number or 0
    if any(one.number == number + 1 for one in counts):
        return True
    if any(name in first.names for name in own.names) or number == 0:
        return False
    if first.rule == "active":
        return True
    return first.index == own.index and not any(word in first.form for word in _STATE_OF_DEATH)


def _by_own_hand(own: Suffered, told: Sequence[Suffered]) -> Figure:
    """One who killed himself, with those whom he is said to have shot and nobody says to live."""
    struck = [
        one
        for one in news(told, ("shot",))
        if one.rule == "active" and one.number and one.sort not in ("pronoun", "self")
    ]
    if struck and not any(one.family == "injured" for one in told):
        number = struck[0].number or 0
        return Figure(number + 1, number, struck[0].span, "struck, and self")
    return Figure(1, 0, own.span, "self")
