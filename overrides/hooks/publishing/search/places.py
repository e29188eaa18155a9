"""The places that a search can lead to: a heading of a page, the care card of a sign, a PDF."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from publishing.editorial.kinds_of_page import AID, WHEN_TO_CALL
from publishing.editorial.written_page import Heading, Page
from publishing.page.sign_items import signs_named
from publishing.tree.signs import Register

GETTING_ACCESS = "GettingAccess"


@dataclass(frozen=True)
class Place:
    """A page with an anchor on it, or a file; `title` is how a reader sees it named, `page` the name of a page."""

    address: str
    title: str
    page: str = ""


@dataclass(frozen=True)
class Places:
    """The places of one language: its pages by name, their addresses below the root, signs and words."""

    language: str
    pages: Mapping[str, Page]
    addresses: Mapping[str, str]
    register: Register
    words: Mapping[str, Any]

    def at(self, place: str) -> Place:
        """The place that an editor wrote. Requires a place without problems."""
        kind, _, name = place.partition(":")
        if kind == "pdf":
            return Place(f"pdf/{self.words['pdfs'][name]['file']}", self.words["pdfs"][name]["download"])
        if kind == "sign":
            found = self.of_sign(name)
            return Place(found.address, self.register.words(name)[self.language], found.page)
        if kind == "service":
            return self._under(self.pages[WHEN_TO_CALL], whom_to_call(self.pages[WHEN_TO_CALL]))
        page, _, anchor = place.partition("#")
        return self._under(self.pages[page], heading_at(self.pages[page], anchor) if anchor else None)

    def of_sign(self, name: str) -> Place:
        """Where a reader finds the care card with a sign or group, first on the page that has them all."""
        for page in sorted(self.pages.values(), key=lambda page: page.name != WHEN_TO_CALL):
            lines = [line for line, named in signs_named(page) if self._is_in(name, named)]
            if lines:
                return self._under(page, _above(page, min(lines)))
        return self._under(self.pages[AID], None)

    def _is_in(self, name: str, named: str) -> bool:
        return name == named or not {*self.register.named([name])} - {*self.register.named([named])}

    def _under(self, page: Page, heading: Heading | None) -> Place:
        first = heading is None or heading.level == 1
        anchor, title = ("", page.title) if first or heading is None else (f"#{heading.anchor}", heading.text)
        return Place(f"{self.addresses[page.name]}{anchor}", title, page.name)


def heading_at(page: Page, anchor: str) -> Heading | None:
    """The heading with this anchor, or None."""
    return next((heading for heading in page.headings if heading.anchor == anchor), None)


def whom_to_call(page: Page) -> Heading | None:
    """The heading under which stands whom readers call."""
    return next((heading for heading in page.headings if heading.aspect == GETTING_ACCESS), None)


def _above(page: Page, line: int) -> Heading | None:
    return next((heading for heading in reversed(page.headings) if heading.line < line), None)
