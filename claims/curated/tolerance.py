"""A slot's tolerance, as a person writes it."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.value import Tolerance

_FORM = re.compile(r"(\d+(?:\.\d+)?)\s*(%|days?|)")


def parse_tolerance(text: str) -> Tolerance:
    """'5%' (of the larger value), '10' (in the value's own unit) or '3 days'. Raises ``ValueError`` for other forms."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"tolerance '{text}' found; expected a form such as '5%', '10' or '3 days'")
    amount, unit = Decimal(match[1]), match[2]
    if unit == "%":
        return Tolerance(percent=amount)
    if unit:
        return Tolerance(days=int(amount))
    return Tolerance(absolute=amount)
