"""What is made of the rendered pages, a step a line, in the order in which it happens.

The way of a page from Markdown to PDF: `edition.py` reads and checks the whole text; `pages.py` has each page rendered
and its content kept as a chapter (`page_content.py`); after the last language `publish.py` takes the steps below, and
the first of them prints the chapters (`pdfs.py`: put together by `publishing/paper/booklet.py`, laid out by
`printing.py`, made readable aloud by `publishing/paper/pdf_repairs.py`).

A step takes the site so far and the build, and returns the files that it adds or finishes; it reads nothing back that
another has written, for what is made so far is in the site (`site.py`), wherever that keeps it. To try one alone, with
all that the steps before it make:

    .venv/bin/python -m pytest tests/building/test_each_step.py -k feeds

To add a format, write a step and give it its line here. Then say what its files are: how their names end
(`publishing/web/media_types.py`), what they are for (`publishing/web/manifest.py`), that none may be missing
(`publishing/web/completeness.py`), and what portals may build on (`.github/DATA.md`).
"""

from pathlib import Path

from building.aid_files import aid_data
from building.build import Build
from building.code_files import codes
from building.compression import compressed
from building.feeds import feeds
from building.fhir_files import questionnaires, references
from building.finished_pages import download_details, finished_pages
from building.fragments import fragments
from building.icons import icons
from building.inspected import inspected
from building.machine_texts import machine_texts
from building.manifest_file import manifest
from building.offline import offline
from building.page_data_files import oembed, page_data
from building.pdfs import pdfs
from building.search_index import search_index
from building.security_file import security_file
from building.server_files import server_files
from building.shared_pictures import shared_pictures
from building.site import Site, Step
from building.workbook_file import review_workbook
from building.writing import style_sheets, write

STEPS: tuple[Step, ...] = (
    # What is printed
    pdfs,  # pdf/*.pdf: what is printed, in every language
    review_workbook,  # api/v1/review-sheet.xlsx: all that a doctor judges, to fill in
    # The pages; what comes after these lines takes them as readers will have them
    download_details,  # on every page: how large each PDF is, and how many pages it has
    finished_pages,  # every page: its style and its policy inside it, and no superfluous byte
    offline,  # offline/spiertrillen.zip: the pages and PDFs, to open from a folder; on two pages: its size
    shared_pictures,  # assets/shared-*.png: the picture that shows when a link is shared
    icons,  # favicon.ico, apple-touch-icon.png: what browsers and telephones ask for by themselves
    # What is made beside them, of the pages or of the text
    security_file,  # .well-known/security.txt: whom to tell of a weakness, once there is a publisher
    search_index,  # assets/search-{language}.json: the index that the search page asks
    aid_data,  # api/v1/decision-tree.json, signs.json, review-sheet.csv: the decision aid
    page_data,  # api/v1/{language}/*.json: every page as data
    codes,  # api/v1/codes.json, {language}/codes/: the pages for a clinical code
    oembed,  # api/v1/oembed/: how a page is embedded
    questionnaires,  # api/v1/fhir/questionnaire-*.json, r5/: the decision aid
    references,  # api/v1/fhir/documents.json: pages and PDFs
    machine_texts,  # llms.txt, index.md beside every page: for programs that quote it
    fragments,  # api/v1/{language}/*.html: the text of every page, for places without frames
    feeds,  # feed.xml of every language: what has changed in the advice
    # What looks at all of the above
    manifest,  # api/v1/manifest.json: all of the above, with its hashes
    server_files,  # _headers, _redirects, hosting/: what a server says with every file; not published
    compressed,  # *.br, *.gz: every text, what a reader waits for as small as it gets
    inspected,  # nothing: it stops the build when anything above is not as it must be
)

IN_PREVIEW: tuple[Step, ...] = (
    download_details,  # on every page: no details, since no PDF is made
    style_sheets,  # assets/*.css: as they were written
)


def publish(site: Site, build: Build, folder: Path) -> None:
    """Take all steps, and write the site into `folder`; raises Stopped when something may not be published."""
    for step in IN_PREVIEW if build.preview else STEPS:
        site = site.with_files(step(site, build))
    write(site.files, folder)
