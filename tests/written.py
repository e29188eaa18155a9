"""Pages and data written for a test."""

from publishing.editorial.written_page import Page, page
from publishing.editorial.yaml_text import Document, parsed

FRONT_MATTER = {
    "title": "Titel",
    "description": "Waar het over gaat",
    "slug": "soorten",
    "aspect": "Causes",
    "matches": "",
}
COMMENTS = "# A comment\n" * 3


def written_page(name: str = "types", language: str = "nl", markdown: str = "# Titel\n", **fields: str) -> Page:
    """A page whose front matter has these fields, as YAML, in place of the usual ones; its text begins at line 12."""
    lines = "".join(f"{key}: {value}\n" for key, value in {**FRONT_MATTER, **fields}.items())
    return page(f"---\n{lines}{COMMENTS}---\n\n{markdown}", f"docs/{language}/{name}.md", language, name)


def document(text: str, file: str = "docs/x.yml") -> Document:
    """YAML as read from a file."""
    return parsed(text, file)
