"""What a found question is about, in the words of its texts. For people alone: the label that fingerprints hold stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from itertools import chain

from checker.align import Group
from checker.discover.label import EVENT, name_of
from checker.discover.rarity import context_of
from checker.wording.heard import said_already, without_answers
from checker.wording.said import Said, Sayings, words_in
from claims.claim import Claim
from claims.extract.language.adjuncts import is_adverb
from claims.extract.language.stems import is_word, small_words, stem, word_of_stem
from claims.extract.stated.slots import SITE, is_stated
from claims.folding import fold
from claims.numbers.table import currencies
from claims.slot import APART, Slot

_LABEL = "({about})"
# A question on a happening that no list names ends in its stem.
_OPEN = re.compile(r"(this happen): ([^?]+)\?")
# Questions that say nothing of what they ask, so that even the words of one claim help.
_BARE = frozenset(
    ("How many?", "How much money?", "How long?", "What percentage?", "When was it?", "At what hour was it?")
)
# Their subjects are found on ways of their own, and are what is asked.
_OWN = ("why", "reason", "origin", "age-of", "list", "part-", "holder-")
# What may stand between two words of a label that stand side by side.
_BETWEEN = re.compile(r"[ \t\u00a0]+(?:of[ \t]+(?:the[ \t]+)?)?|['’]s?[ \t]+")
# Words that stand near a value and tell nothing of it.
_NOTHING = frozenset(
    "near off away part total most about half past come start sinc long far within above below outside us that take".split()
)
# How many words a label has, and how many parts in all; and how far away a word is that is not in the sentence.
_WORDS, _PARTS, _FAR = 2, 4, 999
# What fewer of the claims of a question have than one in so many tells nothing of it.
_SOME = 3


def titles(groups: Iterable[Group], slots: Mapping[str, Slot], sayings: Sayings) -> dict[tuple[str, str], str]:
    """The questions of found groups by slot and subject; two that would read alike are numbered."""
    used: Counter[str] = Counter()
    found: dict[tuple[str, str], str] = {}
    asked = ((group, slots[group.slot].title) for group in groups)
    for group, title in sorted(asked, key=lambda pair: (pair[0].slot, pair[0].about)):
        claims = [claim for claim in group.claims if claim.context is not None]
        nameless, labelled = group.about.partition(" (")[0] == EVENT, _is_labelled(group.slot, title)
        sited = group.slot == SITE
        if not claims or _LABEL not in title or not (labelled or nameless or sited):
            continue
        label = (sited and without_answers(group)) or (called(claims, title, sayings) if labelled or sited else None)
        if label is None and not nameless:
            continue
        told = titled(title, label)
        used[told] += 1
        found[group.slot, group.about] = told if used[told] == 1 else _numbered(told, used[told])
    return found


def _is_labelled(slot: str, title: str) -> bool:
    """Whether the subject of a question is a label of the words that its claims share."""
    return _LABEL in title and not is_stated(slot) and not slot.startswith(_OWN)


def in_doubt(a: Claim, b: Claim, title: str, sayings: Sayings) -> str:
    """The question that two claims in doubt may both answer."""
    if _is_labelled(a.slot, title) and a.context is not None and b.context is not None:
        label = called((a, b), title, sayings)
        if label is not None:
            return titled(title, label)
    return title.replace(f" {_LABEL}", "").replace("{about}", "…")


def titled(title: str, label: str | None) -> str:
    """A question with its label; one that asks enough without it goes without where it has none."""
    if label:
        return _closed(title).replace("{about}", label)
    bare = title.replace(f" {_LABEL}", "")
    return title.replace("{about}", EVENT) if bare in _BARE else bare


@cache
def _closed(title: str) -> str:
    """A question that ends in the stem of a happening without it; there are some hundred questions."""
    return _OPEN.sub(r"\1?", title)


def _numbered(asked: str, number: int) -> str:
    return f"{asked[:-1]} ({number}))" if asked.endswith(")") else f"{asked} ({number})"


def called(claims: Sequence[Claim], title: str, sayings: Sayings) -> str | None:
    """What the claims of a question speak of, in their own words: what all of them have, else most, else the first of them.

    ``None`` where their sentences say nothing that would tell it, and nothing at all where they say no more than the question and its answers.
    """
    said = [sayings.of(claim) for claim in claims]
    heard = said_already(claims)
    found = _open(title)
    act = claims[0].slot.removesuffix(APART).partition("-")[2] if found else None
    told = _stems(title.partition(": ")[0]) | heard
    noun = _noun(said)
    noun = None if f"={noun}" in told else noun
    wanted = dict.fromkeys(filter(None, (act, None if noun in told else noun)))
    asked = bool(wanted) or title.partition(" (")[0] not in _BARE
    words, names = _shared(said, told | wanted.keys(), asked)
    keys = (*wanted, *words, *names)
    best = said[0] if len(said) == 1 else max(said, key=lambda one: _fullness(one, keys))
    parts = _phrases(best, list(wanted), words, names)
    missing = [key for key in (*wanted, *words) if best.any(key) is None]
    parts = [
        *(_anywhere(said, key) or (found[2] if found and key == act else _word(key)) for key in missing),
        *parts,
    ]
    times = {context_of(claim).when for claim in claims} - {None}
    others = [name_of(name) for name in sorted(names) if ":" in name]
    parts += [part for part in (*others, *map(name_of, sorted(filter(None, times))[:1])) if part not in " ".join(parts)]
    return ", ".join(dict.fromkeys(parts[:_PARTS])) or ("" if heard else None)


def _fullness(one: Said, keys: Iterable[str]) -> tuple[int, int]:
    """How many of some words a sentence has, and of these in small letters."""
    found = [key for key in keys if one.any(key) is not None]
    return len(found), -sum(map(one.loud, found))


def _anywhere(said: Sequence[Said], key: str) -> str | None:
    """A word as another sentence has it."""
    found = ((one, at) for one in said if (at := one.any(key)) is not None)
    return next((one.written(at, at).lower() for one, at in found), None)


def _word(key: str) -> str:
    """A stem or a concept that no sentence has as a word."""
    return name_of(key) if key[0] == "=" else word_of_stem(key)


def _noun(said: Sequence[Said]) -> str | None:
    """The class of what most of them count."""
    heads = [one.context.noun_class for one in said if one.context.noun_class]
    most = heads[0] if len(heads) == 1 else next((name for name, _ in Counter(heads).most_common(1)), None)
    return None if most == "victims" else most


@cache
def _open(title: str) -> re.Match[str] | None:
    """What a question on a happening that no list names says of it; there are some hundred questions."""
    return _OPEN.search(title)


@cache
def _stems(title: str) -> set[str]:
    """What a question says already."""
    return {stem(fold(word)) for word in words_in(title)}


def _shared(said: Sequence[Said], told: Set[str], asked: bool) -> tuple[list[str], list[str]]:
    """The words and the names that all claims have, the nearest to the values first.

    Where there are none, the words that several have, then the nearest name that most have, and the nearest of one where the question by
    itself has not ``asked`` anything.
    """
    if len(said) == 1:  # as most questions have
        return _of_one(said[0], told, asked)
    near = Counter(chain.from_iterable(one.context.near - told - _dull() for one in said))
    names = Counter(chain.from_iterable(one.context.participants - small_words() - told for one in said))
    whole = len(said)
    found = {key for key in near if any(one.nearest(key) is not None for one in said)}
    words = _nearest(said, (key for key, number in near.items() if number == whole))
    # What only a phrase has said, or a word outside of the sentence, has no word of the text.
    words = [key for key in words if key in found] or ([] if asked else words)
    called_ = _nearest(said, (key for key, number in names.items() if number == whole))
    if words or called_:
        return words[:_WORDS], called_
    for least in (max(2, whole // _SOME),) if asked else (max(2, whole // _SOME), 1):
        if words := _nearest(said, (key for key, number in near.items() if number >= least and key in found)):
            return sorted(words, key=lambda key: -near[key])[:_WORDS], []
    if not asked:
        return [], _nearest(said, names)[:_WORDS]
    return [], _whole_name(said, _nearest(said, (key for key, number in names.items() if 2 * number > whole)))


def _whole_name(said: Sequence[Said], names: Sequence[str]) -> list[str]:
    """The first of some names, with those of them that stand right beside it: "League", "Orm League"."""
    for one in said if names[1:] else ():
        if (at := one.nearest(names[0])) is not None:
            return [name for name in names if (near := one.nearest(name)) is not None and abs(near - at) <= 1]
    return list(names[:1])


def _of_one(one: Said, told: Set[str], asked: bool) -> tuple[list[str], list[str]]:
    """The words and the names of one claim."""
    near = one.context.near - told - _dull()
    found = [(one.far(at), key) for key in near if (at := one.nearest(key)) is not None]
    words = [key for _, key in sorted(found)] or ([] if asked else sorted(near))
    return words[:_WORDS], _nearest((one,), one.context.participants - small_words() - told)


@cache
def _dull() -> frozenset[str]:
    """Words that stand near a value and tell nothing of it, and the stems of what money is counted in."""
    return _NOTHING | {stem(fold(word)) for word in currencies() if word.isalpha()}


def _nearest(said: Sequence[Said], keys: Iterable[str]) -> list[str]:
    def far(key: str) -> float:
        found = [one.far(at) for one in said if (at := one.nearest(key)) is not None]
        return sum(found) / len(found) if found else _FAR

    given = [key for key in keys if not _tells_how(said, key)]
    return sorted(given, key=lambda key: (far(key), key)) if len(given) > 1 else given


def _tells_how(said: Sequence[Said], key: str) -> bool:
    """Whether a word only tells how or when something was ("narrowly", "even"): where it stands nearest to each value it is an adverb."""
    found = [one.sentence.names[at] for one in said if (at := one.nearest(key)) is not None]
    return bool(found) and all(is_adverb(word) and (word[-2:] != "ly" or is_word(word[:-2])) for word in found)


def _phrases(one: Said, wanted: Sequence[str], words: Sequence[str], names: Sequence[str]) -> list[str]:
    """The words as they stand in a sentence: those that stand side by side are one part. What is asked for comes first."""
    first = {at for key in wanted if (at := one.any(key)) is not None}
    found = first | {at for key in (*words, *names) if (at := one.nearest(key)) is not None}
    starts, stops = one.sentence.starts, one.sentence.stops
    runs: list[list[int]] = []
    for at in sorted(found):
        if runs and _BETWEEN.fullmatch(one.text, stops[runs[-1][-1]], starts[at]):
            runs[-1].append(at)
        else:
            runs.append([at])
    runs.sort(key=first.isdisjoint)
    return list(dict.fromkeys(_written(one, run, set(names)) for run in runs))


def _written(one: Said, run: Sequence[int], names: set[str]) -> str:
    text, name = " ".join(one.written(run[0], run[-1]).split()), one.sentence.names[run[0]]
    # The first word of a sentence has its capital from there, where it is a word at all.
    opens = run[0] == 0 and name not in names and text[1:2].islower()
    return text[0].lower() + text[1:] if opens and is_word(name) else text
