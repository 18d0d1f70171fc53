"""Folders and texts that are broken or meant to do harm: one sentence each, no traceback, and the other files are checked."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from checker.from_texts.found import found_in, reading_of
from claims.extract.extract import extract, search
from claims.intake.folder import taken_in
from claims.names import NameMention, resolve
from claims.names.blocking import EACH, FEWEST, candidates
from claims.numbers.skip import labelled_end
from tests.running import Ran, claims

SAID = "Nine people died.\n"
LAST = "1 problem with files that were to be read: exit code 2\n"


def checked() -> Ran:
    return claims("check", "-f", "concise")


def test_links_that_lead_nowhere_or_in_a_circle(folder: Path) -> None:
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("one.txt")
    (folder / "circle").symlink_to(".")
    ran = checked()
    told = "there is no such file, or the link leads nowhere; expected a text"
    assert (ran.exit, ran.err.splitlines()) == (
        2,
        [*(f"{name}.txt: {told}" for name in ("gone", "one", "two")), LAST.replace("1 problem", "3 problems").strip()],
    )


def test_a_name_that_is_no_utf_8(folder: Path) -> None:
    strange = os.fsdecode(b"x\xff.txt")
    try:
        (folder / strange).write_text(SAID, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes names in UTF-8 alone")
    for form in ("json", "sarif", "html", "claimreview", "webannotation", "terminal"):
        ran = claims("check", "-f", form)
        assert (ran.exit, ran.err) == (0, "")
        assert "\\xff.txt" in ran.out or form in ("sarif", "claimreview", "webannotation")


def test_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    ran = checked()
    assert (ran.exit, ran.err) == (2, f"pipe.txt: this is no regular file; expected a text\n{LAST}")
    (folder / "said.txt").unlink()
    assert (checked().exit, checked().out) == (2, "")


def test_a_folder_that_may_not_be_looked_into(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "closed").mkdir()
    (folder / "closed" / "more.txt").write_text(SAID, encoding="utf-8")
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "closed" and allowed(path, mode))
    ran = checked()
    assert (ran.exit, ran.err) == (2, f"closed/: the folder cannot be read: permission denied\n{LAST}")


def test_a_file_that_vanishes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "brief.txt").write_text(SAID, encoding="utf-8")
    read = Path.read_bytes

    def gone(path: Path) -> bytes:
        if path.name == "brief.txt":
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", gone)
    ran = checked()
    assert (ran.exit, ran.err) == (2, f"brief.txt: the file cannot be read: no such file or directory\n{LAST}")


def test_a_claims_file_that_is_a_folder(folder: Path) -> None:
    (folder / "claims.yaml").mkdir()
    ran = checked()
    assert (ran.exit, ran.out, ran.err) == (2, "", "'claims.yaml' is not a file; expected a claims file\n")


def test_a_claims_file_in_another_encoding(folder: Path) -> None:
    (folder / "claims.yaml").write_bytes(b"caf\xe9: 1\n")
    ran = claims("config")
    told = "claims.yaml: not UTF-8; expected a text in UTF-8, or UTF-16 with a byte order mark\n"
    assert (ran.exit, ran.out, ran.err) == (2, "", told)


def test_a_rule_that_fails_on_one_text_stops_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bad.txt").write_text("Ten people died.\n", encoding="utf-8")

    def failing(document: object, *how: object) -> object:
        if "Ten" in document.text:  # type: ignore[attr-defined]
            raise RuntimeError("no way out")
        return search(document, *how)  # type: ignore[arg-type]

    monkeypatch.setattr("checker.from_texts.spread.search", failing)
    ran = checked()
    told = "bad.txt: the text could not be searched for claims (RuntimeError: no way out)\n"
    assert (ran.exit, ran.err) == (2, told + LAST)
    left = json.loads(claims("check", "-f", "json").out)["not_compared"]
    assert ("texts that could not be searched for claims", 1) in [(item["reason"], item["count"]) for item in left]


@pytest.mark.parametrize(
    "text",
    [
        "The group has 9 members: Xq, Xr, Xs, Xt, Xu, Xv, Xw, Xx and Eg.",
        "The members are Xq, Xr, Xs and Eg.",
    ],
)
def test_a_list_whose_last_member_reads_like_a_mark(text: str) -> None:
    (item,) = taken_in([("a.txt", text.encode())], {}).items
    assert isinstance(extract(item.document, item.source, reading_of(item)), tuple)


@pytest.mark.parametrize("unit", ["1% ", "7 ", "2024 ", "nine ", "May 1, ", "5 March 2024 ", "10 a.m. on Monday; "])
def test_a_long_run_of_values_is_counted_and_not_compared(unit: str) -> None:
    found = found_in(taken_in([("a.txt", f"Nine people died.\n{unit * 60}\n".encode())], {}))
    assert [claim.slot for claim in found.corpus.claims] == ["killed"]
    (left,) = found.left_out
    assert left.reason == "values in long runs with hardly a word between them, so that nothing says what they are of"
    assert left.count == 60


def test_sentences_of_figures_alone_are_counted_and_not_compared() -> None:
    rows = ". ".join("14 2 33 5 61" for _ in range(30))
    found = found_in(taken_in([("a.txt", f"Nine people died.\n{rows}.\n".encode())], {}))
    assert [claim.slot for claim in found.corpus.claims] == ["killed"]
    assert [left.count for left in found.left_out] == [150]


def test_a_few_figures_beside_a_word_are_searched() -> None:
    found = found_in(taken_in([("a.txt", b"Nine people died, 3 on Monday, 4 on Tuesday and 2 on Friday.")], {}))
    assert found.left_out == ()


def test_a_page_of_figures_is_no_telephone_number() -> None:
    text = " ".join(str(number) for number in range(1000, 1200))
    assert labelled_end(text, 0) is None
    assert labelled_end(f"tel. {text}", 5) is not None
    assert labelled_end("tel. 020 7946 0018", 5) == 18


@pytest.mark.parametrize(
    "text",
    [
        "Five of the 12 men were killed and",
        "The fire killed thousand and thousand and",
        f"The A{chr(0x301) * 50} fire \u0301 \u0301 killed 12 people and hurt three.",
        f"Killed: 1{',000' * 3000} people.",
    ],
)
def test_a_sentence_that_breaks_off_or_holds_stray_marks(text: str) -> None:
    assert not found_in(taken_in([("a.txt", text.encode())], {})).problems


@pytest.mark.parametrize(
    "text",
    [
        "He joined Bank of",
        "They went to Port of",
        "The University of",
        "r Ad al",
        "The ship left St.",
        "Ann Grey of the",
    ],
)
def test_a_text_that_ends_within_a_name(text: str) -> None:
    assert not found_in(taken_in([("a.txt", text.encode())], {})).problems


@pytest.mark.parametrize("day", ["0001-01-01", "2020-03-05", "9999-12-31"])
@pytest.mark.parametrize(
    "told",
    [
        "In the 1st century 4 bridges were built.",
        "The last flood was on 1 January 0001. It killed five people.",
        "Two people died on 31 December 9999, two days after the fire.",
        "It will not open by 31 December 9999.",
        "As of 1 January 0001, 40 people had died.",
        "Ann Grey, 40, was shot on Monday, four days after the blast. On 9 January two men were killed near Ayr.",
        "The February 9 blast killed three people.",
    ],
)
def test_days_at_the_ends_of_the_calendar(day: str, told: str) -> None:
    text = f"---\ndate: {day}\n---\nFlood in Ayr\n\nNine people died in Ayr.\n\nThe fire was put out.\n\n{told}\n"
    other = f"January 3\n\nNine people died in Ayr. {told}\n"
    assert not found_in(taken_in([("a.md", text.encode()), ("b.txt", other.encode())], {})).problems


@pytest.mark.parametrize(
    "text",
    [
        "Alert Level İ",
        "The alert level was put at sİx.",
        "Alert was put at the hİghest of fıve levels.",
        "It is a category ſix hurricane.",
        "Aprıl 3: the workerſ were on ſtrike on Tueſday.",
        "It lasted 49 hourſ and fıve mınutes, and ſeventy-fİrst place was theirs.",
        "It may be worth hundreds of mıllıons. Five people or so, a thİrd, were hurt ın the sıxtıes.",
        "Police saİd that hİkers saw the Roman coİn at nıne in the evenıng, at noon and at mİdnİght.",
        "The mİnister of fİnance was fİned. Up to ten ſquare mİles burned.",
    ],
)
def test_letters_that_a_pattern_takes_for_others(text: str) -> None:
    assert not found_in(taken_in([("a.txt", text.encode())], {})).problems


def test_an_inventory_is_no_run_of_values() -> None:
    held = ", ".join(f"{number} {noun}" for number, noun in enumerate(["trucks", "tents", "pumps", "boats"] * 12, 2))
    found = found_in(taken_in([("a.txt", f"The depot holds {held}.".encode())], {}))
    assert len(found.corpus.claims) > 40


def test_a_short_run_of_values_is_compared() -> None:
    found = found_in(taken_in([("a.txt", b"Turnout was 1% 2% 3% in the three wards.")], {}))
    assert len(found.corpus.claims) > 2
    assert found.left_out == ()


def alike(number: int) -> list[str]:
    return [f"Ann Gr{chr(97 + one // 26 % 26)}{chr(97 + one % 26)}{chr(97 + one // 676)}y" for one in range(number)]


def test_few_names_that_are_alike_are_all_held_against_each_other() -> None:
    assert candidates(alike(40)).crowded == frozenset()


def test_many_names_that_are_alike_meet_their_neighbours_and_that_is_said() -> None:
    names = alike(1500)
    found = candidates(names)
    # A step is finished: at most as many pairs more as names have blocks.
    assert len(found.pairs) < 2 * (FEWEST + EACH * len(names))
    assert len(found.crowded) > 1000
    resolution = resolve([NameMention(name, "a", at) for at, name in enumerate(names)], {})
    assert len(resolution.crowded) == len(found.crowded)


class TestCompare:
    """Two names of files are no sentences."""

    def test_two_files(self, folder: Path) -> None:
        (folder / "more.txt").write_text(SAID, encoding="utf-8")
        ran = claims("compare", "said.txt", "more.txt")
        told = (
            "'said.txt' and 'more.txt' are files or folders; expected two sentences, for 'claims check FOLDER' holds whole "
            "texts against each other\n"
        )
        assert (ran.exit, ran.out, ran.err) == (2, "", told)

    def test_a_file_and_a_sentence(self, folder: Path) -> None:
        ran = claims("compare", "Ten people died.", "said.txt")
        assert (ran.exit, ran.out) == (2, "")
        assert ran.err.startswith("'said.txt' is a file or folder; expected two sentences")

    def test_a_file_that_is_not_there_is_a_sentence(self, folder: Path) -> None:
        assert claims("compare", "Nine people died.", "said.text").exit == 0


def test_a_value_that_goes_on_over_a_paragraphs_end_stands_in_its_quote_whole() -> None:
    (item,) = taken_in([("a.txt", b"The railway carried some 2 million\n\n tonnes of ore.")], {}).items
    for claim in extract(item.document, item.source, reading_of(item)):
        assert claim.written in (claim.provenance.quote or "")
