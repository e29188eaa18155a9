"""Each step by itself: what it takes, and what it adds."""

import gzip
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import brotli
import pikepdf
import pytest
from PIL import Image

from building.aid_files import aid_data
from building.build import Build
from building.compression import compressed
from building.fhir_files import questionnaires
from building.finished_pages import download_details, finished_pages
from building.icons import icons
from building.inspected import SEARCH_CODE, inspected
from building.manifest_file import manifest
from building.security_file import security_file
from building.site import Site, Step
from building.steps import IN_PREVIEW, STEPS, publish
from building.stopping import Stopped
from building.writing import style_sheets, write
from editions import PUBLISHER
from project import PROJECT
from publishing.web.security_policy import style_hash

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Twitch</title>
<link rel="stylesheet" href="../assets/site.css"></head>
<body><main><p class="used" data-review="pending">Text details-of:diary.pdf</p></main></body></html>"""


@pytest.fixture
def site(empty: Site) -> Site:
    """A site of one page and its style sheet."""
    css = ".used{color:red}.unused{color:blue}"
    return Site({"types/index.html": PAGE.encode()}, {"assets/site.css": css}, empty.chapters, empty.templates)


def test_page_says_how_large_a_pdf_is_and_how_many_pages_it_has(site: Site, build: Build) -> None:
    pages = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.add_blank_page()
        document.save(pages)
    made = download_details(site.with_files({"pdf/diary.pdf": pages.getvalue()}), build)

    assert "Text 1 kB, 2 pages" in made["types/index.html"].decode()


def test_page_without_a_pdf_says_no_size(site: Site, build: Build) -> None:
    assert "Text </p>" in download_details(site, build)["types/index.html"].decode()


def test_finished_page_has_the_style_it_needs_and_the_policy_for_just_that(site: Site, build: Build) -> None:
    page = finished_pages(site, build)["types/index.html"].decode()

    assert "<style>.used{color:red}</style>" in page
    assert style_hash(".used{color:red}") in page
    assert "stylesheet" not in page


def test_text_is_compressed_and_pictures_are_not(site: Site, build: Build) -> None:
    made = compressed(site.with_files({"assets/shared.png": b"picture"}), build)

    assert made.keys() == {"types/index.html.br", "types/index.html.gz"}
    assert brotli.decompress(made["types/index.html.br"]) == PAGE.encode()
    assert gzip.decompress(made["types/index.html.gz"]) == PAGE.encode()


def test_what_a_reader_waits_for_is_compressed_as_far_as_it_goes_and_data_nearly_so(site: Site, build: Build) -> None:
    text = (PROJECT / "docs/en/stress.md").read_bytes()
    names = ("stress/index.html", "assets/search-en.json", "api/v1/en/stress.json")
    made = compressed(site.with_files(dict.fromkeys(names, text)), build)
    page, search, data = (len(made[f"{name}.br"]) for name in names)

    assert page == search == len(brotli.compress(text, quality=11))
    assert page < data < len(made["api/v1/en/stress.json.gz"])


def test_embedded_page_costs_a_reader_hardly_more_than_a_page(site: Site, build: Build) -> None:
    text = (PROJECT / "docs/en/stress.md").read_bytes()
    names = ("stress/index.html", "stress/embed.html", "stress/embed-dark.html")
    made = compressed(site.with_files(dict.fromkeys(names, text)), build)
    page, light, dark = (len(made[f"{name}.br"]) for name in names)

    assert page < light == dark < 1.05 * page


def test_icon_of_a_tab_has_every_size_and_that_of_a_telephone_is_filled_to_its_corners(
    site: Site, build: Build
) -> None:
    made = icons(site, build)

    with Image.open(io.BytesIO(made["favicon.ico"])) as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    with Image.open(io.BytesIO(made["apple-touch-icon.png"])) as icon:
        assert icon.size == (180, 180)
        assert icon.getpixel((0, 0)) == (0x0B, 0x55, 0x63, 255)
    assert icons(site, build) == made


def test_whom_to_tell_of_a_weakness_is_said_once_there_is_a_publisher(site: Site, build: Build) -> None:
    published = replace(build, publisher=PUBLISHER, made=date(2026, 12, 1))

    assert security_file(site, replace(build, publisher=None)) == {}
    assert security_file(site, published)[".well-known/security.txt"].decode() == (
        f"Contact: mailto:{PUBLISHER.contact}\nExpires: 2027-11-30T00:00:00Z\nPreferred-Languages: nl, en\n"
    )


def test_published_decision_aid_is_that_of_the_edition(empty: Site, build: Build) -> None:
    files, aid = aid_data(empty, build), build.edition.aid
    tree, signs = (json.loads(files[f"api/v1/{name}.json"]) for name in ("decision-tree", "signs"))

    assert tree["version"] == aid.tree.version
    assert tree["questions"].keys() == aid.tree.questions.keys()
    assert signs["signs"].keys() == aid.register.signs.keys()


def test_editors_find_a_schema_for_every_file_of_the_decision_aid_and_its_changes(empty: Site, build: Build) -> None:
    files = aid_data(empty, build)

    for document in (*build.edition.decision_aid.documents, build.edition.changes):
        name = Path(document.file).stem
        first_line = (PROJECT / document.file).read_text("utf-8").partition("\n")[0]
        assert first_line == f"# yaml-language-server: $schema=../site/api/v1/editing/{name}.schema.json"
        assert json.loads(files[f"api/v1/editing/{name}.schema.json"])["title"] == document.file


def test_spreadsheet_programs_read_the_review_sheet_as_utf_8(empty: Site, build: Build) -> None:
    assert aid_data(empty, build)["api/v1/review-sheet.csv"].startswith(b"\xef\xbb\xbfpath,")


def test_questionnaires_can_be_left_out(empty: Site, build: Build) -> None:
    assert questionnaires(empty, replace(build, fhir_questionnaire=False)) == {}


def test_manifest_names_every_file_with_the_review_of_its_page(site: Site, build: Build) -> None:
    site = site.with_files({"soorten/index.html": b"page", "assets/search.js": b"script"})

    entries = json.loads(manifest(site, build)["api/v1/manifest.json"])["files"]

    assert [entry["address"].removeprefix(build.root) for entry in entries] == [
        "assets/search.js",
        "soorten/",
        "types/",
    ]
    assert [entry.get("reviewState") for entry in entries] == [
        None,
        build.review(build.edition.page("nl", "types")).state,
        None,
    ]


def test_inspection_stops_with_every_fault_and_nothing_is_written(site: Site, build: Build) -> None:
    packed = ("types/index.html", *SEARCH_CODE, "assets/search-nl.json", "assets/search-en.json")
    site = site.with_files({"api/v1/manifest.json": b'{"files": []}', **{f"{name}.br": b"" for name in packed}})

    with pytest.raises(Stopped) as stopped:
        inspected(site, build)

    assert any("types/index.html" in problem for problem in stopped.value.problems)
    assert any("pdf/spiertrillen-boekje.pdf: The file was not made" in problem for problem in stopped.value.problems)


def test_preview_has_its_style_sheets_and_leaves_out_what_takes_long(site: Site, build: Build, tmp_path: Path) -> None:
    publish(site, replace(build, preview=True), tmp_path)

    assert (tmp_path / "assets/site.css").read_text() == style_sheets(site, build)["assets/site.css"].decode()
    assert not list(tmp_path.rglob("*.pdf"))
    assert set(IN_PREVIEW) - {style_sheets} <= set(STEPS)


@pytest.mark.parametrize("step", [finished_pages, style_sheets])
def test_style_sheet_that_a_template_asks_for_in_vain_stops_the_build(step: Step, site: Site, build: Build) -> None:
    with pytest.raises(Stopped) as stopped:
        step(replace(site, style_sheets={}), build)

    assert stopped.value.problems == [
        "overrides/assets/site.css: A template asks for this style sheet, which is not there; "
        "put it there, or take it out of the template."
    ]


def test_files_are_written_into_their_folders(tmp_path: Path) -> None:
    write({"index.html": b"home", "en/types/index.html": b"types"}, tmp_path)

    assert (tmp_path / "en/types/index.html").read_bytes() == b"types"


def test_manifest_and_inspection_come_after_all_that_they_look_at() -> None:
    names = [step.__name__ for step in STEPS]

    assert names.index("manifest") > max(
        names.index(name) for name in names if name not in ("manifest", "server_files", "inspected", "compressed")
    )
    assert names.index("download_details") > names.index("pdfs")


def test_last_step_looks_over_all_that_the_others_have_made() -> None:
    assert STEPS[-1] is inspected
