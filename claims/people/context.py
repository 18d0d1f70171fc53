"""What stands before and behind a name: roles, ages, verbs. Every look reaches a bounded way, so that a line may be any size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.people.words import (
    FUNCTION,
    PEOPLE,
    PLACE,
    POST_PART,
    RANK,
    ROLE,
    TITLE,
    key,
    listed,
    sorts,
)

_BEFORE = 90
_AFTER = 220
# "59-year-old" and its kin, as words of a pre-modifier or an apposition.
_YEARS = r"\d{1,3}[- ]years?[- ]old"
_ADJECTIVE = ("al", "ic", "ive", "ary", "ish", "ian", "ese", "ent", "born", "based", "old", "time", "ing", "star")


@dataclass(frozen=True, slots=True)
class Behind:
    """What follows a name. ``verb`` is the next word when it is a verb that people do; ``role`` says that the apposition
    or the predicate has a role in it."""

    age: str | None = None
    post: str | None = None
    verb: str = ""
    role: str = ""
    word: str = ""


_NOTHING = Behind()


@cache
def _age() -> re.Pattern[str]:
    return re.compile(r",? ?\(?(?:aged? )?(\d{1,3})\)?(?=[,.;:)\n]| and |$)|, (\d{1,3}[- ]years?[- ]old)\b")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(r"(?:,? (?:Jr|Sr)\.)?,? +(?:(?:also|later|then|has|had|have|reportedly|repeatedly|recently|first) )?([a-z]+)")


@cache
def _chunk() -> re.Pattern[str]:
    return re.compile(r"[^,;:\n()\"“”—]{3,200}?(?=[,;:\n()\"“”—]|\.(?:\s|$)| -- | – | who | whose | which | that |$)")


@cache
def _predicate() -> re.Pattern[str]:
    return re.compile(r" (?:is|was|became|becomes|remains|remained) (?:an?|the)((?: [\w’'-]+){1,6})")


@cache
def _finite() -> frozenset[str]:
    return listed("verbs") | frozenset(
        "is are was were has had have will would can could may might must should did does do been being led killed shot".split()
    )


def behind(text: str, stop: int) -> Behind:
    """What follows a name that ends at ``stop``."""
    follows = text[stop : stop + 1]
    if follows == "," or text.startswith(" (", stop):
        return _after_comma(text[stop : stop + _AFTER])
    if follows != " ":
        return _NOTHING
    found = _next().match(text, stop, stop + 60)
    word = found[1] if found else ""
    role = ""
    if word in ("is", "was", "became", "becomes", "remains", "remained"):
        predicate = _predicate().match(text, stop, stop + 120)
        role = _role_in(predicate[1].split()) if predicate else ""
    return Behind(verb=word if word in listed("verbs") or word in listed("human") else "", role=role, word=word)


def _after_comma(text: str) -> Behind:
    age = _age().match(text)
    rest = text[age.end() :] if age else text
    words = (age[1] or age[2]) if age else None
    if rest.startswith(", "):
        post, role = _apposition(rest[2:])
        if post:
            years = re.search(_YEARS, post)
            return Behind(age=words or (years[0] if years else None), post=post, role=role)
    found = _next().match(text) if not age else None
    word = found[1] if found else ""
    return Behind(age=words, verb=word if word in listed("human") or word in listed("said_before") else "", word=word)


def _apposition(text: str) -> tuple[str | None, str]:
    """The words of an apposition up to its end, and the role in it; nothing when they are a clause or a list."""
    found = _chunk().match(text)
    if not found:
        return None, ""
    words = found[0].split()
    role = _role_in(words[:9])
    if not role or not _opens(words[0]) or any(word in _finite() for word in words):
        return None, ""
    return found[0].rstrip(), role


def _opens(word: str) -> bool:
    """Whether an apposition may begin so: with an article, a small word, or a post's capitalised word."""
    if word[0].islower():
        return word not in ("and", "or", "but", "as", "who", "in", "on", "at", "with", "for", "from", "by", "to", "when", "while")
    return bool(sorts().get(key(word), 0) & (TITLE | POST_PART | PEOPLE | PLACE)) or word[0].isdigit()


def _role_in(words: list[str]) -> str:
    for word in words:
        plain = key(word.strip(",.;'’\"”“"))
        if sorts().get(plain, 0) & (ROLE | RANK) and plain not in listed("not_alone"):
            return plain
    return ""


@cache
def _last_words() -> re.Pattern[str]:
    return re.compile(r"[\w.’'-]+ +$|\n+$")


def premodifier(text: str, start: int) -> tuple[int, str, str | None]:
    """The lower-case words with a role right before a name: where they begin, the role's words, and an age among them.

    The place is ``start`` when there are none. "told political scientist Ann Bell" gives "political scientist".
    """
    words = _words_before(text, start)
    if not words:
        return start, "", None
    at, last, bits = words[-1]
    if not bits & (ROLE | RANK) or last in listed("not_alone"):
        return _only_age(words, start)
    begin = at
    for place, word, some in reversed(words[:-1]):
        if not _modifies(word, some):
            break
        begin = place
    age = re.search(_YEARS, text[begin:start])
    return begin, text[at:start].strip(), age[0] if age else None


def _only_age(words: list[tuple[int, str, int]], start: int) -> tuple[int, str, str | None]:
    age = re.fullmatch(_YEARS, words[-1][1])
    return (start, "", age[0]) if age else (start, "", None)


def _modifies(word: str, bits: int) -> bool:
    if bits & FUNCTION and not bits & POST_PART:
        return False
    return bool(bits & (ROLE | POST_PART | PEOPLE | PLACE | RANK)) or word.endswith(_ADJECTIVE) or word.isupper()


def _words_before(text: str, start: int) -> list[tuple[int, str, int]]:
    """Up to seven words before a place in its own clause, each with its place and bits."""
    piece = text[max(0, start - _BEFORE) : start]
    if not piece or piece[-1] != " ":
        return []
    floor = start - len(piece)
    found: list[tuple[int, str, int]] = []
    end = len(piece) - 1
    while end > 0 and len(found) < 7:
        cut = piece.rfind(" ", 0, end)
        word = piece[cut + 1 : end]
        if not word or "\n" in word or not (word[-1].isalnum() or word.endswith((".", "’", "'"))):
            break
        if word[-1] == "." and len(word) > 4:
            break
        found.append((floor + cut + 1, word, sorts().get(key(word), 0)))
        end = cut
    return found[::-1]


def word_before(text: str, start: int) -> str:
    """The word right before a place, folded; "." at the start of a sentence or line."""
    piece = text[max(0, start - 40) : start]
    stripped = piece.rstrip(" \u00a0")
    if not stripped or stripped[-1] in ".!?\n:•|>*" or stripped[-2:-1] in (".", "!", "?"):
        return "."
    if stripped[-1] in "\"“‘([":
        return "."
    if not (stripped[-1].isalnum() or stripped[-1] in "'’&"):
        return stripped[-1]
    return stripped[stripped.rfind(" ") + 1 :].lower()
