"""Whom one sentence says that harm befell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.incidents.died_where import died_where
from claims.extract.incidents.harm.counts import counted_nouns
from claims.extract.incidents.harm.harm import Form, forms_at, openings
from claims.extract.incidents.harm.links import linked
from claims.extract.incidents.harm.single_deaths import single_deaths
from claims.extract.incidents.harm.wholes import survivors_told
from claims.extract.incidents.in_parts import is_rest
from claims.extract.incidents.parties.party import Party
from claims.extract.incidents.severity import gone_home
from claims.extract.incidents.suffered import Suffered
from claims.extract.incidents.told_roles import BEFELL, befell, echoed, is_listed, role_of
from claims.extract.incidents.wording import Sentence, hedge_of
from claims.quick import replace
from claims.text import Span

_SAYING = frozenset(("said", "says"))


def in_sentence(
    sentence: Sentence, span: Span, index: int, named: Sequence[Party], untouched: bool = True
) -> Iterator[Suffered]:
    """Whom the sentence says harm befell; those too who are named or have an age and whom no word for harm takes, unless not ``untouched``."""
    cover = {at: party for party in named for at in range(party.first, party.behind + 1)}
    for party, family, rule in counted_nouns(sentence, cover, named):
        yield made(sentence, span, index, Form(family, "noun", (party.head,)), party, rule)
    for party, family, rule in single_deaths(sentence, cover):
        yield made(sentence, span, index, Form(family, "noun", ("death",)), party, rule)
    for party, family, rule in survivors_told(sentence) if untouched else ():
        yield made(sentence, span, index, Form(family, "noun", (party.head,)), party, rule)
    met, turned = set[int](), not BEFELL.isdisjoint(sentence.words[:5])
    yield from _by_forms(sentence, span, index, cover, met)
    before = ""
    for party in named:
        if party.first in met:
            continue
        if turned and (family := befell(sentence, party)) and is_listed(sentence, party):
            yield made(sentence, span, index, Form(family, "turned", (family,)), party, "passive")
        elif untouched and (party.ages or party.names):
            before = role_of(sentence, party, before)
            if found := _as_told(sentence, span, index, party, before):
                yield found


def _by_forms(sentence: Sentence, span: Span, index: int, cover: dict[int, Party], met: set[int]) -> Iterator[Suffered]:
    """Those whom the words for harm take; ``met`` notes where each begins."""
    at, taken, able = 0, set[int](), openings()
    while at < len(sentence.words):
        step = 1
        if sentence.words[at] not in able:
            at += step
            continue
        for form in forms_at(sentence.words, at):
            found = [one for one in linked(sentence, cover, at, form) if not _is_taken(sentence, one, form, taken)]
            if found:
                met.update(party.first for party, _ in found)
                taken.update(party.first for party, rule in found if rule == "active")
                step = max(step, len(form.words))
                yield from (made(sentence, span, index, form, *one) for one in found)
                if form.way != "suspected":
                    break
        at += step


def _is_taken(sentence: Sentence, one: tuple[Party, str], form: Form, taken: set[int]) -> bool:
    """Whether somebody whom a verb before has harmed would be said to have done it: "killing a boy who was on a swing, was jailed"; or is one who only went home, or who tells of it: "said Ann Bell, who survived"."""
    if " ".join(form.words) in gone_home() and one[0].number == 1:
        return True
    if form.words == ("survived",) and sentence.word(one[0].first - 1) in _SAYING:
        return True
    return one[0].first in taken and (one[1] == "agent" or form.way == "suspected")


def _as_told(sentence: Sentence, span: Span, index: int, party: Party, role: str) -> Suffered | None:
    """One who is named without any harm that takes them; none where a name alone says nothing."""
    if role not in ("victim", "suspected") and not party.ages:
        return None
    party = party if party.head or role in ("victim", "suspected") else replace(party, head=echoed(sentence, party))
    return made(sentence, span, index, Form(role, "told", (role,)), party, role)


def made(sentence: Sentence, span: Span, index: int, form: Form, party: Party, rule: str) -> Suffered:
    """What the words of a form say that befell a party, by the rule that tied the two."""
    family = "suspected" if form.way == "suspected" or rule == "agent" else form.family
    if rule == "active" and _is_fatal(sentence, party):
        family = "killed"
    where, rest = sentence.span(party.first, party.last), is_rest(sentence, party)
    return Suffered(
        family,
        party.number,
        where,
        span,
        index,
        "other" if rest else party.sort,
        party.head,
        party.ages,
        party.names,
        party.said,
        party.agent,
        party.members,
        rule,
        " ".join(form.words),
        nth=party.nth,
        rest=rest,
        hedge=hedge_of(sentence, party.first) if party.said else "",
        died=died_where(sentence, party) if family == "killed" else "",
    )


def _is_fatal(sentence: Sentence, party: Party) -> bool:
    """ "shot the man dead", "stabbed him to death"."""
    behind = sentence.words[party.behind + 1 : party.behind + 3]
    return behind[:1] == ("dead",) or behind == ("to", "death")
