"""A real browser: Debian's Chromium, headless, with scripts off unless a test needs them to measure."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.engines import BY_WEBDRIVER, Chromium, Engine
from commands.machine import chromium

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield running
        running.close()


@pytest.fixture(scope="session", params=["chromium", *BY_WEBDRIVER])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each of the three engines, with one page open."""
    if request.param in BY_WEBDRIVER:
        with BY_WEBDRIVER[request.param]() as running:
            yield running
    else:
        page = request.getfixturevalue("browser").new_page()
        yield Chromium(page)
        page.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone, with scripts off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A page on a desk, with scripts off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def host(server: str) -> Iterator[str]:
    """A portal on another origin: what is asked for below it, it shows in a frame.

    `?sandbox=…` and `?style=…` are those of the frame; without a sandbox it is the strictest one.
    """

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            asked = parse_qs(address.query)
            sandbox, style = asked.get("sandbox", [""])[0], asked.get("style", ["width:360px;height:700px"])[0]
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header(
                "Content-Security-Policy",
                f"default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; frame-src {server}; img-src data:",
            )
            self.end_headers()
            self.wfile.write(
                f"""<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">
                <main><h1>My portal</h1><iframe title="About twitching" sandbox="{sandbox}" style="{style}"
                src="{server}{address.path[1:]}"></iframe></main>""".encode()
            )

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}/"
        listening.shutdown()
