"""JSON lines: one text with its metadata a line, or one record a line that holds a list of such texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.intake.encoding import decoded
from claims.intake.model import Extracted, Fault, Meta, Reader
from claims.intake.published.written import from_metadata
from claims.places import Gathered, Places
from claims.text import Lines

_TEXT = ("text", "content", "body", "article", "maintext", "article_text", "full_text", "raw_text", "fulltext")
_KEYS = {
    "title": ("title", "headline", "name"),
    "publisher": ("publisher", "source", "site", "site_name", "outlet", "newspaper", "publication", "agency", "domain"),
    "author": ("author", "authors", "byline", "creator"),
    "published": ("published", "date", "dct", "published_at", "publication_date", "pub_date", "pubdate", "date_published",
                  "datepublished", "date_publish", "publishedat", "publish_date", "published_date", "timestamp", "created_at"),
    "language": ("language", "lang"),
    "url": ("url", "uri", "link", "source_url", "permalink"),
    "id": ("id", "_id", "doc_id", "article_id", "uid", "guid", "key"),
}  # fmt: skip
_STRING = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')
_PIECE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")
_DEEP = 3
# JSON can name half of a character; no file could be written with it.
_HALF = re.compile(r"[\ud800-\udfff]")


def read(data: bytes) -> Iterator[Extracted | Fault]:
    """Every text of the file; a line that is none is a fault and stops no other."""
    whole, note = decoded(data)
    starts = Lines(whole).starts
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(whole)
        line = whole[start:stop].rstrip("\r\n")
        if line.strip():
            yield from _line(line, start, starts, number + 1, note)


def _line(line: str, start: int, starts: tuple[int, ...], number: int, note: str | None) -> Iterator[Extracted | Fault]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        yield Fault(number, error.pos + 1, f"not valid JSON: {error.msg.lower()}; expected one record a line")
        return
    except (RecursionError, ValueError):
        yield Fault(number, 1, "a record nested too deeply, or a number too long; expected a text with its metadata")
        return
    texts = list(_texts(record, {}, 0))
    if not texts:
        yield Fault(number, 1, f"this record has no text; expected one under a key such as {', '.join(_TEXT[:3])}")
    strings = _strings(line) if texts else {}
    for text, found in texts:
        places = _places(strings.get(text), start, starts)
        yield Extracted(text=_HALF.sub("\ufffd", text), places=places, meta=_meta(found), notes=(note,) if note else ())


def _texts(record: Any, above: dict[str, Any], depth: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The texts of a record, or those of the records it lists, each with its fields; they share those of the record about them."""
    if not isinstance(record, dict):
        return
    own = {str(key).lower(): value for key, value in record.items()}
    text = next((own[key] for key in _TEXT if isinstance(own.get(key), str) and own[key].strip()), None)
    if text is not None:
        yield text, own | {key: value for key, value in above.items() if key not in own}
        return
    for value in own.values() if depth < _DEEP else ():
        for item in value if isinstance(value, list) else ():
            yield from _texts(item, {key: own[key] for key in ("publisher", "language") if key in own}, depth + 1)


def _meta(found: dict[str, Any]) -> Meta:
    """What the record's keys say; the first key of each sort that holds something counts."""
    said: dict[str, tuple[str, str]] = {}
    for name, keys in _KEYS.items():
        pair = next(((key, plain) for key in keys if (plain := _plain(found.get(key)))), None)
        if pair:
            said[name] = pair
    words: dict[str, Any] = {name: value for name, (_, value) in said.items() if name != "published"}
    key, day = said.get("published", ("", ""))
    return replace(Meta(**words), published=from_metadata(day, f"key “{key}”"))


def _plain(value: Any) -> str:
    """A field in words: names of a list are joined, an object gives its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value[:20])))
    if isinstance(value, dict):
        return _plain(value.get("name"))
    return (
        _HALF.sub("\ufffd", str(value)).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    )


def _strings(line: str) -> dict[str, re.Match[str]]:
    """The strings of a line by what they mean, so that a text is found where it stands. The longest matter; the last of equals wins."""
    found = {}
    for string in _STRING.finditer(line):
        try:
            found[json.loads(string[0])] = string
        except ValueError:
            continue
    return found


def _places(string: re.Match[str] | None, start: int, starts: tuple[int, ...]) -> Places:
    gathered = Gathered()
    if string is None:
        gathered.add("\0", start)
        return gathered.places(starts)
    for piece in _PIECE.finditer(string[1]):
        at = start + string.start(1) + piece.start()
        if piece[0][0] == "\\":
            gathered.add("\0", at, at + len(piece[0]))
        else:
            gathered.add(piece[0], at)
    return gathered.places(starts)


READER = Reader("jsonl", "JSON lines", (".jsonl", ".ndjson"), read)
