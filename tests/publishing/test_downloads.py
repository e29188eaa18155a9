"""What a page says of a PDF that it offers."""

import pytest

from publishing.paper.downloads import download_size, with_sizes


@pytest.mark.parametrize(("size", "said"), [(499, "0 kB"), (1500, "2 kB"), (94_400, "94 kB")])
def test_a_size_is_said_in_kilobytes(size: int, said: str) -> None:
    assert download_size(size) == said


def test_a_page_says_the_size_of_every_pdf_that_was_made() -> None:
    html = "<a>Booklet (PDF, size-of:a-b.pdf)</a> <a>Diary (PDF, size-of:c.pdf)</a>"

    assert with_sizes(html, {"a-b.pdf": "94 kB"}) == "<a>Booklet (PDF, 94 kB)</a> <a>Diary (PDF, )</a>"
