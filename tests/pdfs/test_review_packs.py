"""The review packs: offered to a doctor, with every sentence and room to answer it."""

from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup

from contract import PAGES
from pdfs.conftest import REVIEW_PACKS, heard, spoken_pages
from publishing.reviewing.review_items import Items
from publishing.reviewing.review_pack import parts
from publishing.tree.tree_paths import paths
from reviews import EDITION


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_page_about_the_site_offers_a_doctor_pack_and_workbook(site: Path, language: str) -> None:
    page = BeautifulSoup((site / PAGES["about"][language] / "index.html").read_text("utf-8"), "html.parser")
    offered = {str(link["href"]).rpartition("/")[2] for link in page.select("main a[href]")}

    assert {REVIEW_PACKS[language], "review-sheet.xlsx"} <= offered
    assert (site / "api/v1/review-sheet.xlsx").is_file()


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_review_pack_says_every_sentence_on_at_most_40_pages(folder: Path, language: str) -> None:
    pages = spoken_pages(folder / REVIEW_PACKS[language])
    heard = "".join(pages)

    assert len(pages) <= 40
    assert [item.words for item in Items(EDITION, language).all() if "".join(item.words.split()) not in heard] == []


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_first_page_says_what_the_text_is_for_and_what_who_signs_it_signs_for(folder: Path, language: str) -> None:
    first, words = spoken_pages(folder / REVIEW_PACKS[language])[0], EDITION.wording[language].data
    said = (words["intended_purpose"], words["review_pack"]["signs_for"], words["review_pack"]["how"])

    assert [text for text in said if heard(text) not in first] == []


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_doctor_reads_where_every_path_through_the_aid_ends_and_how_urgent_that_is(folder: Path, language: str) -> None:
    read, words = "".join(spoken_pages(folder / REVIEW_PACKS[language])), EDITION.wording[language].data
    tree = EDITION.aid.tree
    numbers = {id: number for number, id in enumerate(tree.questions, 1)}

    for steps, outcome in paths(tree):
        way = "".join(f"{numbers[step.question.id]}: {step.answer.text[language]} › " for step in steps)
        end = f"{outcome.title[language]} ({words['urgency'][outcome.urgency]})"
        assert heard(f"{words['review_pack']['question']} {way}{end}") in read


@pytest.mark.parametrize("language", REVIEW_PACKS)
def test_every_sentence_has_a_box_for_each_answer_and_every_passage_a_remark(folder: Path, language: str) -> None:
    items, said = Items(EDITION, language), EDITION.wording[language].data["review_pack"]
    groups = [group for part in parts(items, set(), {item.code for item in items.all()}) for group in part.groups]
    together = [group.title for group in groups if not group.to_judge]
    rows = [row for group in groups if group.to_judge for row in group.rows if not (row.earlier or row.is_heading)]

    with pikepdf.open(folder / REVIEW_PACKS[language]) as document:
        fields = list(document.Root.AcroForm.Fields)
        names = [str(field.TU) for field in fields]
        answers = {str(field.T): [str(box.TU) for box in field.Kids] for field in fields if "/Kids" in field}
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        boxes = [str(note.Parent.T) for note in notes if "/Parent" in note]

    assert list(answers) == list(dict.fromkeys(boxes))
    assert sorted(answers) == sorted([items[0].code for row in rows for items in row.statements] + together)
    assert all(names == [f"{code}: {answer}" for answer in said["answers"].values()] for code, names in answers.items())
    assert len(boxes) == 3 * len(answers)
    assert {f"{row.code}: {said['remark']}" for row in rows} <= set(names)
    assert len(set(names)) == len(names)
