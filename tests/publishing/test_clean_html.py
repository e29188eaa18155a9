"""A page's content for other places: without what only our own style sheet needs, and as plain text."""

import pytest

from publishing.page.clean_html import content, html, plain_text
from publishing.page.markup import Element, parsed_page
from samples import TEXTS

ADDRESS = "https://example.org/health/stress/"


def main_of(markup: str) -> Element:
    return parsed_page(f"<main>{markup}</main>").find(".//main")


def clean(markup: str) -> str:
    return html(content(main_of(markup), ADDRESS))


def words(markup: str) -> str:
    return plain_text(content(main_of(markup), ADDRESS))


@pytest.mark.parametrize(
    "markup",
    [
        '<h2 id="signs" data-aspect="Symptoms">Signs</h2>',
        "<p>One <em>two</em> <strong>three</strong><br>four <code>five</code></p>",
        '<ol start="3"><li>One</li><li>Two</li></ol>',
        '<table><thead><tr><th scope="col" colspan="2" rowspan="1">A</th></tr></thead></table>',
        "<table><tbody><tr><td>B</td></tr></tbody></table>",
        '<p>On <time datetime="2026-01-02">2 January</time>, <abbr>MS</abbr>, m<sup>2</sup>, H<sub>2</sub>O</p>',
        '<p lang="nl">Spier<b>trillen</b></p>',
        '<section data-urgency="urgent"><h3>Call today</h3><p>Words.</p></section>',
        '<section data-question="fever" id="fever"><h2>Fever?</h2><p><a data-answer="yes">Yes</a></p></section>',
        '<section data-outcome="doctor"><h2>Call</h2></section>',
        "<blockquote><p>Words</p></blockquote><dl><dt>One</dt><dd>Two</dd></dl><pre>a  b</pre>",
    ],
)
def test_what_says_something_stays(markup: str) -> None:
    assert clean(markup) == markup


@pytest.mark.parametrize(
    ("markup", "cleaned"),
    [
        ('<p class="lead" style="x" title="y" data-x="z">Words</p>', "<p>Words</p>"),
        ("<div><p>One</p><div><p>Two</p></div></div>", "<p>One</p><p>Two</p>"),
        ('<section class="x"><h2>Signs</h2><p>One</p></section>', "<h2>Signs</h2><p>One</p>"),
        ('<p>One <span class="x">two</span> three</p>', "<p>One two three</p>"),
        ('<p>One <span lang="nl">twee</span></p>', '<p>One <span lang="nl">twee</span></p>'),
        ("<ul><li><details><summary>A</summary><p>B</p></details></li></ul>", "<ul><li>A<p>B</p></li></ul>"),
    ],
)  # fmt: skip
def test_what_only_our_style_sheet_needs_goes(markup: str, cleaned: str) -> None:
    assert clean(markup) == cleaned


@pytest.mark.parametrize(
    "markup",
    [
        "<nav><p>On this page</p></nav>",
        "<script>x</script>",
        "<style>x</style>",
        '<p data-review="pending">Not reviewed</p>',
        '<ul class="lead__ways"><li>There</li></ul>',
        '<p class="x step__ways">Back</p>',
        '<h2 class="sources">Sources</h2>',
        '<ol class="footnote"><li>NHS</li></ol>',
        '<div class="snippets"><pre>code</pre></div>',
    ],
)
def test_what_belongs_to_the_page_alone_goes_and_the_words_after_it_stay(markup: str) -> None:
    assert clean(f"<p>One</p><div>{markup}<p>Two</p></div>") == "<p>One</p><p>Two</p>"


def test_the_text_after_what_goes_stays() -> None:
    assert clean('<p>One <a class="step__where" href="#x">↑</a>two</p>') == "<p>One two</p>"


@pytest.mark.parametrize(
    ("target", "absolute"),
    [
        ("../types/#pain", "https://example.org/health/types/#pain"),
        ("#signs", "https://example.org/health/stress/#signs"),
        ("tel:112", "tel:112"),
    ],
)
def test_links_become_absolute(target: str, absolute: str) -> None:
    assert clean(f'<p><a href="{target}">x</a></p>') == f'<p><a href="{absolute}">x</a></p>'


def test_a_picture_becomes_its_description() -> None:
    drawing = "<svg><title>A nerve</title><desc>It drives <b>three</b> fibres.</desc><text>nerve</text></svg>"

    assert clean(f"{drawing}<p>Words</p>") == "<p>A nerve: It drives  three  fibres.</p><p>Words</p>"


def test_a_picture_without_a_description_goes() -> None:
    assert clean("<svg><path/></svg><p>Words</p>") == "<p>Words</p>"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h2>Signs</h2><p>One\n two.</p>", "Signs\nOne two."),
        ("<ul><li>One</li><li>Two <em>three</em></li></ul>", "One\nTwo three"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<table><tr><th>A</th><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC"),
        ('<p>One.<sup id="fnref-a"><a href="#fn-a">1</a></sup> Two.</p>', "One. Two."),
        ('<p>m<sup>2</sup> and x<sup><a href="#x">y</a></sup></p>', "m2 and xy"),
        ("<p>One</p><p> </p><p>Two</p>", "One\nTwo"),
        ("<blockquote><p>One</p></blockquote><dl><dt>A</dt><dd>B</dd></dl>", "One\nA\nB"),
    ],
)
def test_plain_text_has_a_line_for_every_paragraph_heading_and_point(markup: str, text: str) -> None:
    assert words(markup) == text


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_out_as_typed(text: str) -> None:
    main = main_of("<p>x</p>")
    main[0].text = text

    assert plain_text(content(main, ADDRESS)) == text
    assert parsed_page(html(content(main, ADDRESS))).findtext(".//p") == text
