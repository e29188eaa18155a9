"""The address of the site as its publisher has written it: MkDocs hands it on only when it has changed it."""

from pathlib import Path

from mkdocs.utils.yaml import yaml_load


def given_address(settings: Path) -> str:
    """What SITE_URL says, or else site_url in the settings (mkdocs.yml); empty when neither says anything."""
    with settings.open("rb") as file:
        return str(yaml_load(file).get("site_url") or "")
