"""The questions that statements answer: each begins with one of a few words, and is about the names in its claims' contexts."""

from __future__ import annotations

ORDER, DATED, SPAN, PLACE, ACT, IS = "order-", "dated-", "span-", "place-of-", "act-", "is-"
# Whether a state was so: affirmed in one text, denied in another.
WHETHER = "whether-"
# What befell somebody or something named.
FATE = "fate-"
# Who did what to whom.
ROLE = "role-"
# Up or down, profit or loss.
SIGN = "sign-"
# Who or what stood behind an event, and whether a policy was given up: what news of any crisis disputes.
DISPUTED = "disputed-"
# The cause of what happened, in open words.
WHY = "why"
# What a person broke or tore.
INJURY = "injury"
# In which room or storey something began.
ORIGIN = "origin"
# What is so of one person in one way only.
FACT = "fact-"
# Which of several parts of a place, and in which direction from one.
WHICH = "which-"
# For what reason something was done.
REASON = "reason"
# What a thing or a happening is of, by a closed list: its colour, its weapon, its weather.
SORT = "sort-"
# Where something is told to be; what, only the words of its clause say.
SITE = "site"
# By whom something was done, whatever it was.
AGENT = "agent-"
# Who or what is named in one role; which, only the word that governs the list says.
LISTED = "listed"
# Where one of those counted before came from or went.
NTH = "nth-"
# The rule behind a date that no text gives.
INFERRED = "inferred from the order of two events"
# What may hold on one day and not on another.
STATES = frozenset((f"{IS}restored",))
KEYED = (
    ORDER,
    DATED,
    SPAN,
    PLACE,
    ACT,
    IS,
    WHETHER,
    FATE,
    ROLE,
    SIGN,
    DISPUTED,
    WHY,
    INJURY,
    ORIGIN,
    FACT,
    WHICH,
    REASON,
    SORT,
    SITE,
    AGENT,
    LISTED,
    NTH,
)
# Statements that no names hold together: each sort has its own way to its questions.
FREE = (WHETHER, FATE, ROLE, SIGN, DISPUTED, WHY, INJURY, ORIGIN, FACT, WHICH, REASON, SORT, SITE, AGENT, LISTED, NTH)


def is_stated(slot: str) -> bool:
    """Whether the question is that of a statement: its claims meet by their names, and no weight tells."""
    return slot.startswith(KEYED)
