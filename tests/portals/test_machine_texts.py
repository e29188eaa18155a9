"""What programs read that answer people's questions carries along what must not be lost on the way."""

import re
from pathlib import Path

import pytest

from contract import ADDRESSES, LANGUAGES, NAMES, ROOT
from portals.conftest import Data
from reviews import EDITION, review_at, words_of

READ = [address for address in ADDRESSES if NAMES[address] != "search"]
LINK = re.compile(r"\]\(([^)\s]*)\)")
HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)


@pytest.mark.parametrize("address", READ, ids=lambda address: f"/{address}")
def test_page_in_markdown_says_below_its_title_what_goes_with_every_quotation(site: Path, address: str) -> None:
    language = LANGUAGES[address]
    title, _, rest = (site / address / "index.md").read_text("utf-8").partition("\n\n")
    opening = rest.partition("\n\n#")[0]

    assert title.startswith("# ")
    assert words_of(review_at(address).state, language) in opening
    assert EDITION.wording[language].data["intended_purpose"] in opening
    assert f"{EDITION.wording[language].data['emergency_line']} {EDITION.aid.emergency_number(language)}." in opening
    assert [
        service.number for service in EDITION.aid.emergency_services(language) if service.number not in opening
    ] == []
    assert re.search(r"\b20\d\d\. ", opening) and ROOT + address in opening


@pytest.mark.parametrize("address", READ, ids=lambda address: f"/{address}")
def test_page_in_markdown_has_the_parts_of_the_page_and_no_html(site: Path, data: Data, address: str) -> None:
    text = (site / address / "index.md").read_text("utf-8")
    slug = address.removeprefix("en/").rstrip("/") or "home"
    parts = data(f"{LANGUAGES[address]}/{slug}.json")["mainEntity"]["hasPart"]

    assert len(HEADING.findall(text)) >= len(parts)
    assert NAMES[address] == "for-portals" or not re.search(r"</?[a-z]+[^<>]*>", text)
    assert [link for link in LINK.findall(text) if not re.match(r"https://|tel:|mailto:", link)] == []


def test_list_leads_to_every_page_in_markdown_and_says_how_it_was_reviewed(site: Path) -> None:
    lines = (site / "llms.txt").read_text("utf-8").splitlines()

    assert lines[0] == "# Spiertrillen / Muscle twitching"
    for address in READ:
        (line,) = (line for line in lines if f"]({ROOT}{address}index.md)" in line)
        assert words_of(review_at(address).state, LANGUAGES[address]) in line
    for language, words in EDITION.wording.items():
        assert f"> {words.data['intended_purpose']}" in lines
        assert any(EDITION.aid.emergency_number(language) in line for line in lines)
