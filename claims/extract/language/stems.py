"""Content words as stems, and words of one meaning as one concept, so that "rise" and "increase" meet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

from claims.dates.words import calendar_names, month_words
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row, starts_with
from claims.extract.language.vocabulary import Added, concepts, current
from claims.folding import fold
from claims.tables import rows, word_set

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("ly", ""), ("es", "e"), ("s", ""))
# Endings of verbs' stems that have lost an e, those of any word's that surely have, and those that have lost an s ("crisi", "generou").
_LOST_E = re.compile(
    r"(?:[^aeiou](?:at|iz|ov|iv|is|os|us|as|ur|id|ud|od|on|in|ap|am|im|uc|ag)|rg|nc|rs|ls|dg|tl|bl|pl|com|v|c|u)$"
)
_SURELY_E = re.compile(r"(?:nc|rg|dg|tl|bl|pl|cl|com|(?:au|ai|oi)s|chas|..[rlcgntiud]at|[^aeiou](?:iz|iv|ur)|v)$")
_LOST_S = re.compile(r"(?:[aeiouy]si|ou)$")
_SHORTEST = 3
_MOST = 65536
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def small_words() -> frozenset[str]:
    """Words that tell nothing of what a sentence is about."""
    return word_set("alike", "small") | month_words() | calendar_names()


def forms_of(words: Iterable[str]) -> frozenset[str]:
    """The stems of words, as verbs and as nouns."""
    return frozenset(form for word in words for form in (stem(word), noun_stem(word)))


@cache
def _phrases(extra: Added) -> Phrases:
    """Phrases by their first word, the longest first, each with its concept."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in concepts(extra).items():
        for phrase in phrases:
            words = tuple(fold(phrase).split())
            found.setdefault(words[0], []).append((words, f"={name}"))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[1]))) for word, rows in found.items()}


@cache
def _single(extra: Added) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, words in concepts(extra).items():
        for word in map(fold, words):
            if " " not in word:
                found.setdefault(bare(word), f"={name}")  # of two concepts with one stem the first is the commoner
    return found


def stem(word: str) -> str:
    """The stem of a folded word, or its concept."""
    return _stem(word, current())


def noun_stem(word: str) -> str:
    """The same for a noun that is counted: "runners" stay apart from "runs"."""
    return _noun_stem(word, current())


@lru_cache(maxsize=_MOST)
def _stem(word: str, extra: Added) -> str:
    known = _noun_stem(word, extra)
    if known.startswith("="):
        return known
    base = _bases().get(word) or _by_stem().get(known)
    return _noun_stem(base, extra) if base else known


@lru_cache(maxsize=_MOST)
def _noun_stem(word: str, extra: Added) -> str:
    known = next((name for words, name in _phrases(extra).get(word, ()) if len(words) == 1), None)
    plain = bare(word)
    return known or _single(extra).get(plain, plain)


@cache
def _bases() -> dict[str, str]:
    """For irregular and derived forms the word that they are a form of: "sold" to "sell", "departure" to "depart"."""
    return {row[0]: row[1] for row in rows("forms")}


@cache
def _by_stem() -> dict[str, str]:
    return {bare(form): base for form, base in _bases().items()}


def bare(word: str) -> str:
    """The stem of a folded word, whatever its meaning."""
    word = word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’") or word
    for ending, instead in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= _SHORTEST
            and not (ending == "s" and word.endswith("ss"))
        ):
            base = word[: -len(ending)] + instead
            return (
                base[:-1]
                if len(base) > _SHORTEST and base[-1] == base[-2] and base[-1] not in "ls"
                else base.removesuffix("e")
            )
    return word.removesuffix("e") if len(word) > _SHORTEST else word


@lru_cache(maxsize=_MOST)
def base_stem(word: str) -> str:
    """The stem of a folded word, or of the one that it is a form of ("fought": "fight"), whatever its meaning."""
    plain = bare(word)
    base = _bases().get(word) or _by_stem().get(plain)
    return bare(base) if base else plain


def verb_of_stem(stem: str) -> str:
    """A verb's stem as a reader writes the verb: "arriv" as "arrive", "occur" as it is."""
    if known := _known(stem):
        return known
    if stem.endswith("i"):  # "carri", of "carried"
        return f"{stem[:-1]}y"
    return f"{stem}e" if _LOST_E.search(stem) else stem


def _known(stem: str) -> str | None:
    """The common word of English that a stem is, or is with an e."""
    return next((word for word in (stem, f"{stem}e") if word in _common()), None)


def is_word(word: str) -> bool:
    """Whether a folded word is one of the common ones of English, or a form of one, or one that a list of meanings holds."""
    return word in _common() or word in _bases() or stem(word)[0] == "=" or _known(bare(word)) is not None


@cache
def _common() -> frozenset[str]:
    return frozenset(row[0] for row in rows("frequency"))


def word_of_stem(stem: str) -> str:
    """A stem as a reader writes the word, where its ending tells surely: "allianc" as "alliance", "crisi" as "crisis"."""
    if known := _known(stem):
        return known
    if _LOST_S.search(stem):
        return f"{stem}s"
    return f"{stem}e" if _SURELY_E.search(stem) else stem


@cache
def _longer(extra: Added) -> Phrases:
    """The phrases of more than one word, by their first."""
    rows = {word: tuple(row for row in some if len(row[0]) > 1) for word, some in _phrases(extra).items()}
    return {word: some for word, some in rows.items() if some and len(word) > 1 and word[0].isalpha()}


def contents() -> Callable[[str, bool], str | None]:
    """What gives the stem or concept of a word inside of a sentence, where it tells something; a capital makes it a name."""
    known, told = _phrases(current()), _contents(current())
    return lambda word, capital: None if capital and word not in known else told[word]


# A sentence without a word of this list has no phrase of several words that stands for a concept.
PHRASED = sign(lambda: (" ".join(words) for some in _longer(current()).values() for words, _ in some))


def stems(row: Row, alone: Sequence[str | None] | None = None, phrased: int = 1) -> tuple[str | None, ...]:
    """For every token the stem or concept of its content word; a phrase's concept stands at its first word. ``alone`` are those of each
    word by itself, where they are known, and ``phrased`` whether phrases can stand in it.
    """
    extra = current()
    found = (
        list(alone)
        if alone
        else list(map(contents(), *zip(*[(token.word, token.capital) for token in row], strict=True)))
        if row
        else []
    )
    if row:
        found[0] = _contents(extra)[row[0].word]
    if not phrased:
        return tuple(found)
    over, longer = 0, _longer(extra)
    for at in [at for at, token in enumerate(row) if token[0] in longer]:
        phrase = next((it for it in longer[row[at].word] if starts_with(row, at, it[0])), None) if at >= over else None
        if phrase:
            over = at + len(phrase[0])
            found[at:over] = [phrase[1], *[None] * (over - at - 1)]
    return tuple(found)


class _Contents(dict[str, str | None]):
    """The stems of words that tell something, worked out where they are first asked for: a plain look is all that most words cost."""

    def __init__(self, extra: Added) -> None:
        super().__init__()
        self._extra = extra

    def __missing__(self, word: str) -> str | None:
        if len(self) >= _MOST:
            self.clear()
        tells = len(word) > 1 and word[0].isalpha() and word not in small_words()
        stem = self[word] = _stem(word, self._extra) if tells else None
        return stem


@cache
def _contents(extra: Added) -> _Contents:
    return _Contents(extra)
