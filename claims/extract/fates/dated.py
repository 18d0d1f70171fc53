"""Days of opposite fates are two days: "refused to resign on Monday" and "resigned on Thursday", a profit of 2023 and a loss of 2022."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claims.extract.stated.slots import FATE, SIGN
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.kinds import KEYED
from claims.quick import replace


def with_fates(found: Sequence[Drawn]) -> list[Drawn]:
    """What was drawn, each date with the fates and the signs that its sentence tells, by which it is told from that of the opposite."""
    told: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for item in found:
        if item.slot.startswith((FATE, SIGN)):
            told[item.passage.span.start][item.slot].add(item.value.key().rpartition("/")[2])
    return (
        [_marked(item, told[item.passage.span.start]) if _is_dated(item, told) else item for item in found]
        if told
        else list(found)
    )


def _is_dated(item: Drawn, told: dict[int, dict[str, set[str]]]) -> bool:
    return item.value.kind == "date" and item.passage.span.start in told


def _marked(item: Drawn, fates: dict[str, set[str]]) -> Drawn:
    marks = [f"{KEYED}{slot}:{next(iter(said))}" for slot, said in sorted(fates.items()) if len(said) == 1]
    return replace(item, context=replace(item.context, scope=(*item.context.scope, *marks)))
