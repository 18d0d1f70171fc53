"""Lists in words: "Norway, Sweden and two others", "states such as Chad"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.folding import fold
from claims.tables import alternatives, table
from claims.value import World


class Listed(NamedTuple):
    """The members named, in order; whether these are all; how many more (or ``at_least`` how many) are counted but not named."""

    members: tuple[str, ...]
    complete: bool
    others: int | None
    at_least: bool = False


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = table("sets")
    number = rf"(?P<number>\d{{1,3}}|{alternatives(list(data['numbers']))})"
    parts = {
        "examples": rf"^(?:.*?[\s,(])??(?:{alternatives(data['examples'])})(?!\w)[:,]?\s*",
        "more": rf"[\s,]*\b(?:{alternatives(data['more'])})(?=$|[\s.,;)])\.?\s*$",
        "besides": rf"^(?:{alternatives(data['besides'])})\s+(?P<one>[^,]+),\s*(?:it (?:currently )?includes\s+)?",
        "head": rf"^[^:,;]*?\b{number}\s+(?P<other>other\s+)?[^:,;]*(?::\s*|,?\s(?=(?:{alternatives(data['examples'])})(?!\w)))",
        "colon": r"^[^:,;]*:\s*",
        "tail": rf"[\s,]*\b(?:and|plus|with)\s+{number}\s+(?:other|more)s?\b[^,;:]*$",
        "only": rf"^\s*{number}\s+(?P<other>other)s?\b[^,;:]*$",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in parts.items()}


def _number(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    said = found["number"].lower()
    return int(said) if said.isdigit() else int(table("sets")["numbers"][said])


def read_list(text: str, world: World) -> Listed:
    """The members in a list as people write it. A member's own "and" is kept where the world knows the whole name."""
    find = _patterns()
    rest, more = find["more"].subn("", " ".join(text.split()))
    besides = find["besides"].match(rest)
    rest = rest[besides.end() :] if besides else rest
    if only := find["only"].match(rest):
        return Listed((), False, (_number(only) or 0) + 1, at_least=True)
    head, tail = find["head"].match(rest), find["tail"].search(rest)
    rest = rest[head.end() if head else 0 : tail.start() if tail else None]
    rest, examples = find["examples"].subn("", rest)
    named = _split(find["colon"].sub("", rest), world)
    total = _total(head)
    members = ((besides["one"].strip(),) if besides else ()) + tuple(named)
    others = _number(tail) if tail else total - len(members) if total is not None and total > len(members) else None
    unnamed = bool(head and head["other"]) and not besides  # other than one, or than several
    return Listed(members, not (more or examples) and others is None, others, unnamed)


def _total(head: re.Match[str] | None) -> int | None:
    """How many members a heading counts in all: "five other members" are six, with the one they are other than."""
    number = _number(head)
    return None if head is None or number is None else number + bool(head["other"])


def _split(text: str, world: World) -> list[str]:
    found = []
    for piece in re.split(r"\s*[,;]\s*", text):
        whole = _bare(piece)
        if world.entity("", whole):
            found.append(whole)
        else:
            found += _joined(re.split(r"\s+(?:and|&|plus|as well as)\s+|^(?:and|&)\s+", whole), world)
    return [member for member in found if fold(member)]


def _joined(parts: list[str], world: World) -> list[str]:
    """The parts, two of them as one where the world knows the name that they make ("Bosnia and Herzegovina")."""
    found: list[str] = []
    for part in map(_bare, parts):
        if found and world.entity("", f"{found[-1]} and {part}"):
            found[-1] = f"{found[-1]} and {part}"
        else:
            found.append(part)
    return found


def _bare(member: str) -> str:
    trimmed = re.sub(r"^(?:(?:and|as well as|plus)\s+)?(?:the\s+)?", "", member.strip(), flags=re.IGNORECASE)
    return trimmed.strip(" .\"'“”()[]")
