"""Word documents (ECMA-376): a zip file with XML in it. Read by the standard library, with bounds: files may be hostile."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from xml.parsers import expat

from claims.intake.model import Extracted, Meta, Reader, UnreadableError
from claims.intake.published.written import edtf_of, from_metadata
from claims.places import same

# Word keeps what its cover pages ask for, the day of publication among it, in a part of its own.
_COVER = re.compile(r"customXml/item\d{1,3}\.xml")
_MOST_COVERS, _COVER_BYTES = 20, 64 * 1024
# What a program puts into the title itself: the name of a file or of a template.
_NO_TITLE = re.compile(r"\.\w{2,4}$|^(?:Microsoft Word|untitled|document ?\d*$)", re.IGNORECASE)
_BODY, _CORE = "word/document.xml", "docProps/core.xml"
# Unpacked; XML of a book is under 50 MiB, and a zip bomb is told by this, whatever its header says.
_MOST = 128 * 1024 * 1024
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main|"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main|"
# An older copy of the same words, for programs that cannot show the new one.
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006|Fallback"
# Cells of facts hold no more paragraphs, nor characters.
_FEW, _LONGEST = 4, 200
_BREAKS = {"br": " ", "cr": " ", "tab": "\t", "noBreakHyphen": "-"}


def read(data: bytes) -> Iterator[Extracted]:
    """One text, a line a paragraph. Footnotes, headers and footers are left out; deleted words (tracked changes) too."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body, core = _part(archive, _BODY), _part(archive, _CORE)
            covers = list(_covers(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(f"this is no readable Word document ({error}); expected a .docx file") from None
    if body is None:
        raise UnreadableError(f"this zip file holds no {_BODY}; expected a Word document")
    words = _Body()
    _parse(body, words.start, words.end, words.data)
    text = "\n".join(words.paragraphs)
    meta, notes = _meta(core) if core else (Meta(), ())
    dated = next(filter(None, map(_published, covers)), None)
    meta = replace(
        meta,
        title=" ".join(words.title.split()) or meta.title,
        published=from_metadata(dated, "the file's property “Publish Date”"),
    )
    yield Extracted(text=text, places=same(text), meta=meta, notes=notes)


def _covers(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The parts that may hold what cover pages ask for: the first few, and of each no more than such a part holds."""
    for name in list(filter(_COVER.fullmatch, archive.namelist()))[:_MOST_COVERS]:
        with archive.open(name) as file:
            data = file.read(_COVER_BYTES + 1)
        if len(data) <= _COVER_BYTES:
            yield data


def _part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    if name not in archive.namelist():
        return None
    with archive.open(name) as file:
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise UnreadableError(
            f"{name} unpacks to more than {_MOST // 1024 // 1024} MiB; expected a document, not a zip bomb"
        )
    return data


@dataclass(slots=True)
class _Body:
    """Gathers paragraphs, and as the title the first of the style of that name. A text box inside a paragraph is a paragraph of its own, told first; a row of a table is one, its cells between bars."""

    paragraphs: list[str] = field(default_factory=list)
    title: str = ""
    styled: int = 0
    rows: list[list[list[str]]] = field(default_factory=list)
    open: list[list[str]] = field(default_factory=list)
    inside: bool = False
    hidden: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _FALLBACK or self.hidden:
            self.hidden += 1
            return
        tag = _tag(name)
        if tag == "p":
            self.open.append([])
        elif tag == "tr":
            self.rows.append([])
        elif tag == "tc" and self.rows:
            self.rows[-1].append([])
        elif tag == "pStyle" and self.open and not self.title and "title" in map(str.lower, attributes.values()):
            self.styled = len(self.open)
        elif self.open:
            self.inside = tag == "t"
            if tag in _BREAKS and not (tag == "tab" and attributes):
                self.open[-1].append(_BREAKS[tag])

    def end(self, name: str) -> None:
        if self.hidden:
            self.hidden -= 1
            return
        if _tag(name) == "p" and self.open:
            words = "".join(self.open.pop())
            if self.styled > len(self.open):
                self.title, self.styled = words, 0
            self._told(words)
        elif _tag(name) == "tr" and self.rows:
            for line in _of_row(self.rows.pop()):
                self._told(line)
        self.inside = False

    def _told(self, words: str) -> None:
        """A paragraph of the text, or of the cell that is open."""
        cells = self.rows[-1] if self.rows else []
        (cells[-1] if cells else self.paragraphs).append(words)

    def data(self, words: str) -> None:
        if self.inside and self.open and not self.hidden:
            self.open[-1].append(words.replace("\n", " ").replace("\r", " "))


def _of_row(cells: list[list[str]]) -> Iterator[str]:
    """A row as a line: "| Crew | 46 |". Where a cell holds a text of its own, its paragraphs: such a table is layout."""
    told = [[words.strip() for words in cell if words.strip()] for cell in cells]
    if len(told) < 2 or any(len(cell) > _FEW or sum(map(len, cell)) > _LONGEST for cell in told):
        yield from (words for cell in cells for words in cell)
    elif any(told):
        yield f"| {' | '.join('; '.join(cell).replace('|', '/') for cell in told)} |"


def _tag(name: str) -> str:
    return name.removeprefix(_WORD).removeprefix(_STRICT)


def _meta(core: bytes) -> tuple[Meta, tuple[str, ...]]:
    """Title, author and language; the file's own dates say when it was written, not when it was published."""
    plain = _fields(core)
    day = edtf_of(plain.get("created", ""))
    notes = (f"the file was created on {day}, which need not be the day of publication",) if day else ()
    title, made = plain.get("title", ""), edtf_of(plain.get("modified", "")) or day
    named = title if not _NO_TITLE.search(title) else None
    return Meta(title=named or None, author=plain.get("creator"), language=plain.get("language"), made=made), notes


def _published(cover: bytes) -> str | None:
    """The day of publication that was written on the cover page."""
    try:
        return _fields(cover).get("PublishDate")
    except UnreadableError:
        return None  # parts of other programs, which hold what they like


def _fields(part: bytes) -> dict[str, str]:
    """The elements of a part that hold words, by name."""
    found: dict[str, str] = {}
    stack: list[str] = []

    def data(words: str) -> None:
        if stack:
            found[stack[-1]] = found.get(stack[-1], "") + words

    _parse(part, lambda name, _: stack.append(name.rpartition("|")[2]), lambda _: stack and stack.pop(), data)
    return {name: words.strip() for name, words in found.items() if words.strip()}


def _parse(
    data: bytes, start: Callable[[str, dict[str, str]], Any], end: Callable[[str], Any], words: Callable[[str], Any]
) -> None:
    """Run expat over XML that may hold no document type, and so neither entities of its own nor references to files."""
    parser = expat.ParserCreate(namespace_separator="|")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise UnreadableError("its XML declares a document type or entities, which no Word document does")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise UnreadableError(f"its XML is broken: {error}") from None


READER = Reader("docx", "Word document", (".docx",), read)
