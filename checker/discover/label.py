"""What a group is called: the noun, the words and the names that all its claims share. The label is part of the fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.gazetteer import Gazetteer

_MOST = 3
SO_FAR = "-so-far"
# Cases and signatures are counted as they come in.
_GROWING = frozenset(("=case", "=signature"))


def labelled(groups: Iterable[Sequence[Claim]]) -> list[Claim]:
    """The claims with their group's label as subject; groups of one slot that would be called alike are numbered."""
    used: Counter[tuple[str, str]] = Counter()
    found = []
    for members in groups:
        slot, label = _slot(members), _label(members)
        used[slot, label] += 1
        about = label if used[slot, label] == 1 else f"{label} ({used[slot, label]})"
        found += [replace(claim, about=about, slot=slot) for claim in members]
    return found


def _slot(members: Sequence[Claim]) -> str:
    """The slot; where one of the claims says "so far" or "now", that of a value which goes on rising."""
    slot = members[0].slot
    running = any("running" in context_of(claim).scope or context_of(claim).noun_class in _GROWING for claim in members)
    return f"{slot}{SO_FAR}" if running and members[0].value.kind == "count" else slot


def _label(members: Sequence[Claim]) -> str:
    contexts = [context_of(claim) for claim in members]
    heads = Counter(context.noun_class for context in contexts if context.noun_class)
    near = frozenset.intersection(*(context.near for context in contexts))
    names = frozenset.intersection(*(context.participants for context in contexts))
    when = {context.when for context in contexts if context.when}
    noun = [name for name, _ in heads.most_common(1) if name != "victims"]
    words = sorted(near, key=lambda word: (word[0] != "=", word))[: 1 if noun else 2]
    parts = [*noun, *words, *sorted(names)[:_MOST], *sorted(when)[:1]]
    return ", ".join(dict.fromkeys(map(_shown, parts))) or "the event"


def _shown(part: str) -> str:
    """As a reader should see it: no mark of a concept, a country by its name."""
    part = part.removeprefix("person:")
    return gazetteer.name(part) if ":" in part else part.removeprefix("=").replace("-", " ")


gazetteer = Gazetteer()
