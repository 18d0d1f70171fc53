"""What a redacted report says in place of a text: names and personal details as stretches, each with its placeholder."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from checker.hidden import Hidden
from checker.redact.folded import folded
from checker.redact.names import WORD, Glued, Words
from checker.redact.offices import table
from checker.redact.people import Named

# A name that several people bear, one of them private, stands for nobody in particular.
SHARED = "[name]"
# Nothing personal is told without a figure, an address of mail, or an age in words.
_TOLD = re.compile(r"[0-9@]|[ -]old\b")
_LEAST = 2
_GLUED = 5
_BETWEEN = re.compile(r"[\s,.'’\"”“-]*(?:\b\w\.[\s,]*)?")
_BEFORE = re.compile(r"(?:^|(?<=[^\w.]))((?:[A-Z]\.[ -]?){1,3})$")
_BEHIND = re.compile(r",?((?: [A-Z]\.){1,2})(?=[\s,;:)]|$)")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z\"“])|\n")


@dataclass(frozen=True)
class Veil:
    """Hides ``people``. ``kept`` are names of organisations and places that stay; ``common`` are words that texts write small."""

    people: tuple[Named, ...]
    kept: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    def text(self, text: str) -> str:
        """Running text without private names, ages, dates of birth, exact addresses."""
        return self._once("text", text, lambda: replaced(text, self.hidden(text)))

    def label(self, text: str) -> str:
        """A label, id or key: letters' case says nothing there."""
        return self._once("label", text, lambda: replaced(text, self._names(text, True, False)))

    def name(self, text: str) -> str:
        """A file's name or an id, in which a name may be glued to others; small letters and dashes where it was so."""
        return self._once("name", text, lambda: self._named(text))

    def _once(self, form: str, text: str, made: Callable[[], str]) -> str:
        """A report says the same words again and again."""
        key = (form, text)
        if key not in self._known:
            self._known[key] = made()
        return self._known[key]

    @cached_property
    def _known(self) -> dict[tuple[str, str], str]:
        return {}

    def _named(self, text: str) -> str:
        return replaced(text, self._names(text, True, True), lambda said: said.strip("[]").lower().replace(" ", "-"))

    def hidden(self, text: str) -> tuple[Hidden, ...]:
        """All that is hidden in running text, in order and without overlap."""
        names = self._names(text, False, False)
        found = [*(one for one in names if one.said), *_personal(text, names)]
        return apart(found) if found else ()

    def is_public(self, name: str) -> bool:
        """Whether a name is that of a public person."""
        return _key(name) in self._public

    @cached_property
    def _public(self) -> frozenset[str]:
        return frozenset(
            _key(name) for person in self.people if person.placeholder is None for name in person.spellings
        )

    def _names(self, text: str, loose: bool, glued: bool) -> list[Hidden]:
        if not self._says:
            return []
        plain = folded(text)
        found = []
        for known in (self._words, self._glued) if glued else (self._words,):
            for first, last in known.places(plain.text):
                start, stop, name = plain.places[first], plain.places[last - 1] + 1, plain.text[first:last]
                said = self._says.get(_key(name)) or self._run_together.get(name)
                if said is None or loose or text[start].isupper() or name not in self.common:
                    found.append(Hidden(start, stop, said))
        return _joined(text, apart(found)) if found else []

    @cached_property
    def _says(self) -> dict[str, str | None]:
        """Folded names to what is said instead. Whole spellings come before their words; a word that several bear is shared."""
        bearers: dict[str, set[str | None]] = {}
        whole: dict[str, str | None] = {_key(name): None for name in self.kept}
        for person in self.people:
            for spelling in person.spellings:
                parts = _parts(spelling)
                for part in parts:
                    bearers.setdefault(part, set()).add(person.placeholder)
                if len(parts) > 1:
                    for order in (parts, parts[-1:] + parts[:-1]):
                        whole.setdefault(_key(" ".join(order)), person.placeholder)
        said = {part: next(iter(who)) if len(who) == 1 else SHARED for part, who in bearers.items()}
        hidden = {part for part, what in said.items() if what}
        # What stays matters only where it has a private word in it.
        return {**said, **{name: what for name, what in whole.items() if what or set(name.split()) & hidden}}

    @cached_property
    def _words(self) -> Words:
        return Words.of(self._says)

    @cached_property
    def _glued(self) -> Glued:
        return Glued.of(self._run_together)

    @cached_property
    def _run_together(self) -> dict[str, str]:
        """Names as parts of a longer word: "marialopez", "mlopez", "lopezinterview"."""
        return {
            name.replace(" ", ""): said
            for name, said in sorted(self._says.items(), key=lambda item: item[1] == SHARED, reverse=True)
            if said and len(name.replace(" ", "")) >= _GLUED
        }


