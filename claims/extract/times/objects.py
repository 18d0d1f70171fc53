"""The names in the object of a verb before a date: what was shut, opened or won then."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.texts.passage import Passage
from claims.tables import word_set


def object_names(passage: Passage, verb: int, date: int) -> frozenset[str]:
    """The names between the place behind a verb and a date; none where the verb has no object, but a preposition or another verb behind it."""
    word = passage.said[verb] if verb < date else ""
    if not word or not word[0].isalnum() or word in AUX or word in word_set("heads", "prepositions"):
        return frozenset()
    return passage.names_in(verb, date)
