"""Each format: its words, what it says of itself, and the way back to the original."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.errors import Problem
from claims.intake.formats import by_suffix, readers
from claims.intake.model import Extracted
from claims.intake.read import read
from claims.places import Place
from tests.intake import making

PAGES = Path(__file__).parent / "pages"
EXPECTED = yaml.load((PAGES / "expected.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def one(data: bytes, name: str) -> Extracted:
    found = list(read(data, name))
    assert len(found) == 1, found
    assert isinstance(found[0], Extracted), found[0]
    return found[0]


def place(found: Extracted, words: str) -> Place:
    return found.places.place(found.text.index(words))


def test_every_format_is_a_file_with_a_reader() -> None:
    assert list(readers()) == ["docx", "eml", "html", "jsonl", "md", "pdf", "txt"]
    assert by_suffix()[".htm"].name == "html"


class TestText:
    def test_is_the_file_itself_with_every_line_ended_alike(self) -> None:
        found = one("\ufeffFirst line\r\n\r\nNine people were hurt.".encode(), "a.txt")
        assert found.text == "First line\n\nNine people were hurt."
        assert place(found, "Nine") == Place(3, 1)

    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("Nine left.\n\n--\nJo Marsh\n24 staff, floor 3\n", "Nine left.\n\n"),
            ("Nine left.\n\n-- \nJo Marsh", "Nine left.\n\n"),
            ("Nine left.\n\n--\nTen stayed in the harbour.\n", None),
            ("Nine left.\n\n--\n\nThe harbour\n", None),
            ("Nine left.\n\n---\nJo Marsh\n", None),
            ("Nine left --\nten stayed\n", None),
        ],
    )
    def test_a_signature_is_left_out(self, text: str, kept: str | None) -> None:
        assert one(text.encode(), "a.txt").text == (kept or text)

    def test_lines_at_its_head_tell_of_it(self) -> None:
        found = one(b"Title: Nine hurt\nSource: The Gazette\nDate: 5 March 2024\n\nNine people were hurt.", "a.txt")
        assert (found.meta.title, found.meta.publisher, found.meta.published.date) == (
            "Nine hurt",
            "The Gazette",
            "2024-03-05",
        )

    def test_wrapped_paragraphs_are_joined_and_lead_back(self) -> None:
        text = (
            "The ferry left the harbour shortly after six in the morning with 38\n"
            "passengers and a crew of three, and it ran aground off the point in fog\n"
            "before seven.\n\n"
            "Two of the crew were hurt when the ferry struck, the harbour master said,\n"
            "and were treated at the quay.\n"
        )
        found = one(text.encode(), "a.txt")
        assert "with 38 passengers and a crew" in found.text
        assert place(found, "passengers") == Place(2, 1)
        assert len(found.text) == len(text)

    @pytest.mark.parametrize(
        "text",
        [
            "One line\nAnother line\nA third line\n",
            "- 12 apples, which is more than we had thought there would be\n" * 4,
        ],
    )
    def test_lists_and_verses_stay(self, text: str) -> None:
        assert one(text.encode(), "a.txt").text == text

    @pytest.mark.parametrize(
        ("data", "text", "note"),
        [
            ("Café “Nine”".encode("cp1252"), "Café “Nine”", "Windows-1252"),
            ("Café".encode("utf-16"), "Café", None),
            ("Nine people were hurt".encode("utf-16-le"), "Nine people were hurt", None),
            ("Café".encode("utf-32"), "Café", None),
        ],
    )
    def test_encodings(self, data: bytes, text: str, note: str | None) -> None:
        found = one(data, "a.txt")
        assert found.text == text
        assert (note or "") in "".join(found.notes)
        assert bool(found.notes) is bool(note)


class TestMarkdown:
    FILE = (
        b"---\ntitle: 'Nine hurt: a report'\ndate: 2024-03-05\nauthor: [Jo Marsh, Li Wen]\n---\n"
        b"# Nine **hurt**\n\n<!-- 12 drafts -->Of [nine people](https://example.org/9), `two` are\nwell. snake_case, 2 * 3 * 4.\n"
    )

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Nine left.\n\n```\nTen left.\n```\n\nTwo stayed.\n", "Nine left. Two stayed."),
            ("Nine left.\n\n~~~ python\nTen left.\n```\nSix left.\n~~~\nTwo stayed.\n", "Nine left. Two stayed."),
            ("Nine left:\n\n    Ten left.\n\tSix left.\n\nTwo stayed.\n", "Nine left: Two stayed."),
            ("Nine left.\n\n> Ten left.\n", "Nine left. Ten left."),
            ("Nine left,\n    of ten.\n", "Nine left, of ten."),
            ("- Nine left.\n\n    Ten stayed.\n\nTwo went.\n", "- Nine left. Ten stayed. Two went."),
            ("Nine left.[^1]\n\n[^1]: By boat.\n\n    Ten stayed.\n", "Nine left. Ten stayed."),
            ("Of `ten` nine left.\n", "Of ten nine left."),
            ("Nine left.\n\n   Ten stayed.\n", "Nine left. Ten stayed."),
        ],
    )
    def test_code_is_no_text(self, text: str, said: str) -> None:
        assert " ".join(one(text.encode(), "a.md").text.split()) == said

    def test_words_without_marks(self) -> None:
        found = one(self.FILE, "a.md")
        assert found.text == "Nine hurt\n\nOf nine people, two are\nwell. snake_case, 2 * 3 * 4.\n"
        assert [place(found, words) for words in ("Nine", "hurt", "nine", "snake")] == [
            Place(6, 3),
            Place(6, 10),
            Place(8, 23),
            Place(9, 7),
        ]

    def test_front_matter(self) -> None:
        meta = one(self.FILE, "a.md").meta
        assert (meta.title, meta.author) == ("Nine hurt: a report", "Jo Marsh, Li Wen")
        assert (meta.published.date, meta.published.origin) == ("2024-03-05", "front matter")

    def test_front_matter_in_toml(self) -> None:
        found = one(b'+++\ntitle = "Ferry"\ndate = 2024-03-05T10:00:00Z\ntags = ["sea"]\n+++\n\nNine people.', "a.md")
        assert (found.text.strip(), found.meta.title) == ("Nine people.", "Ferry")
        assert found.meta.published.date == "2024-03-05"

    @pytest.mark.parametrize("front", [b"title = [", b"title: Ferry", b""])
    def test_what_is_no_toml_says_nothing(self, front: bytes) -> None:
        found = one(b"+++\n" + front + b"\n+++\nNine people.", "a.md")
        assert (found.text.strip(), found.meta.title) == ("Nine people.", None)

    def test_front_matter_that_is_no_yaml_says_nothing(self) -> None:
        found = one(b"---\ntitle: [\n---\nNine people.", "a.md")
        assert (found.text, found.meta.title) == ("Nine people.", None)


class TestSignatures:
    def test_what_is_left_out_is_counted(self) -> None:
        found = one(b"Nine people were hurt.\n\n-- \nJo Marsh\n\n+1 555 0199\n", "a.txt")
        assert found.notes == ("lines of a signature left out: 3",)
        assert "555" not in found.text

    def test_two_dashes_between_two_sections_are_no_signature(self) -> None:
        found = one(b"Nine people were hurt.\n\n--\nTwo of them died.\n", "a.txt")
        assert (found.notes, "Two" in found.text) == ((), True)


class TestJsonLines:
    def test_a_text_a_line(self) -> None:
        rows = [
            {
                "id": "a",
                "title": "Nine hurt",
                "dct": "2024-03-05",
                "text": "Nine \u201cpeople\u201d.\n\U0001f600 Two died.",
                "publisher": {"name": "Gazette"},
            },
            {"content": "Ten people.", "url": "https://example.org/x"},
        ]
        data = "\n".join(json.dumps(row) for row in rows).encode()
        first, second = [item for item in read(data, "a.jsonl") if isinstance(item, Extracted)]
        assert (first.meta.id, first.meta.publisher, first.meta.published.origin) == ("a", "Gazette", "key “dct”")
        line = data.decode().split("\n")[0]
        assert place(first, "Two") == Place(1, line.index("Two died") + 1)
        assert place(second, "Ten") == Place(2, 14)

    def test_texts_in_a_record(self) -> None:
        data = json.dumps(
            {"incident": 7, "docs": [{"content": "Nine.", "id": "x"}, {"content": "Ten.", "id": "y"}]}
        ).encode()
        assert [item.meta.id for item in read(data, "a.jsonl") if isinstance(item, Extracted)] == ["x", "y"]

    def test_a_bad_line_stops_no_other(self) -> None:
        found = list(read(b'{"text": "Nine."}\n{"text": \n\n{"name": 3}\n{"text": "Ten."}\n', "a.jsonl"))
        assert [str(item) for item in found if isinstance(item, Problem)] == [
            "a.jsonl:2:10: not valid JSON: expecting value; expected one record a line",
            "a.jsonl:4:1: this record has no text; expected one under a key such as text, content, body",
        ]
        assert [item.text for item in found if isinstance(item, Extracted)] == ["Nine.", "Ten."]


class TestWord:
    def test_paragraphs_are_lines(self) -> None:
        core = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
            "<dc:title>Nine hurt</dc:title><dc:creator>Jo Marsh</dc:creator><t:created>2024-03-05T10:00:00Z</t:created></cp:coreProperties>"
        )
        found = one(making.docx("Nine hurt", "Nine people & a dog were hurt.", core=core), "a.docx")
        assert found.text == "Nine hurt\nNine people & a dog were hurt."
        assert place(found, "people") == Place(2, 6)
        assert (found.meta.title, found.meta.author) == ("Nine hurt", "Jo Marsh")
        assert found.meta.published.date is None
        assert "need not be the day of publication" in found.notes[0]

    @pytest.mark.parametrize(
        ("style", "core", "title"),
        [
            ("Title", "Minutes", "Bridge closed again"),
            ("Heading1", "Bridge closed", "Bridge closed"),
            ("Heading1", "report_final.docx", None),
            ("Heading1", "Document1", None),
            ("Heading1", "", None),
        ],
    )
    def test_a_title_by_its_style_else_of_the_file(self, style: str, core: str, title: str | None) -> None:
        body = (
            f"<w:document {making.W}><w:body><w:p><w:r><w:t>City desk</w:t></w:r></w:p>"
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>Bridge closed </w:t></w:r><w:r><w:t>again</w:t></w:r></w:p>'
            "<w:p><w:r><w:t>Nine people were hurt.</w:t></w:r></w:p></w:body></w:document>"
        )
        found = one(making.docx(body=body, core=making.core(title=core)), "a.docx")
        assert found.meta.title == title
        assert found.text == "City desk\nBridge closed again\nNine people were hurt."

    def test_the_day_on_the_cover_page_is_stated(self) -> None:
        cover = (
            '<CoverPageProperties xmlns="urn:x"><PublishDate>2024-03-06T00:00:00</PublishDate></CoverPageProperties>'
        )
        parts: dict[str, str | bytes] = {
            "word/document.xml": making.plain_body("Nine people were hurt."),
            "customXml/item1.xml": cover,
        }
        dated = one(making.zipped(parts), "a.docx").meta.published
        assert (dated.date, dated.basis) == ("2024-03-06", "stated")
        large: dict[str, str | bytes] = {**parts, "customXml/item1.xml": cover + " " * 70_000}
        assert one(making.zipped(large), "a.docx").meta.published.date is None
        evil: dict[str, str | bytes] = {**parts, "customXml/item1.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}
        assert one(making.zipped(evil), "a.docx").meta.published.date is None

    def test_deleted_words_and_older_copies_are_left_out(self) -> None:
        body = (
            f'<w:document {making.W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body><w:p><w:r><w:t>Nine</w:t></w:r>'
            "<w:del><w:r><w:delText> or ten</w:delText></w:r></w:del><w:r><w:br/><w:t>people</w:t></w:r>"
            "<mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t> twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>"
        )
        assert one(making.docx(body=body), "a.docx").text == "Nine people"


class TestPdf:
    def test_pages_lines_and_columns(self) -> None:
        pytest.importorskip("pypdfium2")
        first = [
            "Nine people were hurt when a tram left its rails on the bridge",
            "in fog on Tuesday, the operator said in a statement.",
        ]
        found = one(making.pdf(first, ["Two of them are in hospital."]), "a.pdf")
        assert "on the bridge" in found.text
        assert place(found, "in fog") == Place(2, 1, 1)
        assert place(found, "Two") == Place(1, 1, 2)
        assert place(found, "hospital") == Place(1, 20, 2)

    def test_pictures_of_text_are_said(self) -> None:
        pytest.importorskip("pypdfium2")
        assert "only pictures" in str(next(iter(read(making.pdf([]), "a.pdf"))))


class TestMail:
    HEAD = "From: Jo Marsh <jo@example.org>\r\nSubject: =?utf-8?q?Nine_hurt_=E2=80=93_update?=\r\nDate: Tue, 05 Mar 2024 10:00:00 +0100\r\n"

    @pytest.mark.parametrize(("mark", "kept"), [("--", False), ("-- ", False), ("---", True), ("-- Jo:", True)])
    def test_a_signature_without_the_space(self, mark: str, kept: bool) -> None:
        body = f"\r\nNine people were hurt.\r\n{mark}\r\nJo Marsh, 24 staff\r\n"
        assert ("24 staff" in one((self.HEAD + body).encode(), "a.eml").text) is kept

    def test_headers_and_own_words(self) -> None:
        body = "\r\nNine people were hurt.\r\n\r\nOn Mon, Li Wen wrote:\r\n> Ten people were hurt.\r\n\r\nTwo are well.\r\n-- \r\nJo, tel. 555 0199\r\n"
        found = one((self.HEAD + body).encode(), "a.eml")
        assert (found.meta.title, found.meta.author) == ("Nine hurt – update", "Jo Marsh")
        assert (found.meta.published.date, found.meta.published.origin) == ("2024-03-05", "header Date")
        assert "Ten" not in found.text
        assert "555" not in found.text
        assert [place(found, "people"), place(found, "Two")] == [Place(5, 6), Place(10, 1)]
        assert found.notes == ("lines of a signature left out: 2", "quoted lines of earlier mails left out: 2")

    @pytest.mark.parametrize(
        ("coding", "body"),
        [
            ("quoted-printable", "Caf=C3=A9 owner hurt, nine=\r\n people too.\r\nTwo died.\r\n"),
            ("base64", "Q2Fmw6kgb3duZXIgaHVydCwgbmluZSBwZW9wbGUgdG9vLg0KVHdvIGRp\r\nZWQuDQo=\r\n"),
        ],
    )
    def test_encoded_bodies_lead_to_their_lines(self, coding: str, body: str) -> None:
        head = f"{self.HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
        found = one((head + body).encode(), "a.eml")
        assert found.text == "Café owner hurt, nine people too.\nTwo died.\n"
        assert place(found, "Café").line == 7
        assert place(found, "ed.").line == (9 if coding == "quoted-printable" else 8)

    @pytest.mark.parametrize("coding", ["8bit", "7bit", ""])
    @pytest.mark.parametrize(
        "charset", ["utf-8", "us-ascii", "nosuch", "undefined", "punycode", "idna", "zlib", "unicode_escape"]
    )
    def test_bodies_that_are_no_ascii_are_read_as_they_are(self, charset: str, coding: str) -> None:
        head = f"{self.HEAD}Content-Type: text/plain; charset={charset}\r\n"
        head += f"Content-Transfer-Encoding: {coding}\r\n" if coding else ""
        found = one(f"{head}\r\nCafé owner hurt\\n.\r\nTwo died.\r\n".encode(), "a.eml")
        assert found.text == "Café owner hurt\\n.\nTwo died.\n"
        assert place(found, "owner") == Place(7 if coding else 6, 6)

    def test_attachments_are_said(self) -> None:
        parts = [
            "Content-Type: text/plain\r\n\r\nNine people were hurt.",
            "Content-Type: text/html\r\n\r\n<p>Nine people were hurt.</p>",
            'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="list of\tthe hurt.pdf"\r\n\r\n%PDF',
            "Content-Type: message/rfc822\r\n\r\nSubject: old\r\n\r\nTen people.",
            "Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\n\r\nEleven.",
        ]
        head = f"{self.HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        data = head + "".join(f"--b\r\n{part}\r\n" for part in parts) + "--b--\r\n"
        found = one(data.encode(), "a.eml")
        assert found.text.strip() == "Nine people were hurt."
        assert found.notes == ("attachments not read: 3 (list of the hurt.pdf, message/rfc822, a.txt)",)

    def test_html_only(self) -> None:
        head = f"{self.HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n"
        found = one(
            (head + "<p>Nine <b>people</b> &amp; a dog.</p>\r\n<script>12</script><p>Two died.</p>").encode(), "a.eml"
        )
        assert found.text.split("\n")[0] == "Nine people & a dog."
        assert "12" not in found.text
        assert place(found, "Two") == Place(7, 23)


class TestPages:
    @pytest.mark.parametrize("name", EXPECTED)
    def test_article_and_what_the_page_says(self, name: str) -> None:
        pytest.importorskip("trafilatura")
        wanted: dict[str, Any] = EXPECTED[name]
        data = (PAGES / name).read_bytes()
        found = one(data, name)
        assert [words for words in wanted["holds"] if words not in found.text] == []
        assert [words for words in wanted["gone"] if words in found.text] == []
        for key in ("title", "publisher", "author"):
            assert getattr(found.meta, key) == (None if wanted[key] == "null" else wanted[key])
        dated = found.meta.published
        assert [dated.date, dated.basis, dated.origin] == wanted["published"]
        lines = data.decode("cp1252" if name == "council.html" else "utf-8").split("\n")
        for words in wanted["holds"]:
            at = place(found, words)
            assert lines[at.line - 1][at.column - 1 :].startswith(words.split()[0])

    def test_a_page_in_another_encoding(self) -> None:
        pytest.importorskip("trafilatura")
        page = '<html><head><meta charset="koi8-r"></head><body><p>Девять человек пострадали.</p></body></html>'
        assert "Девять человек" in one(page.encode("koi8-r"), "a.html").text

    def test_without_the_libraries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import sys

        monkeypatch.setitem(sys.modules, "trafilatura", None)
        monkeypatch.setitem(sys.modules, "pypdfium2", None)
        assert [str(item) for item in (*read(b"<html>", "a.html"), *read(b"%PDF-1.4", "b.pdf"))] == [
            "a.html: HTML files need two more libraries: pip install 'claims-checker[html]'",
            "b.pdf: PDF files need one more library: pip install 'claims-checker[pdf]'",
        ]
