"""May this text be released, or published? Every reason against it, as a sentence for whoever must decide."""

from collections.abc import Iterator

from publishing.editorial.web_addresses import cannot_exist
from publishing.editorial.yaml_text import Document
from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.sign_offs import key
from publishing.settings.publisher import FIELDS, PLACE, publisher

HOW_TO_PUBLISH_UNREVIEWED = (
    "PUBLISH_UNREVIEWED: To publish pages that no doctor has reviewed, knowingly, set this variable to yes; "
    "each of them then says so at its top."
)


def reasons_against_release(reviews: PageReviews, settings: Document, address: str) -> list[str]:
    """Why this text may not be released: a page without a review that holds, no publisher, no real address.

    `settings` are those of mkdocs.yml, without problems; `address` is where the site would be published.
    """
    return [*_settings_reasons(settings, address), *_review_reasons(reviews, overdue=True)]


def reasons_against_publishing(reviews: PageReviews, settings: Document, address: str, knowingly: bool) -> list[str]:
    """Why this text may not be published; `knowingly` when the publisher publishes what no doctor has reviewed.

    A review that has expired does not stop it: only a page that is published anew can say that it has expired.
    """
    missing = [] if knowingly else list(_review_reasons(reviews, overdue=False))
    return [*_settings_reasons(settings, address), *missing, *([HOW_TO_PUBLISH_UNREVIEWED] if missing else [])]


def due_reviews(reviews: PageReviews) -> list[str]:
    """The pages whose review is overdue, or ends soon."""
    return [
        f"{page.file}:1: The review of {key(page)} is due on {review.next_review}; have it reviewed again."
        for page in reviews.edition.reviewed_texts
        if (review := reviews.review(page)).state in ("due", "overdue")
    ]


def passed_changes(reviews: PageReviews) -> Iterator[str]:
    """What people let pass under a review, for whoever decides about a release to see."""
    for language in reviews.edition.languages:
        for page, passed in reviews.passed_in(language):
            yield f"{page.file}:1: {passed.by} let this pass on {passed.on} ({passed.reason}): {' '.join(passed.what)}"


def _review_reasons(reviews: PageReviews, overdue: bool) -> Iterator[str]:
    for page in reviews.edition.reviewed_texts:
        if overdue or reviews.review(page).state != "overdue":
            yield from reviews.release_problems(page)


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
