"""Markup as a tree: what is read comes out as it was, but for how it is written."""

import pytest
from lxml import etree

from publishing.page.markup import append, append_text, elements_with, fragment, markup, parsed_page, remove, replace
from samples import TEXTS


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Just words",
        "before <p>one</p> between <p>two</p> after",
        '<h2 id="a">Title</h2>\n<p class="x y">Some <em>words</em>.</p>\n',
        "<section><p>one</p></section>",
        '<p>A &amp; B &lt; C &gt; D "quoted" \u00a0’ é 👩‍⚕️</p>',
        '<p title="one &amp; two">x</p>',
        "<hr><p>a<br>b</p>",
        "<details open><summary>More</summary></details>",
        "<p></p><ul><li></li></ul>",
        '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
        "<pre><code>if a &lt; b:\n    c\n</code></pre>",
        "<style>a > b { color: red }</style>",
        '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><title>A &amp; B</title><path d="M0"/></svg>',
        '<p>A <svg><circle r="1"/></svg> and <svg><g/></svg>.</p>',
    ],
)
def test_a_fragment_is_written_as_it_was_read(html: str) -> None:
    assert markup(fragment(html)) == html


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<br />", "<br>"),
        ("<p>a&nbsp;b&eacute;</p>", "<p>a\u00a0bé</p>"),
        ('<input disabled="">', "<input disabled>"),
        ("<p>one<!-- unseen --> two<?php x ?></p>", "<p>one two</p>"),
        ("<p>one</p></div></section> two", "<p>one</p> two"),
        ('<a href="/één pagina">x</a>', '<a href="/%C3%A9%C3%A9n%20pagina">x</a>'),
    ],
)
def test_what_means_the_same_is_written_in_one_way(html: str, written: str) -> None:
    assert markup(fragment(html)) == written


@pytest.mark.parametrize(
    "drawing",
    [
        '<svg viewBox="0 0 2 2" preserveAspectRatio="none" class="x"><linearGradient gradientUnits="y" id="a"/></svg>',
        '<svg><clipPath id="a"><foreignObject/></clipPath></svg>',
        '<svg><text textLength="3">words</text><textPath startOffset="1">more</textPath></svg>',
    ],
)
def test_a_drawing_keeps_its_names_with_capitals_and_their_order(drawing: str) -> None:
    assert markup(fragment(drawing)) == drawing


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_in_a_tree_comes_out_as_typed(text: str) -> None:
    holder = fragment('<p title="x">x</p>')
    holder[0].text = text
    holder[0].set("title", text)

    again = fragment(markup(holder))[0]

    assert (again.text, again.get("title")) == (text, text)


def test_a_page_is_read_without_its_comments() -> None:
    page = parsed_page("<!doctype html><html lang=en><body><!-- unseen --><main>Words</main>")

    assert page.get("lang") == "en"
    assert [element.tag for element in page.iter()] == ["html", "body", "main"]


def test_markup_of_an_element_is_that_of_the_element_without_what_follows() -> None:
    assert markup(fragment("<p>one</p> two")[0]) == "<p>one</p>"


def test_elements_are_found_by_one_of_their_classes() -> None:
    found = elements_with("card", fragment('<p class="a card"><b class="card">x</b></p><p class="cards">y</p><p>z</p>'))

    assert [element.tag for element in found] == ["p", "b"]


@pytest.mark.parametrize(("html", "expected"), [("", "!"), ("one", "one!"), ("<b>one</b>", "<b>one</b>!"),
                                                ("<b>one</b> two", "<b>one</b> two!")])  # fmt: skip
def test_a_text_is_put_at_the_end(html: str, expected: str) -> None:
    holder = fragment(html)
    append_text(holder, "!")

    assert markup(holder) == expected


def test_a_fragment_is_put_at_the_end_with_all_it_holds() -> None:
    holder = fragment("<p>one</p> two")
    append(holder, fragment(" three <p>four</p> five"))

    assert markup(holder) == "<p>one</p> two three <p>four</p> five"


@pytest.mark.parametrize("html", ["<b>x</b>", "one<b>x</b>two", "<i>one</i><b>x</b>two", "<i>one</i> two <b>x</b>"])
def test_an_element_is_taken_out_and_the_text_around_it_stays(html: str) -> None:
    holder = fragment(f"<p>{html}</p>")
    remove(holder.find(".//b"))

    assert markup(holder) == f"<p>{html.replace('<b>x</b>', '')}</p>"


@pytest.mark.parametrize("by", ["<i>y</i>", "y", "<i>y</i>z<i>y</i>"])
def test_an_element_makes_place_for_a_fragment(by: str) -> None:
    holder = fragment("one<b>x</b>two")
    replace(holder[0], fragment(by))

    assert markup(holder) == f"one{by}two"


def test_an_element_makes_place_for_another() -> None:
    holder = fragment("<p>one<b>x</b>two</p>")
    replace(holder[0][0], etree.Element("img", {"alt": "y"}))

    assert markup(holder) == '<p>one<img alt="y">two</p>'
