"""Reads what is to be built, and stops with every problem that an editor must solve first."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from building.build import Build
from building.environment import EnvironmentRefused, publishes_unreviewed, today
from building.print_fonts import printable_letters
from building.reading import EditionUnreadable, read_edition
from building.reading_settings import read_settings
from building.static_i18n import default_language
from building.stopping import Stopped
from publishing.editorial.letters import letter_problems, letters_lacking
from publishing.editorial.problems import problems
from publishing.editorial.publisher import PLACE, Publisher, publisher
from publishing.editorial.written_edition import Edition
from publishing.web.addresses import alternates
from publishing.web.response_headers import hosts_problem
from publishing.web.site_address import AddressRefused, SiteAddress, site_address


def read_build(config: MkDocsConfig, preview: bool) -> Build:
    """The build that the settings and the docs folder describe; raises Stopped with what is wrong in them.

    The address is read here, once, before static-i18n adds a language to it.
    """
    if problem := hosts_problem(config.extra.get("may_frame")):
        raise Stopped([f"mkdocs.yml: {problem}"])
    language = default_language(config)
    day, unreviewed = _of_environment()
    edition = _edition(Path(config.docs_dir), language, day)
    return Build(
        edition=edition,
        site_address=_site_address(config.site_url or ""),
        addresses=alternates(edition.pages, language),
        today=day,
        made=_day_of_edition(),
        may_frame=config.extra["may_frame"],
        fhir_questionnaire=config.extra["fhir_questionnaire"],
        publisher=_publisher(Path(config.config_file_path)),
        published_unreviewed=unreviewed,
        preview=preview,
    )


def _site_address(given: str) -> SiteAddress:
    try:
        return site_address(given)
    except AddressRefused as refused:
        raise Stopped([str(refused)]) from None


def _edition(docs: Path, language: str, day: date) -> Edition:
    try:
        edition = read_edition(docs, language)
    except EditionUnreadable as error:
        raise Stopped(error.problems) from None
    if found := [*problems(edition, day), *letter_problems(edition, printable_letters())]:
        raise Stopped(found)
    return edition


def _publisher(settings: Path) -> Publisher | None:
    try:
        written = read_settings(settings)
    except EditionUnreadable as error:
        raise Stopped(error.problems) from None
    named = publisher(written)
    if named and (lacking := list(letters_lacking(written.place(*PLACE, "name"), named.name, printable_letters()))):
        raise Stopped(lacking)
    return named


def _of_environment() -> tuple[date, bool]:
    """The day of the build, and whether the publisher knowingly publishes what no doctor has reviewed."""
    try:
        return today(), publishes_unreviewed()
    except EnvironmentRefused as refused:
        raise Stopped([str(refused)]) from None


def _day_of_edition() -> date:
    """The day of the commit that is built, so that two builds of it are alike; without a commit, today.

    SOURCE_DATE_EPOCH is set by the Makefile (reproducible-builds.org/specs/source-date-epoch).
    """
    return datetime.fromtimestamp(float(os.environ.get("SOURCE_DATE_EPOCH") or datetime.now().timestamp()), UTC).date()
