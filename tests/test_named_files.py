"""Files that are to be read: what cannot be read of them stops nothing, is told last, and gives exit code 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import Ran, claims

TABLES = """\
version: "1"
slots: [{id: seats, title: "How many seats has {about}?", kind: count}]
tables:
  - {file: boats.csv, source: paper, about: [boat], slots: {seats: count}}
  - {file: boats.jsonl, source: paper, about: [boat], slots: {seats: count}}
"""
BOATS = "paper,boat,seats\nherald,Aurora,120\ncourier,Aurora,164\n"
LINES = '{"paper": "herald", "boat": "Bora", "seats": 30}\n'
CONFLICT = "boats.csv: CC101 medium: How many seats has Aurora? the sources conflict: 164 (courier); 120 (herald)"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two tables, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"claims.yaml": TABLES, "boats.csv": BOATS, "boats.jsonl": LINES})
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def checked(*args: str) -> Ran:
    return claims("check", "-f", "concise", *args)


def told(ran: Ran) -> list[str]:
    return ran.err.splitlines()


def last(count: str) -> str:
    return f"{count} with files that were to be read: exit code 2"


def test_sound_tables(desk: Path) -> None:
    ran = checked()
    assert (ran.exit, ran.err) == (1, "")
    assert ran.out.count("\n") == 1


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"boats.csv": "papr,boat,seats\nherald,Aurora,120\n"}, ["boats.csv:1: no column is named 'paper'; did you mean 'papr'?"]),
        ({"boats.csv": "paper,boat\nherald,Aurora\n"}, ["boats.csv:1: no column is named 'seats'; expected one of: boat, paper"]),
        ({"boats.csv": BOATS + "gazette,Aurora,plenty of them\n"},
         ['boats.csv:4: "plenty of them" holds no figure: expected a quantity such as "2,500", "about 2,500" or "dozens"']),
        ({"boats.csv": BOATS + "gazette,Aurora,90,7\n"}, ["boats.csv:4: the row has 4 cells; expected 3"]),
        ({"boats.csv": BOATS + ",Aurora,90\n"}, ["boats.csv:4: the row names no source"]),
        ({"boats.csv": ""}, ["boats.csv: the table is empty; expected names of columns in its first row"]),
        ({"boats.jsonl": LINES + '{"paper": "courier", "boat":\n' + LINES},
         ["boats.jsonl:2:29: not valid JSON: expecting value; expected one record, a row, a line"]),
        ({"boats.jsonl": LINES + "[1, 2]\n"}, ["boats.jsonl:2:1: this is JSON, but no record; expected one row a line, as {column: cell}"]),
        ({"boats.jsonl": "[" * 100_000 + "\n"},
         ["boats.jsonl:1:1: a record nested too deeply, or a number too long; expected one row a line"]),
        ({"boats.jsonl": "\0" * 400}, ["boats.jsonl: this is no text: it holds control characters; expected words in UTF-8 or another encoding"]),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_read(desk: Path, files: dict[str, str], says: list[str]) -> None:
    sound = checked().out
    write(desk, files)
    ran = checked()
    assert told(ran) == [*says, last("1 problem")]
    assert (ran.exit, ran.out) == (2, sound if "boats.csv" not in files or BOATS in files["boats.csv"] else "")
    assert checked("--exit-zero").exit == 2
    quiet = claims("check", "-qq")
    assert (quiet.exit, quiet.out, quiet.err) == (2, "", ran.err)


def test_a_table_that_is_not_there_or_no_file(desk: Path) -> None:
    (desk / "boats.jsonl").unlink()
    (desk / "boats.csv").unlink()
    (desk / "boats.csv").mkdir()
    ran = checked()
    assert told(ran) == [
        "claims.yaml:4:6: 'boats.csv' is no regular file; expected a table",
        "claims.yaml:5:6: there is no table 'boats.jsonl' beside the claims file",
        last("2 problems"),
    ]
    assert (ran.exit, ran.out) == (2, "")


def test_the_report_counts_what_was_not_compared(desk: Path) -> None:
    (desk / "boats.jsonl").unlink()
    left = json.loads(claims("check", "-f", "json").out)["not_compared"]
    entry = next(item for item in left if item["reason"].startswith("tables, "))
    assert (entry["count"], entry["items"]) == (
        1,
        ["claims.yaml:5:6: there is no table 'boats.jsonl' beside the claims file"],
    )


def test_a_cell_that_belies_a_guess_is_only_listed(desk: Path) -> None:
    """Nobody said that the column holds figures; most of its cells do."""
    rows = "".join(f"{paper},Boat {number},{number}0\n" for number in range(1, 7) for paper in ("herald", "courier"))
    write(desk, {"claims.yaml": 'version: "1"\ntables: [{file: boats.csv}]\n'})
    write(desk, {"boats.csv": "source,boat,seats\n" + rows + "gazette,Boat 1,plenty of them\n"})
    ran = checked()
    assert (ran.exit, len(told(ran))) == (0, 1)
    assert ran.err.startswith('boats.csv:14: "plenty of them" holds no figure')


def test_no_baseline_is_made_of_a_broken_table(desk: Path) -> None:
    (desk / "boats.jsonl").unlink()
    ran = claims("baseline")
    assert (ran.exit, ran.out, ran.err) == (
        2,
        "",
        "claims.yaml:5:6: there is no table 'boats.jsonl' beside the claims file\n",
    )
    assert not (desk / "claims-baseline.json").exists()


def test_a_diff_of_files_of_which_one_is_broken(desk: Path) -> None:
    report = claims("check", "-f", "json")
    write(desk, {"before.json": report.out})
    (desk / "boats.jsonl").unlink()
    ran = claims("diff", "before.json")
    assert (ran.exit, told(ran)) == (2, ["claims.yaml:5:6: there is no table 'boats.jsonl' beside the claims file"])


SOURCES = """\
version: "1"
sources:
  - {id: herald, published: {date: 2024-03-05, basis: stated}, file: herald.txt}
  - {id: wire, published: {date: 2024-03-05, basis: stated}, file: wire.jsonl}
