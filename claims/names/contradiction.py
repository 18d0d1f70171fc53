"""Parts that stand on both sides and do not match: a slip of the pen, or another name?"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from claims.names.align import GRADES, Alignment, Pair
from claims.names.given import ARABIC, CAUCASIAN, CHINESE, FAMILIES, KOREAN, SLAVIC
from claims.names.given_forms import are_two_names
from claims.names.keys import key
from claims.names.likeness import NEAR, likeness, skeleton
from claims.names.outcome import NameComparison, step
from claims.names.parts import Name, role
from claims.names.slips import likelihood, singular, standing
from claims.names.tokens import token

# From here on a slip is the better explanation, given what else agrees.
SURE = 0.85
DOUBTFUL = 0.2  # below it a slip is not worth a person's time
SWAPPED = 0.9  # letters exchanged or misread: no other surname is meant
TWO = 0.1  # two established given names of which neither is a form of the other (given_forms.tsv)
GIVEN = 0.88  # one letter inside a given name that is no other given name
_KEYED = ((SLAVIC, "slavic"), (CAUCASIAN, "caucasian"))


def contradicted(one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...]) -> NameComparison:
    """Parts stand on both sides that do not match: near enough for a slip, or another name?"""
    if len(alignment.left) > 1 and len(alignment.right) > 1:
        likely = _whole_likeness(one, two, alignment)
        if likely < NEAR - 0.1:
            return _apart(one, two, alignment, steps, likely)
    near = _nearest(one, two, alignment)
    worst = min(near, key=lambda p: p.grade)
    steps += tuple([step(one, two, p) + f" {p.grade:.2f}" for p in near])
    words = _differs(one, two, worst.left, worst.right)
    if worst.grade < NEAR or len(near) > 2 or (not alignment.pairs and len(near) > 1):
        found = 0.45 * worst.grade * (0.8 + 0.06 * min(3, len(alignment.pairs)))
        return NameComparison("different", round(found / len(near), 4), "the " + words, steps)
    slip = _slip(one, two, alignment, near)
    if slip >= SURE:
        return NameComparison("variant", round(0.8 + 0.1 * (slip - SURE), 4), f"a slip: the {words}", steps)
    if slip < DOUBTFUL:
        return NameComparison("different", round(0.3 + 0.4 * slip, 4), "the " + words, steps)
    return NameComparison("uncertain", round(0.46 + 0.38 * slip, 4), "near, but the " + words, steps)


def _slip(one: Name, two: Name, alignment: Alignment, near: list[Pair]) -> float:
    """The likelihood of every slip, raised by each part that agrees and lowered by parts left out."""
    found = 1.0
    for pair in near:
        found *= _part(one, two, pair)
    full = sum([p.grade > GRADES["initial"] for p in alignment.pairs])
    patronymic = max(one.patronymic, two.patronymic) > 0
    if patronymic and full > 1 and any(p.left == one.patronymic and p.right == two.patronymic for p in near):
        return max(found, SURE)
    if full > 1 and not patronymic:
        if (one.flags | two.flags) & ARABIC and all(_vowels_only(one, two, p) for p in near):
            return max(found, SURE - 0.01)  # likely one, but never by spelling alone
        found += 0.15 * full * found * (len(near) == 1)
    spare = abs(len(alignment.left) - len(alignment.right))
    found -= 0.05 * spare
    return max(0.0, min(found, 0.97 if full else SURE - 0.1))


def _part(one: Name, two: Name, pair: Pair) -> float:
    """One slip: doubted in a surname that has neighbours, trusted in a given name that has none."""
    a, b = one.tokens[pair.left], two.tokens[pair.right]
    flags = one.flags | two.flags
    found = likelihood(a.key, b.key)
    for flag, family in _KEYED:
        if flags & flag:
            found = max(found, likelihood(key(a.text, family), key(b.text, family)))
    if pair.left in one.surname or pair.right in two.surname:
        if not flags & SLAVIC and singular(a.key, b.key):
            return max(found, SURE - 0.01)  # likely one, but never by spelling alone
        return found + standing(a.text, b.text) if found < SWAPPED else found
    if are_two_names(a.text, b.text):
        return min(found, TWO)
    inside = a.key[0] == b.key[0] and a.key[-1] == b.key[-1] and min(len(a.key), len(b.key)) > 4
    return max(found, GIVEN) if inside and OSA.distance(a.key, b.key) == 1 else found


def _whole_likeness(one: Name, two: Name, alignment: Alignment) -> float:
    a = "".join(sorted([one.tokens[i].key for i in alignment.left]))
    b = "".join(sorted([two.tokens[j].key for j in alignment.right]))
    return OSA.normalized_similarity(a, b)


def _apart(one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...], likely: float) -> NameComparison:
    """Two parts or more contradict each other; the surname is named first."""
    i = next((i for i in alignment.left if i in one.surname), alignment.left[-1])
    j = next((j for j in alignment.right if j in two.surname), alignment.right[-1])
    words = _differs(one, two, i, j)
    return NameComparison("different", round(0.2 * likely, 4), "the " + words, steps)


def _differs(one: Name, two: Name, i: int, j: int) -> str:
    return f"{role(one, i)} differs: {one.tokens[i].text}, {two.tokens[j].text}"


def _vowels_only(one: Name, two: Name, pair: Pair) -> bool:
    bones = skeleton(one.tokens[pair.left].text)
    return len(bones) > 1 and bones == skeleton(two.tokens[pair.right].text)


def _nearest(one: Name, two: Name, alignment: Alignment) -> list[Pair]:
    """The best pairing of what is left, each part once."""
    if len(alignment.left) == len(alignment.right) == 1:
        i, j = alignment.left[0], alignment.right[0]
        return [Pair(i, j, "near", _likeness(one, two, i, j))]
    found = sorted([(-_likeness(one, two, i, j), i, j) for i in alignment.left for j in alignment.right])
    used_left: set[int] = set()
    used_right: set[int] = set()
    out = []
    for unlike, i, j in found:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            out.append(Pair(i, j, "near", -unlike))
    return out


def _likeness(one: Name, two: Name, i: int, j: int) -> float:
    """No slip leads from one known given name to another, to a patronymic, or between syllables."""
    a, b = one.tokens[i], two.tokens[j]
    flags = (one.flags | two.flags) & FAMILIES
    if i == one.patronymic and j == two.patronymic:
        return likeness(token(a.stem, a.stem), token(b.stem, b.stem), flags)
    found = likeness(a, b, flags)
    apart = bool(a.given.classes) and bool(b.given.classes)
    if apart or (i == one.patronymic) != (j == two.patronymic) or flags & (KOREAN | CHINESE):
        return min(found * 0.7, NEAR - 0.1)
    return found
