"""The built site, and copies of the project that a test may break."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from hypothesis import settings

from building.environment import today
from project import PROJECT, Project, copied, copy_docs
from short_edition import shorten

READABILITY, SEARCH = "readability", "search"
TABLES = {READABILITY: "readability per page", SEARCH: "first results of the search"}

settings.register_profile("ours", deadline=None, derandomize=True)  # no test depends on a busy machine, or on chance
settings.load_profile("ours")


LONGEST_FIRST = (
    "test_absolute_addresses", "test_broken_machine", "test_preview", "test_reproducible", "test_accessibility",
    "test_decision_aid", "test_pdfs", "test_new_language", "test_bare_machine", "test_problems", "test_other_engine",
    "test_portal_frames", "test_pruned_style", "test_first_screens", "test_data_files", "test_supply_chain",
    "test_search", "test_pages", "test_three_engines", "test_telephone_in_a_frame", "test_narrow_screen",
    "test_review_workbook", "test_crawl", "test_spelling_and_grammar", "test_one_visit", "test_who_answers",
)  # fmt: skip
"""So that no worker is left with a long file at the end; first those that make what others look at afterwards."""


@pytest.hookimpl(optionalhook=True)  # where pytest-xdist is left out, nobody asks
def pytest_xdist_auto_num_workers() -> int:
    """Two tests to a processor: some wait for a browser or a server, and a processor need not wait with them."""
    return 2 * len(os.sched_getaffinity(0))


def pytest_configure() -> None:
    """It is one day for all tests and for what they start, so that a run over midnight holds together."""
    os.environ.setdefault("TODAY", today().isoformat())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {name: place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: order.get(item.path.stem, len(order)))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", help="test this finished site instead of building one")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    named_lines = [pair for report in terminalreporter.getreports("passed") for pair in report.user_properties]
    for table, title in TABLES.items():
        lines = [str(line) for name, line in named_lines if name == table]
        if lines:
            terminalreporter.section(title)
            for line in lines:
                terminalreporter.line(line)


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Adds a line to the readability table that closes the run."""
    return lambda line: request.node.user_properties.append((READABILITY, line))


@pytest.fixture
def search_report(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Adds a line to the table of what the search found."""
    return lambda line: request.node.user_properties.append((SEARCH, line))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy of the pages, hooks, templates and settings."""
    return copied(tmp_path)


@pytest.fixture
def docs(tmp_path: Path) -> Project:
    """A copy of the docs folder, which is all that is read to find a problem."""
    copy_docs(tmp_path)
    return Project(tmp_path)


@pytest.fixture(scope="session")
def _short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("short")
    shorten(copied(folder))
    return folder


@pytest.fixture
def short_project(_short: Path, tmp_path: Path) -> Project:
    """A fresh copy with a short text, which is read and built in less time."""
    return Project(Path(shutil.copytree(_short, tmp_path, dirs_exist_ok=True)))


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The finished site: the one named by --site, or one built now."""
    if finished := request.config.getoption("--site"):
        yield Path(finished).absolute()
        return
    target = tmp_path_factory.mktemp("built") / "site"
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)],
        cwd=PROJECT,
        check=True,
    )
    yield target


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the archive of the site unpacks into."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(site / "offline/spiertrillen.zip") as archive:
        archive.extractall(folder)
    return folder / "spiertrillen"


@pytest.fixture
def read(site: Path) -> Callable[[str], BeautifulSoup]:
    """Reads the page at an address below the root."""
    return partial(_page, site)


@pytest.fixture(scope="session")
def read_once(site: Path) -> Callable[[str], BeautifulSoup]:
    """The same for tests that change nothing in what they read: it is the same for all of them."""
    return cache(partial(_page, site))


def _page(site: Path, address: str) -> BeautifulSoup:
    file = site / address if address.endswith((".html", ".xml")) else site / address / "index.html"
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the tests look at answers, not at logs."""


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the finished site on a loopback web server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}/"
        listening.shutdown()
