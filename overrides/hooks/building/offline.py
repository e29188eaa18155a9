"""The whole site in one archive, which opens from a folder."""

from collections.abc import Mapping

from building.announcing import say
from building.build import Build
from building.site import Files, Site
from building.stopping import Stopped
from publishing.editorial.kinds_of_page import HOME, SEARCH
from publishing.editorial.wording import files_of_kind
from publishing.editorial.written_page import Page
from publishing.paper.downloads import download_size
from publishing.reviewing.review_words import validity, written_date
from publishing.web.offline_archive import ARCHIVE, SIZE, archive_faults, archive_size_fault, belongs, packed
from publishing.web.offline_page import Archive, offline_page

NOTED = (HOME, SEARCH)
"""The pages that say something in the archive alone: how old it may be, and that nothing can be searched there."""


def offline(site: Site, build: Build) -> Files:
    """The archive, and the pages that tell its size; raises Stopped when a link leaves it or it is too large."""
    say("Packing the site for a folder…")
    for_doctors = files_of_kind("review-pack", build.edition.wording)
    inside = {name: content for name, content in site.files.items() if belongs(name) and name not in for_doctors}
    pages = _pages(inside, site, build)
    archive = packed(inside | {name: html.encode() for name, html in pages.items()})
    faults = archive_faults(pages, inside) or list(filter(None, [archive_size_fault(len(archive))]))
    if faults:
        raise Stopped(faults)
    size = download_size(len(archive))
    with_size = {name: html.replace(SIZE, size).encode() for name, html in site.html_files().items() if SIZE in html}
    return {ARCHIVE: archive, **with_size}


def _pages(inside: Files, site: Site, build: Build) -> Mapping[str, str]:
    """Every page as it is in the archive."""
    archive = Archive(inside.keys(), {*site.files, ARCHIVE}, build.root)
    pages = {build.file(page): page for page in build.edition.pages}
    return {
        name: offline_page(name, inside[name].decode(), _note(page, site, build) if page.name in NOTED else "", archive)
        for name, page in pages.items()
    }


def _note(page: Page, site: Site, build: Build) -> str:
    """What a page says in the archive alone."""
    words = build.edition.wording[page.language].data
    review = build.joint_review(page.language)
    return (
        site.templates.get_template("partials/offline-note.html")
        .render(
            name=page.name,
            words=words,
            edition_date=written_date(build.made, words),
            version=build.version,
            review=review,
            validity=validity([review], words),
            address=build.address(page),
            archive=build.root + ARCHIVE,
        )
        .strip()
    )
