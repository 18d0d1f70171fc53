"""Two names: variant, uncertain or different, with the reason in words and every step on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA

from claims.names.align import GRADES, Alignment, Pair, align, likeness, skeleton
from claims.names.given import ARABIC, CHINESE, FAMILIES, KOREAN
from claims.names.parts import Name, parse, role, token

Outcome = Literal["variant", "uncertain", "different"]
# Below NEAR two parts are two names; above it a slip of the pen is thinkable, never more than that.
NEAR = 0.7


@dataclass(frozen=True, slots=True)
class NameComparison:
    """The outcome, a score that grows with it, the reason, and the steps that led there."""

    outcome: Outcome
    score: float
    reason: str
    steps: tuple[str, ...]


def similarity(a: str, b: str) -> float:
    """The score alone."""
    return compare(a, b).score


def compare(a: str, b: str) -> NameComparison:
    """Hold two names against each other; the order of the two makes no difference."""
    if b < a:
        a, b = b, a
    one, two = parse(a), parse(b)
    if not one.tokens or not two.tokens:
        return NameComparison(
            "uncertain" if a == b else "different", float(a == b), "there is no name to compare", ()
        )
    alignment = align(one, two)
    steps = tuple([_step(one, two, pair) for pair in alignment.pairs])
    if alignment.left and alignment.right:
        return _contradicted(one, two, alignment, steps)
    return _fitting(one, two, alignment, steps)


def _step(one: Name, two: Name, pair: Pair) -> str:
    return f"{one.tokens[pair.left].text} / {two.tokens[pair.right].text}: {pair.kind}"


def _fitting(one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...]) -> NameComparison:
    """Every part of one name has its part in the other: is what matched enough, and in order?"""
    pairs = alignment.pairs
    grade = sum([p.grade for p in pairs]) / len(pairs)
    left_out = len(alignment.left) + len(alignment.right)
    if _turned(one, two, alignment):
        return NameComparison(
            "different",
            0.35,
            "the same parts, but in the places of child and parent exchanged",
            steps,
        )
    if _both_given(one, two, alignment):
        return NameComparison("uncertain", 0.45, "two given names in the opposite order", steps)
    weak = _weakness(one, two, alignment)
    if weak:
        return NameComparison(
            "uncertain", round(0.62 + 0.1 * grade - 0.02 * left_out, 4), weak, steps
        )
    score = round(0.8 + 0.2 * grade - 0.015 * left_out, 4)
    return NameComparison("variant", max(score, 0.8), _reason(one, two, alignment), steps)


def _reason(one: Name, two: Name, alignment: Alignment) -> str:
    kinds = sorted({p.kind for p in alignment.pairs if p.kind != "same"})
    text = "spelled otherwise: " + ", ".join(kinds) if kinds else "the same name"
    omitted = _names(one, alignment.left) or _names(two, alignment.right)
    return f"{text}; left out on one side: {omitted}" if omitted else text


def _names(name: Name, positions: tuple[int, ...]) -> str:
    return ", ".join(f"{role(name, i)} {name.tokens[i].text}" for i in positions)


def _turned(one: Name, two: Name, alignment: Alignment) -> bool:
    """X bin Y is not Y bin X."""
    if not one.filiations or not two.filiations:
        return False
    places = {p.left: p.right for p in alignment.pairs}
    cut, other = one.filiations[0], two.filiations[0]
    before = [j < other for i, j in places.items() if i < cut]
    after = [j >= other for i, j in places.items() if i >= cut]
    return bool(before and after) and not any(before) and not all(after)


def _both_given(one: Name, two: Name, alignment: Alignment) -> bool:
    """Hans Friedrich and Friedrich Hans: nothing tells which is the surname."""
    if len(one.tokens) != 2 or len(two.tokens) != 2 or one.flags & ARABIC:
        return False
    if alignment.pairs[0].left == alignment.pairs[0].right:
        return False
    return all(t.given.classes and not t.upper for t in one.tokens + two.tokens)


def _weakness(one: Name, two: Name, alignment: Alignment) -> str:
    """Why what matched is not enough to say that it is one person."""
    pairs = alignment.pairs
    if len(pairs) > 1 and not alignment.left and not alignment.right and _all_same(pairs):
        return ""
    full = [p for p in pairs if p.kind != "initial"]
    if not full:
        return "only initials agree"
    omitted = alignment.left or alignment.right
    if not omitted and len(one.tokens) == 1:
        exact = all(p.kind in ("same", "given name", "romanisation") for p in pairs)
        return "" if exact else "one word against one word"
    if len(pairs) == 1:
        return "one side is a single word: " + one.tokens[pairs[0].left].text
    if len(full) == 1 and len(pairs) == 2:
        return "one full part and initials agree"
    if any(p.kind == "translated" for p in pairs):
        return "a given name in two languages"
    if one.flags & two.flags & KOREAN and _syllables_apart(one, two, alignment):
        return "short names whose first sound is written in two ways"
    if omitted:
        return _omission(one, two, alignment)
    return ""


def _all_same(pairs: tuple[Pair, ...]) -> bool:
    return all([p.kind == "same" for p in pairs])


def _syllables_apart(one: Name, two: Name, alignment: Alignment) -> bool:
    """Cho and Jo are one surname in two systems, or two: two syllables must speak for one."""
    if _all_same(alignment.pairs):
        return False
    weight = {"same": 1, "joined": 2}
    return sum(weight.get(p.kind, 0) for p in alignment.pairs) < 2


def _omission(one: Name, two: Name, alignment: Alignment) -> str:
    name, positions = (one, alignment.left) if alignment.left else (two, alignment.right)
    if name.sure and name.surname <= set(positions):
        return "the surname is left out: " + _names(name, positions)
    if len(positions) > 2 and len(alignment.pairs) == 2:
        return "much is left out: " + _names(name, positions)
    return ""


def _contradicted(
    one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...]
) -> NameComparison:
    """Parts stand on both sides that do not match: near enough for a slip, or another name?"""
    if len(alignment.left) > 1 and len(alignment.right) > 1:
        likely = _whole_likeness(one, two, alignment)
        if likely < NEAR - 0.1:
            return _apart(one, two, alignment, steps, likely)
    near = _nearest(one, two, alignment)
    worst = min(near, key=lambda p: p.grade)
    steps += tuple(_step(one, two, p) + f" {p.grade:.2f}" for p in near)
    words = f"{role(one, worst.left)} differs: {one.tokens[worst.left].text}, {two.tokens[worst.right].text}"
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
    words = f"the {role(one, i)} differs: {one.tokens[i].text}, {two.tokens[j].text}"
    return NameComparison("different", round(0.2 * likely, 4), words, steps)


def _slip_score(one: Name, two: Name, alignment: Alignment, near: list[Pair]) -> float:
    """How much the near parts look like slips: few edits, in the vowels only, among parts that agree."""
    parts = 1.0
    for pair in near:
        a, b = one.tokens[pair.left], two.tokens[pair.right]
        bonus = 0.12 if skeleton(a.text) == skeleton(b.text) else 0.0
        bonus += 0.04 if min(len(a.text), len(b.text)) > 6 else 0.0
        bonus -= 0.06 if a.key[:1] != b.key[:1] else 0.0
        parts *= max(0.0, min(1.0, pair.grade + bonus))
    return 0.7 * parts + 0.03 * min(3, len(alignment.pairs))


def _explained(one: Name, two: Name, alignment: Alignment, near: list[Pair], worst: Pair) -> bool:
    """A slip that all the rest outweighs: in a patronymic, in short Arabic vowels, or one letter in a long part."""
    full = sum(p.grade > GRADES["initial"] for p in alignment.pairs)
    patronymic = max(one.patronymic, two.patronymic) > 0
    if (one.flags | two.flags) & ARABIC and not patronymic and full > 1:
        if all(_vowels_only(one, two, p) for p in near):
            return True
    if len(near) != 1 or not full:
        return False
    if worst.left == one.patronymic and worst.right == two.patronymic:
        return full > 1 and worst.grade >= 0.7
    a, b = one.tokens[worst.left].key, two.tokens[worst.right].key
    first = one.tokens[worst.left].text[0] == two.tokens[worst.right].text[0]
    if not first or min(len(a), len(b)) < 5 or OSA.distance(a, b) > 1 or a[0] != b[0]:
        return False
    swapped = len(a) == len(b) and sorted(a) == sorted(b)
    return swapped or (full > 1 and not patronymic) or (min(len(a), len(b)) > 8 and a[-1] == b[-1])


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
    """No slip leads from one known given name to another, to a patronymic, or between East Asian syllables."""
    a, b = one.tokens[i], two.tokens[j]
    flags = (one.flags | two.flags) & FAMILIES
    if i == one.patronymic and j == two.patronymic:
        return likeness(token(a.stem, a.stem), token(b.stem, b.stem), flags)
    found = likeness(a, b, flags)
    apart = bool(a.given.classes) and bool(b.given.classes)
    if apart or (i == one.patronymic) != (j == two.patronymic) or flags & (KOREAN | CHINESE):
        return min(found * 0.7, NEAR - 0.1)
    return found
