"""The preview survives every mistake, says it in the terminal and in the browser, and goes on when it is corrected."""

import os
import re
import signal
import socket
from collections.abc import Callable, Iterator
from http.client import HTTPConnection

import pytest

from project import Project
from trust.running import Running, running

READY = "The preview shows the text as it is now."


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


class Browser:
    """Asks a preview for pages."""

    def __init__(self, port: int) -> None:
        self.port = port

    def status(self, address: str) -> int:
        return self._asked(address)[0]

    def page(self, address: str) -> str:
        return self._asked(address)[1]

    def _asked(self, address: str) -> tuple[int, str]:
        asking = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            asking.request("GET", address)
            with asking.getresponse() as answer:
                return answer.status, answer.read().decode()
        finally:
            asking.close()


@pytest.fixture
def preview(short_project: Project) -> Iterator[tuple[Running, Browser]]:
    """A preview of the project as the test has left it before it asks for this fixture by name."""
    port = free_port()
    with running(short_project, "commands.serve", str(port)) as serving:
        serving.until_said(f"The preview is at http://127.0.0.1:{port}/ until you press Ctrl-C.")
        yield serving, Browser(port)


@pytest.fixture
def broken_at_start(short_project: Project) -> int:
    return short_project.replace("docs/nl/stress.md", "title: ", "titel: ")


def broken_page(project: Project) -> str:
    project.replace("docs/nl/stress.md", "title: ", "titel: ")
    return "docs/nl/stress.md:1: The front matter lacks"


def broken_settings(project: Project) -> str:
    project.append("mkdocs.yml", "nav: ]")
    return "mkdocs.yml"


def settings_gone(project: Project) -> str:
    (project.folder / "mkdocs.yml").unlink()
    return "mkdocs.yml:1: The settings cannot be read"


def broken_template(project: Project) -> str:
    line = project.append("overrides/main.html", "{{ 1 // 0 }}")
    return f"ZeroDivisionError: integer division or modulo by zero, in overrides/main.html:{line}"


def broken_code(project: Project) -> str:
    line = project.append("overrides/hooks/pages.py", "def (")
    return f"overrides/hooks/pages.py:{line}: The code cannot be read"


FILES = ("docs/nl/stress.md", "mkdocs.yml", "overrides/main.html", "overrides/hooks/pages.py")


def test_preview_survives_mistakes_of_every_kind_and_goes_on(
    short_project: Project, preview: tuple[Running, Browser]
) -> None:
    serving, browser = preview
    whole = {file: short_project.read(file) for file in FILES}
    for broken in (broken_page, broken_settings, settings_gone, broken_template, broken_code):
        says = broken(short_project)
        serving.until(lambda: browser.status("/stress/") == 503)
        assert says in browser.page("/stress/")
        assert says in serving.said

        for file, text in whole.items():
            short_project.write(file, text)
        serving.until(lambda: browser.status("/stress/") == 200)
    assert "Traceback" not in serving.said


def test_preview_begins_with_a_broken_page(
    short_project: Project, broken_at_start: int, preview: tuple[Running, Browser]
) -> None:
    serving, browser = preview
    assert "docs/nl/stress.md" in browser.page("/")
    assert 'http-equiv="refresh"' in browser.page("/")

    short_project.replace("docs/nl/stress.md", "titel: ", "title: ")

    serving.until(lambda: browser.status("/") == 200)


def test_preview_follows_templates_and_code(short_project: Project, preview: tuple[Running, Browser]) -> None:
    serving, browser = preview
    short_project.replace("overrides/partials/footer.html", "</footer>", "changed-in-a-template</footer>")
    serving.until(lambda: "changed-in-a-template" in browser.page("/"))

    short_project.replace("overrides/hooks/pages.py", "output.encode()", "output.encode() + b'changed-in-the-code'")
    serving.until(lambda: "changed-in-the-code" in browser.page("/"))


def test_preview_says_what_it_leaves_out_and_promises_no_pdf_of_no_size(preview: tuple[Running, Browser]) -> None:
    serving, browser = preview

    assert "A preview leaves out the PDFs, the search and the data" in serving.said
    pages = [browser.page(address) for address in ("/", "/en/", "/en/see-a-doctor/")]
    assert not [found for page in pages for found in re.findall(r"\([^()]*(?:details-of|PDF, ?[,)])[^()]*\)?", page)]


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM])
def test_preview_ends_quietly(preview: tuple[Running, Browser], interruption: signal.Signals) -> None:
    serving, _ = preview

    os.killpg(serving.process.pid, interruption)

    assert serving.end() == 0
    assert serving.said.splitlines()[-1].endswith("The preview has ended.")
    assert "Traceback" not in serving.said


def taken_port() -> tuple[socket.socket, str]:
    listening = socket.create_server(("127.0.0.1", 0))
    return listening, str(listening.getsockname()[1])


@pytest.mark.parametrize("port", [lambda: (None, "80a"), lambda: (None, "0"), lambda: (None, "70000"), taken_port])
def test_port_that_cannot_be_used_is_reported(project: Project, port: Callable[[], tuple[object, str]]) -> None:
    kept, number = port()
    with running(project, "commands.serve", number) as serving:
        assert serving.end() == 1
        assert re.fullmatch(rf"[^\n]*{number}[^\n]*make serve PORT=\d+\.\n", serving.said)
    if isinstance(kept, socket.socket):
        kept.close()
