"""What a quantity counts: its slot and its head noun."""

from __future__ import annotations

from typing import NamedTuple

from claims.dates.words import MAY, month_words
from claims.extract.amounts.bare import Memory, Spot, bare
from claims.extract.amounts.left import ends_name
from claims.extract.context.happened.deeds import deed_at, rising
from claims.extract.language.noun_phrases import words_of
from claims.extract.language.stems import noun_stem, small_words, stem
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_verb
from claims.folding import fold
from claims.grammar import ELLIPTIC, GENITIVES, PEOPLE, POSSESSIVES
from claims.numbers.table import is_currency, words
from claims.numbers.value import Count
from claims.people.words import ROLE, bits_of

_LONG_NUMBER = 4
# "The two" are those of whom the text has just told.
_PRONOUNS = frozenset(("half", "a half", "a quarter", "none", "zero"))
_DEFINITE = frozenset(("the", "these", "those", "both", "its", "their", "his", "her"))
# Before a figure that counts something.
_LEADS = frozenset("to at with by of for and or but about is was are were be than from in".split())
_YEARS = (1400, 2100)
# "On the third floor" says where, not how many.
FLOOR = "=floor"
# "Came third" says in which place; "a majority of 1,184" by how many votes.
RANK, PLACED = "rank", "placed"
MAJORITY = "majority"
MAGNITUDE, QUAKE, TROOPS = "=magnitude", "=quake", "=troops"
_STRONGEST = 10


class Question(NamedTuple):
    """The slot and the head noun of a quantity, whether it is a part of what was counted before, and whether nothing tells what it counts."""

    slot: str
    head: str | None = None
    part: bool = False
    untold: bool = False


def question(row: Row, value: Count, places: tuple[int, int], memory: Memory, fresh: bool) -> Question | None:
    """What a quantity that no family counts is an answer to; none where it counts nothing.

    ``fresh``: what the text counted last stands in the same sentence.
    """
    if value.unit == "%":
        return Question("percent")
    if value.unit:
        slot = "money" if is_currency(value.unit) else f"measure-{value.unit}"
        return Question(slot)
    if value.ordinal:
        return _order(row, value, places)
    head = _counted_head(row, value, places)
    if head and head not in ELLIPTIC:
        return Question("count", _stem(head)) if _says(head) else None
    numbered = places[0] > 0 and row[places[0] - 1].word in words_of("numbered")
    if _is_year(value) or ((_is_label(row, places) or ends_name(row, *places)) and not numbered):
        return None
    if value.other and memory.noun and head is None and _opens_others(row, places[0]):
        return Question("count", _stem(memory.noun), True)
    small = not value.raw.isdigit() or len(value.raw) < _LONG_NUMBER
    told = bare(Spot(row, *places, memory.noun, fresh, small))
    if told is None or (told.noun and not _says(told.noun)):
        return _untold(row, value, places)
    noun = "people" if told.noun in words_of("groups") else told.noun
    slot = MAJORITY if noun and _stem(noun) == f"={MAJORITY}" else "count"
    return Question(slot, _stem(noun), told.part)


def _counted_head(row: Row, value: Count, places: tuple[int, int]) -> str | None:
    """The noun of a quantity; of a quake its magnitude, of a whole those of whom it is made."""
    head = head_of(value)
    if _is_magnitude(row, value, places, head):
        return MAGNITUDE
    return _of_whole(row, places[1]) if head in _STRONG else head


# Behind a hyphen they say of how many a whole is made: "a 650-strong battalion", "a 40-person choir".
_STRONG = frozenset(("strong", "person", "man"))
_FORCES = frozenset((TROOPS, "=troop"))


def _of_whole(row: Row, last: int) -> str:
    """Of whom a whole is made that has so many: soldiers, where its noun behind the figure is one of theirs, else people."""
    behind = row[last + 1 : last + 3]
    return TROOPS if any(stem(token.word) in _FORCES for token in behind) else "people"


def _order(row: Row, value: Count, places: tuple[int, int]) -> Question | None:
    head = _ordered(row, value, places)
    if head and stem(head) == FLOOR:
        return Question("floor", FLOOR)
    if head == RANK:
        return Question(PLACED, RANK)
    return Question("order", noun_stem(head)) if head else None


def _opens_others(row: Row, first: int) -> bool:
    """ "There was no word from the other five": the rest of what was counted before."""
    return first > 0 and row[first - 1].word == "the" and row[first].word == "other"


def _is_magnitude(row: Row, value: Count, places: tuple[int, int], head: str | None) -> bool:
    """Whether a figure with a decimal is the strength of an earthquake: "measuring 6.8, the tremor", "a 6.8 quake", "a 6.8-strong shock"."""
    if value.low is None or value.high is None or value.low % 1 == 0 or value.high >= _STRONGEST:
        return False
    if head is not None:
        return _stem(head) == QUAKE and len((value.noun or "").split()) == 1
    before = row[places[0] - 1].word if places[0] else ""
    behind = [token.word for token in row[places[1] + 1 : places[1] + 3]]
    told = before in words_of("measuring") or "strong" in behind or behind in (["on", "the"], ["richter"])
    return told and any(stem(token.word) == QUAKE for token in row)