def _parts(spelling: str) -> list[str]:
    titles = set(table("titles")["words"])
    return [
        word for word in _key(spelling).split() if len(word) >= _LEAST and word not in titles and not word.isdigit()
    ]


def _key(text: str) -> str:
    return " ".join(WORD.findall(folded(text).text))


def apart(found: Sequence[Hidden]) -> tuple[Hidden, ...]:
    """In order, and of those that overlap the longer one."""
    kept: list[Hidden] = []
    for one in sorted(found, key=lambda one: (one.start, -one.stop)):
        if not kept or one.start >= kept[-1].stop:
            kept.append(one)
        elif one.stop - one.start > kept[-1].stop - kept[-1].start:
            kept[-1] = one
    return tuple(kept)


def _joined(text: str, found: Sequence[Hidden]) -> list[Hidden]:
    """Neighbours that stand for one person as one: "Lopez, Maria J."."""
    joined: list[Hidden] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.said and _one(last.said, one.said) and _BETWEEN.fullmatch(text, last.stop, one.start):
            said = last.said if last.said != SHARED else one.said
            joined[-1] = Hidden(last.start, one.stop, said)
        else:
            joined.append(one)
    return [_with_initials(text, one) if one.said else one for one in joined]


def _with_initials(text: str, one: Hidden) -> Hidden:
    """With the initials before and behind: "D. Velkov", "Velkov, Dragomir J."."""
    before, behind = _BEFORE.search(text, max(0, one.start - 12), one.start), _BEHIND.match(text, one.stop)
    return Hidden(before.start(1) if before else one.start, behind.end(1) if behind else one.stop, one.said)


def _one(a: str, b: str | None) -> bool:
    return b is not None and (a == b or SHARED in (a, b))


def _personal(text: str, names: Sequence[Hidden]) -> list[Hidden]:
    """Ages, dates of birth, addresses: of private people, and of those whom nobody names."""
    if not _TOLD.search(text):
        return []
    near = _Near(text, names)
    found = [
        Hidden(match.start(1), match.end(1), f"[{what}]")
        for what, needs, patterns in _details()
        if not needs or any(part in text for part in needs)
        for pattern in patterns
        for match in pattern.finditer(text)
        if not near.is_public(match.start(1))
    ]
    behind = (_behind().match(text, name.stop) for name in names if name.said)
    return [*found, *(Hidden(match.start(1), match.end(1), "[age]") for match in behind if match)]


@cache
def _details() -> tuple[tuple[str, tuple[str, ...], tuple[re.Pattern[str], ...]], ...]:
    """What is personal, the parts of words of which a text must hold one, and the patterns."""
    lists = table("personal")
    kinds = ("age", "date of birth", "address", "e-mail", "telephone")
    return tuple((what, tuple(lists["needs"].get(what, ())), tuple(map(re.compile, lists[what]))) for what in kinds)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(table("personal")["behind"])


class _Near:
    """Which person is named nearest to a place, in its sentence."""

    def __init__(self, text: str, names: Sequence[Hidden]) -> None:
        self.text = text
        self.names = names

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end; few texts have a detail that asks for it."""
        return [0, *(match.end() for match in _SENTENCE.finditer(self.text)), len(self.text)]

    @cached_property
    def starts(self) -> list[int]:
        """Where the names start."""
        return [name.start for name in self.names]

    def is_public(self, at: int) -> bool:
        """Whether that person is a public one."""
        sentence = bisect_right(self.ends, at)
        start = self.ends[sentence - 1]
        stop = self.ends[min(sentence, len(self.ends) - 1)]
        near = self.names[bisect_left(self.starts, start) : bisect_left(self.starts, max(stop, start + 1))]
        return bool(near) and min(near, key=lambda name: min(abs(name.start - at), abs(name.stop - at))).said is None


def replaced(text: str, hidden: Iterable[Hidden], form: Callable[[str], str] = str) -> str:
    """The text with every stretch said otherwise. A line end within a stretch stays, so that lines keep their numbers."""
    out, at = [], 0
    for one in hidden:
        if one.said is not None:
            out += [text[at : one.start], form(one.said), "\n" * text.count("\n", one.start, one.stop)]
            at = one.stop
    return "".join([*out, text[at:]])


def measured(text: str, hidden: Iterable[Hidden]) -> tuple[Hidden, ...]:
    """The stretches, each with the line ends that stay."""
    return tuple(replace(one, breaks=text.count("\n", one.start, one.stop)) for one in hidden)
