"""Aspects are those of schema.org, and the same in every language."""

import pytest

from publishing.editorial.health_aspects import HEALTH_ASPECTS, aspect_problems, aspects, health_aspect
from publishing.editorial.written_page import Page, page
from written import written_page

HEADINGS = "# T\n\n## Een { data-aspect=Prognosis }\n\n## Twee\n"


def test_aspects_of_a_page_are_its_own_and_those_of_its_headings() -> None:
    assert aspects(written_page(markdown=HEADINGS)) == [
        ("docs/nl/types.md:5", "Causes"),
        ("docs/nl/types.md:14", "Prognosis"),
    ]
    assert health_aspect("Causes") == "https://schema.org/CausesHealthAspect"


def test_page_that_names_no_aspect_has_those_of_its_headings() -> None:
    bare = page("---\ntitle: T\n---\n\n## Een { data-aspect=Prognosis }\n", "docs/nl/x.md", "nl", "x")

    assert aspects(bare) == [("docs/nl/x.md:5", "Prognosis")]


UNKNOWN = f"'{{}}' is not a health aspect; write one of {', '.join(HEALTH_ASPECTS)}."
OTHERWISE = "The health aspect '{}' is '{}' at docs/nl/types.md:{}; make them the same."


@pytest.mark.parametrize(
    ("english", "says"),
    [
        (
            written_page("types", "en", HEADINGS, aspect="Kinds"),
            [(5, UNKNOWN.format("Kinds")), (5, OTHERWISE.format("Kinds", "Causes", 5))],
        ),
        (written_page("types", "en", HEADINGS, aspect="Types"), [(5, OTHERWISE.format("Types", "Causes", 5))]),
        (
            written_page("types", "en", "# T\n"),
            [
                (
                    5,
                    "This page names 1 health aspects and docs/nl/types.md 2; "
                    "give the same headings the same data-aspect.",
                )
            ],
        ),
        (
            written_page("types", "en", HEADINGS.replace("Prog", "prog")),
            [(14, UNKNOWN.format("prognosis")), (14, OTHERWISE.format("prognosis", "Prognosis", 14))],
        ),
    ],
)
def test_unknown_or_differing_aspect_is_reported(english: Page, says: list[tuple[int, str]]) -> None:
    assert list(aspect_problems([written_page(markdown=HEADINGS), english])) == [
        f"docs/en/types.md:{line}: {problem}" for line, problem in says
    ]


def test_aspects_of_another_page_may_be_others() -> None:
    assert list(aspect_problems([written_page(markdown=HEADINGS), written_page("stress", aspect="Types")])) == []


def test_same_aspects_are_no_problem() -> None:
    pages = [written_page("types", language, HEADINGS) for language in ("nl", "en")]

    assert list(aspect_problems(pages)) == []
