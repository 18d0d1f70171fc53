"""Verbs that tell who has a post, in every tense, with the times at which it is then held: "will take over as", "was elected", "chairs"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any

from claims.extract.holders.posts import COMING, ENTERED, NOW, THEN
from claims.tables import table

Times = frozenset[str]
_COMING, _ENTERED, _NOW, _THEN = (frozenset((time,)) for time in (COMING, ENTERED, NOW, THEN))
_CHOSEN = _COMING | _ENTERED


def _data() -> Any:
    return table("holders")


def _tenses(verb: str, begins: bool) -> Iterator[tuple[str, Times]]:
    """Every form of a verb; what begins in the present lies ahead."""
    base, third, past, participle = verb.split()
    yield third, _COMING if begins else _NOW
    yield past, _ENTERED if begins else _THEN
    yield f"has {participle}", _ENTERED if begins else _NOW
    yield f"had {participle}", _THEN
    for word in _data()["ahead"]:
        yield f"{word} {base}", _COMING


@cache
def before_posts() -> Mapping[str, Times]:
    """What stands between whoever holds a post and the post."""
    found: dict[str, Times] = {}
    for begins, key in ((False, "hold"), (True, "enter")):
        for entry in _data()[key]:
            behind = [f" {words}" for words in entry.get("behind", ())]
            for (form, times), words in product(
                _tenses(entry["verb"], begins), behind if entry.get("needs") else ["", *behind]
            ):
                found[form + words] = times
    for verb, words in product(_data()["choose"], ("", " as", " to be")):
        found |= {f"{aux} {verb}{words}": _CHOSEN for aux in ("is", "was", "has been", "had been", "were")}
        found |= {f"{aux} be {verb}{words}": _COMING for aux in _data()["ahead"]}
    return found


@cache
def of_being() -> Mapping[str, Times]:
    """What stands between a post and whoever holds it."""
    return dict(_tenses("be is was been", False)) | {"remains": _NOW, "will remain": _COMING}


@cache
def posts_told() -> Mapping[str, tuple[str, Times]]:
    """Verbs that tell a post by themselves: the post, and when it is held."""
    return {
        form: (entry["post"], times)
        for entry in _data()["posts"]
        for form, times in _tenses(entry["verb"], False)
        if times == _COMING or not entry.get("ahead")
    }


@cache
def passives() -> Mapping[str, tuple[str, Times]]:
    """The same before "by"."""
    found: dict[str, tuple[str, Times]] = {}
    for entry in _data()["posts"]:
        participle = entry["verb"].split()[-1]
        told = {f"{aux} be {participle}": _COMING for aux in _data()["ahead"]}
        if not entry.get("ahead"):
            told |= {
                participle: _NOW,
                f"is {participle}": _NOW,
                f"was {participle}": _THEN,
                f"has been {participle}": _NOW,
            }
        found |= {form: (entry["post"], times) for form, times in told.items()}
    return found
