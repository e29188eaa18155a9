"""A letter that the PDFs cannot show is named, with its word and its place."""

import pytest

from building.print_fonts import read_fonts
from building.reading import read_edition
from project import Project
from publishing.edition.letters import Font, letter_problems, letters_lacking
from publishing.edition.written_edition import Edition
from publishing.tree.decision_aid import Written
from written import document, written_page


def found(project: Project) -> list[str]:
    edition = read_edition(project.folder / "docs")
    fonts, problems = read_fonts(edition.wording)
    return [*problems, *letter_problems(edition, fonts)]


def test_every_letter_of_our_texts_can_be_printed(project: Project) -> None:
    assert found(project) == []


@pytest.mark.parametrize("text", ["Café, naïef, Ångström", "Cafe\u0301", "€ 5, 3 × 2, “ja” … –", "tab\there"])
def test_letter_of_the_font_passes(project: Project, text: str) -> None:
    project.append("docs/nl/stress.md", text)

    assert found(project) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/nl/stress.md", "# Komt", "# Rustig\U0001f642 komt"),
        ("docs/en/stress.md", "title: ", "title: Rustig\U0001f642 "),
        ("docs/en/wording.yml", "menu: ", "menu: Rustig\U0001f642 "),
        ("docs/nl/pictures.yml", "cell: ", "cell: Rustig\U0001f642 "),
        ("docs/decision-tree.yml", "nl: ", "nl: Rustig\U0001f642 "),
        ("docs/sources.yml", "title: ", "title: Rustig\U0001f642 "),
    ],
)
def test_emoji_is_named_with_its_word_and_line(project: Project, file: str, old: str, new: str) -> None:
    line = project.replace(file, old, new)

    (problem,) = found(project)

    assert problem.startswith(f"{file}:{line}: The letter '\U0001f642' (U+1F642 SLIGHTLY SMILING FACE) in 'Rustig")


def test_letter_of_another_script_is_named_once_a_word(project: Project) -> None:
    project.append("docs/nl/stress.md", "\u05e9\u05dc\u05d5\u05dd \u05e9\u05dc\u05d5\u05dd")

    assert len(found(project)) == 4


@pytest.mark.parametrize(
    ("text", "letters", "lacking"),
    [
        ("abc", "ab", ["'c' (U+0063 LATIN SMALL LETTER C) in 'abc'"]),
        ("cab cab, c", "ab,", [
            f"'c' (U+0063 LATIN SMALL LETTER C) in '{word}'" for word in ("cab", "cab,", "c")
        ]),
        ("bab cc", "", [
            "'b' (U+0062 LATIN SMALL LETTER B) in 'bab'",
            "'a' (U+0061 LATIN SMALL LETTER A) in 'bab'",
            "'c' (U+0063 LATIN SMALL LETTER C) in 'cc'",
        ]),
        ("a\ue000", "a", ["'\ue000' (U+E000) in 'a\ue000'"]),
        ("a\u00ad\u200bb", "ab", []),
    ],
)  # fmt: skip
def test_every_letter_that_cannot_be_printed_is_named_once_a_word(text: str, letters: str, lacking: list[str]) -> None:
    assert list(letters_lacking("x.md:3", text, [font(letters, "Plain"), font(letters, "Other")])) == [
        f"x.md:3: The letter {letter} is not in Plain or Other, so the PDFs would show an empty box; write it in "
        "words, or name a font that has it (wording.yml)."
        for letter in lacking
    ]


def font(letters: str, name: str = "X") -> Font:
    return Font(name, frozenset(letters))


def test_letters_of_front_matter_and_text_are_looked_at_line_by_line() -> None:
    page = written_page(title="Q", description="X", markdown="a\n\nQ\n")
    empty = document("{}")
    words, others, aid = {"nl": document("a: [X]")}, {"nl": empty}, Written(*[empty] * 4)
    signed = document("nl/types: {reviewer: Z}", "docs/reviews.yml")
    edition = Edition(
        ["nl"], [page], document("Q: Q"), words, others, others, aid, empty, empty, empty, {}, signed, empty
    )

    assert [problem.partition(" (")[0] for problem in letter_problems(edition, {"nl": font("a")})] == [
        "docs/nl/types.md:2: The letter 'Q'",
        "docs/nl/types.md:3: The letter 'X'",
        "docs/nl/types.md:14: The letter 'Q'",
        "docs/x.yml:1: The letter 'X'",
        "docs/x.yml:1: The letter 'Q'",
        "docs/reviews.yml:1: The letter 'Z'",
    ]


def test_text_is_set_in_the_font_of_its_language_and_a_name_in_any_of_them() -> None:
    empty, texts = document("{}"), document("sign: {nl: αb, el: αb, no: {el: [a]}}\nname: αbc")
    pages = [written_page(language=language, title="b", description="", markdown="b") for language in ("nl", "el")]
    none = {"nl": empty, "el": empty}
    edition = Edition(
        ["nl", "el"], pages, empty, none, none, none, Written(texts, empty, empty, empty), empty, empty, empty, {},
        empty, empty,
    )  # fmt: skip

    assert found_in(edition, {"nl": font("ab"), "el": font("αb")}) == [
        ("docs/x.yml:1", "α"), ("docs/x.yml:1", "a"), ("docs/x.yml:2", "c"),
    ]  # fmt: skip
    assert found_in(edition, {"el": font("αab")}) == []
    assert found_in(edition, {"nl": font("αab")}) == []


def found_in(edition: Edition, fonts: dict[str, Font]) -> list[tuple[str, str]]:
    """The place and the letter of every problem."""
    return [(one.partition(": ")[0], one.partition("'")[2][0]) for one in letter_problems(edition, fonts)]
