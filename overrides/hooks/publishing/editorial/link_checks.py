"""Where the links of a page lead: to a page beside it, to a number that we know, to the address of a source."""

import re
from collections.abc import Collection, Iterator, Mapping
from xml.etree.ElementTree import Element

from publishing.editorial.page_tree import unescaped
from publishing.editorial.telephone_numbers import dialling_problem
from publishing.editorial.web_addresses import OUR_LICENCE
from publishing.editorial.written_page import Page

VAGUE = re.compile(
    r"(?:(?:klik|tik|lees|kijk|zie|click|tap|read|see|look) )?(?:hier|here|deze (?:link|pagina)|this (?:link|page))"
    r"|(?:lees |read )?(?:meer|more)",
    re.IGNORECASE,
)
"""What a link says that could lead anywhere: who hears only the links of a page does not know where (WCAG 2.4.4)."""
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|//", re.IGNORECASE)


def link_problems(page: Page, beside: Mapping[str, Page | None], sources: Collection[str]) -> Iterator[tuple[int, str]]:
    """Links that lead nowhere or astray; `sources` are the addresses of sources.

    `beside` are the pages of its language, with None for one that is missing, which is reported elsewhere.
    """
    links = [(line, link) for block in page.texts for line, link in block.inline if link.tag == "a"]
    titles = {one.title.casefold(): name for name, one in beside.items() if one} if links else {}
    for line, link in links:
        if problem := _problem(link, page, beside, sources, titles):
            yield line, problem


def _problem(
    link: Element,
    page: Page,
    beside: Mapping[str, Page | None],
    sources: Collection[str],
    titles: Mapping[str, str],
) -> str:
    address = unescaped(link.get("href", ""))
    text = "".join(link.itertext())
    if not re.search(r"\w", text) and link.find("img") is None:
        return f"The link '{address}' has no text; write between the square brackets where it leads."
    if "title" in link.attrib:
        return f"The link '{address}' has a title that most readers never see; leave it out: [text]({address})."
    if not address:
        return f"The link '{text}' leads nowhere; write an address between the round brackets."
    if dialling := dialling_problem(address, text):
        return dialling
    if scheme := SCHEME.match(address):
        return _outside(address, (scheme[1] or "").casefold(), sources)
    return _inside(address, page, beside) or _astray(address, text, titles)


def _outside(address: str, scheme: str, sources: Collection[str]) -> str:
    if scheme == "tel" or address in sources or address == OUR_LICENCE:
        return ""
    if scheme == "mailto":
        return f"The link '{address}' opens a mail program; the publisher's own address stands in mkdocs.yml."
    if scheme == "http":
        return f"The link '{address}' is not encrypted; write https:// ."
    if scheme == "https":
        return (
            f"The link '{address}' leads to an address that is in no source; add it to docs/sources.yml and cite it, "
            "or link to one of our own pages by its file name, such as types.md."
        )
    return f"The link '{address}' leads nowhere; link to the file name of another page, such as types.md."


def _inside(address: str, page: Page, beside: Mapping[str, Page | None]) -> str:
    target, hash_sign, anchor = address.partition("#")
    name = target.removesuffix(".md") if target else page.name
    if (target and not target.endswith(".md")) or name not in beside or (hash_sign and not anchor):
        return f"The link '{address}' leads nowhere; link to the file name of another page, such as types.md."
    there = beside[name]
    if anchor and there and anchor not in there.anchors:
        return f"The link '{address}' leads to a heading that does not exist on {name}.md."
    return ""


def _astray(address: str, text: str, titles: Mapping[str, str]) -> str:
    """Why a link leads elsewhere than it says, or does not say where."""
    text = " ".join(text.split())
    if VAGUE.fullmatch(text.rstrip(".:")):
        return f"The link '{text}' does not say where it leads; let it name what stands there."
    named = titles.get(text.casefold(), "")
    name = address.removesuffix(".md")
    if named and named != name and "#" not in address:
        return f"The link '{text}' has the title of {named}.md and leads to {name}.md; correct one of them."
    return ""
