"""Who is named where over several documents: every mention, and the full name that a bare surname stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claims.folding import words
from claims.people.find import find
from claims.people.mention import PersonMention
from claims.people.words import listed
from claims.text import Span


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A person named in a source. ``full`` is the full name, as written in the same source, that a shorter one stands for;
    it is the name itself when it is full, and none where nobody fits or more than one does.
    """

    source: str
    span: Span
    name: str
    titles: tuple[str, ...]
    posts: tuple[str, ...]
    age: str | None
    rule: str
    full: str | None


def gather(texts: Mapping[str, str]) -> tuple[Occurrence, ...]:
    """Every person named in the texts (source id to text), by source id and place. Two spellings of a surname are not
    linked here: whether they are one person's is for the comparison of names to say.
    """
    return tuple(occurrence for source in sorted(texts) for occurrence in _of_one(source, texts[source]))


def _of_one(source: str, text: str) -> tuple[Occurrence, ...]:
    mentions = find(text)
    full = _full_names(mentions)
    return tuple(
        Occurrence(
            source,
            Span(one.start, one.stop),
            one.name,
            one.titles,
            one.posts,
            one.age,
            one.rule,
            _full(one.name, full),
        )
        for one in mentions
    )


def _parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without "Jr." and its like."""
    return tuple(word for word in words(name) if word not in listed("suffixes"))


def _full_names(mentions: tuple[PersonMention, ...]) -> dict[str, dict[tuple[str, ...], str]]:
    """For each folded first and last word, the full names that bear it, each as it was first written."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for mention in mentions:
        parts = _parts(mention.name)
        if len(mention.name.split()) > 1 and len(parts) > 1:
            for word in {*_ends(mention.name), parts[-1], " ".join(parts)}:
                found.setdefault(word, {}).setdefault(parts, mention.name)
    return found


def _ends(name: str) -> tuple[str, ...]:
    """The first and the last word between spaces, each folded as a whole: "Lopez-Garcia" stays one."""
    some = [" ".join(words(word)) for word in name.split()]
    kept = [word for word in some if word not in listed("suffixes")]
    return (kept[0], kept[-1]) if kept else ()


def _full(name: str, full: dict[str, dict[tuple[str, ...], str]]) -> str | None:
    folded = " ".join(_parts(name))
    bearers = full.get(folded, {})
    parts = tuple(folded.split())
    if parts in bearers:
        return name
    return next(iter(bearers.values())) if len(bearers) == 1 else None
