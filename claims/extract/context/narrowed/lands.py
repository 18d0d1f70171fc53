"""In which countries, regions or large cities a figure's own clause places what it counts: "killed 213 in Kelvia", "In Sundra, 40 died", "Brenn, where 12 drowned"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from claims.extract.context.edges import BREAKS
from claims.extract.language.closed_class import AUX
from claims.extract.language.lands import TWO_THINGS
from claims.extract.language.signs import sign
from claims.extract.language.verb_forms import is_verb
from claims.extract.speech.words import tellers
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.tables import word_set
from claims.world.gazetteer import is_capital, place
from claims.world.spots import spot

# The mark of such a place, with its id behind it; the id of whatever is wider than a country ("in the region"), and of the country of the story.
LAND, WIDER, WHOLE = "land ", "wider", "whole"
# The mark of a town that is too small to be known by its name alone: it tells a figure from that of another town only.
TOWN = "town "
_PREPOSITIONS = frozenset(("in", "across", "throughout", "inside"))
_NATIONWIDE = frozenset(("nationwide", "countrywide"))
IN_PLACE = sign(lambda: _PREPOSITIONS | _NATIONWIDE | {"where", "at"})
_WIDER = frozenset(("region", "world", "continent", "hemisphere"))
_COUNTRY, _ALL = frozenset(("country", "nation")), frozenset(("whole", "entire"))
# Behind these words something else is told of than what befell those who are counted.
_OPENS = frozenset("who when while after before since if than because until during".split())
_TURNS = _OPENS | frozenset("that which where for to as against about over from".split())
_REACH, _NAME, _ADJECTIVES = 16, 4, 2
_LARGE = 300
Read = Callable[[Passage, int], frozenset[str]]


def lands(passage: Passage, first: int, last: int) -> frozenset[str]:
    """The marks of the places in which the figure at the tokens ``[first, last]`` was counted; none where its clause names none."""
    if not (passage.signs & IN_PLACE or passage.named):
        return frozenset()
    found = _behind(passage, last, _places) or _before(passage, first, _places) or _subject(passage, first)
    if found:
        return frozenset(f"{LAND}{one}" for one in found)
    towns = _behind(passage, last, town) or _before(passage, first, town)
    return frozenset(f"{TOWN}{one}" for one in towns)


def _behind(passage: Passage, last: int, read: Read) -> frozenset[str]:
    said = passage.said
    for at in range(last + 1, min(last + _REACH, len(said))):
        if said[at] in _NATIONWIDE:
            return frozenset((WHOLE,))
        if (said[at] in _PREPOSITIONS or (said[at] == "at" and read is town)) and (found := read(passage, at + 1)):
            return found
        if said[at] in _TURNS or said[at] in BREAKS or said[at] in (",", ".") or _is_of_its_own(passage, at):
            break
    return frozenset()


def _is_of_its_own(passage: Passage, at: int) -> bool:
    """Whether another figure begins that has a place of its own, unless one verb behind "and" joins it: "killing 60 and injuring 162 in Sundra"."""
    return at in passage.figures and at - 1 not in passage.figures and not is_verb(passage.said[at - 1])


def _before(passage: Passage, first: int, read: Read) -> frozenset[str]:
    said, comma = passage.said, False
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = said[at]
        if word in BREAKS or at in passage.figures or word in tellers():
            break
        if word == "where":
            return _ending(passage, at - 1) if read is _places else frozenset()
        if (word in _PREPOSITIONS or (word == "at" and read is town)) and (found := read(passage, at + 1)):
            return found if not comma or _is_opening(said[:first]) else frozenset()
        if word in _OPENS:
            break
        comma = comma or (word == "," and not said[at + 1].endswith("ing"))
    return frozenset()


def _is_opening(said: tuple[str, ...]) -> bool:
    """Whether what stands before the last comma is a phrase that opens the clause: "at the bridge in Kelvia, 11 died"."""
    stop = len(said) - 1 - said[::-1].index(",")
    start = max((at + 1 for at in range(stop) if said[at] in (";", ",", "and", "but")), default=0)
    return said[start] in _PREPOSITIONS | {"at", "on", "near"} and not (_TURNS | AUX) & set(said[start:stop])


def _subject(passage: Passage, first: int) -> frozenset[str]:
    """The place that itself gives the figure: "Sundra reported 40 deaths"."""
    said = passage.said
    if first < _LEAST or said[first - 1] not in word_set("narrowing", "toll_verbs"):
        return frozenset()
    stop = first - (2 if said[first - 2] not in AUX else 3)
    start = stop
    while start > 0 and passage.row[start - 1].capital:
        start -= 1
    is_subject = not start or said[start - 1] in ("and", "while", "the") or not said[start - 1].isalnum()
    return _ending(passage, stop) if is_subject else frozenset()


# A name and a verb. What somebody said of a figure need not be of his own land.
_LEAST = 2


def _places(passage: Passage, at: int) -> frozenset[str]:
    """The places of a list that begins at a token: "neighbouring Kelvia and Sundra"; none where one of them is not known."""
    said, row = passage.said, passage.row
    at += said[at : at + 1] == ("the",)
    if _is_whole(said, at):
        return frozenset((WHOLE,))
    wide = at
    while wide < len(row) and row[wide].capital:
        wide += 1
    if said[wide : wide + 1] and said[wide] in _WIDER and said[wide + 1 : wide + 2] != ("of",):
        return frozenset(
            (WIDER,)
        )  # "in the region", "in the Asia-Pacific region"; "the northern region" lies in a country
    for _ in range(_ADJECTIVES):
        at += at < len(row) and not row[at].capital and said[at].isalpha()
    return frozenset(_listed(passage, at))


def _is_whole(said: tuple[str, ...], at: int) -> bool:
    """Whether the country of the story itself is told of, without its name: "in the whole country"."""
    at += said[at : at + 1] != () and said[at] in _ALL
    return said[at - 1] in _ALL | {"the"} and said[at : at + 1] != () and said[at] in _COUNTRY


def _listed(passage: Passage, at: int) -> Iterator[str]:
    row, said = passage.row, passage.said
    while at < len(row) and row[at].capital:
        size, id = _named(passage, at)
        if id is None:
            return
        yield id
        at += size
        joint = 2 if said[at : at + 2] == (",", "and") else 1 if said[at : at + 1] in ((",",), ("and",)) else 0
        if not joint:
            return
        at += joint


def _named(passage: Passage, at: int) -> tuple[int, str | None]:
    """How many tokens the longest name of a known place takes that begins here, and its id."""
    words: list[str] = []
    row = passage.row
    for token in row[at : at + _NAME]:
        if not token.capital and token.word not in ("of", "and", "the"):
            break
        words.append(passage.text[token.start : token.stop])
    for size in range(len(words), 0, -1):
        own = words[size - 1].removesuffix("'s").removesuffix("’s")
        if own == words[size - 1] and (id := _known(" ".join(words[:size]))):
            more = row[at + size : at + size + 1]
            return (size, id) if not (more and more[0].capital) else (0, None)
    return 0, None


def _ending(passage: Passage, at: int) -> frozenset[str]:
    """The place whose name ends right before a token, a comma or a dash between: "Brenn, where"."""
    while at > 0 and not passage.said[at][0].isalnum():
        at -= 1
    for size in range(_NAME, 0, -1):
        start = at + 1 - size
        if start >= 0 and passage.row[start].capital and _named(passage, start)[0] == size:
            return frozenset(_listed(passage, start))
    return frozenset()


@lru_cache(maxsize=4096)
def _known(name: str) -> str | None:
    """The id of a country, a region, an area or a large city of this name that is seldom that of anything else."""
    if name in TWO_THINGS or name.lower() in word_set("narrowing", "regions") or not name[0].isupper():
        return None
    id = place(name)
    if id is None or not id.startswith("city:"):
        return id
    found = spot(id)
    return id if found and (found.people >= _LARGE or is_capital(found)) else None


def town(passage: Passage, at: int) -> frozenset[str]:
    """The town, or the place of some kind, whose name begins at a token: "the village of Brenn", "Brenn airport", "Brenn"."""
    said, row = passage.said, passage.row
    at += said[at : at + 1] == ("the",)
    kind = said[at] if said[at + 1 : at + 2] == ("of",) and said[at] in word_set("narrowing", "named_places") else ""
    at += 2 if kind else 0
    stop = at
    while stop < len(row) and row[stop].capital and said[stop][0].isalpha():
        stop += 1
    name = said[at:stop]
    if not name or name[-1].endswith(GENITIVES):
        return frozenset()
    kind = kind or (said[stop] if stop < len(said) and said[stop] in word_set("narrowing", "named_places") else "")
    if kind:
        return frozenset((f"{kind}:{'-'.join(name)}",))
    id = place(passage.text[row[at].start : row[stop - 1].stop])
    return frozenset((id,)) if id and id.startswith("city:") else frozenset()
