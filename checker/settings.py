"""What can be set: how strict the check is, where the texts lie, and what is reported. ``SETTINGS`` is the whole list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from claims.errors import nearest
from claims.intake.patterns import NO_PATTERNS, Patterns, checked


class FailOn(StrEnum):
    """From which findings on the check fails. Each level includes those before it."""

    NEVER = "never"
    CONFLICT = "conflict"
    VARIANT = "variant"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set; ``SETTINGS`` says what each one means."""

    texts: str | None = None
    include: Patterns = NO_PATTERNS
    ignore: Patterns = NO_PATTERNS
    fail_on: FailOn = FailOn.CONFLICT
    exit_zero: bool = False
    today: date | None = None
    quote_similarity: int = 70
    value_pairs: int = 20_000
    format: tuple[str, ...] = ()
    verbose: bool = False
    quiet: int = 0
    redact: bool = False
    baseline: str | None = None
    extract: bool | None = None
    extractors: tuple[str, ...] = ()
    claims_from: tuple[str, ...] = ()
    tagger: str | None = None
    jobs: int = 1


class Setting(NamedTuple):
    """How a setting is read, what an editor is told of it, and what it means.

    ``read`` raises ``ValueError`` with a phrase that says what is expected.
    """

    read: Callable[[Any], Any]
    schema: Mapping[str, Any]
    meaning: str


def read_settings(raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The values of ``raw`` by the names of ``Settings``, and for each key that cannot be used a sentence."""
    found: dict[str, Any] = {}
    wrong: list[tuple[str, str]] = []
    for key, value in raw.items():
        name = key.replace("_", "-")
        if name not in SETTINGS:
            wrong.append((key, f"unknown setting '{key}'; {nearest(key, SETTINGS)}"))
            continue
        try:
            found[name.replace("-", "_")] = SETTINGS[name].read(value)
        except ValueError as error:
            wrong.append((key, f"'{name}' is {_quoted(value)}; expected {error}"))
    return found, wrong


def _word(expected: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError(expected)
        return value

    return read


def _level(value: Any) -> FailOn:
    if value not in list(FailOn):
        raise ValueError(f"one of: {', '.join(FailOn)}")
    return FailOn(value)


def _day(value: Any) -> date:
    try:
        # A date that TOML itself has read has no time of day.
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return datetime.strptime(value, "%Y-%m-%d").date()
    except (ValueError, TypeError):
        raise ValueError("a date such as 2026-01-31") from None


def _yes_no(value: Any) -> bool:
    # The reader of claims.yaml leaves every scalar the word that was written.
    if value not in (True, False, "true", "false") or not isinstance(value, bool | str):
        raise ValueError("true or false")
    return value in (True, "true")


def _number(high: int | None = None) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        text = str(value)
        if (
            isinstance(value, bool)
            or not (text.isascii() and text.isdigit())
            or (high is not None and int(text) > high)
        ):
            raise ValueError("a whole number from 0" if high is None else f"a whole number from 0 to {high}")
        return int(text)

    return read


def _words(expected: str) -> Callable[[Any], tuple[str, ...]]:
    def read(value: Any) -> tuple[str, ...]:
        words = [value] if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise ValueError(expected)
        return tuple(words)

    return read


def _patterns(value: Any) -> Patterns:
    expected = "a pattern as in .gitignore, or a list of them"
    patterns = Patterns(_words(expected)(value))
    try:
        checked(patterns.lines)
    except ValueError:
        raise ValueError(expected) from None
    return patterns


def _quoted(value: Any) -> str:
    """The value as a settings file writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}'" if isinstance(value, str) else f"{value}"


_BOOLEAN = {"type": "boolean"}
_LIST = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
SETTINGS: Mapping[str, Setting] = {
    "texts": Setting(
        _word("the path of a folder"),
        {"type": "string"},
        "The folder of the sources' texts, from the file that says it: quotes are looked up in them.",
    ),
    "include": Setting(
        _patterns, _LIST, "Patterns as in .gitignore: where there are any, a folder's other texts are not read."
    ),
    "ignore": Setting(_patterns, _LIST, "Patterns as in .gitignore: texts of a folder that are not read."),
    "fail-on": Setting(
        _level,
        {"enum": list(FailOn)},
        "From which findings on the exit code is 1. Each level includes those before it.",
    ),
    "exit-zero": Setting(_yes_no, _BOOLEAN, "Exit 0 even when there are findings."),
    "today": Setting(
        _day,
        {"type": "string", "format": "date"},
        "The date by which waivers are judged; without it the current one. For a corpus that is kept as it was.",
    ),
    "quote-similarity": Setting(
        _number(100),
        {"type": "integer", "minimum": 0, "maximum": 100},
        "The least likeness, 0 to 100 (rapidfuzz's ratio), at which words in a text are an altered quote rather than a missing one: "
        "70 still finds a quote of eight words of which two were replaced.",
    ),
    "value-pairs": Setting(
        _number(),
        {"type": "integer", "minimum": 0},
        "How many pairs of distinct values are held together in one group; pairs beyond it are counted as not compared.",
    ),
    "format": Setting(
        _words("a format, or a list of formats, each as NAME or NAME:FILE"),
        _LIST,
        "The reports of a check, each as NAME or NAME:FILE; without a file it is printed.",
    ),
    "verbose": Setting(_yes_no, _BOOLEAN, "Show the questions that one source alone answers, and what was read."),
    "quiet": Setting(
        _number(2),
        {"type": "integer", "minimum": 0, "maximum": 2},
        "1: print one line instead of a report; 2: print nothing but errors. Reports with a file are written.",
    ),
    "redact": Setting(
        _yes_no, _BOOLEAN, "Keep names, ages and addresses of private people out of every report (exports.md)."
    ),
    "baseline": Setting(
        _word("the path of a file"),
        {"type": "string"},
        "The file of known findings, which fail no check, from the file that says it; the one beside the claims file where nothing is said, "
        "none where it is empty.",
    ),
    "extract": Setting(
        _yes_no,
        _BOOLEAN,
        "Whether claims are searched for in the texts beside those of claims.yaml; where nothing is said, they are when it holds none.",
    ),
    "extractors": Setting(_words("a list of names"), _LIST, "Plug-ins that find claims too, by name."),
    "claims-from": Setting(
        _words("a list of files"),
        _LIST,
        "Files of JSON lines that hold claims with exact quotes, from the file that says it.",
    ),
    "tagger": Setting(
        _word("the name of a tagger"), {"type": "string"}, "What finds persons beside the rules: spacy, an extra."
    ),
    "jobs": Setting(
        _number(),
        {"type": "integer", "minimum": 0},
        "How many processes at most search the texts of a large folder for claims; 0: one for each processor. What is found does not depend on it.",
    ),
}
