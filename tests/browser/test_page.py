"""The page in a real browser: filters, links, no JavaScript, print, dark, narrow, keyboard, accessibility, hostile text."""

from __future__ import annotations

import base64
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker import api
from checker.check import check_corpus
from checker.finding import Report, Severity
from checker.reports import Style
from checker.settings import Settings
from claims.curated import read_corpus
from tests.browser.conftest import Open, Page
from tests.formats.desks import CORPUS, TODAY, hostile, many, small
from tests.running import ROOT
from tests.test_possible import report as doubted

pytestmark = pytest.mark.browser


def large() -> tuple[Report, Style]:
    report, style = small()
    return replace(many(900), sources=report.sources), style


def sample() -> tuple[Report, Style]:
    loaded = api.load(ROOT)
    return api.run(loaded, TODAY), Style(texts=api.beside(loaded, {}))


def in_doubt() -> tuple[Report, Style]:
    return doubted(), Style()


@pytest.mark.parametrize("made", [small, hostile, large, sample])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_complaint_in_the_console(made: Any, scheme: str, page: Open) -> None:
    opened = page(made(), scheme=scheme)
    opened.set("f-text", "a")
    assert opened.log() == []
    assert opened.run("return performance.getEntriesByType('resource').length") == 0


def test_hostile_text_runs_nothing(page: Open) -> None:
    opened = page(hostile())
    assert opened.run("return document.querySelectorAll('img, iframe, object, script, style').length") == 2
    report, _ = hostile()
    assert opened.shown() == [finding.fingerprint for finding in report.findings]


def test_filters(page: Open) -> None:
    report, _ = small()
    opened = page(small())
    prints = {finding.code[:3]: finding.fingerprint for finding in report.findings}
    total = len(report.findings)
    assert opened.run("return document.getElementById('shown').textContent") == f"{total} findings"
    assert opened.set("f-verdict", "conflict") == f"1 of {total} findings shown"
    assert opened.shown() == [prints["CC1"]]
    assert opened.run("return [...document.querySelectorAll('.chapter:not([hidden])')].map((part) => part.open)") == [
        True
    ]
    opened.run("document.querySelector('#filters button').click()")
    assert opened.set("f-verdict", "") == f"{total} findings"
    assert opened.set("f-kind", "date").startswith("1 of")
    opened.set("f-kind", "")
    post = next(number for number, source in enumerate(report.sources) if source.id == "post")
    opened.set("f-source", str(post))
    assert opened.shown() == [f.fingerprint for f in report.findings if any(c.source == "post" for c in f.claims)]
    opened.set("f-source", "")
    opened.set("f-severity", "high")
    assert opened.shown() == [f.fingerprint for f in report.findings if f.severity == "high"]
    opened.set("f-severity", "")
    assert opened.set("f-text", "ASHORE captain").endswith(f"of {total} findings shown")
    assert opened.shown() == [
        f.fingerprint for f in report.findings if any(c.source == "courier" and "164" in c.written for c in f.claims)
    ]
    assert opened.set("f-text", "no such words") == f"0 of {total} findings shown"


def visible(opened: Page, name: str) -> bool:
    """Whether the reader sees the finding without doing anything."""
    script = """
    const card = document.getElementById(arguments[0]);
    const box = card.getBoundingClientRect();
    return card.checkVisibility() && box.top < innerHeight && box.bottom > 0;
    """
    return bool(opened.run(script, name))


def test_a_link_leads_into_a_closed_part(page: Open) -> None:
    report, _ = small()
    compatible = next(f.fingerprint for f in report.findings if f.verdict == "compatible")
    opened = page(small(), f"#{compatible}")
    assert visible(opened, compatible)
    assert opened.run("return document.activeElement.id") == compatible


def test_a_link_leads_to_what_is_filtered_away(page: Open) -> None:
    report, _ = small()
    compatible = next(f.fingerprint for f in report.findings if f.verdict == "compatible")
    opened = page(small())
    opened.set("f-verdict", "conflict")
    opened.run("location.hash = arguments[0]", compatible)
    opened.until(lambda: visible(opened, compatible))


