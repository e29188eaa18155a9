"""One build, in a process of its own: `python -m building.one_build FOLDER [ADDRESS OF A PREVIEW]`.

It says one thing a line on its standard output, as JSON: ["stage" | "warning" | "problem", sentence]. Whatever a
library prints goes to the standard error instead, with the whole story of an error: details, for no editor's eyes.
The process ends itself when the one that started it is gone.
"""

import json
import logging
import os
import re
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from building.announcing import log, say, warn
from building.failures import sentence
from building.given_address import given_address, place_of_address
from building.reading_settings import problems_in_settings
from publishing.settings.settings_file import SETTINGS
from publishing.web.site_address import AddressRefused, address_note, site_address

OF_PAGE = re.compile(r"Error (?:reading|building) page '(.+?)':")
"""How MkDocs logs which page it was at when an error happened."""

Tell = Callable[[str, str], None]
"""Takes a kind and a sentence of that kind."""


def main(folder: str, preview: str = "") -> int:
    """Build the site into `folder`, or a preview that will be served at the address `preview`; 0 when it is whole."""
    tell = _way_out()
    threading.Thread(target=_end_with_starter, daemon=True).start()
    stages = _Stages(tell)
    log.setLevel(logging.INFO)
    log.addHandler(stages)
    try:
        problems = _settings_problems() or list(_address_problems())
        problems = problems or list(_problems_of_build(folder, preview, stages))
    except Exception as error:
        traceback.print_exc()
        problems = [sentence(error, stages.place)]
    for problem in problems:
        tell("problem", problem)
    return 1 if problems else 0


def _way_out() -> Tell:
    """The way to what was standard output; what is printed from now on goes to standard error."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(kind: str, text: str) -> None:
        print(json.dumps([kind, text]), file=out, flush=True)

    return tell


def _end_with_starter() -> None:
    """Standard input is held open by whoever started us: when it closes, nobody waits for what we make."""
    while os.read(0, 1):
        pass
    os.killpg(0, signal.SIGKILL)


class _Stages(logging.Handler):
    """Passes on what is said, and knows at which stage the build is."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self.tell = tell
        self.place = "The build"

    def emit(self, record: logging.LogRecord) -> None:
        stage = record.levelno == logging.INFO
        self.tell("stage" if stage else "warning", record.getMessage())
        if stage:
            self.place = f"At “{record.getMessage().rstrip('…')}”"


class _Complaints(logging.Handler):
    """What MkDocs and the hooks complain of, and the page at which an error happened."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []
        self.page = ""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().removeprefix("spiertrillen: ")
        if page := OF_PAGE.match(text):
            self.page = f"docs/{page[1]}"
        else:
            self.found += re.sub(r"^Doc file '(.+?)' contains", r"docs/\1: The page contains", text).splitlines()


def _settings_problems() -> list[str]:
    say("Reading the settings…")
    return problems_in_settings(Path())


def _address_problems() -> Iterator[str]:
    """Why the site cannot be published at the given address; one that could be corrected only gives a warning."""
    given = given_address(Path(SETTINGS))
    try:
        if note := address_note(given, site_address(given)):
            warn(note)
    except AddressRefused as refused:
        yield f"{place_of_address(Path(SETTINGS))}{refused}"


def _problems_of_build(folder: str, preview: str, stages: _Stages) -> Iterable[str]:
    from click import ClickException
    from mkdocs.exceptions import Abort

    say("Reading and checking the text, and building the pages…")
    complaints = _Complaints()
    mkdocs = logging.getLogger("mkdocs")
    mkdocs.addHandler(complaints)
    mkdocs.propagate = False
    try:
        build_site(folder, preview)
    except (Abort, ClickException) as stop:
        return list(dict.fromkeys(complaints.found)) or [str(stop)]
    except Exception:
        stages.place = complaints.page or stages.place
        raise
    return ()


def build_site(folder: str, preview: str) -> None:
    """Build the site into `folder`, or a preview that will be served at the address `preview`."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(SETTINGS, site_dir=folder, **({"site_url": preview} if preview else {}))
    config.plugins.on_startup(command="serve" if preview else "build", dirty=False)
    try:
        build(config, serve_url=preview or None)
    finally:
        config.plugins.on_shutdown()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
