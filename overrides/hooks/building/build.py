"""What a hook must know of the build that it is part of."""

import os
from datetime import UTC, date, datetime
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from publishing.page.chapters import Chapter

AFTER_ALL_LANGUAGES = -200
"""A priority below static-i18n's: in its on_post_build it builds the other languages."""


def language_of(config: MkDocsConfig) -> str:
    """The language that is being built; the theme's own setting stays that of the first build."""
    language: str = _i18n(config).current_language
    return language


def all_languages_built(config: MkDocsConfig) -> bool:
    """Whether this is the on_post_build that ends everything, not that of one language among several."""
    return not _i18n(config).building


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin static-i18n, which carries no types."""
    return config.plugins["i18n"]


def root(config: MkDocsConfig) -> str:
    """The address of the site in its first language; static-i18n adds the language to that of the others."""
    return (config.site_url or "").removesuffix(f"{language_of(config)}/")


def date_of_edition() -> date:
    """The day of the commit that is built, so that two builds of it are alike; without a commit, today.

    SOURCE_DATE_EPOCH is set by the Makefile (reproducible-builds.org/specs/source-date-epoch).
    """
    return datetime.fromtimestamp(float(os.environ.get("SOURCE_DATE_EPOCH") or datetime.now().timestamp()), UTC).date()


def chapters_in_order(config: MkDocsConfig, language: str) -> list[Chapter]:
    """The chapters of a language as a reader goes through them: in the order of the navigation."""
    order = {name: place for place, name in enumerate(config.extra["reading_order"])}
    found = [chapter for chapter in config.extra["chapters"] if chapter.page.language == language]
    return sorted(found, key=lambda chapter: order[chapter.page.name])
