"""What a reader would answer to "how many were injured?"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.deaths import killed
from claims.extract.incidents.harm.wholes import LIVED
from claims.extract.incidents.hurt_besides import besides, graded, is_beside_dead, is_state
from claims.extract.incidents.in_parts import whole_of
from claims.extract.incidents.persons_told import apart, distinct
from claims.extract.incidents.severity import gone_home
from claims.extract.incidents.suffered import HARMED, Suffered
from claims.extract.incidents.told_counts import HEAD, TOP, Figure, is_count, news, totals, whole_first

# Ways to reach a figure that may leave somebody out.
_PARTLY = ("part", "one by one", "struck", "count, state")


def injured(told: Sequence[Suffered]) -> Figure | None:
    """How many were hurt and lived: as said, else those shot or struck less those who died."""
    dead = killed(told)
    return _as_survived(_of_parts(told) or _as_told(told, dead), told, dead)


def _as_survived(figure: Figure | None, told: Sequence[Suffered], dead: Figure | None) -> Figure | None:
    """ "One of the five survivors", "16 were taken to hospitals … 11 survivors remain": those who lived, where no count of the hurt is told or theirs holds the dead too."""
    lived = next((one for one in told if one.family == LIVED and not one.others), None)
    is_harm = any(one.family in ("injured", "shot") and one.number for one in told)
    if lived is None or not is_harm or any(one.form.startswith("drown") for one in told):
        return figure
    number = lived.number or 0
    more = (figure.number if figure else 0) - number
    is_less = figure is None or (more < 0 and figure.rule.startswith(_PARTLY))
    if is_less or (dead is not None and 0 < more <= dead.number):
        return Figure(number, number, lived.span, "survivors")
    return figure


def _as_told(told: Sequence[Suffered], dead: Figure | None) -> Figure | None:
    told = [one for one in told if not _is_some(one)]
    hurt = whole_first(totals(news(told, ("injured",)), told))
    struck = totals(news(told, ("shot",)), told)
    if dead is not None and dead.number:
        near = [
            one
            for one in hurt
            if (one.index <= TOP or one.rule == "toll")
            and not (one.number == 1 and one.index > HEAD and one.sort != "other")
        ]
        hurt = near or _beside_dead(hurt, told) or _far(hurt)
    hurt = [one for one in hurt if not _are_the_dead(one, told, dead) and not _are_the_struck(one, struck, dead)]
    said = [
        one
        for one in hurt
        if not is_state(one) or (one.index < HEAD and one.sort == "other" and is_beside_dead(one, told))
    ]
    struck = [one for one in struck if one.index <= TOP]
    less = _struck(struck[0], dead) if struck and struck[0].number else None
    if said and not (less and struck[0].index < said[0].index and less.number > (said[0].number or 0)):
        number = (said[0].number or 0) - _died_of(said[0], told, dead)
        more = besides(said[0], told, dead)
        return Figure(
            number + more, number + more, said[0].span, f"count, {said[0].rule}{', and others' if more else ''}"
        )
    return less or _one_by_one(told, hurt, dead)


def _of_parts(told: Sequence[Suffered]) -> Figure | None:
    """ "Five of the injured were flown to the capital. The remaining nine are in local hospitals": fourteen."""
    died = {one.span for one in told if one.family == "killed"}  # "two of the injured have died, the other 24 …"
    hurt = [one for one in news(told, ("injured",)) if one.index <= TOP and one.span not in died]
    whole = next((found for one in hurt if (found := whole_of(one, hurt))), None)
    counts = [one for one in news(told, ("injured", "shot")) if one.index <= TOP and is_count(one)]
    most = max((one.number or 0 for one in counts), default=0)
    return Figure(whole[1], whole[1], whole[0].span, "in parts") if whole and whole[1] > most else None


def _is_some(one: Suffered) -> bool:
    """ "Three are now out of danger", "ten have gone home": of those told of before."""
    return one.family == "injured" and one.number != 1 and ("danger" in one.form or one.form in gone_home())


def _are_the_struck(one: Suffered, struck: Sequence[Suffered], dead: Figure | None) -> bool:
    """ "Shot two teenagers … The two were brought to a hospital; the younger did not live": all who were struck, the dead among them."""
    is_all = one.sort == "definite" and not one.rest and bool(struck) and one.number == struck[0].number
    return is_all and dead is not None and 0 < dead.number < (one.number or 0)


def _are_the_dead(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> bool:
    """ "The deaths of a couple … Ann Bell and Bo Rellan had been poisoned": named, as many as died, and nobody else is named as dead."""
    if dead is None or said.number != dead.number or said.said or not said.names:
        return False
    return not any(one.names for one in told if one.family == "killed") and not is_beside_dead(said, told)


def _reach(one: Suffered, dead: Figure) -> int:
    """How far down one more who was struck is one of those who lived: a second one beside one who died."""
    return TOP if one.nth > dead.number else HEAD


def _far(hurt: Sequence[Suffered]) -> list[Suffered]:
    """ "Three firefighters were injured during the campaign": said in so many words further down, where nothing is said before."""
    return [one for one in hurt if one.said and (one.number or 0) > 1 and one.head and one.index <= 2 * TOP]


def _died_of(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> int:
    """How many of those counted as hurt died: "62 guests fell ill and three of them have died"."""
    parts = [one for one in told if one.family == "killed" and one.sort == "part" and one.said and one.number]
    near = [one for one in parts if 0 <= one.index - said.index <= 1 and one.span.start > said.span.start]
    near = near or [one for one in parts if one.index == 0 and said.index == 1]  # a headline
    number = near[0].number or 0 if near else 0
    if dead is not None and not is_beside_dead(said, told) and _is_left(told, (said.number or 0) - dead.number):
        return dead.number
    if dead is not None and said.sort == "definite" and not parts and dead.number < (said.number or 0):
        later = [one for one in told if one.family == "killed" and one.died == "later"]
        return dead.number if any(0 <= one.index - said.index <= 1 for one in later) else 0  # "both … she later died"
    is_of_them = dead is not None and dead.number == number < (said.number or 0)
    return number if is_of_them and said.sort != "other" and not is_beside_dead(said, told) else 0


def _is_left(told: Sequence[Suffered], number: int) -> bool:
    """ "Three were hurt … One died. The other two are in hospital": as many as are left when the dead are taken away, told right behind them."""
    for at, one in enumerate(told):
        if one.family == "injured" and one.rest and not one.others and one.number == number:
            before = [
                some for some in told[:at] if some.number and some.family in HARMED and one.index - some.index <= 1
            ]
            return bool(before) and before[-1].family == "killed"
    return False


def _beside_dead(hurt: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """ "Left one person dead and three others injured": the event told once more, wherever it stands."""
    dead = {one.index for one in told if one.family == "killed" and one.number and one.said and not one.others}
    return [one for one in hurt if one.index in dead and one.sort == "other" and one.said]


def _struck(one: Suffered, dead: Figure | None) -> Figure | None:
    number = one.number or 0
    less = 0 if one.sort == "other" or dead is None or _is_beside(one, dead) else dead.victims
    if number - less <= 0 or (less and dead is not None and number <= dead.number and one.index > HEAD):
        return None
    return Figure(number - less, number - less, one.span, "struck less dead" if less else "struck")


def _is_beside(one: Suffered, dead: Figure) -> bool:
    """ "Killed two traders and left five with bullet wounds": the dead stand before them in the same sentence."""
    return one.sentence.start <= dead.span.start < dead.span.stop <= one.span.start


def _sum_of_states(states: Sequence[Suffered], told: Sequence[Suffered]) -> int:
    """ "One badly hurt, three stable", "ten with life-threatening injuries. Another 27 were slightly hurt": each is a part."""
    parts, last = {states[0].span: states[0].number or 0}, states[0].index
    for one in states[1:]:
        beside = one.index == states[0].index and one.sort == "figure"
        if beside or (one.sort == "other" and one.said and one.index - last <= 1):
            parts.setdefault(one.span, one.number or 0)
            last = one.index
    number = sum(parts.values())
    number += any(one.nth == number + 1 and one.index - last <= 1 for one in told if one.family == "injured")
    return number if len(parts) > 1 else number + graded(states[0], told)


def _one_by_one(told: Sequence[Suffered], states: Sequence[Suffered], dead: Figure | None) -> Figure | None:
    if states and states[0].number:
        number = _sum_of_states(states, told)
        return Figure(number, number, states[0].span, "count, state")
    singles = [one for one in news(told, ("injured", "shot")) if one.number == 1]
    if dead is not None and dead.number:
        known = [one for one in told if one.family == "killed" and one.number == 1]
        singles = [one for one in singles if one.sort != "pronoun"]
        hurt = apart(
            [
                one
                for one in singles
                if one.family == "injured" or (one.sort == "other" and one.index <= _reach(one, dead))
            ],
            known,
        )
        struck = [one for one in singles if one.index <= TOP and one.sort != "other"]
        singles = hurt or (apart(struck, known, strict=True) if dead.number <= len(known) else [])
    if not singles:
        return _part(told)
    number = distinct(singles)
    return Figure(number, number, singles[0].span, f"one by one, {singles[0].rule}")


def _part(told: Sequence[Suffered]) -> Figure | None:
    """ "Eleven were rescued, two of them with broken legs": a part of those who came away."""
    hurt = news(told, ("injured",))
    if any(one.said and one.number is None and one.sort == "figure" for one in hurt):
        return None  # "hundreds were hurt, 20 of them badly"
    rows = [one for one in hurt if one.sort == "part" and one.said and one.index <= TOP]
    return Figure(rows[0].number or 0, rows[0].number or 0, rows[0].span, "part") if rows and rows[0].number else None
