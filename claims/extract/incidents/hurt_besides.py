"""How many more were hurt than those whom the first count of a text holds."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.incidents.kinds import COMING, are_disjoint, kind_of
from claims.extract.incidents.persons_told import apart, distinct
from claims.extract.incidents.severity import APART, care_of, severity
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.told_counts import HEAD, TOP, Figure
from claims.tables import word_set

# How many sentences further up those may be told who are not among "others".
_NEAR = 3
_ANYBODY = ("", "people", "persons", "others", "victims")
_NAMED = ("figure", "other", "name", "definite")


def besides(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> int:
    """How many are told of who are none of those counted: right before "others", in another degree, kin, people of another kind."""
    if said.rule == "toll":
        return 0
    return (
        _before(said, told, dead)
        or graded(said, told)
        or _of_family(said, told, dead)
        or _also(said, told)
        or _in_other_care(said, told)
        or _of_other_kind(said, told, dead)
        or _of_other_age(said, told, dead)
    )


def _before(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> int:
    """How many more are told of right before "others": "Len Fehr is in serious condition. Three other workers were treated"."""
    is_list = said.members > 1 and not said.names and said.sort == "figure"
    if not (said.sort == "other" or is_list) or said.index <= 1 or is_beside_dead(said, told):
        return 0
    near = [one for one in told if one.family == "injured" and not one.others and one.span.stop <= said.span.start]
    near = [one for one in near if one.names or not is_list]
    near = [
        one for one in near if one.number and said.index - one.index <= _NEAR and one.sort not in ("pronoun", "part")
    ]
    if any(one.number != 1 and not is_state(one) for one in near):
        return 0
    counts = {one.span: one.number or 0 for one in near if one.number != 1}
    known = [one for one in told if one.family == "killed" and one.number == 1] if dead else []
    singles = apart([one for one in near if one.number == 1], known)
    return sum(counts.values()) + (distinct(singles) if singles else 0)


def graded(said: Suffered, told: Sequence[Suffered]) -> int:
    """How many more were hurt in another degree: "a woman was seriously injured and two men suffered minor injuries"."""
    if said.index == 0 and (states := _state_before(said, told)):
        return states
    grade = severity(said.form)
    near = [one for one in told if one.family == "injured" and not one.others and abs(one.index - said.index) <= 1]
    near = [one for one in near if one.number and one.span != said.span and one.sort in ("figure", "other", "name")]
    beside = [
        one
        for one in near
        if (grade and severity(one.form) not in ("", grade))
        or (one.index > said.index and are_disjoint(said.head, one.head))
    ]
    counts = {one.span: one.number or 0 for one in beside if one.number != 1}
    singles = [one for one in beside if one.number == 1]
    return sum(counts.values()) + (distinct(singles) if singles else 0)


def _state_before(said: Suffered, told: Sequence[Suffered]) -> int:
    """ "One critical, two hurt" in a headline: the one is none of the two."""
    before = [
        one for one in told if one.family == "injured" and one.index == said.index and one.span.stop < said.span.start
    ]
    return sum(one.number or 0 for one in before if one.sort == "figure" and is_state(one))


def _of_other_kind(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> int:
    """ "Four passengers were treated. The conductor has a broken arm", "three people … A firefighter also": those whom the count cannot hold."""
    is_whole = said.members > 1 or (said.head in _ANYBODY and said.sort != "other")
    near = [one for one in told if one.family == "injured" and not one.others and one.number and one.members == 1]
    near = [one for one in near if one.span != said.span and -_NEAR <= one.index - said.index <= TOP]
    near = [one for one in near if not 0 < one.nth <= (said.number or 0)]
    if is_whole:
        near = [one for one in near if one.sort == "other" and kind_of(one.head) in COMING and not one.nth]
        near = [one for one in near if one.index > said.index]
    else:
        near = [one for one in near if one.sort in _NAMED and are_disjoint(said.head, one.head)]
    known = [one for one in told if one.family == "killed" and one.number == 1] if dead else []
    singles = apart([one for one in near if one.number == 1], known)
    counts = {one.head: one.number or 0 for one in near if one.number != 1}
    return sum(counts.values()) + (distinct(singles) if singles else 0)


def _of_other_age(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> int:
    """ "A woman aged 18 and a man aged 20 were taken to hospital. … A woman, 53, was treated": whom the ages of those counted leave out."""
    ages = {age.years for age in said.ages}
    if not said.number or len(said.ages) != said.number:
        return 0
    known = [one for one in told if one.family == "killed" and one.number == 1] if dead else []
    if named := next((one for one in told if dead and len(one.names) == len(one.ages) == dead.number), None):
        ages, known = ages | {age.years for age in named.ages}, []  # the ages of all the dead are told
    near = [one for one in told if one.family == "injured" and one.number == 1 and one.ages and not one.others]
    near = [one for one in near if one.sort in _NAMED and -_NEAR <= one.index - said.index <= TOP]
    singles = apart([one for one in near if ages.isdisjoint(age.years for age in one.ages)], known)
    return distinct(singles) if singles else 0


def _also(said: Suffered, told: Sequence[Suffered]) -> int:
    """ "Two of his colleagues were hurt. A fireman also felt unwell": one more, where it is said who the first are."""
    if said.head in _ANYBODY:
        return 0
    later = [one for one in told if one.family == "injured" and one.sort == "other" and not one.others and one.number]
    later = [one for one in later if one.index - said.index == 1 and one.head not in (said.head, *_ANYBODY)]
    return later[0].number or 0 if later else 0


def is_beside_dead(said: Suffered, told: Sequence[Suffered]) -> bool:
    """ "One dead, three wounded", "a man was killed and three others were hurt": set against the dead, who are none of them."""
    before = [one for one in told if one.family == "killed" and one.index == said.index and one.sort != "part"]
    return any(one.number and one.span.stop <= said.span.start for one in before)


def _of_family(said: Suffered, told: Sequence[Suffered], dead: Figure | None) -> int:
    """ "The girl's parents suffered fractures. Her brother escaped with cuts": those told of beside people who are not counted in figures."""
    if said.sort != "definite" or said.said:
        return 0
    known = [one for one in told if one.family == "killed" and one.number == 1] if dead else []
    near = [one for one in told if one.family == "injured" and one.number == 1 and not one.others]
    near = [
        one for one in near if one.index <= said.index + HEAD and one.sort not in ("pronoun", "part") and not one.said
    ]
    singles = apart(near, known)
    return distinct(singles) if singles else 0


def _in_other_care(said: Suffered, told: Sequence[Suffered]) -> int:
    """ "Six were taken to a hospital and four were treated at the scene", "31 were discharged, while 14 are still in hospital"."""
    care = care_of(said.form)
    near = [one for one in told if one.family == "injured" and not one.others and one.said and one.number]
    near = [one for one in near if 0 <= one.index - said.index <= 1 and one.span.start > said.span.start]
    near = [one for one in near if one.sort in ("figure", "other") and (care, care_of(one.form)) in APART]
    return near[0].number or 0 if near else 0


def is_state(one: Suffered) -> bool:
    """Whether a mention tells a state, mostly of some of those who were hurt."""
    return any(word in one.form for word in word_set("harm", "states"))
