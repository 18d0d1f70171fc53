"""What stands in front of a name: roles, posts, ages. Every look reaches a bounded way, so that a line may be any size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.grammar import GENITIVES
from claims.people.roles import YEARS, finite, role_in
from claims.people.words import FUNCTION, PEOPLE, PLACE, POST_PART, RANK, ROLE, key, listed, sorts
from claims.quick import quick

_BEFORE = 90
_ADJECTIVE = ("al", "ic", "ive", "ary", "ish", "ian", "ese", "ent", "born", "based", "old", "time", "ing", "star")


@quick
@dataclass(frozen=True, slots=True)
class Ahead:
    """What stands right before a name in small letters: where it begins, the role's own words, the age, the whole.

    ``comma`` says that it is set off ("his aunt, Ann Bell").
    """

    start: int
    role: str = ""
    age: str | None = None
    comma: bool = False


def premodifier(text: str, start: int) -> Ahead:
    """The words with a role right before a name: "told political scientist Ann Bell" gives "political scientist"."""
    comma = text[start - 2 : start] == ", "
    end = start - 1 if comma else start
    if text[start - 1 : start] != " " or not _worth(text, end - comma):
        return Ahead(start)
    words = _words_before(text, end - 1)
    if not words:
        return Ahead(start)
    size = _role_size(words)
    if not size:
        age = re.search(rf"{YEARS}$", text[max(0, start - 20) : start - 1])
        return Ahead(start, age=age[0] if age and not comma else None)
    begin = at = words[-size][0]
    for place, word, some in reversed(words[:-size]):
        if not _modifies(word, some):
            break
        begin = place
        if place + len(word) + 1 == at and some & POST_PART and word.lower() not in listed("qualifiers"):
            at = place
    if comma:
        begin = _with_article(words, begin)
    age = re.search(YEARS, text[begin:start])
    return Ahead(begin, text[at : end - comma].strip(), age[0] if age else None, comma)


def _with_article(words: list[tuple[int, str, int]], begin: int) -> int:
    """Where an apposition starts that comes before its name: "the victim's aunt", "her aunt"."""
    for place, word, _ in reversed([some for some in words if some[0] < begin]):
        genitive = word.endswith(GENITIVES)
        if not genitive and word.lower() not in listed("determiners"):
            break
        begin = place
        if not genitive:
            break
    return begin


def envoy(text: str, start: int, run: int) -> Ahead:
    """A post with a place between it and the name: "former US ambassador to Peru Ann Bell"; the run starts at "Peru"."""
    words = _words_before(text, run - 1)
    if len(words) < 2 or words[-1][1] not in ("to", "of", "for", "in", "at") or not words[-2][2] & (ROLE | RANK):
        return Ahead(start)
    begin = words[-2][0]
    for place, word, some in reversed(words[:-2]):
        if not _modifies(word, some):
            break
        begin = place
    return Ahead(begin, words[-2][1])


@cache
def _set_off() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[.,;:!?\n\"“] ?)((?:The|the|A|a|An|an|Its|its|His|his|Her|her|Their|their) [^.,;:!?\n\"“”]{3,140}), $"
    )


def set_off(text: str, start: int, stop: int) -> str | None:
    """The post in front of a name that commas set off: "The general in command of the troops, Ann Bell, said ..."."""
    if text[start - 2 : start] != ", " or text[stop : stop + 1] != ",":
        return None
    found = _set_off().search(text[max(0, start - 160) : start])
    words = found[1].split() if found else []
    if not found or not role_in(words[:9]) or any(word in finite() for word in words):
        return None
    return found[1]


def _worth(text: str, end: int) -> bool:
    """A quick look at the last word: a role, a part of one, or an age."""
    cut = text.rfind(" ", max(0, end - 25), max(0, end - 1))
    word = text[cut + 1 : end].rstrip(" ")
    return bool(sorts().get(word, 0) & (ROLE | RANK | POST_PART)) or word.endswith("old")


def _role_size(words: list[tuple[int, str, int]]) -> int:
    """How many of the last words are a role: "spokesman" is one, "secretary of state" three; 0 when they are none."""
    last, bits = words[-1][1], words[-1][2]
    if bits & (ROLE | RANK) and last not in listed("not_alone"):
        return 1
    three = len(words) > 2 and words[-2][1] == "of" and words[-3][2] & ROLE
    return 3 if three and bits & POST_PART else 0


def _modifies(word: str, bits: int) -> bool:
    if word.isupper() and len(word) > 1:
        return True
    if bits & FUNCTION and not bits & POST_PART:
        return False
    return bool(bits & (ROLE | POST_PART | PEOPLE | PLACE | RANK)) or word.endswith(_ADJECTIVE)


def _words_before(text: str, stop: int) -> list[tuple[int, str, int]]:
    """Up to seven words that end at a place, in their own clause, each with its place and bits."""
    piece = text[max(0, stop - _BEFORE) : stop]
    floor = stop - len(piece)
    found: list[tuple[int, str, int]] = []
    end = len(piece)
    while end > 0 and len(found) < 7:
        cut = max(piece.rfind(" ", 0, end), piece.rfind("\n", 0, end))
        word = piece[cut + 1 : end]
        if not word or not (word[-1].isalnum() or word.endswith((".", "’", "'"))):
            break
        if word[-1] == "." and len(word) > 4:
            break
        found.append((floor + cut + 1, word, sorts().get(key(word), 0)))
        end = cut if piece[cut : cut + 1] != "\n" else 0  # a line ends there
    return found[::-1]


def word_before(text: str, start: int) -> str:
    """The word right before a place, folded; "." at the start of a sentence or line."""
    piece = text[max(0, start - 40) : start]
    stripped = piece.rstrip(" \u00a0")
    if stripped.endswith(" as") and "dentif" in piece:
        return "identified_as"
    if stripped.endswith(" by") and stripped[:-3].rpartition(" ")[2].lower() in listed("done_by"):
        return "done_by"
    if not stripped or stripped[-1] in ".!?\n:•|>*" or stripped[-2:-1] in (".", "!", "?"):
        return "."
    if stripped[-1] in '"“‘([':
        return "."
    if not (stripped[-1].isalnum() or stripped[-1] in "'’&"):
        return stripped[-1]
    return stripped[stripped.rfind(" ") + 1 :].lower()
