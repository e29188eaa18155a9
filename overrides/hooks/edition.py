"""Reads the edition before anything is built, and stops with every problem that an editor must mend."""

from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger

from building.build import date_of_edition
from building.reading import EditionUnreadable, read_edition
from publishing.editorial.problems import problems
from publishing.web.addresses import alternates

previewing = False

log = get_plugin_logger("spiertrillen")


def on_startup(command: str, dirty: bool) -> None:
    global previewing
    previewing = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if "edition" in config.extra:  # static-i18n builds every language anew, from the same edition
        return config
    default = config.plugins["i18n"].config.languages[0].locale
    try:
        edition = read_edition(Path(config.docs_dir), default)
        found = list(problems(edition))
    except EditionUnreadable as error:
        found = error.problems
    if found:
        for problem in found:
            log.error(problem)
        raise PluginError(f"Nothing was published: {len(found)} problem(s) to mend first, listed above.")
    config.extra["edition"] = edition
    config.extra["alternates"] = alternates(edition.pages, default)
    config.extra["today"] = date.today()
    config.extra["preview"] = previewing
    config.extra["made"] = date_of_edition()
    return config
