"""Reads and checks what is to be built, once, before the first language."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from building.read_build import read_build
from building.rendering import begin
from building.static_i18n import is_first_language
from building.stopping import Stopped

previewing = False


def on_startup(command: str, dirty: bool) -> None:
    global previewing
    previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if is_first_language(config):
        try:
            begin(read_build(config, previewing))
        except Stopped as stopped:
            raise PluginError(str(stopped)) from None
    return config
