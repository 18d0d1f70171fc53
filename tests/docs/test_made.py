"""The pages that are made from the program are what it would make now, and links between pages lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from docs.making import PAGES
from tests.running import ROOT

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)#\s]*)(#[^)\s]*)?\)")


@pytest.mark.parametrize("name", PAGES)
def test_as_made(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), "run: python -m docs.making"


def links() -> Iterator[tuple[str, str, str]]:
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))):
        for target, anchor in LINK.findall(path.read_text("utf-8")):
            if not target.startswith(("http:", "https:")):
                yield path.relative_to(ROOT).as_posix(), target, anchor


@pytest.mark.parametrize("page", sorted({page for page, _, _ in links()}))
def test_links(page: str) -> None:
    wrong = []
    for where, target, anchor in links():
        if where == page:
            path = (ROOT / page).parent / target if target else ROOT / page
            there = path.is_dir() or (path.is_file() and (not anchor or anchor[1:] in anchors(path.read_text("utf-8"))))
            wrong += [] if there else [target + anchor]
    assert wrong == []


def anchors(text: str) -> set[str]:
    """The anchors of a page as GitHub makes them of headings, and those that are written."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    made = {re.sub(r"[^\w\- ]", "", re.sub(r"<[^>]*>", "", head).lower()).strip().replace(" ", "-") for head in heads}
    return made | set(re.findall(r'<a id="([^"]+)"', text))


def test_every_page_is_linked_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [path.name for path in sorted(DOCS.glob("*.md")) if f"docs/{path.name}" not in readme] == []
