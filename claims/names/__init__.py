"""Person names: one person in many spellings, scripts and orders, without a model."""

from claims.names.compare import NameComparison, Outcome, compare, similarity
from claims.names.fold import fold
from claims.names.parts import Name, Token, parse
from claims.names.resolve import NameMention, Person, Resolution, UncertainPair, resolve

__all__ = [
    "Name",
    "NameComparison",
    "NameMention",
    "Outcome",
    "Person",
    "Resolution",
    "Token",
    "UncertainPair",
    "compare",
    "fold",
    "parse",
    "resolve",
    "similarity",
]
