"""Person names: one person in many spellings, scripts and orders, without a model."""

from claims.names.compare import NameComparison, Outcome, compare, similarity
from claims.names.fold import fold
from claims.names.parts import Name, Token, parse

__all__ = ["Name", "NameComparison", "Outcome", "Token", "compare", "fold", "parse", "similarity"]
