"""A reader and a robot follow every link of the site where it is published, and find nothing broken."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from addresses.conftest import Published
from contract import ADDRESSES, EMBEDDED

NOT_THERE = ("nowhere", "en/nowhere/very/deep/")
READ = ("html", "json", "/xml", "+xml", "text/plain", "javascript")
REST = r"""(?:[^\s"'<>\\)|;]*[^\s"'<>\\)|;.])?"""
"""What follows in an address, up to the full stop that ends its sentence."""
IMPORTED = re.compile(r"""(?:import\(?|\} from)\s*["']([^"']+)["']""")


@dataclass
class Crawl:
    """Follows links; `served` is where the site is served, `root` where it will be.

    `places` holds for every address that was asked for what a fragment of it can name; None where it is no page.
    """

    root: str
    served: str
    faults: list[str] = field(default_factory=list)
    places: dict[str, set[str] | None] = field(default_factory=dict)

    def run(self, *starts: str) -> None:
        """Ask for every address that can be reached; what is broken is in `faults`."""
        asked_for = [(start, "") for start in starts]
        while asked_for:
            address, fragment = asked_for.pop()
            if address not in self.places:
                found = sorted(self._read(address))
                asked_for += [one for one in found if self._is_here(*one, address)]
            places = self.places[address]
            if fragment and places is not None and unquote(fragment) not in places:
                self.faults.append(f"{address} has no place {fragment}")

    def _is_here(self, address: str, fragment: str, page: str) -> bool:
        """Whether an address is one of the site's; one on its host and outside the site is a fault."""
        if address.startswith(self.root):
            return True
        if urlsplit(address).netloc == urlsplit(self.root).netloc:
            self.faults.append(f"{page} leads outside the site to {address}")
        return False

    def _read(self, address: str) -> set[tuple[str, str]]:
        """Ask for an address; the addresses that it names, each with its fragment."""
        connection = HTTPConnection(urlsplit(self.served).netloc)
        connection.request("GET", urlsplit(self.served + address.removeprefix(self.root)).path)
        with connection.getresponse() as response:
            body, type = response.read(), response.headers["Content-Type"]
        connection.close()
        self.places[address] = None
        if response.status != (404 if address.removeprefix(self.root) in NOT_THERE else 200):
            self.faults.append(f"{address} is answered with {response.status}")
            return set()
        if "html" in type:
            return self._links(address, body)
        if not any(kind in type for kind in READ):
            return set()
        text = body.decode()
        named = re.findall(rf"{re.escape(self.root)}{REST}", text)
        return {split(urljoin(address, one)) for one in (*named, *IMPORTED.findall(text))}

    def _links(self, address: str, body: bytes) -> set[tuple[str, str]]:
        page = html.fromstring(body)
        self.places[address] = set(page.xpath("//@id"))
        whole = re.findall(rf"{re.escape(self.root)}{REST}", "\n".join(page.itertext()))
        linked = page.xpath("//@href | //@src | //meta[@property='og:url' or @property='og:image']/@content")
        linked = [link for link in linked if not re.match("(data|tel|mailto):", link)]
        return {split(urljoin(address, link)) for link in (*linked, *whole)}


def split(address: str) -> tuple[str, str]:
    page, _, fragment = address.partition("#")
    return page, fragment


class BelowAPath(SimpleHTTPRequestHandler):
    """Serves a folder at a path of the host, with the folder's own page for what is not there."""

    def __init__(self, path: str, *arguments: object, **named: object) -> None:
        self.place = path
        super().__init__(*arguments, **named)  # type: ignore[arg-type]  # as http.server hands them over

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.place):
            return "/nonexistent"
        return super().translate_path(f"/{path.removeprefix(self.place)}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if self.path.startswith(self.place):
            with open(super().translate_path("/404.html"), "rb") as page:  # noqa: PTH123 (http.server's own paths)
                self.wfile.write(page.read())

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the tests look at answers, not at logs."""


@pytest.fixture
def served(published: Published) -> Iterator[str]:
    path = urlsplit(published.root).path
    handler = partial(BelowAPath, path, directory=str(published.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}{path}"
        listening.shutdown()


def test_every_link_leads_somewhere(published: Published, served: str) -> None:
    crawl = Crawl(published.root, served)

    crawl.run(published.root, f"{published.root}robots.txt", *(published.root + name for name in NOT_THERE))

    assert crawl.faults == []
    reached = {address.removeprefix(published.root) for address in crawl.places}
    files = {file.relative_to(published.site).as_posix() for file in published.site.glob("pdf/*.pdf")}
    assert {*ADDRESSES, *EMBEDDED, *files, "sitemap.xml", "assets/search.js", "assets/search-ranking.js"} <= reached
    assert {"api/v1/manifest.json", "api/v1/codes.json", "api/v1/page.schema.json"} <= reached
