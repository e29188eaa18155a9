"""How a page begins, and its headings: one way to write them, each a step below the one above, each with words."""

import pytest

from page_slips import Slip, is_reported, problems_in, problems_of
from written import written_page

SLIPS = [
    Slip("no space", "##Kop\n\nZin.\n", "taken for a heading of level 2"),
    Slip("no space, within a paragraph", "Zin.\n##Kop\nZin.\n", "taken for a heading of level 2", 2),
    Slip("word with a number sign", "#1 in de lijst.\n", "A line that begins with # becomes the main heading"),
    Slip("seven signs", "####### Kop\n", "heading of level 6; write it at the margin as '###### Heading'"),
    Slip("no words", "##\n", "taken for a heading of level 2"),
    Slip("no words but a space", "## \n", "taken for a heading of level 2"),
    Slip("only signs", "## ...\n", "The heading has no words"),
    Slip("only an attribute", "## { data-aspect=Causes }\n", "taken for a heading of level 2"),
    Slip("only a name", "## { #kop }\n", "taken for a heading of level 2"),
    Slip("in a list", "- ## Kop\n", "taken for a heading of level 2"),
    Slip("in a quote", "> ## Kop\n", "taken for a heading of level 2"),
    Slip("indented", "  ## Kop\n", "indented by 2 spaces"),
    Slip("as code", "    ## Kop\n", "shown as program code"),
    Slip("underlined with dashes", "Kop\n---\n\nZin.\n", "would underline a heading", 2),
    Slip("underlined with many dashes", "Kop\n----------\n\nZin.\n", "would underline a heading", 2),
    Slip("underlined with two dashes", "Kop\n--\n", "a line of signs only", 2),
    Slip("underlined with one dash", "Kop\n-\n", "a line of signs only", 2),
    Slip("underlined as a main heading", "Kop\n===\n\nZin.\n", "underlines a heading", 2),
    Slip("underlined with one sign", "Kop\n=\n\nZin.\n", "a line of signs only", 2),
    Slip("as HTML", "<h1>Kop</h1>\n", "'<h1>' is HTML"),
    Slip("as HTML with Markdown", "<h2 markdown>Kop</h2>\n", "'<h2' is HTML"),
    Slip("with a source", "## Kop[^nhs]\n", "The heading holds a source; move it into the text below."),
    Slip("with a link", "## Kop [x](stress.md)\n", "The heading holds a link; move it into the text below."),
    Slip("skipped", "#### Kop\n", "skips from level 1 to level 4; begin it with ## ."),
    Slip("skipped later", "## Kop\n\nZin.\n\n#### Kop drie\n", "skips from level 2 to level 4", 5),
    Slip("second main heading", "# Kop\n", "second main heading"),
    Slip("the same twice", "## Kop\n\nZin.\n\n## Kop\n", "the same anchor as the one on line 16", 5),
    Slip("the same but for signs", "## Kop, kop\n\nZin.\n\n## Kop kop!\n", "the same anchor as", 5),
    Slip("the same three times", "## K\n\nZ.\n\n## K\n\nZ.\n\n## K\n", "the same anchor as the one on line 16", 9),
    Slip("the same name", "## Een { #x }\n\nZin.\n\n## Twee { #x }\n", "the same anchor as", 5),
    Slip("the same as the title", "## Titel\n", "the same anchor as the one on line 12"),
    Slip("attribute not closed", "## Kop { data-aspect=Causes\n", "'{ data-aspect=Causes' is not understood"),
    Slip("attribute not opened", "## Kop data-aspect=Causes }\n", "'}' is not understood"),
    Slip("attribute misspelled", "## Kop { data-apsect=Causes }\n", "'data-apsect' is not known"),
    Slip("attribute with a colon", "## Kop { data-aspect: Causes }\n", "is not known"),
    Slip("attribute that runs", "## Kop { onclick=x }\n", "'onclick' is not known"),
    Slip("attribute that hides", "## Kop { hidden }\n", "'hidden' is not known"),
]

MAIN = "The page does not begin with its main heading"
BEGINNINGS = {
    "attribute of the main heading": ("# Kop { onclick=x }\n\nZin.\n", "'onclick' is not known", 1),
    "empty": ("", "The page is empty", 0),
    "empty lines": ("\n\n", "The page is empty", 0),
    "no heading": ("Zin.\n", MAIN, 1),
    "text before the heading": ("Zin.\n\n# Kop\n\nZin.\n", MAIN, 1),
    "list before the heading": ("- punt\n\n# Kop\n\nZin.\n", MAIN, 1),
    "lower heading first": ("## Kop\n\nZin.\n", MAIN, 1),
    "underlined heading": ("Kop\n===\n\nZin.\n", MAIN, 1),
    "heading as HTML": ("<h1>Kop</h1>\n\nZin.\n", MAIN, 1),
    "only a heading": ("# Kop\n", "The page has no text below its main heading", 1),
    "another heading": ("# Kop\n\n## Kop twee\n\nZin.\n", "comes another heading", 3),
    "care card": ('# Kop\n\n!!! urgent "Bel"\n\n    - x\n', "comes a care card", 3),
    "list": ("# Kop\n\n- punt\n\nZin.\n", "comes a list", 3),
    "numbered list": ("# Kop\n\n1. punt\n\nZin.\n", "comes a list", 3),
    "picture": ("# Kop\n\n![Spier](picture:motor-unit)\n\nZin.\n", "comes a picture", 3),
    "table": ("# Kop\n\n| a | b |\n|---|---|\n| c | d |\n\nZin.\n", "comes a table", 3),
    "quote": ("# Kop\n\n> citaat\n\nZin.\n", "comes a quote", 3),
    "code": ("# Kop\n\n    code\n\nZin.\n", "comes code", 3),
    "paragraph without words": ("# Kop\n\n...\n\nZin.\n", "comes a paragraph without words", 3),
    "rule": ("# Kop\n\n***\n\nZin.\n", "comes something else", 3),
}


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_heading_that_is_not_like_others_is_reported(slip: Slip) -> None:
    assert is_reported(slip)


@pytest.mark.parametrize(("text", "says", "line"), BEGINNINGS.values(), ids=BEGINNINGS.keys())
def test_page_that_does_not_begin_with_title_and_paragraph_is_reported(text: str, says: str, line: int) -> None:
    found = problems_of(written_page(markdown=text))

    assert [one for one in found if one.startswith(f"docs/nl/types.md:{11 + line}: ") and says in one], found


@pytest.mark.parametrize("text", ["# Kop\nZin straks.\n", "\n\n# Kop\n\n**Zin** met [link](stress.md).[^nhs]\n"])
def test_page_that_begins_with_title_and_paragraph_is_no_problem(text: str) -> None:
    assert problems_of(written_page(markdown=text)) == []


def test_every_anchor_is_one_that_the_page_gets() -> None:
    page = written_page(
        markdown="# Kop\n\nZin.\n\n## Is het ‘ernstig’?[^nhs] { data-aspect=Causes }\n\n## B { #eigen }\n"
    )

    assert page.anchors == {"kop", "is-het-ernstig", "eigen"}
    assert [(heading.line, heading.level, heading.text, heading.aspect) for heading in page.headings] == [
        (12, 1, "Kop", None),
        (16, 2, "Is het ‘ernstig’?", "Causes"),
        (18, 2, "B", None),
    ]


def test_headings_of_every_level_are_no_problem() -> None:
    assert problems_in("## A\n\nx\n\n### `B` en **c**\n\nx\n\n## D { data-aspect=Causes }\n\nx\n") == []
