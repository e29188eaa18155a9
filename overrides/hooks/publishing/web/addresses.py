"""Where each page is published (the contract: Dutch at the root, others under their language)."""

from collections.abc import Iterable, Iterator, Sequence

from publishing.editorial.kinds_of_page import AID
from publishing.editorial.written_page import Page
from publishing.web.embedded_files import INDEX, SHOWN

API = "api/v1/"
"""Where the data for portals lie, below the site's root."""
MANIFEST = f"{API}manifest.json"
"""The list of all that is published."""


def address(page: Page, default_language: str) -> str:
    """The address of a page below the site's root: "" for the Dutch home page, "en/types/" for an English one."""
    folders = ([] if page.language == default_language else [page.language]) + ([page.slug] if page.slug else [])
    return "".join(f"{folder}/" for folder in folders)


def file_at(address: str) -> str:
    """The file that a server sends for an address below the site's root: "en/types/index.html" for "en/types/"."""
    return f"{address}{INDEX}" if address.endswith("/") or not address else address


def address_of(file: str) -> str:
    """The address below the site's root at which a server sends a file: "en/types/" for "en/types/index.html"."""
    return file.removesuffix(INDEX)


def data_name(page: Page) -> str:
    """How the data files of a page are called: "nl/soorten.json", and "nl/home.json" for the home page."""
    return f"{page.language}/{page.slug or 'home'}.json"


def fragment_name(page: Page) -> str:
    """Where the text of a page lies as a piece of HTML, beside its data: "nl/soorten.html"."""
    return f"{data_name(page).removesuffix('.json')}.html"


def feed_name(language: str, default_language: str) -> str:
    """Where the feed of a language lies: "feed.xml", and "en/feed.xml" for another language than the first."""
    return "feed.xml" if language == default_language else f"{language}/feed.xml"


def files_of(page: Page, address: str) -> list[str]:
    """Every file that is made of one page alone, below the site's root; `address` is that of the page."""
    files = [f"{address}{name}" for name in (*SHOWN, "index.md")]
    files += [f"{API}{name}" for name in (data_name(page), fragment_name(page), f"oembed/{data_name(page)}")]
    if page.name == AID:
        files += [f"{API}fhir/{release}questionnaire-{page.language}.json" for release in ("", "r5/")]
    return files


def alternates(pages: Iterable[Page], default_language: str) -> dict[str, dict[str, str]]:
    """For every page name, its address in each language: {"types": {"nl": "soorten/", "en": "en/types/"}}."""
    found: dict[str, dict[str, str]] = {}
    for page in pages:
        found.setdefault(page.name, {})[page.language] = address(page, default_language)
    return found


def address_problems(pages: Sequence[Page]) -> Iterator[str]:
    """Pages of one language that claim the same address."""
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        earlier = first.setdefault((page.language, page.slug), page)
        if earlier is not page:
            yield (
                f"{page.front_matter.place('slug')}: The slug '{page.slug}' is already that of {earlier.file}; "
                "choose another."
            )
