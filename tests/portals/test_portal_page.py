"""What the page for portals promises, done as its reader would: with curl, a shell and an HTML file."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup

from contract import ADDRESSES, LANGUAGES, NAMES, PAGES, ROOT
from reviews import EDITION, review_at, words_of

ReadPage = Callable[[str], BeautifulSoup]
READ = [address for address in ADDRESSES if NAMES[address] != "search"]
ABSOLUTE = re.compile(r"https://|tel:|mailto:")
both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def examples(page: BeautifulSoup) -> list[str]:
    """The blocks of commands."""
    codes = [block.get_text() for block in page.main.select("pre > code")]
    return [code for code in codes if "curl " in code]


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
        run(block, server, tmp_path)


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
def test_picture_and_leaflet_without_a_frame_are_there(read: ReadPage, server: str, language: str) -> None:
    page = read(PAGES["for-portals"][language])
    ways = [code.text for code in page.main.select("ul > li > code") if ROOT in code.text]
    picture = BeautifulSoup(ways[0], "html.parser")
    leaflet = ways[1]

    assert picture.a["href"] == ROOT + PAGES["index"][language]
    assert picture.img["alt"]
    for address, type in ((str(picture.img["src"]), "image/png"), (leaflet, "application/pdf")):
        with urlopen(address.replace(ROOT, server)) as answer:
            assert answer.headers["Content-Type"] == type


def without_a_frame(page: BeautifulSoup) -> str:
    """The command that fetches the text of a page for where there are no frames."""
    return next(block for block in examples(page) if ".html" in block)


@both_languages
def test_text_without_a_frame_is_one_command_away(read: ReadPage, server: str, tmp_path: Path, language: str) -> None:
    run(without_a_frame(read(PAGES["for-portals"][language])), server, tmp_path)

    (file,) = tmp_path.iterdir()
    copied = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    shown = read(PAGES["types"][language]).main
    assert file.stem == Path(PAGES["types"][language]).name
    assert [child.name for child in copied.find_all(recursive=False)] == ["div"]
    assert copied.div["lang"] == language
    assert copied.h2.text == shown.h1.text and not copied.h1


@both_languages
def test_text_without_a_frame_that_is_not_there_one_night_stays_as_it_was(
    read: ReadPage, server: str, tmp_path: Path, language: str
) -> None:
    command = without_a_frame(read(PAGES["for-portals"][language]))
    run(command, server, tmp_path)
    (file,) = tmp_path.iterdir()
    kept = file.read_bytes()
    with pytest.raises(subprocess.CalledProcessError) as away:
        run(command, f"{server}away/", tmp_path)

    assert "404" in away.value.stderr
    assert file.read_bytes() == kept


@pytest.mark.parametrize("address", READ, ids=lambda address: f"/{address}")
def test_text_without_a_frame_carries_what_must_not_be_lost_and_needs_nothing_of_ours(site: Path, address: str) -> None:
    language, slug = LANGUAGES[address], address.removeprefix("en/").rstrip("/") or "home"
    copied = BeautifulSoup((site / f"api/v1/{language}/{slug}.html").read_text("utf-8"), "html.parser")
    text = " ".join(copied.text.split())
    words = EDITION.wording[language].data

    assert copied.select_one("[data-review]")["data-review"] == review_at(address).state
    assert words_of(review_at(address).state, language) in text
    assert copied.select_one(f"a[href='tel:{EDITION.aid.emergency_number(language)}']")
    assert words["intended_purpose"] in text
    assert re.search(rf"{words['paper']['edition']} \d+ \w+ 20\d\d\.", text)
    assert ROOT + address in {link["href"] for link in copied.select("a")}
    assert not copied.select("script, style, link, svg, img, iframe, [class], [style], [id], [onclick]")
    assert [link["href"] for link in copied.select("a") if not ABSOLUTE.match(str(link["href"]))] == []
