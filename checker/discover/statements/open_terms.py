"""Terms of no closed class: those that may mean the same get one value, so that only the others differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.discover.label import name_of
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.language.stems import noun_stem, stem, word_of_stem
from claims.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
Test = Callable[[Claim, Claim], bool]
Label = Callable[[Sequence[Claim]], str]
# So many of the words that all claims of a group share are told with it.
_TOLD = 3


def answered(
    claims: Iterable[Claim],
    meet: Test,
    alike: Test,
    label: Label,
    wanted: Callable[[Sequence[Claim]], bool] = bool,
    few: bool = False,
) -> Iterator[Claim]:
    """The claims of each ``wanted`` question that two texts or more answer, on its subject; a text that gives two answers is left out. ``few``: the
    folder has few texts, see :func:`circles`.
    """
    seen: Counter[str] = Counter()
    for group in (circles if few else gathered)(first_of_each(claims), meet):
        kept = of_one_mind(group, alike)
        if len({claim.source for claim in kept}) > 1 and wanted(kept):
            about = label(kept)
            seen[about] += 1
            yield from valued(kept, numbered(about, seen[about]), alike)


def first_of_each(claims: Iterable[Claim]) -> list[Claim]:
    """The first claims of each text: one that answers more often is a list, and every two would be held together."""
    seen: Counter[str] = Counter()
    kept = []
    for claim in sorted(claims, key=Claim.order):
        seen[claim.source] += 1
        if seen[claim.source] <= _MOST:
            kept.append(claim)
    return kept


_MOST = 40


def happening(group: Sequence[Claim]) -> str:
    """What a group calls the happening that its claims are close to."""
    events = sorted({worded(one, group) for claim in group for one in context_of(claim).close})
    return ", ".join(events) or "what happened"


def shared_words(group: Sequence[Claim]) -> str:
    """Words that the clauses of all claims of a group share."""
    shared = frozenset.intersection(*(context_of(claim).near for claim in group))
    return ", ".join(sorted(worded(word, group) for word in shared)[:_TOLD])


def gathered(claims: Sequence[Claim], meet: Test) -> list[list[Claim]]:
    """The claims in groups of which every two answer one question, in the order of the claims."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=Claim.order):
        home = next((group for group in groups if all(meet(claim, other) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def circles(claims: Sequence[Claim], meet: Test) -> list[list[Claim]]:
    """The groups of which every two claims answer one question, and one for every two claims of different groups that do so all the same, with all
    that do so with both: a claim may answer one question with each of two that do not meet.

    Only of a small folder, which somebody has put together: in others the group that comes first is likelier the right one.
    """
    groups = gathered(claims, meet)
    told = {(id(a), id(b)) for group in groups for a in group for b in group}
    every = sorted(claims, key=Claim.order)
    for a, b in combinations(every, 2) if len(every) <= _HELD else ():
        if a.source != b.source and (id(a), id(b)) not in told and meet(a, b):
            group = [a, b]
            group += [one for one in every if one not in group and all(meet(one, other) for other in group)]
            told |= {(id(x), id(y)) for x in group for y in group}
            groups.append(group)
    return groups


# Of more claims there are too many pairs.
_HELD = 200


def of_one_mind(group: Sequence[Claim], alike: Test) -> list[Claim]:
    """The claims but those of a text that gives two answers which cannot mean the same."""
    torn = {a.source for a in group for b in group if a.source == b.source and not alike(a, b)}
    return [claim for claim in group if claim.source not in torn]


def valued(group: Sequence[Claim], label: str, alike: Test) -> Iterator[Claim]:
    """The claims on their subject, each with the value of the first that it is like."""
    firsts: list[Claim] = []
    for claim in group:
        first = next((one for one in firsts if alike(one, claim)), claim)
        if first is claim:
            firsts.append(claim)
        value = replace(claim.value, id=first.value.key())  # type: ignore[type-var]
        yield replace(claim, about=label, value=value)


def _weighed(group: Sequence[Claim], surely: Test) -> Iterator[Claim]:
    """The claims with the numbers of the pairs that surely answer one question: what nothing ties bears out no conflict."""
    sure: dict[int, set[int]] = defaultdict(set)
    for number, (i, j) in enumerate(combinations(range(len(group)), 2)):
        if group[i].source == group[j].source or surely(group[i], group[j]):
            sure[i].add(number)
            sure[j].add(number)
    for at, claim in enumerate(group):
        numbers = frozenset(sure[at])
        yield replace(claim, context=replace(context_of(claim), sure=numbers, likely=numbers, borne_out=numbers))


def surely_answered(claims: Iterable[Claim], meet: Test, alike: Test, surely: Test, label: Label) -> Iterator[Claim]:
    """The same as ``answered``, with which of the claims on one subject ``surely`` answer one question."""
    return weighed(answered(claims, meet, alike, label), surely)


def weighed(claims: Iterable[Claim], surely: Test) -> Iterator[Claim]:
    """Claims on their subjects with the numbers of the pairs on one that ``surely`` answer one question."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.about].append(claim)
    for about in sorted(found):
        yield from _weighed(found[about], surely)


def term_of(claim: Claim) -> str:
    """What tells a term from the others of its sort: the end of its id."""
    return claim.value.key().rpartition("/")[2]


def numbered(label: str, number: int) -> str:
    """A label that several groups bear, told apart by their number."""
    return label if number == 1 else f"{label} ({number})"


def worded(stem_: str, claims: Sequence[Claim]) -> str:
    """A stem as the quotes write the word, the shortest of its forms; else as it is made from the stem."""
    words = {
        fold(word) for claim in claims for word in _WORD.findall(f"{claim.written} {claim.provenance.quote or ''}")
    }
    found = [word for word in words if stem_ in (noun_stem(word), stem(word))]
    known = stem_[:1] == "=" or ":" in stem_
    return min(found, key=lambda word: (len(word), word), default=name_of(stem_) if known else word_of_stem(stem_))
