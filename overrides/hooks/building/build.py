"""One build: everything that is read before the first page is rendered. Nothing changes it afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from publishing.edition.written_edition import Edition
from publishing.editorial.kinds_of_page import NOT_EMBEDDED, SEARCH
from publishing.editorial.review import Review, joint_review
from publishing.editorial.wording import files_of_kind
from publishing.editorial.written_page import Page
from publishing.reviewing.page_reviews import PageReviews
from publishing.search.places import Places
from publishing.settings.publisher import Publisher
from publishing.web.addresses import file_at
from publishing.web.manifest import version
from publishing.web.site_address import SiteAddress


@dataclass(frozen=True)
class Build:
    """`made` is the day of the edition, `today` that of the build.

    `addresses` holds for every page name its address below the root in each language. A `preview` is for editors
    alone: it leaves out the PDFs, the search and the data. `published_unreviewed` is true when the publisher knowingly
    publishes what no doctor has reviewed.
    """

    edition: Edition
    site_address: SiteAddress
    addresses: Mapping[str, Mapping[str, str]]
    today: date
    made: date
    may_frame: str
    fhir_questionnaire: bool
    publisher: Publisher | None
    published_unreviewed: bool
    preview: bool
    stale_translations: Sequence[str] = ()

    @property
    def root(self) -> str:
        """What every address of the site begins with; it ends in a slash."""
        return self.site_address.root

    @property
    def version(self) -> str:
        """The version of the edition."""
        return version(self.made)

    def below_root(self, page: Page) -> str:
        """The address of a page below the root: "en/types/"."""
        return self.addresses[page.name][page.language]

    def file(self, page: Page) -> str:
        """The file of a page below the root: "en/types/index.html"."""
        return file_at(self.below_root(page))

    def address(self, page: Page) -> str:
        """The whole address of a page."""
        return self.root + self.below_root(page)

    @cached_property
    def embedded_addresses(self) -> frozenset[str]:
        """The whole addresses of all pages that have an embedded page beside them."""
        return frozenset(self.address(page) for page in self.edition.pages if page.name not in NOT_EMBEDDED)

    def places(self, language: str) -> Places:
        """Where a search in a language can lead to."""
        pages = {page.name: page for page in self.edition.pages if page.language == language}
        addresses = {name: self.addresses[name][language] for name in pages}
        words = self.edition.wording[language].data
        return Places(language, pages, addresses, self.edition.aid.register, words)

    @cached_property
    def reviews(self) -> PageReviews:
        """The reviews of all pages today."""
        return PageReviews(self.edition, self.today)

    def review(self, page: Page) -> Review:
        """What may be said today of the review of a page; a search finds all pages, so it is as the weakest of them."""
        return self.joint_review(page.language) if page.name == SEARCH else self.reviews.review(page)

    def stale(self, page: Page) -> list[str]:
        """In a preview, how a page is behind its counterpart; a whole site has no such page."""
        return [sentence for sentence in self.stale_translations if sentence.startswith(f"{page.file}:")]

    def joint_review(self, language: str = "") -> Review:
        """What may be said today of all pages together, or of those in one language."""
        return joint_review(self.reviews.review(page) for page in self.edition.pages if language in ("", page.language))

    def review_of_pdf(self, name: str, language: str) -> Review:
        """That of all pages of its language, of which a PDF is made; the leaflet has a review of its own."""
        leaflets = files_of_kind("leaflet", self.edition.wording)
        return self.review(self.edition.leaflets[language]) if name in leaflets else self.joint_review(language)
