"""The label of a line before a value: "First positive sample: 28 October", "Start 15:04   End 17:52"."""

from __future__ import annotations

from claims.extract.language.tokens import Row

# The longest label, in tokens, and how far behind its colon a value of a row may stand.
_LONGEST, _ROW = 12, 24
_STOPS = frozenset((".", ";", "(", ")", "!", "?", "|", "•", ":"))
# They stand in prose before a colon that opens no value of a label.
_PROSE = frozenset(("said", "says", "told", "is", "are", "was", "were", "has", "have", "had", "will", "would"))


def label(row: Row, first: int) -> tuple[int, int] | None:
    """The places ``[start, stop)`` of the label for the value at a place; none where no label stands before it.

    A label begins the line or what a full stop closes off, holds no verb of telling, and ends in a colon.
    """
    colon = next((at for at in range(first - 1, max(first - _ROW, -1), -1) if row[at].word == ":"), None)
    if not colon:
        return None
    if any(row[at].word in (".", ";") for at in range(colon + 1, first)):
        return None
    start = colon
    while start > 0 and colon - start < _LONGEST and row[start - 1].word not in _STOPS:
        start -= 1
    told = {token.word for token in row[start:colon]}
    return None if told & _PROSE or not row[start].word[0].isalnum() else (start, colon)
