"""A headless Chromium that is told what to do; nothing is fetched for it."""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

Scheme: TypeAlias = Literal["light", "dark"]
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
MISSING = "chromium and chromedriver are needed: make browsers"
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--no-first-run",
    "--force-prefers-reduced-motion", "--allow-file-access-from-files",
)  # fmt: skip
# What was come to, whether it is in sight (also in a part of the page that scrolls by itself), and
# its words.
_TARGET = """
const target = document.querySelector(':target');
if (!target) return [null, false, ''];
const box = target.getBoundingClientRect(), tall = document.documentElement.clientHeight;
const pane = target.closest('#article')?.getBoundingClientRect() ?? {top: 0, bottom: tall};
const ends = box.bottom <= Math.min(pane.bottom, tall) + 1 || box.height > tall / 2;
const seen = box.top >= Math.max(pane.top, 0) - 1 && box.top < Math.min(pane.bottom, tall) && ends;
return [target.id, seen, target.textContent];
"""
_ASTRAY = f"""
const look = () => {{ {_TARGET} }};
return [...document.querySelectorAll(arguments[0])].map(link => {{
  link.click();
  const [id, seen] = look();
  return ['#' + id === link.hash && seen, link.outerHTML];
}});
"""


class Browser:
    """One Chromium for many pages."""

    def __init__(self) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM or ""
        for flag in _FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.driver.set_script_timeout(30)

    def close(self) -> None:
        """End it."""
        self.driver.quit()

    def command(self, name: str, **words: object) -> Any:
        """Give a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, words)

    def look(self, width: int, scheme: Scheme = "light", media: str = "") -> None:
        """Take the width and the colours of a screen, or of paper."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=800, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip

    def open(self, page: Path, fragment: str = "") -> None:
        """Open a page anew, also when it is open."""
        self.driver.get("about:blank")
        self.driver.get(f"{page.as_uri()}{fragment}")

    def run(self, script: str, *words: object) -> Any:
        """Run a script in the page; the page's policy does not hold for it."""
        return self.driver.execute_script(script, *words)

    def all(self, selector: str) -> list[WebElement]:
        """Return the elements of a selector."""
        return self.driver.find_elements("css selector", selector)

    def press(self, key: str) -> None:
        """Press a key, wherever the focus is."""
        webdriver.ActionChains(self.driver).send_keys(key).perform()

    def target(self) -> tuple[str | None, bool, str]:
        """Return the id of what was come to, whether it is in sight, and its words."""
        id_, seen, words = self.run(_TARGET)
        return id_, seen, words

    def follow(self, selector: str) -> tuple[int, list[str]]:
        """Follow every link of a selector; returns how many, and those that do not land in sight."""
        followed = self.run(_ASTRAY, selector)
        return len(followed), [shown for landed, shown in followed if not landed]

    def requests(self) -> list[str]:
        """Return every address asked for since the last time."""
        told = (json.loads(one["message"])["message"] for one in self._log("performance"))
        return [
            one["params"]["request"]["url"]
            for one in told
            if one["method"] == "Network.requestWillBeSent"
        ]

    def _log(self, name: str) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = self.driver.get_log(name)  # type: ignore[no-untyped-call]  # selenium gives it no types
        return told

    def complaints(self) -> list[str]:
        """Return what the console got to hear since the last time."""
        return [one["message"] for one in self._log("browser")]

    def barriers(self, *, colours: bool) -> list[str]:
        """Return what axe-core finds grave, with where: what depends on colours, or all else."""
        if not self.run("return 'axe' in window"):
            self.run((files("axe_core_python") / "axe.min.js").read_text("utf-8"))
        found = self.driver.execute_async_script(
            "const [colours, done] = arguments, contrast = ['color-contrast'], options = colours ?"
            "{runOnly: contrast} : {rules: {'color-contrast': {enabled: false}}};"
            "axe.run(document, {...options, resultTypes: ['violations']})"
            ".then(told => done(told.violations))",
            colours,
        )
        return [
            f"{one['id']} ({one['impact']}): {node['html']}"
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]
