"""Lists of people as one party: "three men and a woman", "Ann Bell, 36, and her sons"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extract.incidents.parties.nouns import MODIFIERS
from claims.extract.incidents.parties.origins import behind_origin
from claims.extract.incidents.parties.party import ADDING, Party, plural, singular
from claims.extract.incidents.parties.phrases import party_at
from claims.extract.incidents.parties.set_off_ages import aged_together
from claims.extract.incidents.wording import Sentence
from claims.extract.incidents.words import word_set
from claims.quick import replace

# Nouns that say nothing of whom: what is set off behind them says it.
_ANYBODY = word_set("people persons others victims individuals men women")
_VERBS = word_set("was were is are has have had died who said and but when")
# How many words say what one is.
INSERTED = 12
_EVENTS = word_set("deaths injuries homicides murders killings slayings fatalities casualties bodies")


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
    return _merged(found.members, found.found_and or _headline(sentence, found.members), found.set_off, closed)


def _named_together(sentence: Sentence, found: _List) -> Party | None:
    """ "Ann Bell and Bo Rellan, 9 and 11,", "Ann Bell and Bo Rellan, the two teachers": those who are named, with what is set off behind them all."""
    if not found.found_and and found.members[0].members == 1:
        return None
    whole = _merged(found.members, True, found.set_off, False)
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
        return found.ending_in(_same(found.end, trade)) if trade else found._replace(over=True)
    start, mark = link
    other = _next(sentence, last, start, mark)
    if other and mark and _is_governed(last, other):
        return found.ending_in(replace(last, last=other.last, behind=other.behind), over=True)
    if other is None or not _goes_on(sentence, found.members, other, mark):
        return found._replace(over=True)
    return _with(sentence, found, other, mark)


def _goes_on(sentence: Sentence, members: Sequence[Party], other: Party, mark: bool) -> bool:
    """Whether a phrase goes on a list, and begins nothing else."""
    if other.head in _EVENTS or members[0].head in _EVENTS or _opens_clause(members[0], other):
        return False
    if other.sort == "part":
        return _is_kin_of(members[-1], other)
    if other.sort == "bare":
        return _is_member(sentence, members, other, mark)
    return other.sort not in ("pronoun", "self")


def _with(sentence: Sentence, found: _List, other: Party, mark: bool) -> _List:
    """The list with a phrase that goes on it: a member more, or another name of its last one."""
    members, set_off = found.members, found.set_off or (not mark and len(found.members) == 1)
    if not mark and _is_apposition(sentence, found.end, other):
        end = replace(other, first=found.end.first)
        return _List((*members[:-1], _same(members[-1], other)), end, found.found_and, set_off)
    over = (
        mark
        and sentence.word(behind_origin(sentence, other.behind + 1)) != ","
        and not _is_named_plural(sentence, other)
    )
    return _List((*members, other), other, found.found_and or mark, set_off, over)


def _is_named_plural(sentence: Sentence, other: Party) -> bool:
    """ "Ann Bell, and their friends Bo Rellan and Cy Marr": behind the first of several names another "and" is of the same list."""
    at = other.behind + 1
    return bool(other.names) and other.head in plural() and sentence.word(at) == "and" and at + 1 in sentence.names


def _next(sentence: Sentence, one: Party, start: int, mark: bool) -> Party | None:
    """The next of a list; none where another clause begins."""
    other = party_at(sentence, start)
    return None if other and _begins_anew(sentence, one, other, start, mark) else other


def _begins_anew(sentence: Sentence, one: Party, other: Party, start: int, mark: bool) -> bool:
    """ "Crash kills four; driver among dead", "the victim was 30 and two others were hurt": no list."""
    if one.ages and sentence.word(one.behind - 1) in ("was", "is"):
        return True
    if sentence.word(other.first) == "whose":
        return True  # "Ann Bell, whose husband and brother"
    if sentence.word(other.behind + 1) == "among":
        return True  # "12 workers, four women among them"
    return not mark and sentence.word(start - 1) == ";" and other.sort == "bare" and not other.ages


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


def _opens_clause(first: Party, other: Party) -> bool:
    """ "three children, and 15 were": a figure alone is no member of a list of nouns."""
    return other.said and other.sort == "figure" and not other.head and not other.ages and bool(first.head)


def _is_member(sentence: Sentence, members: Sequence[Party], other: Party, mark: bool) -> bool:
    """Whether a noun without an article goes on a list: "man, woman", "his mother and brother", "a 7-year-old boy, 9-year-old girl"."""
    aged = other.number == 1 and bool(other.ages) and all(one.ages for one in members)
    return aged or _headline(sentence, members) or _kin(sentence, members[0], other, mark)


def _with_others(sentence: Sentence, one: Party) -> Party:
    """ "Him and four friends" are five."""
    other = party_at(sentence, one.behind + 2)
    if other is None or not other.number or other.sort in ("pronoun", "self", "part") or other.genitive:
        return one
    both = replace(other, first=one.first, number=other.number + 1, sort="figure", members=2, agent=False)
    return replace(both, head=one.head) if other.names else replace(both, ages=(), names=())


def _is_kin_of(one: Party, other: Party) -> bool:
    """ "a woman and two of her children": a part of somebody's kin stands beside that one."""
    return other.said and other.number is not None and one.number == 1 and other.first != one.first


