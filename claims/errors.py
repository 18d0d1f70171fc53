"""What can be wrong with an input, said so that a person can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# So long may a message be, and so much is left of a longer one: its beginning, and its end, which says what was expected.
_LONGEST, _HEAD, _TAIL = 600, 200, 300


def cut(message: str) -> str:
    """A message as a person can read it, however long the piece of the input is that it quotes."""
    return message if len(message) <= _LONGEST else f"{message[:_HEAD]} … {message[-_TAIL:]}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, at a place. Lines and columns count from 1; 0 means the file as a whole."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """``file:line:column: message``, without the parts that are not known."""
        place = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        return f"{':'.join(place)}: {self.message}"


class ClaimsError(Exception):
    """Anything that the person who runs the program can mend."""


class InputError(ClaimsError):
    """An input that cannot be used, with every problem found in it, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class UsageError(ClaimsError):
    """A command that was called wrongly."""


# So many names fit into a sentence.
_FEW = 14


def nearest(word: str, choices: Iterable[str]) -> str:
    """A phrase that names the nearest of ``choices``, or all of them when none is near and they are few."""
    from rapidfuzz import fuzz, process  # here: most runs find nothing wrong

    known = sorted(choices)
    match = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=60)
    if match:
        return f"did you mean '{match[0]}'?"
    if 0 < len(known) <= _FEW:
        return f"expected one of: {', '.join(known)}"
    return "no similar name is known"
