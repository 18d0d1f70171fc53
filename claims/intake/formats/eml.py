"""Mail (RFC 5322): the body with subject, sender and date. Quoted lines of earlier mails are other voices and are left out."""

from __future__ import annotations

import binascii
import codecs
import quopri
import re
from collections.abc import Iterator
from copy import copy
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message
from email.utils import parseaddr
from io import IncrementalNewlineDecoder

from claims.intake.attachments import left_out as attached
from claims.intake.encoding import is_encoding
from claims.intake.markup import words
from claims.intake.model import Dated, Extracted, Meta, Reader, UnreadableError
from claims.intake.published.written import from_metadata
from claims.intake.signature import left_out, loose_signature
from claims.intake.wrapped import joined
from claims.places import Gathered, Piece, Places
from claims.text import Lines

_QUOTED = re.compile(
    r"^[ \t]?>[^\n]*(?:\n|\Z)|^(?:On|Am|Le) [^\n]{4,200}(?:\n[^\n]{0,100})?(?:wrote|schrieb|a écrit) ?:[ \t]*\r?\n(?=\s*>)",
    re.MULTILINE,
)
_SIGNATURE = re.compile(r"^-- \r?\n", re.MULTILINE)


def read(data: bytes) -> Iterator[Extracted]:
    """One text: the plain body, else the HTML one without its marks. Lines and columns are those of the file."""
    try:
        mail = message_from_bytes(data, policy=policy.compat32)
        part = _body(mail)
        notes = list(attached(mail, part)) if part else []
    except RecursionError:
        raise UnreadableError("the parts of this mail are nested too deeply; expected a mail with a text") from None
    except (MessageError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise UnreadableError(f"this is no readable mail ({error})") from None
    if part is None or not mail.keys():
        raise UnreadableError("this mail has no body of text; expected headers, an empty line and a text")
    body, places = _decoded(part, data)
    if part.get_content_type() == "text/html":
        marked = words(body)
        pieces = (
            Piece(piece.start, places.origin(piece.origin), places.origin(max(piece.stop - 1, 0)) + 1)
            for piece in marked.pieces
        )
        body, places = marked.text(), Places(places.lines, tuple(pieces) or (Piece(0, 0, 1),))
    end = max((found.start() for found in _SIGNATURE.finditer(body)), default=loose_signature(body))
    text, places, quoted = _own(body, places, end)
    notes += left_out(body, end)
    if quoted:
        notes.append(f"quoted lines of earlier mails left out: {quoted}")
    yield Extracted(text=joined(text), places=places, meta=_meta(mail), notes=tuple(notes))


def _body(mail: Message) -> Message | None:
    parts = [part for part in mail.walk() if part.get_content_disposition() != "attachment" and not part.is_multipart()]
    return next(
        (part for kind in ("text/plain", "text/html") for part in parts if part.get_content_type() == kind), None
    )


def _meta(mail: Message) -> Meta:
    name, address = parseaddr(_header(mail, "From"))
    date = _header(mail, "Date")
    published = from_metadata(date, "header Date") if date else Dated()
    return Meta(title=_header(mail, "Subject") or None, author=name or address or None, published=published,
                publisher=_header(mail, "Organization") or None, language=_header(mail, "Content-Language") or None)  # fmt: skip


def _header(mail: Message, name: str) -> str:
    from email.header import decode_header, make_header

    try:
        return " ".join(str(make_header(decode_header(str(mail.get(name, ""))))).split())
    except (LookupError, ValueError, MessageError, binascii.Error):
        return " ".join(str(mail.get(name, "")).split())


def _decoded(part: Message, data: bytes) -> tuple[str, Places]:
    """The words of a part, line by line of the file, so that each leads back to its line even where it is encoded."""
    whole, raw = data.decode("latin-1"), _raw(part)  # one character a byte, as the parser saw it
    base = max(_place_of(whole, raw), 0)
    coding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    charset = _charset(part, raw)
    # Every line ends in a line feed, as those of all other texts do.
    decoder = IncrementalNewlineDecoder(codecs.getincrementaldecoder(charset)("replace"), translate=True)
    gathered, at, held = Gathered(), base, b""
    for line in raw.splitlines(keepends=True):
        chunk, held = _unpacked(held, line.encode("latin-1"), coding)
        gathered.add(decoder.decode(chunk), at, at + len(line))
        at += len(line)
    gathered.add(decoder.decode(b"", True), max(at - 1, 0))
    return gathered.text(), gathered.places(Lines(whole).starts)


def _raw(part: Message) -> str:
    """The body as the file has it, one character a byte. The parser decodes what is not ASCII by the headers, where it sees them."""
    bare = copy(part)
    for name in ("Content-Type", "Content-Transfer-Encoding"):
        del bare[name]
    payload = bare.get_payload(decode=True)
    return payload.decode("latin-1") if isinstance(payload, bytes) else ""


def _place_of(whole: str, raw: str) -> int:
    """Where a body stands in the file: looked for from its end, because headers may hold the same words."""
    found = whole.rfind(raw) if raw else -1
    return found if found >= 0 else whole.rfind(raw.split("\n", 1)[0])


def _charset(part: Message, raw: str) -> str:
    """The part's own encoding where Python has it, else UTF-8 or what the bytes look like."""
    name = part.get_content_charset()
    try:
        if name and is_encoding(name):
            codecs.getincrementaldecoder(name)("replace").decode(b"a")
            if name not in ("us-ascii", "ascii"):
                return name
    except (LookupError, TypeError, ValueError):
        pass  # an encoding that Python does not know: what the bytes look like decides
    try:
        raw.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _unpacked(held: bytes, line: bytes, coding: str) -> tuple[bytes, bytes]:
    """The bytes of a line of a body, and those that wait for the next line."""
    if coding == "quoted-printable":
        return quopri.decodestring(line), b""
    if coding != "base64":
        return line, b""
    packed = held + bytes(byte for byte in line if chr(byte).isalnum() or byte in b"+/=")
    whole = len(packed) - len(packed) % 4
    try:
        return binascii.a2b_base64(packed[:whole]), packed[whole:]
    except binascii.Error:
        return b"", b""


def _own(body: str, places: Places, end: int) -> tuple[str, Places, int]:
    """The body up to its signature without quoted lines, its way back, and how many lines were quoted."""
    kept: list[str] = []
    pieces: list[Piece] = []
    at = quoted = size = 0
    for found in (*_QUOTED.finditer(body, 0, end), None):
        stop = found.start() if found else end
        if stop > at:
            pieces.extend(_moved(places, at, stop, size))
            kept.append(body[at:stop])
            size += stop - at
        if found:
            quoted += 1
            at = found.end()
    return "".join(kept), Places(places.lines, tuple(pieces) or (Piece(0, 0, 1),)), quoted


def _moved(places: Places, start: int, stop: int, to: int) -> Iterator[Piece]:
    """The pieces of ``[start, stop)``, which now starts at ``to``."""
    for number, piece in enumerate(places.pieces):
        end = places.pieces[number + 1].start if number + 1 < len(places.pieces) else stop
        low, high = max(piece.start, start), min(end, stop)
        if low < high:
            yield Piece(to + low - start, min(piece.origin + low - piece.start, piece.stop - 1), piece.stop)


READER = Reader("eml", "mail", (".eml",), read)
