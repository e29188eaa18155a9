"""The response headers in the words of Netlify and Cloudflare Pages, which read files that begin with an underscore.

`path` is always that of the site's address: "/", or "/health/en/".
"""

from collections.abc import Iterable, Sequence

from publishing.web.response_headers import EVERYWHERE, FOR_SERVERS, Rule


def underscore_headers(rules: Sequence[Rule], path: str) -> str:
    """The file `_headers` of Netlify and Cloudflare Pages.

    They join the values of a header from every rule that matches, so no address has two with the same header. What has
    none, such as the page that was not found, gets EVERYWHERE and the policy inside itself. Cloudflare reads a hundred
    rules: the pages, which are ever more, come last, since they have their policy inside themselves too.
    """
    pages, *others = rules
    blocks = [("*", EVERYWHERE)]
    blocks += [(place, rule.headers) for rule in (*others, pages) for place in _places(rule.addresses)]
    return _moved(path) + "".join(
        f"{path}{place}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for place, headers in blocks
    )


def underscore_redirects(rules: Sequence[Rule], path: str) -> str:
    """The file `_redirects` of Netlify; Cloudflare Pages passes over these lines, since it redirects to no 404."""
    lines = [f"{path}{address} {path}404.html 404!\n" for address in FOR_SERVERS]
    lines += [
        f"{path}{address} {path}{rule.not_found} 404\n"
        for rule in rules
        if rule.not_found
        for address in rule.addresses
    ]
    return _moved(path) + "".join(lines)


def _moved(path: str) -> str:
    """Where a file must lie that its host reads at the root only, as a comment says it."""
    if path == "/":
        return ""
    return f"# For the root of what is deployed, of which the site is the folder {path}: move this file there.\n"


def _places(addresses: Iterable[str]) -> dict[str, None]:
    """These addresses as `_headers` has them, each once: a file for all folders as deep, and without its ending too.

    Cloudflare has a page at that address, to which it leads whoever asks for the file.
    """
    return dict.fromkeys(place for address in addresses for place in _place_of(address))


def _place_of(address: str) -> Sequence[str]:
    *folders, file = address.split("/")
    if not file.endswith((".html", ".md")):
        return [address]
    place = "".join(f":folder{depth}/" for depth, _ in enumerate(folders)) + file
    return [place, place.removesuffix(".html")]
