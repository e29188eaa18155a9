"""Whatever goes wrong, one sentence says it, and at which file or stage."""

import errno
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader
from lxml.etree import SerialisationError

from building.announcing import working_on
from building.failures import sentence
from building.workers import in_processes

LIES_IN = "the details lie in build/last-fault.txt."


def template_error(source: str) -> Exception:
    try:
        Environment(loader=DictLoader({"page": source})).get_template("page").render()
    except Exception as error:
        return error
    raise AssertionError("the template is sound")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "site/a.html"),
            "site/a.html: It cannot be read or written (No space left on device); make room or correct it.",
        ),
        (
            OSError(errno.EIO, "Input/output error"),
            "docs/nl/x.md: It cannot be read or written (Input/output error); make room or correct it.",
        ),
        (
            SerialisationError("IO_ENOSPC"),
            "docs/nl/x.md: It cannot be read or written (No space left on device); make room or correct it.",
        ),
        (
            OSError("cannot load library"),
            f"docs/nl/x.md: Something went wrong that nobody foresaw (OSError: cannot load library); {LIES_IN}",
        ),
        (
            ZeroDivisionError("division by zero"),
            f"docs/nl/x.md: Something went wrong that nobody foresaw (ZeroDivisionError: division by zero); {LIES_IN}",
        ),
        (
            ValueError("first line\nsecond line"),
            f"docs/nl/x.md: Something went wrong that nobody foresaw (ValueError: first line); {LIES_IN}",
        ),
        (
            AssertionError(),
            f"docs/nl/x.md: Something went wrong that nobody foresaw (AssertionError: no more is known); {LIES_IN}",
        ),
        (
            template_error("{% include 'partials/x.html' %}"),
            "overrides/partials/x.html:1: The template is missing (for docs/nl/x.md); put it back.",
        ),
        (
            template_error("{{ a.b }}"),
            "docs/nl/x.md: The template cannot be filled in: 'a' is undefined (for docs/nl/x.md).",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_error_is_one_sentence(error: Exception, says: str) -> None:
    assert sentence(error, "docs/nl/x.md") == says


def test_template_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("\n\n{{ a.b }}")
    with pytest.raises(Exception, match="undefined") as raised:
        Environment(loader=FileSystemLoader(tmp_path)).get_template("page.html").render()

    assert sentence(raised.value, "docs/nl/x.md").startswith(f"{tmp_path}/page.html:3: ")


def test_template_that_includes_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("\n{% include 'page.html' %}")
    with pytest.raises(RecursionError) as raised:
        Environment(loader=FileSystemLoader(tmp_path)).get_template("page.html").render()

    assert sentence(raised.value, "docs/nl/x.md") == (
        f"{tmp_path}/page.html:2: The template includes itself, directly or by others; take out one of them "
        "(for docs/nl/x.md)."
    )


def inverse(number: int) -> float:
    with working_on(f"docs/nl/{number}.md"):
        return 1 / number


def test_error_in_another_process_says_which_file_it_worked_on() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        in_processes(inverse, [1, 0, 2])

    assert sentence(raised.value, "At “Finishing the pages”").startswith("docs/nl/0.md: Something went wrong")
