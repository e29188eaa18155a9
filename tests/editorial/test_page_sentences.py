"""What an editor reads of a slip in a page: the whole sentence, at its line, and nothing besides."""

from pathlib import Path

import pytest
import yaml

from page_slips import BEGINNING, FILE, problems_of
from written import written_page

SLIPS = yaml.safe_load(Path(__file__).with_name("page_sentences.yml").read_text("utf-8"))


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["says"][0])
def test_slip_gives_its_sentences_and_no_others(slip: dict[str, str]) -> None:
    markdown = slip["page"] if "page" in slip else BEGINNING + slip["text"]

    assert problems_of(written_page(markdown=markdown)) == [f"{FILE}:{sentence}" for sentence in slip["says"]]
