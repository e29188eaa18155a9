"""The site as real web servers send it, set up with the files that the build made for them."""

import gzip
import json
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, NAMES
from delivery.servers import apache, nginx
from publishing.web.response_headers import ASKED_AGAIN, EVERYWHERE

DATA = "api/v1/decision-tree.json"
PDF = "pdf/spiertrillen.pdf"
Answer = tuple[int, HTTPMessage, bytes]
Ask = Callable[..., Answer]


@pytest.fixture(scope="module", params=[nginx, apache], ids=["nginx", "apache"])
def address(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site on each kind of server."""
    with request.param(site, tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture
def ask(address: str) -> Ask:
    """Asks for a path as a browser that understands these encodings: status, headers and body as they came."""

    def answer(path: str, encodings: str = "identity", method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection(urlsplit(address).netloc)
        connection.request(method, f"/{path}", headers={"Accept-Encoding": encodings, **headers})
        with connection.getresponse() as response:
            body = response.read()
        connection.close()
        return response.status, response.headers, body

    return answer


def rules(policy: str) -> dict[str, str]:
    """A policy as its directives."""
    return dict(rule.strip().split(" ", 1) for rule in policy.split(";"))


@pytest.mark.parametrize("path", [*ADDRESSES, "embed.html", "404.html", "robots.txt", DATA, PDF, "does/not/exist"])
def test_everything_comes_with_the_headers_for_everywhere(ask: Ask, path: str) -> None:
    _, headers, _ = ask(path)

    assert {name: headers.get_all(name) for name in EVERYWHERE} == {name: [value] for name, value in EVERYWHERE.items()}


@pytest.mark.parametrize("path", ADDRESSES, ids=lambda path: f"/{path}")
def test_policy_in_the_header_is_no_stricter_than_in_the_page_and_keeps_others_from_framing_it(
    ask: Ask, path: str
) -> None:
    status, headers, body = ask(path)
    sent = rules(headers["Content-Security-Policy"])
    own = rules(str(BeautifulSoup(body, "html.parser").find("meta", {"http-equiv": True})["content"]))

    assert status == 200
    assert sent.pop("frame-ancestors") == "'self'"
    assert own.pop("style-src") in sent.pop("style-src")
    assert sent == own
    assert ("script-src" in sent) == (NAMES[path] == "search")
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [path for path in ADDRESSES if NAMES[path] != "search"], ids=lambda path: f"/{path}")
def test_embedded_page_may_be_framed_and_runs_no_script(ask: Ask, path: str) -> None:
    status, headers, body = ask(f"{path}embed.html")
    sent = rules(headers["Content-Security-Policy"])
    own = rules(str(BeautifulSoup(body, "html.parser").find("meta", {"http-equiv": True})["content"]))

    assert status == 200
    assert sent["frame-ancestors"] == "*"
    assert sent["default-src"] == "'none'"
    assert "script-src" not in sent
    assert own["style-src"] in sent["style-src"]
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_data_may_be_read_by_pages_of_others(ask: Ask) -> None:
    status, headers, _ = ask(DATA)

    assert status == 200
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize("path", ["soorten/index.md", "index.md", "feed.xml", "en/feed.xml", "llms.txt"])
def test_texts_for_programs_may_be_read_by_pages_of_others(ask: Ask, path: str) -> None:
    status, headers, _ = ask(path)

    assert status == 200
    assert headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_picture_of_a_link_may_be_shown_by_pages_of_others(ask: Ask, language: str) -> None:
    status, headers, _ = ask(f"assets/shared-{language}.png")

    assert (status, headers["Cross-Origin-Resource-Policy"]) == (200, "cross-origin")


def test_embedded_page_may_be_framed_by_an_isolated_page(ask: Ask) -> None:
    assert ask("soorten/embed.html")[1]["Cross-Origin-Embedder-Policy"] == "require-corp"


@pytest.mark.parametrize("folder", ["assets/", "pdf/", "api/", "api/v1/"])
def test_folder_without_a_page_is_not_found(ask: Ask, folder: str) -> None:
    status, headers, _ = ask(folder)

    assert status == 404
    assert headers["Content-Type"].startswith("application/json" if folder.startswith("api/") else "text/html")


def test_pages_may_not_be_read_by_pages_of_others(ask: Ask) -> None:
    assert ask("")[1]["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize(
    ("path", "type"),
    [
        ("", "text/html; charset=utf-8"),
        ("embed.html", "text/html; charset=utf-8"),
        ("404.html", "text/html; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("llms.txt", "text/plain; charset=utf-8"),
        ("soorten/index.md", "text/markdown; charset=utf-8"),
        ("en/feed.xml", "text/xml; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("assets/search.js", "text/javascript; charset=utf-8"),
        ("assets/shared-nl.png", "image/png"),
        ("apple-touch-icon.png", "image/png"),
        ("favicon.ico", "image/vnd.microsoft.icon"),
        (DATA, "application/json"),
        ("api/v1/review-sheet.csv", "text/csv; charset=utf-8"),
        ("api/v1/review-sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (PDF, "application/pdf"),
        ("offline/spiertrillen.zip", "application/zip"),
    ],
)
@pytest.mark.parametrize("encodings", ["identity", "gzip", "gzip, br"])
def test_type_is_right_however_it_is_compressed(ask: Ask, path: str, type: str, encodings: str) -> None:
    status, headers, _ = ask(path, encodings)

    assert (status, headers["Content-Type"]) == (200, type)


@pytest.mark.parametrize("path", ["", "soorten/", "en/types/embed.html", DATA, "sitemap.xml", "assets/search-nl.json"])
def test_text_is_sent_as_it_was_compressed_by_the_build(ask: Ask, site: Path, path: str) -> None:
    file = site / (f"{path}index.html" if not path or path.endswith("/") else path)
    _, plain, body = ask(path)
    _, zipped, zipped_body = ask(path, "gzip")
    _, brotlied, brotlied_body = ask(path, "gzip, deflate, br")

    assert plain["Content-Encoding"] is None
    assert (zipped["Content-Encoding"], brotlied["Content-Encoding"]) == ("gzip", "br")
    assert {"Accept-Encoding"} == {part["Vary"] for part in (zipped, brotlied)}
    assert zipped_body == Path(f"{file}.gz").read_bytes()
    assert brotlied_body == Path(f"{file}.br").read_bytes()
    assert body == gzip.decompress(zipped_body) == brotli.decompress(brotlied_body) == file.read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        *("does-not-exist", "en/nothing/", "pdf/none.pdf", "en/embed"),
        *("_headers", "_redirects", "hosting/nginx.conf", "hosting/apache.conf"),  # there, but for servers alone
    ],
)
@pytest.mark.parametrize("encodings", ["identity", "gzip, br"])
def test_what_does_not_exist_is_reported_in_both_languages(ask: Ask, path: str, encodings: str) -> None:
    status, headers, body = ask(path, encodings)
    text = brotli.decompress(body) if headers["Content-Encoding"] == "br" else body

    assert status == 404
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "bestaat niet" in text.decode()
    assert "does not exist" in text.decode()


@pytest.mark.parametrize("encodings", ["identity", "gzip, br"])
def test_page_of_a_portal_can_read_that_there_is_nothing_for_a_code(ask: Ask, encodings: str) -> None:
    status, headers, body = ask("api/v1/nl/codes/icd-10/Z99.json", encodings, Origin="https://portal.example")
    text = brotli.decompress(body) if headers["Content-Encoding"] == "br" else body

    assert (status, headers["Content-Type"]) == (404, "application/json")
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert json.loads(text)["status"] == 404
    assert "bestaat niet" in json.loads(text)["detail"] and "does not exist" in json.loads(text)["detail"]


@pytest.mark.parametrize("path", [DATA, "api/v1/nl/codes/icd-10/R25.3.json", "api/v1/nl/codes/icd-10/Z99.json"])
def test_browser_that_asks_whether_it_may_read_data_is_told_so(ask: Ask, path: str) -> None:
    """A preflight request, as for a header of the portal's own."""
    asking = {"Origin": "https://portal.example", "Access-Control-Request-Method": "GET"}
    status, headers, body = ask(path, method="OPTIONS", **asking, **{"Access-Control-Request-Headers": "x-portal"})

    assert (status, body) == (204, b"")
    assert headers.get_all("Access-Control-Allow-Origin") == ["*"]
    assert "GET" in headers["Access-Control-Allow-Methods"]
    assert headers["Access-Control-Allow-Headers"] == "*"


def test_browser_that_asks_whether_it_may_read_a_page_is_not_told_so(ask: Ask) -> None:
    _, headers, _ = ask("soorten/", method="OPTIONS", Origin="https://portal.example")

    assert headers["Access-Control-Allow-Methods"] is None


def test_page_is_asked_again_and_what_has_not_changed_is_not_sent_again(ask: Ask) -> None:
    _, headers, _ = ask("soorten/")
    status, _, body = ask("soorten/", **{"If-None-Match": headers["ETag"]})

    assert headers["Cache-Control"] == ASKED_AGAIN
    assert (status, body) == (304, b"")


@pytest.mark.parametrize("path", ["assets/search.js", "assets/search-ranking.js", "assets/search-nl.json"])
def test_search_and_its_index_are_asked_again_together_so_that_they_fit(ask: Ask, path: str) -> None:
    assert ask(path)[1]["Cache-Control"] == ASKED_AGAIN


def test_pdf_and_page_come_whole_when_many_ask_at_once(ask: Ask, site: Path) -> None:
    bodies: list[tuple[int, bytes]] = []

    def reader() -> None:
        for _ in range(20):
            for path in ("", PDF):
                status, _, body = ask(path)
                bodies.append((status, body))

    readers = [threading.Thread(target=reader) for _ in range(16)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()

    assert len(bodies) == 16 * 20 * 2
    assert set(bodies) == {(200, (site / "index.html").read_bytes()), (200, (site / PDF).read_bytes())}


def test_nginx_holds_a_load_without_errors(site: Path, tmp_path: Path) -> None:
    """wrk for two seconds over a hundred connections; how fast a machine is, is not asserted."""
    with nginx(site, tmp_path) as address:
        output = subprocess.run(
            ["wrk", "-t2", "-c100", "-d2s", "--header=Accept-Encoding: br", f"{address}soorten/"],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    answered = re.search(r"(\d+) requests in", output)
    assert answered and int(answered[1]) > 0
    assert "Non-2xx" not in output
    assert "Socket errors" not in output
