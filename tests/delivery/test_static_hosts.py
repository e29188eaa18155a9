"""The site on the hosts that read `_headers` and `_redirects`: Cloudflare Pages and Netlify.

Cloudflare's own server for developers (wrangler) serves the site; of Netlify there is what reads these files.
"""

import json
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, EMBEDDED, NAMES
from delivery.servers import SAID, cloudflare_pages
from project import PROJECT
from publishing.web.response_headers import ASKED_AGAIN, EVERYWHERE, READ_BY_OTHERS

NODE = PROJECT / "tests/delivery/node"
DATA = "api/v1/decision-tree.json"
UNKNOWN_CODE = "api/v1/nl/codes/icd-10/Z99.json"
PORTAL = {"Origin": "https://portal.example"}
Answer = tuple[int, HTTPMessage, bytes]
Ask = Callable[..., Answer]
Headers = dict[str, str]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cloudflare")


@pytest.fixture(scope="module")
def ask(site: Path, work: Path) -> Iterator[Ask]:
    """Asks Cloudflare Pages for a path: status, headers and body as they came."""
    with cloudflare_pages(site, work) as address:

        def answer(path: str, method: str = "GET", **headers: str) -> Answer:
            connection = HTTPConnection(urlsplit(address).netloc)
            connection.request(method, f"/{path}", headers=headers)
            with connection.getresponse() as response:
                body = response.read()
            connection.close()
            return response.status, response.headers, body

        yield answer


def own_policy(body: bytes) -> str:
    return str(BeautifulSoup(body, "html.parser").find("meta", {"http-equiv": True})["content"])


def test_cloudflare_reads_every_rule(ask: Ask, work: Path, site: Path) -> None:
    ask("")
    rules = sum(line.startswith("/") for line in (site / "_headers").read_text("utf-8").splitlines())

    assert f"Parsed {rules} valid header rules" in (work / SAID).read_text("utf-8")
    assert "invalid header" not in (work / SAID).read_text("utf-8")


@pytest.mark.parametrize("path", ["", "en/types/", "en/types/embed", "404", "robots.txt", DATA, "does/not/exist"])
def test_everything_comes_with_the_headers_for_everywhere(ask: Ask, path: str) -> None:
    _, headers, _ = ask(path)

    assert {name: headers.get_all(name) for name in EVERYWHERE} == {name: [value] for name, value in EVERYWHERE.items()}


@pytest.mark.parametrize("path", ADDRESSES, ids=lambda path: f"/{path}")
def test_page_is_framed_by_nobody_else_and_asked_again(ask: Ask, path: str) -> None:
    status, headers, body = ask(path)
    (policy,) = headers.get_all("Content-Security-Policy")

    assert status == 200
    assert policy.endswith("; frame-ancestors 'self'")
    assert ("script-src" in policy) == ("script-src" in own_policy(body)) == (NAMES[path] == "search")
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == ASKED_AGAIN


