"""A date or hour that answers the question before it: "When will people vote? On 9 December"."""

from __future__ import annotations

from dataclasses import replace

from claims.claim import Context
from claims.extract.context.happened.deeds import in_question
from claims.extract.context.happened.happenings import told
from claims.extract.language.tokens import tokens
from claims.extract.texts.passage import Passage

# How far from the head of its sentence, a speaker's name before it, an answer may stand.
_HEAD = 6
_TIMES = frozenset(("day", "date", "time", "hour", "month", "year", "weekday"))
_ASKING = frozenset(("what", "which"))


def answered(passage: Passage, first: int, context: Context) -> tuple[str | None, Context]:
    """What happened at the time at a place by the question that it answers, where that names it, and the context with the question's words."""
    if passage.asked is None or not _is_answer(passage, first):
        return None, context
    row = tokens(passage.text, passage.asked.start, passage.asked.stop)
    words = {token.word for token in row}
    if "when" not in words and (_ASKING.isdisjoint(words) or _TIMES.isdisjoint(words)):
        return None, context
    near = min(told(row, (0, 0)), default=None)
    name = near[1] if near else in_question(row)
    scope = tuple(mark for mark in context.scope if mark != "untold")
    return name, replace(context, near=context.near | passage.question, scope=scope)


def _is_answer(passage: Passage, first: int) -> bool:
    """Whether a place stands at the head of its sentence, or right behind the speaker's name."""
    ahead = passage.said[:first]
    if ":" in ahead:
        ahead = ahead[ahead.index(":") + 1 :]
    return len(ahead) < _HEAD and "." not in ahead
