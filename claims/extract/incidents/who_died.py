"""Who of those told as hurt died in the same breath: "was hit and died later", "were taken to a hospital, where they died"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.sexes import sex
from claims.extract.incidents.suffered import Suffered
from claims.quick import replace
from claims.tables import word_set


def who_died_of_it(told: list[Suffered]) -> list[Suffered]:
    """ "They were taken to a hospital, where they died", "was hit and died later": the dead only, not the injured too."""
    found: list[Suffered] = []
    for one in told:
        if _is_where_died(found, one):
            continue
        at = next((at for at, hurt in enumerate(found) if _is_same_party(hurt, one)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = replace(found[at], family="killed", rule=one.rule, form=one.form)
    return found


def _is_where_died(found: Sequence[Suffered], one: Suffered) -> bool:
    """ "The third died in hospital": the hospital is where, and tells of nobody who lived."""
    return (
        one.family == "injured"
        and one.form in word_set("harm", "in_hospital")
        and any(dead.family == "killed" and dead.span == one.span and dead.rule == "passive" for dead in found)
    )


def _is_same_party(hurt: Suffered, dead: Suffered) -> bool:
    if hurt.family != "injured" or dead.family != "killed" or dead.rule != "passive":
        return False
    if hurt.span == dead.span:
        return True
    number = None if dead.head == "they" else 1
    if {sex(hurt.head), sex(dead.head)} == {"f", "m"}:
        return False
    return dead.sort == "pronoun" and (hurt.number == number or (number is None and (hurt.number or 0) > 1))
