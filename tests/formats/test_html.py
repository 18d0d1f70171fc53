"""The page as a file: complete in itself, true to the report, and untouched by the text that it shows."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from checker.finding import Report
from checker.reports import Style
from checker.reports._page.labels import labels
from checker.reports._page.waive import waive
from checker.shown import SourceShown
from claims.curated import read_corpus
from tests.formats.desks import CORPUS, EVIL, hostile, many, rendered, small
from tests.running import ROOT, TODAY, check, claims

TAGS = set(
    (
        "html head meta title style script body header main footer nav section article details summary "
        "noscript h1 h2 h3 p a b i ul li table thead tbody tr th td small span code pre mark br wbr div form "
        "label input select option button figure figcaption svg g line rect circle path text"
    ).split()
)


class Read(HTMLParser):
    """The elements of a page with their attributes, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [given for name, given in self.found if name == tag]


def html(report: Report, style: Style) -> str:
    return rendered("html", report, style)


def markup(text: str) -> str:
    """The page without its own style and script."""
    return re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("made", [small, hostile])
def test_needs_nothing_else(made: Callable[[], tuple[Report, Style]]) -> None:
    text = html(*made())
    page = Read(text)
    assert not page.all("link") + page.all("img") + page.all("iframe") + page.all("object") + page.all("base")
    for tag, given in page.found:
        assert not {"src", "srcset", "style", "action", "formaction", "background"} & set(given), tag
        assert not any(name.startswith("on") for name in given), tag
        assert (given.get("href") or "#").startswith("#")
    assert len(page.all("script")) == len(page.all("style")) == 1
    for part in re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", text, re.DOTALL):
        assert not re.search(r"https?:|//[a-z]|@import|url\(", part)


def test_only_our_script_and_style_may_run() -> None:
    text = html(*small())
    for name in ("style", "script"):
        part = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert part is not None
        assert f"{name}-src 'sha256-{b64encode(sha256(part[1].encode()).digest()).decode()}'" in text
    assert "default-src 'none'" in text


def test_text_of_others_is_text() -> None:
    report, style = hostile()
    text = html(report, style)
    body = markup(text)
    assert "alert(1)" in "".join(Read(text).words)
    assert not re.search(r"<(?:script|img)", body)
    assert {tag for tag, _ in Read(body).found} <= TAGS
    assert "{{ 7 * 7 }}" in body
    assert "\u202e" not in text
    assert "\x1b" not in text
    words = "".join(Read(body).words)
    for piece in EVIL[2:8]:
        assert piece in words


def test_each_finding_once_with_its_link_and_its_claims() -> None:
    report, style = hostile()
    page = Read(html(report, style))
    assert [given["id"] for given in page.all("article")] == [finding.fingerprint for finding in report.findings]
    links = {given["href"] for given in page.all("a")}
    assert {f"#{finding.fingerprint}" for finding in report.findings} <= links
    ids = [given["id"] for _, given in page.found if "id" in given]
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in links if link} <= set(ids)


def test_links_survive_another_run() -> None:
    report, style = small()
    first, again = (
        re.findall(r'<article id="([^"]+)"', html(item, style))
        for item in (report, replace(report, today="2026-02-01"))
    )
    assert first == again


def test_context_only_where_the_text_is_at_hand() -> None:
    report, style = small()
    assert "Dr. Lind said that the ship had <mark>120</mark> people aboard and a crew of 200.<td>" in html(
        report, style
    )
    without = html(report, Style())
    assert "Dr. Lind" not in without
    assert "<mark>120</mark> people aboard<td>" in without


def test_waiver_to_copy() -> None:
    report, style = small()
    text = html(report, style)
    conflict = report.findings[0]
    assert (
        f"- {{fingerprint: {conflict.fingerprint}, by: NAME, decided: {TODAY}, reason: WHY, until: 2026-07-14}}" in text
    )


def command(claims_file: str, extracted: bool = False) -> str:
    """The command that waives the first finding of a check of this file."""
    report, _ = small()
    finding = report.findings[0]
    if extracted:
        finding = replace(finding, claims=tuple(replace(claim, origin="extracted") for claim in finding.claims))
    made = waive(finding, claims_file, report.today)
    assert made is not None
    return made.command.replace(finding.fingerprint, "PRINT")


def test_a_command_that_waives() -> None:
    assert command("claims.yaml") == 'claims waive PRINT --reason "…" --until 2026-07-14'
    assert command("desk/claims.yaml").startswith("claims waive PRINT --folder desk --reason")
    assert command("my desk/claims.yaml", True).startswith("claims waive PRINT --folder 'my desk' --extract --reason")
    assert command("desk/ferry.yml").startswith("claims waive PRINT --claims desk/ferry.yml --reason")


