"""The words by which a text tells that one figure, sum or day took the place of another."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from claims.extract.language.signs import sign
from claims.tables import table

Order = Literal["former first", "former last"]
# What may stand between a preposition and a figure.
_HEDGE = r"(?:(?:about|around|some|nearly|almost|roughly|just|over|more than|less than|fewer than|at least|only|the|a|an|its|their) )*"


@cache
def _any(*names: str) -> str:
    """The words of lists of ``lexicons/revised.yaml`` as one pattern, the longest first."""
    words = {str(word) for name in names for word in table("revised")[name]}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _signs() -> list[str]:
    names = ("when", "planned", "said", "adjectives", "moved", "things")
    return [*(str(word) for name in names for word in table("revised")[name]), "instead", "up", "down"]


# What a sentence must have a word of, one of each, to tell of what gave way.
CHANGED = sign(_signs)
TOLD = sign(("had", "was", "were", "from", "instead", "not"))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    when, planned, said = f"(?:at first|{_any('when')})", f"(?:{_any('planned')})", f"(?:{_any('said')})"
    thing = rf"(?:{_any('things')})"
    told = {
        "before": rf"\bhad (?:(?!not\b|never\b|no\b|that\b)\w+ ){{0,2}}(?:been )?(?:{when} )?{planned}\b(?!.*\bthat\b)"
        rf"|\bhad (?:{when} |been )*(?:put|set|fixed|estimated|assessed) (?!up\b|off\b|aside\b|out\b)[^.;]{{0,30}}\b(?:at|for) {_HEDGE}$"
        rf"|\b(?:was|were|been|is) {when} (?:{planned}|{said})\b|\b(?:was|were) to have\b|\b(?:was|were) (?:{planned}|{said}) {when}\b"
        rf"|^\W*(?:the |an? |its |their )?(?:{_any('adjectives')}) (?:\w+ )?{thing}\b|\b{thing}\b(?:(?!\b(?:it|they|he|she|we)\b)[^.;]){{0,60}}\bhad (?!been\b)",
        "dated": rf"\bhad (?:\w+ ){{0,2}}{said}\b(?!.*\bthat\b)",
        "behind": rf"^\W*(?:\w+ ){{0,3}}?(?:had |was |were |been )?{when} (?:{planned}|{said})\b"
        rf"|^(?:,? (?:which|that))? (?:it|they|he|she|we|the \w+) had (?:{when} )?{planned}\b(?! that\b)",
        "foretold": rf"^ (?:\w+ ){{0,2}}(?:was|were|had been) (?:{when} )?(?:{_any('foretold')})\b(?=.*\b(?:{_any('now')})\b)",
        "when": rf"\b{when}\b",
        "past": rf"\b(?:{_any('past')})\b",
        "revise": rf"\b(?:{_any('revise')})\b",
        "moved": rf"\b(?:{_any('moved')})\b",
        "revisable": rf"\b(?:{_any('revisable')})\b",
        "planned": rf"\b(?:{planned}|{when})\b",
        "from": rf"\bfrom (?:\w+ )?{_HEDGE}$",
        "to": rf"^\W*(?:\w+ )?to {_HEDGE}$",
        "from it": rf"^ (?:[\w ]{{0,20}})?from {_HEDGE}$",
        "up from": rf"^(?: [\w ]{{0,16}})?,? \(?(?:up|down|revised|raised|cut|lowered|increased|reduced) from {_HEDGE}$",
        "instead": rf"^(?: [\w ]{{0,30}})? (?:instead of|rather than|and not|not) (?:on |in |at |for )?{_HEDGE}$",
        "it to": rf"\b(?:{_any('moved', 'revise')}) (?:it|this|that|them|these|the \w+) (?:to|until|at) {_HEDGE}$",
        "then for": rf"^,? and then (?:for|on|to|at|until) {_HEDGE}$",
        "now": rf"\b(?:{_any('now')})\b",
        "not, but": r"^, as (?:had been )?(?:first |originally |previously |once |initially |earlier )?(?:\w+), but (?:only )?(?:on |in |at |for |by )?$",
        "not": r"\bnot (?:on |in |at |for |by )?$",
    }
    return {name: re.compile(words, re.IGNORECASE) for name, words in told.items()}


def former(before: str, behind: str, dated: bool) -> bool:
    """Whether the words before and behind a value, in its clause, say that it is what was planned or told first. ``dated``: they name a day."""
    found: dict[str, Any] = _patterns()
    if found["past"].search(before) or found["past"].search(behind):
        return False
    return bool(
        found["before"].search(before)
        or found["behind"].search(behind)
        or found["foretold"].search(behind)
        or ((dated or found["when"].search(before)) and found["dated"].search(before))
    )


def one_from_another(before: str, between: str, behind: str, toll: bool) -> Order | None:
    """Which of two values that stand side by side took the place of the other, if the words around them say it. ``toll``: of what is counted on."""
    found = _patterns()
    if found["past"].search(behind[:40]) or found["past"].search(between):
        return None
    revised = found["moved"].search(before) or (found["revise"].search(before) and found["revisable"].search(before))
    if found["from"].search(before) and found["to"].search(between):
        return "former first" if revised else None
    if found["up from"].match(between):
        return "former last" if toll or found["revisable"].search(before) or found["moved"].search(before) else None
    if found["from it"].match(between):
        return "former last" if revised else None
    if found["it to"].search(between) or (found["then for"].match(between) and found["before"].search(before)):
        return "former first"
    if found["instead"].match(between):
        if found["before"].search(before):
            return "former first"
        plain = (
            found["planned"].search(behind[:60]) or found["planned"].search(before) or found["revisable"].search(before)
        )
        return "former last" if plain else None
    if found["not"].search(before) and found["not, but"].match(between):
        return "former first"
    return None


def is_of_now(words: str) -> bool:
    """Whether words tell what it is now: "the first are now due", "in the end it was"."""
    return _patterns()["now"].search(words) is not None
