"""Countries beside one another: borders, and one as large as another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.stated.bearers import COUNTRY, PLACE, Bearer
from claims.extract.stated.clauses import answer
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, found, last_before, word
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.tables import word_set
from claims.values.yes_no import Says

_HAS = frozenset(("has", "have", "had", "shares", "share", "shared", "sharing"))
_BETWEEN = 12


def borders(sentence: Sentence) -> Iterator[Trait]:
    """Which two countries are said to have, or not to have, a border with each other."""
    for at, token in enumerate(sentence.passage.row):
        if token.word in ("border", "borders", "bordering", "frontier"):
            countries = [item for item in sentence.named if item.sort == COUNTRY]
            pair = _neighbours(sentence, at, countries)
            if pair and pair[0].id != pair[1].id:
                ids = tuple(sorted(item.id for item in pair))
                between = {word(sentence, n) for n in range(min(item.first for item in pair), at)}
                says = Says.NO if {"not", "no"} & between else Says.YES
                yield Trait("borders", min(at, pair[0].first), max(at, pair[1].last), close=ids, says=says)


def _neighbours(sentence: Sentence, at: int, countries: list[Bearer]) -> tuple[Bearer, Bearer] | None:
    ahead = [item for item in countries if 0 < at - item.last <= _BETWEEN]
    behind = next((item for item in countries if 0 < item.first - at <= 3), None)
    link = word(sentence, at + 1)
    if link == "between":
        pair = [item for item in countries if 0 < item.first - at <= 5][:2]
        return (pair[0], pair[1]) if len(pair) == 2 else None
    if not ahead:
        return None
    told = [word(sentence, n) for n in range(ahead[-1].last + 1, at)]
    owns = word(sentence, ahead[-1].last).endswith(GENITIVES) and len(told) <= 1
    if behind is not None and link == "with" and (owns or _HAS & set(told)):
        return ahead[-1], behind
    if behind is not None and word(sentence, at) in ("borders", "bordering") and behind.first == at + 1:
        return ahead[-1], behind
    which = [word(sentence, n) for n in range(ahead[-1].first - 2, ahead[-1].first)]
    if which == ["with", "which"] and len(ahead) > 1 and _HAS & set(told):
        return ahead[-2], ahead[-1]
    return None


def sized(sentence: Sentence) -> Iterator[Trait]:
    """ "A country the size of Hungary": the country, and what it is as large as."""
    for first, last in found(sentence, "as-large-as"):
        other = next((item for item in sentence.named if 0 < item.first - last <= 2), None)
        parts = {word(sentence, at) for at in range(first - 3, first)}
        if other is None or parts & {"twice", "half", "times", "quarter", "third", "double", "triple"}:
            continue
        before = [item for item in sentence.named if item.sort == COUNTRY and item.last < first]
        before = before or [item for item in sentence.named_before if item.sort == COUNTRY]
        if before and before[-1].id != other.id:
            yield Trait("as-large-as", first, other.last, owner=(before[-1].id,), close=(other.id,))


def massed(sentence: Sentence) -> Iterator[Trait]:
    """ "Russia's military build-up on the Ukrainian border": whose troops stand at whose border."""
    for first, last in found(sentence, "massed"):
        countries = [item for item in sentence.named if item.sort == COUNTRY]
        border = next((at for at in range(last + 1, last + 6) if word(sentence, at) in ("border", "borders")), None)
        whose = last_before(countries, first + 1)
        if border is None or whose is None or first - whose.last > _BETWEEN:
            continue
        beside = [item for item in countries if last < item.first and abs(item.first - border) <= 2]
        if beside and beside[0].id != whose.id:
            yield Trait("massed", first, border, owner=(whose.id,), close=(beside[0].id,), says=Says.YES)


_MANY = frozenset("large big significant sizeable sizable substantial considerable numerous".split())


def minority(sentence: Sentence) -> Iterator[Trait]:
    """ "A large ethnic Hungarian population": of whom, and in which country."""
    if sentence.words.isdisjoint(_MANY):
        return
    countries = [item for item in sentence.named if item.sort == COUNTRY]
    for item in countries:
        behind = word(sentence, item.last + 1)
        before = {word(sentence, at) for at in range(item.first - 3, item.first)}
        home = last_before([one for one in countries if one.id != item.id and one.first < item.first], item.first)
        first = next((one for one in countries if one.id != item.id), None)
        if (
            behind in ("population", "populations", "minority", "minorities", "community", "communities")
            and before & _MANY
        ):
            where = home if home and item.first - home.last <= 6 else first
            if where and where.first < item.first:
                yield Trait(
                    "minority",
                    item.first - 1,
                    item.last + 1,
                    owner=(where.id,),
                    close=(item.id,),
                    says=Says.YES,
                    shown=_region(sentence, item.first),
                )


def _region(sentence: Sentence, first: int) -> int:
    """Where the words for a minority begin: with the part of the country in which it lives ("its northern provinces have a large …"), where one is told."""
    at = next(
        (
            n
            for n in range(first - 1, max(first - _REACH, -1), -1)
            if word(sentence, n) in word_set("stated", "region_words")
        ),
        None,
    )
    if at is None:
        return first - 1
    return at - (word(sentence, at - 1).endswith("ern"))


_REACH = 10


WARS = frozenset("war wars fighting conflict clashes clash dispute disputes hostilities battle battles".split())


def fought(sentence: Sentence) -> Iterator[Trait]:
    """ "Clashes between Tarnia and Ostria", "Tarnia's war with Ostria", "Tarnia and Ostria were involved in a border dispute": the two countries."""
    for at in [at for at, token in enumerate(sentence.passage.row) if token.word in WARS]:
        countries = [item for item in sentence.named if item.sort == COUNTRY]
        pair = _parties(sentence, at, countries)
        if pair and pair[0].id != pair[1].id:
            ids = tuple(sorted(item.id for item in pair))
            yield Trait("fought", min(at, pair[0].first), max(at, pair[1].last), close=ids, says=Says.YES)


def _parties(sentence: Sentence, at: int, countries: list[Bearer]) -> tuple[Bearer, Bearer] | None:
    ahead = [item for item in countries if 0 < at - item.last <= _BETWEEN]
    behind = [item for item in countries if 0 < item.first - at <= 4]
    link = word(sentence, at + 1)
    if link == "between" and len(behind) > 1 and word(sentence, behind[0].last + 1) == "and":
        return behind[0], behind[1]
    if link in ("with", "against") and behind and ahead and behind[0].first - at <= 3:
        return ahead[-1], behind[0]
    told = {word(sentence, n) for n in range(ahead[-1].last + 1, at)} if len(ahead) > 1 else set()
    joined = len(ahead) > 1 and [word(sentence, n) for n in range(ahead[-2].last + 1, ahead[-1].first)] == ["and"]
    return (ahead[-2], ahead[-1]) if joined and told & {"involved", "fought", "in"} else None


TROOPS = frozenset("troops soldiers forces peacekeepers contingent contingents force warships".split())
_ENTERPRISE = frozenset("operation mission".split())
SEND = frozenset(
    "send sent sends sending contribute contributed contributes deploy deployed deploys dispatched".split()
)


def sending(sentence: Sentence) -> Iterator[Trait]:
    """ "Troops from Tarnia and Ostria", "Tarnia would send a contingent to Selwyn": who sends troops, and to which country."""
    countries = [item for item in sentence.named if item.sort == COUNTRY]
    for at, token in enumerate(sentence.passage.row):
        if token.word in TROOPS and word(sentence, at + 1) == "from":
            for item in _listed(sentence, at + 2, countries):
                goal = _goal(sentence.passage, sentence.named) or _goal(sentence.before, sentence.named_before)
                if goal and goal != item.id:
                    yield Trait("sending", item.first, item.last, owner=(item.id,), close=(goal,))
        elif token.word in SEND:
            yield from _sent(sentence, at, countries)
        elif token.word in MOVED_FORCES:
            yield from _moved(sentence, at, countries)


def _goal(passage: Passage | None, named: Sequence[Bearer]) -> str | None:
    """The country to which a sentence goes: "flying to Tarnia"."""
    for item in named if passage else ():
        if item.sort == COUNTRY and item.first and passage and passage.row[item.first - 1].word in ("to", "into"):
            return item.id
    return None


_AGREED = frozenset(("agreed", "decided", "voted", "pledged"))


def _sent(sentence: Sentence, at: int, countries: list[Bearer]) -> Iterator[Trait]:
    who = last_before(countries, at)
    goal = next(
        (one for one in countries if 0 < one.first - at <= 8 and word(sentence, one.first - 1) in ("to", "in", "into")),
        None,
    )
    if who is None or goal is None or who.id == goal.id:
        return
    what = {word(sentence, n) for n in range(at + 1, goal.first)}
    if what & TROOPS or (what & _ENTERPRISE and word(sentence, at).startswith("contribut")):
        agreed = word(sentence, at - 1) == "to" and word(sentence, at - 2) in _AGREED
        first = at - 2 if agreed else at
        yield Trait("sending", first, goal.last, owner=(who.id,), close=(goal.id,))


MOVED_FORCES = TROOPS | {"army"}
_IN = frozenset(("in", "into", "to", "at"))


def _moved(sentence: Sentence, at: int, countries: list[Bearer]) -> Iterator[Trait]:
    """ "Tarnian troops have arrived in Selwyn", "the deployment of Tarnian peacekeepers at Selwyn airport": whose troops are in which country."""
    who = last_before(countries, at)
    if who is None or at - who.last > 3 or any(word(sentence, n) in _IN | {"from", ","} for n in range(who.last, at)):
        return
    for item in sentence.named:
        goal = _state_of(item)
        before = word(sentence, item.first - 1 - (word(sentence, item.first - 1) == "the"))
        told = {word(sentence, n) for n in (*range(who.first - 3, who.first), *range(at + 1, item.first))}
        if (
            0 < item.first - at <= 8
            and goal
            and goal != who.id
            and before in _IN
            and told & word_set("stated", "moving")
        ):
            if answer(sentence.passage, at) is Says.YES:
                yield Trait("sending", who.first, item.last, owner=(who.id,), close=(goal,), says=Says.YES)
            return


def _state_of(item: Bearer) -> str | None:
    """A country, or that in which a town lies."""
    if item.sort == PLACE and item.id.startswith("city:"):
        return f"country:{item.id.split(':')[1]}"
    return item.id if item.sort == COUNTRY else None


def _listed(sentence: Sentence, start: int, countries: list[Bearer]) -> Iterator[Bearer]:
    """The countries that stand in a row from a place on."""
    at = start
    for item in countries:
        if "-" in word(sentence, item.first):
            return
        if item.first == at or (
            item.first > at and {word(sentence, n) for n in range(at, item.first)} <= {",", "and", "the"}
        ):
            yield item
            at = item.last + 1