@pytest.mark.parametrize("path", EMBEDDED, ids=lambda path: f"/{path}")
def test_embedded_page_has_its_policy_where_cloudflare_leads_to(ask: Ask, path: str) -> None:
    moved, leading, _ = ask(path)
    status, headers, body = ask(leading["Location"].removeprefix("/"))

    assert (moved, leading["Location"], status) == (308, f"/{path.removesuffix('.html')}", 200)
    for part in (leading, headers):
        (policy,) = part.get_all("Content-Security-Policy")
        assert policy.startswith("default-src 'none'; ") and policy.endswith("; frame-ancestors *")
        assert part["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert own_policy(body).split("style-src ")[1].split(";")[0] in headers["Content-Security-Policy"]


def test_what_does_not_exist_is_reported_in_both_languages(ask: Ask) -> None:
    status, headers, body = ask("en/does-not-exist/")

    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "bestaat niet" in body.decode() and "does not exist" in body.decode()


@pytest.mark.parametrize(("path", "status"), [(DATA, 200), (UNKNOWN_CODE, 404)])
def test_page_of_a_portal_reads_data_and_that_there_is_nothing_for_a_code(
    ask: Ask, site: Path, path: str, status: int
) -> None:
    answered, headers, body = ask(path, **PORTAL)

    assert answered == status
    assert {name: headers.get_all(name) for name in READ_BY_OTHERS} == {
        name: [value] for name, value in READ_BY_OTHERS.items()
    }
    assert headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert status == 200 or body == (site / "api/v1/no-page.json").read_bytes()


def test_text_without_a_frame_is_read_where_cloudflare_leads_to(ask: Ask, site: Path) -> None:
    moved, leading, _ = ask("api/v1/en/types.html")
    status, headers, body = ask(leading["Location"].removeprefix("/"), **PORTAL)

    assert (moved, status, headers["Content-Type"]) == (308, 200, "text/html; charset=utf-8")
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert body == (site / "api/v1/en/types.html").read_bytes()


def test_cloudflare_does_not_let_us_answer_a_preflight_request(ask: Ask) -> None:
    """As .github/HOSTING.md says: there a portal's request must do without headers of its own."""
    assert ask(DATA, "OPTIONS", **PORTAL)[0] == 405


def test_files_for_servers_are_not_sent_or_tell_nothing_that_is_not_told_anyway(ask: Ask, site: Path) -> None:
    assert [ask(name)[0] >= 400 for name in ("_headers", "_redirects")] == [True, True]
    assert str(site).encode() not in ask("hosting/nginx.conf")[2]


NETLIFY = """
import {parseAllHeaders} from "@netlify/headers-parser";
import {parseAllRedirects} from "@netlify/redirect-parser";
const [site, ...paths] = process.argv.slice(1);
const read = {configHeaders: [], configRedirects: [], minimal: false};
const headers = await parseAllHeaders({...read, headersFiles: [site + "/_headers"]});
const redirects = await parseAllRedirects({...read, redirectsFiles: [site + "/_redirects"]});
const found = (path) => headers.headers.filter((rule) => rule.forRegExp.test(path)).map((rule) => rule.values);
console.log(JSON.stringify({
  errors: [...headers.errors, ...redirects.errors].map(String),
  headers: Object.fromEntries(paths.map((path) => [path, found("/" + path)])),
  redirects: redirects.redirects.map(({from, to, status, force}) => [from, to, status, force]),
}));
"""
"""Prints what Netlify reads in both files, and the headers of every rule that matches a path."""


@cache
def netlify(site: Path) -> dict[str, object]:
    paths = [*ADDRESSES, *EMBEDDED, *(path.removesuffix(".html") for path in EMBEDDED), DATA, UNKNOWN_CODE]
    run = subprocess.run(
        [PROJECT / ".venv/bin/node", "--input-type=module", "-e", NETLIFY, str(site), *paths],
        cwd=NODE, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, object] = json.loads(run.stdout)
    return found


def test_netlify_reads_both_files_without_a_fault(site: Path) -> None:
    assert netlify(site)["errors"] == []


def test_no_address_has_a_header_by_two_rules_of_which_netlify_would_join_the_values(site: Path) -> None:
    for path, rules in netlify(site)["headers"].items():
        names = [name for rule in rules for name in rule]
        assert len(names) == len(set(names)), path
        assert {*EVERYWHERE, "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"} <= {*names}


def test_netlify_lets_others_frame_the_embedded_pages_alone(site: Path) -> None:
    found = {
        path: {name: value for rule in rules for name, value in rule.items()}["Content-Security-Policy"]
        for path, rules in netlify(site)["headers"].items()
    }

    assert {path for path, policy in found.items() if policy.endswith("frame-ancestors *")} == {
        *EMBEDDED,
        *(path.removesuffix(".html") for path in EMBEDDED),
    }


def test_netlify_tells_a_program_what_it_can_read_and_keeps_what_is_for_servers(site: Path) -> None:
    assert netlify(site)["redirects"] == [
        ["/_headers", "/404.html", 404, True],
        ["/_redirects", "/404.html", 404, True],
        ["/hosting/*", "/404.html", 404, True],
        ["/api/*", "/api/v1/no-page.json", 404, False],
    ]
