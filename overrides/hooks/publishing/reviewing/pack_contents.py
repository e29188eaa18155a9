"""What a review pack holds, and what its template asks for."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from publishing.reviewing.page_reviews import PageReviews
from publishing.reviewing.review_items import Items
from publishing.reviewing.review_pack import changed_since, first_named, listed_sources, parts
from publishing.tree.combination_summary import combination_summary
from publishing.tree.tree_paths import paths
from publishing.web.addresses import API

WORKBOOK = f"{API}review-sheet.xlsx"
"""Where the workbook lies in which a doctor answers, below the site's root."""


@dataclass(frozen=True)
class Chosen:
    """What a pack holds: the items with these codes, and of them those that changed since they were reviewed.

    `is_whole` is true when it holds all items, so that the paths of the decision aid belong to it; `some_reviewed` is
    true when somebody has reviewed something.
    """

    items: Items
    codes: Collection[str]
    changed: Collection[str]
    is_whole: bool
    some_reviewed: bool


def whole_text(language: str, reviews: PageReviews) -> Chosen:
    """All that is to be judged in a language, with what changed since it was reviewed."""
    items = Items(reviews.edition, language)
    codes = {item.code for item in items.all()}
    read = {name: signed.read for name, signed in reviews.signed.items()}
    return Chosen(items, codes, changed_since(items, read), True, bool(reviews.signed_pages(language)))


def review_pack(chosen: Chosen, root: str = "") -> dict[str, Any]:
    """What the template of the pack asks for besides what all PDFs of a language say; `root` is the site's address.

    Without it the pack names no workbook, since that holds more than what was chosen.
    """
    items, aid = chosen.items, chosen.items.edition.aid
    printed = parts(items, chosen.changed, chosen.codes)
    every_source = [item for item in items.entries.values() if item.subject == "sources" and chosen.is_whole]
    return {
        "parts": [part for part in printed if chosen.is_whole or part.groups],
        "numbers": listed_sources(printed, every_source),
        "first_named": first_named(printed),
        "sources_by_key": items.edition.known_sources,
        "workbook": root and root + WORKBOOK,
        "some_reviewed": chosen.some_reviewed,
        "question_numbers": {id: number for number, id in enumerate(aid.tree.questions, 1)},
        "paths": list(paths(aid.tree)) if chosen.is_whole else [],
        "combinations": combination_summary(aid),
    }