def test_a_folder_of_texts_needs_a_claims_file_before_a_waiver() -> None:
    report, style = small()
    text = html(replace(report, claims_file="articles"), style)
    assert "<pre>claims init articles</pre>" in text
    assert f"<pre>claims waive {report.findings[0].fingerprint} --folder articles --reason" in text
    assert "claims init" not in html(report, style)


def test_a_waiver_that_was_copied_is_taken() -> None:
    report, style = small()
    entry = re.search(r"<pre>(- .*?)</pre>", html(report, style))
    assert entry is not None
    taken = read_corpus(f"{CORPUS}waivers:\n  {entry[1]}\n", "claims.yaml").waivers
    assert [waiver.fingerprint for waiver in taken] == [report.findings[0].fingerprint]


def test_findings_beyond_the_first_are_in_noscript() -> None:
    _, style = small()
    text = html(many(1000), style)
    assert text.count("<article") == 1000
    assert text.partition("<noscript>")[0].count("<article") == 400
    assert text.count("<noscript>") == text.count("</noscript>") == 4
    assert "<noscript" not in html(*small())


def test_the_matrix_is_bounded_and_says_so() -> None:
    _, style = small()
    text = html(many(3000), style)
    assert text.count('<tr><th scope="row"><a href=') == 2000
    assert "1000 more questions are left out of this overview" in text


def test_the_sample_is_light() -> None:
    ran = claims("check", ROOT, "--format", "html", "--today", TODAY)
    assert ran.exit == 1
    assert len(ran.out.encode()) < 400_000


CSS = (ROOT / "checker" / "reports" / "templates" / "page.css").read_text("utf-8")
VERDICTS = (
    "conflict",
    "violation",
    "problem",
    "uncertain",
    "variant",
    "superseded",
    "compatible",
    "agreement",
    "single",
)
ON = {
    "paper": ("ink", "soft", "link", *VERDICTS),
    "field": ("ink", "soft", *VERDICTS),
    "mark": ("mark-ink",),
    "bar": ("paper",),
}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, "relative luminance")."""
    digits = "".join(char * 2 for char in colour) if len(colour) == 3 else colour
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
def test_every_colour_can_be_read(dark: bool) -> None:
    """At least 4.5 to 1 (WCAG 2.2, 1.4.3, level AA)."""
    light, _, rest = CSS.partition("@media screen and (prefers-color-scheme: dark)")
    colours = dict(re.findall(r"--([\w-]+): #(\w+)", rest if dark else light))
    pairs = [(text, ground) for ground, texts in ON.items() for text in texts]
    pairs += [(text, side) for side in "abcx" for text in ("ink", "soft")]
    for text, ground in pairs:
        lower, upper = sorted((luminance(colours[text]), luminance(colours[ground])))
        assert (upper + 0.05) / (lower + 0.05) >= 4.5, (text, ground)


def test_same_input_same_bytes() -> None:
    folder = ROOT / "tests" / "snapshots" / "desk"
    assert check(folder, "--format", "html").out == check(folder, "--format", "html").out


def source(name: str, title: str | None = None, publisher: str | None = None) -> SourceShown:
    return replace(small()[0].sources[0], id=name, title=title, publisher=publisher)


def test_a_source_is_called_as_a_person_would() -> None:
    found = labels(
        [
            source("herald", "Ferry aground"),
            source("000_3074dcfb28b80eb6", "Explanation: what became of the ferry and of all who were aboard"),
            source("4f9c11d2aa", "Night on the sandbank", "Harven Courier"),
            source("20250304", "Ferry aground", "Post"),
            source("20250305", "Ferry aground", "Post"),
            source("bridge.txt"),
            source("article 7", None, "Post"),
        ]
    )
    assert list(found.values()) == [
        "herald",
        "Explanation: what became of…",
        "Harven Courier",
        "Ferry aground",
        "Ferry aground (2)",
        "untitled 6",
        "article 7",
    ]


def test_the_page_says_labels_and_keeps_the_ids_beside_the_sources() -> None:
    report, style = small()
    name = "0f3c9d11e2"
    shown = replace(
        report,
        sources=tuple(
            replace(s, id=name, title="Night on the bank") if s.id == "courier" else s for s in report.sources
        ),
        findings=tuple(
            replace(f, claims=tuple(replace(c, source=name) if c.source == "courier" else c for c in f.claims))
            for f in report.findings
        ),
    )
    text = html(shown, style)
    assert text.count(name) == 1
    assert f"<code>{name}</code>" in text
    assert text.count("Night on the bank") > 5
