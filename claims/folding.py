"""Folding: what two writings must share to count as the same words."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})


def fold(text: str) -> str:
    """NFKC, case folded, without diacritics, typographic quotes and dashes plain, white space collapsed. Idempotent."""
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    bare = "".join(char for char in unicodedata.normalize("NFD", plain) if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFKC", bare).split())
