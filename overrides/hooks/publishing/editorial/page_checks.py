"""What an editor must mend in a page before it can be published, each as a sentence with file and line."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote

from publishing.editorial.sources import REFERENCE
from publishing.editorial.written_page import Page

IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]*)[^)]*\)")
HEADING = re.compile(r"(#{1,6})\s+\S")
SCRIPT = re.compile(
    r"<\s*(script|iframe|object|embed|link|meta|form)\b|\bon[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE
)
HTML_IMAGE = re.compile(r"<\s*img\b", re.IGNORECASE)
CARD = re.compile(r"!!! (self-care|non-urgent|urgent|emergency)\b")
EXTERNAL = re.compile(r"(?:https?:)?//", re.IGNORECASE)
PICTURE = "picture:"

# What may be linked to without a check here: the checks of these belong to others (telephone, sources, mail).
OUTSIDE = re.compile(r"(?:https?|tel|mailto):", re.IGNORECASE)


def page_problems(page: Page, beside: Mapping[str, Page], pictures: Sequence[str]) -> Iterator[str]:
    """Every editorial problem of one page; `beside` holds all pages of its language by name."""
    checks: list[Callable[[str], Iterator[str]]] = [
        _image_problems(page, pictures),
        _link_problems(page, beside),
        _raw_html_problems,
    ]
    for number, line in page.lines:
        for check in checks:
            for problem in check(line):
                yield f"{page.file}:{number}: {problem}"
    yield from _heading_problems(page)


def _image_problems(page: Page, pictures: Sequence[str]) -> Callable[[str], Iterator[str]]:
    def problems(line: str) -> Iterator[str]:
        for alternative, address in IMAGE.findall(line):
            if not alternative.strip():
                yield f"The image '{address}' has no alternative text; say between the brackets what it shows."
            if EXTERNAL.match(address):
                yield f"The image '{address}' comes from another site; draw it as one of our own pictures."
            if address.startswith(PICTURE) and address.removeprefix(PICTURE) not in pictures:
                yield (
                    f"The picture '{address.removeprefix(PICTURE)}' does not exist; it must be drawn in "
                    f"overrides/pictures and worded in docs/{page.language}/pictures.yml."
                )

    return problems


def _link_problems(page: Page, beside: Mapping[str, Page]) -> Callable[[str], Iterator[str]]:
    def problems(line: str) -> Iterator[str]:
        for address in LINK.findall(line):
            if OUTSIDE.match(address):
                continue
            target, _, anchor = unquote(address).partition("#")
            name = PurePosixPath(target).stem if target else page.name
            if target and (PurePosixPath(target).name != target or not target.endswith(".md") or name not in beside):
                yield f"The link '{address}' leads nowhere; link to the file name of another page, such as types.md."
            elif anchor and anchor not in beside[name].anchors:
                yield f"The link '{address}' leads to a heading that does not exist on {name}.md."

    return problems


def _raw_html_problems(line: str) -> Iterator[str]:
    if found := SCRIPT.search(line):
        yield f"'{found[0]}' is code; a page holds text only, so remove it."
    if HTML_IMAGE.search(line):
        yield "The image is written as HTML; write it as ![what it shows](address)."


def _heading_problems(page: Page) -> Iterator[str]:
    level = 0
    for number, line in page.lines:
        if found := HEADING.match(line):
            deeper = len(found[1])
            if deeper > level + 1:
                yield (
                    f"{page.file}:{number}: The heading skips from level {level} to level {deeper}; "
                    f"begin it with {'#' * (level + 1)} ."
                )
            if deeper == 1 and level:
                yield f"{page.file}:{number}: The page has a second main heading; begin it with ## ."
            level = deeper


def uncited_problems(page: Page, own_advice: str) -> Iterator[str]:
    """Paragraph groups of a medical page that cite nothing: every part must cite a source or say `own_advice`."""
    heading, cited, prose = page.first_line, True, False
    for number, line in [*page.lines, (0, "# end")]:
        if HEADING.match(line) or CARD.match(line):
            if prose and not cited:
                yield f"{page.file}:{heading}: The part that begins here cites no source; add one: [^nhs-twitch]."
            heading, cited, prose = number, False, False
        elif line.strip():
            prose = True
            cited = cited or bool(REFERENCE.search(line)) or own_advice in line
