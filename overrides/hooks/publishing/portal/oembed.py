"""A page in the words of oEmbed: https://oembed.com, version 1.0, type rich."""

from typing import Any

from publishing.editorial.publisher import Publisher
from publishing.editorial.written_page import Page

WIDTH, HEIGHT = 600, 800
"""In pixels. A file cannot heed a consumer's maxwidth; the frame itself is as wide as its place."""


def oembed(page: Page, frame: str, publisher: Publisher | None, root: str) -> dict[str, Any]:
    """The answer for a page; `frame` is the markup that shows its embedded page."""
    named = {"provider_name": publisher.name} if publisher else {}
    return {
        "version": "1.0",
        "type": "rich",
        "title": page.title,
        **named,
        "provider_url": root,
        "html": frame,
        "width": WIDTH,
        "height": HEIGHT,
    }
