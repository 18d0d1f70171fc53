"""Happenings in a sentence: the words for what happened, found beside a date."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.extract.context.happened.attributive import is_attributive, qualifies
from claims.extract.context.happened.own_clause import clause_start
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row, starts_with
from claims.extract.language.vocabulary import Added, current, happenings
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.tables import table

_BREAKS = frozenset([";", "but", "while", "although", "though", "whereas"])
_REACH = 22
_OPENING = 40
# The farthest that "the first came from …" may stand from its date.
_ORDINAL = 14
_NUMBERED = frozenset(["first", "second", "third", "fourth", "last", "latest", "other", "latter", "former"])
_FOLLOW = frozenset(["came", "was", "followed", "took", "occurred", "happened"])
_STARTED = frozenset(["broke", "erupted", "began", "started", "flared"])
ARTICLES = frozenset(["a", "an", "the", "its", "his", "her", "their"])
SAYING = frozenset(["said", "says", "told", "reported", "added", "confirmed", "stated", "wrote", "reporters"])

# Distance, name, how it is said, and the tokens [start, stop) of a happening beside a date.
Near = tuple[int, str, str, int, int]


Forms = dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]


def _forms() -> Forms:
    return _all_forms(current())


@cache
def _all_forms(extra: Added) -> Forms:
    found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for name, entry in happenings(extra).items():
        for form in ("verb", "noun"):
            for phrase in entry[form]:
                words = tuple(fold(phrase).split())
                found.setdefault(words[0], []).append((name, form, words))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[2]), row[0]))) for word, rows in found.items()}


def form_of(name: str) -> dict[str, Any]:
    """The entry of a happening."""
    return happenings(current())[name]


def is_listed(name: str) -> bool:
    """Whether a happening is one of the lexicon's."""
    return name in happenings(current())


def may_be_one(one: str, two: str) -> bool:
    """Whether reports use two happenings of the lexicon for one moment."""
    return one == two or any(one in row and two in row for row in table("happenings")["alike"])


def verb_of(word: str) -> str | None:
    """The happening of which a word alone is a verb."""
    return next((name for name, form, words in _forms().get(word, ()) if form == "verb" and len(words) == 1), None)


def told(row: Row, places: tuple[int, int]) -> Iterator[Near]:
    """Every happening within the clause of a date: its distance, its name, how it is said, and its tokens."""
    forms = _forms()
    reach = _OPENING if places[0] <= 1 else _REACH
    before = range(places[0] - 1, max(places[0] - _REACH, clause_start(row, places[0])), -1)
    behind = range(places[1] + 1, min(places[1] + reach, len(row)))
    for side, run in (("before", before), ("behind", behind)):
        crossed, end = 0, -1
        for at in run:
            if row[at].word in _BREAKS or (side == "behind" and (row[at].word in _TO_OTHERS or row[at].word in SAYING)):
                break
            crossed += 3 * (row[at].word == ",")
            found = _at(row, at) if row[at].word in forms else None
            if (
                found
                and at >= end
                and not (_only_beside(row, at) or _is_another(row, at, found[1]))
                and (found[2] > 1 or not says_else(row, at))
            ):
                name, form, size = found
                end = at + size if side == "behind" else end
                near = places[0] - (at + size) if side == "before" else at - places[1] - 1
                yield max(near, 0) + crossed + 2 * (side == "behind"), name, f"{form} {side}", at, at + size


# "The final ruling", "in the final quarter": no match.
_FINAL = ("final",)
# Behind them another clause begins; that of "until" has its own time: "six days from the test on 24 February until a team was set up".
_TO_OTHERS = frozenset(("that", "until", "till"))


def _at(row: Row, at: int) -> tuple[str, str, int] | None:
    """The happening whose words begin here, unless they lie within a longer phrase that began before."""
    forms = _forms()
    own = forms.get(row[at].word)
    if own is None or (row[at].capital and row[at].word == "march"):  # the month
        return None
    over = _longer(current())
    for back in range(max(0, at - 3), at):
        for words in over.get(row[back].word, ()):
            if len(words) > at - back and starts_with(row, back, words):
                return None
    for name, form, words in own:
        if starts_with(row, at, words):
            if words == _FINAL and qualifies(row, at):
                return None
            return None if form == "verb" and len(words) == 1 and is_attributive(row, at) else (name, form, len(words))
    return None


def is_noun_of(row: Row, at: int) -> bool:
    """Whether a noun for something that happened begins at a place."""
    return any(form == "noun" and starts_with(row, at, words) for _, form, words in _forms().get(row[at].word, ()))


