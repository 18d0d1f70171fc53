"""What a length of time is only held against says nothing of what it is of: "added seven hours, more than any whole match had lasted"."""

from __future__ import annotations

from claims.claim import Context
from claims.extract.texts.passage import Passage
from claims.quick import replace

# How far behind a length, in words, "than" may stand, and what ends the comparison.
_NEAR = 5
_ENDS = frozenset((";", ":", "(", ")", ",", "and", "but"))


def without_compared(context: Context, passage: Passage, last: int) -> Context:
    """The context of a length that ends at ``last`` without the words of a comparison behind it, but for those that its sentence has elsewhere."""
    said = passage.said
    than = next((at for at in range(last + 1, min(last + 1 + _NEAR, len(said))) if said[at] == "than"), None)
    if than is None:
        return context
    stop = next((at for at in range(than, len(said)) if said[at] in _ENDS), len(said))
    compared = passage.content(than, stop) - passage.content(0, than) - passage.content(stop, len(said))
    return replace(context, near=context.near - compared, words=context.words - compared)
