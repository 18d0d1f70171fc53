"""The words of a sentence that tell of an incident, of what was found and of what came later; lengths of time counted back from a day."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.words import lexicon
from claims.tables import table, word_set

_WORD = re.compile(r"[^\W\d_][\w-]*")
_BODIES = word_set("happened", "bodies")
# Before "reports" these make what was heard at the time.
_HEARD = frozenset(("following", "after", "to", "received", "amid"))
_NEUTRAL = ""


@cache
def kinds_of_words() -> dict[str, str]:
    """A word to what it tells of: "event", "found" or "later"."""
    return {word: kind for kind in ("found", "event", "later") for word in table("happened")[kind].split()}


def told_words(text: str, start: int, stop: int) -> list[str]:
    """The words of a stretch, small; empty where a word of an event is part of a name or of a turn: "Fire Chief", "after reports of"."""
    row = [word.lower() for word in _WORD.findall(text, start, stop)]
    for at, word in enumerate(row):
        follows = row[at + 1] if at + 1 < len(row) else ""
        is_body = word == "fire" and follows in _BODIES
        is_heard = word in ("report", "reports") and follows == "of" and at > 0 and row[at - 1] in _HEARD
        if is_body or is_heard:
            row[at] = _NEUTRAL
    return row


def is_in_care(sentence: str) -> bool:
    """Whether a sentence tells of a death in hospital: "died on Tuesday at a medical center", "died of his injuries"."""
    return any(_is_in_care(line) for line in sentence.split("\n"))


def _is_in_care(line: str) -> bool:
    """The first death is the one behind which most stands: where no care follows it, none follows the others."""
    death = _DEATH.search(line)
    return death is not None and _CARE.search(line, death.end()) is not None


_DEATH = re.compile(r"\b(?:died|dies|die|pronounced dead|passed away|succumbed)\b", re.IGNORECASE)
_CARE = re.compile(
    r"\b(?:hospital|medical cent(?:er|re)|infirmary|intensive care|of (?:his|her|their|the) (?:injuries|wounds|burns)|to (?:his|her|their) (?:injuries|wounds|burns))\b",
    re.IGNORECASE,
)


def days_before(behind: str) -> int | None:
    """How many days before another the event was: ", two days after a fire in"; ``behind`` is what follows the day in its sentence."""
    found = _after().search(behind)
    if found is None:
        return None
    number = _numbers().get(found["number"].lower())
    return number * (7 if found["unit"].startswith("week") else 1) if number else None


@cache
def _numbers() -> dict[str, int]:
    names = lexicon()["ones"][1:11]
    return {"a": 1, "the": 1, **{name: at for at, name in enumerate(names, 1)}, **{str(at): at for at in range(1, 15)}}


@cache
def _after() -> re.Pattern[str]:
    numbers = "|".join(sorted(_numbers(), key=len, reverse=True))
    events = "|".join(
        sorted((word for word, kind in kinds_of_words().items() if kind == "event"), key=len, reverse=True)
    )
    return re.compile(
        rf"^(?:[\w ’'-]*)?[, ]+\b(?P<number>{numbers}) (?P<unit>days?|weeks?) after (?:(?:a|an|the|his|her|its|their|that|this) )?(?:[a-z][a-z-]* ){{0,3}}?(?:{events})\b"
    )
