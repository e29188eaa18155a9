"""The booklet: the chapters of one language as one document that can be printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from publishing.editorial.review import Review, review
from publishing.page.chapters import Chapter, lower_headings
from publishing.page.markup import Element, append_text, elements_with, fragment, markup, remove, replace
from publishing.paper.drawings import printed_picture
from publishing.tree.signs import URGENCIES

NOT_ON_PAPER = {"search"}
"""A page that is of no use on paper."""


@dataclass(frozen=True)
class PrintedChapter:
    """A chapter of the booklet: its anchor, what the contents say of it, its review, its content."""

    id: str
    title: str
    description: str
    review: Review
    html: str


def printed_chapters(chapters: Sequence[Chapter], today: date, picture_style: str) -> list[PrintedChapter]:
    """The chapters of one language with anchors of their own; links between them lead inside the document."""
    on_paper = [chapter for chapter in chapters if chapter.page.name not in NOT_ON_PAPER]
    names = {chapter.address: chapter.page.name for chapter in on_paper}
    listed = _listed_sources(on_paper)
    return [
        PrintedChapter(
            chapter.page.name,
            chapter.page.title,
            chapter.page.description,
            review(chapter.page, today),
            _printed(chapter, names, {} if chapter.page.name == "sources" else listed, picture_style),
        )
        for chapter in on_paper
    ]


def _listed_sources(chapters: Sequence[Chapter]) -> dict[str, str]:
    """Address of a source -> its place in the chapter of sources, the only one that prints addresses."""
    listed = {}
    for chapter in chapters:
        if chapter.page.name == "sources":
            for source in fragment(chapter.html).iterfind(".//li[@id]"):
                link = source.find("a[@href]")
                if link is not None:
                    listed[link.get("href")] = f"sources--{source.get('id')}"
    return listed


def _printed(chapter: Chapter, names: Mapping[str, str], listed: Mapping[str, str], picture_style: str) -> str:
    content = fragment(chapter.html)
    lower_headings(content)
    for link in list(elements_with("footnote-backref", content)):
        _remove_with_space(link)
    for drawing in list(content.iter("svg")):
        replace(drawing, printed_picture(drawing, picture_style))
    for link in content.iter("a"):
        _lead_inside(link, names, listed)
    for element in content.iter():
        if "id" in element.attrib:
            element.set("id", f"{chapter.page.name}--{element.get('id')}")
    return markup(content)


def _lead_inside(link: Element, names: Mapping[str, str], listed: Mapping[str, str]) -> None:
    """Let a link lead to its place in the document; one that leads out says in print where to."""
    address = link.get("href", "")
    page, _, anchor = address.partition("#")
    if page in names:
        link.set("href", f"#{names[page]}--{anchor}" if anchor else f"#{names[page]}")
    elif address in listed:
        link.set("href", f"#{listed[address]}")
    elif address.startswith("http") and address not in "".join(link.itertext()):
        append_text(link, f" ({address})")


def _remove_with_space(element: Element) -> None:
    """Take `element` out, and the space before it."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "").rstrip()
    else:
        parent.text = (parent.text or "").rstrip()
    remove(element)


PRESSING = URGENCIES[-2:]


def care_cards(chapters: Sequence[Chapter]) -> str:
    """The pressing care cards of the home page, for the page that is torn out: numbers stand out, no links."""
    home = next(chapter for chapter in chapters if chapter.page.name == "index")
    cards = elements_with("care-card", fragment(home.html))
    return "".join(_torn_out(card) for card in cards if card.get("data-urgency") in PRESSING)


def _torn_out(card: Element) -> str:
    for reference in list(elements_with("footnote-ref", card)):
        remove(reference.getparent())
    for element in card.iter():
        element.attrib.pop("id", None)
        if element.tag == "a" and element.get("href", "").startswith("tel:"):
            element.tag = "strong"
            element.attrib.clear()
            element.set("class", "number")
    etree.strip_tags(card, "a")
    return markup(card)
