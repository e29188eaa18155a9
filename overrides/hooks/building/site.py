"""The built site on disk: reading what was published, and writing data beside it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from building.build import root
from publishing.editorial.review import Review, joint_review, review
from publishing.editorial.wording import words_of_file
from publishing.portal.embedded_page import NOT_EMBEDDED
from publishing.portal.fhir_documents import Document
from publishing.portal.published_page import PublishedPage
from publishing.web.addresses import files_of
from publishing.web.manifest import PublishedFile, kind

PACKED = {".br", ".gz"}
"""Copies that a server sends in place of the file that they are packed from."""


def published_pages(config: MkDocsConfig) -> list[PublishedPage]:
    """Every page that portals may have, in every language."""
    edition, alternates = config.extra["edition"], config.extra["alternates"]
    return [
        PublishedPage(
            page,
            root(config),
            root(config) + alternates[page.name][page.language],
            review(page, config.extra["today"]),
            Path(config.site_dir, alternates[page.name][page.language], "index.html").read_text("utf-8"),
        )
        for page in edition.pages
        if page.name not in NOT_EMBEDDED
    ]


def documents(config: MkDocsConfig, pages: Sequence[PublishedPage]) -> Iterator[Document]:
    """Everything to read: the pages, then the PDFs that are in the site."""
    site, wording = Path(config.site_dir), config.extra["edition"].wording
    for published in pages:
        page, file = published.page, site / published.address.removeprefix(published.root) / "index.html"
        yield Document(published.address, page.title, "text/html", page.language, published.review, file.read_bytes())
    for file in sorted(site.rglob("*.pdf")):
        address = root(config) + file.relative_to(site).as_posix()
        language, title = words_of_file(file.name, wording)
        yield Document(address, title, "application/pdf", language, _joint_review(config), file.read_bytes())


def published_files(config: MkDocsConfig) -> Iterator[PublishedFile]:
    """Every file of the site, with the review of its page, or of all pages together where it is made of them."""
    site, edition, joint = Path(config.site_dir), config.extra["edition"], _joint_review(config)
    page_of = {
        name: page
        for page in edition.pages
        for name in files_of(page, config.extra["alternates"][page.name][page.language])
    }
    for file in sorted(file for file in site.rglob("*") if file.is_file() and file.suffix not in PACKED):
        name = file.relative_to(site).as_posix()
        content, page = file.read_bytes(), page_of.get(name)
        if page:
            yield PublishedFile(name, content, page.language, review(page, config.extra["today"]))
        elif kind(name) == "pdf":
            yield PublishedFile(name, content, words_of_file(file.name, edition.wording)[0], joint)
        elif kind(name) == "data":
            yield PublishedFile(name, content, "", joint)
        else:
            yield PublishedFile(name, content, "", None)


def _joint_review(config: MkDocsConfig) -> Review:
    return joint_review(review(page, config.extra["today"]) for page in config.extra["edition"].pages)


def write_json(file: Path, data: Mapping[str, Any]) -> None:
    """Write `data`, readable for people too."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
