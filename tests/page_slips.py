"""Slips in the text of a page, and what an editor is told of them: found without a build."""

from dataclasses import dataclass

from publishing.editorial.written_page import Page
from publishing.page.page_checks import page_problems
from written import written_page

BEGINNING = "# Titel\n\nEen eerste zin.\n\n"
FILE, FIRST_LINE = "docs/nl/types.md", 12
PICTURES = ("motor-unit",)
SOURCES = ("https://www.nhs.uk/conditions/twitching/",)
OTHER = written_page("stress", markdown="# Stress\n\nZin.\n\n## Een kop\n\nZin.\n")


@dataclass(frozen=True)
class Slip:
    """A slip in `text`, below a title and a first sentence; `line` is the line of the text that must be named."""

    name: str
    text: str
    says: str
    line: int = 1


def problems_of(page: Page) -> list[str]:
    """What is told of a page that has one other beside it."""
    return list(page_problems(page, {page.name: page, OTHER.name: OTHER}, PICTURES, SOURCES))


def problems_in(text: str, name: str = "types") -> list[str]:
    """What is told of a page with this text below its beginning."""
    return problems_of(written_page(name, markdown=BEGINNING + text))


def is_reported(slip: Slip) -> bool:
    """Whether one sentence names the line of a slip and says what is wrong."""
    place = f"{FILE}:{FIRST_LINE + BEGINNING.count(chr(10)) + slip.line - 1}: "
    found = problems_in(slip.text)
    fitting = [one for one in found if one.startswith(place) and slip.says in one and one.endswith(".")]
    assert fitting, f"{place}… {slip.says!r} is not in {found}"
    return True
