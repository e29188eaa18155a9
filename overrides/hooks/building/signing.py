"""Reads and writes what reviewers sign, for the commands that record it: all of it, or nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from building.environment import today
from building.reading import read_edition
from building.replaced_file import replace_file
from building.stopping import Stopped
from publishing.checks.problems import problems, problems_of_reviews
from publishing.edition.written_edition import Edition
from publishing.editorial.review import as_date
from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import parsed
from publishing.reviewing.reviewers import ALL
from publishing.reviewing.sign_off_checks import Claim
from publishing.reviewing.sign_offs import SignOff, as_yaml, key, sign_offs

REVIEWS_FILE = "reviews.yml"


@dataclass(frozen=True)
class Signing:
    """The text that is signed for, on a day, and the sign-offs that there are."""

    docs: Path
    edition: Edition
    today: date

    @cached_property
    def signed(self) -> Mapping[str, SignOff]:
        """The sign-offs by the key of their page."""
        return sign_offs(self.edition.reviews)

    def pages(self, named: str) -> list[Page]:
        """The pages that an option names: all, a language, and names such as stress or nl/stress.

        Raises Stopped with every name that is none.
        """
        texts = self.edition.reviewed_texts
        found = {name: [text for text in texts if _is_named(text, name)] for name in named.split()}
        unknown = [name for name, pages in found.items() if not pages]
        if unknown or not found:
            known = ", ".join([ALL, "nl/stress", *sorted({text.name for text in texts})])
            raise Stopped(f"PAGE: There is no page '{name}'; write one of {known}." for name in unknown or [""])
        return list({key(page): page for pages in found.values() for page in pages}.values())

    def newer_reviews(self, claims: Mapping[str, Claim]) -> Iterator[str]:
        """The reviews that are newer than what is claimed for their page, as sentences."""
        for name, claim in claims.items():
            standing, claimed = self.signed.get(name), as_date(claim.reviewed)
            if standing and claimed and claimed < standing.reviewed:
                yield (
                    f"{name} was reviewed on {standing.reviewed}, after {claimed}; an older review cannot take the "
                    "place of a newer one."
                )

    def record(self, new: Mapping[str, SignOff]) -> None:
        """Add sign-offs to docs/reviews.yml, in place of older ones; raises Stopped when the text would not build."""
        if found := list(problems(self.edition, self.today)):
            raise Stopped(found)
        text = as_yaml({**self.signed, **new})
        read = parsed(text, self.edition.reviews.file)
        if found := list(problems_of_reviews(replace(self.edition, reviews=read), self.today)):
            raise Stopped(found)
        replace_file(self.docs / REVIEWS_FILE, text.encode())


def begin_signing(docs: Path) -> Signing:
    """The text in `docs` today.

    Raises Stopped when it cannot be read or its files are malformed, EnvironmentRefused when today is no day.
    """
    edition, day = read_edition(docs), today()
    if found := list(problems_of_reviews(edition, day)):
        raise Stopped(found)
    return Signing(docs, edition, day)


def _is_named(page: Page, name: str) -> bool:
    """Whether a page is meant by all, its language, its name, or its file: nl/stress, stress.md, docs/nl/stress.md."""
    plain = name.removeprefix("docs/").removesuffix(".md")
    return plain in (ALL, page.language, page.name, key(page))
