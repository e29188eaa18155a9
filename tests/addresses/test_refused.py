"""What a publisher is told of an address that the site cannot be published at, and of one that is put right."""

from pathlib import Path

import pytest

from commands.make_site import UNTOUCHED
from project import Project, copied


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("refused")).folder


@pytest.mark.parametrize(
    "address", ["", "/", "/health/en/", "spiertrillen.nl", "//spiertrillen.nl/", "http://spiertrillen.nl/", "5", "null",
                "https://spiertrillen.nl/index.html", "https://spiertrillen.nl/?lang=nl"]
)  # fmt: skip
def test_address_that_is_none_is_refused_in_one_sentence_and_nothing_is_published(folder: Path, address: str) -> None:
    made = Project(folder, {"SITE_URL": address}).command("commands.make_site")

    assert made.returncode == 1
    assert not (folder / "site").exists()
    reported, untouched = made.stderr.splitlines()
    assert reported.startswith("SITE_URL is '")
    assert "write the whole address of the site, like https://" in reported
    assert untouched == UNTOUCHED
