"""A page as the Markdown parser understands it: a tree of elements, each block with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from publishing.editorial.source_lines import keep_lines, line_of

EXTENSIONS = {
    "admonition": "care cards would lose their urgency",
    "attr_list": "headings would lose their anchors and aspects",
    "tables": "tables would be lines of text",
    "toc": "no link could lead to a heading",
}
"""The extensions of Markdown that our pages are written with, and what would be without each."""
NOT_ON_OUR_PAGES = {
    "preprocessors": ("html_block",),
    "block": ("reference", "setextheader"),
    "inline": ("autolink", "automail", "html", "entity"),
}
"""HTML, underlined headings, addresses that stand apart: left to the text, where the checks find and refuse them."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HOLD_TEXT = {"p", "li", "td", "th", *HEADINGS}
BLOCKS = HOLD_TEXT | {"ul", "ol", "table", "thead", "tbody", "tr", "pre", "div", "blockquote", "hr"}
MARK = re.compile(r"\[\^([^\]\s]+)\]")
"""A mark that cites a source: [^nhs-twitch]."""
SOURCE = "@source"
"""The attribute in which a mark keeps the key of its source; no attribute that an editor writes can have this name."""
ESCAPED = re.compile("\x02([0-9]+)\x03")
"""How the parser keeps a sign that was written with a backslash before it."""
CODE = "\ufffc"
"""Stands in a text for a piece of code, in which no sign is Markdown."""


@dataclass(frozen=True)
class TextBlock:
    """A paragraph, heading, point of a list or cell of a table.

    `text` is what a reader reads of it, without code and without the text of blocks in it; `inline` are the links,
    images, marks, emphases and pieces of code in it, each with its line.
    """

    element: Element
    line: int
    text: str
    inline: tuple[tuple[int, Element], ...]

    @property
    def words(self) -> str:
        """The text with its code, and with the signs that were written with a backslash; its lines are the same."""
        code = iter([" ".join((piece.text or "").split()) for _, piece in self.inline if piece.tag == "code"])
        with_code = re.sub(CODE, lambda _: next(code, ""), self.text)
        return unescaped(with_code)


def unescaped(text: str) -> str:
    """A text of the tree with the signs that were written with a backslash."""
    return ESCAPED.sub(lambda found: chr(int(found[1])), text)


@lru_cache(maxsize=1_000)  # the same text is the same tree, however often an edition is read
def page_tree(text: str, first_line: int = 1) -> Element:
    """What the parser makes of the Markdown `text`, which begins at `first_line` of its file.

    A source that is cited is a `sup` with its key as SOURCE; a care card is still the parser's admonition.
    """
    md = Markdown(extensions=list(EXTENSIONS), extension_configs={"toc": {"marker": ""}})
    for name in NOT_ON_OUR_PAGES["preprocessors"]:
        md.preprocessors.deregister(name)
    for name in NOT_ON_OUR_PAGES["block"]:
        md.parser.blockprocessors.deregister(name)
    for name in NOT_ON_OUR_PAGES["inline"]:
        md.inlinePatterns.deregister(name)
    for name in ("prettify", "unescape"):  # they change the text
        md.treeprocessors.deregister(name)
    md.treeprocessors.register(_Values(md), "values", 7)  # after 'attr_list' (8), before 'toc' (5), which trips
    md.inlinePatterns.register(_Marks(MARK.pattern, md), "source-marks", 175)  # before 'reference' (170)
    return _parsed(md, text, first_line)


def text_blocks(tree: Element) -> Iterator[TextBlock]:
    """Every piece of text of a page, in its order; program code that stands apart is none."""
    for element in tree.iter():
        if element.tag in HOLD_TEXT:
            texts: list[str] = []
            inline: list[tuple[int, Element]] = []
            _read(element, line_of(element), texts, inline)
            yield TextBlock(element, line_of(element), "".join(texts), tuple(inline))


def code_lines(tree: Element) -> set[int]:
    """The lines of program code that stands apart."""
    found: set[int] = set()
    for code in tree.iter("pre"):
        text = "".join(code.itertext()).rstrip("\n")
        found.update(range(line_of(code), line_of(code) + text.count("\n") + 1))
    return found


def code_texts(tree: Element) -> Iterator[tuple[int, str]]:
    """Every line of program code, standing apart or in a text, with its number."""
    for block in tree.iter("pre"):
        yield from enumerate(unescape("".join(block.itertext())).split("\n"), line_of(block))
    for text in text_blocks(tree):
        yield from ((line, unescape(code.text or "")) for line, code in text.inline if code.tag == "code")


class _Marks(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name, and its own way to differ here)
        self, m: Match[str], data: str
    ) -> tuple[Element, int, int]:
        return Element("sup", {SOURCE: m[1]}), m.start(0), m.end(0)


class _Values(Treeprocessor):
    """Gives an attribute that was written without a value an empty one."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in element.attrib.items():
                element.set(name, value or "")


def _parsed(md: Markdown, text: str, first_line: int) -> Element:
    """As Markdown.convert does, but for writing it as HTML."""
    lines = text.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    keep_lines(md, lines, first_line)
    md.parser.parseDocument(lines)
    root: Element = md.parser.root
    for treeprocessor in md.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    return root


def _read(element: Element, line: int, texts: list[str], inline: list[tuple[int, Element]]) -> None:
    texts.append(element.text or "")
    for child in element:
        if child.tag == "br":
            texts.append("\n")
        elif child.tag == "code":
            inline.append((line + _breaks(texts), child))
            texts.append(CODE + "\n" * (child.text or "").count("\n"))
        elif child.tag not in BLOCKS:
            inline.append((line + _breaks(texts), child))
            _read(child, line, texts, inline)
        texts.append(child.tail or "")


def _breaks(texts: list[str]) -> int:
    return sum(text.count("\n") for text in texts)
