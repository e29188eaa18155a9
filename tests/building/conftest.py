"""What a step takes: a build of the real edition, and a site as small as can be."""

from datetime import date

import pytest
from jinja2 import Environment

from building.build import Build
from building.reading import read_edition
from building.site import Site
from project import PROJECT
from publishing.web.addresses import alternates
from publishing.web.site_address import site_address


@pytest.fixture(scope="session")
def build() -> Build:
    """The real edition, as if it were built on a certain day at a certain address."""
    edition = read_edition(PROJECT / "docs")
    return Build(
        edition=edition,
        site_address=site_address("https://site.example/twitch/"),
        addresses=alternates(edition.pages, "nl"),
        today=date(2026, 12, 1),
        made=date(2026, 11, 30),
        may_frame="*",
        fhir_questionnaire=True,
        publisher=None,
        published_unreviewed=False,
        preview=False,
    )


@pytest.fixture
def empty() -> Site:
    """A site in which nothing has been made yet."""
    return Site(files={}, style_sheets={}, chapters=[], templates=Environment())
