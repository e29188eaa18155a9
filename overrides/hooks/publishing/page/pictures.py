"""Pictures drawn for this site, put into the page so that they follow its language, colours and dark mode."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any

PLACE = re.compile(r'(?:<p>\s*)?<img alt="([^"]*)" src="picture:([a-z0-9-]+)"\s*/?>(?:\s*</p>)?')

Draw = Callable[[str, str, Mapping[str, Any]], str]
"""Draw(picture name, title, its words in the page's language) -> markup."""


def with_pictures(html: str, words: Mapping[str, Mapping[str, Any]], draw: Draw) -> str:
    """`html` with every `picture:name` image replaced by its drawing."""
    return PLACE.sub(lambda found: draw(found[2], unescape(found[1]), words[found[2]]), html)
