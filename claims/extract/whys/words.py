"""The words of a cause and of what it is the cause of."""

from __future__ import annotations

from functools import cache
from typing import Any

from claims.extract.language.stems import forms_of, stem
from claims.extract.polar.phrase import Phrase, object_behind, subject_before
from claims.extract.stated.clauses import opens
from claims.extract.texts.passage import Passage
from claims.tables import table, word_set

# Between a cause's noun and what tells more of it.
_OF = frozenset(("of", "by", "from", "with"))
_IN = frozenset(("in", "on", "at"))
_HELP = 4
# What stands behind these is what came of it; behind "had cracked" is what was damaged on the way.
_LEADING = frozenset(("led", "caused", "triggered", "sparked", "unleashed"))
_HELPING = frozenset("was were is are been had has have being".split())
Places = tuple[int, int]


@cache
def data() -> Any:
    """The lexicon of causes in open words."""
    return table("whys")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of it; of all but "open" the stems."""
    words = word_set("whys", name)
    return words if name == "open" else forms_of(words)


@cache
def chains() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Stems of causes and of those to which they often lead."""
    return tuple((forms_of(first.split()), forms_of(then.split())) for first, then in data()["chains"])


def effects_of(passage: Passage, lead: Places, cause: Phrase) -> frozenset[str]:
    """What has the cause: named in the words themselves ("cause of the fire"), the subject before them ("the collapse was triggered by"), else
    any happening of the sentence.
    """
    known = listed("effects")
    row = passage.row
    if own := passage.content(lead[0], lead[1] + 1) & known:
        return own
    at = lead[0] - 1
    while at >= 0 and (row[at].word in _HELPING or row[at].word.endswith("ly")):
        at -= 1
    is_verb = cause.first > lead[1] and row[lead[0]].word.endswith(("ed", "set", "from"))
    subject = subject_before(row, at, some=True) if is_verb else None
    if subject and 0 <= lead[0] - subject.last <= _HELP:
        return frozenset([subject.head])
    if is_verb and row[lead[0]].word in word_set("whys", "harm"):
        return frozenset([stem(row[lead[0]].word)])
    told = told_otherwise(passage.small) if not is_verb else frozenset[str]()
    around = passage.content(opens(passage, lead[0]), len(row)) & known
    found = told | around - passage.content(cause.first, cause.last + 1)
    if not found and cause.last < lead[0] and not _LEADING.isdisjoint(passage.said[lead[0] : lead[1]]):
        led = object_behind(row, lead[1])
        return frozenset([led.head]) if led else found
    return found


def told_otherwise(words: str) -> frozenset[str]:
    """The effects that words tell without a noun for them: "trains stood still"."""
    return frozenset(stem(name) for name, phrases in data()["told_as"].items() if any(one in words for one in phrases))


def content_of(passage: Passage, cause: Phrase, lead: Places) -> frozenset[str]:
    """The stems of a cause and of what tells more of it ("the impact of a drifting barge"), without those that say nothing."""
    row = passage.row
    found = set(cause.narrowed) | {cause.head, stem(row[cause.last].word)}
    # "A fault in the signalling system": where the noun says nothing, what it lies in does.
    links = _OF | _IN if cause.head in listed("empty") else _OF
    at = cause.last + 1
    while at < len(row) and row[at].word in links and at not in range(*lead):
        more = object_behind(row, at + 1)
        if more is None:
            break
        found |= more.narrowed | {more.head}
        at = more.last + 1
    return frozenset(found) - listed("empty")
