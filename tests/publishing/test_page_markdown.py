"""A page as Markdown."""

from publishing.portal.page_markdown import page_markdown
from samples import ROOT, published_page

PAGE = (
    "<div><h1>A *twitch*</h1></div><p>The <strong>lead</strong>.</p><h2>Causes</h2><ul><li>One"
    '<sup><a href="#fn-nhs">1</a></sup></li><li><a href="../types/">Two</a></li></ul>'
    '<section data-urgency="urgent"><p>Call <a href="tel:112">112</a></p></section><pre><code>a * b</code></pre>'
)


def test_page_keeps_its_words_headings_lists_and_links() -> None:
    assert page_markdown(published_page(PAGE), ["No doctor.", "Call 112."]) == (
        "# A \\*twitch\\*\n\n"
        "> No doctor.\n>\n> Call 112.\n\n"
        "The **lead**.\n\n"
        "## Causes\n\n"
        f"- One[1]({ROOT}stress/#fn-nhs)\n"
        f"- [Two]({ROOT}types/)\n\n"
        "Call [112](tel:112)\n\n"
        "```\na * b\n```\n"
    )


def test_numbers_of_two_sources_are_apart() -> None:
    page = '<div><h1>A</h1></div><p>So.<sup><a href="#fn-a">2</a></sup><sup><a href="#fn-b">4</a></sup></p>'

    assert f"So.[2]({ROOT}stress/#fn-a) [4]({ROOT}stress/#fn-b)" in page_markdown(published_page(page), [])
