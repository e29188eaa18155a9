"""What a publisher is told of an address that the site cannot be published at, and of one that is put right."""

import re

import pytest

from building.given_address import given_address
from commands.make_site import UNTOUCHED
from project import PROJECT, Project
from publishing.web.site_address import AddressRefused, site_address

NONE = (
    "", "/", "/health/en/", "spiertrillen.nl", "//spiertrillen.nl/", "http://spiertrillen.nl/", "5", "null",
    "https://spiertrillen.nl/index.html", "https://spiertrillen.nl/?lang=nl",
)  # fmt: skip
REFUSED = re.compile(r"SITE_URL is '.*write the whole address of the site, like https://.*")


@pytest.mark.parametrize("address", NONE)
def test_address_that_is_none_is_refused_as_it_was_given(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Whatever YAML would take it for."""
    monkeypatch.setenv("SITE_URL", address)

    with pytest.raises(AddressRefused) as refused:
        site_address(given_address(PROJECT / "mkdocs.yml"))

    assert REFUSED.fullmatch(str(refused.value))


def test_address_that_is_none_is_refused_in_one_sentence_and_nothing_is_published(project: Project) -> None:
    made = Project(project.folder, {"SITE_URL": "null"}).command("commands.make_site")

    assert made.returncode == 1
    assert not (project.folder / "site").exists()
    reported, untouched = made.stderr.splitlines()
    assert REFUSED.fullmatch(reported)
    assert untouched == UNTOUCHED
