"""Lists of people as one party: "three men and a woman", "Ann Bell, 36, and her sons"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.incidents.parties.members import (
    begins_anew,
    goes_on,
    is_apposition,
    is_governed,
    is_headline,
    is_named_plural,
)
from claims.extract.incidents.parties.merged import merged, same
from claims.extract.incidents.parties.origins import behind_origin
from claims.extract.incidents.parties.party import ADDING, Party
from claims.extract.incidents.parties.phrases import party_at
from claims.extract.incidents.parties.set_off_ages import aged_together
from claims.extract.incidents.wording import Sentence
from claims.quick import replace

_VERBS = frozenset("was were is are has have had died who said and but when".split())
# How many words say what one is.
INSERTED = 12


class _List(NamedTuple):
    """A list so far: its members, the last phrase read, whether an "and" has joined any, whether the rest is set off by a comma, whether it is over."""

    members: tuple[Party, ...]
    end: Party
    found_and: bool = False
    set_off: bool = False
    over: bool = False

    def ending_in(self, last: Party, over: bool = False) -> _List:
        """The list with another reading of its last member."""
        return self._replace(members=(*self.members[:-1], last), end=last, over=over)


def joined(sentence: Sentence, first: Party) -> Party:
    """A list of people as one party: "three men and a woman" are four; an apposition adds nobody."""
    if first.sort == "pronoun" and first.number == 1 and sentence.word(first.behind + 1) == "and":
        return _with_others(sentence, first)
    if first.sort in ("pronoun", "self") or first.genitive:
        return first
    found = _List((first,), first)
    while not found.over:
        if named := _named_together(sentence, found):
            return named
        found = _grown(sentence, found)
    if not found.found_and and found.set_off and _is_described(sentence, found.members):
        return _described(*found.members)
    closed = sentence.word(behind_origin(sentence, found.end.behind + 1)) == ","
    return merged(found.members, found.found_and or is_headline(sentence, found.members), found.set_off, closed)


def _named_together(sentence: Sentence, found: _List) -> Party | None:
    """ "Ann Bell and Bo Rellan, 9 and 11,", "Ann Bell and Bo Rellan, the two teachers": those who are named, with what is set off behind them all."""
    if not found.found_and and found.members[0].members == 1:
        return None
    whole = merged(found.members, True, found.set_off, False)
    if aged := aged_together(sentence, whole):
        return replace(aged, said=False)
    other = party_at(sentence, whole.behind + 2) if sentence.word(whole.behind + 1) == "," else None
    is_same = other and other.sort == "definite" and other.said and other.number == whole.number == len(whole.names)
    return replace(whole, head=other.head, last=other.last, behind=other.behind) if other and is_same else None


def _is_described(sentence: Sentence, members: Sequence[Party]) -> bool:
    """ "The suspect, a local man of 23 with no job, was", "one child, a boy of six,": one person twice."""
    if len(members) != len(("who", "what")) or any(one.number != 1 or one.names for one in members):
        return False
    who, what = members
    return (
        (bool(who.head) or who.sort == "other")
        and who.sort in ("figure", "definite", "other")
        and not what.said
        and what.sort == "figure"
        and sentence.word(what.first) in ("a", "an")
        and sentence.word(len(sentence.words) - 1) == "."
    )


def _described(who: Party, what: Party) -> Party:
    """The one who is named first, by the noun that is set off behind."""
    sort = who.sort if who.sort == "other" else what.sort
    return replace(
        what, first=who.first, sort=sort, nth=who.nth, ages=who.ages + what.ages, agent=who.agent or what.agent
    )


def _grown(sentence: Sentence, found: _List) -> _List:
    """The list with what follows on its last phrase; over where nothing does."""
    last, link = found.members[-1], _link(sentence, behind_origin(sentence, found.end.behind + 1))
    link = _behind_trade(sentence, found.end) or link
    if link is None:
        trade = _trade(sentence, found.end)
        return found.ending_in(same(found.end, trade)) if trade else found._replace(over=True)
    start, mark = link
    other = _next(sentence, last, start, mark)
    if other and mark and is_governed(last, other):
        return found.ending_in(replace(last, last=other.last, behind=other.behind), over=True)
    if other is None or not goes_on(sentence, found.members, other, mark):
        return found._replace(over=True)
    return _with(sentence, found, other, mark)


def _with(sentence: Sentence, found: _List, other: Party, mark: bool) -> _List:
    """The list with a phrase that goes on it: a member more, or another name of its last one."""
    members, set_off = found.members, found.set_off or (not mark and len(found.members) == 1)
    if not mark and is_apposition(sentence, found.end, other):
        end = replace(other, first=found.end.first)
        return _List((*members[:-1], same(members[-1], other)), end, found.found_and, set_off)
    over = (
        mark
        and sentence.word(behind_origin(sentence, other.behind + 1)) != ","
        and not is_named_plural(sentence, other)
    )
    return _List((*members, other), other, found.found_and or mark, set_off, over)


def _next(sentence: Sentence, one: Party, start: int, mark: bool) -> Party | None:
    """The next of a list; none where another clause begins."""
    other = party_at(sentence, start)
    return None if other and begins_anew(sentence, one, other, start, mark) else other


def _behind_trade(sentence: Sentence, one: Party) -> tuple[int, bool] | None:
    """ "Ann Bell, 46, a cook at the mill; and her son": what one is, up to the mark that parts a list of such."""
    if not (one.names and one.ages and sentence.word(one.behind) == ","):
        return None
    for at in range(one.behind + 1, min(one.behind + 1 + INSERTED, len(sentence.words))):
        if sentence.word(at) == ";":
            return _link(sentence, at)
        if at in sentence.names or sentence.word(at) in _VERBS:
            return None
    return None


def _trade(sentence: Sentence, one: Party) -> Party | None:
    """ "Len Fehr, 51, the shift foreman,": what one is, behind name and age."""
    if not (one.names and one.ages and sentence.word(one.behind) == ",") or one.number != 1:
        return None
    other = party_at(sentence, one.behind + 1)
    if other is None or other.names or other.ages or other.genitive or other.number != 1 or not other.head:
        return None
    is_one = other.sort == "definite" and sentence.word(other.first) == "the"
    is_one = is_one or (other.sort == "figure" and sentence.word(other.first) in ("a", "an"))
    end = behind_origin(sentence, other.last + 1)
    closes = sentence.word(end) == ","
    return replace(other, behind=end if closes else other.last) if is_one and closes else None


def _with_others(sentence: Sentence, one: Party) -> Party:
    """ "Him and four friends" are five."""
    other = party_at(sentence, one.behind + 2)
    if other is None or not other.number or other.sort in ("pronoun", "self", "part") or other.genitive:
        return one
    both = replace(other, first=one.first, number=other.number + 1, sort="figure", members=2, agent=False)
    return replace(both, head=one.head) if other.names else replace(both, ages=(), names=())


def _link(sentence: Sentence, at: int) -> tuple[int, bool] | None:
    """Where the next of a list begins, and whether "and" leads to it."""
    word, behind = sentence.word(at), sentence.word(at + 1)
    if word == "," and behind in ("and", "&"):
        return at + 2, True
    if word == "," and (behind == "plus" or (behind, sentence.word(at + 2)) in ADDING):
        return _link(sentence, at + 1)
    if word in ("and", "&", "plus"):
        return at + 1, True
    if word == ";":
        return (at + 2, True) if behind == "and" else (at + 1, False)
    if (word, behind) in ADDING:
        return at + 2 + (word == "as"), True
    return (at + 1, False) if word in (",", "-") else None
