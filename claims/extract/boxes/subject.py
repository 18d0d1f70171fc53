"""What a box or a sheet is about, by the title of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extract.boxes.lines import lines_of, row_of
from claims.extract.boxes.marks import words_of
from claims.extract.boxes.words import events, names_day, words
from claims.extract.language.closed_class import AUX
from claims.extract.language.verb_forms import is_verb

_HEAD_LINES, _MOST_WORDS, _LONGEST, _TITLE = 6, 9, 90, 2
_CUT = re.compile(r"\s+[-–—|]\s+|:\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Subject:
    """What the rows are about, as words for a sentence ("the fire on the ferry Mira Star"), and whether it takes place."""

    words: str
    event: bool


def subject_of(titles: Sequence[str]) -> Subject | None:
    """The subject that the title tells; None where the title is a sentence, or says only what sort of page it is, or who issues it."""
    shown = (one for one in titles if not _is_of_body(one))
    return next((found for one in shown if (found := _subject(one))), None)


def title_words(titles: Sequence[str]) -> frozenset[str]:
    """The words of the title by which a sheet is told from sheets of other things; none of an article, whose headline is a sentence."""
    told = [
        words_of(" ".join(part for part in _CUT.split(one) if not _is_of_page(part)))
        for one in titles
        if not _is_of_body(one)
    ]
    told = told or [words_of(one) for one in titles]
    return next((found for some in told if (found := some - words("sheets") - AUX)), frozenset())


def _is_of_body(shown: str) -> bool:
    """Whether a line names a body, which issues the sheet, and nothing that takes place."""
    said = [word.lower() for word in _WORD.findall(shown)]
    return not words("issuers").isdisjoint(said) and events().isdisjoint(said)


def titles_of(text: str) -> Iterator[str]:
    """The first lines, up to the first row or headline, which may tell what the page is about."""
    for number, line in enumerate(lines_of(text)):
        shown = text[line.start : line.stop].lstrip("#|").strip().strip("|*_ ")
        row = row_of(text, line)
        if number >= _HEAD_LINES or len(shown) > _LONGEST * 2 or _is_headline(shown):
            return
        if row is not None and not _is_of_page(row.label) and len(row.label.split()) < _TITLE:
            return
        if not names_day(shown) and shown:
            yield shown


def _is_headline(shown: str) -> bool:
    """Whether a line is the headline of an article, so that what follows is no box of its own."""
    said = [word.lower() for word in _WORD.findall(shown)]
    return (
        len(said) > 3
        and not set(said) <= words("sheets")
        and any(_tells(word) for word in said[1:])
        and not names_day(shown)
    )


def _subject(shown: str) -> Subject | None:
    parts = [part for part in _CUT.split(_BRACKETS.sub("", shown)) if not _is_of_page(part)]
    if len(parts) != 1 and not (len(parts) == 2 and ":" in shown):
        return None
    told = _trimmed(parts[0].rstrip(".").strip())
    found = _WORD.findall(told)
    if not 1 <= len(found) <= _MOST_WORDS or names_day(told) or told[-1:] in "?!,;…":
        return None
    low = [word.lower() for word in found]
    if any(_tells(word) for word in low[1:]) or not told[:1].isalnum() or any(word.isdigit() for word in low[:1]):
        return None
    event = any(word in events() for word in low)
    if not event and not all(word[:1].isupper() or word[:1].isdigit() or word in words("small") for word in found):
        return None
    return Subject(_written(told, found, event), event)


def _trimmed(told: str) -> str:
    """A part of a title without the words at its end that say what sort of page it is: "Harbour Trust annual report 2024"."""
    some = told.split()
    while len(some) > 1 and (some[-1].lower() in words("sheets") or some[-1].isdigit()):
        some = some[:-1]
    if len(some) > 1 and re.fullmatch(r"(?:1[0-9]|20)\d\d", some[0]):
        some = some[1:]  # "2025 Orsova earthquake"
    return " ".join(some)


def _is_of_page(part: str) -> bool:
    """Whether a part of a title says only what sort of page it is."""
    found = [word.lower() for word in _WORD.findall(part)]
    return all(word in words("sheets") or not any(map(str.isalpha, word)) for word in found)


def _tells(word: str) -> bool:
    """Whether a word of a line is a verb, so that the line is a sentence."""
    return word in AUX or (is_verb(word) and word not in events())


def _written(told: str, found: list[str], event: bool) -> str:
    """The title as it stands in a sentence."""
    if told.isupper() and len(told) > 4:
        told = told.title()
    if found[0].lower() in ("the", "a", "an"):
        return told[0].lower() + told[1:]
    # "fire on the ferry Mira Star", but "Battle of Sornau".
    small = event and any(word[:1].islower() and word not in words("small") for word in found)
    if found[0].lower() in events():
        return f"the {told[0].lower() if small else told[0]}{told[1:]}"
    return f"the {told}" if small else told
