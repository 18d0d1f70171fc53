"""Wounds by their grammar: somebody has a wound, breaks a part of the body, loses one, or is cut on one.

"Had a gash on the forearm", "with a badly fractured pelvis", "broke three ribs", "lost two fingers", "was bitten on both arms".
"""

from __future__ import annotations

from claims.tables import word_set

_HAVING = word_set("wounds", "having")
_BREAKING = word_set("wounds", "breaking")
_LOSING = word_set("wounds", "losing")
_CUTTING = word_set("wounds", "cutting")
_BEING = word_set("wounds", "being")
_DAMAGED = word_set("wounds", "damaged")
_WOUNDS = word_set("wounds", "wounds")
BODY = word_set("wounds", "body")
_LOST = word_set("wounds", "lost")
_WHOSE = word_set("wounds", "whose")
_WHERE = word_set("wounds", "where")
_ENDS = word_set("wounds", "ends")
_CHARGED = word_set("wounds", "charged")
_DENIED = word_set("wounds", "denied")
# With what a wound may begin.
OPENING = _HAVING | _LOSING | _CUTTING | _BREAKING
_GAP, _SHORT = 5, 3


def wound_at(words: tuple[str, ...], at: int) -> int | None:
    """Where the words of a wound end that begin at a place; none where no wound is told there."""
    word = words[at]
    if word in _HAVING and (at == 0 or words[at - 1] not in _CHARGED):
        return _had(words, at + 1)
    if word in _LOSING:
        return _reached(words, at + 1, _LOST, _WHOSE)
    if word in _CUTTING and words[at + 1 : at + 2] and words[at + 1] in _WHERE and _is_passive(words, at):
        return _reached(words, at + 2, BODY, _WHOSE)
    return _reached(words, at + 1, BODY, _WHOSE) if word in _BREAKING else None


def is_denied(words: tuple[str, ...]) -> bool:
    """Whether the words of a form say that there was no harm: "escaped with no injuries"."""
    return len(words) > 1 and not _DENIED.isdisjoint(words[1:])


def _had(words: tuple[str, ...], start: int) -> int | None:
    """ "A deep cut to the head", "two broken ribs": a wound, or a part of the body that is said to be damaged."""
    damaged = False
    for at in range(start, min(start + _GAP + 1, len(words))):
        word = words[at]
        if word in _WOUNDS or (damaged and word in BODY):
            return at + 1
        if word in _ENDS or word in _DENIED:
            return None
        damaged = damaged or word in _DAMAGED
    return None


def _reached(words: tuple[str, ...], start: int, parts: frozenset[str], first: frozenset[str]) -> int | None:
    """Where a part of the body ends that such a word leads to: "both her legs", "three ribs"."""
    if not words[start : start + 1] or words[start] not in first:
        return None
    for at in range(start + 1, min(start + 1 + _SHORT, len(words))):
        if words[at] in parts:
            return at + 1
        if words[at] in _ENDS:
            return None
    return None


def _is_passive(words: tuple[str, ...], at: int) -> bool:
    return at > 0 and words[at - 1] in _BEING
