"""What one text affirms and another denies of the same thing. What nobody denies, and a denial that nobody contradicts, answer no question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.discover.links.link import Links, are_linked, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import numbered, worded
from claims.claim import Claim, Context
from claims.extract.language.akin import senses
from claims.extract.polar.forms import follows, has_object, is_of_today
from claims.extract.polar.told import EMBEDDED, MARKS, NONE, PART
from claims.extract.stated.slots import WHETHER
from claims.values.yes_no import Says


def denied(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims of every state that one text affirms of a thing and another denies, with the thing as subject; of all others none."""
    affirmed: list[Claim] = []
    denials: list[Claim] = []
    for claim in sorted(claims, key=Claim.order):
        (affirmed if claim.value.key() == Says.YES else denials).append(claim)
    seen: Counter[tuple[str, str]] = Counter()
    for group in _groups(denials, affirmed, links):
        slot, label = group[0].slot, _label(group)
        seen[slot, label] += 1
        about = numbered(label, seen[slot, label])
        yield from (claim.on(slot, about, claim.context) for claim in group)


def _groups(denials: Sequence[Claim], affirmed: Sequence[Claim], links: Links) -> Iterator[list[Claim]]:
    """For each denial, those like it and all that affirm what it denies; a text that says both is left out."""
    taken: set[int] = set()
    # What a text repeats word for word comes to nothing again, as long as nothing else was taken.
    fruitless: set[tuple[str, str, Context | None]] = set()
    for no in denials:
        said = (no.source, no.slot, no.context)
        if id(no) in taken or said in fruitless:
            continue
        yes = [claim for claim in affirmed if id(claim) not in taken and is_denied_by(claim, no, links)]
        nos = [
            no,
            *(
                one
                for one in denials
                if one is not no
                and id(one) not in taken
                and one.slot == no.slot
                and _alike(one, no)
                and are_linked(one, no, links)
            ),
        ]
        group = list(_of_one_mind(nos, yes))
        if group:
            taken.update(map(id, group))
            fruitless.clear()
        else:
            fruitless.add(said)
        if len({claim.value.key() == Says.YES for claim in group}) > 1:
            yield group


def _of_one_mind(nos: Sequence[Claim], yes: Sequence[Claim]) -> Iterator[Claim]:
    """The claims but those of a text that says both. One that says so and tells besides who denies it, or the other way round, says so."""
    plain = [{claim.source for claim in side if claim.provenance.rule != EMBEDDED} for side in (nos, yes)]
    every = [{claim.source for claim in side} for side in (nos, yes)]
    for at, side in enumerate((nos, yes)):
        for claim in side:
            others = every if claim.provenance.rule == EMBEDDED else plain
            if claim.source not in others[1 - at]:
                yield claim


def is_denied_by(yes: Claim, no: Claim, links: Links) -> bool:
    """Whether one claim denies what another affirms of the same thing at the same time, in texts that tell of one thing."""
    state, denied_ = yes.slot.removeprefix(WHETHER), no.slot.removeprefix(WHETHER)
    if (denied_ != state and denied_ not in follows(state)) or not _alike(yes, no) or _is_elsewhere(yes, no):
        return False
    # What some did contradicts only that none did.
    return tell_of_one(yes, no, links) and (PART not in context_of(yes).scope or NONE in context_of(no).scope)


def _is_elsewhere(yes: Claim, no: Claim) -> bool:
    """Whether a denial is confined to what the other does not tell of, and of which another word is used: "no violence during the rally" and "an attack on Friday"."""
    one, two = context_of(yes), context_of(no)
    return one.head != two.head and bool(two.near) and two.near.isdisjoint(one.words | one.participants)


def _alike(a: Claim, b: Claim) -> bool:
    """Whether two claims tell of the same thing and of the same day."""
    one, two = context_of(a), context_of(b)
    today = is_of_today(a.slot.removeprefix(WHETHER))
    narrowed = (
        one.modifiers == two.modifiers if today else one.modifiers <= two.modifiers or two.modifiers <= one.modifiers
    )
    days = [set(side.scope) - MARKS for side in (one, two)]
    same_day = not all(days) or not days[0].isdisjoint(days[1])
    of_one = not one.owner or not two.owner or any(_akin(a, b) for a in one.owner for b in two.owner)
    if not (narrowed and same_day and of_one):
        return False
    if has_object(a.slot.removeprefix(WHETHER)) and has_object(b.slot.removeprefix(WHETHER)):
        return _akin(one.head, two.head) and not one.close.isdisjoint(two.close)
    if one.head and two.head:
        return _akin(one.head, two.head)
    return (one.head or "") in two.close or (two.head or "") in one.close


def _akin(one: str | None, two: str | None) -> bool:
    return one is not None and two is not None and (one == two or not senses(one).isdisjoint(senses(two)))


def _label(group: Sequence[Claim]) -> str:
    """What the claims are about, in the words that narrow it most."""
    contexts = [context_of(claim) for claim in group]
    best = max(contexts, key=lambda context: (bool(context.head), len(context.modifiers), sorted(context.modifiers)))
    return worded(best.head, group) if best.head else " ".join(worded(one, group) for one in sorted(best.close)) or "it"
