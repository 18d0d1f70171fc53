"""A group of claims to its verdict: the positions that are taken, which of them takes the place of another, and what speaks against a conflict."""
