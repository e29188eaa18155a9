"""What a page says of a PDF that it offers."""

import pytest

from publishing.paper.downloads import details, with_details

WORDS = {"paper": {"one_page": "page", "pages": "pages"}}


@pytest.mark.parametrize(
    ("size", "pages", "said"),
    [
        (499, 2, "0 kB, 2 pages"),
        (1500, 1, "2 kB, 1 page"),
        (94_400, 32, "94 kB, 32 pages"),
        (1_600_000, 38, "2 MB, 38 pages"),
    ],
)
def test_a_size_is_said_in_kilobytes_or_megabytes_and_in_pages(size: int, pages: int, said: str) -> None:
    assert details(size, pages, WORDS) == said


def test_a_page_says_the_details_of_every_pdf_that_was_made() -> None:
    html = "<a>Booklet (PDF, details-of:a-b.pdf)</a> <a>Diary (PDF, details-of:c.pdf)</a>"

    assert with_details(html, {"a-b.pdf": "94 kB"}) == "<a>Booklet (PDF, 94 kB)</a> <a>Diary (PDF, )</a>"
