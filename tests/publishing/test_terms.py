"""The words that we use, and what an editor is told of a form that we do not use."""

from dataclasses import replace

import pytest

from publishing.editorial.form import form_problems
from publishing.editorial.terms import TERMS, Terms, data_term_problems, list_problems, page_term_problems, terms
from written import document, written_page

FILE = "docs/nl/terms.yml"
LISTED = document("binnen een paar dagen: [binnen enkele dagen]\nhuisartsenpost: [HAP, post, de A&E+]\n", FILE)
KNOWN = terms(LISTED)
DAYS = f"We do not use 'binnen enkele dagen'; write 'binnen een paar dagen' ({FILE})."
HAP = f"We do not use 'HAP'; write 'huisartsenpost' ({FILE})."


@pytest.mark.parametrize(
    "text",
    [
        "binnen een paar dagen: [binnen enkele dagen]\n",
        "# Nog niets.\n",
        "arts:\n  - doc\n  - dok-ter\npost: [hap]\n",
        "binnen een paar dagen: [in een paar dagen]\n",
    ],
)
def test_list_in_order_is_no_problem(text: str) -> None:
    written = document(text, FILE)

    assert [*form_problems(written, TERMS), *list_problems(written)] == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("arts: doc\n", ":1: Term 'arts' must be a list, but is a text; write [doc]."),
        ("arts:\n", ":1: Term 'arts' must be a list, but is empty; begin each line of it with '- '."),
        ("arts: [a  b]\n", ":1: Form 1 in term 'arts' is 'a  b'; it must be words with one space between them."),
        ("arts: ['a ']\n", ":1: Form 1 in term 'arts' is 'a '; it must be words with one space between them."),
        ("' arts': [doc]\n", ":1: Term ' arts' may not have this name; use words with one space between them."),
        ("[arts]\n", ":1: The file must hold at least one term by name, but is a list."),
    ],
)
def test_list_of_another_form_is_reported(text: str, says: str) -> None:
    assert list(form_problems(document(text, FILE), TERMS)) == [FILE + says]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("arts: [doc]\npost:\n  - hap\n  - Doc\n", [f":4: The form 'Doc' is already listed at {FILE}:1; keep one."]),
        ("arts: [doc, doc]\n", [f":1: The form 'doc' is already listed at {FILE}:1; keep one."]),
        ("arts: [Arts]\n", [":1: The form 'Arts' stands in 'arts', which we do use; remove it."]),
        ("een paar dagen: [week]\narts: [paar dagen]\n",
         [":2: The form 'paar dagen' stands in 'een paar dagen', which we do use; remove it."]),
    ],
)  # fmt: skip
def test_list_that_contradicts_itself_is_reported(text: str, says: list[str]) -> None:
    assert list(list_problems(document(text, FILE))) == [FILE + one for one in says]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel binnen enkele dagen.", [(4, DAYS)]),
        ("binnen\n  enkele dagen", [(0, DAYS)]),
        ("Binnen enkele dagen de HAP-arts", [(0, DAYS.replace("'b", "'B", 1)), (23, HAP)]),
        ("de A&E+ en de hap", [(0, f"We do not use 'de A&E+'; write 'huisartsenpost' ({FILE})."),
                               (14, HAP.replace("HAP", "hap"))]),
        ("binnen een paar dagen, huisartsenpost, HAPpen, postbus, binnen enkele dagend", []),
    ],
)  # fmt: skip
def test_forms_are_found_as_whole_words(text: str, found: list[tuple[int, str]]) -> None:
    assert list(KNOWN.problems(text)) == found


def test_longest_form_is_reported() -> None:
    known = Terms(FILE, {"post": "brief", "post van de arts": "huisartsenpost"})

    assert [problem for _, problem in known.problems("de post van de arts")] == [
        f"We do not use 'post van de arts'; write 'huisartsenpost' ({FILE})."
    ]


def test_without_terms_any_word_may_be_used() -> None:
    assert list(terms(document("# Nog niets.\n")).problems("a HAP")) == []


def test_form_is_reported_wherever_a_page_shows_it_and_not_where_readers_do_not_see_it() -> None:
    page = written_page(
        title="De HAP",
        description="Bel de HAP",
        slug="hap",
        keywords="[HAP]",
        markdown="# De HAP\n\nBel\n**de** [HAP](hap.md).[^hap]\n\n- binnen\n  enkele dagen\n\n![HAP](picture:hap)\n",
    )

    assert list(page_term_problems(page, KNOWN)) == [
        f"docs/nl/types.md:{line}: {problem}"
        for line, problem in ((13, HAP), (16, HAP), (18, DAYS), (21, HAP), (2, HAP), (3, HAP))
    ]


def test_words_that_the_build_put_into_a_page_are_reported_where_they_come_from() -> None:
    typed = "# Titel\n\n- sign:far\n- {post}, HAP\n- HAP\n"
    shown = typed.replace("sign:far", "De HAP").replace("{post}", "dichtbij")
    page = replace(written_page(markdown=shown), as_written=f"\n{typed}")

    assert list(page_term_problems(page, KNOWN)) == [f"docs/nl/types.md:{line}: {HAP}" for line in (15, 16)]


def test_form_in_data_is_reported_at_its_line_and_over_the_lines_of_a_label() -> None:
    words = document("a: De HAP\nb: [bel binnen, enkele dagen]\nc:\n  - x\n  - HAP\n")

    assert list(data_term_problems(words, KNOWN)) == [
        f"docs/x.yml:1: {HAP}",
        f"docs/x.yml:2: {DAYS}",
        f"docs/x.yml:5: {HAP}",
    ]


def test_texts_of_another_language_and_names_are_passed_over() -> None:
    signs = document("HAP:\n  text:\n    nl: De HAP\n    en: The HAP\n  sources: [HAP]\n")

    assert list(data_term_problems(signs, KNOWN, "nl")) == [f"docs/x.yml:3: {HAP}"]
