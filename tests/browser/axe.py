"""What axe finds on a page as it is shown: WCAG 2.2 AA, good practice, and AAA for the contrast of letters (1.4.6)."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = """preload => axe.run(document, {
  preload, resultTypes: ["violations"], rules: {"color-contrast-enhanced": {enabled: true}},
}).then(found => found.violations)"""
"""What is sound stays in the browser: to hand over the list of it takes as long as to look."""


def violations(page: Page, *, preload: bool = True) -> list[str]:
    """Each rule that is broken, with the first places; axe is a script, so scripts must be allowed there.

    Without `preload` the rules are left out for which axe itself asks for files.
    """
    if not page.evaluate("'axe' in window"):
        for frame in page.frames:
            frame.evaluate(AXE_SCRIPT)
    return [f"{one['id']}: {[node['html'][:90] for node in one['nodes'][:3]]}" for one in page.evaluate(RUN, preload)]
