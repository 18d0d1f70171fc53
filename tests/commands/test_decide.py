"""``claims names A B --same`` and ``--different`` write one decision and change no other byte."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from checker import api
from tests.running import Ran, claims

HEAD = """\
# The wreck, as two papers tell it.
version: "1"   # of the format
sources: [{id: herald}, {id: courier}]
slots:
  # asked by the desk
  - {id: aboard, title: Aboard?, kind: count}
"""
TAIL = """\
# what they say
claims:
  - {source: herald, about: wreck, slot: aboard, value: "120"}   # seen
"""
NEW = '- id: "ada-quill"\n    kind: "person"\n    name: "Ada Quill"\n'
WRECK = "  - {id: wreck, kind: event, name: the wreck}\n"

# The list of entities before, and after "Ada Quill" and "A. Quill" are one person.
SAME = {
    "nobody known": (WRECK, WRECK + f'  {NEW}    aliases: ["A. Quill"]\n'),
    "a comment behind the list": (WRECK + "  # end\n", WRECK + f'  {NEW}    aliases: ["A. Quill"]\n  # end\n'),
    "dashes at the margin": (
        "- {id: wreck, kind: event, name: the wreck}\n",
        "- {id: wreck, kind: event, name: the wreck}\n"
        '- id: "ada-quill"\n  kind: "person"\n  name: "Ada Quill"\n  aliases: ["A. Quill"]\n',
    ),
    "wide dashes": (
        "  -   id: wreck\n      kind: event\n      name: the wreck\n",
        f'  -   id: wreck\n      kind: event\n      name: the wreck\n  {NEW}    aliases: ["A. Quill"]\n',
    ),
    "a list in brackets at the end": (
        "  - id: wreck\n    kind: event\n    name: the wreck\n    aliases: [\n      it,  # so called\n    ]\n",
        "  - id: wreck\n    kind: event\n    name: the wreck\n    aliases: [\n      it,  # so called\n    ]\n"
        f'  {NEW}    aliases: ["A. Quill"]\n',
    ),
}
# What stands in the list beside the wreck, and what stands there afterwards.
KNOWN = {
    "flow, no aliases": (
        "  - {id: q, kind: person, name: Ada Quill}\n",
        '  - {id: q, kind: person, name: Ada Quill, aliases: ["A. Quill"]}\n',
    ),
    "flow, spaces and a comma at the end": (
        "  - { id: q, kind: person, name: Ada Quill , }  # editor\n",
        '  - { id: q, kind: person, name: Ada Quill, aliases: ["A. Quill"] , }  # editor\n',
    ),
    "flow over two lines": (
        "  - {id: q, kind: person,\n     name: Ada Quill  # editor\n    }\n",
        '  - {id: q, kind: person,\n     name: Ada Quill, aliases: ["A. Quill"]  # editor\n    }\n',
    ),
    "flow, aliases": (
        '  - {id: q, aliases: [Quill, "Q, Ada"], kind: person, name: Ada Quill}\n',
        '  - {id: q, aliases: [Quill, "Q, Ada", "A. Quill"], kind: person, name: Ada Quill}\n',
    ),
    "flow, aliases last and a comma": (
        "  - {id: q, kind: person, name: Ada Quill, aliases: [ Quill, ] }\n",
        '  - {id: q, kind: person, name: Ada Quill, aliases: [ Quill, "A. Quill", ] }\n',
    ),
    "flow, empty aliases": (
        "  - {id: q, kind: person, name: Ada Quill, aliases: []}\n",
        '  - {id: q, kind: person, name: Ada Quill, aliases: ["A. Quill"]}\n',
    ),
    "block, no aliases": (
        "  - id: q\n    kind: person\n    name: Ada Quill  # editor\n    # of the paper\n",
        '  - id: q\n    kind: person\n    name: Ada Quill  # editor\n    aliases: ["A. Quill"]\n    # of the paper\n',
    ),
    "block, wide dash, the name folded": (
        "  -   id: q\n      kind: person\n      name: >-\n        Ada\n        Quill\n",
        '  -   id: q\n      kind: person\n      name: >-\n        Ada\n        Quill\n      aliases: ["A. Quill"]\n',
    ),
    "block, aliases in brackets": (
        "  - id: q\n    aliases: [Quill]  # short\n    kind: person\n    name: Ada Quill\n",
        '  - id: q\n    aliases: [Quill, "A. Quill"]  # short\n    kind: person\n    name: Ada Quill\n',
    ),
    "block, aliases in brackets over lines": (
        "  - id: q\n    aliases: [\n      Quill,  # short\n    ]\n    kind: person\n    name: Ada Quill\n",
        '  - id: q\n    aliases: [\n      Quill, "A. Quill",  # short\n    ]\n    kind: person\n    name: Ada Quill\n',
    ),
    "block, aliases in a block": (
        "  - id: q\n    aliases:\n      - Quill  # short\n      # no more\n    kind: person\n    name: Ada Quill\n",
        "  - id: q\n    aliases:\n      - Quill  # short\n"
        '      - "A. Quill"\n      # no more\n    kind: person\n    name: Ada Quill\n',
    ),
    "block, aliases in a block without indent": (
        "  - id: q\n    kind: person\n    name: Ada Quill\n    aliases:\n    -   Quill\n",
        '  - id: q\n    kind: person\n    name: Ada Quill\n    aliases:\n    -   Quill\n    - "A. Quill"\n',
    ),
    "block, empty aliases": (
        "  - id: q\n    kind: person\n    name: Ada Quill\n    aliases: [ ]  # none\n",
        '  - id: q\n    kind: person\n    name: Ada Quill\n    aliases: ["A. Quill" ]  # none\n',
    ),
    "block, aliases alone": (
        "  - id: q\n    kind: person\n    aliases:  # none\n    name: Ada Quill\n",
        '  - id: q\n    kind: person\n    aliases: ["A. Quill"]  # none\n    name: Ada Quill\n',
    ),
    "by an alias": (
        "  - {id: q, kind: person, name: The Editor, aliases: [ada quill]}\n",
        '  - {id: q, kind: person, name: The Editor, aliases: [ada quill, "A. Quill"]}\n',
    ),
    "another kind of that name": (
        "  - {id: boat, kind: thing, name: A. Quill}\n  - {id: q, kind: person, name: Ada Quill}\n",
        "  - {id: boat, kind: thing, name: A. Quill}\n"
        '  - {id: q, kind: person, name: Ada Quill, aliases: ["A. Quill"]}\n',
    ),
}
LAYOUTS = {**SAME, **{name: (WRECK + a, WRECK + b) for name, (a, b) in KNOWN.items()}}


def whole(entities: str) -> str:
    return f"{HEAD}entities:\n{entities}{TAIL}"


def put(file: Path, text: str, end: str = "\n", encoding: str = "utf-8") -> None:
    file.write_bytes(encoded(text, end, encoding))


def encoded(text: str, end: str, encoding: str) -> bytes:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    return marks.get(encoding, b"") + text.replace("\n", end).encode(encoding)


@pytest.mark.parametrize(
    ("names", "end"), [(("Ada Quill", "A. Quill"), "\n"), (("A. Quill", "Ada Quill"), "\r\n")], ids=["LF", "CRLF"]
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_same(layout: str, names: tuple[str, str], end: str, tmp_path: Path) -> None:
    before, after = LAYOUTS[layout]
    if layout in SAME and names[0] != "Ada Quill":  # the name given first becomes the entity's
        after = after.replace('"A. Quill"', "@").replace("Ada Quill", "A. Quill").replace("ada-", "a-")
        after = after.replace("@", '"Ada Quill"')
    file = tmp_path / "claims.yaml"
    put(file, whole(before), end)
    ran = claims("names", *names, "--same", "--claims", file)
    said = f"{file.as_posix()}: '{names[0]}' and '{names[1]}' are one person\n"
    assert ran == Ran(0, said, "")
    assert file.read_bytes().decode() == whole(after).replace("\n", end)
    # The file still holds: the check reads it, and the same decision is refused the second time.
    assert claims("check", "--claims", file).exit == 0
    again = claims("names", *names, "--same", "--claims", file)
    assert (again.exit, again.out) == (2, "")
    assert again.err.startswith(f"the claims file says already that '{names[0]}' and '{names[1]}' are one person")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_encodings(encoding: str, end: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    before, after = KNOWN["flow, aliases"]
    put(file, whole(WRECK + "  # ☕ 😀 é\n" + before), end, encoding)
    assert claims("names", "A. Quill", "Ada Quill", "--same", "--claims", file).exit == 0
    assert file.read_bytes() == encoded(whole(WRECK + "  # ☕ 😀 é\n" + after), end, encoding)


DIFFERENT = {
    "nobody known": (WRECK, WRECK + f'  {NEW}  - id: "a-quill"\n    kind: "person"\n    name: "A. Quill"\n'),
    "one known": (
        WRECK + "  - {id: a-quill, kind: person, name: A. Quill}  # seen\n",
        WRECK + f"  - {{id: a-quill, kind: person, name: A. Quill}}  # seen\n  {NEW}",
    ),
    "an id is taken": (
        WRECK + "  - {id: ada-quill, kind: person, name: A. Quill}\n",
        WRECK + f"  - {{id: ada-quill, kind: person, name: A. Quill}}\n  {NEW.replace('ada-quill', 'ada-quill-2')}",
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("layout", DIFFERENT)
def test_different(layout: str, end: str, tmp_path: Path) -> None:
    before, after = DIFFERENT[layout]
    file = tmp_path / "claims.yaml"
    put(file, whole(before), end)
    ran = claims("names", "Ada Quill", "A. Quill", "--different", "--claims", file)
    assert ran == Ran(0, f"{file.as_posix()}: 'Ada Quill' and 'A. Quill' are two persons\n", "")
    assert file.read_bytes().decode() == whole(after).replace("\n", end)
    again = claims("names", "Ada Quill", "A. Quill", "--different", "--claims", file)
    assert again == Ran(2, "", "the claims file says already that 'Ada Quill' and 'A. Quill' are two persons\n")
    same = claims("names", "Ada Quill", "A. Quill", "--same", "--claims", file)
    assert same.exit == 2
    assert same.err.endswith(" in the claims file; make them one by hand\n")


@pytest.mark.parametrize("same", [True, False], ids=["same", "different"])
def test_a_file_without_entities(same: bool, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    put(file, HEAD.rstrip("\n"))
    assert claims("names", "Ada Quill", "A. Quill", f"--{'same' if same else 'different'}", "--claims", file).exit == 0
    more = '    aliases: ["A. Quill"]\n' if same else '  - id: "a-quill"\n    kind: "person"\n    name: "A. Quill"\n'
    assert file.read_text("utf-8") == f"{HEAD}\nentities:\n  {NEW}{more}"


@pytest.mark.parametrize("empty", ["entities: []", "entities:", "entities:  # none"])
def test_an_empty_list(empty: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    put(file, f"{HEAD}{empty}\n")
    assert claims("names", "Ada Quill", "A. Quill", "--same", "--claims", file).exit == 0
    shown = empty.removesuffix(" []")
    assert file.read_text("utf-8") == f'{HEAD}{shown}\n  {NEW}    aliases: ["A. Quill"]\n'


@pytest.mark.parametrize("kind", ["person", "organisation", "place"])
def test_other_kinds(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    put(file, whole(WRECK))
    ran = claims("names", "Old Harbour", "Southmere", "--same", "--kind", kind, "--claims", file)
    assert ran == Ran(0, f"{file.as_posix()}: 'Old Harbour' and 'Southmere' are one {kind}\n", "")
    new = f'  - id: "old-harbour"\n    kind: "{kind}"\n    name: "Old Harbour"\n    aliases: ["Southmere"]\n'
    assert file.read_text("utf-8") == whole(WRECK + new)


BOTH = "  - {id: q, kind: person, name: Ada Quill, aliases: [Quill]}\n  - {id: l, kind: person, name: A. Quill}\n"
REFUSED = {
    "one name": (("Ada Quill", "--same"), WRECK, "1 names given; expected two with --same or --different\n"),
    "three names": (("A", "B", "C", "--different"), WRECK, "3 names given; expected two with --same or --different\n"),
    "two entities": (
        ("Ada Quill", "A. Quill", "--same"),
        BOTH,
        "'Ada Quill' is 'q' and 'A. Quill' is 'l' in the claims file; make them one by hand\n",
    ),
    "one entity": (
        ("Ada Quill", "Quill", "--different"),
        BOTH,
        "the claims file says that 'Ada Quill' and 'Quill' are one person, 'q'; edit it by hand\n",
    ),
    "one entity already": (
        ("Ada Quill", "Quill", "--same"),
        BOTH,
        "the claims file says already that 'Ada Quill' and 'Quill' are one person, 'q'\n",
    ),
    "two of one name": (
        ("Ada Quill", "Quill", "--same"),
        BOTH.replace("A. Quill", "Quill"),
        "'Quill' is a name of 'l' and 'q' in the claims file; make its entities differ by hand\n",
    ),
    "the same name": (
        ("Ada Quill", "ADA  QUILL", "--different"),
        WRECK,
        "'Ada Quill' and 'ADA  QUILL' are one name; expected two\n",
    ),
    "no name": (("Ada Quill", " ", "--same"), WRECK, "' ' is no name: at least one letter was expected\n"),
    "a rank": (
        ("Maj. Gen.", "major general", "--same", "--kind", "rank"),
        WRECK,
        "a rank is no entity; expected --kind person, organisation or place with --same and --different\n",
    ),
    "half a character": (
        ("Ada Quill", "A\udcff", "--same"),
        WRECK,
        "U+DCFF is half a character; expected text that can be written in UTF-8\n",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, tmp_path: Path) -> None:
    args, entities, said = REFUSED[case]
    file = tmp_path / "claims.yaml"
    put(file, whole(WRECK.replace(entities, "") + entities))
    before = file.read_bytes()
    assert claims("names", *args, "--claims", file) == Ran(2, "", said)
    assert file.read_bytes() == before


def test_a_list_in_brackets_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    text = HEAD + "entities: [{id: wreck, kind: event, name: the wreck}]\n" + TAIL
    put(file, text)
    ran = claims("names", "Ada Quill", "A. Quill", "--same", "--claims", file)
    assert (ran.exit, file.read_text("utf-8")) == (2, text)
    assert ran.err.startswith("'entities' is written in brackets; write it as a list with one '- ' an entry")


def test_no_claims_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = claims("names", "Ada Quill", "A. Quill", "--same")
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err.startswith("no text that can be read lies in '.', and no claims.yaml; ")


@pytest.mark.parametrize(
    "name",
    [
        "Ада Квилл",
        "Ada 'Q' \"Quill\"",
        "A: # {Quill}",
        "a\nb",
        "x\x07y",
        "x\x85y",
        "x\u2028y",
        "😀 Quill",
        "\ufeffQuill",
    ],
)
def test_any_name_is_kept(name: str, tmp_path: Path) -> None:
    for entities in (WRECK, WRECK + "  - {id: q, kind: person, name: Someone Else}\n"):
        file = tmp_path / "claims.yaml"
        put(file, whole(entities))
        assert claims("names", "Someone Else", name, "--same", "--claims", file).exit == 0
        declared = api.load(claims=file).corpus.declared
        assert [one.aliases for one in declared.values() if one.kind == "person"] == [(name,)]
