"""Reporting clauses: "the army said that …", "…, said Ann Bell", "according to the hospital, …"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.language.tokens import Row
from claims.extract.speech.chain import chained, quoting
from claims.extract.speech.phrase import acts, before, behind
from claims.extract.speech.words import pairs, rejecting, tellers, weekdays, words
from claims.extract.texts.tag import Tag
from claims.grammar import GENITIVES
from claims.tables import word_set

_RATED = 7
# How far behind its verb what is rejected may begin.
_REJECTED = 10
_DEED = 4
# Behind these stands who hears it.
_TOLD = frozenset(("told", "tells"))
_OPENERS = frozenset((";", ":", "but", "and", "while", "—", "–"))
_QUOTES = frozenset("“”\"‘’'«»")
_OVER = frozenset((",", ";", ".", "!", "?", "—", "–", "(", ")")) | _QUOTES


def tags(row: Row) -> Iterator[Tag]:
    """The reporting clauses of a sentence, in its order."""
    for at, token in enumerate(row):
        if token.word in rejecting():
            found = _rejecting(row, at)
        elif token.word in tellers():
            found = _according(row, at) or _closed(row, at) or _led(row, at)
        else:
            found = quoting(row, at) if at and token.word in words("quoting") else None
        if found:
            yield found


def _rejecting(row: Row, at: int) -> Tag | None:
    """ "The army rejected claims that", "called reports of … a lie": whoever denies what was said."""
    told = next((place for place in range(at + 1, min(at + _REJECTED, len(row) - 1)) if _is_told(row, place)), None)
    # "Rejected 900 claims that day".
    if not at or told is None or any(one.word[0].isdigit() for one in row[at:told]):
        return None
    untrue = word_set("negations", "lies") | word_set("negations", "untrue")
    if row[at].word not in word_set("negations", "rejecters") and untrue.isdisjoint(one.word for one in row[told:]):
        return None
    who = before(row, at)
    return _tag(row, row[who[0]].start, row[at].stop, who, True) if who else None


def _is_told(row: Row, at: int) -> bool:
    """Whether a noun of what was said stands at a place, with what it says behind it."""
    return row[at].word in word_set("negations", "statements") and row[at + 1].word in ("that", "of", "about")


def _according(row: Row, at: int) -> Tag | None:
    if row[at].word != "according" or at + 1 == len(row) or row[at + 1].word != "to":
        return None
    who = behind(row, at + 1)
    if who is None:
        return None
    leads = (at == 0 or row[at - 1].word in _OPENERS) and who[1] < len(row) and row[who[1]].word == ","
    return _tag(row, row[at].start, row[who[1] - 1].stop, who, leads)


def _closed(row: Row, at: int) -> Tag | None:
    """ ", said Ann Bell of the union.": the speaker stands behind the verb."""
    if row[at].word not in words("verbs") - _TOLD or not at or row[at - 1].word not in _OVER:
        return None
    who = behind(row, at)
    if who is None or not _is_over(row, who[1]) or _has_verb(row, who[1]):
        return None
    return _tag(row, row[at].start, row[who[1] - 1].stop, who, False)


def _is_over(row: Row, at: int) -> bool:
    return at == len(row) or row[at].word in _OVER or row[at].word in words("closing") or row[at].word in ("who", "and")


def _led(row: Row, at: int) -> Tag | None:
    """ "The army said …", and "…, the army said.": the speaker stands before the verb."""
    # "Despite Bell's claims": a noun of hers, and no verb.
    if not at or not _speaks(row, at) or row[at - 1].word.endswith(GENITIVES):
        return None
    if row[at - 1].word in words("pronouns"):
        return _by_pronoun(row, at)
    who = before(row, at)
    if who is None or row[who[1] - 1].word in word_set("negations", "lies"):
        return None  # "dismissed as nonsense reports that"
    if row[at].word in words("shown") and not _is_report(row, who):
        return None
    return _tag(row, row[who[0]].start, row[at].stop, who, not _closes(row, at))


def _by_pronoun(row: Row, at: int) -> Tag | None:
    word = row[at - 1].word
    if word not in ("he", "she", "they", "it"):
        return None
    return _tag(row, row[at - 1].start, row[at].stop, (at - 1, at), not _closes(row, at), word)


def _speaks(row: Row, at: int) -> bool:
    """Whether the verb at ``at`` tells what somebody says, by what stands behind it."""
    word = row[at].word
    following = row[at + 1].word if at + 1 < len(row) else "."
    if row[at - 1].word == "to" or following == "by":
        return False
    if word == "estimated" and following == "at":
        return False
    if word in words("nouns"):
        return following == "that" or following in _QUOTES
    if word in words("clausal"):
        deed = any(token.word in words("deeds") for token in row[at + 1 : at + 1 + _DEED])
        return not deed and (following in words("opens") or following in _OVER or following[0].isdigit())
    if needed := pairs("with_object").get(word):
        return following == needed
    if needed := pairs("rated").get(word):
        return any(token.word == needed for token in row[at + 2 : at + 2 + _RATED])
    return word != "according"


def _is_report(row: Row, who: tuple[int, int]) -> bool:
    return any(row[at].word in words("sources") for at in range(*who))


def _closes(row: Row, at: int) -> bool:
    """Whether what is said stands before: nothing but time and manner follows up to the next mark."""
    following = row[at + 1].word if at + 1 < len(row) else "."
    if following in _OVER:
        # A quotation that opens is still to come.
        return not (following in _QUOTES and _opens(row, at + 1))
    told = row[at].word in _TOLD
    if not told and following not in words("closing") and following not in weekdays():
        return False
    return not _has_verb(row, at + 1) and not _has_that(row, at + 1)


def _opens(row: Row, at: int) -> bool:
    """Whether a quotation mark opens: a word stands right behind it."""
    return at + 1 < len(row) and row[at + 1].start == row[at].stop


def _has_verb(row: Row, at: int) -> bool:
    """Whether the clause goes on with a verb of its own."""
    for place in range(at, len(row)):
        if row[place].word in _OVER:
            return False
        if acts(row, place):
            return True
    return False


def _has_that(row: Row, at: int) -> bool:
    stop = next((place for place in range(at, len(row)) if row[place].word in _OVER), len(row))
    return any(token.word == "that" for token in row[at:stop])


def _tag(row: Row, start: int, stop: int, who: tuple[int, int], leads: bool, pronoun: str = "") -> Tag:
    told = Tag(start, stop, (row[who[0]].start, row[who[1] - 1].stop), leads, pronoun)
    return chained(row, told, who, next(at for at in range(len(row), 0, -1) if row[at - 1].stop == stop))
