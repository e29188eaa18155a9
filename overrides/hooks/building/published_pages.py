"""Every page that portals may have, as it is published."""

from building.build import Build
from building.site import Site
from publishing.editorial.kinds_of_page import NOT_EMBEDDED
from publishing.editorial.written_page import Page
from publishing.portal.published_page import PublishedPage
from publishing.reviewing.review_words import review_text


def published_pages(site: Site, build: Build) -> list[PublishedPage]:
    """Every page that portals may have, in every language, as it is published."""
    return [_published(page, site, build) for page in build.edition.pages if page.name not in NOT_EMBEDDED]


def _published(page: Page, site: Site, build: Build) -> PublishedPage:
    html, review = site.files[f"{build.below_root(page)}index.html"].decode(), build.review(page)
    line = review_text(review, build.edition.wording[page.language].data, build.published_unreviewed)
    return PublishedPage(page, build.root, build.address(page), review, line, html)
