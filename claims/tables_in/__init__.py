"""Tables of claims: CSV, JSON lines and Parquet, a row a claim (long) or a row a source and subject (wide)."""

from __future__ import annotations
