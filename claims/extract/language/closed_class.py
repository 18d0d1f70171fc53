"""Words of the closed classes that stand between a figure and what happened: auxiliaries, adverbs, hedges, determiners."""

from __future__ import annotations

from claims.tables import table


def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("families")["small"][name]).split())


AUX = _words("aux")
ADVERBS = _words("adverbs")
BREAK = _words("break")
HEDGES = _words("hedges")
TOLL_LINK = _words("toll_link")
DETERMINERS = _words("determiners")
BOTH_VOICES = _words("both_voices")
