"""`make release-check`: may this text be released? Only when a doctor has reviewed every page of it."""

import sys
from datetime import date
from pathlib import Path

from building.reading import EditionUnreadable, read_edition
from publishing.editorial.review import release_problems


def main(docs: Path = Path("docs")) -> int:
    """Print why not, and return 1, unless every page has a current review."""
    try:
        found = release_problems(list(read_edition(docs).pages), date.today())
    except EditionUnreadable as error:
        found = error.problems
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