def test_a_link_leads_to_what_is_not_laid_out_yet(page: Open) -> None:
    name = f"{850:012x}"
    assert visible(page(large(), f"#{name}"), name)


def test_all_is_laid_out_in_the_end_and_in_order(page: Open) -> None:
    opened = page(large(), f"#{850:012x}")
    opened.until(lambda: opened.run("return document.documentElement.dataset.laid"))
    assert opened.shown() == [f"{number:012x}" for number in range(900)]
    assert opened.set("f-text", f"{700:012x}") == "1 of 900 findings shown"


def spoken(opened: Page) -> list[str]:
    """The names that a screen reader is given."""
    tree = opened.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})
    return [str(node.get("name", {}).get("value", "")) for node in tree["nodes"] if not node.get("ignored")]


def snapshot(opened: Page) -> str:
    """Every string of the document as it stands."""
    return "\n".join(opened.driver.execute_cdp_cmd("DOMSnapshot.captureSnapshot", {"computedStyles": []})["strings"])


def test_read_without_javascript(page: Open) -> None:
    opened = page(large(), script=False)
    # A page without scripts is not waited for when it is opened.
    opened.until(lambda: all(f"{number:012x}" in snapshot(opened) for number in (0, 500, 899)))
    # The tree is built once it is asked for, and not at one go.
    opened.until(lambda: any("164" in name for name in spoken(opened)))
    assert not any("Show all" in name for name in spoken(opened))


def test_print_opens_all_and_leaves_the_tools_out(page: Open) -> None:
    opened = page(small(), media="print")
    seen = "return [...document.querySelectorAll('article')].every((card) => card.checkVisibility({contentVisibilityAuto: true}))"
    assert opened.run(seen)
    assert opened.run("return [...document.querySelectorAll('nav, #filters')].every((part) => !part.checkVisibility())")
    paper = opened.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    assert base64.b64decode(paper["data"]).startswith(b"%PDF")


def test_paper_is_white_even_in_the_dark(page: Open) -> None:
    script = "return getComputedStyle(document.body).backgroundColor"
    assert page(small(), scheme="dark").run(script) == "rgb(20, 23, 28)"
    assert page(small(), scheme="dark", media="print").run(script) == "rgb(255, 255, 255)"


def test_narrow_screens_do_not_scroll_sideways(page: Open) -> None:
    opened = page(hostile())
    opened.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 360, "height": 700, "deviceScaleFactor": 1, "mobile": True}
    )
    assert opened.run("return document.documentElement.scrollWidth") <= 360


def long_names() -> tuple[Report, Style]:
    """The small desk, with sources that are called as files are."""
    text = CORPUS.replace("herald", "north_county_gazette").replace("courier", "midland_paper")
    return check_corpus(read_corpus(text, "claims.yaml"), {}, Settings(), TODAY), Style()


@pytest.mark.parametrize("width", [390, 1200])
def test_names_of_sources_break_at_their_separators_only(width: int, page: Open) -> None:
    opened = page(long_names())
    opened.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 700, "deviceScaleFactor": 1, "mobile": True}
    )
    script = """
    const range = document.createRange();
    return [...document.querySelectorAll(".matrix thead a")].flatMap((link) => [...link.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => { range.selectNode(node); return [node.data, range.getClientRects().length]; });
    """
    found = opened.run(script)
    assert ["midland_", 1] in found
    assert {lines for _, lines in found} == {1}


def test_what_was_not_checked_is_one_link_away(page: Open) -> None:
    opened = page(small())
    opened.run("document.querySelector('#summary a[href=\"#unchecked\"]').click()")
    opened.until(lambda: opened.run("return document.activeElement.id === 'unchecked'"))


