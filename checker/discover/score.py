"""Why two claims are, or are not, answers to one question: features with weights. The value itself is no feature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from checker.discover.rarity import Rarity, context_of
from claims.claim import Claim, Context

_GENERAL = frozenset(("victims", None))
_PARTS = frozenset(("part", "other", "alone"))
_APART = frozenset(("compared", "demanded", "each", "new", "with-culprit", "out of", "does"))


# Concepts that go with any subject: what rises, costs or lasts is not said by them.
_LOOSE = frozenset(
    ("=rise", "=fall", "=price", "=cost", "=worth", "=duration", "=begin", "=end", "=sale", "=fund", "=carry")
)


@cache
def weights() -> Any:
    """Thresholds and weights, by name."""
    import yaml

    text = files("checker").joinpath("weights.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class Score:
    """The features that hold, how strongly (0 to 1), and what each adds to the log-odds."""

    features: tuple[tuple[str, float, float], ...]

    @property
    def total(self) -> float:
        """The log-odds that both answer one question."""
        return sum(added for _, _, added in self.features)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a score needs to know of the corpus: rarity, how near the two texts are, and whether each claim is the only, or the first,
    whole figure of its kind in its text.
    """

    rarity: Rarity
    link: float
    only: bool
    first: bool


def score(a: Claim, b: Claim, setting: Setting) -> Score:
    """Weigh two claims of one block."""
    table: Mapping[str, float] = weights()[section_of(a)]
    found = [(name, value, round(value * table.get(name, 0.0), 3)) for name, value in features(a, b, setting) if value]
    return Score(tuple(found))


def features(a: Claim, b: Claim, setting: Setting) -> Iterator[tuple[str, float]]:
    """Every feature with its strength."""
    first, second = context_of(a), context_of(b)
    rarity = setting.rarity
    apart = first.near.isdisjoint(second.near)
    yield "prior", 1.0
    if section_of(a) == "open":
        yield f"a {family_of(a)}", 1.0
    yield "only", float(setting.only)
    yield "both first", float(setting.first)
    yield (
        ("same text" if a.source == b.source else "near texts"),
        (1.0 if a.source == b.source else min(setting.link / 4, 1.0)),
    )
    yield "shared near words", rarity.cosine(first.near, second.near)
    yield "no shared near word", float(apart)
    yield from _concepts(first.near, second.near)
    yield "nothing close shared", float(apart and first.close.isdisjoint(second.close))
    yield "shared words", rarity.cosine(first.words, second.words)
    yield from _names(first, second, rarity)
    yield from _heads(a, first, second)
    yield from _times(first, second)
    yield from _scopes(first, second)
    yield "same sentence", float(a.source == b.source and first.words == second.words)


def family_of(claim: Claim) -> str:
    """The sort of question, each of which has its own prior."""
    return _family(claim.slot)


@lru_cache(maxsize=1024)
def _family(slot: str) -> str:
    first = slot.partition("-")[0]
    return first if first in ("when", "count", "order", "percent", "money", "duration", "measure") else "family"


def _concepts(first: frozenset[str], second: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Concepts are the words of the lexicon of meanings; they say more than other words."""
    one, two = _telling(first), _telling(second)
    if one and two:
        yield "shared concepts", min(len(one & two), 2) / 2
        yield "other concepts", float(not one & two)


@lru_cache(maxsize=4096)
def _telling(near: frozenset[str]) -> frozenset[str]:
    return frozenset([word for word in near if word[0] == "=" and word not in _LOOSE])


def section_of(claim: Claim) -> str:
    """The part of the table of weights that a question is weighed by."""
    sort = family_of(claim)
    return sort if sort in ("family", "when") else "open"


def _names(first: Context, second: Context, rarity: Rarity) -> Iterator[tuple[str, float]]:
    if first.close and second.close:
        yield "shared close names", rarity.share(first.close, second.close)
        yield "no shared close name", float(not first.close & second.close)
    if first.participants and second.participants:
        yield "shared names", rarity.share(first.participants, second.participants)
        yield "no shared name", float(not first.participants & second.participants)


def _heads(a: Claim, first: Context, second: Context) -> Iterator[tuple[str, float]]:
    if a.value.kind != "count":
        return
    one, two = first.noun_class, second.noun_class
    if one in _GENERAL and two in _GENERAL:
        yield "general noun", 1.0
    elif one in _GENERAL or two in _GENERAL:
        yield "one general noun", 1.0
    else:
        yield ("same noun" if one == two else "different nouns"), 1.0
    if first.modifiers and second.modifiers:
        yield ("shared modifier" if first.modifiers & second.modifiers else "different modifiers"), 1.0
    elif first.modifiers or second.modifiers:
        yield "one modifier", 1.0


def _times(first: Context, second: Context) -> Iterator[tuple[str, float]]:
    if first.when and second.when:
        yield ("same other time" if first.when == second.when else "different times"), 1.0
    elif first.when or second.when:
        yield "one other time", 1.0


def _scopes(first: Context, second: Context) -> Iterator[tuple[str, float]]:
    if not first.scope and not second.scope:
        return
    one, two = set(first.scope), set(second.scope)
    yield "part and whole", float((one & _PARTS) != (two & _PARTS))
    yield "apart", float((one & _APART) != (two & _APART))
    told = [{mark for mark in side if mark.startswith("by ")} for side in (one, two)]
    yield "other estimate", float(bool(told[0] and told[1] and told[0] != told[1]))
