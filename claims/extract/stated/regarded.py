"""How somebody or something is regarded: whom a person calls terrorists, whose loyalty is in doubt, who dominates a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claims.extract.stated.alliances import country_of
from claims.extract.stated.bearers import COUNTRY, OTHER, PERSON, PLACE, Bearer, words
from claims.extract.stated.clauses import answer, closes, opens
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, found, last_before, word
from claims.extract.texts.places import REFERENCES
from claims.grammar import GENITIVES
from claims.tables import by_word
from claims.values.yes_no import Says
from claims.world.gazetteer import is_capital
from claims.world.spots import spot

_LABEL_REACH, _DOUBT_AHEAD, _DOUBT_BEHIND = 9, 9, 6


def labels() -> Mapping[str, str]:
    """Every word for a sort of people that one calls another by, with the sort."""
    return by_word("stated", "called")


def called(sentence: Sentence) -> Iterator[Trait]:
    """ "What he described as terrorists", "calling them bandits, Bell …": who speaks so, and of what sort of people."""
    people = [item for item in sentence.named if item.sort == PERSON]
    for _, last in found(sentence, "called") if people else ():
        who = last_before(people, last) or (people[0] if people[0].first - last <= 2 * _LABEL_REACH else None)
        seen: set[str] = set()
        for at in range(last + 1, min(last + 1 + _LABEL_REACH, closes(sentence.passage, last))):
            sort = labels().get(word(sentence, at))
            if sort and who and sort not in seen and answer(sentence.passage, last) is Says.YES:
                seen.add(sort)
                yield Trait("called", at, at, owner=(who.id,), head=sort, says=Says.YES)


def doubted(sentence: Sentence) -> Iterator[Trait]:
    """ "Doubts about the loyalty of the army", "it weakened the country's sovereignty": what is in doubt, and of which country."""
    for at, token in enumerate(sentence.passage.row):
        places = _doubt(sentence, at) if token.word in words("qualities") else None
        whose = _whose(sentence, at) if places else None
        says = answer(sentence.passage, places[0]) if places else None
        # "Whether it has not weakened …" is a doubt, and no denial.
        if places and whose and (says is Says.YES or (says is Says.NO and _asked_whether(sentence, places[0]))):
            yield Trait("doubted", *places, owner=(whose,), head=token.word, says=Says.YES)


def _asked_whether(sentence: Sentence, first: int) -> bool:
    return "whether" in {word(sentence, n) for n in range(opens(sentence.passage, first), first)}


def _doubt(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The words that put a quality in doubt, with it."""
    low, high = opens(sentence.passage, at), closes(sentence.passage, at)
    ahead = range(at - 1, max(low, at - _DOUBT_AHEAD) - 1, -1)
    for n in ahead:
        faith = word(sentence, n) in ("faith", "trust", "confidence") and word(sentence, n - 1) in ("little", "no")
        if word(sentence, n) in words("doubting") or faith:
            return n - faith, at
    for n in range(at + 2, min(high, at + 1 + _DOUBT_BEHIND)):
        if word(sentence, n - 1) == "in" and word(sentence, n) in ("question", "doubt"):
            return at, n
    return None


def _whose(sentence: Sentence, at: int) -> str | None:
    """The country named as the bearer right before the quality; that of the text where "the country's" or the forces of a state bear it."""
    beside = {word(sentence, n).replace("’", "'") for n in range(at - 4, at + 7)}
    own = last_before([item for item in sentence.named if item.sort == COUNTRY], at)
    if own and at - own.last <= 2 and word(sentence, own.last).endswith(GENITIVES):
        return own.id
    if not beside & {"country's", "nation's"} and not beside & words("state-forces"):
        return None
    return _only(sentence, sentence.named) or _only(sentence, sentence.named_before) or sentence.country


def _only(sentence: Sentence, named: Sequence[Bearer]) -> str | None:
    """The one country among some names; "Tarnia-backed" tells of another thing."""
    ids = {item.id for item in named if item.sort == COUNTRY}
    if named is sentence.named:
        ids = {item.id for item in named if item.sort == COUNTRY and "-" not in word(sentence, item.first)}
    return ids.pop() if len(ids) == 1 else None


def dominant(sentence: Sentence) -> Iterator[Trait]:
    """ "Tarnia remains the dominant power": of which body that the sentence or the text tells of."""
    for first, last in found(sentence, "dominant"):
        whose = last_before([item for item in sentence.named if item.sort in (COUNTRY, PLACE, OTHER)], first)
        between = [word(sentence, n) for n in range(whose.last + 1, first)] if whose else []
        state = _state(whose) if whose else None
        if state and sentence.body and between[:1] and between[0] in _BE and set(between[1:]) <= {"the", "by", "far"}:
            yield Trait(
                "dominant",
                first,
                last,
                owner=(state,),
                close=(sentence.body,),
                says=Says.YES,
                shown=whose.first if whose else first,
            )


def weak(sentence: Sentence) -> Iterator[Trait]:
    """ "Seen as a toothless alliance", "dismissed as symbolic": which organisation."""
    for first, last in found(sentence, "weak"):
        near = {word(sentence, at) for at in range(last + 1, last + 3)} & REFERENCES
        seen = "as" in {word(sentence, at) for at in range(first - 4, first)}
        if sentence.body and seen and (near or word(sentence, last + 1) in (".", ",", "and", "by", "")):
            yield Trait("weak", first, last, owner=(sentence.body,), says=Says.YES)


_BE = frozenset(("is", "was", "remains", "remained", "became"))


def _state(item: Bearer) -> str | None:
    """A country, or that whose capital stands for it."""
    city = spot(item.id) if item.sort == PLACE and item.id.startswith("city:") else None
    if city is not None:
        return f"country:{city.country}" if is_capital(city) else None
    return country_of(item)
