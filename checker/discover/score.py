"""Why two claims are, or are not, answers to one question: features with weights. The value itself is no feature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from checker.discover.events import is_open_time, told_of
from checker.discover.nouns import is_told, nouns_of_count, nouns_of_family
from checker.discover.rarity import Rarity, context_of
from claims.claim import Claim, Context
from claims.extract.attribute import attribute_words

_PARTS = frozenset(("part", "other", "alone"))
_APART = frozenset(("compared", "demanded", "each", "new", "with-culprit", "out of", "does", "capacity", "former"))


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
    return Score(_weighed(features(a, b, setting), section_of(a, b)))


def chosen(found: Score, standing: Iterable[tuple[str, float]]) -> Score:
    """The same score with what the pair's standing among its rivals adds."""
    more = _weighed(standing, "choice")
    return Score(found.features + more) if more else found


def _weighed(some: Iterable[tuple[str, float]], section: str) -> tuple[tuple[str, float, float], ...]:
    """The features that hold, each with its strength and what it adds by this section of the table."""
    known: Mapping[str, float] = weights()[section]
    # A list first: a generator costs more for every pair.
    return tuple([(name, value, round(value * known.get(name, 0.0), 3)) for name, value in some if value])


def features(a: Claim, b: Claim, setting: Setting) -> Iterator[tuple[str, float]]:
    """Every feature with its strength."""
    first, second = context_of(a), context_of(b)
    rarity, section = setting.rarity, section_of(a, b)
    if is_open_time(a) or is_open_time(b):
        first, second = replace(first, near=told_of(a)), replace(second, near=told_of(b))
    shared = first.near & second.near
    yield "prior", 1.0
    yield "other slots", float(a.slot != b.slot)
    if section != family_of(a) and a.slot == b.slot:
        yield f"a {family_of(a)}", 1.0
    yield "only", float(setting.only)
    yield "both first", float(setting.first)
    yield (
        ("same text" if a.source == b.source else "near texts"),
        (1.0 if a.source == b.source else min(setting.link / 4, 1.0)),
    )
    yield "shared near words", rarity.cosine(first.near, second.near)
    yield "no shared near word", float(not shared)
    told = first.attribute is not None and first.attribute == second.attribute
    yield "only loose words shared", float(bool(shared) and shared <= _LOOSE and not told)
    yield from _concepts(first.near, second.near)
    yield "nothing close shared", float(not shared and first.close.isdisjoint(second.close))
    yield "shared words", rarity.cosine(first.words, second.words)
    yield from _names(first, second, rarity)
    yield from _heads(section, a.slot, first, second, setting.only)
    if section == "amount":
        yield from _told(a, b, setting) if first.attribute and second.attribute else _attributes(first, second)
    yield from _times(first, second)
    yield from _scopes(first, second)
    yield "same sentence", float(a.source == b.source and first.words == second.words)


def family_of(claim: Claim) -> str:
    """The sort of question, each of which has its own prior."""
    return _family(claim.slot)


@lru_cache(maxsize=1024)
def _family(slot: str) -> str:
    first = slot.split("-", maxsplit=1)[0].replace("clock", "when").replace("age", "measure")
    return first if first in ("when", "count", "order", "percent", "money", "duration", "measure") else "family"


