"""What a plain text says of itself at its head: "Key: value" lines and a title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import ascii_letters

from claims.intake.model import Meta
from claims.intake.published.facts import facts
from claims.intake.published.words import days, lines, listed
from claims.intake.published.written import from_metadata
from claims.tables import by_word

_KEY = re.compile(r"\s*\**([A-Za-z][A-Za-z ]{1,18}?)\**\s*:\s*\**\s*(\S.*)")
_ENDS = re.compile(r"[.;,][\"\u201d'\u2019)]*\Z")
_STOP = re.compile(r"[a-z\d][.!?][\"\u201d'\u2019]?\s+\(?(?=[A-Z©])")
_CAMEL, _HUMP = re.compile(r"[a-z][A-Z][a-z]"), re.compile(r"(?<=[a-z])[A-Z]")
_LETTERS = ascii_letters.encode()
_HEAD, _HEAD_LINES, _LONGEST = 3000, 12, 200


def title(text: str) -> str | None:
    """The first line at the head that reads like a headline: a few words and no full stop; ``None`` when none does."""
    for number, line in enumerate(lines(text, 0, _HEAD)):
        words = line.words.lstrip("#").strip().strip("*_").strip()
        if number >= _HEAD_LINES or (len(words) > _LONGEST and not _is_furniture(words)):
            return None
        if _is_title(words) and line.start not in facts(text):
            return words
    return None


def _is_title(words: str) -> bool:
    count = len(words.split())
    if not 3 <= count <= 30 or len(words) > _LONGEST or _ENDS.search(words) or _is_furniture(words) or _key(words):
        return False
    return not _is_caption(words) and (not days(words) or count > 8)


def _is_caption(words: str) -> bool:
    """Whether a credit stands behind a sentence: "Crews work at the quay. (Photo: A. Bell)"."""
    stop = _STOP.search(words)
    return stop is not None and listed("captions").search(words, stop.end()) is not None


def _is_furniture(words: str) -> bool:
    if len(words.split()) <= 12 and listed("furniture").search(words):
        return True
    # Names of icons that a page's script would have hidden run into each other.
    return (bool(_HUMP.search(words)) and len(_CAMEL.findall(words)) >= 3) or _letters(words) * 2 < len(words)


def _letters(words: str) -> int:
    """How many letters there are; in plain text all but what is left without them, which is counted faster."""
    if words.isascii():
        return len(words) - len(words.encode().translate(None, _LETTERS))
    return sum(map(str.isalpha, words))


def keyed(text: str) -> dict[str, str]:
    """The "Key: value" lines with which a text begins, by what they say (title, publisher, published ...)."""
    found: dict[str, str] = {}
    for number, line in enumerate(lines(text, 0, _HEAD)):
        pair = _key(line.words)
        if pair is None or number >= _HEAD_LINES:
            break
        found.setdefault(*pair)
    # One line alone may be a headline with a colon ("Source: minister to resign"); a date in it is no headline.
    return found if len(found) > 1 or set(found) <= {"published", "url", "title"} else {}


def _key(words: str) -> tuple[str, str] | None:
    found = _KEY.match(words)
    name = named(found[1]) if found else None
    return (name, found[2].strip().rstrip("*").strip()) if found and name else None


def named(key: str) -> str | None:
    """What a key of metadata says: title, publisher, author, published, url, language; ``None`` when it is none of these."""
    return by_word("intake", "meta_leads").get(" ".join(key.lower().replace("_", " ").replace("-", " ").split()))


def meta(found: Mapping[str, str], origin: str) -> Meta:
    """What the keys of a text's head or front matter say; ``origin`` names them in a sentence."""
    return Meta(
        title=found.get("title"),
        publisher=found.get("publisher"),
        author=found.get("author"),
        published=from_metadata(found.get("published"), origin),
        language=found.get("language"),
        url=found.get("url"),
        id=found.get("id"),
    )
