"""Things that a text tells of as something there was: "the convoy had an escort", "opened an attachment in an e-mail".

They say nothing by themselves. Where another text says that there was none, they contradict it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.language.verb_forms import irregular
from claims.extract.polar.clause import is_open, says_not
from claims.extract.polar.forms import THERE, fits
from claims.extract.polar.phrase import Phrase, object_behind
from claims.extract.polar.told import Told, drawn_from
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage

_ARTICLES = frozenset(("a", "an"))
_PAST = frozenset(("was", "were", "had"))
# Right before the article: what is asked for, compared or chosen is not there.
_WANTED = frozenset("for like as than or such per without of into".split())
_BACK, _AROUND = 8, 6


def existing(page: Page) -> Iterator[Drawn]:
    """The first mention of everything that a text tells of with "a" or "an" as there."""
    seen: set[str] = set()
    for passage in page.passages:
        if not passage.prose or _ARTICLES.isdisjoint(passage.letters):
            continue
        for at in [at for at, word in enumerate(passage.said) if word in _ARTICLES]:
            found = _thing(passage, at)
            if found is None or found.head in seen:
                continue
            seen.add(found.head)
            if drawn := drawn_from(page, passage, (at, found.last), Told(THERE, True, found, bare=True)):
                yield drawn


def _thing(passage: Passage, at: int) -> Phrase | None:
    row = passage.row
    found = object_behind(row, at)
    if found is None or not fits(THERE, found.head) or row[found.last].capital or row[at - 1].word in _WANTED:
        return None
    around = passage.said[max(0, at - _BACK) : at]
    if any(is_open(word) or says_not(word) or word == "to" for word in around):
        return None
    past = passage.said[max(0, at - _BACK) : found.last + 1 + _AROUND]
    return found if any(word in _PAST or word.endswith("ed") or word in irregular() for word in past) else None
