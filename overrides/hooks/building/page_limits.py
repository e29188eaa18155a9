"""How many pages a PDF may have: what runs over its sheet is not handed out."""

from collections.abc import Iterator, Mapping
from io import BytesIO

import pikepdf

from publishing.editorial.yaml_text import Document

MOST_PAGES = {"leaflet": (2, "docs/leaflet.yml")}
"""Two pages are one sheet. By its place in the wording: how many a PDF may have, and which file to shorten."""


def too_long(files: Mapping[str, bytes], wording: Mapping[str, Document]) -> Iterator[str]:
    """The PDFs among `files` that have more pages than they may, each as a sentence."""
    for words in wording.values():
        for kind, (most, text) in MOST_PAGES.items():
            name = f"pdf/{words.data['pdfs'][kind]['file']}"
            with pikepdf.open(BytesIO(files[name])) as pdf:
                if (pages := len(pdf.pages)) > most:
                    yield f"{text}:1: {name} has {pages} pages, and may have {most}; say less in this file."
