"""When a page last became another one for its readers, so that a search engine knows what to read again."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from publishing.editorial.review import Review
from publishing.editorial.written_page import Page
from publishing.tree.changes import Change


def last_changes(
    pages: Iterable[Page], changes: Sequence[Change], review: Callable[[Page], Review]
) -> dict[str, dict[str, date | None]]:
    """Page name -> language -> the day of the newest change that names the page, or of its review if that is later.

    None for a page without either: the day of a smaller edit is recorded nowhere, and none is made up.
    """
    found: dict[str, dict[str, date | None]] = {}
    for page in pages:
        days = [change.date for change in changes if page.name in change.pages]
        days += filter(None, [review(page).reviewed])
        found.setdefault(page.name, {})[page.language] = max(days, default=None)
    return found
