"""A page warns of the same signs in every language."""

import pytest

from publishing.editorial.written_page import Page
from publishing.page.translated_signs import translated_sign_problems
from written import written_page


def page(language: str, *signs: str) -> Page:
    points = "".join(f"    - sign:{sign}\n" for sign in signs)
    return written_page(language=language, markdown=f'# Titel\n\n!!! urgent "Bel:"\n\n{points}')


@pytest.mark.parametrize(
    ("dutch", "english", "says"),
    [
        (["a", "b"], ["b", "a"], []),
        (["a", "b"], ["a"], ["docs/nl/types.md:17: docs/en/types.md names 'b' less often than this page"]),
        (["a"], ["a", "b"], ["docs/en/types.md:17: docs/nl/types.md names 'b' less often than this page"]),
        (["a", "a"], ["a"], ["docs/nl/types.md:17: docs/en/types.md names 'a' less often than this page"]),
        (
            ["a"],
            ["b"],
            [
                "docs/nl/types.md:16: docs/en/types.md names 'a' less often than this page",
                "docs/en/types.md:16: docs/nl/types.md names 'b' less often than this page",
            ],
        ),
    ],
)
def test_sign_that_one_language_alone_warns_of_is_reported(
    dutch: list[str], english: list[str], says: list[str]
) -> None:
    pages = [page("nl", *dutch), page("en", *english)]

    assert list(translated_sign_problems(pages, ["nl", "en"], {"a", "b"})) == [
        f"{sentence}; name it there too, or remove it here." for sentence in says
    ]


def test_page_without_counterpart_is_reported_elsewhere() -> None:
    assert list(translated_sign_problems([page("en", "a")], ["nl", "en"], {"a"})) == []


def test_sign_that_nobody_knows_is_reported_elsewhere() -> None:
    assert list(translated_sign_problems([page("nl", "a", "x"), page("en", "a")], ["nl", "en"], {"a"})) == []
