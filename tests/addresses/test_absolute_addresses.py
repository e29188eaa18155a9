"""Wherever the site is published, every whole address in every output begins with the site's own."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
import pytest
from lxml import html

from addresses.conftest import Published
from building.reading import read_edition
from contract import ADDRESSES, LANGUAGES, NAMES, PAGES
from pdfs.conftest import dark_modules, modules_of
from project import PROJECT
from publishing.web.link_inspection import hosts_of

WHOLE_ADDRESS = re.compile(r"https?://[^\s\"'<>\\`)]+")
OF_STANDARDS = {
    "creativecommons.org", "hl7.org", "human-phenotype-ontology.org", "json-schema.org", "loinc.org", "oembed.com",
    "schema.org", "snomed.info", "terminology.hl7.org", "www.sitemaps.org", "www.w3.org",
}  # fmt: skip
"""Hosts in the names of standards, which data and drawings carry."""
OUTPUTS = {
    "pages": "**/index.html",
    "embedded pages": "**/embed.html",
    "sitemap": "sitemap.xml",
    "robots": "robots.txt",
    "manifest": "api/v1/manifest.json",
    "page data": "api/v1/??/*.json",
    "texts without a frame": "api/v1/??/*.html",
    "oEmbed": "api/v1/oembed/*/*.json",
    "list of codes": "api/v1/codes.json",
    "no page for a code": "api/v1/no-page.json",
    "codes": "api/v1/*/codes/*/*.json",
    "feeds": "**/feed.xml",
    "pages in Markdown": "**/index.md",
    "list of pages in Markdown": "llms.txt",
    "FHIR": "api/v1/fhir/**/*.json",
}
UNSET = "spiertrillen.example"
"""The host in mkdocs.yml as long as the publisher has set none."""
BOOKLETS = {"nl": "spiertrillen-boekje.pdf", "en": "muscle-twitching-booklet.pdf"}


@pytest.fixture(scope="module")
def foreign() -> set[str]:
    """The hosts that are not ours."""
    return OF_STANDARDS | hosts_of(source.address for source in read_edition(PROJECT / "docs").known_sources.values())


def test_no_output_names_a_place_of_ours_elsewhere(published: Published, foreign: set[str]) -> None:
    """The schemas are the same wherever the site is published; what looks like an address in them is a pattern."""
    elsewhere = {
        (name, address)
        for name, text in published.texts().items()
        if not name.endswith(".schema.json")
        for address in WHOLE_ADDRESS.findall(text)
        if not address.startswith(published.root) and urlsplit(address).hostname not in foreign
    }

    assert elsewhere == set()
    assert [name for name, text in published.texts().items() if UNSET in text] == []


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_that_must_names_the_address_of_the_site(published: Published, output: str) -> None:
    files = list(published.site.glob(OUTPUTS[output]))

    assert files
    assert [file for file in files if published.root not in file.read_text("utf-8")] == []


def test_every_page_says_where_it_is_in_every_language(published: Published) -> None:
    for address in ADDRESSES:
        page = html.fromstring((published.site / address / "index.html").read_bytes())
        others = PAGES[NAMES[address]]
        linked = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))

        assert page.xpath("//link[@rel='canonical']/@href") == [published.root + address]
        assert page.xpath("//link[@rel='alternate'][@hreflang]/@href") == [
            published.root + other for other in (*others.values(), others["nl"])
        ]
        assert page.xpath("//meta[@property='og:url']/@content") == [published.root + address]
        assert page.xpath("//meta[@property='og:image']/@content") == [
            f"{published.root}assets/shared-{LANGUAGES[address]}.png"
        ]
        assert linked["url"] == published.root + address


def test_robots_and_sitemap_name_every_page_once(published: Published) -> None:
    sitemap = (published.site / "sitemap.xml").read_text("utf-8")

    assert f"Sitemap: {published.root}sitemap.xml" in (published.site / "robots.txt").read_text("utf-8").splitlines()
    assert sorted(re.findall("<loc>(.*?)</loc>", sitemap)) == sorted(published.root + address for address in ADDRESSES)


def test_hosting_files_name_paths_of_the_site_only(published: Published) -> None:
    path = urlsplit(published.root).path
    headers = (published.site / "_headers").read_text("utf-8").splitlines()
    redirects = (published.site / "_redirects").read_text("utf-8").splitlines()
    nginx = (published.site / "hosting/nginx.conf").read_text("utf-8")
    apache = (published.site / "hosting/apache.conf").read_text("utf-8")

    assert [line for line in headers + redirects if line.startswith("/") and not line.startswith(path)] == []
    assert {f"{path}en/types/", f"{path}:folder0/:folder1/embed.html"} <= set(headers)
    assert f"{path}api/* {path}api/v1/no-page.json 404" in redirects
    assert f"location ^~ {path} {{" in nginx
    assert f'<Location "{path}">' in apache


@pytest.mark.parametrize("language", BOOKLETS)
def test_booklet_links_to_the_site_and_shows_its_address_as_a_code(
    published: Published, foreign: set[str], language: str
) -> None:
    home = published.root + PAGES["index"][language]
    with pikepdf.open(published.site / "pdf" / BOOKLETS[language]) as booklet:
        ours = {link for link in links(booklet) if urlsplit(link).hostname not in foreign}
        shown = dark_modules(booklet.pages[0])

    assert home in ours
    assert [link for link in ours if not link.startswith((published.root, "tel:", *published.mail))] == []
    led_to = {link.removeprefix(published.root).partition("#")[0] for link in ours if link.startswith("http")}
    assert [name for name in led_to if not (published.site / name / "index.html").is_file()] == []
    assert shown == modules_of(home)


def links(document: pikepdf.Pdf) -> Iterator[str]:
    """The addresses outside the document that it links to."""
    for page in document.pages:
        for annotation in page.get("/Annots", []):
            if "/A" in annotation and "/URI" in annotation.A:
                yield str(annotation.A.URI)


def test_page_in_a_frame_leads_to_other_pages_in_that_frame_and_out_of_it_in_a_new_window(published: Published) -> None:
    inside = 0
    for file in published.site.rglob("embed.html"):
        for link in html.fromstring(file.read_bytes()).xpath("//a[@href]"):
            address = link.get("href")
            if link.get("target") == "_blank":
                assert address.startswith(("https://", "http://", "tel:", *published.mail)), (file, address)
            elif not address.startswith("#"):
                target = (file.parent / address.partition("#")[0]).resolve()
                assert target.name == "embed.html", (file, address)
                assert target.is_file(), (file, address)
                inside += Path(address.partition("#")[0]) != Path("embed.html")
    assert inside > len(ADDRESSES)
