"""Makes and writes all that is published, once, after the last language."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.rendering import current
from building.static_i18n import AFTER_IT, is_first_language
from building.steps import publish
from building.stopping import stopping_mkdocs


@event_priority(AFTER_IT)
def on_post_build(config: MkDocsConfig) -> None:
    """Take all steps, once: the other languages are rendered inside the build of the first, which ends last."""
    if is_first_language(config):
        with stopping_mkdocs():
            publish(current().hand_over(), current().build, Path(config.site_dir))
