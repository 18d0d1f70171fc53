"""Through whom something is said: "state television, citing the ministry, said", "the mayor, quoted by the Post, said", "the mayor told Reuters".

Whoever only passes on what another says answers for it no more than the paper that prints it: the other is the speaker.
"""

from __future__ import annotations

from claims.extract.language.tokens import Row, starts_with
from claims.extract.speech.phrase import before, behind
from claims.extract.speech.words import hearers, passed_on, weekdays, words
from claims.extract.texts.tag import Tag

Places = tuple[int, int]
# What may stand between a verb of speech and what tells whom it cites, or from whom it has it: "said on Friday, citing".
_REACH = 6
_SAYING = frozenset(("saying", "telling", "stating", "reporting", "warning", "claiming", "confirming"))
_FAR = 12


def chained(row: Row, tag: Tag, who: Places, stop: int) -> Tag:
    """The tag with whom its speaker cites, or through whom the speaker is cited. ``who`` and ``stop`` are its places in the row."""
    for at in (who[1], *_after(row, stop), *_fronted(row, who)):
        if (cited := _cited(row, at)) and not tag.pronoun:
            return tag._replace(who=cited, through=tag.who)
        if through := _passer(row, at):
            return tag._replace(through=through)
    told = row[stop - 1].word in hearers() and _hearer(row, stop)
    return tag._replace(through=told) if told else tag


def quoting(row: Row, at: int) -> Tag | None:
    """ "Reuters quoted the mayor as saying", "the mayor was quoted by Reuters as saying": whom the verb at ``at`` has say it."""
    said = next((later for later in range(at + 1, min(at + _FAR, len(row))) if row[later].word in _SAYING), None)
    if said is None or row[said - 1].word != "as":
        return None
    if row[at - 1].word in words("passive"):
        return _passive(row, at, said)
    who, passer = behind(row, at), before(row, at)
    if who is None or passer is None or row[who[1]].word != "as":
        return None
    return Tag(row[passer[0]].start, row[said].stop, _span(row, who), not _ends(row, said + 1), "", _span(row, passer))


def _passive(row: Row, at: int, said: int) -> Tag | None:
    first = at - 1
    while first and row[first - 1].word in words("passive") | words("between"):
        first -= 1
    who = before(row, first)
    if who is None:
        return None
    by = next((later for later in (at + 1, said + 1) if row[later : later + 1] and row[later].word == "by"), None)
    passer = behind(row, by) if by is not None else None
    stop = max(said + 1, passer[1] if passer else 0)
    through = _span(row, passer) if passer else None
    return Tag(row[who[0]].start, row[stop - 1].stop, _span(row, who), not _ends(row, stop), "", through)


def _after(row: Row, stop: int) -> tuple[int, ...]:
    """Where a phrase behind the verb may begin: right behind it, or behind the day on which it was said."""
    at = stop
    while at < min(stop + _REACH, len(row)) and (
        row[at].word in words("closing") or row[at].word in weekdays() or row[at].word == "the"
    ):
        at += 1
        if at < len(row) and row[at].word == ",":
            break
    return (stop, at) if stop < at < len(row) else (stop,)


def _fronted(row: Row, who: Places) -> tuple[int, ...]:
    """ "Citing the ministry, state television said", "In an interview with Reuters, the mayor said": it stands before the speaker."""
    first = who[0] - (who[0] > 0 and row[who[0] - 1].word == "the")
    return (0,) if first > 1 and row[first - 1].word == "," else ()


def _cited(row: Row, at: int) -> Places | None:
    """Who is cited where ", citing" begins, as offsets."""
    at += at < len(row) and row[at].word == ","
    if at >= len(row) or row[at].word not in words("citing"):
        return None
    who = behind(row, at)
    if who and who[1] - who[0] == 1 and row[who[0]].word in words("sources"):
        # "Citing figures from the ministry": of a paper without an owner nobody is the author.
        owned = who[1] + 1 < len(row) and row[who[1]].word in ("from", "by", "of")
        who = behind(row, who[1]) if owned else None
    return _span(row, who) if who else None


def _passer(row: Row, at: int) -> Places | None:
    """Who passes it on where ", as quoted by" or "in an interview with" begins, as offsets."""
    at += at < len(row) and row[at].word == ","
    at += at < len(row) and row[at].word == "as"
    for phrase in passed_on() if at < len(row) else ():
        if starts_with(row, at, phrase) and (who := behind(row, at + len(phrase) - 1)):
            return _span(row, who)
    return None


def _hearer(row: Row, at: int) -> Places | None:
    """Who was told, where that is a name that may publish it: "told Reuters", and not "told the court", "told Congress"."""
    at += at < len(row) and row[at].word == "the"
    stop = at
    while stop < len(row) and row[stop].capital and row[stop].word not in weekdays():
        stop += 1
    named = stop > at and words("houses").isdisjoint(token.word for token in row[at:stop])
    return _span(row, (at, stop)) if named else None


def is_next(row: Row, one: Tag, two: Tag) -> bool:
    """Whether nothing but a day or "that" stands between two tags: "Reuters reported on Friday that police said", "police said, according to Reuters"."""
    between = [at for at, token in enumerate(row) if one.stop <= token.start < two.start]
    allowed = words("closing") | weekdays() | {"that", "the", ",", "in", "a"}
    return one.stop <= two.start and all(row[at].word in allowed for at in between)


def _ends(row: Row, at: int) -> bool:
    return at >= len(row) or (not row[at].word[0].isalnum() and row[at].word not in ("“", '"', "‘", "'", ":"))


def _span(row: Row, places: Places) -> Places:
    return row[places[0]].start, row[places[1] - 1].stop
