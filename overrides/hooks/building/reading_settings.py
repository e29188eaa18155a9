"""Read what mkdocs.yml says of the publisher and of the address."""

from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from building.reading import EditionUnreadable
from publishing.editorial.publisher import publisher_problems
from publishing.editorial.yaml_text import Document, Unreadable, decoded, parsed


def read_settings(file: Path) -> Document:
    """The settings with their lines; raises EditionUnreadable when they, or the publisher in them, cannot be used."""
    try:
        settings = parsed(decoded(file.read_bytes(), file.name), file.name)
    except Unreadable as error:
        raise EditionUnreadable([str(error)]) from None
    if problems := list(publisher_problems(settings)):
        raise EditionUnreadable(problems)
    return settings


def given_address(file: Path) -> str:
    """Where the site would be published: as MkDocs reads it, which lets SITE_URL decide."""
    with file.open("rb") as opened:
        return str(yaml_load(opened).get("site_url") or "")
