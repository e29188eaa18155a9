"""The address of the site as its publisher has written it: MkDocs hands it on only when it has changed it."""

import os
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from publishing.settings.settings_file import settings_document


def given_address(settings: Path) -> str:
    """What SITE_URL says, or else site_url in the settings (mkdocs.yml); empty when neither says anything."""
    with settings.open("rb") as file:
        return str(yaml_load(file).get("site_url") or "")


def place_of_address(settings: Path) -> str:
    """Where the address was given, to begin a sentence with: "mkdocs.yml:4: ", or "" when SITE_URL said it."""
    if "SITE_URL" in os.environ:
        return ""
    document = settings_document(settings.read_text("utf-8"), settings.name)
    return f"{document.place('site_url')}: "
