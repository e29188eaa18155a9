"""A page in the words of oEmbed: https://oembed.com, version 1.0, type rich."""

from collections.abc import Mapping
from typing import Any

from publishing.editorial.kinds_of_page import AID
from publishing.editorial.written_page import Page
from publishing.settings.publisher import Publisher

WIDTH, HEIGHT, HEIGHT_OF_AID = 600, 800, 920
"""In pixels. A file cannot heed a consumer's maxwidth; the frame itself is as wide as its place.
The frame of the decision aid keeps its height, which holds the first question with its answers, 320 pixels wide too;
that of a text grows to its content where the browser can.
"""


def frame_of(page: Page) -> dict[str, int | str]:
    """How high the frame of a page is, and the class by which the style of a host knows whether it grows."""
    aid = page.name == AID
    return {"height": HEIGHT_OF_AID if aid else HEIGHT, "kind": "spiertrillen-fixed" if aid else "spiertrillen"}


def oembed(page: Page, frame: str, review: Mapping[str, str], publisher: Publisher | None, root: str) -> dict[str, Any]:
    """The answer for a page; `frame` is the markup that shows its embedded page, `review` as in the data of the page.

    What the standard does not know, its consumers pass over (2.3.4).
    """
    named = {"provider_name": publisher.name} if publisher else {}
    return {
        "version": "1.0",
        "type": "rich",
        "title": page.title,
        **named,
        "provider_url": root,
        "reviewState": review,
        "html": frame,
        "width": WIDTH,
        "height": frame_of(page)["height"],
    }
