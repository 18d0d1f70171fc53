"""The place of an incident: datelines, "in Milford, Ohio", "Milford police", "the Milford crash", weighed over the text.

The town is wanted; a county stands in where no town is told. Names come from the text, so that the smallest places are found; what each
way of telling a place says for it is in ``lexicons/town_weights.yaml``, fitted by ``benchmarks/fit_towns.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from claims.extract.incidents.towns.datelines import capitals, datelines
from claims.extract.incidents.towns.lands import lands
from claims.extract.incidents.towns.names import Where
from claims.extract.incidents.towns.neighborhoods import in_their_city
from claims.extract.incidents.towns.standing import Standing, standings
from claims.extract.incidents.towns.trims import shortened
from claims.extract.incidents.towns.votes import place_votes
from claims.folding import words
from claims.people.mention import PersonMention
from claims.sentences import sentences
from claims.tables import table
from claims.text import Span

# Sentences that are searched: a text's own place stands near its head.
_SENTENCES = 40


def happened_where(
    text: str, people: Sequence[PersonMention] = (), spans: Sequence[Span] | None = None
) -> Where | None:
    """The town that the text as a whole is about; none where it names no place, or none that is likely enough. ``people`` are names that are no places."""
    found = places_told(text, people, spans)
    if not found:
        return None
    odds = [odds_of(one) for one in found]
    best = max(range(len(found)), key=lambda at: odds[at])
    none = float(table("town_weights")["weights"]["none of them"])
    share = 1 / sum(exp(one - odds[best]) for one in (*odds, none))
    return found[best].where if odds[best] > none and share >= table("town_weights")["least"] else None


def places_told(text: str, people: Sequence[PersonMention] = (), spans: Sequence[Span] | None = None) -> list[Standing]:
    """Every place that the head of a text names, with what speaks for each."""
    spans = list(spans if spans is not None else sentences(text))[:_SENTENCES]
    if not spans:
        return []
    persons = {word for one in people for word in words(one.name)}
    lines = list(datelines(text, spans[-1].stop))
    heads = [*lines, *(vote for vote in capitals(text) if all(vote.key != line.key for line in lines))]
    about = lands(text[: spans[-1].stop])
    votes = shortened([*heads, *place_votes(text, spans, persons, heads, about)])
    return standings(text, in_their_city(text[: spans[-1].stop], votes, about), about)


def odds_of(place: Standing) -> float:
    """The log-odds, up to what all places of a text share, that a place is the incident's."""
    weights = table("town_weights")["weights"]
    return sum(float(weights.get(name, 0.0)) * value for name, value in place.strengths.items())
