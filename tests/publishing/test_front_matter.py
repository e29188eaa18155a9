"""The fields at the top of a page."""

from datetime import date

import pytest

from publishing.editorial.front_matter import front_matter_problems, front_matter_shape
from publishing.editorial.written_page import page
from written import written_page

TODAY = date(2026, 11, 25)


def test_front_matter_in_order_has_no_problems() -> None:
    sound = written_page(keywords="[zenuwen, angst]", matches='{en: "0123456789ab"}')

    assert list(front_matter_shape(sound)) == []
    assert list(front_matter_problems(sound, ["nl", "en"], TODAY)) == []


def test_missing_field_is_told_at_the_first_line_and_an_unknown_one_at_its_own() -> None:
    odd = page("---\ntitle: x\nkeyword: y\n---\n", "docs/nl/x.md", "nl", "x")

    found = list(front_matter_shape(odd))

    assert found[0] == "docs/nl/x.md:1: The front matter lacks 'description'; add it."
    assert found[-1] == (
        "docs/nl/x.md:3: The front matter has an unknown field 'keyword'; remove it or correct its spelling."
    )


def test_empty_front_matter_is_told_in_one_sentence() -> None:
    found = list(front_matter_shape(page("---\n---\n# Kop\n", "docs/nl/x.md", "nl", "x")))

    assert len(found) == 1
    assert found[0].startswith("docs/nl/x.md:1: The front matter must have the fields title, description, slug")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"title": "''"}, "'title' is empty"),
        ({"title": "[a]"}, "'title' must be one text, but is a list"),
        ({"title": "x" * 81}, "'title' has 81 characters; make it no longer than 80"),
        ({"description": "x" * 201}, "'description' has 201 characters; make it no longer than 200"),
        ({"description": '"a\\n\\nb"'}, "'description' has more than one paragraph"),
        ({"reviewer": "x" * 121}, "'reviewer' has 121 characters"),
        ({"keywords": "a, b"}, "'keywords' must be a list, but is a text; write [a, b]"),
        ({"keywords": ""}, "'keywords' must be a list, but is empty"),
        ({"keywords": "['']"}, "Keyword 1 in 'keywords' is empty"),
        ({"keywords": f"[{'x' * 61}]"}, "Keyword 1 in 'keywords' has 61 characters"),
        ({"matches": "x"}, "'matches' must hold at least one version by name, but is a text"),
        ({"matches": "[x]"}, "'matches' must hold at least one version by name, but is a list"),
        ({"matches": "{en: x}"}, "Version 'en' is 'x'; it must be 12 digits and letters, which 'make translated'"),
        ({"matches": "{English: '0123456789ab'}"}, "Version 'English' may not have this name; use the code of a"),
    ],
)  # fmt: skip
def test_field_of_another_form_is_told(fields: dict[str, str], says: str) -> None:
    assert [says in problem for problem in front_matter_shape(written_page(**fields))] == [True]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"slug": "Soorten!"}, "The slug 'Soorten!' is not an address"),
        ({"slug": ""}, "The slug '' is not an address"),
        ({"slug": "a/b"}, "The slug 'a/b' is not an address"),
        ({"slug": "en"}, "The slug 'en' is the address of a language"),
        ({"slug": "nl"}, "The slug 'nl' is the address of a language"),
        *(({"slug": name}, f"The slug '{name}' is the address of something else") for name in
          ("api", "assets", "hosting", "offline", "pagefind", "pdf", "home", "codes")),
        ({"keywords": "[Angst, angst]"}, "The keyword 'angst' stands here twice"),
        ({"matches": '{de: "0123456789ab"}'}, "This page has no counterpart in 'de'; run 'make translated'"),
        ({"matches": '{nl: "0123456789ab"}'}, "This page has no counterpart in 'nl'; run 'make translated'"),
        ({"reviewer": "Jan"}, "fill in all three or none"),
    ],
)  # fmt: skip
def test_impossible_field_is_told_at_its_line(fields: dict[str, str], says: str) -> None:
    written = written_page(**fields)

    found = list(front_matter_problems(written, ["nl", "en"], TODAY))

    assert found[0].startswith(f"{written.front_matter.place(next(iter(fields)))}: ") and says in found[0]


@pytest.mark.parametrize(("slug", "problems"), [("", 0), ("home", 1)])
def test_home_page_alone_has_no_slug(slug: str, problems: int) -> None:
    assert len(list(front_matter_problems(written_page("index", slug=slug), ["nl", "en"], TODAY))) == problems
