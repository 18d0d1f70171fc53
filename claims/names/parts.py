"""A name into its parts, whatever their order: patronymic, surname, particles, titles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.names.fold import TOKENS
from claims.names.given import ARABIC, CHINESE, FAMILIES, KOREAN, SLAVIC, TURKIC
from claims.names.lexicon import words
from claims.names.tokens import BESIDE, CAPITALS, FATHER, Token, token, tokens

# A name has a handful of tokens; what is longer is no name, and its cost must stay bounded.
MAX_TOKENS = 24
MAX_TEXT = 600

_SYLLABLE = re.compile(
    r"^(?:kk|tt|pp|ss|jj|tch|ch|sh|[kgntdrlmbpsjh])?[yw]?"
    r"(?:ae|eo|eu|oe|ui|oo|ou|[aeiou])(?:ng|[kgntlmpb])?$"
)


class Name(NamedTuple):
    """A parsed name. `patronymic` and `surname` are token positions, -1 where nothing shows them.

    `sure`: the surname is marked (capitals, a comma, a patronymic) and not merely expected."""

    tokens: tuple[Token, ...]
    patronymic: int
    surname: frozenset[int]
    flags: int
    sure: bool
    filiations: tuple[int, ...]
    titles: tuple[str, ...]
    script: str


def role(name: Name, position: int) -> str:
    """What a part of the name is called in a reason."""
    if position == name.patronymic:
        return "patronymic"
    if position in name.surname:
        return "surname"
    return "given name" if name.surname else "name"


def _fused(tokens: list[Token]) -> list[Token]:
    """Abd al-Rahman and Saif al-Din are one name each, however they are cut."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        this = tokens[i]
        if this.text in words("servants"):
            j = i + 1
            while j < len(tokens) - 1 and tokens[j].kind == "particle":
                j += 1
            if j < len(tokens) and tokens[j].kind == "word":
                text = (
                    "abdullah"
                    if tokens[j].text in ("lah", "allah", "ullah", "allh")
                    else "abd" + _without_article(tokens[j].text)
                )
                out.append(token(text, text, this.upper and tokens[j].upper))
                i = j + 1
                continue
        if this.text in words("faiths") and out:
            while len(out) > 1 and out[-1].kind == "particle":
                out.pop()
            text = out[-1].text + "udin"
            out[-1] = token(text, text, out[-1].upper)
        else:
            out.append(this)
        i += 1
    return out


def _without_article(text: str) -> str:
    """Arabic script writes the article and the name as one word."""
    return text[2:] if text.startswith("al") and len(text) > 4 else text


def _core(tokens: list[Token]) -> tuple[list[Token], list[int], list[str]]:
    """Words and initials, particles as their prefix; where a filiation stands; titles."""
    out: list[Token] = []
    filiations: list[int] = []
    titles: list[str] = []
    prefix = ""
    last = len(tokens) - 1
    for i, this in enumerate(tokens):
        if this.kind == "particle" and not _forename(tokens, i):
            prefix = f"{prefix} {this.text}".strip()
            if this.text in words("filiations") and out and i < last:
                filiations.append(len(out))
        elif (this.kind == "title" and i < last) or (this.kind == "suffix" and i):
            titles.append(this.text)
        else:
            out.append(token(this.text, this.bare, this.upper, prefix) if prefix else this)
            prefix = ""
    return out, filiations, titles


def _forename(tokens: list[Token], i: int) -> bool:
    """Ben, Al, Van are given names too; a name ends in no particle but a stray bin."""
    this, last = tokens[i].text, len(tokens) - 1
    if i == last:
        return this not in words("filiations")
    return i == 0 and last == 1 and this in words("forenames") and not tokens[1].flags & ARABIC


def _patronymic(tokens: list[Token]) -> int:
    if len(tokens) < 3:
        return -1
    return next((i for i in range(1, len(tokens)) if tokens[i].stem), -1)


def _surname(
    tokens: list[Token], bits: int, patronymic: int, comma: int
) -> tuple[frozenset[int], bool]:
    """By comma, capitals, the patronymic's place, the known given name; else the last."""
    if comma:
        return frozenset(range(comma)), True
    if bits & CAPITALS:
        upper = frozenset(
            i for i, t in enumerate(tokens) if t.flags & CAPITALS and t.kind == "word"
        )
        if upper and len(upper) < len(tokens):
            return upper, True
    if patronymic > 0 and len(tokens) == 3:
        return _PLACES[2 if patronymic == 1 else 0], True
    if len(tokens) == 2:
        first = not tokens[0].given.classes and bool(tokens[1].given.classes)
        return _PLACES[0 if first else 1], False
    return frozenset({len(tokens) - 1}) if len(tokens) > 2 else frozenset(), False


_PLACES = tuple(frozenset({i}) for i in range(3))


def _korean(tokens: list[Token]) -> int:
    if not 2 <= len(tokens) <= 4 or (
        tokens[0].text not in words("korean") and tokens[-1].text not in words("korean")
    ):
        return 0
    texts = [t.text for t in tokens]
    if any(t.given.flags & ~TURKIC for t in tokens):
        return 0
    if all(_SYLLABLE.match(t) for t in texts):
        return KOREAN
    halves = len(texts) == 2 and all(len(t) <= 10 and _halves(t) for t in texts)
    return KOREAN if halves else 0


def _halves(text: str) -> bool:
    return bool(_SYLLABLE.match(text)) or any(
        _SYLLABLE.match(text[:i]) and _SYLLABLE.match(text[i:]) for i in range(2, len(text) - 1)
    )


_SCRIPTS = (
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("abjad", re.compile("[\u0590-\u077f]")),
    ("hangul", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("han", re.compile("[\u3400-\u9fff]")),
)
_SCRIPT_FLAGS = {
    "": 0,
    "cyrillic": SLAVIC | TURKIC,
    "abjad": ARABIC,
    "hangul": KOREAN,
    "han": CHINESE,
}


def _script(text: str) -> str:
    if text.isascii():
        return ""
    return next((name for name, pattern in _SCRIPTS if pattern.search(text)), "")


@lru_cache(maxsize=TOKENS)
def parse(text: str) -> Name:
    """The parts of a name as it is written."""
    text = text[:MAX_TEXT]
    before, after = _words(text), []
    if "," in text:
        head, _, tail = text.partition(",")
        before, after = _words(head), _words(tail)
    core = before + after if after else before
    script = _script(text)
    bits = _bits(core) | _SCRIPT_FLAGS[script]
    korean = _korean(core)
    filiations: list[int] = []
    titles: list[str] = []
    comma = len(before) if after and not korean else 0
    if bits & BESIDE and not korean:
        comma = len(_core(_fused(before))[0]) if comma else 0
        whole = core
        core, filiations, titles = _core(_fused(core))
        core = core or whole[:1]
        bits = _bits(core) | _SCRIPT_FLAGS[script]
    core = core[:MAX_TOKENS]
    patronymic = _patronymic(core) if bits & FATHER else -1
    surname, sure = _surname(core, bits, patronymic, comma if comma < len(core) else 0)
    bits = bits & ~FAMILIES | KOREAN if korean else bits
    return Name(
        tuple(core), patronymic, surname, bits, sure, tuple(filiations), tuple(titles), script
    )


def _bits(tokens: list[Token]) -> int:
    bits = 0
    for item in tokens:
        bits |= item.flags
    return bits


def _words(text: str) -> list[Token]:
    return [item for raw in text.split() for item in tokens(raw)][: 2 * MAX_TOKENS]
