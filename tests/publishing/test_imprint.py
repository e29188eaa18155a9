"""Who brought a source out, and when: as people write it in the reader's language, and no date twice."""

import re
from typing import Any

import pytest

from building.reading import read_edition
from project import PROJECT
from publishing.editorial.imprint import imprint
from publishing.editorial.sources import Source

ISO_DATE = re.compile(r"\b\d{4}-\d{2}\b")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


@pytest.fixture(scope="module")
def edition() -> Any:
    return read_edition(PROJECT / "docs")


@pytest.mark.parametrize(
    ("title", "publisher", "date", "english", "dutch"),
    [
        ("T", "NHS", "2023-10-30", "NHS, 30 October 2023", "NHS, 30 oktober 2023"),
        ("T", "NHS", "2021-03-05", "NHS, 5 March 2021", "NHS, 5 maart 2021"),
        ("T", "NHS", "2016-05", "NHS, May 2016", "NHS, mei 2016"),
        ("T", "NHS", "1996", "NHS, 1996", "NHS, 1996"),
        ("T", "NHS", "", "NHS, undated", "NHS, zonder datum"),
        ("T", "Lancet 1996;140:1655-8", "1996", "Lancet 1996;140:1655-8", "Lancet 1996;140:1655-8"),
        ("T", "Lancet 2022;57:5-15", "2021-06-29", "Lancet 2022;57:5-15", "Lancet 2022;57:5-15"),
        ("T", "Lancet 2019", "", "Lancet 2019", "Lancet 2019"),
        ("T", "Cochrane, CD202009", "2020", "Cochrane, CD202009, 2020", "Cochrane, CD202009, 2020"),
        ("ICD-10, version 2019", "WHO", "2019-02", "WHO", "WHO"),
        ("After the study of 1963", "NHS", "2023", "NHS, 2023", "NHS, 2023"),
    ],
)
def test_publisher_and_date_are_told_once(
    edition: Any, title: str, publisher: str, date: str, english: str, dutch: str
) -> None:
    source = Source("key", title, publisher, "", date, "en", "excerpt", "all")

    assert imprint(source, edition.wording["en"].data) == english
    assert imprint(source, edition.wording["nl"].data) == dutch


def test_no_source_of_ours_is_dated_twice_or_as_a_computer_would(edition: Any) -> None:
    told = [imprint(source, edition.wording["nl"].data) for source in edition.known_sources.values()]

    assert [line for line in told if len(YEAR.findall(line)) > 1 or ISO_DATE.search(line)] == []
