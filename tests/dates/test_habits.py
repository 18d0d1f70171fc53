"""Whether "9/5/2025" is a day in May or in September: by what the text and its source show."""

from __future__ import annotations

from datetime import date

import pytest

from claims.dates.find import find
from claims.value import Reading

CASES = [
    ("Second edition, 9/5/2025. The count of 8 May 2025 was close.", None, "2025-05-09"),
    ("Updated 9/5/2025 at 10:20 AM.", None, "2025-09-05"),
    ("Posted on 9/10/2025 at 16:40.", None, "2025-10-09"),
    ("It shut on 9/5/2025 and opened on 3/16/2026 at 16:40.", None, "2025-09-05"),
    ("It shut on 9/5/2025 and opened on 16/3/2026.", None, "2025-05-09"),
    ("It shut on 9/5/2025.", date(2025, 5, 10), "2025-05-09"),
    ("It shut on 9/5/2025.", date(2025, 9, 6), "2025-09-05"),
    ("It shut on 9/5/2025. A storm came on May 3, 2025.", None, "2025-09-05"),
    ("It shut on 9/5/2025.", None, "2025-09-05"),
]


@pytest.mark.parametrize(("text", "published", "key"), CASES)
def test_the_order_of_day_and_month(text: str, published: date | None, key: str) -> None:
    found = find(text, Reading((published, published)) if published else Reading())
    assert next(one.value.key()[:10] for one in found if one.value.raw.startswith("9/")) == key
