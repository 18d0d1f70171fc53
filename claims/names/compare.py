"""Two names: variant, uncertain or different, with the reason in words and every step to it."""

from __future__ import annotations

from claims.names.align import Alignment, Pair, align
from claims.names.contradiction import contradicted
from claims.names.given import ARABIC, CHINESE, KOREAN
from claims.names.outcome import NameComparison, step
from claims.names.parts import Name, parse, role


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
    steps = tuple([step(one, two, pair) for pair in alignment.pairs])
    if one.script == two.script == "han" and a != b:
        return _characters(alignment, steps)
    if alignment.left and alignment.right:
        return contradicted(one, two, alignment, steps)
    return _fitting(one, two, alignment, steps)


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
        return NameComparison("uncertain", round(0.62 + 0.1 * grade - 0.02 * left_out, 4), weak, steps)
    score = round(0.8 + 0.2 * grade - 0.015 * left_out, 4)
    return NameComparison("variant", max(score, 0.8), _reason(one, two, alignment), steps)


def _characters(alignment: Alignment, steps: tuple[str, ...]) -> NameComparison:
    """One sound is written with many characters; the older and the newer forms of one are not known here."""
    if alignment.left or alignment.right:
        return NameComparison("different", 0.2, "the characters differ", steps)
    return NameComparison("uncertain", 0.6, "the same sound, but other characters", steps)


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
    omitted = alignment.left or alignment.right
    if len(pairs) > 1 and not omitted and _all_same(pairs):
        return ""
    full = [p for p in pairs if p.kind != "initial"]
    if len(full) < 2:
        return _single(one, full, alignment)
    if any(p.kind == "translated" for p in pairs):
        return "a given name in two languages"
    if one.flags & two.flags & (KOREAN | CHINESE) and _syllables_apart(alignment):
        return "short names whose first sound is written in two ways"
    return _omission(one, two, alignment) if omitted else ""


def _single(one: Name, full: list[Pair], alignment: Alignment) -> str:
    """One part alone agrees, with or without initials."""
    if not full:
        return "only initials agree"
    if not alignment.left and not alignment.right and len(one.tokens) == 1:
        return "" if full[0].kind in ("same", "given name", "romanisation") else "one word against one word"
    if len(alignment.pairs) == 1:
        return "" if full[0].kind == "joined" and _whole_name(alignment) else _alone(one, full[0])
    return "one full part and initials agree" if len(alignment.pairs) == 2 else ""


def _whole_name(alignment: Alignment) -> bool:
    return not alignment.left and not alignment.right


def _alone(one: Name, pair: Pair) -> str:
    return "one side is a single word: " + one.tokens[pair.left].text


def _all_same(pairs: tuple[Pair, ...]) -> bool:
    return all(p.kind == "same" for p in pairs)


def _syllables_apart(alignment: Alignment) -> bool:
    """Cho and Jo may be one surname or two: two more syllables must speak for one."""
    if _all_same(alignment.pairs):
        return False
    weight = {"joined": 2, "initial": 0}
    return sum(weight.get(p.kind, 1) for p in alignment.pairs) < 3


def _omission(one: Name, two: Name, alignment: Alignment) -> str:
    name, positions = (one, alignment.left) if alignment.left else (two, alignment.right)
    if name.sure and name.surname <= set(positions):
        return "the surname is left out: " + _names(name, positions)
    if len(positions) > 2 and len(alignment.pairs) == 2:
        return "much is left out: " + _names(name, positions)
    return ""
