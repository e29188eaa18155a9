"""The pictures of the pages: our own drawings, each with words for who cannot see it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from publishing.editorial.written_page import Page
from publishing.editorial.yaml_text import Document

PICTURE = "picture:"
EXTERNAL = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def picture_problems(page: Page, drawn: Collection[str]) -> Iterator[tuple[int, str]]:
    """Images without words or a paragraph of their own, and those that are not among our `drawn` pictures."""
    alone = {block[0] for block in page.tree if block.tag == "p" and _is_only_an_image(block)}
    first: dict[str, int] = {}
    for block in page.texts:
        for line, image in block.inline:
            if image.tag == "img":
                if first.setdefault(image.get("src", ""), line) != line:
                    yield line, f"The page shows this picture already, at line {first[image.get('src', '')]}; keep one."
                yield from ((line, problem) for problem in _problems(image, page.language, drawn))
                if image not in alone:
                    yield line, "The image stands in a text; give it a paragraph of its own, at the margin."


def unused_pictures(pages: Iterable[Page], worded: Mapping[str, Document]) -> Iterator[str]:
    """The pictures that are worded in a language and stand on none of its pages, each as a sentence with its place."""
    shown = {(page.language, image.get("src", "")) for page in pages for image in page.tree.iter("img")}
    for language, document in worded.items():
        for name in document.data:
            if (language, PICTURE + name) not in shown:
                yield (
                    f"{document.place(name)}: The picture '{name}' stands on no page in this language; show it with "
                    f"![what it shows]({PICTURE}{name}), or remove it here and in overrides/pictures."
                )


def _is_only_an_image(block: Element) -> bool:
    return len(block) == 1 and block[0].tag == "img" and not ((block.text or "") + (block[0].tail or "")).strip()


def _problems(image: Element, language: str, drawn: Collection[str]) -> Iterator[str]:
    address = image.get("src", "")
    if not re.search(r"\w", image.get("alt", "")):
        yield f"The image '{address}' has no alternative text; say between the brackets what it shows."
    if "title" in image.attrib:
        yield f"The image '{address}' has a title that most readers never see; leave it out."
    if EXTERNAL.match(address):
        yield f"The image '{address}' comes from another site; draw it as one of our own pictures."
    elif not address.startswith(PICTURE):
        yield f"The image '{address}' is none of our own pictures; write ![what it shows]({PICTURE}name)."
    elif address.removeprefix(PICTURE) not in drawn:
        yield (
            f"The picture '{address.removeprefix(PICTURE)}' does not exist; it must be drawn in overrides/pictures "
            f"and worded in docs/{language}/pictures.yml."
        )
