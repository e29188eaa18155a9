"""The search index, one per language, which the search page alone asks for."""

import json
from functools import partial

from building.announcing import say
from building.build import Build
from building.published_pages import published_pages
from building.site import Files, Site
from building.workers import in_processes
from publishing.search.entries import entries
from publishing.search.packed_index import packed_index


def search_index(site: Site, build: Build) -> Files:
    """What a search can find in each language."""
    say("Making the search index and the data…")
    languages = build.edition.languages
    made = in_processes(partial(_index, site, build), languages)
    return {f"assets/search-{language}.json": index for language, index in zip(languages, made, strict=True)}


def _index(site: Site, build: Build, language: str) -> bytes:
    published = [page for page in published_pages(site, build) if page.page.language == language]
    places = build.places(language)
    found = entries(published, places, list(build.edition.aid.services.values()))
    index = packed_index(found, build.edition.search_words[language], places)
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
