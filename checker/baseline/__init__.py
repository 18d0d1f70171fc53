"""Findings of the day a check was adopted: only what is not among them fails."""
