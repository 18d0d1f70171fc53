"""Claims held against each other.

>>> from checker import check                      # doctest: +SKIP
>>> report = check("my-desk", texts="articles")    # doctest: +SKIP
>>> report.summary.conflicts                       # doctest: +SKIP
2
"""

from __future__ import annotations

from checker.api import check

__all__ = ["check"]
