"""`make release-check`, `make publish-check`, `make reviews-due`: what stands between this text and its readers?"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from building.environment import publishes_unreviewed, today
from building.given_address import given_address
from building.reading import read_edition
from building.reading_settings import read_settings
from building.stopping import Stopped
from commands.recording import recorded
from publishing.checks.problems import problems_of_reviews
from publishing.checks.release_reasons import (
    due_reviews,
    passed_changes,
    reasons_against_publishing,
    reasons_against_release,
)
from publishing.reviewing.page_reviews import PageReviews
from publishing.settings.settings_file import SETTINGS

Answer = Callable[[PageReviews, Path], list[str]]


def main(question: str = "release", project: Path = Path()) -> int:
    """Print the reasons against a release, against publishing, or the reviews that are due; 1 when there are any.

    What was let pass under a review is reported too, and is no reason.
    """

    def look() -> Iterator[str]:
        reviews = _reviews(project / "docs")
        found = QUESTIONS[question](reviews, project / SETTINGS)
        yield from passed_changes(reviews)
        if found:
            raise Stopped(found)

    return recorded(look, project / "docs")


def _reviews(docs: Path) -> PageReviews:
    """The reviews of the text; raises Stopped when its files are malformed, or a review is impossible."""
    edition, day = read_edition(docs), today()
    if found := list(problems_of_reviews(edition, day)):
        raise Stopped(found)
    return PageReviews(edition, day)


def _against_release(reviews: PageReviews, settings: Path) -> list[str]:
    return reasons_against_release(reviews, read_settings(settings), given_address(settings))


def _against_publishing(reviews: PageReviews, settings: Path) -> list[str]:
    knowingly = publishes_unreviewed()
    return reasons_against_publishing(reviews, read_settings(settings), given_address(settings), knowingly)


def _due(reviews: PageReviews, settings: Path) -> list[str]:
    return due_reviews(reviews)


QUESTIONS: dict[str, Answer] = {"release": _against_release, "publishing": _against_publishing, "due": _due}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "release"))
