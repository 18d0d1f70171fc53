"""claims.yaml: reading it, and writing decisions into it."""

from __future__ import annotations

from claims.curated.read import read_corpus

__all__ = ["read_corpus"]
