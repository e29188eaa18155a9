"""The oEmbed answer of a page."""

from publishing.portal.oembed import frame_of, oembed
from samples import PUBLISHER, ROOT, written_page

REVIEW = {"state": "pending", "text": "Not reviewed."}


def test_the_answer_shows_the_frame_of_the_page_and_who_provides_it() -> None:
    assert oembed(written_page(title='A "b" & <c>'), "<iframe></iframe>", REVIEW, PUBLISHER, ROOT) == {
        "version": "1.0",
        "type": "rich",
        "title": 'A "b" & <c>',
        "provider_name": "Stichting Spier & Zenuw",
        "provider_url": ROOT,
        "reviewState": REVIEW,
        "html": "<iframe></iframe>",
        "width": 600,
        "height": 800,
    }


def test_the_frame_of_the_decision_aid_keeps_its_height() -> None:
    assert frame_of(written_page(name="decision-aid")) == {"height": 920, "kind": "spiertrillen-fixed"}
    assert oembed(written_page(name="decision-aid"), "", REVIEW, None, ROOT)["height"] == 920


def test_no_provider_is_named_while_there_is_no_publisher() -> None:
    assert "provider_name" not in oembed(written_page(), "", REVIEW, None, ROOT)
