"""A folder to sources: order, ids, what claims.yaml adds, copies, languages, what is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.listings.sources import sources_table
from claims.curated import read_corpus
from claims.curated.draft import draft
from claims.document import Published, Source
from claims.intake.copies import copies
from claims.intake.folder import read_folder, taken_in
from claims.intake.language import language, unread

STORY = (
    "A tram left its rails on the Alder bridge in fog on Tuesday, and nine people were hurt, the operator said in a statement. "
    "The driver of the tram had been at work for the whole of the night, a spokeswoman said. Two of the injured were taken to the hospital of "
    "the university, and the others were treated at the scene. It was the second accident on the line in a year. The mayor of the city asked that "
    "the speed on the bridge be lowered to 20 kilometres an hour until the end of an inquiry. The inquiry is to begin in the coming week."
)
OTHER = (
    "The ferry to the islands was cancelled for the third day in a row because of the storm, and a hundred people slept in the hall of the harbour. "
    "The harbour master said that the wind was to ease in the night. A ship of the coastguard took the sick and the old to the mainland, it was said, "
    "and that the rest of the travellers had been given blankets and tea by the people of the town."
)
GERMAN = "Die Fähre fuhr nicht, und die Menschen mussten in der Halle warten, weil der Sturm nicht nachließ und das Meer zu hoch war."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name, text in {
        "claims.yaml": 'version: "1"',
        "Tram story.txt": f"Published 5 March 2024\n\n{STORY}",
        "b/tram story.txt": f"Menu\nShare\n\n{STORY}\n\nRead more\nCopyright 2024",
        "b/ferry.md": f"---\ntitle: No ferry\npublisher: The Gazette\n---\n{OTHER}",
        "german.txt": GERMAN,
        ".hidden/x.txt": "Nine.",
        ".dot.txt": "Nine.",
        "picture.png": "x",
        "broken.jsonl": '{"text": ',
        "README.md": "About this folder.",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_order_ids_and_problems(desk: Path) -> None:
    found = read_folder(desk)
    assert [(item.source.id, item.source.file) for item in found.items] == [
        ("tram-story", "Tram story.txt"),
        ("ferry", "b/ferry.md"),
        ("tram-story-2", "b/tram story.txt"),
        ("german", "german.txt"),
    ]
    assert [problem.file for problem in found.problems] == ["broken.jsonl"]
    assert found.passed_over == ("picture.png",)


def test_copies_are_one_voice(desk: Path) -> None:
    groups = {item.source.id: item.source.group for item in read_folder(desk).items}
    assert groups == {
        "tram-story": "copies-of-tram-story",
        "tram-story-2": "copies-of-tram-story",
        "ferry": None,
        "german": None,
    }


def test_a_language_that_is_not_read_is_said(desk: Path) -> None:
    german = read_folder(desk).items[3]
    assert german.source.language == "de"
    assert german.notes == (
        "the text is in German (de), and only English is searched for claims: none were taken from it",
    )


def test_what_claims_yaml_says_comes_first(desk: Path) -> None:
    known = Source(
        id="gazette", file="b/ferry.md", published=Published(date="2024-03-01", basis="stated"), group="wire"
    )
    found = {item.source.id: item for item in read_folder(desk, {"gazette": known}).items}
    ferry = found["gazette"]
    assert (ferry.source.title, ferry.source.publisher, ferry.source.group) == ("No ferry", "The Gazette", "wire")
    assert (ferry.published.date, ferry.published.origin) == ("2024-03-01", "claims.yaml")


def test_standard_input() -> None:
    (item,) = taken_in([("-", b"Published 5 March 2024\n\nNine people were hurt.")], {}).items
    assert (item.source.id, item.source.file, item.source.published.date) == ("source", None, "2024-03-05")


def test_the_draft_is_a_claims_file_that_says_the_same(desk: Path) -> None:
    items = read_folder(desk).items
    text = draft(items, "texts: and more")
    corpus = read_corpus(text, "claims.yaml")
    assert list(corpus.sources.values()) == [item.source for item in items]
    assert corpus.settings == {"texts": "texts: and more", "extract": "true"}
    assert "  # Published: line “Published 5 March 2024”\n  - id: tram-story\n" in text
    assert read_corpus(draft(()), "claims.yaml").sources == {}


def test_hostile_names_stay_text() -> None:
    names = [
        "10:30 b: #c.txt",
        "- x\n.txt",
        "'\".txt",
        "null.txt",
        "\u202eevil.txt",
        "1.txt",
        "{}.txt",
        "ж.txt",
        "...txt",
    ]
    items = taken_in([(name, f"Title: [x]: {name}\nDate: 5 March 2024\n\nNine.".encode()) for name in names], {}).items
    corpus = read_corpus(draft(items), "claims.yaml")
    assert [source.file for source in corpus.sources.values()] == names


def test_the_table(desk: Path) -> None:
    lines = sources_table(read_folder(desk), 200).split("\n")
    assert lines[0] == "4 texts; published dates: 1 stated, 3 unknown; 1 problem"
    assert [line.split()[0] for line in lines[4:8]] == ["tram-story", "ferry", "tram-story-2", "german"]
    assert "line “Published 5 March 2024”" in lines[4]
    assert (
        "  german: the text is in German (de), and only English is searched for claims: none were taken from it"
        in lines
    )
    assert "  broken.jsonl:1:10: not valid JSON: expecting value; expected one record a line" in lines
    assert all(len(line) <= 90 for line in sources_table(read_folder(desk), 90).split("\n")[2:8])


@pytest.mark.parametrize(
    "change", [("nine", "ten"), ("Tuesday", "Wednesday"), ("The inquiry is to begin in the coming week.", "")]
)
def test_nearly_the_same_is_a_copy(change: tuple[str, str]) -> None:
    assert copies({"b": STORY.replace(*change), "a": STORY, "c": OTHER}) == {"b": "a", "a": "a"}


def test_order_does_not_matter() -> None:
    texts = {"c": STORY, "a": OTHER, "b": STORY + " More.", "d": OTHER}
    assert copies(texts) == copies(dict(reversed(texts.items()))) == {"a": "a", "d": "a", "b": "b", "c": "b"}


def test_texts_that_quote_one_sentence_are_two() -> None:
    quoting = OTHER + " Of the tram it was said: “" + STORY[:122] + "”"
    assert copies({"a": STORY, "b": quoting}) == {}


def test_short_texts_are_copies_only_when_they_are_the_same() -> None:
    assert copies({"a": "Nine hurt.", "b": "Nine  hurt.", "c": "Ten hurt."}) == {"a": "a", "b": "a"}


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (STORY, "en"),
        (GERMAN, "de"),
        (
            "Le tram a quitté les rails sur le pont dans la nuit, et les blessés ont été conduits à l'hôpital par les pompiers.",
            "fr",
        ),
        (
            "El tranvía se salió de las vías en el puente y los heridos fueron llevados al hospital, según la policía de la ciudad.",
            "es",
        ),
        ("Трамвай сошёл с рельсов на мосту, пострадали девять человек.", "ru"),
        ("Трамвай зійшов з рейок на мосту, є дев'ять постраждалих, її стан важкий.", "uk"),
        ("電車が橋で脱線し、九人がけがをした。", "ja"),
        ("A fire killed 12 people in Paris on 5 May 2024. " * 5, "en"),
        ("Police: a driver's car hit a boy's bike. A witness saw a van near a school. A third child fled.", None),
        ("Nine hurt", None),
        ("", None),
    ],
)
def test_languages(text: str, tag: str | None) -> None:
    assert language(text) == tag


def test_what_is_said_of_a_language() -> None:
    assert unread("en-GB") is None
    assert unread(None) is None
    assert unread("tlh") == "the text is in “tlh”, and only English is searched for claims: none were taken from it"


def test_many_copies_are_one_group() -> None:
    texts = {f"t{number:02}": f"{STORY} Seen by {number} readers." for number in range(40)}
    assert set(copies(texts).values()) == {"t00"}
    assert len(copies(texts)) == 40
