"""The fields at the top of a page: their form, and what they may say."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from publishing.editorial.docs_folder import RESERVED
from publishing.editorial.form import LANGUAGE_CODE, NAME, Entries, Fields, Text, form_problems
from publishing.editorial.kinds_of_page import HOME
from publishing.editorial.written_page import Page

FRONT_MATTER = Fields(
    {
        "title": Text(longest=80),
        "description": Text(longest=200),
        "slug": Text(may_be_empty=True, longest=60),
        "aspect": Text(may_be_empty=True),
        "matches": Entries(
            Text("[0-9a-f]{12}", "12 digits and letters, which 'make translated' fills in"),
            "version",
            LANGUAGE_CODE,
            "the code of a language, such as nl",
            may_be_empty=True,
        ),
    },
)
OF_THE_DATA = ("codes", "home")
"""Names below api/v1/{language}/ that are not those of pages: home.json is the home page."""

OF_FILES = ("404", "embed", "embed-dark", "index", "robots", "sitemap")
"""Names of files beside the pages, for which readers and servers would take a page of that name."""


def front_matter_shape(page: Page) -> Iterator[str]:
    """Fields that are missing, unknown or of the wrong kind, as sentences."""
    at_the_top = replace(page.front_matter, lines={**page.front_matter.lines, (): 1})
    return form_problems(at_the_top, FRONT_MATTER, called="the front matter")


def front_matter_problems(page: Page, languages: Sequence[str]) -> Iterator[str]:
    """What is impossible in the front matter, as sentences. Requires front matter that passed its form check."""
    yield from _slug_problems(page, languages)
    for language in page.matches:
        if language not in languages or language == page.language:
            yield (
                f"{page.front_matter.place('matches', language)}: This page has no counterpart in '{language}'; "
                "run 'make translated', which fills in 'matches'."
            )


def _slug_problems(page: Page, languages: Collection[str]) -> Iterator[str]:
    place, slug = page.front_matter.place("slug"), page.slug
    if page.name == HOME:
        if slug:
            yield f"{place}: The home page has no slug; leave it empty."
    elif not re.fullmatch(NAME, slug):
        yield f"{place}: The slug '{slug}' is not an address; use small letters, digits and hyphens."
    elif slug in languages:
        yield f"{place}: The slug '{slug}' is the address of a language; choose another."
    elif slug in RESERVED + OF_THE_DATA + OF_FILES:
        yield f"{place}: The slug '{slug}' is the address of something else on the site; choose another."


def title_problems(pages: Sequence[Page]) -> Iterator[str]:
    """Titles without a word, and pages of one language that nobody could tell apart by their titles (WCAG 2.4.2)."""
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        if not re.search(r"[^\W_]", page.title):
            yield f"{page.front_matter.place('title')}: The title '{page.title}' has no word; say what it is about."
        earlier = first.setdefault((page.language, page.title.casefold()), page)
        if earlier is not page:
            yield (
                f"{page.front_matter.place('title')}: The title '{page.title}' is already that of {earlier.file}; "
                "give each page its own."
            )
