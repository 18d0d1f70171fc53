"""Positions as lists write them: "Colonel; former Deputy Commander of the 12th Brigade" taken apart into rank, post and body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.folding import placed_words, words
from claims.offices.posts import Office, read_post, role_at
from claims.offices.ranks import Grade, grade_of, titles_in
from claims.offices.whose import country_of
from claims.tables import table
from claims.world.countries import countries_in
from claims.world.whereabouts import country_by_places


@dataclass(frozen=True, slots=True)
class Position:
    """One part of a position string: a rank (``title``, its grade in ``country``'s system), a post, or both; and whose."""

    raw: str
    title: str | None
    grade: Grade | None
    country: str | None
    office: Office | None
    organisation: str | None
    former: bool


def read_positions(text: str, country: str | None = None) -> tuple[Position, ...]:
    """Every rank and post that the text holds, in order. ``country`` is whose ranks are meant when the words do not say.

    A part without rank and post ("cleric") is left out.
    """
    whose = country_of(text, None) or country_by_places(text) or country
    found = (_read(clause, whose) for clause in clauses(text))
    return tuple(one for one in found if one.title or one.office)


def _read(clause: str, country: str | None) -> Position:
    title = next(titles_in(clause), None)
    whose = country_of(clause, country) if title else country
    return Position(
        raw=clause,
        title=title.name if title else None,
        grade=grade_of(title.name, whose) if title else None,
        country=whose,
        office=read_post(clause[: title.start] + " " + clause[title.stop :] if title else clause),
        organisation=_organisation(clause),
        former=bool(set(table("posts")["former"]) & set(words(clause))),
    )


def clauses(text: str) -> Iterator[str]:
    """The parts of a position string: at semicolons, and at commas, dashes and "and" where a new rank or post begins."""
    start = 0
    for found in _separators().finditer(text):
        inside = text.count("(", start, found.start()) > text.count(")", start, found.start())
        if inside or not (found[0].strip() in {";", "\n"} or _begins(text[found.end() :])):
            continue
        yield from _bare(text[start : found.start()])
        start = found.end()
    yield from _bare(text[start:])


def _bare(clause: str) -> Iterator[str]:
    stripped = clause.strip(" .,;")
    if stripped:
        yield stripped


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(r";|\n|,\s|\s[–—-]\s|\s(?:and|&)\s(?:an?\s|the\s)?|/(?=[A-Z])")


@cache
def _status() -> frozenset[str]:
    data = table("posts")
    return frozenset(word for key in ("deputy", "acting", "former") for word in data[key]) | {
        "first",
        "the",
        "a",
        "senior",
        "current",
    }


def _begins(rest: str) -> bool:
    """Whether a new rank or post begins here: a title or role after nothing but words like "former", "deputy", "first"."""
    tokens = placed_words(rest)[:8]
    after = next((at for at, token in enumerate(tokens) if token.word not in _status()), len(tokens))
    for at in range(after + 1):
        if role_at(tuple(token.word for token in tokens[at:]), 0)[0]:
            return True
    title = next(titles_in(rest), None)
    return title is not None and any(token.start == title.start for token in tokens[: after + 1])


def _organisation(clause: str) -> str | None:
    """The body: what follows the rank or role ("of the …"), or what stands before it ("FARDC General")."""
    spans = [(title.start, title.stop) for title in titles_in(clause)][:1]
    tokens = [one for one in placed_words(clause) if not any(start <= one.start < stop for start, stop in spans)]
    flat = tuple(token.word for token in tokens)
    role = next(((at, size) for at in range(len(flat)) if (size := role_at(flat, at)[0])), None)
    if role:
        spans.append((tokens[role[0]].start, tokens[sum(role) - 1].stop))
    if not spans:
        return None
    first, last = min(spans), max(spans, key=lambda span: span[1])
    after = _after().match(clause[last[1] :])
    body = _trimmed(after[1] if after else _before().sub("", clause[: first[0]]))
    return None if body and not after and _people_only(body) else body


def _people_only(body: str) -> bool:
    """Whether it is only a people's word, which tells the country and no body ("Russian Lt. Gen.")."""
    found = tuple(countries_in(body))
    return len(found) == 1 and found[0].stop - found[0].start == len(words(body))


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"[\s,]*(?:of|in|at|for|under|within|to|with|on)\s+(?:the\s+)?(.+)$", re.DOTALL)


@cache
def _before() -> re.Pattern[str]:
    status = "|".join(re.escape(word) for word in sorted(_status() | {"self-proclaimed", "military"}))
    return re.compile(rf"\b(?:{status})\b", re.IGNORECASE)


def _trimmed(text: str) -> str | None:
    """Without a remark on dates at the end ("(until 11 March 2021)") and stray marks."""
    bare = " ".join(re.sub(r"\s*\([^()]*\d{4}[^()]*\)\s*$", "", text).strip(" .,;:-–").split())
    quoted = re.fullmatch(r"[\"'‘“]([^\"‘’“”]*)[\"'’”]", bare)
    return (quoted[1] if quoted else bare) or None
