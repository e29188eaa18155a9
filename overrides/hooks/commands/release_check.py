"""`make release-check`, `make publish-check`, `make reviews-due`: what stands between this text and its readers?"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from building.environment import EnvironmentRefused, publishes_unreviewed, today
from building.given_address import given_address
from building.reading import EditionUnreadable, read_edition
from building.reading_settings import read_settings
from publishing.editorial.release_reasons import due_reviews, reasons_against_publishing, reasons_against_release
from publishing.editorial.written_page import Page

DAYS_AHEAD = 60
"""As long as it takes to find a doctor and to have a page reviewed."""

Answer = Callable[[Sequence[Page], Path], list[str]]


def main(question: str = "release", project: Path = Path()) -> int:
    """Print the reasons against a release, against publishing, or the reviews that are due; 1 when there are any."""
    try:
        found = QUESTIONS[question](read_edition(project / "docs").pages, project / "mkdocs.yml")
    except EditionUnreadable as error:
        found = error.problems
    except EnvironmentRefused as error:
        found = [str(error)]
    for reason in found:
        print(reason, file=sys.stderr)
    return 1 if found else 0


def _against_release(pages: Sequence[Page], settings: Path) -> list[str]:
    return reasons_against_release(pages, read_settings(settings), given_address(settings), today())


def _against_publishing(pages: Sequence[Page], settings: Path) -> list[str]:
    unreviewed = publishes_unreviewed()
    return reasons_against_publishing(pages, read_settings(settings), given_address(settings), today(), unreviewed)


def _due(pages: Sequence[Page], settings: Path) -> list[str]:
    return due_reviews(pages, today(), DAYS_AHEAD)


QUESTIONS: dict[str, Answer] = {"release": _against_release, "publishing": _against_publishing, "due": _due}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "release"))
