"""The manifest of all that is published, made when everything else has been written."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built, root
from building.site import published_files, write_json
from publishing.web.manifest import manifest


@event_priority(AFTER_ALL_LANGUAGES - 900)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    files = list(published_files(config))
    write_json(Path(config.site_dir, "api/v1/manifest.json"), manifest(files, root(config), config.extra["made"]))
