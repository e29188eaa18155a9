"""Whom CODEOWNERS must name for what reviewers may review."""

from publishing.reviewing.leaflet_reading import LEAFLET
from publishing.reviewing.reviewers import AID, ALL, Reviewer, owners

DATA = [f"/docs/{file}.yml" for file in ("decision-tree", "signs", "services")]


def known(**pages: list[str]) -> dict[str, Reviewer]:
    return {name: Reviewer(name, "huisarts", f"@{name}", tuple(theirs)) for name, theirs in pages.items()}


def test_owners_of_a_page_are_those_who_may_review_it_and_all_pages_come_first() -> None:
    found = owners(known(devries=["types", AID], jansen=[ALL]))

    assert found == {
        "/docs/*/*.md": ["@jansen"],
        "/docs/*/types.md": ["@devries", "@jansen"],
        f"/docs/*/{AID}.md": ["@devries", "@jansen"],
        **{place: ["@devries", "@jansen"] for place in DATA},
        "/docs/leaflet.yml": ["@jansen"],
    }
    assert next(iter(found)) == "/docs/*/*.md"


def test_data_belong_to_those_who_may_review_what_stands_in_them() -> None:
    assert owners(known(jansen=["types"])) == {"/docs/*/types.md": ["@jansen"]}
    assert owners(known(jansen=[LEAFLET])) == {"/docs/leaflet.yml": ["@jansen"]}
    assert owners(known(jansen=[AID])) == {place: ["@jansen"] for place in (f"/docs/*/{AID}.md", *DATA)}
