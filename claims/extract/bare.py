"""What a figure without a noun of its own counts: by its label, by its verb, or by what was counted before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from claims.extract.deeds import deed_at, rising
from claims.extract.stems import small_words
from claims.extract.tokens import Row
from claims.extract.ways import AUX
from claims.numbers.table import numbers
from claims.tables import rows, word_set

_LABEL = 14
_BACK = 14
_LONG = 3
# How far behind its label a figure of a row may stand, and what may stand between: names, other figures and their marks.
_ROW = 14
_ROW_MARKS = frozenset(":,/;()0123456789")
# Stand for a figure that was given before; and how many words of their own such a clause may have.
_FIGURES = frozenset(("it", "they", "number", "figure", "total", "count", "that", "this"))
_FEW = 4
_STOPS = frozenset((".", ";", "(", ")", "!", "?", "–", "—", "|", "•"))
_GROUPS = frozenset(("whom", "which", "them", "these", "those"))
_DEFINITE = frozenset(("the", "its", "their", "his", "her", "our", "those", "these"))
_US = frozenset(("us", "you"))
_NO_VERB = ("ion", "er", "or", "ment", "al", "ly", "ness", "ity")


class Bare(NamedTuple):
    """The noun that a bare figure counts, if it can be told, and whether the figure is a part of what was counted before."""

    noun: str | None
    part: bool = False


@dataclass(slots=True)
class Memory:
    """What a text has counted so far: families, and the noun and the near words of the last figure that had a noun; ``most`` is the largest of all."""

    families: set[str] = field(default_factory=set)
    most: Decimal = Decimal(0)
    noun: str | None = None
    near: frozenset[str] = frozenset()
    sentence: int = -1


def words_of(name: str) -> frozenset[str]:
    """A word list of heads.yaml."""
    return word_set("heads", name)


@cache
def _irregular() -> frozenset[str]:
    return frozenset(form for form, _ in rows("forms") if not form.endswith((*_NO_VERB, "s")))


def is_verb(word: str) -> bool:
    """Whether a word behind a figure says what those counted did: "were", "voting", "took"."""
    return word in AUX or (word.endswith(("ed", "ing")) and len(word) > _LONG + 1) or word in _irregular()


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
    if spot.behind == "of" and after in _DEFINITE and (noun := _noun_from(spot.row, spot.last + 2, len(spot.row))):
        return Bare(noun, True)
    if spot.behind == "of" and after in _DEFINITE and spot.counted and spot.word(spot.last + 3) in numbers("words"):
        return Bare(spot.counted, True)  # "eleven of the twelve"
    behind = spot.behind == "of" and after in _GROUPS
    if behind and (noun := _what(spot, spot.last + 3)):
        return Bare(noun, True)  # "41 of them rangers"
    before = ahead in _GROUPS and spot.word(spot.first - 2) in ("of", "among")
    return Bare(spot.counted, True) if spot.counted and (behind or before) else None


def _named(spot: Spot) -> Bare | None:
    """By a label, or a noun that is bound to the figure."""
    noun = _label(spot.row, spot.first) or _number_of(spot.row, spot.first) or _noun_before(spot.row, spot.first)
    return Bare(noun) if noun else None


def _in_row(spot: Spot) -> Bare | None:
    """ "Aces: Quintal 11, Kovarik 4", "Double faults: 3, 8": the label counts for each of a row of figures, with or without names."""
    at = spot.first - 1
    while at >= 0 and spot.first - at < _ROW and (spot.row[at].capital or spot.row[at].word[0] in _ROW_MARKS):
        if spot.row[at].word == ":":
            noun = _label_of(spot.row, at)
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
    words = [token.word for token in spot.row[max(0, spot.first - _BACK) : spot.first - 2]]
    noun = next((word for word in reversed(words) if _is_plural(word)), None)
    return Bare(noun) if noun else None


def _risen(spot: Spot) -> Bare | None:
    """ "By Friday it had risen to 9,200": what was counted last."""
    if spot.counted is None or spot.word(spot.first - 1) not in ("to", "at", "past", "above", "below"):
        return None
    words = [token.word for token in spot.row[max(0, spot.first - _BACK) : spot.first - 1]]
    moved = any(deed_at(spot.row, at) in rising() for at in range(max(0, spot.first - 3), spot.first - 1))
    told = {word for word in words if word.isalpha()} - small_words() - AUX
    return Bare(spot.counted) if moved and not _FIGURES.isdisjoint(words) and len(told - _FIGURES) <= _FEW else None


def _is_plural(word: str) -> bool:
    return word.isalpha() and word.endswith("s") and len(word) > _LONG and word not in small_words() | AUX


_RULES = (_lead, _of_group, _named, _set_off, _carried, _risen, _acting)


def _label(row: Row, first: int) -> str | None:
    """ "Deaths: 9", "Hurt in the rush: 6", "Injuries: minor, 4": the last noun before the label's first preposition."""
    colon = next((at for at in range(first - 1, max(first - 4, -1), -1) if row[at].word == ":"), None)
    if colon is None or (colon < first - 1 and row[first - 1].word != ","):
        return None
    return _label_of(row, colon)


