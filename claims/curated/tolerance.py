"""A slot's tolerance, as a person writes it."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.value import Tolerance

_FORM = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)\s*(%|)|(\d{1,6})\s*days?")


def parse_tolerance(text: str) -> Tolerance:
    """'5%' (of the larger value), '10' (in the value's own unit) or '3 days'. Raises ``ValueError`` for other forms."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"tolerance '{text}' found; expected a form such as '5%', '10' or '3 days'")
    if match[3]:
        return Tolerance(days=int(match[3]))
    amount = Decimal(match[1])
    return Tolerance(percent=amount) if match[2] else Tolerance(absolute=amount)
