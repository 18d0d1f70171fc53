"""The verb of a clause with what stands before it: whether it is denied, and whether it tells of anything that was so."""

from __future__ import annotations

from typing import NamedTuple

from claims.extract.language.tokens import Row
from claims.extract.polar.forms import BASE, BE, ING, NOW, PART, PAST, Form
from claims.extract.polar.stance import Stance

_BE = frozenset("is are was were be been being remain remains remained stay stays stayed".split())
_NOW = frozenset(("is", "are", "has", "have", "does", "do", "remain", "remains"))
_HELP = frozenset("has have had do does did".split())
_WILL = frozenset(("will", "would"))
_NOT = frozenset(("not", "never", "n't"))
_PASSED = frozenset("also even been ever then in fact at any time the end".split())
_FAILED = frozenset(
    "fail fails failed failing refuse refused refuses neglected omitted decline declined declines".split()
)
# Words that leave it open, or tell of another time than that of which the story speaks.
_OPEN = frozenset(
    "can could may might must would will shall should if whether unless in case to nearly almost reportedly allegedly apparently probably possibly supposedly"
    " presumably initially originally previously normally usually formerly still only barely hardly partly partially mostly largely mainly sometimes"
    " seldom rarely often always simply just merely necessarily yet last cannot can't won't wouldn't couldn't shouldn't mustn't mightn't".split()
) - frozenset(("in",))
# Behind the verb.
_LATER = frozenset(
    "until till yet again anymore longer only because if unless initially first later when minutes hours days weeks months years week month".split()
)
_UNLESS = frozenset(("until", "till", "if", "unless"))
_THINKING = frozenset(
    "if whether unless should would could may might fear fears feared hope hopes hoped expect expects expected"
    " want wants wanted alleged alleges suppose supposed supposedly asked ask asks wonder wondered imagine imagined pretend pretended suspect suspected suspects"
    " possible possibly perhaps maybe unclear unknown wish had-it lest demand demands demanded order ordered plans planned promise promised rumours rumors rumour rumor".split()
)
# Where nothing tells what they deny, they may deny this.
_DENYING = frozenset("deny denies denied denying doubt doubts doubted doubtful untrue false".split())
_LOOK, _BEHIND = 14, 4
_SPAN = 9


class Verb(NamedTuple):
    """Where the subject ends, whether the verb is denied, and whether it tells of the present."""

    subject: int
    denied: bool
    now: bool = False


def verb_before(
    row: Row, at: int, form: Form, passed: frozenset[str] = frozenset(), still: bool = False
) -> Verb | None:
    """What stands before the words of a state at a token; nothing where they are no verb there, or tell of nothing that was so. ``passed`` are more words that may
    stand between; ``still``: what "has not" been so up to its day is told as well.
    """
    denied = be = have = do = now = to = False
    place = at - 1
    while place >= 0 and at - place < _SPAN:
        word = row[place].word.replace("’", "'")
        plain = word.removesuffix("n't")
        if word != plain and plain:
            denied, word = not denied, "can" if plain == "ca" else plain
        if word in _BE:
            be, now = True, now or word in _NOW
        elif word in _HELP or word in _WILL & passed:
            have, do, now = have or word[0] == "h", do or word[0] != "h", now or word in _NOW
        elif word in _NOT:
            denied = not denied
        elif word == "to" and place and row[place - 1].word in _FAILED:
            denied, to, place = not denied, True, place - 1
        elif word in _OPEN and word not in passed:
            return None
        elif word not in passed and not _is_passed(row, place):
            break
        place -= 1
    if not _is_form(form.how, be, have, do, to) or (denied and now and have and not still):
        return None
    return Verb(place, denied, now)


def _is_passed(row: Row, at: int) -> bool:
    """Whether a word between a verb and its helping verbs says nothing of its own; "both" may be the subject."""
    word = row[at].word
    if word in ("both", "all"):
        return at > 0 and row[at - 1].word in _BE
    return word in _PASSED or word.endswith("ly")


def _is_form(how: str, be: bool, have: bool, do: bool, to: bool) -> bool:
    """Whether a form of a verb stands where it can, behind its helping verbs."""
    if how in (BE, ING):
        return be and not to
    if how == BASE:
        return (do or to) and not be and not have
    if how == PAST:
        return not (be or do or have or to)
    if how == NOW:
        return not (be or do or have or to)
    return how == PART and have and not be


def is_of_other(row: Row, at: int) -> bool:
    """Whether a verb only denies the next one: what failed to sound did not sound."""
    return row[at].word in _FAILED and at + 1 < len(row) and row[at + 1].word == "to"


def is_before(row: Row, verb: Verb) -> bool:
    """Whether a verb stands behind "had", and so tells of what was before."""
    return verb.subject + 1 < len(row) and row[verb.subject + 1].word == "had"


def _is_the_suspect(row: Row, at: int) -> bool:
    """Whether "suspect" is somebody, and nobody's supposition."""
    return row[at].word in _SUSPECT and at > 0 and row[at - 1].word in _ONE


_SUSPECT = frozenset(("suspect", "suspects"))
_ONE = frozenset("the a an his her this that one another second main prime chief murder sole only two three".split())


def is_told(row: Row, first: int, last: int, stance: Stance, since: bool = False) -> bool:
    """Whether the clause around the tokens ``[first, last]`` says that it was so, or was not: no question, no wish, no condition, no other time. ``since``: what
    stands behind it of when and why leaves it as it is.
    """
    if any(token.word == "?" for token in row[-2:]):
        return False
    if any(
        row[at].word == "before" and row[at + 1].word.isalpha() and row[at + 1].word != "tax"
        for at in range(last + 1, min(last + 1 + _BEHIND, len(row) - 1))
    ):
        return False
    ahead = {row[at].word for at in range(max(0, first - _LOOK), first) if not _is_the_suspect(row, at)}
    behind = {token.word for token in row[last + 1 : last + 1 + _BEHIND]}
    if stance is Stance.MADE and not _DENYING.isdisjoint(ahead):
        return False
    return _THINKING.isdisjoint(ahead) and (_UNLESS if since else _LATER).isdisjoint(behind)
