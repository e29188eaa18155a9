"""Reads and checks what is to be built, once, before the first language."""

from mkdocs.config.defaults import MkDocsConfig

from building.read_build import read_build
from building.rendering import begin
from building.static_i18n import is_first_language
from building.stopping import stopping_mkdocs

previewing = False


def on_startup(command: str, dirty: bool) -> None:
    """Keep whether this is a preview."""
    global previewing
    previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check all languages; stops MkDocs with every problem that an editor must correct."""
    if is_first_language(config):
        with stopping_mkdocs():
            begin(read_build(config, previewing))
    return config
