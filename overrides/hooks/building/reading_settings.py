"""Read mkdocs.yml, and check it before MkDocs does: MkDocs misses many mistakes, and names no line for the others."""

from collections.abc import Iterator
from pathlib import Path

from building.reading import EditionUnreadable, files_in
from publishing.editorial.docs_folder import is_known
from publishing.editorial.yaml_text import Document, Unreadable, decoded
from publishing.settings.publisher import publisher_problems
from publishing.settings.settings import settings_problems
from publishing.settings.settings_file import SETTINGS, settings_document

HOOKS = tuple(f"overrides/hooks/{name}.py" for name in ("edition", "pages", "publish"))
"""All hooks, in the order in which they run."""
OURS_NOT_THE_THEMES = (
    *(f"overrides/{name}" for name in ("main.html", "404.html", "sitemap.xml", "robots.txt")),
    *(f"overrides/partials/{name}.html" for name in ("header", "content", "footer")),
)
"""Templates in whose place MkDocs would take those of Material, or none, without a word."""


def problems_in_settings(project: Path) -> list[str]:
    """What is wrong with the settings of the project in that folder, as sentences."""
    try:
        text = _text(project / SETTINGS)
    except EditionUnreadable as error:
        return error.problems
    return [*settings_problems(text, SETTINGS, HOOKS, _pages(project / "docs")), *_missing(project)]


def _text(file: Path) -> str:
    try:
        return decoded(file.read_bytes(), file.name)
    except Unreadable as error:
        raise EditionUnreadable([str(error)]) from None
    except OSError as error:
        reason = f"{file.name}:1: The settings cannot be read ({error.strerror}); bring back the file as it was."
        raise EditionUnreadable([reason]) from None


def _missing(project: Path) -> Iterator[str]:
    """What the settings name and is not there."""
    if not (project / "docs").is_dir():
        yield "docs:1: The folder is missing, which holds all that is published; put it back."
    for file in (*HOOKS, *OURS_NOT_THE_THEMES):
        if not (project / file).is_file():
            yield f"{file}:1: The file is missing, without which no site can be made; put it back."


def _pages(docs: Path) -> list[str]:
    """The paths of all pages below the docs folder; none when it is not there, which is said elsewhere."""
    found = files_in(docs) if docs.is_dir() else []
    return [one.path for one in found if one.path.endswith(".md") and is_known(one.path)]


def read_settings(file: Path) -> Document:
    """The settings with their lines; raises EditionUnreadable when they, or the publisher in them, cannot be used."""
    text = _text(file)
    try:
        settings = settings_document(text, file.name)
    except Unreadable as error:
        raise EditionUnreadable([str(error)]) from None
    if not isinstance(settings.data, dict):
        raise EditionUnreadable([f"{file.name}:1: The settings must be a list of 'name: value' lines; correct them."])
    if problems := list(publisher_problems(settings)):
        raise EditionUnreadable(problems)
    return settings
