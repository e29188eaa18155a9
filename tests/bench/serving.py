"""A web server on loopback that sends text as real ones do: compressed with brotli."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


@cache
def _compressed(file: Path) -> bytes:
    return bytes(brotli.compress(file.read_bytes()))


class _Compressing(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file() or file.suffix not in TEXT:
            return super().do_GET()
        body = _compressed(file)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the figures are what is printed."""


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """The address of `folder` on a loopback web server."""
    with ThreadingHTTPServer(("127.0.0.1", port), partial(_Compressing, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
