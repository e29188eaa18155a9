"""An embedded page: what a portal shows inside one of its own pages."""

import pytest

from publishing.page.markup import fragment, markup
from publishing.portal.embedded_page import embedded
from samples import TEXTS

ADDRESS = "https://example.org/health/en/stress/"
EMBEDDED = {ADDRESS, "https://example.org/health/", "https://example.org/health/en/types/"}
SAID = '<span class="unseen"> (opens outside)</span>'


def embedded_link(target: str, text: str = "words") -> str:
    return embedded(fragment(f'<a href="{target}">{text}</a>'), ADDRESS, EMBEDDED, "opens outside")


@pytest.mark.parametrize(
    ("target", "in_frame"),
    [
        (f"{ADDRESS}#signs", "#signs"),
        (f"{ADDRESS}#", "#"),
        (ADDRESS, "./embed.html"),
        ("https://example.org/health/en/types/", "../types/embed.html"),
        ("https://example.org/health/en/types/#pain", "../types/embed.html#pain"),
        ("https://example.org/health/", "../../embed.html"),
        ("#here", "#here"),
    ],
)
def test_a_link_to_our_pages_stays_in_the_frame(target: str, in_frame: str) -> None:
    assert embedded_link(target) == f'<a href="{in_frame}">words</a>'


@pytest.mark.parametrize(
    "target",
    [
        "https://example.com/#part",
        "http://example.com/",
        "mailto:info@example.org",
        "https://example.org/health/pdf/leaflet.pdf",
        "https://example.org/health/en/search/",
    ],
)
def test_any_other_link_opens_outside_the_frame_and_says_so(target: str) -> None:
    assert embedded_link(target) == f'<a href="{target}" target="_blank" rel="noopener">words{SAID}</a>'


def test_a_call_leaves_the_frame_and_says_nothing_of_it() -> None:
    assert embedded_link("tel:112", "112") == '<a href="tel:112" target="_blank" rel="noopener">112</a>'


def test_a_dark_page_leads_to_dark_pages() -> None:
    content = fragment('<a href="https://example.org/health/en/types/#pain">words</a>')

    html = embedded(content, ADDRESS, EMBEDDED, "", "embed-dark.html")

    assert html == '<a href="../types/embed-dark.html#pain">words</a>'


def test_a_link_says_last_that_it_opens_outside() -> None:
    assert embedded_link("https://example.com/", "one <em>two</em> three").endswith(f"one <em>two</em> three{SAID}</a>")


def test_headings_stand_one_level_lower() -> None:
    assert embedded(fragment("<h1>Stress</h1><h2>Signs</h2>"), ADDRESS, EMBEDDED, "") == "<h2>Stress</h2><h3>Signs</h3>"


def test_an_anchor_without_an_address_stays() -> None:
    assert embedded(fragment('<a id="here"></a>'), ADDRESS, EMBEDDED, "") == '<a id="here"></a>'


@pytest.mark.parametrize("text", TEXTS)
def test_what_says_that_a_link_opens_outside_comes_out_as_typed(text: str) -> None:
    html = embedded(fragment('<a href="https://example.com/">words</a>'), ADDRESS, EMBEDDED, text)

    assert fragment(html).find(".//span").text == f" ({text})"
    assert markup(fragment(html)) == html
