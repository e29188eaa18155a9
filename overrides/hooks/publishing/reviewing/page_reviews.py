"""The review of every page today, and why a page may not be released."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from publishing.edition.written_edition import Edition
from publishing.editorial.review import DUE_DAYS, Review, State
from publishing.editorial.written_page import Page
from publishing.reviewing.changed_matter import changed_matter
from publishing.reviewing.reading_matter import matter
from publishing.reviewing.sign_offs import Passed, SignOff, key, sign_offs


@dataclass(frozen=True)
class PageReviews:
    """What may be said today of the pages of an edition without malformed files."""

    edition: Edition
    today: date

    @cached_property
    def signed(self) -> Mapping[str, SignOff]:
        """The sign-offs by the key of their page."""
        return sign_offs(self.edition.reviews)

    @cached_property
    def by_page(self) -> Mapping[str, Review]:
        """The review of every page, by its key."""
        return {key(page): self._review(page) for page in self.edition.reviewed_texts}

    def review(self, page: Page) -> Review:
        """The review of a page: pending until a person has signed for it."""
        return self.by_page[key(page)]

    def _review(self, page: Page) -> Review:
        signed = self.signed.get(key(page))
        if signed is None:
            return Review("pending", page=page.title)
        state = self._state(signed, page)
        return Review(state, signed.reviewed, signed.next_review, signed.reviewer, signed.role, page.title)

    def _state(self, signed: SignOff, page: Page) -> State:
        if not signed.covers(matter(page, self.edition)):
            return "changed"
        if signed.next_review < self.today:
            return "overdue"
        return "due" if signed.next_review <= self.today + timedelta(DUE_DAYS) else "current"

    def signed_pages(self, language: str) -> list[Review]:
        """The reviews of the pages of a language for which a person has signed."""
        found = [self.review(page) for page in self.edition.reviewed_texts if page.language == language]
        return [review for review in found if review.state != "pending"]

    def passed_in(self, language: str) -> list[tuple[Page, Passed]]:
        """What people let pass under the reviews of the pages of a language."""
        pages = [page for page in self.edition.reviewed_texts if page.language == language and key(page) in self.signed]
        return [(page, passed) for page in pages for passed in self.signed[key(page)].passed]

    def changes(self, page: Page) -> Iterator[str]:
        """What a page says that its reviewer did not read, and what is gone, as sentences; none without a review."""
        if signed := self.signed.get(key(page)):
            since = f"Since the review of {page.file} on {signed.reviewed} this has changed"
            for place, what in changed_matter(signed, matter(page, self.edition)):
                yield f"{place}: {since}: {what}"

    def release_problems(self, page: Page) -> Iterator[str]:
        """Why a page may not be released yet, as sentences."""
        review = self.review(page)
        if review.state == "pending":
            yield f"{page.file}:1: No doctor has reviewed {key(page)}; after a review, record it with 'make reviewed'."
        elif review.state == "overdue":
            yield f"{page.file}:1: The review of {key(page)} is overdue; have it reviewed again."
        elif review.state == "changed":
            since = f"has changed since its review of {review.reviewed}"
            yield f"{page.file}:1: The text of {key(page)} {since}; have it reviewed again."
            yield from self.changes(page)
