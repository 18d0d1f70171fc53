"""PDF, by pypdfium2 (the extra ``pdf``): its text page by page, lines joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claims.intake.model import Extracted, Meta, Reader, UnreadableError
from claims.intake.published.written import edtf_of
from claims.intake.wrapped import joined
from claims.places import Gathered
from claims.text import Lines

MISSING = "PDF files need one more library: pip install 'claims-checker[pdf]'"
_MOST = 64 * 1024 * 1024
# A word broken at the end of a line: PDFium marks the hyphen it took for a soft one.
_SOFT = re.compile(r"[\x02\ufffe\u00ad]\r?\n?|(?<=[a-z])-\r?\n(?=[a-z])")


def read(data: bytes) -> Iterator[Extracted]:
    """One text. Lines are joined to paragraphs; places give the page, and line and column on it."""
    try:
        import pypdfium2
    except ImportError:
        raise UnreadableError(MISSING) from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableError(
            "the PDF is locked by a password" if locked else f"this is no readable PDF ({error})"
        ) from None
    try:
        pages, notes = _pages(document)
        meta, more = _meta(document)
    finally:
        document.close()
    yield _extracted(pages, meta, (*notes, *more))


def _pages(document: Any) -> tuple[list[str], tuple[str, ...]]:
    import pypdfium2

    pages: list[str] = []
    broken, size = [], 0
    for number in range(len(document)):
        try:
            words = document[number].get_textpage().get_text_bounded()
        except pypdfium2.PdfiumError:
            broken.append(str(number + 1))
            words = ""
        size += len(words)
        if size > _MOST:
            raise UnreadableError(f"its text is longer than {_MOST // 1024 // 1024} MiB; split the file")
        pages.append(words)
    if not any(map(str.strip, pages)):
        raise UnreadableError("the PDF holds no text, only pictures of it; run a text recognition over it first")
    return pages, (f"pages that could not be read: {', '.join(broken)}",) if broken else ()


def _extracted(pages: list[str], meta: Meta, notes: tuple[str, ...]) -> Extracted:
    gathered = Gathered()
    starts, at = [], 0
    for words in pages:
        starts.append(at)
        if at:
            gathered.add("\n", at - 1)
        last = 0
        for soft in _SOFT.finditer(words):
            gathered.add(words[last : soft.start()], at + last)
            last = soft.end()
        gathered.add(words[last:], at + last)
        at += len(words) + 1
    whole = "\n".join(pages)
    text = joined(gathered.text().replace("\r\n", " \n"))
    return Extracted(text=text, places=gathered.places(Lines(whole).starts, tuple(starts)), meta=meta, notes=notes)


def _meta(document: Any) -> tuple[Meta, tuple[str, ...]]:
    """Title and author; the file's own date says when it was made, not when its text was published."""
    found = {key: str(value).strip() for key, value in document.get_metadata_dict(skip_empty=True).items()}
    made = edtf_of(found.get("CreationDate", "").removeprefix("D:")[:8])
    notes = (f"the file was made on {made}, which need not be the day of publication",) if made else ()
    # Programs put the name of the file they printed into the title.
    title = found.get("Title", "")
    named = bool(title) and not re.search(r"\.\w{2,4}$|^(?:Microsoft Word|untitled)", title, re.IGNORECASE)
    return Meta(title=title if named else None, author=found.get("Author"), made=made), notes


READER = Reader("pdf", "PDF", (".pdf",), read)
