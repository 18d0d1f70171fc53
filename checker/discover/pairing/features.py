"""What may speak for or against two claims answering one question, and how strongly. The value itself is no feature."""

from __future__ import annotations

from typing import NamedTuple

from checker.discover.pairing.events import by_words, moments
from checker.discover.pairing.keys import OF_SOME
from checker.discover.pairing.log_odds import Feature
from checker.discover.pairing.nouns import is_told, nouns_of_count, nouns_of_family
from checker.discover.pairing.sections import MOMENT, section_of_sides
from checker.discover.pairing.side import Scope, Side
from checker.discover.pairing.sides import LOOSE, told_side
from checker.discover.rarity import Rarity
from claims.claim import Context
from claims.extract.context.attributes.words import may_be_one


class Setting(NamedTuple):
    """What a score needs to know of the corpus: rarity, how near the two texts are, and whether each claim is the only, or the first,
    whole figure of its kind in its text.
    """

    rarity: Rarity
    link: float
    only: bool
    first: bool


def features(a: Side, b: Side, setting: Setting) -> list[Feature]:
    """Every feature that may hold, with its strength."""
    section = section_of_sides(a, b)
    if by_words(a, b):
        a, b = told_side(a), told_side(b)
    return _features(section, a, b, setting)


def _features(section: str, a: Side, b: Side, setting: Setting) -> list[Feature]:
    found: list[Feature] = [("prior", 1.0)]
    if a.slot != b.slot:
        found.append(("other slots", 1.0))
    elif section != a.family:
        found.append((f"a {a.family}", 1.0))
    if setting.only:
        found.append(("only", 1.0))
    if setting.first:
        found.append(("both first", 1.0))
    _texts(found, a, b, setting.link)
    _clauses(found, a, b, setting.rarity)
    _names(found, a, b, setting.rarity)
    _heads(found, section, a, b, setting.only)
    if section == "amount":
        _attributes(found, a, b, setting.link)
    elif section == MOMENT:
        found += moments(a, b)
    _times(found, a.context.when, b.context.when)
    if a.scope is not b.scope or a.context.scope:
        _scopes(found, a.scope, b.scope)
    if a.source == b.source and a.words == b.words:
        found.append(("same sentence", 1.0))
    elif not a.figures.isdisjoint(b.figures):
        found.append(("shared figure", 1.0))
    return found


def _texts(found: list[Feature], a: Side, b: Side, link: float) -> None:
    """How near the texts are, and whether both values stand where a text tells what it is of."""
    if a.source == b.source:
        found.append(("same text", 1.0))
        return
    found.append(("near texts", min(link / 4, 1.0)))
    if a.lead and b.lead:
        found.append(("both lead", 1.0))


def _clauses(found: list[Feature], a: Side, b: Side, rarity: Rarity) -> None:
    """What the words of both clauses, and of both sentences, say."""
    shared = a.near & b.near
    if shared:
        found.append(("shared near words", rarity.cosine(a.near, b.near, shared)))
        if shared <= LOOSE and not (a.context.attribute and a.context.attribute == b.context.attribute):
            found.append(("only loose words shared", 1.0))
    else:
        found.append(("no shared near word", 1.0))
    found.append(("akin near words", rarity.likeness(a.near, b.near, shared)))
    _concepts(found, a.telling, b.telling)
    if not shared and a.close.isdisjoint(b.close):
        found.append(("nothing close shared", 1.0))
    both = a.words & b.words
    found.append(("shared words", rarity.cosine(a.words, b.words, both)))
    found.append(("akin words", rarity.likeness(a.words, b.words, both)))


def _concepts(found: list[Feature], one: frozenset[str], two: frozenset[str]) -> None:
    """Concepts are the words of the lexicon of meanings; they say more than other words."""
    if one and two:
        both = len(one & two)
        found.append(("shared concepts", min(both, 2) / 2) if both else ("other concepts", 1.0))
    elif not one and not two:
        return
    if one != two:
        found.append(("odd concepts", len(one ^ two) / len(one | two)))


