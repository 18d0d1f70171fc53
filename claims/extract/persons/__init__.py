"""Persons: their names, ranks, posts, births, nations and trades, and the bodies that bear a name."""
