"""Files that are broken or meant to do harm cost a sentence, never the other files."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from claims.errors import Problem
from claims.intake.folder import read_folder, taken_in
from claims.intake.model import Extracted
from claims.intake.read import MOST_BYTES, MOST_TEXT, read
from tests.intake import making


def problem(data: bytes, name: str) -> str:
    (found,) = read(data, name)
    assert isinstance(found, Problem)
    return str(found)


def test_a_zip_bomb() -> None:
    data = making.zipped({"word/document.xml": b"<a>" + b" " * (130 * 1024 * 1024)})
    assert len(data) < 1_000_000
    assert problem(data, "a.docx").endswith("unpacks to more than 128 MiB; expected a document, not a zip bomb")


def test_a_zip_that_lies_about_its_size() -> None:
    data = bytearray(making.docx("Nine people."))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF)
    (found,) = read(bytes(data), "a.docx")
    assert isinstance(found, (Extracted, Problem))


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    ],
)
def test_entities(body: str) -> None:
    told = "a.docx: its XML declares a document type or entities, which no Word document does"
    assert problem(making.docx(body=body), "a.docx") == told


def test_broken_xml_and_no_document() -> None:
    assert "its XML is broken" in problem(making.docx(body="<a><b></a>"), "a.docx")
    assert "holds no word/document.xml" in problem(making.zipped({"x": "y"}), "a.docx")
    assert "no readable Word document" in problem(b"PK\x03\x04 and no more", "a.docx")
    assert "no readable Word document" in problem(b"", "a.docx")


def test_broken_compression() -> None:
    data = bytearray(making.docx("Nine people were hurt on the bridge."))
    data[60:70] = zlib.compress(b"x" * 10)[:10]
    assert "a.docx: " in problem(bytes(data), "a.docx")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
def test_binary(name: str) -> None:
    assert "this is no text" in problem(bytes(range(256)) * 20, name)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.eml"])
def test_empty(name: str) -> None:
    assert problem(b"", name)


def test_no_lines_at_all() -> None:
    assert list(read(b"", "a.jsonl")) == []


def test_wrong_suffix() -> None:
    pytest.importorskip("pypdfium2")
    pytest.importorskip("trafilatura")
    cases = {
        "a.txt": (making.pdf(["Nine people were hurt."]), "it is a PDF"),
        "b.pdf": (making.docx("Nine people were hurt."), "it is a Word document"),
        "c.txt": (
            b"<!DOCTYPE html><html><body><p>Nine people were hurt on Monday.</p></body></html>",
            "it is a web page",
        ),
    }
    for name, (data, note) in cases.items():
        (found,) = read(data, name)
        assert isinstance(found, Extracted)
        assert "Nine people were hurt" in found.text
        assert note in found.notes[-1]


def test_a_file_of_200_mib(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    (tmp_path / "good.txt").write_text("Nine people were hurt.", encoding="utf-8")
    found = read_folder(tmp_path)
    assert [item.source.id for item in found.items] == ["good"]
    assert str(found.problems[0]) == "big.txt: the file has 200 MiB; expected at most 64 MiB, so split it"
    assert "expected at most 64 MiB" in str(next(iter(read(bytes(MOST_BYTES + 1), "a.txt"))))
    assert "has 20.0 million characters; expected at most 20 million" in str(
        next(iter(read(b"a" * (MOST_TEXT + 1), "a.txt")))
    )


@pytest.mark.parametrize(
    ("name", "unit"),
    [("a.html", "<"), ("a.html", "<!--"), ("a.html", "<script>"), ("a.html", '<a href="'), ("a.html", "<td><p>"), ("a.html", "&a"), ("a.md", "["), ("a.md", "<!--"),
     ("a.md", "!["), ("a.md", "*a"), ("a.txt", "Published "), ("a.txt", "- \n"), ("a.eml", "> \n"), ("a.jsonl", '{"text":"a\\\\'), ("a.jsonl", "[")],
)  # fmt: skip
def test_repetition_takes_no_quadratic_time(name: str, unit: str) -> None:
    if name == "a.html":
        pytest.importorskip("trafilatura")
    taken_in([(name, unit.encode() * (100_000 // len(unit)))], {})


def test_an_address_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    htmldate = pytest.importorskip("htmldate")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(htmldate.utils, "fetch_url", refuse)
    for data in (b"http://localhost:9/x", b"\n https://localhost:9/x", b"<p>http://localhost:9/x</p>"):
        (found,) = read(data, "a.html")
        assert isinstance(found, Extracted)


@pytest.mark.parametrize("charset", ["undefined", "punycode", "idna", "unicode_escape", "hex", "nosuch"])
def test_an_encoding_that_no_page_is_in(charset: str) -> None:
    pytest.importorskip("trafilatura")
    page = f'<html><head><meta charset="{charset}"></head><body><p>Nine people died in Café Sol.</p></body></html>'
    (found,) = read(page.encode(), "a.html")
    assert isinstance(found, Extracted)
    assert found.text == "Nine people died in Café Sol."


def test_a_mail_in_mails() -> None:
    head = "Subject: a\r\n"
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(2000))
    told = problem(f"{head}{parts}Content-Type: text/plain\r\n\r\nNine died.\r\n".encode(), "a.eml")
    assert told == "a.eml: the parts of this mail are nested too deeply; expected a mail with a text"


def test_nesting_is_bounded() -> None:
    assert "nested too deeply" in str(next(iter(read(b'{"a":' * 100_000, "a.jsonl"))))
    assert list(read(b"---\n" + b"[" * 50_000 + b"\n---\nNine people.", "a.md"))
