"""What a hook must know of the build that it is part of."""

from mkdocs.config.defaults import MkDocsConfig

AFTER_ALL_LANGUAGES = -200
"""A priority below static-i18n's: in its on_post_build it builds the other languages."""


def language_of(config: MkDocsConfig) -> str:
    """The language that is being built; the theme's own setting stays that of the first build."""
    language: str = config.plugins["i18n"].current_language  # type: ignore[attr-defined]  # static-i18n is untyped
    return language


def all_languages_built(config: MkDocsConfig) -> bool:
    """Whether this is the on_post_build that ends everything, not that of one language among several."""
    return not config.plugins["i18n"].building  # type: ignore[attr-defined]  # static-i18n is untyped
