"""Words that are no part of their own: articles, servants of God, filiations, titles, suffixes."""

from __future__ import annotations

from typing import NamedTuple

from claims.names.given import ARABIC
from claims.names.lexicon import words
from claims.names.tokens import Token, token

_GOD = frozenset(("lah", "allah", "ullah", "allh", "alla", "ulla"))


class Core(NamedTuple):
    """The words that carry a name, where a filiation stands among them, and the titles beside them."""

    tokens: list[Token]
    filiations: tuple[int, ...]
    titles: tuple[str, ...]


def core(tokens: list[Token]) -> Core:
    """Words and initials, each with the particles before it as its prefix."""
    if len(tokens) > 2 and tokens[1].text in words("middles") and tokens[0].text in words("vietnamese"):
        return Core([token(t.text, t.bare, t.upper)._replace(kind="word") for t in tokens], (), ())
    tokens = fused(tokens)
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
    return Core(out, tuple(filiations), tuple(titles))


def _forename(tokens: list[Token], i: int) -> bool:
    """Ben, Al, Van are given names too; a name ends in no particle but a stray bin."""
    this, last = tokens[i].text, len(tokens) - 1
    if i == last:
        return this not in words("filiations")
    return i == 0 and last == 1 and this in words("forenames") and not tokens[1].flags & ARABIC


def fused(tokens: list[Token]) -> list[Token]:
    """Abd al-Rahman and Saif al-Din are one name each, however they are cut."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        this = tokens[i]
        if this.text in words("servants") and (j := _master(tokens, i)):
            text = _servant_of(tokens[j].text)
            out.append(token(text, text, this.upper and tokens[j].upper))
            i = j
        elif this.text in words("faiths") and out:
            while len(out) > 1 and out[-1].kind == "particle":
                out.pop()
            text = out[-1].text + "udin"
            out[-1] = token(text, text, out[-1].upper)
        else:
            out.append(this)
        i += 1
    return out


def _master(tokens: list[Token], i: int) -> int:
    """The position of the name of God that follows a servant, articles between; 0 where none does."""
    j = i + 1
    while j < len(tokens) - 1 and tokens[j].kind == "particle":
        j += 1
    return j if j < len(tokens) and tokens[j].kind == "word" else 0


def _servant_of(text: str) -> str:
    """Arabic script writes the article and the name as one word."""
    if text in _GOD:
        return "abdullah"
    return "abd" + (text[2:] if text.startswith("al") and len(text) > 4 else text)
