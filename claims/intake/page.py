"""What a web page says of itself: JSON-LD (schema.org), meta elements (Open Graph, Dublin Core ...), time elements, its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from claims.intake.markup import Tag, tags
from claims.intake.model import Dated, Meta
from claims.intake.published.written import from_metadata

# By how surely they mean the publication of the article itself.
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "article.published", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.issued", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "pubdate", "publishdate",
    "publish-date", "publish_date", "publication_date", "bt:pubdate", "rnews:datepublished", "citation_publication_date",
    "citation_date", "article:published", "published_time", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline")
_PUBLISHERS = ("og:site_name", "publisher", "dc.publisher", "citation_publisher", "application-name", "twitter:site")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "citation_author", "sailthru.author")
_ARTICLE = ("newsarticle", "reportagenewsarticle", "article", "blogposting", "report", "webpage")
_STAMPED = re.compile(r"publish|posted|entry-date|pubdate|dateline|article-date", re.IGNORECASE)
_DEEP = 8
_HEADING = re.compile(r"<h[12]\b[^<>]{0,500}>(.{1,1000}?)</h[12]\b", re.DOTALL | re.IGNORECASE)


@dataclass(slots=True)
class _Page:
    """What the tags of a page hold."""

    meta: dict[str, str] = field(default_factory=dict)
    linked: list[dict[str, Any]] = field(default_factory=list)
    time: str | None = None
    title: str | None = None
    language: str | None = None
    canonical: str | None = None


def described(html: str) -> Meta:
    """Title, publisher, author, published date (JSON-LD, then meta, then time elements), language and address of a page."""
    page = _read(html)
    article = _article(page)
    title = _words(article.get("headline")) or _first(page.meta, _TITLES) or page.title
    heading, site = _split(html, page.title) if title == page.title else (None, None)
    publisher = _named(article.get("publisher")) or _first(page.meta, _PUBLISHERS) or site
    return Meta(
        title=heading or _without(title, publisher),
        publisher=publisher,
        author=_named(article.get("author")) or _person(_first(page.meta, _AUTHORS)),
        published=_published(page, article),
        language=page.language or _words(article.get("inLanguage")) or page.meta.get("og:locale"),
        url=page.canonical or page.meta.get("og:url") or _words(article.get("url")),
    )


def _read(html: str) -> _Page:
    page = _Page()
    for tag in tags(html):
        if not tag.closing and tag.name in ("meta", "script", "title", "time", "html", "link"):
            _note(page, tag)
    return page


def _note(page: _Page, tag: Tag) -> None:
    """Keep what a tag says of the page."""
    match tag.name:
        case "meta":
            found = tag.attributes()
            name = (found.get("property") or found.get("name") or found.get("itemprop") or "").lower()
            if name and found.get("content"):
                page.meta.setdefault(name, found["content"])
        case "script" if "ld+json" in tag.rest:
            page.linked.extend(_objects(_json(tag.inner), 0))
        case "title":
            page.title = page.title or " ".join(unescape(tag.inner).split()) or None
        case "time":
            page.time = page.time or _stamp(tag.attributes())
        case "html":
            page.language = page.language or tag.attributes().get("lang") or None
        case "link" if "canonical" in tag.rest:
            page.canonical = page.canonical or tag.attributes().get("href") or None


def _stamp(found: dict[str, str]) -> str | None:
    """The time of publication, where a time element is marked as that."""
    marked = "pubdate" in found or _STAMPED.search(f"{found.get('itemprop', '')} {found.get('class', '')}")
    return found.get("datetime") or None if marked else None


def _json(text: str) -> Any:
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEP:
        return
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _objects(value, depth + 1) if isinstance(value, (dict, list)) else ()
    for item in data if isinstance(data, list) else ():
        yield from _objects(item, depth + 1)


def _article(page: _Page) -> dict[str, Any]:
    """The object that describes this article: of several the one with the page's own headline; none where that is open."""
    rated = [(_rate(item), item) for item in page.linked if "datePublished" in item or "headline" in item]
    best = min((rate for rate, _ in rated), default=0)
    found = [item for rate, item in rated if rate == best]
    shown = _plain(page.title or page.meta.get("og:title") or "")
    own = [item for item in found if (headline := _plain(_words(item.get("headline")) or "")) and headline in shown]
    days = {str(item.get("datePublished"))[:10] for item in found}
    return (own or found)[0] if own or len(days) == 1 else {}


def _rate(item: dict[str, Any]) -> int:
    kinds = item.get("@type")
    names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
    return min((_ARTICLE.index(name) for name in names if name in _ARTICLE), default=len(_ARTICLE))


def _published(page: _Page, article: dict[str, Any]) -> Dated:
    tried = [
        (_words(article.get("datePublished")), "JSON-LD datePublished"),
        *((page.meta.get(name), f"meta {name}") for name in _DATES),
        (page.time, "time element"),
    ]
    found = (from_metadata(text, origin) for text, origin in tried if text)
    return next((one for one in found if one.date), Dated())


def _first(found: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((" ".join(found[name].split()) for name in names if found.get(name, "").strip()), None)


def _words(value: Any) -> str | None:
    if isinstance(value, list):
        return next((words for item in value if (words := _words(item))), None)
    return (" ".join(unescape(value).split()) or None) if isinstance(value, str) else None


def _named(value: Any) -> str | None:
    if isinstance(value, list):
        return ", ".join(name for item in value[:10] if (name := _named(item))) or None
    return _words(value.get("name")) if isinstance(value, dict) else _person(_words(value))


def _person(name: str | None) -> str | None:
    """Addresses stand where names belong on many pages."""
    return None if name is None or name.startswith(("http:", "https:")) else name


def _split(html: str, title: str | None) -> tuple[str | None, str | None]:
    """A heading of the page with which its title begins, and the site's name, which is what then follows a dash or bar."""
    for found in _HEADING.finditer(html) if title else ():
        heading = " ".join(unescape(re.sub(r"<[^<>]*>", " ", found[1])).split())
        if title and heading and title.startswith(heading):
            rest = re.fullmatch(r"\s+[|\u2013\u2014\u00bb\u00b7:-]\s+(.{2,60})", title[len(heading) :])
            return heading, rest[1] if rest else None
    return None, None


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words.lower()).strip()


def _without(title: str | None, publisher: str | None) -> str | None:
    """A title without the name of the site behind it."""
    if not title or not publisher:
        return title
    head, _, tail = (
        title.rpartition(" | ")
        if " | " in title
        else re.sub(r"\s[-\u2013\u2014\u00bb\u00b7:]\s(?=[^-\u2013\u2014\u00bb\u00b7:]*$)", " | ", title).rpartition(
            " | "
        )
    )
    return (
        head.strip()
        if head.strip() and _plain(tail) in _plain(publisher) + _plain(publisher).replace(" ", "")
        else title
    )
