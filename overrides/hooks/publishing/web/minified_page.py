"""The last touch to a page: its style and its security policy inside it, and no superfluous byte."""

from functools import cache

import minify_html
from lxml import etree

from publishing.page.markup import Element, markup, parsed_page
from publishing.web.color_schemes import FOLLOWS_READER, in_color_scheme
from publishing.web.dense_style import dense
from publishing.web.security_policy import page_policy, search_policy, style_hash

END_OF_HEAD = "</head>"
SCRIPT_OF_OURS = "<script src="


def style_sheets(html: str) -> list[str]:
    """The addresses of the style sheets that a page asks for, relative to it, in order."""
    return [link.attrib["href"] for link in _links_to_sheets(_head(html))]


def finished(html: str, style: str) -> str:
    """`html` with `style` in place of its style sheets, with the policy that allows just that, and minified.

    Of the style it gets what its color scheme needs, which it says in its head.
    """
    style = _inlined(style, _color_scheme(html))
    policy = (search_policy if SCRIPT_OF_OURS in html else page_policy)([style_hash(style)])
    return minify_html.minify(
        _with_style(html, style, policy),
        minify_css=False,  # it would change the text that the hash is made of
        minify_doctype=False,
        keep_html_and_head_opening_tags=True,
        keep_closing_tags=True,  # simple parsers, of portals too, do not know which tags end by themselves
    )


@cache
def _inlined(style: str, scheme: str) -> str:
    """What of a style a page holds; all pages of a kind hold the same."""
    return dense(in_color_scheme(style, scheme))


def _with_style(html: str, style: str, policy: str) -> str:
    head = _head(html)
    links = _links_to_sheets(head)
    place = head.index(links[0]) if links else len(head)
    for link in links:
        head.remove(link)
    inside = etree.Element("style")
    inside.text = style
    head[place:place] = [
        etree.Element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        inside,  # after the policy, which only holds for what follows it
    ]
    begin = markup(head.getparent()).removesuffix(f"{END_OF_HEAD}</html>")
    _, end, body = html.partition(END_OF_HEAD)
    return f"<!doctype html>{begin}{end}{body}"


def _head(html: str) -> Element:
    """The head of a page; its body, which is much longer, is not read."""
    return parsed_page(html.partition(END_OF_HEAD)[0]).find("head")


def _color_scheme(html: str) -> str:
    said = _head(html).find("meta[@name='color-scheme']")
    return FOLLOWS_READER if said is None else said.attrib["content"]


def _links_to_sheets(head: Element) -> list[Element]:
    return list(head.iterfind("link[@rel='stylesheet']"))
