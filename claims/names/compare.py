"""Two names: variant, uncertain or different, with the reason in words and every step on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.names.align import Alignment, Pair, align, likeness
from claims.names.given import ARABIC, CHINESE, KOREAN
from claims.names.parts import Name, Token, parse, role

Outcome = Literal["variant", "uncertain", "different"]
# Below NEAR two parts are two names; above it a slip of the pen is thinkable, never more than that.
NEAR = 0.6


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
        return NameComparison("uncertain" if a == b else "different", float(a == b), "there is no name to compare", ())
    alignment = align(one, two)
    steps = tuple(_step(one, two, pair) for pair in alignment.pairs)
    if alignment.left and alignment.right:
        return _contradicted(one, two, alignment, steps)
    return _fitting(one, two, alignment, steps)


def _step(one: Name, two: Name, pair: Pair) -> str:
    return f"{one.tokens[pair.left].text} / {two.tokens[pair.right].text}: {pair.kind}"


def _fitting(one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...]) -> NameComparison:
    """Every part of one name has its part in the other: is what matched enough, and in order?"""
    pairs = alignment.pairs
    grade = sum(p.grade for p in pairs) / len(pairs)
    left_out = len(alignment.left) + len(alignment.right)
    if _turned(one, two, alignment):
        return NameComparison("different", 0.35, "the same parts, but in the places of child and parent exchanged", steps)
    if _both_given(one, two, alignment):
        return NameComparison("uncertain", 0.45, "two given names in the opposite order", steps)
    weak = _weakness(one, two, alignment)
    if weak:
        return NameComparison("uncertain", round(0.62 + 0.1 * grade - 0.02 * left_out, 4), weak, steps)
    score = round(0.8 + 0.2 * grade - 0.015 * left_out, 4)
    return NameComparison("variant", max(score, 0.8), _reason(one, two, alignment), steps)


def _reason(one: Name, two: Name, alignment: Alignment) -> str:
    kinds = sorted({p.kind for p in alignment.pairs} - {"same"})
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
    crossed = all(p.left != p.right for p in alignment.pairs)
    return crossed and all(t.given.classes and not t.upper for t in one.tokens + two.tokens)


def _weakness(one: Name, two: Name, alignment: Alignment) -> str:
    """Why what matched is not enough to say that it is one person."""
    pairs = alignment.pairs
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
    if omitted:
        return _omission(one, two, alignment)
    return ""


def _omission(one: Name, two: Name, alignment: Alignment) -> str:
    name, positions = (one, alignment.left) if alignment.left else (two, alignment.right)
    if name.sure and name.surname <= set(positions):
        return "the surname is left out: " + _names(name, positions)
    if len(positions) > 2 and len(alignment.pairs) == 2:
        return "much is left out: " + _names(name, positions)
    return ""


def _contradicted(one: Name, two: Name, alignment: Alignment, steps: tuple[str, ...]) -> NameComparison:
    """Parts stand on both sides that do not match: near enough for a slip, or another name?"""
    near = _nearest(one, two, alignment)
    steps += tuple(_step(one, two, p) + f" {p.grade:.2f}" for p in near)
    worst = min(near, key=lambda p: p.grade)
    word = f"{role(one, worst.left)} differs: {one.tokens[worst.left].text}, {two.tokens[worst.right].text}"
    slip = worst.grade >= (NEAR if len(near) == 1 else 0.8) and not _known_apart(one, two, near)
    total = len(alignment.pairs) + len(near)
    support = len(alignment.pairs) / total
    spare = abs(len(alignment.left) - len(alignment.right))
    score = 0.75 * worst.grade * (0.6 + 0.4 * support) - 0.03 * spare
    if not slip or (one.flags | two.flags) & (KOREAN | CHINESE):
        return NameComparison("different", round(max(0.0, min(0.5, score * 0.6)), 4), "the " + word, steps)
    return NameComparison("uncertain", round(min(0.79, max(0.4, score)), 4), "near, but the " + word, steps)


def _known_apart(one: Name, two: Name, near: list[Pair]) -> bool:
    return any(one.tokens[p.left].given.classes and two.tokens[p.right].given.classes for p in near)


def _nearest(one: Name, two: Name, alignment: Alignment) -> list[Pair]:
    """The best pairing of what is left, each part once."""
    found = sorted(
        (
            Pair(i, j, "near", _token_likeness(one.tokens[i], two.tokens[j]))
            for i in alignment.left
            for j in alignment.right
        ),
        key=lambda p: (-p.grade, p.left, p.right),
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    out = []
    for pair in found:
        if pair.left not in used_left and pair.right not in used_right:
            used_left.add(pair.left)
            used_right.add(pair.right)
            out.append(pair)
    return out


def _token_likeness(a: Token, b: Token) -> float:
    return likeness(a.key, b.key)