@cache
def _longer(extra: Added) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The forms of several words by the first."""
    forms = {word: tuple(words for _, _, words in some if len(words) > 1) for word, some in _all_forms(extra).items()}
    return {word: some for word, some in forms.items() if some}


def _only_beside(row: Row, at: int) -> bool:
    """ "On the eve of the collapse", "after the disintegration": the date is not that of this happening."""
    if any(token.word in _STARTED for token in row[at : at + 4]):
        return False
    before = [token.word for token in row[max(0, at - 4) : at] if token.word not in ARTICLES and not token.capital]
    if (
        before[-2:-1]
        and before[-1] == "of"
        and before[-2] in _UNITS
        and any(token.word in _OVER for token in row[max(0, at - 6) : at])
    ):
        return True  # "after three days of shooting the weapons have been silent since Thursday"
    return before[-2:] in (["eve", "of"], ["connection", "with"]) or not _BESIDE.isdisjoint(before[-1:])


def _is_another(row: Row, at: int, form: str) -> bool:
    """ "There was word of a further attack that evening": one that nobody has told of, and that may never have come."""
    return form == "noun" and any(row[place].word in _ANOTHER for place in range(max(0, at - _NOUNS), at))


_ANOTHER, _NOUNS = frozenset(("further", "fresh", "renewed", "feared", "threatened", "possible")), 3
_UNITS = frozenset(
    (
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "decades",
        "nights",
        "week",
        "month",
        "year",
        "day",
        "night",
    )
)
_OVER = frozenset(("after", "following", "despite"))


def says_else(row: Row, at: int) -> bool:
    """ "Press release", "the judges found that", "the inspection found nothing", "as a commission established on 8 May": words that say something
    else here.
    """
    behind = row[at + 1].word if at + 1 < len(row) else ""
    if behind in _phrasal().get(row[at].word, ()):
        return True
    if row[at].word in _FINDING and (behind in _THAT or _is_as_found(row, at)):
        return True
    return row[at].word == "release" and at > 0 and row[at - 1].word in ("press", "media", "news")


@cache
def _phrasal() -> dict[str, tuple[str, ...]]:
    return {verb: tuple(str(words).split()) for verb, words in table("happenings")["phrasal"].items()}


# What somebody finds out, and what he founds, has one word.
_FINDING = frozenset(("found", "discovered", "established"))
_AS = 12


def _is_as_found(row: Row, at: int) -> bool:
    """Whether a clause with "as" tells who found out what stands before it: "burnt down, as a commission established on 8 May"."""
    opens = next((place for place in range(at - 1, max(at - _AS, 0), -1) if not row[place].word[0].isalnum()), None)
    if opens is None or row[opens].word != "," or row[opens + 1].word != "as" or at - opens < _OWN:
        return False
    return any(row[place].word in ARTICLES for place in (opens + 2,)) and not any(
        token.word in ("was", "were", "is", "are", "been") for token in row[opens + 2 : at]
    )


# A comma, "as", an article and a noun.
_OWN = 4
_THAT = frozenset(
    ("that", "how", "whether", "nothing", "no", "guilty", "liable", "himself", "herself", "themselves", "itself")
)


# "Drove off from the summit at five", "left without signing": what happened then is told by the verb before.
_BESIDE = frozenset(("after", "before", "since", "until", "ahead", "from", "without", "despite"))


def ordinals(row: Row, places: tuple[int, int], before: frozenset[str]) -> Iterator[Near]:
    """ "The first came from …": one of the happenings that the sentence before names in the plural."""
    for at in range(max(0, places[0] - 2 * _REACH), places[0]):
        if row[at].word == "the" and row[at + 1].word in _NUMBERED and row[min(at + 2, len(row) - 1)].word in _FOLLOW:
            later = any(row[n].word == "the" and row[n + 1].word in _NUMBERED for n in range(at + 2, places[0]))
            for name in sorted(before) if not later else ():
                yield min(places[0] - at, _ORDINAL), name, "ordinal before", at, at + 2


def plurals(passage: Passage) -> frozenset[str]:
    """The happenings that a sentence names in the plural."""
    if not passage.signs & _PLURAL or _plural_nouns(current()).isdisjoint(passage.plain):
        return frozenset()
    found = (_at(passage.row, at) for at, token in enumerate(passage.row) if token.word.endswith("s"))
    return frozenset(item[0] for item in found if item and item[1] == "noun")


@cache
def _plural_nouns(extra: Added) -> frozenset[str]:
    return frozenset(
        word
        for word, rows in _all_forms(extra).items()
        if word.endswith("s") and any(form == "noun" for _, form, _ in rows)
    )


_PLURAL = sign(lambda: _plural_nouns(current()))
