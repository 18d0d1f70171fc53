"""What a figure without a noun of its own counts: by its label, by its verb, or by what was counted before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from claims.extract.context.happened.deeds import deed_at, rising
from claims.extract.language.closed_class import AUX
from claims.extract.language.noun_phrases import (
    BACK,
    DEFINITE,
    LONG,
    label,
    label_of,
    noun_before,
    noun_from,
    number_of,
    words_of,
)
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.grammar import GROUPS
from claims.numbers.table import numbers

# How far behind its label a figure of a row may stand, and what may stand between: names, other figures and their marks.
_ROW = 14
_ROW_MARKS = frozenset(":,/;()0123456789")
# Stand for a figure that was given before; and how many words of their own such a clause may have.
_FIGURES = frozenset(("it", "they", "number", "figure", "total", "count", "that", "this"))
_FEW = 4
_US = frozenset(("us", "you"))


class Bare(NamedTuple):
    """The noun that a bare figure counts, if it can be told, and whether the figure is a part of what was counted before."""

    noun: str | None
    part: bool = False


@dataclass(slots=True)
class Memory:
    """What a text has counted so far: families, and the noun of the last figure that had one; ``most`` is the largest of all."""

    families: set[str] = field(default_factory=set)
    most: Decimal = Decimal(0)
    noun: str | None = None
    sentence: int = -1


class Spot(NamedTuple):
    """A bare figure in its sentence. ``counted`` is the noun counted before it, ``fresh`` whether in this very sentence; ``small`` whether the
    figure is too short, or too well set, to be part of a name ("KSO 2217").
    """

    row: Row
    first: int
    last: int
    counted: str | None
    fresh: bool
    small: bool

    def word(self, at: int) -> str:
        """The word at a place of the row, empty outside of it."""
        return self.row[at].word if 0 <= at < len(self.row) else ""

    @property
    def behind(self) -> str:
        """The word behind the figure."""
        return self.word(self.last + 1)


def bare(spot: Spot) -> Bare | None:
    """What the figure counts, by the first rule that tells; None where none does."""
    if told := _numbered(spot):
        return told
    if told := _in_row(spot):
        return told
    if not spot.small and spot.first and spot.row[spot.first - 1].capital:
        return None
    return next((told for rule in _RULES if (told := rule(spot))), None)


def _numbered(spot: Spot) -> Bare | None:
    """ "Article 4 of the treaty", "category 4"."""
    ahead = spot.word(spot.first - 1)
    return Bare(ahead) if ahead in words_of("numbered") else None


def _of_group(spot: Spot) -> Bare | None:
    """ "thirty of us", "15 of the 39 seats", "two of them", "of whom 38"."""
    after, ahead = spot.word(spot.last + 2), spot.word(spot.first - 1)
    if spot.behind == "of" and after in _US:
        return Bare("people")
    if spot.behind == "of" and after in DEFINITE and (noun := noun_from(spot.row, spot.last + 2, len(spot.row))):
        return Bare(noun, True)
    if spot.behind == "of" and after in DEFINITE and spot.counted and spot.word(spot.last + 3) in numbers("words"):
        return Bare(spot.counted, True)  # "eleven of the twelve"
    behind = spot.behind == "of" and after in GROUPS
    if behind and (noun := _what(spot, spot.last + 3)):
        return Bare(noun, True)  # "41 of them rangers"
    before = ahead in GROUPS and spot.word(spot.first - 2) in ("of", "among")
    return Bare(spot.counted, True) if spot.counted and (behind or before) else None


def _named(spot: Spot) -> Bare | None:
    """By a label, or a noun that is bound to the figure."""
    noun = label(spot.row, spot.first) or number_of(spot.row, spot.first) or noun_before(spot.row, spot.first)
    return Bare(noun) if noun else None


def _in_row(spot: Spot) -> Bare | None:
    """ "Aces: Quintal 11, Kovarik 4", "Double faults: 3, 8": the label counts for each of a row of figures, with or without names."""
    at = spot.first - 1
    while at >= 0 and spot.first - at < _ROW and (spot.row[at].capital or spot.row[at].word[0] in _ROW_MARKS):
        if spot.row[at].word == ":":
            noun = label_of(spot.row, at)
            return Bare(noun) if noun else None
        at -= 1
    return None


def _carried(spot: Spot) -> Bare | None:
    """By what the sentence counted before: "12 seats, Green Dyke 8", "Of its 1,244 coins 58 are forged", "the 17 who …"."""
    if spot.behind == "who":
        return Bare(spot.counted if spot.fresh else "people")
    if spot.fresh and spot.counted:
        if spot.small and _listed(spot.row, spot.first, spot.last):
            return Bare(spot.counted)
        if _out_of(spot.row, spot.first):
            return Bare(spot.counted, True)
    return None


def _acting(spot: Spot) -> Bare | None:
    """By a verb: "1,702 took part", "the house holds 1,410"."""
    if is_verb(spot.behind) and spot.behind not in words_of("no_act"):
        if spot.fresh and spot.counted:
            return Bare(spot.counted)
        return Bare((spot.behind in _ARE and _what(spot, spot.last + 2)) or "people")
    return Bare(None) if _object(spot.row, spot.first) else None


def _what(spot: Spot, at: int) -> str | None:
    """The plural noun that closes its phrase at a place: "41 of them rangers and", "561 were adult females,"."""
    words: list[str] = []
    while len(words) < _PHRASE and spot.word(at).isalpha() and not _ends_phrase(spot.word(at)):
        words.append(spot.word(at))
        at += 1
    closed = spot.word(at) in _CLOSES or spot.word(at)[:1].isdigit()
    return words[-1] if words and closed and _is_group(words[-1]) else None


def _ends_phrase(word: str) -> bool:
    return word in words_of("prepositions") or word in AUX or word in _CLOSES


def _is_group(word: str) -> bool:
    return word in _WOMEN or (_is_plural(word) and not is_verb(word))


_ARE = frozenset(("were", "are"))
_WOMEN = frozenset(("women", "men", "children"))
_CLOSES = frozenset(("", ",", ".", ";", "and", ")", "but"))
_PHRASE = 3


def _lead(spot: Spot) -> Bare | None:
    """By how much one is ahead: "1,814 ahead of Peter Lyle", "the gap of 1,184", "won by 46"."""
    ahead = spot.word(spot.first - 2) if spot.word(spot.first - 1) == "of" else ""
    return Bare("majority") if spot.behind == "ahead" or ahead in words_of("leads") else None


def _set_off(spot: Spot) -> Bare | None:
    """ "Every route is down, all 146", "the drillers, all eight of them": the last plural before the comma."""
    if spot.word(spot.first - 1) != "all" or spot.word(spot.first - 2) != ",":
        return None
    words = [token.word for token in spot.row[max(0, spot.first - BACK) : spot.first - 2]]
    noun = next((word for word in reversed(words) if _is_plural(word)), None)
    return Bare(noun) if noun else None


def _risen(spot: Spot) -> Bare | None:
    """ "By Friday it had risen to 9,200": what was counted last."""
    if spot.counted is None or spot.word(spot.first - 1) not in ("to", "at", "past", "above", "below"):
        return None
    words = [token.word for token in spot.row[max(0, spot.first - BACK) : spot.first - 1]]
    moved = any(deed_at(spot.row, at) in rising() for at in range(max(0, spot.first - 3), spot.first - 1))
    told = {word for word in words if word.isalpha()} - small_words() - AUX
    return Bare(spot.counted) if moved and not _FIGURES.isdisjoint(words) and len(told - _FIGURES) <= _FEW else None


def _is_plural(word: str) -> bool:
    return word.isalpha() and word.endswith("s") and len(word) > LONG and word not in small_words() | AUX


_RULES = (_lead, _of_group, _named, _set_off, _carried, _risen, _acting)


def _listed(row: Row, first: int, last: int) -> bool:
    """ "won 12 seats, Green Dyke 8 and the Seniors' Union 6": a name or a noun before the figure, a comma or an end behind it."""
    behind = row[last + 1].word if last + 1 < len(row) else "."
    if behind not in (",", ";", ".", ")", "and", "but", "or", "for", "against") or not first:
        return False
    return row[first - 1].capital or (
        row[first - 1].word in (",", "against", "for") and row[first - 2].word[0].isalpha()
    )


def _object(row: Row, first: int) -> bool:
    """ "The house holds 1,410", "is shedding some 400", "we expect 900,000": a verb before the figure."""
    before = row[first - 1].word if first else ""
    at = first - 2 if before in words_of("hedges") and first > 1 else first - 1
    verb = row[at].word if at >= 0 else ""
    return (is_verb(verb) and verb not in AUX) or verb in words_of("takes") or verb in ("has", "have", "had")


def _out_of(row: Row, first: int) -> bool:
    """ "Of the 17 who went in, 19 came out": those are a part of what the sentence opens with."""
    return row[0].word == "of" and first > 1
