"""A page as a piece of HTML for where there are no frames."""

from publishing.portal.page_fragment import heading_and_rest
from samples import ROOT, published_page

PAGE = (
    '<div class="lead"><h1 id="twitch">A <em>twitch</em> &amp; more</h1><p class="review" data-review="pending">No.</p>'
    '<p>The lead.</p></div><h2 id="causes" data-aspect="Causes">Causes</h2>'
    '<section class="care-card" data-urgency="urgent"><h3 id="now">Now</h3><a href="tel:112">112</a></section>'
    '<svg class="picture"><title>Nerve</title><desc>It drives.</desc></svg>'
    '<p><a href="#causes">Causes</a> <a href="../types/embed.html">Types</a>.<sup>1</sup><sup>4</sup></p>'
)


def test_heading_and_rest_stand_a_level_lower_with_whole_addresses_and_nothing_that_needs_our_style() -> None:
    published = published_page(PAGE)

    assert heading_and_rest(published) == (
        "<h2>A <em>twitch</em> &amp; more</h2>",
        '<p>The lead.</p><h3 data-aspect="Causes">Causes</h3>'
        '<section data-urgency="urgent"><h4>Now</h4><a href="tel:112">112</a></section>'
        "<p>Nerve: It drives.</p>"
        f'<p><a href="{ROOT}stress/#causes">Causes</a> <a href="{ROOT}types/embed.html">Types</a>.'
        "<sup>1</sup> <sup>4</sup></p>",
    )


def test_page_itself_stays_as_it_is() -> None:
    published = published_page(PAGE)
    heading_and_rest(published)

    assert (published.blocks[0].tag, published.blocks[0].get("id")) == ("h1", "twitch")
