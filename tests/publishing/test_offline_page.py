"""A page as it is in the archive."""

import pytest

from publishing.web.minified_page import finished
from publishing.web.offline_page import Archive, offline_page
from publishing.web.security_policy import page_policy, style_hash
from samples import ROOT

ARCHIVE = Archive(
    inside={"index.html", "en/index.html", "en/types/index.html", "pdf/leaflet.pdf"},
    published={"index.html", "en/index.html", "en/types/index.html", "pdf/leaflet.pdf", "api/v1/codes.json"},
    root=ROOT,
)
LEAD = '<main><div class="lead"><h1>Search</h1><p>Type it.</p><p data-review="pending">Not yet.</p></div></main>'


def page(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def made(body: str, head: str = "", note: str = "", name: str = "en/types/index.html") -> str:
    return offline_page(name, page(body, head), note, ARCHIVE)


@pytest.mark.parametrize(
    ("written", "in_the_archive"),
    [
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("../#doctor", "../index.html#doctor"),
        (".", "index.html"),
        ("./#why", "#why"),
        ("#why", "#why"),
        ("../../pdf/leaflet.pdf", "../../pdf/leaflet.pdf"),
        (f"{ROOT}en/", "../index.html"),
        (ROOT, "../../index.html"),
        ("../../api/v1/codes.json", f"{ROOT}api/v1/codes.json"),
        (f"{ROOT}api/v1/codes.json", f"{ROOT}api/v1/codes.json"),
        ("../gone/", "../gone/"),
        ("https://nhs.example/a/", "https://nhs.example/a/"),
        ("tel:112", "tel:112"),
        ("mailto:a@example.org?subject=x", "mailto:a@example.org?subject=x"),
    ],
)
def test_link_leads_to_a_file_or_to_a_whole_address(written: str, in_the_archive: str) -> None:
    assert f'<a href="{in_the_archive}">x</a>' in made(f'<a href="{written}">x</a>')


def test_link_from_the_first_page_leads_downwards() -> None:
    assert 'href="en/types/index.html#why"' in made('<a href="en/types/#why">x</a>', name="index.html")


def test_what_a_page_tells_programs_of_itself_stays() -> None:
    head = f'<link rel="canonical" href="{ROOT}en/types/"><link rel="alternate" hreflang="nl" href="{ROOT}soorten/">'

    assert head in made("<p>x</p>", head)


def test_what_is_of_use_on_a_server_alone_is_left_out() -> None:
    assert "<p>Copy</p>" in made("<p>Copy<span data-online> (ZIP, 1 kB)</span></p>")


def test_page_without_its_search_runs_no_script_and_says_what_else_to_do() -> None:
    script = '<script src="../assets/search.js" type="module"></script>'
    html = made(LEAD + script, note="<p>Look below.</p>")

    assert "<script" not in html
    assert '<h1>Search</h1><p>Look below.</p><p data-review="pending">Not yet.</p></div>' in html


def test_policy_is_that_of_a_page_and_holds_for_its_style() -> None:
    style = ".lead>p{color:red}"
    searching = finished(page(f'{LEAD}<script src="../assets/search.js"></script>'), style)
    html = offline_page("en/types/index.html", searching, "", ARCHIVE)

    assert f'content="{page_policy([style_hash(style)])}"' in html
    assert f"<style>{style}</style>" in html


def test_note_that_tells_the_review_of_all_takes_the_place_of_that_of_the_page() -> None:
    html = made(LEAD, note='<p data-review="overdue">Old.</p>')

    assert '<p>Type it.</p><p data-review="overdue">Old.</p></div>' in html


def test_drawing_is_still_one() -> None:
    drawing = '<svg viewBox="0 0 4 4"><circle r="2"/><text x="1">a</text></svg>'

    assert 'viewbox="0 0 4 4"><circle r="2"/><text x="1">a</text></svg>' in made(drawing).replace("viewBox", "viewbox")