def _concepts(first: frozenset[str], second: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Concepts are the words of the lexicon of meanings; they say more than other words."""
    one, two = _telling(first), _telling(second)
    if one and two:
        yield "shared concepts", min(len(one & two), 2) / 2
        yield "other concepts", float(not one & two)
    if one | two:
        yield "odd concepts", len(one ^ two) / len(one | two)


@lru_cache(maxsize=4096)
def _telling(near: frozenset[str]) -> frozenset[str]:
    return frozenset([word for word in near if word[0] == "=" and word not in _LOOSE])


def section_of(a: Claim, b: Claim) -> str:
    """The part of the table of weights that two claims are weighed by: that of open counts where only one is of a family."""
    sort = family_of(a) if a.slot == b.slot and not is_open_time(a) else "count"
    return {"family": "family", "when": "when", "count": "count", "order": "count"}.get(sort, "amount")


def sure_of(a: Claim, b: Claim) -> float:
    """The weight from which on two claims surely answer one question, so that they can conflict: open counts need the most, and
    names and terms, of which none is near another, no more than what is likely.
    """
    section = section_of(a, b)
    wanted = "sure" if section != "family" or a.value.kind in _FIGURES else "likely"
    return float(weights()["thresholds"][wanted][section])


_FIGURES = frozenset(("count", "duration"))


def likely_of(a: Claim, b: Claim) -> float:
    """The weight from which on two claims of a folder that somebody has put together likely answer one question: figures of like
    size can then conflict. A place in an order has no size.
    """
    if "order" in (family_of(a), family_of(b)):
        return sure_of(a, b)
    return float(weights()["thresholds"]["likely"][section_of(a, b)])


def _attributes(first: Context, second: Context) -> Iterator[tuple[str, float]]:
    """What an amount is the amount of, where the clauses say it: a height is no length."""
    one, two = first.near & attribute_words(), second.near & attribute_words()
    if one and two:
        yield ("same attribute" if one & two else "other attribute"), 1.0
    elif one or two:
        yield "one attribute", 1.0


def _told(a: Claim, b: Claim, setting: Setting) -> Iterator[tuple[str, float]]:
    """What both amounts are bound to in their sentences. That of many things has a price and a growth: there the texts must be near."""
    one, two = context_of(a), context_of(b)
    if one.attribute != two.attribute:
        yield "attribute told otherwise", 1.0
    elif a.slot not in _ANYBODYS or not one.close.isdisjoint(two.close | two.owner):
        yield ("attribute of another" if _two_owners(a, b) else "attribute told alike"), 1.0
    elif (one.close and two.close) or _two_owners(a, b):
        yield "attribute of another", 1.0
    else:
        yield "attribute told alike", (a.source != b.source) * min(setting.link / 4, 1.0)


_ANYBODYS = ("money", "percent")


def _two_owners(a: Claim, b: Claim) -> bool:
    """Whether two sums or percentages stand behind the names of two owners: "sales of Brook Steel rose 9 percent"."""
    one, two = context_of(a).owner, context_of(b).owner
    return a.slot in _ANYBODYS and bool(one and two) and one.isdisjoint(two)


def _names(first: Context, second: Context, rarity: Rarity) -> Iterator[tuple[str, float]]:
    if first.close and second.close:
        yield "shared close names", rarity.share(first.close, second.close)
        yield "no shared close name", float(not first.close & second.close)
    if first.owner and second.owner:
        yield ("same owner" if first.owner & second.owner else "other owner"), 1.0
        in_list = "listed" in first.scope or "listed" in second.scope
        yield "other owner in a list", float(in_list and not first.owner & second.owner)
    elif first.owner or second.owner:
        yield "one owner", 1.0
    if first.participants and second.participants:
        yield "shared names", rarity.share(first.participants, second.participants)
        yield "no shared name", float(not first.participants & second.participants)


def _heads(section: str, slot: str, first: Context, second: Context, only: bool) -> Iterator[tuple[str, float]]:
    if section not in ("family", "count"):
        return
    relation = nouns_of_family(slot, first, second) if section == "family" else nouns_of_count(first, second)
    yield relation, 1.0
    if section == "count":
        yield "only of its noun", float(only and relation == "same noun")
        yield "noun told", float(is_told(first, second))
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
    yield "one whole", float(("whole" in one) != ("whole" in two))
    yield "same scope", float(bool((one & two) & (_PARTS | _APART)))
    told = [{mark for mark in side if mark.startswith("by ")} for side in (one, two)]
    yield "other estimate", float(bool(told[0] and told[1] and told[0] != told[1]))
