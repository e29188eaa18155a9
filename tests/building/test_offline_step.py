"""The step that packs the site: what it adds, what it finishes, and when nothing is published."""

import os
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from jinja2 import Environment, FileSystemLoader

from building.build import Build
from building.offline import offline
from building.site import Site
from building.stopping import Stopped
from project import PROJECT

ARCHIVE = "offline/spiertrillen.zip"
PAGE = '<!doctype html><html><body><main><div class="lead"><h1>Twitch</h1></div></main>{}</body></html>'


@pytest.fixture
def site(empty: Site, build: Build) -> Site:
    """A site of all pages, with no text; one of them offers the archive."""
    pages = {f"{build.below_root(page)}index.html": PAGE.format("").encode() for page in build.edition.pages}
    offers = PAGE.format(
        '<a href="../offline/spiertrillen.zip">Copy</a><span data-online> (size-of-the-archive)</span>'
    )
    templates = Environment(loader=FileSystemLoader(PROJECT / "overrides"), autoescape=True)
    return replace(empty, files={**pages, "over/index.html": offers.encode()}, templates=templates)


def test_page_that_offers_the_archive_says_how_large_it_is(site: Site, build: Build) -> None:
    made = offline(site, build)

    assert made.keys() == {ARCHIVE, "over/index.html"}
    assert f"({round(len(made[ARCHIVE]) / 1000)} kB)" in made["over/index.html"].decode()


def test_first_page_in_the_archive_tells_day_version_and_where_the_newest_is(site: Site, build: Build) -> None:
    with ZipFile(BytesIO(offline(site, build)[ARCHIVE])) as archive:
        home = archive.read("spiertrillen/en/index.html").decode()

    assert "<strong>This is a copy of the website, to read without internet.</strong>" in home
    assert "Edition of 30 November 2026, version 2026.11.30." in home
    assert f'The newest text is at <a href="{build.root}en/">' in home


@pytest.mark.parametrize(
    ("added", "says"),
    [
        (
            {"stress/index.html": PAGE.format('<a href="../gone/">x</a>').encode()},
            "stress/index.html: ../gone/ leads to nothing in offline/spiertrillen.zip; correct the link.",
        ),
        ({"pdf/large.pdf": os.urandom(4_000_000)}, "more than it may have; make its PDFs smaller."),
    ],
)
def test_link_that_leaves_the_archive_and_too_many_bytes_stop_the_build(
    site: Site, build: Build, added: dict[str, bytes], says: str
) -> None:
    with pytest.raises(Stopped) as stopped:
        offline(site.with_files(added), build)

    (sentence,) = stopped.value.problems
    assert sentence.endswith(says)
