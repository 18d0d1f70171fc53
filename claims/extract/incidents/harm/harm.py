"""The words for harm to people, by the way in which they take those whom it befell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from claims.extract.incidents.harm.wounds import BODY, OPENING, wound_at
from claims.folding import fold
from claims.quick import quick, replace
from claims.tables import table

FAMILIES = ("killed", "shot", "injured")
_SEVERAL = 2
# "..." in a phrase stands for up to so many words of one clause.
_ANY, _GAP = "...", 5
_ENDS_GAP = frozenset(
    (",", ";", ":", ".", "(", "and", "where", "when", "after", "but", "who", "while", "before", "as", "causing")
)
_CHOICE = re.compile(r"\{([^}]*)\}")
# What figures of harm are told with besides (counts.py), and what stands before those whom it befell ("the dead are …").
_COUNTED = "toll body lives killed dead deceased died injured wounded hurt victims"
# In what order the ways of saying are tried at one place.
_ORDER = ("self-alone", "self-dead", "self-hurt", "object", "both", "of", "genitive", "subject", "suspected")


@quick
@dataclass(frozen=True, slots=True)
class Form:
    """A form: its family, the way it takes people (subject, both, object, of, genitive, dead, hurt, alone, suspected), its words."""

    family: str
    way: str
    words: tuple[str, ...]


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(fold(phrase).replace(",", " ,").split())


def expanded(phrase: str) -> list[str]:
    """Every phrase that a phrase with choices stands for: "{taken|rushed} to hospital"."""
    parts = _CHOICE.split(phrase)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return [" ".join("".join(some).split()) for some in product(*choices)]


@cache
def _rows() -> list[tuple[str, str, str]]:
    """Family, way and phrase of every form."""
    data = table("harm")
    told = [
        (family, way, phrase)
        for family in FAMILIES
        for way, phrases in data["harm"][family].items()
        for phrase in phrases
    ]
    own = [
        ("shot" if way == "hurt" else "killed", f"self-{way}", one)
        for way, some in data["self"].items()
        for one in some
    ]
    suspected = [("", "suspected", phrase) for phrase in data["suspected"]]
    return [(family, way, one) for family, way, phrase in [*told, *own, *suspected] for one in expanded(phrase)]


class _Forms(dict[str, tuple[Form, ...]]):
    """The forms that begin with one word, the longest first, by the word that follows."""

    def __init__(self, forms: list[Form]) -> None:
        super().__init__()
        second = [(form, form.words[1] if len(form.words) > 1 else _ANY) for form in forms]
        self._open = tuple([form for form, word in second if word == _ANY])
        for follows in {word for _, word in second} - {_ANY}:
            self[follows] = tuple([form for form, word in second if word in (follows, _ANY)])
        gapped = [form for form in forms if form.words[1:2] == (_ANY,)]
        self._ends = frozenset(form.words[2] for form in gapped)
        self._others = _Forms([form for form in forms if form not in gapped]) if gapped else self

    def before(self, near: tuple[str, ...]) -> _Forms:
        """Those that these words may go on with: quick, for most that "with" and "taken" lead to stand in no sentence."""
        return self._others if self._ends.isdisjoint(near) else self

    def __missing__(self, word: str) -> tuple[Form, ...]:
        """Those of a single word, and those with a gap behind the first."""
        return self._open


@cache
def forms() -> dict[str, _Forms]:
    """Every form by its first two words."""
    found = dict[str, list[Form]]()
    for family, way, phrase in _rows():
        words = _split(phrase)
        found.setdefault(words[0], []).append(Form(family, way, words))
    return {word: _Forms(sorted(some, key=lambda form: -len(form.words))) for word, some in found.items()}


@cache
def openings() -> frozenset[str]:
    """The words with which a form or a wound may begin."""
    return OPENING.union(forms())


def forms_at(words: tuple[str, ...], at: int) -> list[Form]:
    """The longest forms that begin at a place; of one length there may be several ways."""
    if not 0 <= at < len(words) or words[at] not in openings():
        return []
    near = words[at + 1 : at + _GAP + 2]
    able = forms()[words[at]].before(near)[near[0] if near else ""] if words[at] in forms() else ()
    hits = [found for form in able if (found := as_said(words, at, form))]
    if stop := wound_at(words, at):
        hits.append(Form("injured", "subject", words[at:stop]))
    if len(hits) < _SEVERAL:
        return hits
    longest = max((len(form.words) for form in hits), default=0)
    return sorted(
        (form for form in hits if len(form.words) == longest or form.way.startswith("self")),
        key=lambda form: _ORDER.index(form.way),
    )


def forms_in(words: tuple[str, ...]) -> Iterator[Form]:
    """Every form of a sentence, wherever it stands."""
    able = openings()
    for at, word in enumerate(words):
        if word in able:
            yield from forms_at(words, at)


def as_said(words: tuple[str, ...], at: int, form: Form) -> Form | None:
    """The form if it stands at a place, with the words that fill its gaps."""
    if _ANY not in form.words:
        return form if len(form.words) == 1 or words[at : at + len(form.words)] == form.words else None
    gap = at + form.words.index(_ANY)
    if form.words[gap - at + 1] not in words[gap : gap + _GAP + 1]:
        return None
    stop = _stop(words, at, form.words)
    return None if stop is None else replace(form, words=words[at:stop])


def _stop(words: tuple[str, ...], at: int, wanted: tuple[str, ...]) -> int | None:
    """Where the words of a form end that stand at a place; none where they do not."""
    if _ANY not in wanted:
        return at + len(wanted) if words[at : at + len(wanted)] == wanted else None
    gap = wanted.index(_ANY)
    start, rest = at + gap, wanted[gap + 1 :]
    if words[at:start] != wanted[:gap]:
        return None
    for place in range(start, min(start + _GAP + 1, len(words))):
        if (stop := _stop(words, place, rest)) is not None:
            return stop
        if words[place] in _ENDS_GAP:
            return None
    return None


def harm_said() -> list[str]:
    """The phrases and nouns without one of which a sentence counts nobody as killed, shot or hurt."""
    phrases = [phrase for _, way, phrase in _rows() if way != "suspected"]
    nouns = [noun for some in table("harm")["nouns"].values() for noun in some]
    return [*phrases, *nouns, *_COUNTED.split()]


@cache
def harm_words() -> frozenset[str]:
    """Of each form a word that must stand in the sentence, up to a hyphen."""
    phrases = [phrase for _, _, phrase in _rows()]
    phrases += [noun for nouns in table("harm")["nouns"].values() for noun in nouns]
    return (
        frozenset(re.split(r"\W", _key(fold(phrase)))[0] for phrase in phrases)
        | (BODY - _COMMON)
        | {
            "toll",
            "body",
            "victim",
            "victims",
            "suspect",
            "suspects",
            "survivors",
        }
    )


_WORD = re.compile(r"[a-z]+")
# Parts of the body that are more often another thing.
_COMMON = frozenset(("back", "head", "face", "hand", "hands"))


def may_harm(lowered: str, start: int, stop: int) -> bool:
    """Whether a sentence of a text in small letters may tell of harm; quick, and never wrong when it says no."""
    return not harm_words().isdisjoint(_WORD.findall(lowered, start, stop))


def _key(phrase: str) -> str:
    """The longest word of a phrase: one that must stand there."""
    return max(phrase.replace(",", "").replace(_ANY, "").split(), key=len)
