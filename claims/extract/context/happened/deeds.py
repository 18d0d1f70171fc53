"""Happenings that no list names: the verb nearest to a date, or the noun that the date marks ("Sunday's rally", "the fire of May 2016")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claims.extract.context.happened.attributive import is_attributive
from claims.extract.context.happened.happenings import ARTICLES, SAYING, Near, says_else, verb_of
from claims.extract.context.happened.own_clause import clause_start
from claims.extract.language.stems import bare, small_words
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import is_regular_past
from claims.grammar import GENITIVES
from claims.tables import table, word_set

_REACH = 12
_BREAKS = frozenset(
    [";", ":", "(", ")", "but", "while", "although", "though", "whereas", "that", "because", "when", "–", "—"]
)
_MODAL = frozenset(["will", "would", "may", "might", "must", "could", "shall"])


@cache
def _irregular() -> dict[str, str]:
    """Every irregular past form with its infinitive."""
    return {
        form: entry.split(":")[0]
        for entry in str(table("deeds")["irregular"]).split()
        for form in entry.split(":")[1].split(",")
    }


@cache
def rising() -> frozenset[str]:
    """Verbs of figures, as stems: what they date is the figure."""
    return frozenset(map(bare, word_set("deeds", "rising")))


def deed_at(row: Row, at: int) -> str | None:
    """The stem of the verb at a place, if it says what happened: a past form, or an infinitive behind "to" or "will"."""
    token = row[at]
    word = token.word
    if (token.capital and at > 0) or word in word_set("deeds", "empty") or word in SAYING or not word.isalpha():
        return None
    if is_attributive(row, at):
        return None
    if word in _irregular():
        return None if says_else(row, at) else _meaning(_irregular()[word])
    if word == "established" and says_else(row, at):
        return None
    if is_regular_past(word) and not _is_adjective(row, at):
        return _meaning(word)
    if len(word) > 2 and word not in small_words() and _is_planned(row, at):
        return _meaning(word)
    return None


def _meaning(word: str) -> str:
    """The stem, or the verb that stands for all of one meaning."""
    return _alike().get(bare(word), bare(word))


@cache
def _alike() -> dict[str, str]:
    return {bare(word): bare(name) for name, words in table("deeds")["alike"].items() for word in str(words).split()}


def _is_planned(row: Row, at: int) -> bool:
    """ "will meet", "plans to meet", "is to meet"."""
    before = row[at - 1].word if at else ""
    return before in _MODAL or (before == "to" and at > 1 and row[at - 2].word in word_set("deeds", "planning"))


def _is_adjective(row: Row, at: int) -> bool:
    """ "the disputed vote": between an article and a noun."""
    return (
        at > 0
        and row[at - 1].word in ARTICLES
        and at + 1 < len(row)
        and row[at + 1].word.isalpha()
        and not row[at + 1].capital
    )


def own_deed(row: Row, places: tuple[int, int]) -> bool:
    """Whether a verb of the date's own clause stands before it, with no comma between."""
    for at in range(places[0] - 1, max(places[0] - _REACH, -1), -1):
        if row[at].word in _BREAKS or row[at].word in _ENDS:
            return False
        if deed_at(row, at) is not None:
            return True
    return False


_ENDS = frozenset((",", "and"))


def deeds(row: Row, places: tuple[int, int]) -> Iterator[Near]:
    """What happened on a date by the words around it, the nearest first: distance, stem, how it is said, and its tokens."""
    yield from _noun(row, places)
    crossed = 0
    for at in range(places[0] - 1, max(places[0] - _REACH, clause_start(row, places[0])), -1):
        if row[at].word in _BREAKS:
            break
        if row[at].word == "established" and says_else(row, at):
            break
        crossed += 4 * (row[at].word == ",")
        if (name := deed_at(row, at)) is not None:
            yield places[0] - at + crossed, name, "verb before", at, at + 1
            break
    if _opens(row, places[0]):
        yield from deeds_behind(row, places)


