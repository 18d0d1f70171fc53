"""Folders of news on one event, as ``claims check`` and judged.py take them: ``python benchmarks/newswire.py ARTICLES OUT``.

ARTICLES is a folder of clusters, each a folder of articles: SGML of newswire as the Document Understanding Conferences had it (<TEXT>, the day in the file's
name or in <DATE_TIME>), plain text whose first line is the headline (as MultiLing of the Text Analysis Conference 2011 has it), or JSON with "title", "date",
"source", "triplet-uuid" and "body-paragraphs" (BASIL, of which the three articles of one event share an id). OUT gets a folder a cluster, with a
claims.yaml that names each text and its day of publication.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

_DAY = re.compile(r"(?:19|20)\d{2}-?\d{2}-?\d{2}")


class Article(NamedTuple):
    """A text, the cluster that it is of, and the day on which it came out, where that is known."""

    cluster: str
    name: str
    day: str | None
    text: str


def read(path: Path) -> Article | None:
    """The article of one file; none where it holds no text."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".json":
        return _of_json(json.loads(raw), path)
    told = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    body = _paragraphs(told[1]) if told else "" if "<DOC>" in raw else raw.strip()
    days = _DAY.search(path.name) or re.search(r"(?<=<DATE_TIME> )\d{4}-\d{2}-\d{2}", raw)
    return Article(path.parent.name, _plain(path.name), days and _dashed(days[0]), body) if body else None


def _of_json(row: dict[str, str], path: Path) -> Article | None:
    if "body-paragraphs" not in row:
        return None
    parts = [" ".join(part) for part in row["body-paragraphs"]]
    body = "\n\n".join((row["title"], *parts))
    return Article(row["triplet-uuid"][:8], _plain(f"{row['source']}-{path.stem[-6:]}"), row["date"][:10] or None, body)


def _paragraphs(marked: str) -> str:
    """The text without its marks, a paragraph a line, with quotation marks for pairs of accents."""
    text = re.sub(r"``|''", '"', marked)
    parts = re.split(r"\n\s*\n|</?P>|\n(?=\t)", text)
    return "\n\n".join(" ".join(re.sub(r"</?[A-Z_]+>", "", part).split()) for part in parts if part.strip())


def _plain(name: str) -> str:
    return re.sub(r"\W+", "_", name.lower())


def _dashed(day: str) -> str:
    figures = day.replace("-", "")
    return f"{figures[:4]}-{figures[4:6]}-{figures[6:8]}"


def write(out: Path, cluster: str, articles: list[Article]) -> None:
    """A folder with the texts of a cluster and what is known of them."""
    folder = out / cluster
    folder.mkdir(parents=True, exist_ok=True)
    rows = ['version: "1"', "sources:"]
    for article in articles:
        (folder / f"{article.name}.txt").write_text(article.text + "\n", encoding="utf-8")
        told = f"{{date: {article.day}, basis: stated}}" if article.day else "{basis: unknown}"
        rows.append(f"  - {{id: {article.name}, title: {article.name}, published: {told}, file: {article.name}.txt}}")
    (folder / "claims.yaml").write_text("\n".join(rows) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    clusters: dict[str, list[Article]] = defaultdict(list)
    for path in sorted(given.articles.rglob("*")):
        article = read(path) if path.is_file() else None
        if article:
            clusters[article.cluster].append(article)
    told = {name: articles for name, articles in clusters.items() if len(articles) > 1}
    for name, articles in told.items():
        write(given.out, name, articles)
    print(json.dumps({"folders": len(told), "texts": sum(map(len, told.values()))}))


if __name__ == "__main__":
    main()
