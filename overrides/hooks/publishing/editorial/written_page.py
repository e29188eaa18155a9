"""A page as its editor wrote it: front matter and Markdown."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from xml.etree.ElementTree import Element

from publishing.editorial.page_tree import HEADINGS, SOURCE, TextBlock, page_tree, text_blocks
from publishing.editorial.yaml_text import Document, Unreadable, parsed

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n?", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Heading:
    """A heading; `aspect` is the question about health that it says to answer, or None when it says none."""

    line: int
    level: int
    text: str
    anchor: str
    aspect: str | None


@dataclass(frozen=True, eq=False)
class Page:
    """One Markdown file. `name` is the file name without ending, the same in every language.

    `as_written` is the Markdown before the words of signs were put into it, or "" where none were.
    """

    language: str
    name: str
    front_matter: Document
    markdown: str
    first_line: int
    as_written: str = ""

    @property
    def typed(self) -> str:
        """The Markdown as its editor typed it."""
        return self.as_written or self.markdown

    @property
    def file(self) -> str:
        return self.front_matter.file

    @property
    def slug(self) -> str:
        return str(self.front_matter.data.get("slug", ""))

    @property
    def title(self) -> str:
        return str(self.front_matter.data.get("title", ""))

    @property
    def description(self) -> str:
        return str(self.front_matter.data.get("description", ""))

    @property
    def aspect(self) -> str:
        """The health aspect of the whole page; a heading may have its own."""
        return str(self.front_matter.data.get("aspect", ""))

    @property
    def matches(self) -> dict[str, str]:
        """The version of the counterpart that this page was last compared with: language -> fingerprint."""
        recorded = self.front_matter.data.get("matches")
        return recorded if isinstance(recorded, dict) else {}

    @property
    def fingerprint(self) -> str:
        """A short hash of title, description and text as the editor wrote them; white space does not count."""
        text = " ".join((self.title, self.description, self.typed)).split()
        return hashlib.sha256(" ".join(text).encode()).hexdigest()[:12]

    @cached_property
    def tree(self) -> Element:
        """What the Markdown parser makes of the page."""
        return page_tree(self.markdown, self.first_line)

    @cached_property
    def texts(self) -> list[TextBlock]:
        """Its paragraphs, headings, points of lists and cells of tables."""
        return list(text_blocks(self.tree))

    @cached_property
    def headings(self) -> list[Heading]:
        """Its headings, in their order."""
        return [_heading(block) for block in self.texts if block.element.tag in HEADINGS]

    @property
    def anchors(self) -> set[str]:
        """The anchors that its headings give."""
        return {heading.anchor for heading in self.headings}

    @cached_property
    def citations(self) -> list[tuple[int, str]]:
        """The keys of the sources that it cites, each with its line."""
        marks = (mark for block in self.texts for mark in block.inline if mark[1].tag == "sup")
        return [(line, mark.attrib[SOURCE]) for line, mark in marks]

    @property
    def lines(self) -> list[tuple[int, str]]:
        """The numbered lines of the Markdown, with what the build has put into them."""
        return list(enumerate(self.markdown.split("\n"), self.first_line))

    @property
    def typed_lines(self) -> list[tuple[int, str]]:
        """The same lines as the editor typed them."""
        return list(enumerate(self.typed.split("\n"), self.first_line))

    @cached_property
    def filled_in(self) -> dict[int, str]:
        """The numbered lines into which the build wrote something, such as the words of a sign, as they were typed."""
        both = zip(self.lines, self.typed_lines, strict=True)
        return {number: line for (number, shown), (_, line) in both if shown != line}


@lru_cache(maxsize=1_000)  # the same text is the same page, however often an edition is read
def page(text: str, file: str, language: str, name: str) -> Page:
    """The page in `text`; raises Unreadable when the front matter is missing or broken."""
    found = FRONT_MATTER.match(text)
    if not found:
        raise Unreadable(f"{file}:1: The page has no front matter; begin it with --- , the fields, and --- .")
    front_matter = parsed(found[1], file, first_line=2)
    if not isinstance(front_matter.data, dict):
        raise Unreadable(f"{file}:2: The front matter must be a list of 'field: value' lines; correct it.")
    return Page(language, name, front_matter, text[found.end() :], text[: found.end()].count("\n") + 1)


def _heading(block: TextBlock) -> Heading:
    attributes = block.element.attrib
    level = HEADINGS.index(block.element.tag) + 1
    return Heading(block.line, level, block.words.strip(), attributes.get("id", ""), attributes.get("data-aspect"))