def _attributes(found: list[Feature], a: Side, b: Side, link: float) -> None:
    """What an amount is the amount of, where the sentences bind it to that or the clauses say it: a height is no length."""
    one, two = a.attributes, b.attributes
    if (here := a.context.attribute) and (there := b.context.attribute):
        found.append(("one attribute", 1.0) if may_be_one(here, there) else _told(a, b, link))
    elif one and two:
        found.append(("other attribute" if one.isdisjoint(two) else "same attribute", 1.0))
    elif one or two:
        found.append(("one attribute", 1.0))


def _told(a: Side, b: Side, link: float) -> Feature:
    """What both amounts are bound to in their sentences. That of many things has a price and a growth: there the texts must be near."""
    if a.context.attribute != b.context.attribute:
        return "attribute told otherwise", 1.0
    if a.slot not in _ANYBODYS or not a.close.isdisjoint(b.close | b.owner):
        return ("attribute of another" if _two_owners(a, b) else "attribute told alike"), 1.0
    if (a.close and b.close) or _two_owners(a, b):
        return "attribute of another", 1.0
    return "attribute told alike", (a.source != b.source) * min(link / 4, 1.0)


_ANYBODYS = ("money", "percent")


def _two_owners(a: Side, b: Side) -> bool:
    """Whether two sums or percentages stand behind the names of two owners: "sales of Brook Steel rose 9 percent"."""
    return a.slot in _ANYBODYS and bool(a.owner and b.owner) and a.owner.isdisjoint(b.owner)


def _names(found: list[Feature], a: Side, b: Side, rarity: Rarity) -> None:
    if a.close and b.close:
        both = a.close & b.close
        found.append(("shared close names", rarity.share(a.close, b.close, both)) if both else _NO_CLOSE)
    if a.owner and b.owner:
        other = a.owner.isdisjoint(b.owner)
        found.append(("other owner" if other else "same owner", 1.0))
        if other and (a.scope.listed or b.scope.listed):
            found.append(("other owner in a list", 1.0))
    elif a.owner or b.owner:
        found.append(("one owner", 1.0))
    if a.participants and b.participants:
        both = a.participants & b.participants
        found.append(("shared names", rarity.share(a.participants, b.participants, both)) if both else _NO_NAME)


_NO_CLOSE, _NO_NAME = ("no shared close name", 1.0), ("no shared name", 1.0)


def _heads(found: list[Feature], section: str, a: Side, b: Side, only: bool) -> None:
    if section == "family":
        found.append((nouns_of_family(a.slot, a.context, b.context), 1.0))
    elif section == "count":
        relation = nouns_of_count(a.noun, b.noun)
        found.append((relation, 1.0))
        if only and relation == "same noun":
            found.append(("only of its noun", 1.0))
        if is_told(a.context, b.context):
            found.append(("noun told", 1.0))
        if (a.slot in OF_SOME) != (b.slot in OF_SOME):
            found.append(("some and a count", 1.0))
    else:
        return
    _modifiers(found, a.context, b.context)


def _modifiers(found: list[Feature], first: Context, second: Context) -> None:
    if first.modifiers and second.modifiers:
        differ = first.modifiers.isdisjoint(second.modifiers)
        found.append(("different modifiers" if differ else "shared modifier", 1.0))
    elif first.modifiers or second.modifiers:
        found.append(("one modifier", 1.0))


def _times(found: list[Feature], first: str | None, second: str | None) -> None:
    if first and second:
        found.append(("same other time" if first == second else "different times", 1.0))
    elif first or second:
        found.append(("one other time", 1.0))


def _scopes(found: list[Feature], one: Scope, two: Scope) -> None:
    parts, apart = one.parts ^ two.parts, one.apart ^ two.apart
    found += [(_SOFT[mark], 1.0) for mark in sorted((parts | apart) & _SOFT.keys())]
    if not parts <= _SOFT.keys():
        found.append(("part and whole", 1.0))
    if not apart <= _SOFT.keys():
        found.append(("apart", 1.0))
    if one.whole != two.whole:
        found.append(("one whole", 1.0))
    if not (one.parts.isdisjoint(two.parts) and one.apart.isdisjoint(two.apart)):
        found.append(("same scope", 1.0))
    if one.told and two.told and one.told != two.told:
        found.append(("other estimate", 1.0))


# Marks that reports often leave out: "three of the 14 tanks" beside "three tanks", "up from 40" beside "40".
_SOFT = {"part": "one part", "out of": "one out of", "compared": "one compared"}
