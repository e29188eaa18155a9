"""The decision aid as data: what portals show, what a doctor reviews, and what helps editors to write it."""

from building.build import Build
from building.site import Files, Site, as_json
from publishing.editorial.kinds_of_page import AID
from publishing.paper.leaflet_form import leaflet_schema
from publishing.portal.page_data import review_state
from publishing.reviewing.review_words import review_text
from publishing.tree.tree_exports import review_sheet, signs_data, tree_data
from publishing.tree.tree_form import EDITED, editors_schema
from publishing.web.addresses import API


def aid_data(site: Site, build: Build) -> Files:
    """The decision aid: signs, tree with its stories, review sheet for the doctor, and schemas that help editors."""
    aid, edition = build.edition.aid, build.edition
    reviews = {language: build.review(edition.page(language, AID)) for language in edition.languages}
    states = {
        language: review_state(review, review_text(review, edition.wording[language].data, build.published_unreviewed))
        for language, review in reviews.items()
    }
    return {
        f"{API}decision-tree.json": as_json(tree_data(aid, states)),
        f"{API}signs.json": as_json(signs_data(aid.register, states)),
        **{f"{API}editing/{name}.schema.json": as_json(editors_schema(name)) for name in EDITED},
        f"{API}editing/leaflet.schema.json": as_json(leaflet_schema()),
        # With a byte order mark: without it Excel, where doctors open it, reads UTF-8 as Latin-1.
        f"{API}review-sheet.csv": review_sheet(aid, states).encode("utf-8-sig"),
    }
