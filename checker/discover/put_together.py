"""What was discovered in each story of a folder, put together: no two questions of two stories are called alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from checker.discover.discovery import Discovery
from claims.claim import Claim
from claims.extract.facts.renamed import SLOT as PLACE
from claims.folding import fold
from claims.values.person import FOUND

# A question as its fingerprint knows it: which one it is, and what it is about.
_Question = tuple[str, str]
# What begins so is the id of somebody or something that bears a name.
_IDS = (FOUND, "organisation:", "thing:")
_NUMBERED = re.compile(r"(.*) \((\d+)\)")


def put_together(found: Sequence[Discovery], declared: Collection[str]) -> Discovery:
    """The results of stories as one. A question keeps the label that it has alone; of two that would be called alike one is numbered, so that nothing is held
    together by a label: that of the later story, or the one that a claim alone answers. Whom the claims file declares (``declared`` ids), and places, are the same everywhere.
    """
    if len(found) == 1:
        return found[0]
    return Discovery(
        tuple(_told_apart([one.claims for one in found], declared)),
        tuple(sorted(chain.from_iterable(one.possible for one in found), key=lambda it: it.left.order())),
        *(
            _merged(found, lambda one: one.why),
            _merged(found, lambda one: one.differences),
            _merged(found, lambda one: one.states),
        ),
        tuple(sorted({name for one in found for name in one.crowded})),
    )


def _merged(found: Iterable[Discovery], scores: Callable[[Discovery], Mapping[Any, Any]]) -> dict[Any, Any]:
    return {spots: score for one in found for spots, score in scores(one).items()}


def _told_apart(stories: Sequence[Sequence[Claim]], declared: Collection[str]) -> Iterator[Claim]:
    """The claims of all stories; a question of a story that is called as another's gets a name that none has."""
    names = _names([Counter(asked for claim in claims for asked in _asked(claim, declared)) for claims in stories])
    for claims, new in zip(stories, names, strict=True):
        yield from (_renamed(claim, new) if new else claim for claim in claims)


def _asked(claim: Claim, declared: Collection[str]) -> Iterator[_Question]:
    """The question that a claim answers, and whom it names; of a person, a body or a thing the id alone, under which several questions are asked."""
    named = {claim.about, getattr(claim.value, "entity", None) or ""}
    yield from (("", id) for id in sorted(named - set(declared)) if id.startswith(_IDS))
    if not (claim.about.startswith(_IDS) or claim.about in declared or claim.slot == PLACE):
        yield claim.slot, claim.about


def _names(stories: Sequence[Mapping[_Question, int]]) -> list[dict[_Question, str]]:
    """For each story the new names of those of its questions that are called as another story's. One that several claims answer keeps its name before one
    that a claim alone does: only the former can be a finding.
    """
    owner: dict[_Question, int] = {}
    for many in (True, False):
        for at, asked in enumerate(stories):
            for question in (question for question, answers in asked.items() if (answers > 1) is many):
                owner.setdefault(_folded(question), at)
    last: dict[_Question, int] = defaultdict(lambda: 1)
    return [
        {question: _free(question, last, owner) for question in sorted(asked) if owner[_folded(question)] != at}
        for at, asked in enumerate(stories)
    ]


def _folded(question: _Question) -> _Question:
    return question[0], fold(question[1])


def _free(question: _Question, last: dict[_Question, int], owner: Mapping[_Question, int]) -> str:
    """The name with the next number that no question bears."""
    slot, name = question
    told = _NUMBERED.fullmatch(name) if slot else None
    plain = told[1] if told else name
    while True:
        last[_folded((slot, plain))] += 1
        number = last[_folded((slot, plain))]
        new = f"{plain} ({number})" if slot else f"{plain}-{number}"
        if _folded((slot, new)) not in owner:
            return new


def _renamed(claim: Claim, new: Mapping[_Question, str]) -> Claim:
    """The claim under the new name of its question, and with the new ids of whom it names."""
    about = new.get(("", claim.about)) or new.get((claim.slot, claim.about)) or claim.about
    value: Any = claim.value
    id = new.get(("", getattr(value, "entity", None) or ""))
    if id:
        return replace(claim, about=about, value=replace(value, entity=id))
    return claim if about == claim.about else claim.on(claim.slot, about, claim.context)
