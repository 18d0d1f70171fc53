"""Whether nothing can be in two parts of a whole at once, by what is said of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.dates.words import months, weekdays
from claims.extract.language.lexicon import is_person
from claims.extract.sums.amounts import Amount, same_noun
from claims.extract.sums.pieces import Piece
from claims.extract.sums.sides import Apart, is_on, is_side, on_sides, row_of
from claims.extract.sums.words import ALL_OF_A_KIND, THEM, listed, phrase
from claims.folding import fold
from claims.numbers.table import words
from claims.offices.trades import trade_nouns

_VERB = re.compile(
    r"(?:(?:are|were|is|was|be|being|come|comes|came|coming|go|goes|went|live|lived|work|worked|serve|served|stationed|based|born|held|taken|killed|injured|hurt|found|built|sold|arrested|will|had|have|been|won|scored|stood|stand|lie|lies|lay|sit|happened|occurred)\s)+"
)
_OF_THE = re.compile(rf"of {ALL_OF_A_KIND} (?P<noun>[a-z]+)\s?|of {THEM}\b\s?")
_OBJECT = re.compile(
    r"(?:the|a|an|its|his|her|their|two|three|four|five|six|seven|eight|nine|ten|other|\d+)\s|[A-ZÀ-Ž]"
)
_ORIGIN = re.compile(
    r"(?:(?:hold|holds|have|has|carry|carried|from)\s)?(?:(?:a|an|the)\s)?(?:[A-Z][a-zà-ž]{2,}|[A-Z]{2,}\b)"
)
# Of fewer parts one may tell where somebody is from and the other what he is: "15 are Catholic and eight are Kenyan".
_ORIGINS = 3
# What a first part may say for all before the preposition that each of them has.
_SAID_ONCE, _MOST_SAID = re.compile(r"[a-z][a-z -]*"), 3
_CODE = re.compile(r"\b(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{2,}\b")
# What is told of a time: the same may be counted at another.
WHEN = re.compile(
    rf"\b(?:(?:19|20)\d\d|rounds?|{'|'.join(map(str.title, weekdays()))}|(?:in|of|since) (?:{'|'.join(map(str.title, months()))}))\b"
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How parts are told. ``listing``: in a list that names all; ``loose``: nothing but a comma or the end of a sentence sets them off.
    ``between``: what is said of the whole, up to the parts; ``before``: the word that stands before it.
    """

    listing: bool = False
    loose: bool = False
    between: str = ""
    before: str = ""


def apart(whole: Amount, items: Sequence[Piece], manner: Manner) -> Apart | None:
    """How the parts of a whole are apart; None where something may be in two, or where the whole is but one more of them."""
    listing = manner.listing
    # "Nine of them women and five of them men": each is said to be of the whole, so that none is a part of a part.
    of_all = all(_OF_THE.match(item.label) for item in items)
    labels = [_plain(item, not at or of_all) for at, item in enumerate(items)]
    if phrase("never").search(" ; ".join((*labels, *(item.lead for item in items[1:])))) or not _same_form(items):
        return None
    labels, nouns = _said_once(labels), [_own_noun(whole, item) for item in items]
    if manner.listing and nouns[0] and not any(nouns[1:]) and len({_opens(label) for label in labels}) == 1:
        # "Five residents of Arden and three of Belmont": the noun is that of all.
        nouns = [None] * len(nouns)
    told = [_said(noun, label) for noun, label in zip(nouns, labels, strict=True)]
    if not listing and (any(map(WHEN.search, told)) or _is_one_more(whole, manner, told)):
        return None
    if found := on_sides(told):
        return found if listing or _are_alike(whole, nouns, told) else None
    if of_all or len(set(map(fold, told))) < len(items):
        return None
    if any(nouns):
        return None if manner.loose else _by_nouns(whole, nouns, listing)
    return _by_labels(whole, labels, items[0].first, manner)


def _by_labels(whole: Amount, labels: Sequence[str], first: bool, manner: Manner) -> Apart | None:
    """Parts of what the whole counts, by where they are, whence or how old they are, of what kind, or what they are for.

    ``first``: their figures stand before their labels.
    """
    if not all(labels):
        return None
    if not first:
        return Apart() if manner.listing or (all(map(_is_named, labels)) and not manner.loose) else None
    ways: list[Callable[[str], object]] = [phrase("ages").search, _is_kind]
    if len(labels) >= _ORIGINS or not manner.loose:
        ways.append(_ORIGIN.match)
    where = {_where(label) for label in labels}
    if (len(where) == 1 and None not in where) or any(all(map(way, labels)) for way in ways):
        return Apart()
    whither = manner.listing or whole.value.unit is not None
    return (
        Apart() if whither and all(_opens(label) in listed("whither") | listed("where") for label in labels) else None
    )


