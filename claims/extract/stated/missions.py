"""What an organisation sets out to do: what a mission is for, whether it acts quickly, whether it was trusted to help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claims.extract.stated.bearers import BODY, words
from claims.extract.stated.clauses import UNDONE, answer
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.trait import Trait, found, word
from claims.extract.texts.places import REFERENCES
from claims.tables import by_word
from claims.values.yes_no import Says


def quick(sentence: Sentence) -> Iterator[Trait]:
    """ "The league swiftly sent ships", "everything was done quickly": which organisation acts so."""
    for first, last in found(sentence, "quick"):
        near = {word(sentence, at) for at in (first - 2, first - 1, last + 1)}
        if sentence.body and near & words("acting") and answer(sentence.passage, first) is Says.YES:
            yield Trait("quick", first, last, owner=(sentence.body,), says=Says.YES)


_WOULD = frozenset(("would", "will"))


def unsure(sentence: Sentence) -> Iterator[Trait]:
    """ "It was unclear whether the league would respond": of whose help it was not sure."""
    for first, last in found(sentence, "unsure"):
        would = next((at for at in range(last + 2, last + 12) if word(sentence, at) in _WOULD), None)
        whose = _body_between(sentence, last, would) if would else None
        verb = would and next(
            (at for at in range(would + 1, would + 4) if word(sentence, at) in words("helping")), None
        )
        if whose and verb:
            yield Trait("unsure", first, verb, owner=(whose,), says=Says.YES)


def _body_between(sentence: Sentence, last: int, stop: int) -> str | None:
    """The organisation named in a stretch; that of which a few sentences before spoke where it says "the league"."""
    named = [item.id for item in sentence.named if item.sort == BODY and last < item.first < stop]
    meant = any(word(sentence, at) in REFERENCES and word(sentence, at - 1) == "the" for at in range(last + 1, stop))
    return named[0] if named else sentence.earlier_body if meant else None


def aims() -> Mapping[str, str]:
    """Every word for what a mission may be for, with the aim."""
    return by_word("stated", "aims")


def meant(sentence: Sentence) -> Iterator[Trait]:
    """ "A force to stabilise the region", "for the purpose of stability": what the organisation that is spoken of is to do."""
    for at, token in enumerate(sentence.passage.row):
        aim = aims().get(token.word)
        if aim is None or sentence.body is None:
            continue
        ahead = [word(sentence, n) for n in range(at - 4, at)]
        if not (UNDONE | _HARDLY).isdisjoint(ahead):
            continue
        to = ahead[-1] == "to"
        joined = ahead[-3] == "to" and ahead[-1] == "and"
        if to or joined or ahead[-2] in _ENDS or (ahead[-1] == "at" and ahead[-2] == "aimed"):
            first = at - 1 if to else at
            if answer(sentence.passage, at - 3 if joined else first) is Says.YES:
                yield Trait("meant", first, at, owner=(sentence.body,), head=aim, says=Says.YES)


_HARDLY = frozenset(("little", "nothing", "need", "without"))
_ENDS = frozenset(("purpose", "aim", "goal", "task", "aimed"))
