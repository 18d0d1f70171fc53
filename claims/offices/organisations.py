"""Names of organisations: acronyms and what they stand for, and word order."""

from __future__ import annotations

import re
from functools import cache

from claims.folding import fold, words
from claims.tables import word_set
from claims.world.countries import country_word

# Words that neither an acronym nor an order of words depends on.
SMALL_WORDS = frozenset(
    {
        "of",
        "the",
        "for",
        "and",
        "in",
        "on",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "et",
        "pour",
        "a",
        "to",
        "republic",
        "s",
    }
)
_ALIKE = {
    "defense": "defence",
    "organization": "organisation",
    "center": "centre",
    "internal": "interior",
    "labor": "labour",
    "program": "programme",
    "orgs": "organisations",
    "organizations": "organisations",
    "affairs": "",
}


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\s*\(([^()]{2,80})\)\s*$")


def names_in(text: str) -> tuple[str, ...]:
    """The whole text, and each of the two names in "Collective Security Treaty Organization (CSTO)"."""
    found = _bracketed().search(text)
    return (text, text[: found.start()], found[1]) if found else (text,)


def spelling_of(text: str) -> str:
    """The folded name without a leading article."""
    return " ".join(words(text)).removeprefix("the ")


def acronym_of(short: str, long: str) -> bool:
    """Whether ``short`` is made of the initials of ``long``: all its words, or all but the small ones."""
    letters = "".join(letter for letter in fold(short) if letter.isalnum())
    parts = words(long)
    if not 2 <= len(letters) <= 12 or len(parts) < 2 or not letters.isalpha():
        return False
    return letters in {"".join(p[0] for p in parts), "".join(p[0] for p in parts if p not in SMALL_WORDS)}


def name_bag(text: str) -> tuple[str, ...]:
    """The words that carry the name, in a fixed order, demonyms as countries and one of two spellings."""
    names = names_in(text)
    kept = (country_word(word) for word in words(names[1] if len(names) > 1 else text) if word not in SMALL_WORDS)
    return tuple(sorted(filter(None, (_ALIKE.get(word, word) for word in kept))))


def without_form(name: str) -> str:
    """A folded name without the firm's form at its end: "rheinwerk ag"."""
    parts = name.split()
    while len(parts) > 1 and parts[-1] in word_set("bodies", "firms"):
        parts.pop()
    return " ".join(parts)


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(r"\(\s*[\"'‘“]?(?:the\s+)?([^()\"'’”]{2,100}?)[\"'’”]?\s*(?:[,;][^()]*)?\)")


def acronyms(text: str) -> dict[str, str]:
    """Acronyms that a document teaches, each with what it stands for, both as written.

    "Collective Security Treaty Organization (CSTO)" and "CSTO (Collective Security Treaty Organization)"; the first teaching
    of an acronym holds. The initials are matched in the manner of Schwartz and Hearst (2003): from the right, the first
    letter at the start of a word.
    """
    found: dict[str, str] = {}
    for bracket in _pairs().finditer(text):
        before, inside = text[max(0, bracket.start() - 200) : bracket.start()].rstrip(), bracket[1].strip()
        before = re.split(r"[.;:!?]\s|\n\s*\n", before)[-1]
        last = before.rsplit(maxsplit=1)[-1].strip("\"'‘’“”") if before.split() else ""
        if _looks_short(inside) and (long := _expansion(inside, before)):
            found.setdefault(inside, long)
        elif _looks_short(last) and acronym_of(last, inside):
            found.setdefault(last, " ".join(inside.split()))
    return found


def _looks_short(word: str) -> bool:
    bare = re.sub(r"[.\-/&]", "", word)
    return 2 <= len(bare) <= 12 and bare.isalnum() and sum(letter.isupper() for letter in bare) >= 2


def _expansion(short: str, before: str) -> str | None:
    """The shortest run of words at the end of ``before`` that spells the acronym; its first word begins with a capital."""
    letters = [letter for letter in fold(short) if letter.isalnum()]
    pieces = list(re.finditer(r"[^\s\-/]+", before))[-2 * len(letters) - 2 :]
    for count in range(1, len(pieces) + 1):
        first = pieces[-count]
        long = before[first.start() :].strip("\"'‘’“”, ")
        if count > 1 and long[:1].isupper() and acronym_of(short, long.replace("-", " ")):
            return _whole(long)
    for count in range(2, min(len(pieces), len(letters) + 4) + 1):
        long = before[pieces[-count].start() :].strip("\"'‘’“”, ")
        if long[:1].isupper() and fold(long)[:1] == letters[0] and _spells(letters, fold(long)):
            return _whole(long)
    return None


def _whole(long: str) -> str:
    """One line, and no genitive at its end."""
    return re.sub(r"['’]s?$", "", " ".join(long.split()))


def _spells(letters: list[str], long: str) -> bool:
    """Whether the letters stand in the text in this order, each at a word's start or right after one that does."""
    at = len(long)
    for letter in reversed(letters):
        at = long.rfind(letter, 0, at)
        if at < 0:
            return False
    return at == 0 and sum(word[0] in letters for word in long.split()) * 2 > len(long.split())
