"""`make serve`: a live preview while editing. It survives every mistake, says what is wrong, and goes on."""

import logging
import socket
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from building.interruptions import heed_interruptions
from building.preview import HOST, Preview
from commands.terminal import print_line
from publishing.checks.shown_problems import shown

LAST_PORT = 65535


def main(port: str = "8000") -> int:
    """Serve the preview until Ctrl-C; 1 when it cannot be served at `port`."""
    if problem := _port_problem(port):
        print(problem, file=sys.stderr)
        return 1
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    heed_interruptions()
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        preview = Preview(int(port), Path(folder), _tell, _say)
        try:
            _say("Building the preview…")
            preview.rebuild()
            preview.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it no types
        except KeyboardInterrupt:
            _say("The preview has ended.")
        finally:
            preview.shutdown()
    return 0


def _port_problem(port: str) -> str:
    if not (port.isdecimal() and 0 < int(port) <= LAST_PORT):
        return f"'{port}' is not a port; choose a number from 1024 to {LAST_PORT}: make serve PORT=8001."
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, int(port)))
        except OSError as error:
            other = int(port) - 1 if int(port) == LAST_PORT else int(port) + 1
            return f"Port {port} cannot be used ({error.strerror}); choose another one: make serve PORT={other}."
    return ""


def _tell(problems: Sequence[str]) -> None:
    for problem in shown(problems):
        print(problem, file=sys.stderr, flush=True)
    _say("The preview waits until this is put right." if problems else "The preview shows the text as it is now.")


def _say(sentence: str) -> None:
    print_line(f"{datetime.now():%H:%M:%S} {sentence}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
