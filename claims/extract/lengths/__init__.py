"""Lengths of time: what lasted so long, and from which marks that is known."""
