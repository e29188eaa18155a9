"""A tap on 112 in a frame, in three engines: the call leaves the frame where it may, and the frame always stays.

No engine here has a telephone. That a call has left its frame is seen by the window that is opened for it (Firefox and
WebKit), and that it was not let out by what Chromium complains of, which closes such a window by itself.
"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from browser.engines import Engine

SNIPPET = "allow-popups allow-popups-to-escape-sandbox"
POLICIES = {"none": "", "without tel:": "frame-src {server}", "with tel:": "frame-src {server} tel:"}
CASES = list(product((SNIPPET, ""), POLICIES))


@pytest.fixture(scope="module")
def portal(server: str) -> Iterator[str]:
    """A portal that shows the home page in a frame, with the sandbox and the policy that its address asks for."""

    class Portal(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            if policy := POLICIES[asked.get("policy", ["none"])[0]]:
                self.send_header("Content-Security-Policy", policy.format(server=server))
            self.end_headers()
            sandbox = asked.get("sandbox", [""])[0]
            frame = f'<iframe title="Frame" sandbox="{sandbox}" width="600" height="600" src="{server}embed.html">'
            self.wfile.write(f"<!doctype html><title>Portal</title><h1>Portal</h1>{frame}</iframe>".encode())

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Portal) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}/"
        listening.shutdown()


@pytest.mark.parametrize(("sandbox", "policy"), CASES)
def test_a_tap_on_112_calls_or_changes_nothing(engine: Engine, portal: str, sandbox: str, policy: str) -> None:
    address = f"{portal}?sandbox={quote(sandbox)}&policy={quote(policy)}"
    engine.open(address)

    tapped = engine.tap_in_frame("a[href='tel:112']")

    assert engine.address == address
    assert "112" in tapped.text_in_frame
    assert tapped.left_the_frame == bool(sandbox)
