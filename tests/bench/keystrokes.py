"""How long a keystroke takes in the search, on a phone that is four times slower than this machine."""

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.serving import served
from commands.machine import chromium

SLOWER = 4
TIMES = 5
"""How often everything is typed; a keystroke counts with its middle time, so that no pause of the machine does."""
TYPED = {
    "zoeken/": ("mijn oog trilt steeds", "fascicolaties overal", "beroerte", "xqzwvk pqrstu"),
    "en/search/": ("my eye keeps twitching", "fasicculations everywhere", "stroke", "xqzwvk pqrstu"),
}
TYPE = """async (typed) => {
  const box = document.getElementById("query"), took = [];
  for (let letters = 1; letters <= typed.length; letters++) {
    box.value = typed.slice(0, letters);
    const begun = performance.now();
    box.dispatchEvent(new Event("input"));
    for (let turn = 0; turn < 5; turn++) await null;  // the answer comes after a promise that is kept already
    document.body.offsetHeight;
    took.push(performance.now() - begun);
  }
  return took;
}"""


def main(site: str = "site") -> None:
    """Print for every search page the middle and the longest time of a keystroke, in milliseconds."""
    with served(Path(site)) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for address, texts in TYPED.items():
            runs = [_typed(browser, root + address, texts) for _ in range(TIMES)]
            took = [statistics.median(times) for times in zip(*runs, strict=True)]
            print(f"{address}: a keystroke takes {statistics.median(took):.0f} ms, at most {max(took):.0f} ms")
        browser.close()


def _typed(browser: Browser, address: str, texts: Sequence[str]) -> list[float]:
    """How long each keystroke takes on a page that was just opened, in milliseconds."""
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("searchbox").fill("a b c")
    page.locator("#found:not(:empty)").wait_for()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = [time for typed in texts for time in page.evaluate(TYPE, typed)]
    page.close()
    return took


if __name__ == "__main__":
    main(*sys.argv[1:])
