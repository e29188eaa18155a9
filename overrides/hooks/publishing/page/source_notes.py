"""Source notes: [^key] in a page becomes a numbered mark, and the page ends with the sources that it cites."""

from collections.abc import Iterator, Mapping
from re import Match
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from publishing.editorial.imprint import imprint
from publishing.editorial.page_tree import MARK
from publishing.editorial.sources import Source

SOURCE = "data-source"
"""The attribute of a mark that holds the key of its source; no page is published with it (see chapters.py)."""


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
        places = _numbered(root, self.words["source"])
        if places:
            heading = SubElement(root, "h2", {"class": "sources"})
            heading.text = self.words["sources"]
            items = SubElement(SubElement(root, "div", {"class": "footnote"}), "ol")
            for number, (key, mark) in enumerate(places.items(), 1):
                back = self.words["footnote_back"].replace("%d", str(number))
                item = SubElement(items, "li", {"id": f"fn-{number}"})
                item.append(_note(self.known[key], self.words, mark, back))


def _numbered(root: Element, called: str) -> Mapping[str, str]:
    """{key: id of its first mark}, in the order of the page, in which the marks get their numbers and names here."""
    places: dict[str, str] = {}
    for mark, link in _marks(root):
        key = link.attrib[SOURCE]
        if key not in places:
            places[key] = f"fnref-{len(places) + 1}"
            mark.set("id", places[key])
        link.text = str(list(places).index(key) + 1)
        link.set("href", f"#fn-{link.text}")
        link.set("aria-label", f"{called} {link.text}")
    return places


def _marks(root: Element) -> Iterator[tuple[Element, Element]]:
    for mark in root.iter("sup"):
        for link in mark:
            if SOURCE in link.attrib:
                yield mark, link


def _note(source: Source, words: Mapping[str, Any], mark: str, back: str) -> Element:
    """A source with the way back to the first mark that cites it."""
    note = Element("p")
    title = SubElement(note, *(("a", {"href": source.address}) if source.address else ("em", {})))
    title.set("lang", source.language)
    title.text, title.tail = source.title, f". {imprint(source, words)}.\xa0"
    SubElement(note, "a", {"class": "footnote-backref", "href": f"#{mark}", "aria-label": back}).text = "↑"
    return note
