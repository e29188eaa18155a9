"""The booklet: the chapters of one language as one document that can be printed."""

from base64 import b64decode
from datetime import date

import pytest

from publishing.page.markup import fragment
from publishing.paper.booklet import care_cards, printed_chapters
from samples import CURRENT, ROOT, chapter

TODAY = date(2026, 3, 9)
STYLE = ":root { --line: #123456 } .line { stroke: var(--line) }"
SOURCES = chapter(
    '<h1>Sources</h1><ol><li id="nhs"><a href="https://www.nhs.uk/">NHS</a></li><li id="book"><em>A book</em></li></ol>'
    '<p><a href="https://www.nhs.uk/">Again</a></p>',
    "sources",
)


def on_paper(html: str) -> str:
    """A chapter as it is printed beside the home page, a page of types and the sources."""
    chapters = [chapter("<h1>Home</h1>", "index"), chapter(html), chapter("<h1>Types</h1>", "types"), SOURCES]
    return next(one.html for one in printed_chapters(chapters, TODAY, STYLE) if one.id == "stress")


def test_every_chapter_but_the_search_page_is_printed_in_order() -> None:
    chapters = [chapter("", "index"), chapter("", "search"), chapter("", "types")]

    assert [printed.id for printed in printed_chapters(chapters, TODAY, "")] == ["index", "types"]


def test_a_chapter_says_its_title_its_description_and_its_review() -> None:
    reviewed = {"reviewed": "2026-01-02", "next_review": "2027-01-02", "reviewer": "Dr. A. Jansen"}
    (printed,) = printed_chapters([chapter("", title="Stress", description="In short", **reviewed)], TODAY, "")

    assert (printed.title, printed.description, printed.review) == ("Stress", "In short", CURRENT)


@pytest.mark.parametrize(
    ("target", "inside"),
    [
        (f"{ROOT}types/", "#types"),
        (f"{ROOT}types/#pain", "#types--pain"),
        (f"{ROOT}stress/#signs", "#stress--signs"),
        (ROOT, "#index"),
        ("https://www.nhs.uk/", "#sources--nhs"),
        ("tel:112", "tel:112"),
    ],
)
def test_a_link_leads_to_its_place_in_the_document(target: str, inside: str) -> None:
    assert on_paper(f'<a class="x" href="{target}">words</a>') == f'<a class="x" href="{inside}">words</a>'


@pytest.mark.parametrize(
    ("link", "printed"),
    [
        ('<a href="https://x.org/?a&amp;b">words</a>', '<a href="https://x.org/?a&amp;b">words (https://x.org/?a&amp;b)</a>'),
        ('<a href="https://x.org/">see <b>this</b></a>', '<a href="https://x.org/">see <b>this</b> (https://x.org/)</a>'),
        ('<a href="https://x.org/">https://<b>x.org/</b></a>', '<a href="https://x.org/">https://<b>x.org/</b></a>'),
        (f'<a href="{ROOT}search/">find</a>', f'<a href="{ROOT}search/">find ({ROOT}search/)</a>'),
        ('<a id="here">words</a>', '<a id="stress--here">words</a>'),
    ],
)  # fmt: skip
def test_a_link_that_leads_out_says_in_print_where_to(link: str, printed: str) -> None:
    assert on_paper(link) == printed


def test_only_the_chapter_of_sources_prints_the_addresses_of_sources() -> None:
    (printed,) = printed_chapters([SOURCES], TODAY, "")

    assert printed.html.count("(https://www.nhs.uk/)") == 2
    assert '<li id="sources--nhs">' in printed.html


def test_headings_stand_one_level_lower_and_anchors_name_their_chapter() -> None:
    assert on_paper('<h1 id="stress">Stress</h1>') == '<h2 id="stress--stress">Stress</h2>'


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ('<p>NHS.\u00a0<a class="footnote-backref" href="#a">↑</a></p>', "<p>NHS.</p>"),
        (
            '<p><em>NHS</em>. <a class="footnote-backref">↑</a> <a class="footnote-backref">↑</a></p>',
            "<p><em>NHS</em>.</p>",
        ),
        ('<p> <a class="footnote-backref">↑</a>after</p>', "<p>after</p>"),
        ('<p><em>NHS</em><a class="footnote-backref">↑</a></p>', "<p><em>NHS</em></p>"),
        ('<p><a class="footnote-backref">↑</a></p>', "<p></p>"),
    ],
)
def test_the_ways_back_to_notes_are_not_printed(html: str, printed: str) -> None:
    assert on_paper(html) == printed


def test_a_drawing_is_printed_as_an_image() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>One</title></svg>'
    image = fragment(on_paper(f"<p>A {drawing} b</p>"))[0][0]
    svg = b64decode(str(image.get("src")).partition(",")[2]).decode()

    assert (image.tag, image.get("alt"), image.tail) == ("img", "One", " b")
    assert 'viewBox="0 0 1 1"' in svg
    assert "stroke: #123456" in svg


CARD = """<section class="care-card" data-urgency="urgent"><h2 class="care-card__title" id="call">Call</h2>
<p>Ring <a class="x" href="tel:112">112</a><sup id="fnref-a"><a class="footnote-ref" href="#fn-a">1</a></sup> or see
<a href="https://example.org/">this</a>.</p><p>10 m<sup>2</sup></p></section>"""
TORN_OUT = """<section class="care-card" data-urgency="urgent"><h2 class="care-card__title">Call</h2>
<p>Ring <strong class="number">112</strong> or see
this.</p><p>10 m<sup>2</sup></p></section>"""


def test_the_care_cards_of_the_home_page_can_be_torn_out() -> None:
    home = chapter(f"<h1>Home</h1>{CARD}<p>Between.</p>{CARD}", "index")

    assert care_cards([chapter(CARD), home]) == TORN_OUT * 2
