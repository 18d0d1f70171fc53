"""Which extracted claims answer the same question about the same thing: discovered slots, by explainable weights."""

from checker.discover.discovery import Discovery, Possible
from checker.discover.group import discover
from checker.discover.pairing.log_odds import Score
from checker.discover.pairing.score import score

__all__ = ["Discovery", "Possible", "Score", "discover", "score"]
