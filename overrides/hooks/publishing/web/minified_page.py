"""The last touch to a page: its style and its security policy inside it, and no superfluous byte."""

import re

import minify_html

from publishing.web.security_policy import page_policy, search_policy, style_hash

STYLE_SHEETS = re.compile(r'(?:<link rel="stylesheet" href="[^"]+">\s*)+')
ADDRESS = re.compile(r'href="([^"]+)"')
SCRIPT_OF_OURS = "<script src="


def style_sheets(html: str) -> list[str]:
    """The addresses of the style sheets that a page asks for, relative to it, in order."""
    found = STYLE_SHEETS.search(html)
    return ADDRESS.findall(found[0]) if found else []


def finished(html: str, style: str) -> str:
    """`html` with `style` in place of its style sheets, with the policy that allows just that, and minified."""
    policy = (search_policy if SCRIPT_OF_OURS in html else page_policy)([style_hash(style)])
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><style>{style}</style>'
    return minify_html.minify(
        STYLE_SHEETS.sub(lambda _: head, html, count=1),
        minify_css=False,  # it would change the text that the hash is made of
        minify_doctype=False,
        keep_html_and_head_opening_tags=True,
        keep_closing_tags=True,  # simple parsers, of portals too, do not know which tags end by themselves
    )
