"""Reads what is to be built, and stops with every problem that an editor must solve first."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from building.announcing import warn
from building.build import Build
from building.environment import EnvironmentRefused, day_of_edition, publishes_unreviewed, today
from building.print_fonts import read_fonts
from building.reading import read_edition
from building.reading_settings import problems_in_settings, read_settings
from building.static_i18n import default_language
from building.stopping import Stopped
from building.template_files import problems_in_templates
from publishing.checks.problems import problems_but_stale_translations, translations_behind
from publishing.edition.letters import Font, letter_problems, letters_lacking
from publishing.edition.written_edition import Edition
from publishing.editorial.kinds_of_page import NEEDED
from publishing.editorial.yaml_text import Document
from publishing.settings.navigation import menu_problems
from publishing.settings.publisher import PLACE, Publisher, publisher
from publishing.web.addresses import alternates
from publishing.web.site_address import AddressRefused, SiteAddress, site_address


def read_build(config: MkDocsConfig, preview: bool) -> Build:
    """The build that the settings and the docs folder describe; raises Stopped with what is wrong in them.

    The address is read here, once, before static-i18n adds a language to it.
    """
    settings = Path(config.config_file_path)
    _stop_for(problems_in_settings(settings.parent))
    language = default_language(config)
    day, made, unreviewed = _of_environment()
    edition = read_edition(Path(config.docs_dir), language)
    pages = {page.name for page in edition.pages}.union(NEEDED)  # one that is missing is reported as such, below
    templates = problems_in_templates(settings.parent / "overrides", pages)
    _stop_or_warn(templates, preview)  # in a preview a designer tries things
    fonts, refused = read_fonts(edition.wording)
    _stop_for([*problems_but_stale_translations(edition, day), *refused, *letter_problems(edition, fonts)])
    written = read_settings(settings)
    _stop_for(menu_problems(written, edition.wording.values()))
    return Build(
        edition=edition,
        site_address=_site_address(config.site_url or ""),
        addresses=alternates(edition.pages, language),
        today=day,
        made=made,
        may_frame=config.extra["may_frame"],
        fhir_questionnaire=config.extra["fhir_questionnaire"],
        publisher=_publisher(written, fonts),
        published_unreviewed=unreviewed,
        preview=preview,
        stale_translations=_stale_translations(edition, preview),
    )


def _stop_for(problems: Iterable[str]) -> None:
    if found := list(problems):
        raise Stopped(found)


def _stop_or_warn(problems: Iterable[str], preview: bool) -> None:
    found = list(problems)
    if not preview:
        _stop_for(found)
    for sentence in found:
        warn(sentence)


def _site_address(given: str) -> SiteAddress:
    try:
        return site_address(given)
    except AddressRefused as refused:
        raise Stopped([str(refused)]) from None


def _stale_translations(edition: Edition, preview: bool) -> list[str]:
    """The translations that are behind, of which a preview only warns."""
    found = list(translations_behind(edition))
    _stop_or_warn(found, preview)
    return found


def _publisher(settings: Document, fonts: Mapping[str, Font]) -> Publisher | None:
    named = publisher(settings)
    if named:
        _stop_for(letters_lacking(settings.place(*PLACE, "name"), named.name, fonts.values()))
    return named


def _of_environment() -> tuple[date, date, bool]:
    """The day of the build, that of the edition, and whether unreviewed text is knowingly published."""
    try:
        return today(), day_of_edition(), publishes_unreviewed()
    except EnvironmentRefused as refused:
        raise Stopped([str(refused)]) from None
