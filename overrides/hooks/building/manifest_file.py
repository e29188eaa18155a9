"""The list of everything that is published."""

import json
from collections.abc import Iterator

from building.build import Build
from building.site import Files, Site, as_json
from publishing.editorial.wording import words_of_file
from publishing.web.addresses import API, MANIFEST, data_name, files_of
from publishing.web.manifest import PublishedFile, kind
from publishing.web.manifest import manifest as manifest_of


def manifest(site: Site, build: Build) -> Files:
    """Everything that is published, with its hash and its review."""
    words = {
        build.address(page): json.loads(site.files[data])["mainEntity"]["text"]
        for page in build.edition.pages
        if (data := f"{API}{data_name(page)}") in site.files
    }
    made = manifest_of(_published_files(site, build), words, build.root, build.publisher, build.made)
    return {MANIFEST: as_json(made)}


def _published_files(site: Site, build: Build) -> Iterator[PublishedFile]:
    """Every file, with the review of its page, or of the weakest page where it is made of several."""
    page_of = {name: page for page in build.edition.pages for name in files_of(page, build.below_root(page))}
    joint = build.joint_review()
    for name in sorted(site.files):
        content, page = site.files[name], page_of.get(name)
        if page:
            yield PublishedFile(name, content, page.language, build.review(page))
        elif kind(name) == "pdf":
            language, _ = words_of_file(name.removeprefix("pdf/"), build.edition.wording)
            yield PublishedFile(name, content, language, build.review_of_pdf(name, language))
        elif kind(name) in ("data", "archive"):
            language = next((one for one in build.edition.languages if name.startswith(f"{API}{one}/")), "")
            yield PublishedFile(name, content, language, build.joint_review(language) if language else joint)
        else:
            yield PublishedFile(name, content, "", None)
