"""Source notes: [^key] in a page becomes a numbered mark, and the page ends with the sources that it cites.

The list names who brought a source out; its title, date and address stand once, on the page of all sources.
"""

from collections.abc import Mapping
from re import Match
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from publishing.editorial.page_tree import MARK
from publishing.editorial.sources import Source

SOURCE = "data-source"
"""The attribute of a mark and of a note with the key of its source; no page is published with it (chapters.py)."""


class SourceNotes(Extension):
    """`known` are the sources by key, `words` those of the page's language."""

    def __init__(self, known: Mapping[str, Source], words: Mapping[str, Any]) -> None:
        super().__init__()
        self.known, self.words = known, words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        # Before 'reference' (170), which reads brackets too.
        md.inlinePatterns.register(_Marks(md, self.known), "source-marks", 175)
        # After 'inline' (20), which finds the marks, and before 'toc' (5), which gives our heading its anchor.
        md.treeprocessors.register(_Notes(md, self.known, self.words), "source-notes", 12)


class _Marks(InlineProcessor):
    def __init__(self, md: Markdown, known: Mapping[str, Source]) -> None:
        super().__init__(MARK.pattern, md)
        self.known = known

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name, and its own way to differ here)
        self, m: Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        if m[1] not in self.known:
            return None, None, None
        mark = Element("sup")
        SubElement(mark, "a", {SOURCE: m[1]})
        return mark, m.start(0), m.end(0)


class _Notes(Treeprocessor):
    def __init__(self, md: Markdown, known: Mapping[str, Source], words: Mapping[str, Any]) -> None:
        super().__init__(md)
        self.known, self.words = known, words

    def run(self, root: Element) -> None:
        cited = _numbered(root, self.words["source"])
        if cited:
            heading = SubElement(root, "h2", {"class": "sources"})
            heading.text = self.words["sources"]
            items = SubElement(root, "ol", {"class": "footnote"})
            for number, key in enumerate(cited, 1):
                # It leads to itself until it is known from where to where: lead_to_sources in chapters.py.
                item, itself = SubElement(items, "li", {"id": f"fn-{number}"}), f"#fn-{number}"
                SubElement(item, "a", {SOURCE: key, "href": itself}).text = self.known[key].publisher


def _numbered(root: Element, called: str) -> list[str]:
    """The keys of the sources, in the order of the page, in which the marks get their numbers and names here."""
    cited: list[str] = []
    for link in root.iterfind(f".//a[@{SOURCE}]"):
        key = link.attrib[SOURCE]
        if key not in cited:
            cited.append(key)
        link.text = str(cited.index(key) + 1)
        link.set("href", f"#fn-{link.text}")
        link.set("aria-label", f"{called} {link.text}")
    return cited
