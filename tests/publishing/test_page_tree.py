"""Every block, link and mark of a page keeps the line at which it stands."""

import re

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from building.markdown_extensions import extensions
from building.reading import read_edition
from project import PROJECT
from publishing.editorial.page_tree import EXTENSIONS, SOURCE, code_lines, code_texts, page_tree, text_blocks
from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.page.care_card_checks import cards_of

EDITION = read_edition(PROJECT / "docs")
EVERYTHING = """# one

two
two
## three
four
four

- five
- five
- six
  six

    seven

    - eight

      eight

> nine
> - nine

| ten | ten |
|-----|-----|
| eleven | eleven |
| twelve | twelve |

!!! urgent "thirteen"

    - fourteen
    - fourteen

    # fifteen

    sixteen
seventeen

1. eighteen
2. nineteen

twenty
***
twenty-one

    twenty-two

    twenty-two

twenty-three `a
b` [c](d.md)[^e]
**f ![g](h)
i** [j](k.md)
"""
LINES = EVERYTHING.split("\n")
WORDS = (
    "one two three four five five six seven eight eight nine ten ten eleven eleven twelve twelve thirteen fourteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-three"
)


def test_every_text_has_the_line_at_which_it_begins() -> None:
    blocks = [(LINES[block.line - 1], block.text.split("\n")[0]) for block in text_blocks(page_tree(EVERYTHING))]

    assert " ".join(text.split()[0] for _, text in blocks if text.strip()) == WORDS
    for line, text in blocks:
        assert not text.strip() or text.split()[0] in line, (line, text)


def test_texts_that_are_alike_have_the_lines_of_their_own() -> None:
    blocks = [block for block in text_blocks(page_tree(EVERYTHING)) if block.text == "five"]

    assert [block.line for block in blocks] == [9, 10]


def test_what_stands_in_a_text_has_its_own_line() -> None:
    inline = [found for block in text_blocks(page_tree(EVERYTHING)) for found in block.inline]

    assert [(LINES[line - 1], element.tag) for line, element in inline] == [
        ("twenty-three `a", "code"),
        ("b` [c](d.md)[^e]", "a"),
        ("b` [c](d.md)[^e]", "sup"),
        ("**f ![g](h)", "strong"),
        ("**f ![g](h)", "img"),
        ("i** [j](k.md)", "a"),
    ]


def test_care_card_begins_at_its_title() -> None:
    cards = [line_of(card) for card in page_tree(EVERYTHING).findall(".//div")]

    assert [LINES[line - 1] for line in cards] == ['!!! urgent "thirteen"']


def test_lines_of_code_are_known() -> None:
    tree = page_tree(EVERYTHING)

    assert [LINES[line - 1].strip() for line in sorted(code_lines(tree))] == ["twenty-two", "", "twenty-two"]
    assert [text for _, text in code_texts(tree)][-1] == "a\nb"


def test_first_line_may_be_any() -> None:
    assert [line_of(block) for block in page_tree("# a\n\nb", first_line=12)] == [12, 14]


@pytest.mark.parametrize("page", EDITION.pages, ids=lambda page: page.file)
def test_lines_of_our_pages_are_right(page: Page) -> None:
    lines = dict(page.lines)
    for block in page.texts:
        assert _letters(block.words.split()[:1]) in _letters([lines[block.line]]), (page.file, block)
        for line, inline in block.inline:
            assert (inline.get("href") or inline.get(SOURCE) or inline.get("src") or "") in lines[line]


@pytest.mark.parametrize("page", EDITION.pages, ids=lambda page: page.file)
def test_page_that_is_published_has_the_anchors_and_care_cards_that_were_understood(page: Page) -> None:
    converted = Markdown(extensions=extensions(EXTENSIONS, EDITION, page.language)).convert(page.markdown)
    published = BeautifulSoup(converted, "html.parser")

    assert page.anchors <= {str(element["id"]) for element in published.select("[id]")}
    cards = published.select("section.care-card[data-urgency]")
    assert [card["data-urgency"] for card in cards] == [urgency for _, urgency in cards_of(page)]


def _letters(words: list[str]) -> str:
    return re.sub(r"\W", "", "".join(words))
