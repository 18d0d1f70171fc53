"""What a group is called: the noun, the words and the names that all its claims share. The label is part of the fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.furniture import shown

_MOST = 4


def labelled(groups: Iterable[Sequence[Claim]]) -> list[Claim]:
    """The claims with their group's label as subject; groups of one slot that would be called alike are numbered."""
    used: Counter[tuple[str, str]] = Counter()
    found = []
    for members in groups:
        slot, label = members[0].slot, _label(members)
        used[slot, label] += 1
        about = label if used[slot, label] == 1 else f"{label} ({used[slot, label]})"
        found += [replace(claim, about=about) for claim in members]
    return found


def _label(members: Sequence[Claim]) -> str:
    contexts = [context_of(claim) for claim in members]
    heads = Counter(context.noun_class for context in contexts if context.noun_class)
    near = frozenset.intersection(*(context.near for context in contexts))
    names = frozenset.intersection(*(context.participants for context in contexts))
    when = {context.when for context in contexts if context.when}
    parts = [*(name for name, _ in heads.most_common(1)), *sorted(near)[:_MOST], *sorted(names - near)[:_MOST], *sorted(when)[:1]]
    return " ".join(dict.fromkeys(map(shown, parts))) or "the event"
