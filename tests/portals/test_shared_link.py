"""A link to a page that somebody shares: what a program that unfurls links (unfurl.js) shows of it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from contract import ADDRESSES, LANGUAGES, NAMES, ROOT
from project import PROJECT

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
UNFURL = """
const {unfurl} = require("unfurl.js");
const [root, server, ...addresses] = process.argv.slice(1);
const served = (address) => fetch(address.replace(root, server));
Promise.all(addresses.map((address) => unfurl(address, {fetch: served})))
  .then((cards) => console.log(JSON.stringify(cards)));
"""
"""Prints the card of every address, of which it takes what the server at hand has."""


@pytest.fixture(scope="module")
def cards(server: str) -> dict[str, Any]:
    """The card of every page, by its address below the root."""
    run = subprocess.run(
        [PROJECT / ".venv/bin/node", "-e", UNFURL, ROOT, server, *(ROOT + address for address in ADDRESSES)],
        cwd=PROJECT / "tests/portals/node", capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(zip(ADDRESSES, json.loads(run.stdout), strict=True))


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_card_has_the_title_the_language_and_a_picture_that_is_described(
    cards: dict[str, Any], site: Path, address: str
) -> None:
    card, language = cards[address]["open_graph"], LANGUAGES[address]
    (picture,) = card["images"]
    page = BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")

    assert card["url"] == cards[address]["canonical_url"] == ROOT + address
    assert card["title"] == page.find("meta", property="og:title")["content"]
    assert card["description"] == cards[address]["description"]
    assert card["locale"] == LOCALES[language]
    assert picture["url"] == f"{ROOT}assets/shared-{language}.png"
    with Image.open(site / f"assets/shared-{language}.png") as drawn:
        assert (picture["width"], picture["height"]) == drawn.size
    assert picture["alt"].startswith({"nl": "Spiertrillen. ", "en": "Muscle twitching. "}[language])


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_program_that_embeds_gets_the_frame_of_the_page(cards: dict[str, Any], address: str) -> None:
    answer = cards[address].get("oEmbed")

    if NAMES[address] == "search":
        assert answer is None
    else:
        assert (answer["type"], answer["version"]) == ("rich", "1.0")
        assert f'src="{ROOT}{address}embed.html"' in answer["html"]
