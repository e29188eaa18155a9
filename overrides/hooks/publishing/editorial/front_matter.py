"""The fields at the top of a page: whether they are all there, and possible."""

import re
from collections.abc import Iterator
from typing import Any

from publishing.editorial.review import as_date
from publishing.editorial.written_page import Page

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
REQUIRED = ("title", "description", "slug", "aspect", "reviewed", "next_review", "reviewer", "matches")
OPTIONAL = ("keywords",)


def front_matter_problems(page: Page) -> Iterator[str]:
    """What is missing or impossible in the front matter, as sentences."""
    data, place = page.front_matter.data, page.front_matter.place
    for key in REQUIRED:
        if key not in data:
            yield f"{page.file}:1: The front matter lacks '{key}'; add it (it may be empty only for review fields)."
    for key in data:
        if key not in REQUIRED + OPTIONAL:
            yield f"{place(key)}: The front matter has an unknown field '{key}'; remove it or mend its spelling."
    for key in ("title", "description"):
        if key in data and not (isinstance(data[key], str) and data[key].strip()):
            yield f"{place(key)}: The field '{key}' is empty; write it in the page's language."
    if page.name != "index" and not SLUG.fullmatch(page.slug):
        yield f"{place('slug')}: The slug '{page.slug}' is not an address; use small letters, digits and hyphens."
    if page.name == "index" and page.slug:
        yield f"{place('slug')}: The home page has no slug; leave it empty."
    yield from _review_problems(data, place)


def _review_problems(data: dict[str, Any], place: Any) -> Iterator[str]:
    dates = {key: data.get(key, "") for key in ("reviewed", "next_review")}
    for key, value in dates.items():
        if value and not as_date(value):
            yield f"{place(key)}: '{value}' in '{key}' is not a date; write it as 2026-11-23 or leave it empty."
    filled = [key for key in ("reviewed", "next_review", "reviewer") if data.get(key)]
    if filled and len(filled) < 3:
        yield f"{place(filled[0])}: A review has a date, a next date and a reviewer; fill in all three or none."
    reviewed, next_review = (as_date(value) for value in dates.values())
    if reviewed and next_review and next_review <= reviewed:
        yield f"{place('next_review')}: The next review is not after the review; mend one of the dates."
