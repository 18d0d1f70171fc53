"""Runs of capitals cut to the place that they name: "Outside Milford Police", "By Ann Bell Milford", headlines in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from claims.extract.incidents.towns.by_tables import is_short
from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import SHORT, Vote, Where, is_known, is_state, listed, name_run
from claims.folding import words
from claims.grammar import GENITIVES
from claims.text import Span
from claims.world.towns import towns_named


@cache
def force() -> re.Pattern[str]:
    """The name of a force behind its city's."""
    return re.compile(
        r" (?:Metropolitan |Metro |City |Regional |Provincial |Municipal )?(?:Police|PD|Fire (?:Department|Dept|Rescue|Chief|Marshal|Capt|Lt|Battalion|District|Protection|Service|and|Brigade)|Fire(?= [a-z]))\b"
    )


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
    for ending in GENITIVES:
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
    while len(parts) > 1 and parts[-1].lower() in listed("follow", "event"):
        parts.pop()
    return is_known(" ".join(words(" ".join(parts))))


def told_below(name: str, body: set[str], about: Lands, signed: bool = False) -> str:
    """A name in a headline, where every word may be a capital, cut to what the text below has or the gazetteer knows."""
    if re.search(r"[A-Z]{2}", name):
        return ""
    parts = name.split(" ")
    for size in range(len(parts), 0, -1):
        key = " ".join(words(" ".join(parts[:size])))
        if key in body or (
            parts[size - 1].lower() not in listed("follow", "event") and about.known(key, signed or size > 1)
        ):
            return " ".join(parts[:size])
    return ""


def title_stop(text: str, first: Span) -> int:
    """Where the title ends: a line of its own, and no sentence; 0 where the text has none."""
    is_line = "\n" in text[first.stop : first.stop + 2] and not text.startswith("\n")
    return first.stop if is_line and (text[first.stop - 1] != "." or _is_headline(text[: first.stop])) else 0


# Where roads meet, with the name of a place nearby; towns of the United States bear such names themselves.
_CROSSINGS = ("Junction", "Crossing", "Interchange", "Corner", "Roundabout")


def bare(name: str, about: Lands) -> str:
    """ "Milford City" without what it is, where the tables know it so alone."""
    front, _, last = name.rpartition(" ")
    if (last in ("City", "County") and "CN" in about.countries) or (last in _CROSSINGS and about.is_abroad):
        return front
    if last == "City" or last.lower() not in listed("settlements") or about.known(" ".join(words(name)), True):
        return name
    return front if about.known(" ".join(words(front)), True) in ("city", "town") else name


def is_hospital(name: str) -> bool:
    """ "Milford Regional Medical Center"."""
    parts = name.lower().split()
    return parts[-1] in listed("hospitals") or "medical" in parts


def town_of_institution(name: str, about: Lands) -> str:
    """The known town with which the name of a school, a hospital or the like begins: "Milford High School"; none if there is none."""
    parts = name.split(" ")
    if len(parts) < 2 or not (parts[-1].lower() in listed("institutions") or is_hospital(name)):
        return ""
    if about.known(" ".join(words(name))):
        return ""
    for size in range(len(parts) - 1, 0, -1):
        some = " ".join(parts[:size])
        if about.known(" ".join(words(some))) in ("city", "town"):
            return some
    return ""


def town_of_landmark(name: str, about: Lands) -> str:
    """The known town with which the name of a canal, a castle or the like begins: "Milford Basin"; none if there is none."""
    town, _, last = name.rpartition(" ")
    key = " ".join(words(town))
    is_landmark = last.lower() in listed("landmarks") and not about.known(" ".join(words(name)), True)
    return town if is_landmark and (about.known(key) in ("city", "town") or is_short(key)) else ""


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
            found.update(" ".join(words(hit[0].split(mark)[0])) for mark in GENITIVES if mark in hit[0])
            for size in range(1, len(parts) + 1):
                found.add(" ".join(parts[:size]))
                found.add(" ".join(parts[-size:]))
    return found


def shortened(votes: Sequence[Vote]) -> list[Vote]:
    """Names cut to what the text has elsewhere: "Milford High" and "Milford Apartment Fire" are Milford; Milford is Milford City where both are told."""
    keys = {vote.key for vote in votes}
    cut = [replace(vote, key=key, where=_cut(vote.where, key)) for vote in votes for key in (_shorter(vote.key, keys),)]
    return [replace(vote, key=_usual(vote.key, keys)) for vote in cut]


def _usual(key: str, keys: set[str]) -> str:
    """One key for the names of one place: "Milford" and "Milford City", "Greater Milford" and "Milford"."""
    if f"{key} city" in keys:
        return f"{key} city"
    return key.removeprefix("greater ") if key.removeprefix("greater ") in keys else key


def _shorter(key: str, keys: set[str]) -> str:
    parts = key.split()
    if is_known(key) or parts[-1] in listed("wide") or (len(parts) < 4 and parts[-1] in listed("town_endings")):
        return key
    if len(parts) > 1 and towns_named(key):
        return key
    for size in range(2 if parts[0] in listed("halves") else 1, len(parts)):
        some = " ".join(parts[:size])
        if some in keys or (len(some) > SHORT and is_known(some)):
            return some
    return key


def _cut(where: Where, key: str) -> Where:
    name = " ".join(where.name.split()[: len(key.split())])
    if "-" in name and "-" not in key and " " not in key:
        name = name.partition("-")[0]  # "the Milford-Ayr highway"
    return (
        where if name == where.name else Where(name, Span(where.span.start, where.span.start + len(name)), where.rule)
    )


def _is_headline(line: str) -> bool:
    parts = line.split()
    return sum(part[:1].isupper() for part in parts) * 2 > len(parts)


def footer(text: str, stop: int) -> int:
    """A title without the name of its publisher: "… dies - KXYZ News, Milford"."""
    for mark in (" | ", " - ", " – ", " — "):
        if text.rfind(mark, 0, stop) > 20:
            return max(text.find(mark, 0, stop), 20)
    return stop
