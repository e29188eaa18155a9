"""A page outside its own place: its links, its headings, its lead."""

import pytest

from publishing.page.chapters import lead_and_rest, lower_headings, make_links_absolute
from publishing.page.markup import fragment, markup

ADDRESS = "https://example.org/health/stress/"


@pytest.mark.parametrize(
    ("target", "absolute"),
    [
        ("../types/", "https://example.org/health/types/"),
        ("../types/#pain", "https://example.org/health/types/#pain"),
        ("#signs", "https://example.org/health/stress/#signs"),
        ("", "https://example.org/health/stress/"),
        ("/pdf/a.pdf", "https://example.org/pdf/a.pdf"),
        ("//example.com/x", "https://example.com/x"),
        ("?a=1&amp;b=2", "https://example.org/health/stress/?a=1&amp;b=2"),
        ("https://example.com/a/../b", "https://example.com/a/../b"),
        ("HTTPS://example.com/a/../b", "HTTPS://example.com/a/../b"),
        ("tel:112", "tel:112"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("web+app:x", "web+app:x"),
    ],
)
def test_a_link_becomes_an_absolute_address(target: str, absolute: str) -> None:
    content = fragment(f'<p><a class="x" href="{target}" lang="nl">words</a></p>')
    make_links_absolute(content, ADDRESS)

    assert markup(content) == f'<p><a class="x" href="{absolute}" lang="nl">words</a></p>'


def test_what_is_no_link_keeps_its_address() -> None:
    html = '<a id="here">words</a><q cite="x">y</q>'
    content = fragment(html)
    make_links_absolute(content, ADDRESS)

    assert markup(content) == html


def test_every_heading_goes_one_level_down_and_none_below_the_sixth() -> None:
    content = fragment("".join(f'<h{level} id="h{level}">{level}</h{level}>' for level in range(1, 7)))
    lower_headings(content)

    assert [element.tag for element in content] == ["h2", "h3", "h4", "h5", "h6", "h6"]
    assert [element.get("id") for element in content] == ["h1", "h2", "h3", "h4", "h5", "h6"]


CARD = '<section class="care-card" data-urgency="emergency"><h2>Call</h2><div><p>112</p></div></section>'


@pytest.mark.parametrize(
    ("lead", "rest"),
    [
        ("<h1>Stress</h1>\n<p>In short.</p>", "\n<p>More.</p>\n<h2>Signs</h2>"),
        ("<h1>Stress</h1>\n<p>In <em>short</em>.</p>", ""),
        ("<h1>Stress</h1>", f"\n{CARD}\n<p>In short.</p>"),
        ("<h1>Stress</h1>", "\n<ul><li><p>One</p></li></ul>\n<p>In short.</p>"),
        ("<h1>Stress</h1>", "\n<h2>Signs</h2>\n<p>Some.</p>\n<h2>Causes</h2>\n<h3>Coffee</h3> and tea"),
        ("<h1>Stress</h1>", ""),
        ("<div>Before</div><h1>Stress</h1><p>In short.</p>", "<p>More.</p>"),
        ("Before <h1>Stress</h1><p>In short.</p>", " and after"),
        ("", "<p>No heading.</p><p>More.</p>"),
        ("", "<section><h1>Not of the page</h1><p>x</p></section>"),
    ],
)
def test_the_lead_is_the_main_heading_with_the_paragraph_that_follows_it(lead: str, rest: str) -> None:
    content = fragment(lead + rest)

    assert lead_and_rest(content) == (lead, rest)
    assert markup(content) == lead + rest, "the content itself stays whole"
