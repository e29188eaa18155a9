"""The search index, one per language, which the search page alone asks for."""

import json

from building.announcing import say
from building.build import Build
from building.portal_files import published_pages
from building.site import Files, Site
from publishing.search.entries import entries
from publishing.search.packed_index import packed_index


def search_index(site: Site, build: Build) -> Files:
    """What a search can find in each language."""
    say("Making the search index and the data…")
    return {f"assets/search-{language}.json": _index(site, build, language) for language in build.edition.languages}


def _index(site: Site, build: Build, language: str) -> bytes:
    published = [page for page in published_pages(site, build) if page.page.language == language]
    places = build.places(language)
    found = entries(published, places, list(build.edition.aid.services.values()))
    index = packed_index(found, build.edition.search_words[language], places)
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
