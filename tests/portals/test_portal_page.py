"""What the page for portals promises, done as its reader would: with curl, a shell and an HTML file."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from contract import PAGES, ROOT

ReadPage = Callable[[str], BeautifulSoup]
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def examples(page: BeautifulSoup) -> list[str]:
    """The blocks of commands."""
    codes = [block.get_text() for block in page.main.select("pre > code")]
    return [code for code in codes if code.startswith("curl")]


def run(commands: str, server: str, folder: Path) -> str:
    shell = subprocess.run(
        ["sh", "-euc", commands.replace(ROOT, server)], cwd=folder, capture_output=True, text=True, check=True
    )
    return shell.stdout


@both_languages
def test_every_example_answers(read: ReadPage, server: str, tmp_path: Path, language: str) -> None:
    blocks = examples(read(PAGES["for-portals"][language]))
    assert len(blocks) == 6
    for block in blocks:
        run(block.replace("curl -s ", "curl -sf "), server, tmp_path)


@both_languages
def test_dutch_text_for_r25_3_is_two_commands_away(read: ReadPage, server: str, tmp_path: Path, language: str) -> None:
    block = next(block for block in examples(read(PAGES["for-portals"][language])) if "R25.3" in block)
    answer, page = (json.loads(run(line, server, tmp_path)) for line in block.splitlines())

    best, embedded, data = answer["feed"]["entry"][0]["link"]
    assert (best["href"], embedded["href"]) == (page["url"], f"{page['url']}embed.html")
    assert data["href"].endswith("/nl/soorten.json")
    assert page["inLanguage"] == "nl"
    assert "spiertrilling" in page["mainEntity"]["text"]


@both_languages
def test_page_has_a_snippet_for_every_page(read: ReadPage, language: str) -> None:
    snippets = [
        BeautifulSoup(block.get_text(), "html.parser")
        for block in read(PAGES["for-portals"][language]).select(".snippets pre")
    ]
    pages = {ROOT + addresses[language] for name, addresses in PAGES.items() if name != "search"}

    assert {str(snippet.iframe["src"]) for snippet in snippets} == {f"{page}embed.html" for page in pages}
    for snippet in snippets:
        frame = snippet.iframe
        assert frame["title"] and frame["lang"] == language
        assert (frame["loading"], frame["referrerpolicy"]) == ("lazy", "no-referrer")
        assert frame["height"] == ("920" if PAGES["decision-aid"][language] in frame["src"] else "800")
        assert frame["sandbox"] == ["allow-popups", "allow-popups-to-escape-sandbox"]
        assert snippet.select_one("p > a")["href"] in pages


@both_languages
def test_text_without_a_frame_is_one_command_away(read: ReadPage, server: str, tmp_path: Path, language: str) -> None:
    block = next(block for block in examples(read(PAGES["for-portals"][language])) if "<main" in block)
    run(block, server, tmp_path)

    (file,) = tmp_path.iterdir()
    copied = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    assert [child.name for child in copied.find_all(recursive=False)] == ["main"]
    assert copied.select_one("[data-review]") and copied.select_one("a[href='tel:112']")
    links = {str(link["href"]) for link in copied.select("a[href]")}
    assert not [link for link in links if not link.startswith(("#", "http", "tel:", "mailto:"))]
