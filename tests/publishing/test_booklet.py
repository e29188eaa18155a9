"""The booklet: the chapters of one language for readers, as one document with its sources once."""

from base64 import b64decode

import pytest

from publishing.page.markup import fragment
from publishing.paper.booklet import for_readers, numbered_sources, printed_chapters
from samples import CURRENT, ROOT, chapter

STYLE = ":root { --line: #123456 } .line { stroke: var(--line) }"
SOURCES = f"{ROOT}sources/"


def note(key: str) -> str:
    return f'<sup id="fnref-1"><a data-source="{key}" href="{ROOT}stress/#fn-1">1</a></sup>'


def on_paper(html: str) -> str:
    """A chapter as it is printed beside the home page and a page of types; it may cite three sources."""
    chapters = [chapter("<h1>Home</h1>", "index"), chapter(html), chapter("<h1>Types</h1>", "types")]
    printed = printed_chapters(
        chapters, {"nhs": 7, "ninds": 12, "book": 3}, SOURCES, lambda page: CURRENT, STYLE, "chapter"
    )
    return next(one.html for one in printed if one.id == "stress")


def test_what_is_no_text_for_readers_is_not_printed() -> None:
    names = ("index", "sources", "types", "about", "for-portals", "search")

    assert [one.page.name for one in for_readers(chapter("", name) for name in names)] == ["index", "types"]


def test_a_chapter_says_its_title_and_its_review() -> None:
    (printed,) = printed_chapters([chapter("", title="Stress")], {}, SOURCES, lambda page: CURRENT, "", "chapter")

    assert (printed.title, printed.review) == ("Stress", CURRENT)


def test_sources_are_numbered_through_as_the_text_names_them_and_then_the_others() -> None:
    chapters = [chapter(f"a{note('nhs')}{note('book')}", "index"), chapter(f"b{note('nhs')}{note('ninds')}")]

    numbers = numbered_sources(chapters, ["other", "book"])

    assert numbers == {"nhs": 1, "book": 2, "ninds": 3, "other": 4}


def test_a_note_bears_the_number_of_its_source_and_leads_to_it() -> None:
    noted = 'Text.<sup><a href="#source-nhs">7</a></sup>'

    assert on_paper(f"A Text.{note('nhs')}") == f'A <span class="kept">{noted}</span>'


def test_a_comma_parts_two_notes_that_stand_together_and_no_others() -> None:
    text = fragment(on_paper(f"<p>One.{note('nhs')}{note('ninds')} Two.{note('book')}</p>")).find("p")

    assert text is not None
    assert "".join(text.itertext()) == "One.7,12 Two.3"


def test_what_a_page_says_of_its_own_sources_is_said_once_at_the_end() -> None:
    own = '<h2 class="sources">Sources</h2><ol class="footnote"><li>NHS</li></ol>'

    assert on_paper(f'<p>Text.</p>{own}<p class="own-judgement">Ours.</p>') == "<p>Text.</p>"


@pytest.mark.parametrize(
    ("target", "inside", "said"),
    [
        (f"{ROOT}types/", "#types", "words (chapter\xa03)"),
        (f"{ROOT}types/#pain", "#types--pain", "words (chapter\xa03)"),
        (f"{ROOT}stress/#signs", "#stress--signs", "words"),
        (ROOT, "#index", "words (chapter\xa01)"),
        (f"{ROOT}sources/", "#sources", "words (chapter\xa04)"),
        (f"{ROOT}search/", f"{ROOT}search/", "words"),
        ("tel:112", "tel:112", "words"),
    ],
)
def test_a_link_leads_to_its_place_in_the_document_and_names_its_chapter(target: str, inside: str, said: str) -> None:
    assert on_paper(f'<a class="x" href="{target}">words</a>') == f'<a class="x" href="{inside}">{said}</a>'


WAY = f'<li><a href="{ROOT}types/">words</a></li>'
CALL = '<li><a href="tel:112">112</a></li>'


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        (f"<p>Text.</p><ul>{WAY}{WAY}</ul><p>More.</p>", "<p>Text.</p><p>More.</p>"),
        (f"<h2>Text?</h2><p>Text.</p><h2>What else?</h2><ul>{WAY}</ul>", "<h3>Text?</h3><p>Text.</p>"),
        (f"<h2>What else?</h2><ul>{WAY}</ul><p>More.</p>", "<h3>What else?</h3><p>More.</p>"),
        (f"<ul>{CALL}</ul>", f"<ul>{CALL}</ul>"),
        ("<ul><li>words</li></ul>", "<ul><li>words</li></ul>"),
    ],
)
def test_ways_through_the_site_are_left_out_with_a_heading_that_says_nothing_else(html: str, printed: str) -> None:
    assert on_paper(html) == printed


@pytest.mark.parametrize(
    ("link", "printed"),
    [
        ('<a href="https://x.org/?a&amp;b">words</a>', '<a href="https://x.org/?a&amp;b">words (https://x.org/?a&amp;b)</a>'),
        ('<a href="https://x.org/">see <b>this</b></a>', '<a href="https://x.org/">see <b>this</b> (https://x.org/)</a>'),
        ('<a href="https://x.org/">https://<b>x.org/</b></a>', '<a href="https://x.org/">https://<b>x.org/</b></a>'),
        ('<a id="here">words</a>', '<a id="stress--here">words</a>'),
    ],
)  # fmt: skip
def test_a_link_to_another_site_says_in_print_where_to(link: str, printed: str) -> None:
    assert on_paper(link) == printed


def test_headings_stand_one_level_lower_and_anchors_name_their_chapter() -> None:
    assert on_paper('<h1 id="stress">Stress</h1>') == '<h2 id="stress--stress">Stress</h2>'


def test_a_drawing_is_printed_as_an_image() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>One</title></svg>'
    image = fragment(on_paper(f"<p>A {drawing} b</p>"))[0][0]
    svg = b64decode(str(image.get("src")).partition(",")[2]).decode()

    assert (image.tag, image.get("alt"), image.tail) == ("img", "One", " b")
    assert 'viewBox="0 0 1 1"' in svg
    assert "stroke: #123456" in svg
