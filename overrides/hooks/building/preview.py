"""A live preview for editors: built anew after every change; a page with a mistake gives way to what is wrong."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from mkdocs.livereload import LiveReloadServer

from building.build_apart import built
from building.failures import sentence
from building.folders import OVERRIDES

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

HOST = "127.0.0.1"
WATCHED = {"docs": True, "overrides": True, ".": False}
"""What is watched, and whether with all below it; the settings lie in the last one."""

LEAVES_OUT = "A preview leaves out the PDFs, the search and the data for portals: make site makes them."

TellProblems = Callable[[Sequence[str]], None]
"""Takes the problems of a preview that has been built; none when it is whole."""


class Preview(LiveReloadServer):
    """Serves the preview at `port`, and builds it below `folder`; `tell` hears how every build ended."""

    def __init__(self, port: int, folder: Path, tell: TellProblems, say: Callable[[str], None]) -> None:
        super().__init__(self.rebuild, HOST, port, root=str(folder / "nothing-yet"))
        self.folder, self.tell, self.say = folder, tell, say
        self.problems: list[str] = []
        for name, below in WATCHED.items():
            if Path(name).is_dir():
                self.watch(name, recursive=below)

    def serve_forever(self, poll_interval: float = 0.5) -> None:
        """Answer, which begins when changes are watched; so only then is it said where."""
        self.say(f"The preview is at {self.url} until you press Ctrl-C. {LEAVES_OUT}")
        super().serve_forever(poll_interval)

    def rebuild(self) -> None:
        """Build anew; what was there before stays until the new preview is whole."""
        try:
            self.problems = self._built()
        except OSError as error:
            self.problems = [sentence(error, "The preview")]
        self.tell(self.problems)

    def _built(self) -> list[str]:
        new = Path(tempfile.mkdtemp(dir=self.folder))
        problems = built(new, self._hear, self.url)
        gone = new
        if not problems:
            gone, self.root = Path(self.root), str(new)
        shutil.rmtree(gone, ignore_errors=True)
        return problems

    def _hear(self, kind: str, sentence: str) -> None:
        if kind == "warning":
            self.say(sentence)

    def serve_request(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """The page that is asked for; while there are problems, these, in its place."""
        if not self.problems or environ["PATH_INFO"].startswith("/livereload/"):
            return super().serve_request(environ, start_response)
        start_response("503 Service Unavailable", [("Content-Type", "text/html; charset=utf-8")])
        return [_problem_page(self.problems).encode()]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away before it has its answer is no error; anything else is."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _problem_page(problems: Sequence[str]) -> str:
    templates = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=True, undefined=StrictUndefined)
    return templates.get_template("preview-problems.html").render(problems=problems)
