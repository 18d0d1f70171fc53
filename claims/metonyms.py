"""When a capital's name means the government there: "Moscow says", but "in Moscow"."""

from __future__ import annotations

from functools import cache

from claims.folding import words
from claims.gazetteer import government
from claims.tables import table


@cache
def _sets() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = table("metonyms")
    return frozenset(data["verbs"]), frozenset(data["between"]), frozenset(data["local"])


def government_meant(sentence: str, start: int, stop: int) -> str | None:
    """The id of the government that ``sentence[start:stop]`` stands for; none when the place itself is meant.

    A seat of government ("the Kremlin") stands for it anywhere; a capital only as the one who says, decides or does what
    cities do not, and never after "in", "near", "to" and the like.
    """
    found = government(sentence[start:stop])
    name = " ".join(words(sentence[start:stop])).removeprefix("the ")
    if found is None or name in table("metonyms")["seats"] or "government" in name:
        return found
    verbs, between, local = _sets()
    before = words(sentence[:start])[-1:]
    if before and before[0] in local:
        return None
    after = next((word for word in words(sentence[stop:])[:5] if word not in between), "")
    return found if after in verbs and sentence[stop:].lstrip()[:1] != "," else None