def _label_of(row: Row, colon: int) -> str | None:
    """The last noun of the label that ends in a colon, before its first preposition."""
    start = colon
    while start > 0 and colon - start < _LABEL and row[start - 1].word not in _STOPS and row[start - 1].word != ":":
        start -= 1
    words = [token.word for token in row[start:colon]]
    stop = next((at for at, word in enumerate(words) if at and word in words_of("prepositions")), len(words))
    words = words[max(_number(words), 0) :] if _number(words) >= 0 else words[:stop]
    # "Deficit, met from reserves: 12"
    words = words[: words.index(",")] if "," in words[1:] else words
    while len(words) > 1 and is_verb(words[-1]) and len(words[-2]) > _LONG and words[-2] not in words_of("vague"):
        words = words[:-1]  # "Doses lost"
    noun = next((word for word in reversed(words) if word[0].isalpha()), None)
    return noun if noun and len(noun) > _LONG else None


def _number(words: list[str]) -> int:
    """Where "number of" ends in a label; -1 where it does not stand there."""
    return next(
        (at + 2 for at, word in enumerate(words[:-2]) if word in ("number", "total") and words[at + 1] == "of"), -1
    )


def _number_of(row: Row, first: int) -> str | None:
    """ "the number of employees at the end of the quarter was 6,150": the noun behind "number of"."""
    if not first or not (
        row[first - 1].word in words_of("hedges")
        or row[first - 1].word in words_of("verbs")
        or row[first - 1].word == ":"
    ):
        return None
    for at in range(first - 2, max(first - _BACK, -1), -1):
        if row[at].word in _STOPS or row[at].word == ",":
            return None
        if row[at].word == "of" and at and row[at - 1].word in ("number", "numbers", "count", "tally"):
            return _noun_from(row, at + 1, first)
    return None


def _noun_from(row: Row, at: int, stop: int) -> str | None:
    """The head of the noun phrase that begins here: its last plural before a preposition or a verb."""
    found = None
    for token in row[at:stop]:
        if (
            token.word in _DEFINITE
            or token.word[0].isdigit()
            or token.word in numbers("words")
            or (token.word == "," and found is None)
        ):
            continue
        if token.word in words_of("prepositions") or token.word in AUX or not token.word[0].isalpha():
            break
        if found and is_verb(token.word):
            break
        found = token.word if token.word.endswith("s") or found is None or not found.endswith("s") else found
    return found


def _noun_before(row: Row, first: int) -> str | None:
    """The noun right before a bare figure: "category 4", "a crew of nine", "Entrants 1,204", "attendance was 300"."""
    from claims.extract.stems import stem  # what is called a concept depends on the user's words

    before = [token.word for token in row[max(0, first - 6) : first]]
    if not before:
        return None
    if before[-1] in words_of("numbering"):
        return next((word for word in before if stem(word) == "=troops"), None)
    if before[-1] == "of" or before[-1] in words_of("hedges") or before[-1] in words_of("verbs"):
        return _linked(before)
    opens = len(before) == 1 or not before[-2][0].isalnum()
    known = before[-1].endswith("s") or stem(before[-1]).startswith("=")
    return before[-1] if opens and known and before[-1] not in words_of("labels") else None


def _linked(before: list[str]) -> str | None:
    """The noun to which a verb or "of" binds the figure, over its hedges."""
    while before and before[-1] in words_of("hedges"):
        before = before[:-1]
    if not before or (before[-1] != "of" and before[-1] not in words_of("verbs")):
        return None
    noun = before[-2:-1]
    known = noun and noun[0].isalpha() and len(noun[0]) > _LONG and noun[0] not in small_words()
    return noun[0] if known and noun[0] not in _irregular() else None


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
