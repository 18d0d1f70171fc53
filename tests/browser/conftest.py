"""A real browser. Its tests are skipped where no Chromium or no selenium is found."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checker.finding import Report
from checker.reports import Style
from tests.formats.desks import rendered

BINARY = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@dataclass
class Page:
    """A page that was opened in a browser."""

    driver: Any

    def run(self, script: str, *args: Any) -> Any:
        """What a function body returns."""
        return self.driver.execute_script(script, *args)

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait for what a browser does in its own time; a TimeoutException if it does not come within 20 seconds."""
        pytest.importorskip("selenium.webdriver.support.ui").WebDriverWait(self.driver, 20, 0.1).until(
            lambda _: holds()
        )

    def shown(self) -> list[str]:
        """The fingerprints of the findings that no filter hides."""
        found: list[str] = self.run(
            "return [...document.querySelectorAll('article:not([hidden])')].map((card) => card.id)"
        )
        return found

    def set(self, field: str, value: str) -> str:
        """Use a filter; what the page says afterwards."""
        script = """
        const [id, value, done] = arguments;
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event("input", {bubbles: true}));
        setTimeout(() => done(document.getElementById("shown").textContent), 250);
        """
        said: str = self.driver.execute_async_script(script, field, value)
        return said

    def log(self) -> list[str]:
        """What the console says, mistakes and refusals of the security policy too."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def driver() -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: pip install '.[browser]'")
    if BINARY is None:
        pytest.skip("no Chromium is installed; on Debian: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = BINARY
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    found = shutil.which("chromedriver")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = webdriver.Chrome(options=options, service=webdriver.ChromeService(found) if found else None)
    yield made
    made.quit()


Open = Callable[..., Page]


@pytest.fixture
def page(driver: Any, tmp_path: Path) -> Iterator[Open]:
    """Write a report to a file and open it."""

    def opened(made: tuple[Report, Style], link: str = "", script: bool = True, **media: str) -> Page:
        file = tmp_path / "report.html"
        file.write_text(rendered("html", *made), encoding="utf-8")
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "media": media.get("media", ""),
                "features": [{"name": "prefers-color-scheme", "value": media.get("scheme", "light")}],
            },
        )
        driver.get("about:blank")
        driver.get(file.as_uri() + link)
        return Page(driver)

    yield opened
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
