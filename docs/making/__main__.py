"""Write every page that is made."""

from __future__ import annotations

from docs.making import HERE, PAGES

for name, page in PAGES.items():
    (HERE / name).write_text(page(), encoding="utf-8")