def _untold(row: Row, value: Count, places: tuple[int, int]) -> Question | None:
    """A figure of which no rule tells what it counts: it may stand for what its sentence counts, and is shown alone where that counts nothing."""
    before = row[places[0] - 1] if places[0] else None
    behind = row[places[1] + 1].word if places[1] + 1 < len(row) else "."
    if value.low is None or value.high == 1 or value.raw.lower() in _PRONOUNS:
        return None
    written_out = "," in value.raw or not value.raw.isdigit()
    if before and not written_out and (before.capital or (before.word.isalpha() and before.word not in _LEADS)):
        return None  # the number of a name or of a thing: "unit 3", "exhibit 57"
    if before and before.word in "-–—" and row[places[0]].start > before.stop:
        return Question("count", None, False, True)  # the figure of a row: "Ann Bell - 211"
    if (before and (before.word in _DEFINITE or before.word in "/-x")) or behind in ("/", "x", "-", "=", "'"):
        return None
    return Question("count", None, False, True)


def _stem(head: str | None) -> str | None:
    return head if head is None or head[0] == "=" else "people" if head in PEOPLE else noun_stem(head)


def _says(head: str) -> bool:
    return head in PEOPLE or (head not in small_words() and head not in words_of("vague"))


def _ordered(row: Row, value: Count, places: tuple[int, int]) -> str | None:
    """The noun of an ordinal. A capitalised one belongs to a name ("45th Guards Brigade"), unless somebody has it ("their fourth Cup")."""
    head = head_of(value)
    before = row[places[0] - 1].word if places[0] else ""
    own = before in POSSESSIVES or before.endswith(GENITIVES)
    if head is None or head in _RANKED:
        return _bare_order(row, places, head)
    if head in words_of("parts"):
        return None  # "lost the first leg": every leg of a contest has its number
    if head == "minute" or (head == "time" and value.low != 1):
        return head
    named = row[places[1]].capital and not own and head not in words_of("editions") and not bits_of(head) & ROLE
    if not (_says(head) or head in _MARCHES) or is_verb(head) or named:
        return None
    return head


def _bare_order(row: Row, places: tuple[int, int], head: str | None) -> str | None:
    """What an ordinal without a noun counts: a place among rivals, a minute of the game, the noun that it is set off from."""
    if _is_ranked(row, places, head):
        return RANK
    if head is not None:
        return None
    ahead = [token.word for token in row[max(0, places[0] - 2) : places[0]]]
    if ahead == ["in", "the"] and any(token.word in ("minute", "minutes") for token in row):
        return "minute"  # "With eight minutes left, in the 112th, …"
    return _set_off(row, places[0])


def _is_ranked(row: Row, places: tuple[int, int], head: str | None) -> bool:
    """Whether an ordinal is a place among rivals: "came third", "was fourth with 4,877", "Third, with 4,877, came …", "in third place"."""
    before = row[places[0] - 1].word if places[0] else ""
    if head is not None:
        return before in _IN_PLACE
    behind = row[places[1] + 1].word if places[1] + 1 < len(row) else "."
    ended = not behind[0].isalnum() or behind in words_of("prepositions")
    if before in _TO_RANK or (before == "to" and places[0] > 1 and deed_at(row, places[0] - 2) in rising()):
        return True
    if places[0] == 0:
        return behind == "," and any(token.word in ("came", "was", "finished") for token in row)
    return ended and before in words_of("ranking")


_TO_RANK = frozenset(("rank", "ranks", "ranked", "ranking"))
# Small letters make it no month.
_MARCHES = frozenset(("march", "marches"))
_RANKED = frozenset(("place", "position"))
_IN_PLACE = frozenset(("in", "to", "into", "took", "takes", "claimed", "secured", "sealed", "for", "on"))


def _set_off(row: Row, first: int) -> str | None:
    """ "The march, the sixth since January, …": the noun before the comma."""
    ahead = [token.word for token in row[max(0, first - 3) : first]]
    return (
        ahead[0]
        if ahead[1:] == [",", "the"] and ahead[0].isalpha() and (_says(ahead[0]) or ahead[0] in _MARCHES)
        else None
    )


def _is_year(value: Count) -> bool:
    """Four digits that may be a year count nothing."""
    plain = value.low == value.high and value.low is not None and "," not in value.raw and value.raw[-1:].isdigit()
    return bool(plain and value.low is not None and _YEARS[0] <= value.low <= _YEARS[1])


def _is_label(row: Row, places: tuple[int, int]) -> bool:
    """ "1." at the head of a line, "page 3"."""
    if places[0] == 0 and places[1] + 1 < len(row) and row[places[1] + 1].word in (".", ")"):
        return True
    if not places[0]:
        return False
    word, capital = row[places[0] - 1].word, row[places[0] - 1].capital
    labels = (
        words("counted", "labels")
        | month_words()
        | {MAY}
        | (words("counted", "soft_labels") if capital else frozenset())
    )
    return word in labels and word not in words_of("numbering")


def head_of(value: Count) -> str | None:
    """The noun of a quantity, without what narrows it; of "units of machinery" what they are units of."""
    front, _, behind = fold(value.noun or "").partition(" of ")
    parts = front.split()
    if not parts:
        return None
    return behind.split()[-1] if behind and parts[-1] in words_of("pieces") else parts[-1]


def modifiers(value: Count) -> frozenset[str]:
    """What narrows the noun: its adjectives and what follows "of"."""
    if not value.noun:
        return frozenset()
    front, _, behind = fold(value.noun).partition(" of ")
    words = (*front.split()[:-1], *behind.split())
    return frozenset(stem(word) for word in words if word not in small_words())


def of_whom(value: Count) -> frozenset[str]:
    """The stems of those of whom a percentage is one."""
    head = head_of(value)
    return modifiers(value) | ({noun_stem(head)} if head and _says(head) else frozenset())
