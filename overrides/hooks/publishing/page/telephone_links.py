"""Telephone numbers in a text, as links that call them."""

import re
from collections.abc import Collection

from markupsafe import Markup, escape


def with_telephone_links(text: str, numbers: Collection[str]) -> Markup:
    """`text` as HTML in which each of these numbers, where it stands alone, is a link that calls it."""
    known = "|".join(sorted(numbers))
    parts = re.split(rf"(?<!\w)({known})(?!\w)", text) if known else [text]
    return Markup("").join(
        Markup('<a href="tel:{0}">{0}</a>').format(part) if part in numbers else escape(part) for part in parts
    )
