"""Parts that stand on both sides and do not match: a slip of the pen, or another name?"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from claims.names.align import GRADES, Alignment, Pair, likeness, skeleton
from claims.names.given import ARABIC, CHINESE, FAMILIES, KOREAN
from claims.names.outcome import NameComparison, step
from claims.names.parts import Name, role
from claims.names.tokens import token

# Below NEAR two parts are two names; above it a slip is thinkable. In a part of more than LONG
# letters one letter is a slip; in a shorter surname it is another family.
NEAR = 0.7
LONG = 8


def contradicted(
    one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...]
) -> NameComparison:
    """Parts stand on both sides that do not match: near enough for a slip, or another name?"""
    if len(alignment.left) > 1 and len(alignment.right) > 1:
        likely = _whole_likeness(one, two, alignment)
        if likely < NEAR - 0.1:
            return _apart(one, two, alignment, steps, likely)
    near = _nearest(one, two, alignment)
    worst = min(near, key=lambda p: p.grade)
    steps += tuple(step(one, two, p) + f" {p.grade:.2f}" for p in near)
    words = _differs(one, two, worst.left, worst.right)
    if worst.grade < NEAR or len(near) > 2 or (not alignment.pairs and len(near) > 1):
        found = 0.45 * worst.grade * (0.8 + 0.06 * min(3, len(alignment.pairs)))
        return NameComparison("different", round(found / len(near), 4), "the " + words, steps)
    spare = abs(len(alignment.left) - len(alignment.right))
    score = _slip_score(one, two, alignment, near) - 0.03 * spare
    if _explained(one, two, alignment, near, worst):
        return NameComparison("variant", 0.84, "a slip in one part of several: the " + words, steps)
    return NameComparison(
        "uncertain", round(min(0.79, max(0.45, score)), 4), "near, but the " + words, steps
    )


def _whole_likeness(one: Name, two: Name, alignment: Alignment) -> float:
    a = "".join(sorted([one.tokens[i].key for i in alignment.left]))
    b = "".join(sorted([two.tokens[j].key for j in alignment.right]))
    return OSA.normalized_similarity(a, b)


def _apart(
    one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...], likely: float
) -> NameComparison:
    """Two parts or more contradict each other; the surname is named first."""
    i = next((i for i in alignment.left if i in one.surname), alignment.left[-1])
    j = next((j for j in alignment.right if j in two.surname), alignment.right[-1])
    words = _differs(one, two, i, j)
    return NameComparison("different", round(0.2 * likely, 4), "the " + words, steps)


def _differs(one: Name, two: Name, i: int, j: int) -> str:
    return f"{role(one, i)} differs: {one.tokens[i].text}, {two.tokens[j].text}"


def _slip_score(one: Name, two: Name, alignment: Alignment, near: list[Pair]) -> float:
    """How much the near parts look like slips: few edits, in vowels, among parts that agree."""
    parts = 1.0
    for pair in near:
        a, b = one.tokens[pair.left], two.tokens[pair.right]
        vowels = pair.grade > 0.75 and skeleton(a.text) == skeleton(b.text)
        bonus = 0.12 if vowels else 0.0
        bonus += 0.04 if min(len(a.text), len(b.text)) > 6 else 0.0
        bonus -= 0.06 if a.key[:1] != b.key[:1] else 0.0
        parts *= max(0.0, min(1.0, pair.grade + bonus))
    return 0.7 * parts + 0.03 * min(3, len(alignment.pairs))


def _explained(one: Name, two: Name, alignment: Alignment, near: list[Pair], worst: Pair) -> bool:
    """A slip that all the rest outweighs: in a patronymic, in Arabic vowels, or in one letter."""
    full = sum(p.grade > GRADES["initial"] for p in alignment.pairs)
    patronymic = max(one.patronymic, two.patronymic) > 0
    arabic = (one.flags | two.flags) & ARABIC and not patronymic and full > 1
    if arabic and all(_vowels_only(one, two, p) for p in near):
        return True
    if len(near) != 1 or not full:
        return False
    if worst.left == one.patronymic and worst.right == two.patronymic:
        return full > 1 and worst.grade >= 0.7
    return _one_letter(one, two, worst, full > 1 and not patronymic)


def _one_letter(one: Name, two: Name, pair: Pair, outweighed: bool) -> bool:
    """One letter, not the first: two exchanged, one in a given name, or one in a long part."""
    a, b = one.tokens[pair.left], two.tokens[pair.right]
    short = min(len(a.key), len(b.key))
    if a.text[0] != b.text[0] or short < 5 or OSA.distance(a.key, b.key) > 1:
        return False
    if outweighed or (len(a.key) == len(b.key) and sorted(a.key) == sorted(b.key)):
        return True
    given = pair.left not in one.surname and pair.right not in two.surname
    return a.key[-1] == b.key[-1] and (given or short > LONG)


def _vowels_only(one: Name, two: Name, pair: Pair) -> bool:
    bones = skeleton(one.tokens[pair.left].text)
    return len(bones) > 1 and bones == skeleton(two.tokens[pair.right].text)


def _nearest(one: Name, two: Name, alignment: Alignment) -> list[Pair]:
    """The best pairing of what is left, each part once."""
    found = sorted(
        (-_likeness(one, two, i, j), i, j) for i in alignment.left for j in alignment.right
    )
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
