"""``claims names``: two names explained, and who is who in two small articles. All persons are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import Ran, claims

HERALD = """\
Ferry runs aground off Northport

Col. Gen. Oleg Burmistrov, the commander of the rescue fleet, said on Tuesday that about 120 people had been taken off.
Mayor Aliya Nurbekova thanked him. "We are grateful," Nurbekova said in Almaty.
Captain Peter Stone left the ship last. His brother, Michael Stone, waited ashore. Stone was unhurt.
"""
COURIER = """\
Night on the sandbank

Colonel-General Oleg Burmistrow told reporters that 164 were aboard.
Aliia Nurbekova, the mayor of Northport, said help had come late.
"""
WHO = """\
Aliya Nurbekova
  Aliia Nurbekova: articles/courier.txt:4:1
  Aliya Nurbekova: articles/herald.txt:4:7
  Nurbekova: articles/herald.txt:4:55
  said to be: the mayor of Northport; Mayor
Michael Stone
  Michael Stone: articles/herald.txt:5:54
  said to be: His brother
Oleg Burmistrow
  Oleg Burmistrov: articles/herald.txt:3:11
  Oleg Burmistrow: articles/courier.txt:3:17
  said to be: Col. Gen.; the commander of the rescue fleet; Colonel-General
Peter Stone
  Peter Stone: articles/herald.txt:5:9
  said to be: Captain
Stone
  Stone: articles/herald.txt:5:84

To decide (claims names A B --same, or --different, writes it into the claims file):
  Michael Stone | Stone in articles/herald.txt: a word alone that fits more than one person
  Peter Stone | Stone in articles/herald.txt: a word alone that fits more than one person
"""
FILE = """\
version: "1"
sources: [{id: herald}]
entities:
  - {id: wreck, kind: event, name: the wreck}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("articles")
    folder.mkdir()
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    (folder / "courier.txt").write_text(COURIER, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("Kassym-Jomart Nurbekov", "NURBEKOV, Qasym-Zhomart", "variant"),
        ("Oleg Burmistrov", "Олег Бурмистров", "variant"),
        ("A. Quill", "Ada Quill", "uncertain"),
        ("Burakov", "Burlakov", "uncertain"),
        ("Yegor Stone", "Igor Stone", "different"),
        ("Maria Lind", "Mario Lind", "different"),
    ],
)
def test_two_names(a: str, b: str, outcome: str, desk: Path) -> None:
    one, other = claims("names", a, b), claims("names", b, a)
    assert (one.exit, one.err) == (0, "")
    first, reason, *steps = one.out.splitlines()
    assert first.startswith(f"{a} | {b}: {outcome} (")
    assert reason.startswith("because: ")
    assert steps
    # Read from the other side it is the same, score and reason too.
    assert other.out.splitlines()[:2] == [first.replace(f"{a} | {b}", f"{b} | {a}"), reason]


def test_the_reason_names_the_part() -> None:
    assert "because: the given name differs: igor, yegor\n" in claims("names", "Yegor Stone", "Igor Stone").out


@pytest.mark.parametrize("name", ["", "\x1b[31m", "::error::", "\ud800", "x" * 10_000, "中", "🙂"])
def test_any_two_strings(name: str) -> None:
    ran = claims("names", name, "Ada Quill")
    assert (ran.exit, ran.err) == (0, "")
    assert not ran.out.startswith("::")
    assert "\x1b" not in ran.out


KINDS = {
    "a rank in a country's system": (
        ("Col. Gen.", "four-star general", "--kind", "rank", "--country", "RU"),
        "Col. Gen. | four-star general: differs\n"
        "because: colonel general is OF-8 (RU), four-star general is OF-9 (RU)\n"
        "  Col. Gen.: colonel general, OF-8 (RU)\n"
        "  four-star general: four-star general, OF-9 (RU)\n"
        "grades of RU: Customary equivalents of the ranks of the former Soviet Union",
    ),
    "a country by its name": (
        ("brigadier", "colonel", "--kind", "rank", "--country", "United Kingdom"),
        "brigadier | colonel: differs\nbecause: brigadier is OF-6 (GB), colonel is OF-5 (GB)\n"
        "  brigadier: brigadier, OF-6 (GB)\n  colonel: colonel, OF-5 (GB)\ngrades of GB: STANAG 2116",
    ),
    "two spellings of a rank": (
        ("Maj.-Gen.", "major general", "--kind", "rank"),
        "Maj.-Gen. | major general: same\nbecause: both are major general, ",
    ),
    "a place renamed": (
        ("Astana", "Nur-Sultan", "--kind", "place"),
        "Astana | Nur-Sultan: same\nbecause: two names of Astana: Astana from 1998 to 2019 and since 2022, "
        "Nur-Sultan from 2019 to 2022\n  Astana: Astana [city:KZ:astana]\n  Nur-Sultan: Astana [city:KZ:astana]\n",
    ),
    "a place in a place": (
        ("Almaty", "Kazakhstan", "--kind", "place"),
        "Almaty | Kazakhstan: within\nbecause: Almaty lies in Kazakhstan\n",
    ),
    "an unknown place": (
        ("Southmere", "Southmeer", "--kind", "place"),
        "Southmere | Southmeer: uncertain\nbecause: the spellings are near, and nothing says that they name one thing\n"
        "  Southmere: not known, so its spelling is compared\n",
    ),
    "an acronym": (
        ("NRF", "Northport Rescue Fleet", "--kind", "organisation"),
        "NRF | Northport Rescue Fleet: same\nbecause: an acronym and the name it stands for\n",
    ),
    "a capital for its government": (
        ("Moscow", "Russian government", "--kind", "organisation"),
        "Moscow | Russian government: same\nbecause: two names of government of Russia\n",
    ),
    "a person, by name": (("Ada Quill", "Ada Quill", "--kind", "person"), "Ada Quill | Ada Quill: variant (1.00)\n"),
}


