"""What the templates know: of the whole site, and of the page that they are filled in for."""

from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2.defaults import DEFAULT_NAMESPACE
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section

from building.build import Build
from building.kept_templates import KeptTemplates
from building.rendering import Rendering
from publishing.editorial.imprint import imprint
from publishing.editorial.kinds_of_page import NOT_EMBEDDED
from publishing.editorial.written_page import Page
from publishing.page.emergency_strip import strip_of
from publishing.page.linked_data import linked_data
from publishing.page.pictures import with_pictures
from publishing.page.sign_items import has_own_judgement
from publishing.page.telephone_links import with_telephone_links
from publishing.portal.oembed import frame_of
from publishing.reviewing.review_words import review_line, validity, written_date
from publishing.reviewing.reviewers import reviewers
from publishing.search.subjects import a_to_z, by_where_felt
from publishing.tree.changes import changes
from publishing.tree.sections import sections
from publishing.tree.services import numbers_of
from publishing.web.addresses import API, data_name, feed_name
from publishing.web.last_changes import last_changes

SHORTEST_JSON = {"sort_keys": True, "separators": (",", ":"), "ensure_ascii": False}


def prepared(env: Environment, rendering: Rendering, language: str) -> Environment:
    """MkDocs' environment with all that our templates ask for in `language`."""
    env.autoescape = True  # a text is a text: what is HTML says so in its template
    env.auto_reload = False  # no template changes during a build
    env.bytecode_cache = KeptTemplates()
    env.undefined = StrictUndefined  # a name that nothing stands for is a slip, and no empty place
    env.policies["json.dumps_kwargs"] = SHORTEST_JSON
    env.globals |= _of_site(rendering) | _of_language(rendering, language)
    env.filters["first_page"] = _first_page
    env.filters["imprint"] = imprint
    numbers = numbers_of(rendering.build.edition.aid.services.values())
    env.filters["with_telephone_links"] = lambda text: with_telephone_links(text, numbers)
    env.filters["with_pictures"] = lambda html: with_pictures(
        html,
        rendering.build.edition.pictures[language].data,
        lambda name, title, words: env.get_template(f"pictures/{name}.html").render(
            id=name, title=title, picture=words
        ),
    )
    return env


def for_every_language(env: Environment, rendering: Rendering) -> Environment:
    """The same templates for what is made after the last language: what is of one language they must be given."""
    templates = env.overlay()
    templates.globals = {**DEFAULT_NAMESPACE, **_of_site(rendering)}
    return templates


def _of_site(rendering: Rendering) -> dict[str, Any]:
    build = rendering.build
    edition = build.edition
    return {
        "edition": edition,
        "sources": edition.known_sources,
        "source_anchors": rendering.source_anchors,
        "wordings": {other: document.data for other, document in edition.wording.items()},
        "alternates": build.addresses,
        "last_changes": last_changes(edition.pages, changes(edition.changes), build.review),
        "reading_order": rendering.reading_order,
        "root": build.root,
        "publisher": build.publisher,
        "published_unreviewed": build.published_unreviewed,
        "reviews": build.reviews,
        "reviewers": reviewers(edition.reviewers),
        "review_line": review_line,
        "path": build.site_address.path,
        "preview": build.preview,
        "frame_of": frame_of,
        "aid": edition.aid,
        "sections": sections(edition.aid.tree),
    }


def _of_language(rendering: Rendering, language: str) -> dict[str, Any]:
    build = rendering.build
    edition, aid = build.edition, build.edition.aid
    words, places, searched = edition.wording[language].data, build.places(language), edition.search_words[language]
    return {
        "language": language,
        "words": words,
        "validity_of_all": validity([build.joint_review(language)], words),
        "feed": build.root + feed_name(language, edition.languages[0]),
        "edition_date": written_date(build.made, words),
        "a_to_z": a_to_z(searched, places),
        "by_where_felt": by_where_felt(searched, places),
        "emergency_number": aid.emergency_number(language),
        "mentions": aid.mentions_in(language),
    }


def _first_page(item: StructureItem) -> StructureItem:
    """The page itself, or the first page of a section, however deep its sections lie."""
    return _first_page(item.children[0]) if isinstance(item, Section) else item


def page_context(page: Page, build: Build) -> dict[str, Any]:
    """What the templates of a page are filled in with besides what MkDocs gives them."""
    review = build.review(page)
    register = build.edition.aid.register
    site_name = build.edition.wording[page.language].data["site_name"]
    return {
        "name": page.name,
        "review": review,
        "stale": build.stale(page),
        "own_judgement": has_own_judgement(page, register),
        "emergency_strip": [register.signs[sign] for sign in strip_of(page.name, register.emergency_strip)],
        "addresses": build.addresses[page.name],
        "oembed": "" if page.name in NOT_EMBEDDED else f"{build.root}{API}oembed/{data_name(page)}",
        "linked_data": linked_data(page, review, build.address(page), site_name, build.publisher, build.made),
    }
