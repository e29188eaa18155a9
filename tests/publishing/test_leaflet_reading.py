"""The leaflet is reviewed like a page: its texts by line, with the signs, services and sources that it names."""

import pytest

from building.reading import read_edition
from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.reviewing.leaflet_reading import leaflet_page
from publishing.reviewing.reading_matter import matter

EDITION = read_edition(PROJECT / "docs")
WRITTEN = (PROJECT / "docs/leaflet.yml").read_text("utf-8")


@pytest.mark.parametrize("language", EDITION.languages)
def test_every_text_is_read_on_the_line_where_it_stands(language: str) -> None:
    lines = leaflet_page(EDITION.leaflet, language).markdown.split("\n")
    texts = [(path, text) for path, text in EDITION.leaflet.values() if path[-1] == language]

    assert texts
    for path, text in texts:
        assert lines[EDITION.leaflet.lines[path] - 1].startswith(text), path


@pytest.mark.parametrize("language", EDITION.languages)
def test_a_reviewer_reads_the_signs_services_and_sources_that_the_leaflet_names(language: str) -> None:
    data, read = EDITION.leaflet.data, matter(EDITION.leaflets[language], EDITION).entries
    services = EDITION.decision_aid.services.data["services"]

    assert {f"signs {sign}" for sign in data["back"]["signs"]} <= read.keys()
    assert {f"services {id}" for id in data["back"]["services"] if language in services[id]["name"]} <= read.keys()
    assert {"source nhs-twitch", "source acuk-w", "mentions emergency-number"} <= read.keys()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nl: Rust en slaap genoeg.", "nl: Rust en slaap veel."),
        ("    - chest-pain\n", ""),
        ("    - over-two-weeks", "    - place-twitches-always"),
        ("sources: [acuk-w]", "sources: [nhs-twitch]"),
        ("van 8 tot 17 uur", "van 9 tot 17 uur"),
    ],
)
def test_whatever_changes_in_the_leaflet_is_not_what_was_read(old: str, new: str) -> None:
    assert old in WRITTEN
    changed = leaflet_page(parsed(WRITTEN.replace(old, new), EDITION.leaflet.file), "nl")

    assert matter(changed, EDITION) != matter(EDITION.leaflets["nl"], EDITION)
