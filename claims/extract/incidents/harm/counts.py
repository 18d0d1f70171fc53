"""Figures of harm by nouns: "three deaths", "no injuries", "claimed 12 lives", "a double homicide", "the toll rose to 17"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claims.extract.incidents.parties.opening import ORDINALS
from claims.extract.incidents.parties.party import Party, plural
from claims.extract.incidents.severity import severely
from claims.extract.incidents.wording import Sentence
from claims.tables import by_word, table, word_set

Counting = tuple[Party, str, str]
_MULTIPLE: Mapping[str, int] = table("harm")["multiple"]
_HURT = frozenset(("injured", "wounded"))
_STANDING_NOUNS = frozenset("deaths fatalities injuries".split())
_RISING = word_set("harm", "rising")
_TAKING = word_set("harm", "taking")
# Who makes up a group that has its number behind it, and what leads to that.
_OF_GROUP = frozenset("injured wounded dead".split())
_BEFORE_NUMBER = word_set("harm", "before_number")
# How far behind "toll" its figure may stand, and how far behind "rose to" or "stood at".
_REACH, _FAR = 9, 24


@cache
def _event_words() -> frozenset[str]:
    return (
        frozenset(_MULTIPLE)
        | _TALLY
        | _STANDING_NOUNS
        | {"body"}
        | _OF_GROUP
        | {"toll", "murder", "murder-suicide", "murder-suicides"}
    )


# "The number of dead has risen to three", "the final count of injured was 12".
_TALLY = frozenset("number count tally total".split())
_TALLIED = by_word("harm", "tallied")

_BRINGING = word_set("harm", "bringing")
_DEAD = word_set("harm", "dead")
_SEVERAL = 2
_SHARES = frozenset("none all most many some half each any".split())
_OWNERS = {"his": "he", "her": "she"}
_HARM_OF = frozenset("condition injuries wounds burns".split())
_STANDING = frozenset("is are was were has have had remains remained".split())
_FATAL = frozenset("fatal unsurvivable deadly mortal".split())
_VICTIMS = ("victims", "fatalities", "casualties")
_EARLIER = frozenset("earlier previous initial preliminary".split())
_TREATING = word_set("harm", "treating")
_BODY = ("body",)
# "The driver escaped with no injuries": others may have some.
_OF_ONE = frozenset("with had has have suffered sustained".split())
_FOUND = word_set("harm", "found_dead")


def nouns_said() -> list[str]:
    """The words of which one stands in every sentence that has such a noun."""
    nouns = (noun for some in table("harm")["nouns"].values() for noun in some)
    return [*nouns, *_event_words(), *_TALLIED, *_VICTIMS, *_HARM_OF, *_HURT, "deceased", "patients", "lives"]


def counted_nouns(sentence: Sentence, cover: dict[int, Party], named: Sequence[Party]) -> Iterator[Counting]:
    """The parties that such a noun counts, each with the family and the rule."""
    for party in named:
        if family := _family(sentence, party):
            yield party, family, "noun"
    if "the" in sentence.words:
        yield from ((party, family, "noun") for at in sentence.figures for party, family in _of_all(sentence, at))
    if not _HARM_OF.isdisjoint(sentence.words):
        yield from _owned(sentence)
    if not _HURT.isdisjoint(sentence.words):
        yield from ((hurt, "injured", "noun") for at in sentence.figures if (hurt := _hurt(sentence, at)))
    if not _event_words().isdisjoint(sentence.words):
        for at in range(len(sentence.words)):
            yield from _event(sentence, cover, at)


def _owned(sentence: Sentence) -> Iterator[Counting]:
    """ "His condition was not life-threatening", "her injuries are serious": one who lived."""
    for at, word in enumerate(sentence.words[:-2]):
        is_said = sentence.words[at + 1] in _HARM_OF and sentence.words[at + 2] in _STANDING
        if word in _OWNERS and is_said and _FATAL.isdisjoint(sentence.words[at + 2 : at + 6]):
            yield Party(at, at, at, 1, "pronoun", _OWNERS[word]), "injured", "genitive"


def _of_all(sentence: Sentence, at: int) -> Iterator[tuple[Party, str]]:
    """ "Six of the 14 injured", "most of the 14 injured", "sixteen of the 20 who were hurt", "among the 26 victims": the number of all."""
    last, number = sentence.figures[at]
    ahead = sentence.word(at - 2)
    is_share = at - 3 in sentence.figures or sentence.word(at - 3) in _SHARES
    is_of = ahead == "of" and (is_share or at == len(("of", "the")))  # "Of the 25 wounded, ten"
    if (number or 0) < _SEVERAL or sentence.word(at - 1) != "the" or not (is_of or ahead == "among"):
        return
    place = last + 1 + (sentence.word(last + 1) in plural() and sentence.word(last + 1) not in _VICTIMS)
    if sentence.word(place) in ("who", "that"):
        place += 1 + (sentence.word(place + 1) in ("were", "have", "had", "was"))
        place += sentence.word(place) in severely()
    family = "killed" if ahead == "among" and sentence.word(place) in _VICTIMS else _TALLIED.get(sentence.word(place))
    if family:
        yield Party(at, last, place, number, "figure", "", said=True), family


def _hurt(sentence: Sentence, at: int) -> Party | None:
    """ "55 injured people"."""
    last, number = sentence.figures[at]
    if sentence.word(last + 1) not in _HURT or sentence.word(last + 2) not in plural():
        return None
    return Party(at, last + 2, last + 2, number, "figure", sentence.word(last + 2), said=True)


def _family(sentence: Sentence, party: Party) -> str | None:
    if not (party.said or party.number == 0) or "attempted" in sentence.words[party.first : party.last]:
        return None
    if party.number == 0 and (party.sort == "part" or sentence.word(party.first - 1) in _OF_ONE):
        return None  # "none of the five injured is in danger": some were
    if party.head == "patients":
        return "injured" if not _TREATING.isdisjoint(sentence.words[max(party.first - 3, 0) : party.first]) else None
    if party.head == "lives":
        return "killed" if sentence.word(party.first - 1) in _TAKING else None
    return next((family for family, words in table("harm")["nouns"].items() if party.head in words), None)


def _event(sentence: Sentence, cover: dict[int, Party], at: int) -> Iterator[Counting]:
    word, behind = sentence.word(at), sentence.word(at + 1)
    if word in _MULTIPLE and behind in table("harm")["nouns"]["killed"]:
        yield Party(at, at + 1, at + 1, _MULTIPLE[word], "figure", "", said=True), "killed", "noun"
    elif word.startswith("murder-suicide") or (word, behind) == ("murder", "suicide"):
        yield Party(at, at, at, None, "bare", "murder-suicide"), "killed", "murder-suicide"
    elif word in _STANDING_NOUNS and (stood := _stood(sentence, cover, at)):
        yield stood, _TALLIED[word], "toll"
    elif word in _OF_GROUP and (group := _numbered(sentence, cover, at)):
        yield group, _TALLIED[word], "toll"
    elif word in _BODY and (body := _body(sentence, at)):
        yield body, "killed", "noun"
    elif word in _TALLY and (family := _tallied(sentence, at)):
        near = (cover.get(place) for place in range(at + 2, at + _FAR))
        count = next((party for party in near if party and party.said and _is_reached(sentence, party)), None)
        if count := count or _turned(sentence, cover, at):
            yield count, family, "toll"
    elif word == "toll" and sentence.word(at - 1) not in _EARLIER and sentence.word(at - 2) not in _EARLIER:
        near = (cover.get(place) for place in range(at + 1, at + _FAR))
        found = (party for party in near if party and party.said and _is_of_toll(sentence, party, at))
        if toll := next(found, None):
            yield toll, "killed", "toll"


def _stood(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """ "Flood deaths stand at three", "confirmed fatalities rose to 14": the number that such a noun has reached."""
    verb = next((place for place in range(at + 1, at + _REACH) if sentence.word(place) in _RISING), None)
    if verb is None or at - 1 in sentence.figures:
        return None
    party = next((one for place in range(verb + 1, verb + 5) if (one := cover.get(place))), None)
    return party if party and party.said and _is_reached(sentence, party) else None


def _numbered(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """ "The injured, 41 in all, are", "the wounded (eight)", "the dead number three": how many a group is."""
    if sentence.word(at - 1) != "the" or sentence.word(at + 1) not in _BEFORE_NUMBER:
        return None
    party = cover.get(at + 2)
    closes = sentence.word(party.behind + 1) if party else ""
    is_set_off = closes in (")", "in", "people", "of", "altogether", ",") and sentence.word(at + 1) in (",", "(")
    is_said = sentence.word(at + 1) not in (",", "(")
    return party if party and party.said and party.number and not party.names and (is_set_off or is_said) else None


def _tallied(sentence: Sentence, at: int) -> str | None:
    """The family of what is counted behind "number": "of dead", "of people injured", "killed"."""
    for place in range(at + 1, at + 6):
        if family := _TALLIED.get(sentence.word(place)):
            return family
        if sentence.word(place) not in ("of", "the", "people", "those", "confirmed", "who", "have", "had", "persons"):
            break
    is_brought = sentence.word(at - 2) in _BRINGING and sentence.word(at + 1) == "to"
    return "killed" if is_brought and not _DEAD.isdisjoint(sentence.words[: at - 2]) else None


def _turned(sentence: Sentence, cover: dict[int, Party], at: int) -> Party | None:
    """ "Bringing to 12 the number of people who died"."""
    party = cover.get(at - 2) if sentence.word(at - 1) == "the" else None
    return party if party and party.said and sentence.word(party.first - 1) == "to" else None


def _is_reached(sentence: Sentence, party: Party) -> bool:
    return sentence.word(party.first - 1) in ("to", "at", "was", "is", "now", "stood", "of", "reached", "hit")


def _is_of_toll(sentence: Sentence, party: Party, at: int) -> bool:
    """Whether a figure is a toll's: near it, or behind "rose to"."""
    before = sentence.word(party.first - 1)
    if party.first - at < _REACH:
        return before != "from"
    return before in ("to", "at", "reached", "hit") and not {";", "while", "but", "who"} & set(
        sentence.words[at : party.first]
    )


def _body(sentence: Sentence, at: int) -> Party | None:
    """ "A body was found in the rubble", "Body recovered from lake": one, of nobody named."""
    if sentence.word(at + 1) not in _FOUND:
        return None
    before = sentence.word(at - 1)
    nth = ORDINALS.get(before, 0)
    if nth:
        return Party(at - 1, at, at, 1, "other", "body", nth=nth)
    if before in ("a", "one"):
        return Party(at - 1, at, at, 1, "figure", "body")
    if before == "another":
        return Party(at - 1, at, at, 1, "other", "body")
    return Party(at, at, at, 1, "bare", "body") if at == 0 else None
