"""Claims held against each other.

>>> from checker import check                      # doctest: +SKIP
>>> report = check("my-desk", texts="articles")    # doctest: +SKIP
>>> report.summary.conflicts                       # doctest: +SKIP
2
"""

from __future__ import annotations

from checker.uncollected import uncollected

with uncollected():  # modules are no garbage, and a search for it comes after every few hundred objects
    from checker.api import check

__all__ = ["check"]