@pytest.mark.parametrize("case", KINDS)
def test_other_kinds(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    args, begins = KINDS[case]
    ran = claims("names", *args)
    assert (ran.exit, ran.err) == (0, "")
    assert ran.out.startswith(begins), ran.out


def test_a_kind_makes_names_of_files(desk: Path) -> None:
    assert claims("names", "articles", "articles", "--kind", "place").out.startswith("articles | articles: same\n")


def test_the_claims_file_knows_places(desk: Path) -> None:
    Path("claims.yaml").write_text(
        FILE + "  - {id: mere, kind: place, name: Southmere, aliases: [Old Harbour]}\n", encoding="utf-8"
    )
    ran = claims("names", "Southmere", "Old Harbour", "--kind", "place")
    assert ran.out == (
        "Southmere | Old Harbour: same\nbecause: two names of Southmere\n"
        "  Southmere: Southmere [mere]\n  Old Harbour: Southmere [mere]\n"
    )


@pytest.mark.parametrize(
    "what", [["articles"], ["articles/herald.txt", "articles/courier.txt"], ["articles/courier.txt", "articles"]]
)
def test_who_is_who(what: list[str], desk: Path) -> None:
    """In a folder, in files, in any order and named twice."""
    assert claims("names", *what) == Ran(0, WHO, "")


def test_files_of_one_name_are_two(desk: Path) -> None:
    Path("more").mkdir()
    Path("more/herald.txt").write_text("Mayor Ada Quill said so.\n", encoding="utf-8")
    out = claims("names", "articles", "more").out
    assert "  Ada Quill: more/herald.txt:1:7\n" in out
    assert "  Oleg Burmistrov: articles/herald.txt:3:11\n" in out


def test_declared_persons_come_first(desk: Path) -> None:
    Path("claims.yaml").write_text(
        FILE + "  - {id: stone, kind: person, name: Peter G. Stone, aliases: [Stone, Peter Stone]}\n", encoding="utf-8"
    )
    out = claims("names", "articles").out
    assert "Peter G. Stone [stone]\n  Peter Stone: articles/herald.txt:5:9\n  Stone: articles/herald.txt:5:84\n" in out
    assert "To decide" not in out


def test_what_is_decided_is_not_asked_again(desk: Path) -> None:
    Path("claims.yaml").write_text(FILE, encoding="utf-8")
    assert claims("names", "articles").out == WHO
    assert claims("names", "Peter Stone", "Stone", "--same").exit == 0
    out = claims("names", "articles").out
    assert "To decide" not in out
    assert "Peter Stone [peter-stone]\n  Peter Stone: articles/herald.txt:5:9\n  Stone: " in out
    assert claims("names", "Peter Stone", "Stone").out.endswith(
        "\ndecided: the claims file says that they are one person, 'peter-stone'\n"
    )


def test_two_full_names_decided(desk: Path) -> None:
    Path("articles/courier.txt").write_text("Mayor Oleg Burakov left; Captain Oleg Burlakov came.\n", encoding="utf-8")
    Path("claims.yaml").write_text(FILE, encoding="utf-8")
    assert "  Oleg Burakov | Oleg Burlakov: " in claims("names", "articles").out
    assert claims("names", "Oleg Burakov", "Oleg Burlakov", "--different").exit == 0
    assert "  Oleg Burakov | Oleg Burlakov: " not in claims("names", "articles").out
    assert claims("names", "Oleg Burakov", "Oleg Burlakov").out.endswith(
        "\ndecided: the claims file says that they are two persons, 'oleg-burakov' and 'oleg-burlakov'\n"
    )


def test_hostile_words_in_a_text(desk: Path) -> None:
    Path("articles/::error::.txt").write_text("Col. Gen. Ada Quill\x1b[31m, ##[group] said so.\n", encoding="utf-8")
    out = claims("names", "articles").out
    assert "##[" not in out
    assert "::" not in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("articles", "nobody.txt"), "'nobody.txt' cannot be read: no such file or directory\n"),
        (("one.txt",), "'one.txt' cannot be read: no such file or directory\n"),
        (("A", "B", "C"), "'A' cannot be read: no such file or directory\n"),
        (("empty",), "no text in 'empty'; expected files whose names end in .txt\n"),
        (("A", "B", "--country", "RU"), "--country says whose ranks are meant; expected --kind rank with it\n"),
        (
            ("A", "B", "--kind", "rank", "--country", "Atlantis"),
            "--country is 'Atlantis'; expected an ISO 3166-1 code such as KZ, or a country's name\n",
        ),
        (("A", "--kind", "place"), "1 names given; expected two with --kind\n"),
        (("1", "2", "--kind", "place"), "“1” is no place: at least one letter was expected\n"),
        (("A", "B", "--same", "--different"), "--same and --different exclude each other\n"),
        (("A", "B", "--claims", "none.yaml"), "'none.yaml' is not a file; expected a claims file\n"),
    ],
)
def test_bad_usage(args: tuple[str, ...], said: str, desk: Path) -> None:
    Path("empty").mkdir()
    assert claims("names", *args) == Ran(2, "", said)
