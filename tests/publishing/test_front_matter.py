"""The fields at the top of a page."""

import pytest

from publishing.editorial.front_matter import front_matter_problems, front_matter_shape, title_problems
from publishing.editorial.written_page import page
from written import written_page


def test_front_matter_in_order_has_no_problems() -> None:
    nothing = dict.fromkeys(("aspect", "matches"), "null")
    assert list(front_matter_shape(written_page(**nothing))) == []
    assert list(front_matter_problems(written_page(**nothing), ["nl", "en"])) == []

    sound = written_page(matches='{en: "0123456789ab"}')

    assert list(front_matter_shape(sound)) == []
    assert list(front_matter_problems(sound, ["nl", "en"])) == []


def test_missing_field_is_reported_at_the_first_line_and_an_unknown_one_at_its_own() -> None:
    odd = page("---\ntitle: x\nkeyword: y\n---\n", "docs/nl/x.md", "nl", "x")

    found = list(front_matter_shape(odd))

    assert found[0] == "docs/nl/x.md:1: The front matter lacks 'description'; add it."
    assert found[-1] == (
        "docs/nl/x.md:3: The front matter has an unknown field 'keyword'; remove it or correct its spelling."
    )


def test_empty_front_matter_is_reported_in_one_sentence() -> None:
    found = list(front_matter_shape(page("---\n---\n# Kop\n", "docs/nl/x.md", "nl", "x")))

    assert found == [
        "docs/nl/x.md:1: The front matter must have the fields title, description, slug, aspect, matches, but is empty."
    ]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"title": "''"}, "'title' is empty"),
        ({"title": "null"}, "'title' is empty"),
        ({"title": "~"}, "'title' is empty"),
        ({"title": "[a]"}, "'title' must be one text, but is a list"),
        ({"title": "x" * 81}, "'title' has 81 characters; make it no longer than 80"),
        ({"description": "x" * 201}, "'description' has 201 characters; make it no longer than 200"),
        ({"description": '"a\\n\\nb"'}, "'description' has more than one paragraph"),
        ({"slug": "a-" * 30 + "a"}, "'slug' has 61 characters; make it no longer than 60"),
        ({"matches": "x"}, "'matches' must hold at least one version by name, but is a text"),
        ({"matches": "[x]"}, "'matches' must hold at least one version by name, but is a list"),
        ({"matches": "{en: x}"}, "Version 'en' is 'x'; it must be 12 digits and letters, which 'make translated'"),
        ({"matches": "{English: '0123456789ab'}"}, "Version 'English' may not have this name; use the code of a"),
    ],
)  # fmt: skip
def test_field_of_another_form_is_reported(fields: dict[str, str], says: str) -> None:
    assert [says in problem for problem in front_matter_shape(written_page(**fields))] == [True]


NO_ADDRESS = "The slug '{}' is not an address; use small letters, digits and hyphens."
OF_A_LANGUAGE = "The slug '{}' is the address of a language; choose another."
OF_SOMETHING = "The slug '{}' is the address of something else on the site; choose another."
NO_COUNTERPART = "This page has no counterpart in '{}'; run 'make translated', which fills in 'matches'."


@pytest.mark.parametrize(
    ("fields", "field", "says"),
    [
        ({"slug": "Soorten!"}, "slug", NO_ADDRESS.format("Soorten!")),
        ({"slug": ""}, "slug", NO_ADDRESS.format("")),
        ({"slug": "a/b"}, "slug", NO_ADDRESS.format("a/b")),
        ({"slug": "en"}, "slug", OF_A_LANGUAGE.format("en")),
        ({"slug": "nl"}, "slug", OF_A_LANGUAGE.format("nl")),
        *(({"slug": name}, "slug", OF_SOMETHING.format(name)) for name in
          ("api", "assets", "hosting", "offline", "pdf", "home", "codes",
           "404", "embed", "embed-dark", "index", "robots", "sitemap")),
        ({"matches": '{de: "0123456789ab"}'}, "matches", NO_COUNTERPART.format("de")),
        ({"matches": '{nl: "0123456789ab"}'}, "matches", NO_COUNTERPART.format("nl")),
    ],
)  # fmt: skip
def test_impossible_field_is_reported_at_its_line(fields: dict[str, str], field: str, says: str) -> None:
    written = written_page(**fields)

    found = list(front_matter_problems(written, ["nl", "en"]))

    assert found == [f"{written.front_matter.place(field)}: {says}"]


@pytest.mark.parametrize(("slug", "problems"), [("", []), ("home", ["The home page has no slug; leave it empty."])])
def test_home_page_alone_has_no_slug(slug: str, problems: list[str]) -> None:
    home = written_page("index", slug=slug)

    assert list(front_matter_problems(home, ["nl", "en"])) == [
        f"{home.front_matter.place('slug')}: {problem}" for problem in problems
    ]


def test_counterpart_that_is_not_there_is_reported_at_its_own_line() -> None:
    written = written_page(matches='\n  en: "0123456789ab"\n  de: "0123456789ab"')

    assert list(front_matter_problems(written, ["nl", "en"])) == [f"docs/nl/types.md:8: {NO_COUNTERPART.format('de')}"]


def test_two_pages_of_one_language_with_one_title_are_reported() -> None:
    pages = [written_page("types"), written_page("stress", title="TITEL"), written_page("types", "en")]

    assert list(title_problems(pages)) == [
        "docs/nl/stress.md:2: The title 'TITEL' is already that of docs/nl/types.md; give each page its own."
    ]


@pytest.mark.parametrize("title", ["—!", "__", "“…”"])
def test_title_without_a_word_is_reported(title: str) -> None:
    assert list(title_problems([written_page(title=f'"{title}"')])) == [
        f"docs/nl/types.md:2: The title '{title}' has no word; say what it is about."
    ]
