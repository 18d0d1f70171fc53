"""What a group is called: the noun, the words and the names that all its claims share. The label is part of the fingerprint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.attribute import grows
from claims.extract.stems import stem
from claims.folding import fold
from claims.gazetteer import Gazetteer

_MOST = 3
# Slots that name no happening: a group in which one claim names it bears that name.
_OPEN = ("count", "when", "clock")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
SO_FAR = "-so-far"
# Cases and signatures are counted as they come in.
_GROWING = frozenset(("=case", "=signature"))
# Rewards, bail and funds are raised as time goes by.
_RAISED = frozenset(("=reward", "=bail", "=fund", "=donation"))


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
    slot = min((claim.slot for claim in members), key=lambda name: (name in _OPEN, name))
    running = any(_is_running(claim) for claim in members)
    return f"{slot}{SO_FAR}" if running and members[0].value.kind == "count" else slot


def _is_running(claim: Claim) -> bool:
    context = context_of(claim)
    return (
        "running" in context.scope
        or context.noun_class in _GROWING
        or grows(context.attribute)
        or (claim.slot == "money" and not _RAISED.isdisjoint(context.near))
    )


def _label(members: Sequence[Claim]) -> str:
    contexts = [context_of(claim) for claim in members]
    heads = Counter(context.noun_class for context in contexts if context.noun_class)
    near = frozenset.intersection(*(context.near for context in contexts))
    names = frozenset.intersection(*(context.participants for context in contexts))
    when = {context.when for context in contexts if context.when}
    noun = [name for name, _ in heads.most_common(1) if name != "victims"]
    words = sorted(near, key=lambda word: (word[0] != "=", word))[: 1 if noun else 2]
    parts = [*noun, *words, *sorted(names)[:_MOST], *sorted(when)[:1]]
    written = _written(members)
    return ", ".join(dict.fromkeys(_shown(part, written) for part in parts)) or "the event"


def _written(members: Sequence[Claim]) -> Mapping[str, str]:
    """The words of the quotes by stem and, of names, by folded word: the shortest, as a reader would look it up."""
    found: dict[str, str] = {}
    for claim in members:
        for word in _WORD.findall(claim.provenance.quote or ""):
            plain = fold(word)
            for key in (plain,) if word[0].isupper() else (stem(plain),):
                found[key] = min(found.get(key, word), word, key=lambda some: (len(some), some))
    return found


def _shown(part: str, written: Mapping[str, str]) -> str:
    """As a reader should see it: a word for its stem, no mark of a concept, a country by its name."""
    return name_of(part) if ":" in part or part[0] == "=" else written.get(part, part).replace("-", " ")


def name_of(id: str) -> str:
    """A name or a concept by its id, for people: a person, a country or a place by its name."""
    if id.startswith("person:"):
        return id.removeprefix("person:").title()
    if ":" in id:
        return gazetteer.name(id)
    return id[1:].replace("-", " ") if id[0] == "=" else id


gazetteer = Gazetteer()
