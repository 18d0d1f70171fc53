"""Whether a sentence looks ahead or back at the place of a date: the habits of news, read from the nearest verb."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.words import lexicon, trie

_REACH = 120
# "Will be paid" is one verb and looks ahead, though "paid" alone looks back.
_PASSIVE = r"(?:\s+(?:not|also|be|have|likely|then))*(?:\s+[a-z]{2,}(?:ed|id|ent|ld|de|wn))?"
_IS = re.compile(r"\b(?:is|are)\s+(?:on\s+|for\s+|by\s+)?\Z")  # "the deadline is Friday"
# "A quiet night, I should say, after the riot on Saturday": what something comes after is past, unless its own clause looks ahead.
_AFTER = re.compile(
    r"\b(?:after|since|following)\s+(?:the|an?|his|her|its|their|our)\s+(?:[\w'\u2019-]+\s+){1,4}on\s+\Z"
)
_WORD = re.compile(r"[a-z]+")
_NEXT_TO = re.compile(r"\s*(?:(?:on|in|at|about|around|of|the|late|early|last)\s+)*")


# "Beaches stay closed until March 28", "candidates have until September 5": what holds now ends later.
_OPEN_END = re.compile(r"(?:up )?(?:until|till|through|by)\b", re.IGNORECASE)
_HOLDS = re.compile(
    r"\b(?:(?P<now>(?<!to )(?:have|has|is|are|am|can|may|must|need|needs|stays?|remains?|runs?|continues?|lasts?|keeps?|wants?)|['\u2019](?:s|re|ve))"
    r"|(?:was|were|had|did|stayed|remained|ran|continued|lasted|kept|wanted))\b"
)
# "An election is held on December 9"; "he is seen on May 3" is said of a picture.
_IS_DONE = re.compile(
    r"\b(?:is|are)\s+(?:being\s+)?(?!(?:us|accus|suspect|charg|seen|shown|pictur|photograph|depict|believ|known|said|thought|bas|locat)\w*\s)"
    r"(?:[a-z]{2,}ed|held|paid|sold|sent|put|opened|begun|shut|built|played)\s+(?:(?:up|off|out)\s+)?(?:on|at|in|for)\s+(?:the\s+)?\Z"
)


@cache
def _cues() -> re.Pattern[str]:
    ahead, missed = ("|".join(lexicon()["tense"][name]) for name in ("ahead", "missed"))
    back = trie(set(lexicon()["tense"]["back"]))
    return re.compile(
        rf"\b(?:(?P<missed>(?:{missed}){_PASSIVE})|(?P<ahead>(?:{ahead}){_PASSIVE})|(?P<back>{back}|[a-z]{{2,}}(?<!ne)(?<!f)ed))\b"
    )


@cache
def _edges() -> re.Pattern[str]:
    return re.compile(r"[.!?;][\s\"'\u201d]|\n\s*\n|[\u201d\"]\s")


def forward(text: str, start: int, stop: int, near: bool = False) -> bool | None:
    """True where the verb nearest before the date looks ahead, False where it looks back; behind the date if there is none.

    "The court will rule on Friday" looks ahead, "said on Friday that it will rule" back. ``near``: a verb that looks back
    counts only right before the date ("ended Dec. 31") or where it tells what happened and nothing between points ahead ("died in a fire
    on 13 January"), since past verbs stand in nearly every sentence of a report.
    """
    left = text[max(0, start - _REACH) : start]
    edge = edge_before(text, start) - start + len(left)
    if _IS.search(left, edge) or _IS_DONE.search(left, edge) or _ends_later(text, start, left, edge):
        return True
    after = _AFTER.search(left, edge)
    if after and not any(cue["ahead"] for cue in _cues().finditer(left, left.rfind(",", 0, after.start()) + 1)):
        return False
    # "Hopes to have it back on Friday": an infinitive does not look back.
    cues = [cue for cue in _cues().finditer(left, edge) if cue["ahead"] or not left.endswith(" to ", edge, cue.start())]
    if cues:
        last = cues[-1]
        return True if last["ahead"] else False if not near or _reaches(left, last, text[start:stop]) else None
    right = text[stop : stop + _REACH]
    end = _edges().search(right)
    cue = _cues().search(right, 0, end.start() if end else len(right))
    if cue is None or (near and not cue["ahead"]):
        return None
    return cue["ahead"] is not None


def edge_before(text: str, start: int) -> int:
    """Where the sentence of a date begins, or as far as is looked before it."""
    low = max(0, start - _REACH)
    return max((low + found.end() for found in _edges().finditer(text[low:start])), default=low)


def last_ahead(text: str, start: int) -> int | None:
    """Where the last word before a date that tells how its sentence looks begins, if that one looks ahead."""
    low = edge_before(text, start)
    cues = [
        cue
        for cue in _cues().finditer(text[low:start])
        if cue["ahead"] or not text.endswith(" to ", low, low + cue.start())
    ]
    return low + cues[-1].start() if cues and cues[-1]["ahead"] else None


def _reaches(left: str, verb: re.Match[str], written: str) -> bool:
    """Whether a verb that looks back governs the date written behind ``left``."""
    if _NEXT_TO.fullmatch(left, verb.end()):
        return True
    between = (*_WORD.findall(left.lower(), verb.end()), written.split(maxsplit=1)[0].lower())
    return verb[0].lower() not in _small("arranging") and _small("pointing").isdisjoint(between)


@cache
def _small(name: str) -> frozenset[str]:
    return frozenset(lexicon()["tense"][name])


def _ends_later(text: str, start: int, left: str, edge: int) -> bool:
    """Whether a date is the end of what the nearest verb before it says to hold now, or from now on."""
    if not _OPEN_END.match(text, start):
        return False
    words = _WORD.findall(left.lower(), edge)
    if words and words[-1] in _small("imposed"):
        return True
    verbs = list(_HOLDS.finditer(left, edge))
    return bool(verbs) and verbs[-1]["now"] is not None
