"""The lines that a portal runs every night speak when the advice has changed, and otherwise only when they must."""

import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from contract import PAGES, ROOT

CHANGED = {"nl": "De tekst is veranderd", "en": "The text has changed"}
PATH_OF_CRON = "/usr/bin:/bin"
NOT_FETCHED = {"nl": "Het manifest is niet opgehaald\n", "en": "The manifest was not fetched\n"}


@dataclass
class Night:
    """A portal that runs the lines of the page as cron does, and a server with nothing but a manifest."""

    lines: str
    manifest: Path
    portal: Path
    server: ThreadingHTTPServer

    def run(self) -> tuple[int, str, str]:
        """How the lines end, and what they say on both ways out."""
        script = self.portal / "nightly.sh"
        script.write_text(self.lines.replace(ROOT, f"http://127.0.0.1:{self.server.server_address[1]}/"))
        shell = subprocess.run(
            ["sh", script], cwd="/", env={"PATH": PATH_OF_CRON}, capture_output=True, text=True, check=False
        )
        return shell.returncode, shell.stdout, shell.stderr

    def publish(self, change: Callable[[Any], object]) -> None:
        """Put a changed manifest in place of the one that is there."""
        data = json.loads(self.manifest.read_text("utf-8"))
        change(data)
        self.manifest.write_text(json.dumps(data, indent=1), "utf-8")


@pytest.fixture(params=CHANGED)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def night(language: str, read_once: Callable[[str], BeautifulSoup], site: Path, tmp_path: Path) -> Iterator[Night]:
    page = read_once(PAGES["for-portals"][language])
    (lines,) = (code for block in page.select("pre > code") if "diff" in (code := block.get_text()))
    manifest, portal = tmp_path / "served/api/v1/manifest.json", tmp_path / "portal"
    manifest.parent.mkdir(parents=True)
    portal.mkdir()
    manifest.write_bytes((site / "api/v1/manifest.json").read_bytes())
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "served"))
    ) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield Night(lines, manifest, portal, server)
        server.shutdown()


def test_first_night_and_a_night_without_a_change_are_silent(night: Night) -> None:
    assert [night.run(), night.run()] == [(0, "", ""), (0, "", "")]


def test_another_layout_is_no_change(night: Night) -> None:
    night.run()
    night.publish(lambda manifest: manifest["files"][0].update(sha256="0" * 64, bytes=1))

    assert night.run() == (0, "", "")


def test_changed_words_are_reported_once_with_their_page(night: Night, language: str) -> None:
    night.run()
    night.publish(lambda manifest: manifest["words"].update({f"{ROOT}soorten/": "0" * 64}))
    status, said, _ = night.run()

    assert status == 0
    assert f"{ROOT}soorten/" in said and f"{ROOT}en/types/" not in said
    assert said.splitlines()[-1] == CHANGED[language]
    assert night.run() == (0, "", "")


def test_night_on_which_there_is_no_manifest_says_so_and_keeps_the_list(night: Night, language: str) -> None:
    night.run()
    away = night.manifest.rename(night.manifest.with_name("away"))
    status, said, why = night.run()

    assert (status, said) == (1, NOT_FETCHED[language])
    assert "404" in why
    away.rename(night.manifest)
    assert night.run() == (0, "", "")


def test_night_on_which_another_page_is_sent_in_its_place_says_so_and_keeps_the_list(
    night: Night, language: str
) -> None:
    night.run()
    whole = night.manifest.read_bytes()
    night.manifest.write_text("<p>Please log in</p>")

    assert night.run() == (1, NOT_FETCHED[language], "")
    night.manifest.write_bytes(whole)
    assert night.run() == (0, "", "")


def test_night_without_network_says_so_and_keeps_the_list(night: Night, language: str) -> None:
    night.run()
    kept = {file: file.read_bytes() for file in night.portal.glob("*.txt")}
    night.server.shutdown()
    night.server.server_close()
    status, said, why = night.run()

    assert (status, said) == (1, NOT_FETCHED[language])
    assert "connect" in why.lower()
    assert {file: file.read_bytes() for file in kept} == kept