def lasting() -> frozenset[str]:
    """Verbs of what goes on, as stems: no time of day is that of such a one."""
    return _lasting()


@cache
def _lasting() -> frozenset[str]:
    return frozenset(map(bare, word_set("deeds", "lasting")))


@cache
def _present() -> dict[str, str]:
    return dict(entry.split(":") for entry in str(table("deeds")["present"]).split())


def entered(row: Row, places: tuple[int, int]) -> Iterator[Near]:
    """The verb of an entry in a log, which stands in the present: "04:45 Lorry leaves the yard"."""
    for at in range(places[1] + 1, min(places[1] + _REACH, len(row))):
        if row[at].word in _BREAKS:
            return
        if (past := _present().get(row[at].word)) is not None:
            known = verb_of(past)
            yield at - places[1], known or _meaning(_irregular().get(past, past)), "verb behind", at, at + 1
            return


def in_question(row: Row) -> str | None:
    """What happens by the infinitive of a question: "When will people vote?", "When did the bridge fall?"."""
    start = next((at for at, token in enumerate(row) if token.word in _MODAL | _DID), None)
    if start is None:
        return None
    for at in range(len(row) - 1, start + 1, -1):
        past = _past_of(row[at].word)
        if past is not None:
            return verb_of(past) or _meaning(row[at].word)
    return None


_DID = frozenset(("did", "do", "does"))


def _past_of(word: str) -> str | None:
    """The past form of a regular verb that a list knows, or of an irregular one."""
    irregular = _infinitives().get(word)
    if irregular:
        return irregular
    regular = f"{word}d" if word.endswith("e") else f"{word}ed"
    return regular if verb_of(regular) else None


@cache
def _infinitives() -> dict[str, str]:
    return {verb: form for form, verb in reversed(_irregular().items())}


def _opens(row: Row, first: int) -> bool:
    """Whether a date opens a sentence or a clause: "… before: in 1974 two states concluded a treaty"."""
    if first <= 2:
        return True
    before = first - 1 if row[first - 1].word not in ("in", "on", "by", "at") else first - 2
    return row[before].word in (":", ";", "–", "—", "but")


def deeds_behind(row: Row, places: tuple[int, int]) -> Iterator[Near]:
    """ "On 2 August our expedition reached the top": the first verb of a sentence that a date opens."""
    for at in range(places[1] + 1, min(places[1] + 2 * _REACH, len(row))):
        if row[at].word in _BREAKS:
            return
        if (name := deed_at(row, at)) is not None:
            yield at - places[1], name, "verb behind", at, at + 1
            return


def _noun(row: Row, places: tuple[int, int]) -> Iterator[Near]:
    """The noun that a date in the genitive marks, or that "of" binds to it."""
    if row[places[1]].word.endswith(GENITIVES):
        last = places[1]
        while (
            last + 1 < len(row) and last < places[1] + 3 and _is_noun(row, last + 1) and deed_at(row, last + 1) is None
        ):
            last += 1
        if last > places[1]:
            yield 0, _noun_stem(row[last].word), "noun behind", last, last + 1
    first = places[0] - 1
    while (
        first >= 0
        and row[first].word in ("the", "night", "morning", "evening", "of", "early", "late")
        and row[first].word != "of"
    ):
        first -= 1
    if first > 0 and row[first].word == "of" and _is_noun(row, first - 1):
        yield 0, _noun_stem(row[first - 1].word), "noun before", first - 1, first


def _noun_stem(word: str) -> str:
    """The stem of a noun: of "rally" nothing falls away."""
    return word if word.endswith("ly") else bare(word)


def _is_noun(row: Row, at: int) -> bool:
    word = row[at].word
    return (
        word.isalpha()
        and not row[at].capital
        and len(word) > 3
        and (word == "march" or word not in small_words())
        and word not in word_set("deeds", "empty")
    )
