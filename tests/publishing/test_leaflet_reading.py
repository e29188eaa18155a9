"""The leaflet is reviewed like a page: its texts by line, with the signs, services and sources that it names."""

import pytest

from building.reading import read_edition
from project import PROJECT
from publishing.edition.leaflet_reading import crowded_lines, leaflet_page
from publishing.editorial.yaml_text import parsed
from publishing.reviewing.reading_matter import matter
from written import document

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


SHORT = """\
# Comment
title: {nl: Titel, en: Title}
front:
  - text:
      nl: Rust.
      en: Rest.
    sources: [a-source, b-source]
  - text: {nl: Slaap.}
    name: {nl: Hoe}
    sources: [a-source]
back:
  signs:
    - worry
  services:
    gp:
      sources: [c-source]
    emergency:
      number: "112"
  groups:
    calm: {text: {nl: Adem rustig.}, sources: [b-source]}
"""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "nl",
            {
                2: "Titel",
                5: "Rust.[^a-source][^b-source]",
                8: "Slaap.[^a-source]",
                9: "Hoe",
                20: "Adem rustig.[^b-source]",
            },
        ),
        ("en", {2: "Title", 6: "Rest.[^a-source][^b-source]"}),
    ],
)
def test_leaflet_is_a_page_of_its_texts_with_notes_its_signs_and_its_services(
    language: str, lines: dict[int, str]
) -> None:
    page = leaflet_page(document(SHORT), language)
    always = {13: "- sign:worry", 15: "service:gp[^c-source]", 17: "service:emergency"}

    assert page.markdown == "\n".join((lines | always).get(number, "") for number in range(1, max(17, *lines) + 1))
    assert (page.language, page.name, page.file, page.first_line) == (language, "leaflet", "docs/x.yml", 1)
    assert (page.title, page.front_matter.place("title")) == (lines[2], "docs/x.yml:2")


def test_two_things_on_one_line_are_refused_since_a_reviewer_would_read_one() -> None:
    signs = EDITION.leaflet.data["back"]["signs"]
    listed = "".join(f"    - {sign}\n" for sign in signs)
    in_a_row = WRITTEN.replace(f"signs:\n{listed}", f"signs: [{', '.join(signs)}]\n")

    assert list(crowded_lines(EDITION.leaflet, EDITION.languages)) == []
    assert [problem.partition(": ")[2] for problem in crowded_lines(document(in_a_row), EDITION.languages)] == [
        f"In language '{language}' {len(signs)} things stand on this line, of which a reviewer would see one; give "
        "each a line of its own."
        for language in EDITION.languages
    ]