def test_weights_of_a_pair_in_doubt_open_by_keyboard(page: Open) -> None:
    webdriver = pytest.importorskip("selenium.webdriver")
    opened = page(in_doubt())
    opened.run("document.querySelector('.doubts summary').focus()")
    assert not opened.run("return document.querySelector('.doubts details').open")
    webdriver.ActionChains(opened.driver).send_keys(webdriver.Keys.ENTER).perform()
    opened.until(lambda: opened.run("return document.querySelector('.doubts details').open"))
    assert opened.run("return document.querySelector('.doubts details small').checkVisibility()")


def test_by_keyboard(page: Open) -> None:
    webdriver = pytest.importorskip("selenium.webdriver")
    actions, keys = webdriver.ActionChains, webdriver.Keys
    opened = page(small())
    actions(opened.driver).send_keys(keys.TAB).perform()
    assert opened.run("return document.activeElement.className") == "skip"
    assert opened.run("return document.activeElement.getBoundingClientRect().left") >= 0
    actions(opened.driver).send_keys(keys.ENTER).perform()
    # A link within the page is followed after its key was handled: a key pressed sooner would be lost to it.
    opened.until(lambda: opened.run("return document.activeElement.id === 'findings'"))
    actions(opened.driver).send_keys(keys.TAB).perform()
    opened.until(lambda: opened.run("return document.activeElement.matches('#findings *')"))
    opened.until(lambda: opened.run("return getComputedStyle(document.activeElement).outlineStyle === 'solid'"))


def test_the_waiver_can_be_copied(page: Open) -> None:
    opened = page(small())
    opened.run("document.querySelector('.waive').open = true")
    said = "return [...document.querySelector('.waive').querySelectorAll('pre + button')].map((one) => one.textContent)"
    opened.until(lambda: opened.run(said) == ["Copy", "Copy"])


def axe() -> str:
    """The axe-core library, from CLAIMS_AXE or where npm puts it."""
    for path in (os.environ.get("CLAIMS_AXE", ""), "node_modules/axe-core/axe.min.js"):
        if path and Path(path).is_file():
            return Path(path).read_text("utf-8")
    pytest.skip("axe-core is not there; npm install axe-core, or name its axe.min.js in CLAIMS_AXE")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("made", [small, hostile, sample, in_doubt])
def test_axe_finds_nothing_serious(made: Any, scheme: str, page: Open) -> None:
    library = axe()
    opened = page(made(), scheme=scheme)
    opened.run("for (const part of document.querySelectorAll('details')) part.open = true")
    # What is not laid out yet cannot be judged.
    opened.run(
        "for (const part of document.querySelectorAll('article, .wide')) part.style.contentVisibility = 'visible'"
    )
    opened.driver.set_script_timeout(120)
    opened.run(library)
    script = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations))"
    found = opened.driver.execute_async_script(script)
    assert [
        (item["id"], item["impact"], item["nodes"][0]["html"])
        for item in found
        if item["impact"] in ("serious", "critical")
    ] == []


def test_a_filter_counts_and_hides_what_is_not_laid_out_yet(page: Open) -> None:
    report, style = large()
    marked = tuple(
        replace(f, question=f'Who & "what" <{n}>?', severity=Severity.LOW if n % 100 == 99 else f.severity)
        for n, f in enumerate(report.findings)
    )
    opened = page((replace(report, findings=marked), style))
    opened.run("""
    const field = document.getElementById("f-severity");
    field.value = "low";
    field.dispatchEvent(new Event("input", {bubbles: true}));
    """)
    said = "return document.getElementById('shown').textContent"
    opened.until(lambda: opened.run(said) == "9 of 900 findings shown")
    opened.until(lambda: opened.run("return document.documentElement.dataset.laid"))
    assert opened.shown() == [f"{number:012x}" for number in range(99, 900, 100)]
    opened.set("f-severity", "")
    assert opened.set("f-text", 'who & "what" <850>?') == "1 of 900 findings shown"
    assert opened.log() == []