"""
HERALD = "The ferry Aurora sank off Skerry on Monday. Fourteen people were killed when the Aurora sank.\n"
COURIER = "The ferry Aurora sank off Skerry on Monday. Seventeen people were killed when the Aurora sank.\n"
WIRE = json.dumps({"text": COURIER}) + "\n"


class TestTexts:
    """A text has to be readable, whether the claims file names it or it lies in the folder."""

    @pytest.fixture
    def texts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.chdir(tmp_path)
        write(tmp_path, {"claims.yaml": SOURCES, "herald.txt": HERALD, "wire.jsonl": WIRE})
        return tmp_path

    def test_a_broken_record_of_a_named_file(self, texts: Path) -> None:
        sound = checked()
        assert (sound.exit, sound.err) == (1, "")
        write(texts, {"wire.jsonl": WIRE + '{"text": \n'})
        ran = checked()
        assert (ran.exit, ran.out) == (2, sound.out)
        says = "wire.jsonl:2:10: not valid JSON: expecting value; expected one record a line"
        assert told(ran) == [says, last("1 problem")]

    def test_a_broken_record_of_a_file_that_lies_there(self, texts: Path) -> None:
        (texts / "claims.yaml").unlink()
        write(texts, {"wire.jsonl": WIRE + '{"text": \n'})
        ran = checked()
        assert (ran.exit, ran.out.count("CC1")) == (2, 1)
        assert told(ran) == [
            "wire.jsonl:2:10: not valid JSON: expecting value; expected one record a line",
            last("1 problem"),
        ]

    def test_a_named_text_that_is_not_there(self, texts: Path) -> None:
        (texts / "wire.jsonl").unlink()
        ran = checked()
        assert (ran.exit, ran.out) == (2, "")
        assert told(ran) == [
            "claims.yaml: source 'wire': there is no text 'wire.jsonl' in the texts folder",
            last("1 problem"),
        ]

    def test_a_text_that_is_no_utf8_stops_no_finding(self, desk: Path) -> None:
        """Quotes are looked up in it; without it they are not verified, and all else is told."""
        sound = checked()
        (desk / "texts").mkdir()
        (desk / "texts" / "herald.txt").write_bytes(b"caf\xe9\n")
        write(desk, {"claims.yaml": TABLES + "sources: [{id: herald, file: herald.txt}]\n"})
        ran = checked("--texts", "texts")
        assert (ran.exit, ran.out) == (2, sound.out)
        assert told(ran) == [
            "texts/herald.txt:1:4: byte 0xe9 is not UTF-8; expected a text in UTF-8, or UTF-16 with a byte order mark",
            last("1 problem"),
        ]

    def test_a_line_of_a_file_of_claims(self, texts: Path) -> None:
        write(texts, {"model.jsonl": "Here are the claims:\n"})
        ran = checked("--claims-from", "model.jsonl")
        says = "model.jsonl:1: 'Here are the claims:' is no JSON object; expected a claim on each line"
        assert (ran.exit, told(ran)) == (2, [says, last("1 problem")])
        (texts / "model.jsonl").write_bytes(bytes(400))
        assert "model.jsonl: this is no text" in checked("--claims-from", "model.jsonl").err

    def test_extract_of_a_file_that_cannot_be_read(self, texts: Path) -> None:
        write(texts, {"broken.jsonl": "{\n"})
        ran = claims("extract", "herald.txt", "broken.jsonl")
        assert (ran.exit, "killed" in ran.out) == (2, True)
        assert ran.err.startswith("broken.jsonl:1:2: not valid JSON")
