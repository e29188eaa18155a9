"""Every page that portals may have, as it is published."""

from collections.abc import Sequence
from typing import overload

from building.build import Build
from building.site import Site
from publishing.editorial.kinds_of_page import NOT_EMBEDDED
from publishing.editorial.written_page import Page
from publishing.portal.published_page import PublishedPage
from publishing.reviewing.review_words import review_text


def published_pages(site: Site, build: Build) -> Sequence[PublishedPage]:
    """Every page that portals may have, in every language, as it is published; each is read when it is asked for."""
    return _PublishedPages(site, build, [page for page in build.edition.pages if page.name not in NOT_EMBEDDED])


class _PublishedPages(Sequence[PublishedPage]):
    def __init__(self, site: Site, build: Build, pages: Sequence[Page]) -> None:
        self._site, self._build, self._pages = site, build, pages

    @overload
    def __getitem__(self, place: int) -> PublishedPage: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[PublishedPage]: ...
    def __getitem__(self, place: int | slice) -> PublishedPage | Sequence[PublishedPage]:
        if isinstance(place, slice):
            return _PublishedPages(self._site, self._build, self._pages[place])
        return _published(self._pages[place], self._site, self._build)

    def __len__(self) -> int:
        return len(self._pages)


def _published(page: Page, site: Site, build: Build) -> PublishedPage:
    html, review = site.files[build.file(page)].decode(), build.review(page)
    line = review_text(review, build.edition.wording[page.language].data, build.published_unreviewed)
    return PublishedPage(page, build.root, build.address(page), review, line, html)
