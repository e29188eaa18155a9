"""May this text be released, or published? Every reason against it, as a sentence for whoever must decide."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from publishing.editorial.publisher import FIELDS, PLACE, publisher
from publishing.editorial.review import release_problems, review
from publishing.editorial.web_addresses import cannot_exist
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document

HOW_TO_PUBLISH_UNREVIEWED = (
    "PUBLISH_UNREVIEWED: To publish pages that no doctor has reviewed, knowingly, set this variable to yes; "
    "each of them then says so at its top."
)


def reasons_against_release(pages: Sequence[Page], settings: Document, address: str, today: date) -> list[str]:
    """Why this text may not be released: an unreviewed page, an overdue one, no publisher, no real address.

    `settings` are those of mkdocs.yml, without problems; `address` is where the site would be published.
    """
    return [*_settings_reasons(settings, address), *release_problems(list(pages), today)]


def reasons_against_publishing(
    pages: Sequence[Page], settings: Document, address: str, today: date, unreviewed: bool
) -> list[str]:
    """Why this text may not be published; `unreviewed` when the publisher knowingly publishes unreviewed pages.

    A review that has expired does not stop it: only a page that is published anew can say that it has expired.
    """
    reviewed = [page for page in pages if review(page, today).state != "overdue"]
    missing = [] if unreviewed else release_problems(reviewed, today)
    return [*_settings_reasons(settings, address), *missing, *([HOW_TO_PUBLISH_UNREVIEWED] if missing else [])]


def due_reviews(pages: Sequence[Page], today: date, days: int) -> list[str]:
    """The pages whose review is overdue, or ends within so many days."""
    end = today + timedelta(days)
    return [
        f"{page.front_matter.place('next_review')}: The review of this page is due on {due}; have it reviewed again."
        for page in pages
        if (due := review(page, today).next_review) and due <= end
    ]


def _settings_reasons(settings: Document, address: str) -> Iterator[str]:
    named = publisher(settings)
    if named is None:
        yield (
            f"{settings.place(*PLACE)}: No publisher has been named; "
            f"fill in {', '.join(FIELDS)} of whoever answers for this site."
        )
    elif cannot_exist(named.contact_link) or cannot_exist(named.report):
        yield f"{settings.place(*PLACE)}: Nobody can be reached at this publisher's addresses; write real ones."
    if cannot_exist(address):
        yield (
            f"{settings.place('site_url')}: '{address}' is not an address where a site can be published; "
            "set SITE_URL to the publisher's real address."
        )
