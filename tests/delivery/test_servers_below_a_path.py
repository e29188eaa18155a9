"""The site on real web servers that have it below a path, beside other sites, set up with the files of the build."""

import gzip
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from delivery.servers import BESIDE, apache, nginx
from published_at import BELOW_A_PATH, published_at
from publishing.web.response_headers import ASKED_AGAIN, EVERYWHERE

PATH = urlsplit(BELOW_A_PATH).path
Answer = tuple[int, HTTPMessage, bytes]
Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_at(BELOW_A_PATH, tmp_path_factory).folder / "site"


@pytest.fixture(scope="module", params=[nginx, apache], ids=["nginx", "apache"])
def host(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The host of each kind of server."""
    with request.param(site, tmp_path_factory.mktemp("server"), PATH) as address:
        yield urlsplit(address).netloc


@pytest.fixture
def ask(host: str) -> Ask:
    """Asks for a path from the host on, as a browser that understands these encodings."""

    def answer(path: str, encodings: str = "identity") -> Answer:
        connection = HTTPConnection(host)
        connection.request("GET", path, headers={"Accept-Encoding": encodings})
        with connection.getresponse() as response:
            body = response.read()
        connection.close()
        return response.status, response.headers, body

    return answer


@pytest.mark.parametrize(
    ("name", "framed_by", "used_by", "kept"),
    [
        ("", "frame-ancestors 'self'", "same-origin", ASKED_AGAIN),
        ("soorten/", "frame-ancestors 'self'", "same-origin", ASKED_AGAIN),
        ("en/types/", "frame-ancestors 'self'", "same-origin", ASKED_AGAIN),
        ("zoeken/", "script-src 'self'", "same-origin", ASKED_AGAIN),
        ("assets/search-nl.json", "frame-ancestors 'self'", "same-origin", ASKED_AGAIN),
        ("embed.html", "frame-ancestors *", "cross-origin", ASKED_AGAIN),
        ("en/types/embed.html", "frame-ancestors *", "cross-origin", ASKED_AGAIN),
        ("api/v1/nl/home.json", "frame-ancestors 'none'", "cross-origin", ASKED_AGAIN),
        ("pdf/spiertrillen.pdf", "frame-ancestors *", "cross-origin", ASKED_AGAIN),
    ],
)
def test_every_kind_of_file_has_its_policy(ask: Ask, name: str, framed_by: str, used_by: str, kept: str) -> None:
    status, headers, _ = ask(PATH + name)

    assert status == 200
    assert {name: headers.get_all(name) for name in EVERYWHERE} == {name: [value] for name, value in EVERYWHERE.items()}
    assert framed_by in headers["Content-Security-Policy"]
    assert (headers["Cross-Origin-Resource-Policy"], headers["Cache-Control"]) == (used_by, kept)


@pytest.mark.parametrize("name", ["", "soorten/", "en/types/embed.html", "sitemap.xml", "api/v1/manifest.json"])
def test_text_is_sent_as_it_was_compressed_by_the_build(ask: Ask, site: Path, name: str) -> None:
    file = site / (f"{name}index.html" if not name or name.endswith("/") else name)
    _, zipped, zipped_body = ask(PATH + name, "gzip")
    _, brotlied, brotlied_body = ask(PATH + name, "gzip, deflate, br")

    assert (zipped["Content-Encoding"], brotlied["Content-Encoding"]) == ("gzip", "br")
    assert zipped["Content-Type"] == ask(PATH + name)[1]["Content-Type"]
    assert gzip.decompress(zipped_body) == brotli.decompress(brotlied_body) == file.read_bytes()


@pytest.mark.parametrize("name", ["nowhere", "en/nothing/deep/", "en/embed"])
@pytest.mark.parametrize("encodings", ["identity", "gzip, br"])
def test_what_does_not_exist_gets_our_page_with_our_policy(ask: Ask, site: Path, name: str, encodings: str) -> None:
    status, headers, body = ask(PATH + name, encodings)
    page = brotli.decompress(body) if headers["Content-Encoding"] == "br" else body

    assert status == 404
    assert page == (site / "404.html").read_bytes()
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Security-Policy"]


def test_page_of_a_portal_can_read_that_there_is_nothing_for_a_code(ask: Ask, site: Path) -> None:
    status, headers, body = ask(f"{PATH}api/v1/nl/codes/icd-10/Z99.json")

    assert (status, headers["Content-Type"]) == (404, "application/json")
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert body == (site / "api/v1/no-page.json").read_bytes()


def test_address_without_its_last_slash_leads_to_the_site(ask: Ask, host: str) -> None:
    for path in (PATH, f"{PATH}soorten/"):
        status, headers, _ = ask(path.removesuffix("/"))

        assert status == 301
        assert headers["Location"].removeprefix(f"http://{host}") == path


@pytest.mark.parametrize(("path", "status"), [(f"/{BESIDE}", 200), ("/nowhere", 404)])
def test_what_lies_beside_the_site_is_left_alone(ask: Ask, path: str, status: int) -> None:
    answered, headers, body = ask(path)

    assert answered == status
    assert not any(headers.get(name) for name in (*EVERYWHERE, "Content-Security-Policy"))
    assert b"bestaat niet" not in body
