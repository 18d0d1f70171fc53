"""Person names: one person in many spellings, scripts and orders, without a model."""

from claims.names.compare import compare, similarity
from claims.names.fold import fold
from claims.names.mentions import NameMention, Person, Resolution, UncertainPair
from claims.names.outcome import NameComparison, Outcome
from claims.names.parts import Name, parse
from claims.names.resolve import resolve
from claims.names.tokens import Token

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
