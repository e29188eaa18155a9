"""Aspects are those of schema.org, and the same in every language."""

import pytest

from publishing.editorial.health_aspects import aspect_problems, aspects, health_aspect
from publishing.editorial.written_page import Page
from written import written_page

HEADINGS = "# T\n\n## Een { data-aspect=Prognosis }\n\n## Twee\n"


def test_aspects_of_a_page_are_its_own_and_those_of_its_headings() -> None:
    assert aspects(written_page(markdown=HEADINGS)) == [
        ("docs/nl/types.md:5", "Causes"),
        ("docs/nl/types.md:14", "Prognosis"),
    ]
    assert health_aspect("Causes") == "https://schema.org/CausesHealthAspect"


@pytest.mark.parametrize(
    ("english", "says"),
    [
        (written_page("types", "en", HEADINGS, aspect="Kinds"), "en/types.md:5: 'Kinds' is not a health aspect"),
        (written_page("types", "en", HEADINGS, aspect="Types"), "'Types' is 'Causes' at docs/nl/types.md:5"),
        (written_page("types", "en", "# T\n"), "names 1 health aspects and docs/nl/types.md 2"),
        (written_page("types", "en", HEADINGS.replace("Prog", "prog")), "'prognosis' is not a health aspect"),
    ],
)
def test_unknown_or_differing_aspect_is_told(english: Page, says: str) -> None:
    found = list(aspect_problems([written_page(markdown=HEADINGS), english]))

    assert any(says in problem for problem in found), found


def test_same_aspects_are_no_problem() -> None:
    pages = [written_page("types", language, HEADINGS) for language in ("nl", "en")]

    assert list(aspect_problems(pages)) == []