def _same_form(items: Sequence[Piece]) -> bool:
    """Whether all figures stand before their labels, or all behind."""
    return len({item.first for item in items}) == 1


def _plain(item: Piece, first: bool) -> str:
    """What is said of a part, without its verb; the first may be one "of the patients", another is then a part of a part."""
    words = _OF_THE.sub("", item.label, count=1) if first and _OF_THE.match(item.label) else item.label
    return words if is_side(words) else _VERB.sub("", words, count=1) if _VERB.match(words) else words


def _said_once(labels: Sequence[str]) -> list[str]:
    """The labels without the verb that the first alone says for all: "19 called by the state and six by the defence"."""
    opened = {_opens(label) for label in labels[1:]}
    word = opened.pop() if len(opened) == 1 else ""
    if word not in listed("where") | listed("whither"):
        return list(labels)
    verb, mark, rest = labels[0].partition(f" {word} ")
    taken = mark and len(verb.split()) <= _MOST_SAID and _SAID_ONCE.fullmatch(verb)
    return [f"{word} {rest}" if taken else labels[0], *labels[1:]]


def _own_noun(whole: Amount, item: Piece) -> str | None:
    """What a part counts, where that is not what the whole counts."""
    noun = item.amount.noun
    value = item.amount.value
    if noun is None or same_noun(noun, whole.noun) or value.unit or _OF_THE.search(value.raw):
        return None
    return noun


def _is_one_more(whole: Amount, manner: Manner, told: Sequence[str]) -> bool:
    """Whether what is said of a whole is what is said of its parts: "10 people in Arden, four in Belmont", "seven are men, five are women"."""
    first = told[0].split()[:1]
    if (
        first
        and first[0].lower() in listed("where") | listed("whither")
        and f" {first[0].lower()} " in f"{manner.between} "
    ):
        return True
    row = row_of(told)
    if row is not None:
        own = f"{manner.before} {whole.value.noun or ''} {manner.between}"
        return is_on(row, own)
    return whole.noun is not None and whole.noun[0].isupper() and all(_ORIGIN.match(label) for label in told)


def _are_alike(whole: Amount, nouns: Sequence[str | None], told: Sequence[str]) -> bool:
    """Whether parts count what the whole does, or are on their sides by what they count: no passengers are of a crew."""
    row = row_of(told)
    return whole.noun is None or row is None or all(noun is None or is_on(row, noun) for noun in nouns)


def _said(noun: str | None, label: str) -> str:
    return f"{noun or ''} {label}".strip()


def _by_nouns(whole: Amount, nouns: Sequence[str | None], listing: bool) -> Apart | None:
    """Parts that count other things than the whole: each another sort of people among all, or in a full list any."""
    if None in nouns or not (listing or is_people(whole.noun)):
        return None
    told = [noun for noun in nouns if noun]
    sorts = {_sort(noun) for noun in told}
    if (len(sorts) > 1 or sorts == {"age"}) and not _are_minors_and_trades(told):
        return None
    return None if is_people(whole.noun) and not any(map(is_people, told)) else Apart()


def _are_minors_and_trades(nouns: Sequence[str]) -> bool:
    """Whether parts are children and those of trades that no child has: "three children and two teachers"."""
    minors = [noun for noun in nouns if noun.lower() in listed("minors")]
    return len(minors) == 1 and all(noun in minors or _is_trade(noun.lower()) for noun in nouns)


def _is_trade(noun: str) -> bool:
    return any(one in trade_nouns() for one in (noun, noun.removesuffix("s"), re.sub("men$", "man", noun)))


def is_people(noun: str | None) -> bool:
    """Whether a noun counts people: a name's capital is that of where they are from, and participles stand for those who were killed or hurt."""
    return noun is not None and (noun[0].isupper() or is_person(fold(noun)) or noun in words("counted", "elliptic"))


def _sort(noun: str) -> str:
    """By what a noun tells people apart: by sex or age, by where they are from, by what they do."""
    return "age" if noun.lower() in listed("people") else "origin" if noun[0].isupper() else "role"


def _opens(label: str) -> str:
    return label.split(maxsplit=1)[0].lower() if label else ""


def _where(label: str) -> str | None:
    """How a label names a place: "in the town", "from Arden"; not "in hospital", where somebody from any place may be, nor "in May"."""
    first, _, rest = label.partition(" ")
    if first.lower() in listed("elsewhere"):
        return "in"
    if first.lower() not in listed("where") or not _OBJECT.match(rest) or phrase("when").match(rest):
        return None
    if not listed("states").isdisjoint(fold(rest).split()[:4]):
        return None
    return "in" if first.lower() in listed("within") else first.lower()


def _is_named(label: str) -> bool:
    return label[:1].isupper() or label.lower().startswith("the ")


def _is_kind(label: str) -> bool:
    return _CODE.search(label) is not None or not listed("kinds").isdisjoint(label.lower().split())
