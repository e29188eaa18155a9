"""The booklet: the chapters of one language for readers, as one document with its sources once, at the end."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urldefrag

from publishing.editorial.kinds_of_page import ABOUT_THE_SITE, HOME
from publishing.editorial.page_tree import HEADINGS
from publishing.editorial.review import Review
from publishing.editorial.written_page import Page
from publishing.page.chapters import Chapter, lower_headings, source_marks
from publishing.page.markup import Element, append_text, elements_with, fragment, markup, remove, replace
from publishing.page.source_notes import SOURCE
from publishing.paper.drawings import printed_picture

SAID_AT_THE_END = ("footnote", "sources", "own-judgement")
"""The classes of what each page says of its sources, and the booklet once, at its end."""

WITH_NOTES = re.compile(r"(?<![^\s<>])[^\s<>]*(?:<sup>.*?</sup>)+")
"""A whole word and its notes, in markup: no line begins with a note."""


@dataclass(frozen=True)
class PrintedChapter:
    """A chapter of the booklet: its anchor, its name in the contents, its review, its content."""

    id: str
    title: str
    review: Review
    html: str


def for_readers(chapters: Iterable[Chapter]) -> list[Chapter]:
    """Those that the booklet prints."""
    return [chapter for chapter in chapters if chapter.page.name not in ABOUT_THE_SITE]


def numbered_sources(chapters: Iterable[Chapter], others: Iterable[str]) -> dict[str, int]:
    """Key of a source -> its number: first those of the notes in the order of the text, then `others`."""
    marks = (mark for chapter in chapters for mark in source_marks(fragment(chapter.html)))
    noted = (mark.attrib[SOURCE] for mark in marks)
    return {key: number for number, key in enumerate(dict.fromkeys((*noted, *others)), 1)}


def printed_chapters(
    chapters: Sequence[Chapter],
    numbers: Mapping[str, int],
    sources: str,
    review: Callable[[Page], Review],
    picture_style: str,
    word: str,
) -> list[PrintedChapter]:
    """The chapters with anchors of their own; links between them lead inside the document, notes to its sources.

    `numbers` are those of the sources, by their keys; `sources` is the address of the page that lists them, which the
    last chapter does. A link says to which chapter it leads: `word` ("chapter") and its number.
    """
    names = {chapter.address: chapter.page.name for chapter in chapters} | {sources: "sources"}
    places = {name: f"{word}\xa0{number}" for number, name in enumerate(names.values(), 1)}
    return [
        PrintedChapter(
            chapter.page.name,
            chapter.page.title,
            review(chapter.page),
            _printed(chapter, names, places, numbers, picture_style),
        )
        for chapter in chapters
    ]


def _printed(
    chapter: Chapter,
    names: Mapping[str, str],
    places: Mapping[str, str],
    numbers: Mapping[str, int],
    picture_style: str,
) -> str:
    content = fragment(chapter.html)
    for name in SAID_AT_THE_END:
        for element in list(elements_with(name, content)):
            remove(element)
    _leave_out_ways(content, names)
    for link in source_marks(content):
        _number(link, numbers)
    lower_headings(content)
    for drawing in list(content.iter("svg")):
        replace(drawing, printed_picture(drawing, picture_style))
    for link in content.iter("a"):
        _lead_inside(link, names, {name: place for name, place in places.items() if name != chapter.page.name})
    for element in content.iter():
        if "id" in element.attrib:
            element.set("id", f"{chapter.page.name}--{element.get('id')}")
    return WITH_NOTES.sub(r'<span class="kept">\g<0></span>', markup(content))


def _leave_out_ways(content: Element, names: Mapping[str, str]) -> None:
    """A list of nothing but links to our pages shows ways through the site, as the contents do on paper.

    A heading that has nothing else below it goes too.
    """
    for ways in [found for found in content.iter("ul") if all(_is_way(item, names) for item in found)]:
        above, below = ways.getprevious(), ways.getnext()
        if above is not None and above.tag in HEADINGS and (below is None or below.tag in HEADINGS):
            remove(above)
        remove(ways)


def _is_way(item: Element, names: Mapping[str, str]) -> bool:
    """Whether an item of a list is one link to a page of ours, without words beside it."""
    words = "".join(text or "" for text in (item.text, *(part.tail for part in item)))
    address = item[0].get("href", "") if [part.tag for part in item] == ["a"] else ""
    return address.startswith("http") and not _is_elsewhere(address, names) and not words.strip()


def _number(link: Element, numbers: Mapping[str, int]) -> None:
    """Let a note bear the number that its source has in the booklet, and be called so; nothing leads back to it."""
    key = link.attrib.pop(SOURCE)
    link.text = str(numbers[key])
    link.attrib.pop("aria-label", None)
    link.set("href", f"#source-{key}")
    mark = link.getparent()
    mark.attrib.pop("id", None)
    before = mark.getprevious()
    if before is not None and before.tag == "sup" and not before.tail:
        before[-1].tail = ","


def _lead_inside(link: Element, names: Mapping[str, str], places: Mapping[str, str]) -> None:
    """Let a link lead to its place in the document; one to another chapter or site says in print where to."""
    address, anchor = urldefrag(link.get("href", ""))
    if address in names:
        name = names[address]
        link.set("href", f"#{name}--{anchor}" if anchor else f"#{name}")
        if name in places:
            append_text(link, f" ({places[name]})")
    elif _is_elsewhere(address, names) and link.get("href") not in "".join(link.itertext()):
        append_text(link, f" ({link.get('href')})")


def _is_elsewhere(address: str, names: Mapping[str, str]) -> bool:
    """Whether an address is not below that of the home page, which the title page of the booklet prints."""
    home = next((own for own, name in names.items() if name == HOME), "")
    return address.startswith("http") and not (home and address.startswith(home))
