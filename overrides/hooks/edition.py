"""Reads and checks what is to be built, once, before the first language."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from building.read_build import read_build
from building.rendering import begin
from building.static_i18n import is_first_language
from building.stopping import Stopped
from publishing.editorial.problems import shown

previewing = False

log = get_plugin_logger("spiertrillen")


def on_startup(command: str, dirty: bool) -> None:
    global previewing
    previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if is_first_language(config):
        try:
            begin(read_build(config, previewing))
        except Stopped as stopped:
            for problem in shown(stopped.problems):
                log.error(problem)
            raise PluginError(f"Nothing was published: {len(stopped.problems)} problem(s), listed above.") from None
    return config
