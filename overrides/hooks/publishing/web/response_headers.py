"""What a server says with every file: the response headers, once for all hosts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from publishing.web.addresses import API, address_of
from publishing.web.embedded_files import is_embedded_page
from publishing.web.minified_page import SCRIPT_OF_OURS
from publishing.web.security_policy import framed_by, page_policy, search_policy, style_hash

NO_DEVICE = (
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), "
    "fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), "
    "screen-wake-lock=(), serial=(), sync-xhr=(), usb=(), xr-spatial-tracking=()"
)
"""What a page may ask of a device (W3C Permissions Policy): nothing."""

EVERYWHERE = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": NO_DEVICE,
    "Cross-Origin-Opener-Policy": "same-origin",
}
ASKED_AGAIN = "no-cache"
"""The browser keeps the file, but asks whether it still holds: advice must not be old."""
DATA_ONLY = "default-src 'none'; frame-ancestors 'none'"
USED_BY_NOBODY = {"Cross-Origin-Resource-Policy": "same-origin"}
USED_BY_OTHERS = {"Cross-Origin-Resource-Policy": "cross-origin"}
"""Whether a page of others may show a file (Fetch, 3.7)."""
IN_ISOLATED_PAGES = {"Cross-Origin-Embedder-Policy": "require-corp"}
"""What a frame must say to be shown in a page that says the same (HTML, 7.1.4); our pages load nothing of others."""
READ_BY_OTHERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
"""What a browser must hear before a page of others may read a file (Fetch, 3.2.3: CORS)."""
FOUND_BY_NO_SEARCH = {"X-Robots-Tag": "noindex"}
"""What search engines must leave out: data, and the texts for places without frames, which say what a page says."""
NO_PAGE = f"{API}no-page.json"
"""What a program gets in place of a page for people."""
NO_PAGE_BY_FOLDER = "api/404.html"
"""The same for Cloudflare Pages, which sends the file of this name that is nearest, whatever is in it."""
FOR_PROGRAMS = ("*index.md", "*feed.xml", "llms.txt", "assets/shared-*.png")
"""What pages and programs of others read or show, besides the data: texts, changes, and the picture of a link."""
FOR_SERVERS = ("_headers", "_redirects", "hosting/*")
"""What is made for servers, and not for those who ask them: it tells nothing that their answers do not."""
SELF = "'self'"


@dataclass(frozen=True)
class Rule:
    """The headers of some addresses, besides EVERYWHERE.

    An address is relative to the root: a file, a page (empty, or ending in /) or all that is in a folder (ending in *).
    `not_found` is the file that is sent for what is not there, if it is not the page that tells people so.
    With `preflight`, a browser that asks by OPTIONS whether a page of others may read is told what the headers say.
    """

    addresses: tuple[str, ...]
    headers: dict[str, str]
    not_found: str = ""
    preflight: bool = False


def is_for_servers(name: str) -> bool:
    """Whether a file, named from the root of the site, is one of FOR_SERVERS."""
    return _is_one_of(FOR_SERVERS, name)


def rules(pages: Mapping[str, str], hosts: str, files: Iterable[str] = ()) -> list[Rule]:
    """The rules of a site. No two name the same address; the first is for pages and for all that no rule names.

    `pages` holds every finished HTML file: path from the root -> text. `hosts` are those that may show an embedded
    page in a frame, as in CSP's frame-ancestors. `files` are the names of all that is published.
    """
    embedded = [file for file in pages if is_embedded_page(file)]
    searching = [file for file, html in pages.items() if SCRIPT_OF_OURS in html]
    read = [file for file in pages if file not in embedded and file not in searching]
    policy = page_policy(_style_hashes(pages[file] for file in read))
    embedded_policy = page_policy(_style_hashes(pages[file] for file in embedded))
    for_programs = sorted(name for name in files if _is_one_of(FOR_PROGRAMS, name))
    searching_policy = framed_by(search_policy(_style_hashes(pages[file] for file in searching)), SELF)
    found = [
        _rule(_addresses(read), framed_by(policy, SELF)),
        _rule(_addresses(embedded), framed_by(embedded_policy, hosts), USED_BY_OTHERS | IN_ISOLATED_PAGES),
        _rule(_addresses(searching), searching_policy),
        replace(
            _rule(["api/*"], DATA_ONLY, USED_BY_OTHERS | READ_BY_OTHERS | FOUND_BY_NO_SEARCH),
            not_found=NO_PAGE,
            preflight=True,
        ),
        replace(_rule(for_programs, DATA_ONLY, USED_BY_OTHERS | READ_BY_OTHERS), preflight=True),
        # Browsers show a PDF with a page of their own, which a policy on what to load would break.
        _rule(["pdf/*"], f"frame-ancestors {hosts}", USED_BY_OTHERS),
    ]
    return [rule for rule in found if rule.addresses]


def _rule(addresses: Iterable[str], policy: str, others: Mapping[str, str] = USED_BY_NOBODY) -> Rule:
    """`others`: what the pages of others may do with these files."""
    return Rule(tuple(addresses), {"Content-Security-Policy": policy, "Cache-Control": ASKED_AGAIN, **others})


def _is_one_of(patterns: Iterable[str], name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _addresses(files: Iterable[str]) -> list[str]:
    return [address_of(file) for file in files]


def _style_hashes(pages: Iterable[str]) -> list[str]:
    return sorted(map(style_hash, {style for html in pages for style in _styles(html)}))


def _styles(html: str) -> Iterator[str]:
    for style in html.split("<style>")[1:]:
        yield style.partition("</style>")[0]
