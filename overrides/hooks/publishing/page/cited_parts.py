"""Whether every part of a medical page cites a source, or says that it is our own advice, and none twice in a row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from publishing.editorial.page_tree import HEADINGS, SOURCE
from publishing.editorial.source_lines import line_of
from publishing.editorial.written_page import Page
from publishing.page.care_cards import urgency_of


@dataclass
class _Part:
    """What stands under a heading, or in a care card and below it."""

    line: int
    blocks: list[Element] = field(default_factory=list)


def uncited_problems(page: Page, own_advice: str) -> Iterator[str]:
    """The parts of the page that cite nothing and do not say `own_advice`, each as a sentence with its place."""
    for part in _parts(page.tree):
        cited = any(mark.tag == "sup" for block in part.blocks for mark in block.iter())
        said = " ".join(" ".join(text for block in part.blocks for text in block.itertext()).split())
        if part.blocks and not cited and own_advice not in said:
            yield f"{page.file}:{part.line}: The part that begins here cites no source; add one: [^nhs-twitch]."


def repeated_citations(page: Page) -> Iterator[tuple[int, str]]:
    """The marks that cite a source again, with nothing but marks in between."""
    for block in page.texts:
        run: set[str] = set()
        for line, mark in block.inline:
            key = mark.get(SOURCE, "")
            if key and key in run:
                yield line, f"The source '{key}' is cited twice in a row; keep one."
            run = {*run, key} if key and not (mark.tail or "").strip() else set()


def _parts(tree: Element) -> Iterator[_Part]:
    part = _Part(0)
    for block in tree:
        if block.tag in HEADINGS or urgency_of(block):
            if part.line:
                yield part
            part = _Part(line_of(block), list(block[1:]) if urgency_of(block) else [])
        else:
            part.blocks.append(block)
    if part.line:
        yield part