def _is_governed(one: Party, other: Party) -> bool:
    """ "eight officers and guards": one number for both."""
    return (
        one.said
        and bool(one.head)
        and other.sort in ("bare", "part")
        and other.number is None
        and other.head in plural()
    )


def _is_one(sentence: Sentence, first: Party, other: Party) -> bool:
    """ "The farmer and deputy captain was": the verb says that both are one."""
    return sentence.word(other.behind + 1) in ("was", "is", "has") and first.number == 1


def _kin(sentence: Sentence, first: Party, other: Party, mark: bool) -> bool:
    """ "his mother and brother", "a husband and wife": one determiner for both."""
    return (
        mark
        and (first.sort == "definite" or (first.sort == "figure" and first.number == 1 and not first.said))
        and other.number == 1
        and other.head in singular()
        and not _is_one(sentence, first, other)
        and first.last - first.first < MODIFIERS
    )


def _headline(sentence: Sentence, members: Sequence[Party]) -> bool:
    """ "Man, woman shot": a list without articles."""
    nouns = all(one.said and one.head for one in members)
    return nouns or (
        all(one.sort == "bare" or one.said for one in members) and sentence.word(len(sentence.words) - 1) != "."
    )


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


def _is_apposition(sentence: Sentence, one: Party, other: Party) -> bool:
    """ "his brother, Ann Bell, 24," and "Ann Bell, a student," name one person twice."""
    if one.number != 1 or other.number != 1 or sentence.word(other.first - 1) == ";":
        return False
    if one.names and other.head and (_is_named_behind(sentence, other) or _is_aged_kin(sentence, other)):
        return False  # "Ray, 36, his wife, Ann, 34,", "Ray, his 16-year-old son and"
    return bool(other.names) != bool(one.names) and (
        other.first in sentence.names or bool(one.names) or one.sort != "figure"
    )


def _is_aged_kin(sentence: Sentence, other: Party) -> bool:
    owned = sentence.word(other.first) in ("his", "her", "their")
    return owned and bool(other.ages) and other.ages[0].span.start < sentence.starts[other.last]


def _is_named_behind(sentence: Sentence, other: Party) -> bool:
    owned = sentence.word(other.first) in ("his", "her", "their")
    behind = other.behind + 1
    return owned and sentence.word(behind) == "," and behind + 1 in sentence.names


def _same(one: Party, other: Party) -> Party:
    return replace(
        one,
        last=other.last,
        behind=other.behind,
        ages=one.ages + other.ages,
        names=one.names + other.names,
        agent=one.agent or other.agent,
        genitive=other.genitive,
    )


def _folded(members: Sequence[Party]) -> list[Party]:
    """ "His wife, Ann, 34, and their children, Lee, 9, and May, 4": names behind a plural noun without a number say who they are."""
    found: list[Party] = []
    for one in members:
        last = found[-1] if found else None
        if last and last.head in plural() and (last.number is None or last.open) and one.names and not one.head:
            number = (last.number or 0) + (one.number or 0)
            found[-1] = replace(_same(last, one), number=number, open=True)
        else:
            found.append(one)
    return found


def _merged(members: Sequence[Party], is_list: bool, set_off: bool, closed: bool) -> Party:
    members = _folded(members)
    first, rest = members[0], members[1:]
    if not rest and first.open:
        return replace(first, members=max(first.number or 1, 1))
    if not rest or not any(one.head or one.names or one.ages or one.sort == "other" for one in members):
        return first
    sums = None if any(one.number is None for one in rest) else sum(one.number or 0 for one in rest)
    ages = tuple(age for one in members for age in one.ages)
    names = tuple(name for one in members for name in one.names)
    end = members[-1]
    whole = replace(
        first, last=end.last, behind=end.behind, ages=ages, names=names, members=len(members), genitive=end.genitive
    )
    is_whole = closed or len(rest) > 1 or first.head in _ANYBODY or not first.head
    if set_off and is_whole and first.number is not None and first.number > 1 and sums == first.number:
        return whole  # "four people, two men and two women"
    if not is_list:
        return first
    number = None if sums is None or first.number is None else first.number + sums
    sort = "other" if first.sort == "other" else "figure"
    return replace(whole, number=number, sort=sort, agent=first.agent and all(one.agent for one in rest))
