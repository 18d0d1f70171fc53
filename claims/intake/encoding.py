"""Bytes to text: the byte order mark first, then what the file declares, then UTF-8, then a guess that is said."""

from __future__ import annotations

import codecs
import re

from claims.intake.model import UnreadableError

# The longest mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# WHATWG's encoding standard reads these names as Windows-1252, because that is what such files hold.
_WESTERN = frozenset(
    ("ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "windows-1252", "cp1252")
)
# Codecs of Python's own in which no file is written; two of them run for long, and one decodes nothing.
_OF_PYTHON = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]")
# Above this share of bytes beyond ASCII a text is hardly in a Western language, and Windows-1252 hardly its encoding.
_FOREIGN = 0.30
_SAMPLE = 65536


def decoded(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of ``data`` without its byte order mark, and a sentence where its encoding was guessed. Every line ends in a line feed: what is found in a
    text must not hang on the system on which it was saved, and lines and columns stay.

    ``declared`` is the encoding that the file itself names. Raises ``UnreadableError`` for what is no text.
    """
    text, note = _decoded(data, declared)
    head = text[:_SAMPLE]
    if "\0" in head or len(_CONTROL.findall(head)) > len(head) // 200:
        raise UnreadableError(
            "this is no text: it holds control characters; expected words in UTF-8 or another encoding"
        )
    return (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text), note


def _decoded(data: bytes, declared: str | None) -> tuple[str, str | None]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), None
    for name in (*_named(declared), *_wide(data), "utf-8"):
        try:
            return data.decode(name), None
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def _named(declared: str | None) -> tuple[str, ...]:
    """The declared encoding, if text can be read in it; UTF-8 is tried before a Western one, which never fails."""
    if declared is None:
        return ()
    name = declared.strip().lower()
    if name in _WESTERN:
        return ("utf-8", "cp1252", "latin-1")
    return (name,) if is_encoding(name) else ()


def is_encoding(name: str) -> bool:
    """Whether a file can be written in an encoding of this name. Python has codecs that are no text encodings ("hex", "zlib") besides."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return getattr(info, "_is_text_encoding", False) and info.name not in _OF_PYTHON


def _wide(data: bytes) -> tuple[str, ...]:
    """UTF-16 without its mark: every other byte of mostly Latin text is zero."""
    head = data[:4096]
    if len(head) < 4 or len(head) % 2 or head.count(0) < len(head) // 4:
        return ()
    return ("utf-16-le",) if head[1::2].count(0) > head[::2].count(0) else ("utf-16-be",)


def _guessed(data: bytes) -> tuple[str, str]:
    share = len(_HIGH.findall(data, 0, _SAMPLE)) / max(min(len(data), _SAMPLE), 1)
    name = (_statistical(data) if share > _FOREIGN else None) or "cp1252"
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        # A byte that the encoding does not know: Latin-1 knows all of them, so that nothing is lost.
        name, text = "latin-1", data.decode("latin-1")
    shown = {"cp1252": "Windows-1252"}.get(name, name)
    return text, f"not UTF-8 and no encoding named: read as {shown}, which is a guess"


def _statistical(data: bytes) -> str | None:
    """What charset-normalizer takes it for, where that library is installed."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None
    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else None
