"""The plugin mkdocs-static-i18n, as far as a build must know it: it builds every language after the first from within.

Nothing else of ours looks into the plugin, which carries no types.
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

AFTER_IT = -200
"""The priority of an event in which the plugin must have done its part; its own is -100."""


def default_language(config: MkDocsConfig) -> str:
    """The language whose pages lie at the root of the site."""
    language: str = _plugin(config).config.languages[0].locale
    return language


def language_of(config: MkDocsConfig) -> str:
    """The language that is being rendered; the theme's own setting stays that of the first one."""
    language: str = _plugin(config).current_language
    return language


def is_first_language(config: MkDocsConfig) -> bool:
    """Whether this event belongs to the build as a whole, not to a further language rendered inside it."""
    return not _plugin(config).building


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]
