"""A page as it was published."""

from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from publishing.editorial.review import Review
from publishing.editorial.written_page import Page
from publishing.page.clean_html import content, plain_text
from publishing.page.markup import parsed_page
from publishing.web.addresses import API, data_name


@dataclass(frozen=True)
class PublishedPage:
    """`root` is the address of the site, `address` that of the page, `review_line` what it says of its review.

    `html` is the finished page.
    """

    page: Page
    root: str
    address: str
    review: Review
    review_line: str
    html: str

    @cached_property
    def main(self) -> Element:
        """Its content; raises ValueError when it has none."""
        main: Element | None = parsed_page(self.html).find(".//main")
        if main is None:
            raise ValueError(f"{self.address} has no <main>.")
        return main

    @cached_property
    def blocks(self) -> list[Element]:
        """Its content, one block after another."""
        return content(self.main, self.address)

    @property
    def below_heading(self) -> int:
        """The place in `blocks` that follows its main heading."""
        return 1 + next(place for place, block in enumerate(self.blocks) if block.tag == "h1")

    @property
    def summary(self) -> str:
        """The lead below the main heading."""
        return plain_text([next(block for block in self.blocks if block.tag == "p")])

    @property
    def data(self) -> str:
        """The address of its data file."""
        return f"{self.root}{API}{data_name(self.page)}"
