"""The review packs: offered to a doctor, with every sentence and room to answer it."""

from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup

from contract import PAGES
from pdfs.conftest import REVIEW_PACKS, spoken_pages
from publishing.reviewing.review_items import Items
from real_aid import real_aid
from reviews import EDITION


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_page_about_the_site_offers_a_doctor_pack_and_workbook(site: Path, language: str) -> None:
    page = BeautifulSoup((site / PAGES["about"][language] / "index.html").read_text("utf-8"), "html.parser")
    offered = {str(link["href"]).rpartition("/")[2] for link in page.select("main a[href]")}

    assert {REVIEW_PACKS[language], "review-sheet.xlsx"} <= offered
    assert (site / "api/v1/review-sheet.xlsx").is_file()


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_review_pack_says_every_sentence_and_has_room_for_an_answer_and_a_remark(folder: Path, language: str) -> None:
    file, items = folder / REVIEW_PACKS[language], Items(EDITION, language)
    heard = "".join(spoken_pages(file))
    with pikepdf.open(file) as document:
        names = [str(field.TU) for field in document.Root.AcroForm.Fields]

    assert len(spoken_pages(file)) <= 40
    assert [item.words for item in items.all() if "".join(item.words.split()) not in heard] == []
    assert len(set(names)) == len(names)
    for sign in real_aid().register.signs:
        answers = EDITION.wording[language].data["review_pack"]
        for answer in (*answers["answers"].values(), answers["remark"]):
            assert f"signs {sign}: {answer}" in names
