"""Runs of capitals cut to the place that they name: "Outside Milford Police", "By Ann Bell Milford", headlines in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import is_known, is_state, listed, name_run
from claims.folding import words
from claims.text import Span

_GENITIVES = ("'s", "’s")


@cache
def force() -> re.Pattern[str]:
    """The name of a force behind its city's."""
    return re.compile(r" (?:Metropolitan |Metro |City )?(?:Police|Fire|PD)\b")


@cache
def court() -> re.Pattern[str]:
    """The kind of a court behind the town it sits in."""
    kinds = "Magistrates?|Crown|Sheriff|Local|District|Provincial|Circuit|Sessions|Regional|Coroner|Superior|Municipal"
    return re.compile(rf" (?:{kinds})(?:['’]s?|s['’])? Court\b")


@cache
def council() -> re.Pattern[str]:
    """What a town runs, behind its name."""
    return re.compile(
        r" (?:(?:City|Town|Borough|Village|District|Community) )?(?:Council|Public Schools|School District|Emergency Services|Town Hall|City Hall|Chamber)\b"
    )


def trimmed(name: str, start: int) -> tuple[str, int]:
    """The name without words that only begin the sentence, and without a direction before a known city."""
    if " of " in name:
        start, name = start + name.rindex(" of ") + 4, name[name.rindex(" of ") + 4 :]
    for body in (force(), court(), council()):
        if (found := body.search(name)) and found.start() and not name[: found.start()].endswith(" County"):
            name = name[: found.start()]
    for ending in _GENITIVES:
        if ending in name and not name.endswith(" County"):
            name = name.split(ending, 1)[0]
    while True:
        first, _, rest = name.partition(" ")
        if not _leaves(first.lower(), name, rest):
            return name, start
        if not rest:
            return "", start
        start, name = start + len(first) + 1, rest


def _leaves(first: str, name: str, rest: str) -> bool:
    """Whether a word only leads to the name behind it."""
    if first not in listed("directions"):
        return first in listed("not_first")
    return bool(rest) and not _begins_known(name) and _begins_known(rest)


def _begins_known(name: str) -> bool:
    """Whether the words that a name begins with are a known city's, before words for what happened there."""
    parts = name.split(" ")
    while len(parts) > 1 and parts[-1].lower() in listed("follow") | listed("event"):
        parts.pop()
    return is_known(" ".join(words(" ".join(parts))))


def told_below(name: str, body: set[str], about: Lands) -> str:
    """A name in a headline, where every word may be a capital, cut to what the text below has or the gazetteer knows."""
    if re.search(r"[A-Z]{2}", name):
        return ""
    parts = name.split(" ")
    for size in range(len(parts), 0, -1):
        key = " ".join(words(" ".join(parts[:size])))
        if key in body or (parts[size - 1].lower() not in listed("follow") | listed("event") and about.known(key)):
            return " ".join(parts[:size])
    return ""


def without_person(name: str, start: int, persons: set[str]) -> tuple[str, int]:
    """ "By Ann Bell Milford police": the known city behind a person's name or a state."""
    parts = name.split(" ")
    if len(parts) == 1 or is_known(" ".join(words(name))):
        return name, start
    for size in range(1, len(parts)):
        front, rest = parts[:size], " ".join(parts[size:])
        is_lead = is_state(" ".join(front)) or all(word in persons for part in front for word in words(part))
        if is_lead and is_known(" ".join(words(rest))):
            return rest, start + len(name) - len(rest)
    return name, start


def told_in(text: str, spans: Sequence[Span]) -> set[str]:
    """Every name in these sentences, with its beginnings and endings, folded; not what only begins one, nor headlines."""
    found: set[str] = set()
    for span in spans:
        if text[span.stop - 1] not in '.!?"”’)' and _is_headline(text[span.start : span.stop]):
            continue
        for hit in name_run().finditer(text, span.start + 1, span.stop):
            parts = words(hit[0])
            found.update(" ".join(words(hit[0].split(mark)[0])) for mark in _GENITIVES if mark in hit[0])
            for size in range(1, len(parts) + 1):
                found.add(" ".join(parts[:size]))
                found.add(" ".join(parts[-size:]))
    return found


def _is_headline(line: str) -> bool:
    parts = line.split()
    return sum(part[:1].isupper() for part in parts) * 2 > len(parts)


def footer(text: str, stop: int) -> int:
    """A title without the name of its publisher: "… dies - KXYZ News, Milford"."""
    for mark in (" | ", " - ", " – ", " — "):
        if text.rfind(mark, 0, stop) > 20:
            return max(text.find(mark, 0, stop), 20)
    return stop
