"""Where the addresses of a finished site may lead; each case breaks one file of the real site in one way."""

import re
from pathlib import Path

import pytest

from building.inspected import TEXTS
from building.reading import read_edition
from contract import ROOT
from project import PROJECT
from publishing.web.link_inspection import Surroundings, hosts_of, link_faults

HOST = ROOT.removeprefix("https://").removesuffix("/")
PAGE = "en/types/index.html"


@pytest.fixture(scope="module")
def whole(site: Path) -> Surroundings:
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    texts = {name: file.read_text("utf-8") for name, file in files.items() if name.endswith(TEXTS)}
    sources = read_edition(PROJECT / "docs").known_sources.values()
    return Surroundings(files.keys(), texts, ROOT, hosts_of(source.address for source in sources))


def faults_when(whole: Surroundings, file: str, old: str, new: str) -> list[str]:
    """What is said when the first `old`, a pattern, is `new` in that file."""
    broken, count = re.subn(old, lambda _: new, whole.texts[file], count=1)
    assert count == 1, f"{file} does not hold {old}"
    texts = {name: whole.texts[name] for name in (PAGE, "index.html", "en/stress/index.html")} | {file: broken}
    return link_faults(Surroundings(whole.files, texts, ROOT, whole.known_hosts))


def test_real_site_has_no_fault(whole: Surroundings) -> None:
    assert len(whole.texts) > 100
    assert link_faults(whole) == []


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("../nowhere/", "../nowhere/ leads to nothing that is published"),
        ("/nowhere.pdf", "/nowhere.pdf leads to nothing that is published"),
        ("../types/embed", "../types/embed leads to nothing that is published"),
        ("../types", "../types leads to nothing that is published"),
        (f"{ROOT}nowhere/", f"{ROOT}nowhere/ leads to nothing that is published"),
        (f"{ROOT}en/types", f"{ROOT}en/types leads to nothing that is published"),
        ("#nowhere", "#nowhere leads to no place on that page"),
        ("../stress/#nowhere", "../stress/#nowhere leads to no place on that page"),
        (f"{ROOT}en/stress/#nowhere", f"{ROOT}en/stress/#nowhere leads to no place on that page"),
        (f"http://{HOST}/en/types/", f"http://{HOST}/en/types/ is on the site's own host, but outside {ROOT}"),
        (f"https://{HOST}:8443/", f"https://{HOST}:8443/ is on the site's own host, but outside {ROOT}"),
        (f"//{HOST}/en/types/", f"The link to //{HOST}/en/types/ has no https: before it"),
        ("//nhs.uk/", "The link to //nhs.uk/ has no https: before it"),
        ("https://unknown.example/", "https://unknown.example/ is on a host that is in no source"),
        ("https://spiertrillen.soorten/", "https://spiertrillen.soorten/ is on a host that is in no source"),
        ("https://www.nhs.uk.example/", "https://www.nhs.uk.example/ is on a host that is in no source"),
        ("https://[nhs/", "'https://[nhs/' is no address"),
        ("", "A link has no address"),
        ("https:nowhere", "https:nowhere is on a host that is in no source"),
        ("tel:", "'tel:' cannot be called"),
        ("tel:huisarts", "'tel:huisarts' cannot be called"),
        ("tel:11 2", "'tel:11 2' cannot be called"),
        ("tel:112;ext=1", "'tel:112;ext=1' cannot be called"),
        ("mailto:", "'mailto:' cannot be called or written to"),
        ("mailto:somebody", "'mailto:somebody' cannot be called or written to"),
        *(
            (f"mailto:{none}", f"'mailto:{none}' cannot be called or written to")
            for none in (".a@b.nl", "a..b@c.nl", "a.@b.nl", "a@-b.nl", "a@b-.nl", "a@b..nl", "a@1.2", "a@b.n", "-@-.--")
        ),
        *(
            (f"mailto:a@b.nl?{none}", f"'mailto:a@b.nl?{none}' cannot be called or written to")
            for none in ("", "~", "x", "subject=100%", "subject=a&", "=x", "a=b=c")
        ),
        ("~zorg/", "~zorg/ leads to nothing that is published"),
        ("../stress/index.html~", "../stress/index.html~ leads to nothing that is published"),
        ("mailto:some body@example.org", "'mailto:some body@example.org' cannot be called or written to"),
        ("ftp://www.nhs.uk/", "ftp://www.nhs.uk/ begins with ftp:"),
        ("JavaScript:go()", "JavaScript:go() begins with javascript:"),
    ],
)
def test_link_that_leads_astray_is_a_fault(whole: Surroundings, link: str, fault: str) -> None:
    found = faults_when(whole, PAGE, "</main>", f'<a href="{link}">x</a></main>')

    assert len(found) == 1
    assert found[0].startswith(f"{PAGE}: {fault}")


@pytest.mark.parametrize(
    "link",
    [
        "#content",
        "../stress/#content",
        "../../",
        f"{ROOT}en/stress/#content",
        f"{ROOT}",
        "embed.html",
        "/pdf/diary.pdf",
        "tel:112",
        "tel:+31-88-0030600",
        "mailto:tell.us@example.org?subject=A%20mistake",
        "mailto:a.b-c_d+e@nhs.uk?subject=&body=~x.y",
        "https://www.nhs.uk/anywhere/",
        "http://www.nhs.uk/anywhere/",
        "https://creativecommons.org/licenses/by/4.0/",
    ],
)
def test_link_to_what_is_there_or_known_is_no_fault(whole: Surroundings, link: str) -> None:
    assert faults_when(whole, PAGE, "</main>", f'<a href="{link}">x</a></main>') == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (PAGE, f"href={ROOT}en/types/ rel=canonical", "href=https://spiertrillen.types/ rel=canonical", "canonical"),
        (PAGE, f"href={ROOT}en/types/ rel=canonical", "href=../types/ rel=canonical", "canonical"),
        (PAGE, f"href={ROOT}en/types/ rel=canonical", f"href={ROOT}soorten/ rel=canonical", "says that it is"),
        ("en/types/embed.html", f"href={ROOT}en/types/ rel=canonical", f"href={ROOT} rel=canonical", "says that it is"),
        (PAGE, f"href={ROOT}soorten/ hreflang=nl", f"href={ROOT}types/ hreflang=nl", f"{ROOT}types/ leads to nothing"),
        (PAGE, f"href={ROOT}soorten/ hreflang=nl", "href=../../soorten/ hreflang=nl", "as its alternate"),
        (PAGE, f"{ROOT}api/v1/oembed/en/types.json", f"{ROOT}api/v1/oembed/nl/types.json", "leads to nothing"),
        (PAGE, f"content={ROOT}en/types/ property=og:url", "content=/en/types/ property=og:url", "as its og:url"),
        (PAGE, f"{ROOT}assets/shared-en.png", f"{ROOT}en/assets/shared-en.png", "leads to nothing"),
        (PAGE, f'"url": ?"{ROOT}en/types/"', f'"url":"{ROOT}types/"', f"{ROOT}types/ leads to nothing"),
        ("en/for-portals/index.html", f"{ROOT}en/stress/embed.html", f"{ROOT}x/embed.html", "leads to nothing"),
        ("404.html", "href=/zoeken/", "href=zoeken/", "zoeken/ leads to nothing"),
        ("404.html", "href=/zoeken/", "href=./zoeken/", "./zoeken/ leads to nothing"),
        ("robots.txt", "sitemap.xml", "en/sitemap.xml", "leads to nothing"),
        ("sitemap.xml", f"<loc>{ROOT}soorten/", f"<loc>{ROOT}nl/soorten/", "leads to nothing"),
        ("sitemap.xml", f"<loc>{ROOT}soorten/", f"<loc>https://{HOST}:81/soorten/", "outside"),
        ("api/v1/manifest.json", f"{ROOT}pdf/diary.pdf", f"{ROOT}diary.pdf", "leads to nothing"),
        ("api/v1/en/types.json", f"{ROOT}en/types/#", f"{ROOT}en/types/#x", "leads to no place"),
        ("api/v1/oembed/en/types.json", f"{ROOT}en/types/embed.html", f"{ROOT}en/types/embed", "leads to nothing"),
        ("api/v1/codes.json", f"{ROOT}api/v1/nl/codes/icd-10/", f"{ROOT}codes/icd-10/", "leads to nothing"),
        ("api/v1/nl/codes/icd-10/R25.3.json", f'"{ROOT}soorten/"', f'"{ROOT}soort/"', "leads to nothing"),
        ("en/types/index.md", rf"\({ROOT}en/types/#", f"({ROOT}en/type/#", "leads to nothing"),
        ("llms.txt", f"{ROOT}soorten/index.md", f"{ROOT}soort/index.md", "leads to nothing"),
        ("feed.xml", f'href="{ROOT}beslishulp/"', f'href="{ROOT}hulp/"', "leads to nothing"),
        ("api/v1/fhir/documents.json", f"{ROOT}pdf/diary.pdf", f"http://{HOST}/pdf/diary.pdf", "outside"),
        ("api/v1/fhir/questionnaire-nl.json", f"{ROOT}api/v1/fhir/", f"{ROOT}fhir/", "leads to nothing"),
    ],
)
def test_wrong_address_in_any_output_is_a_fault(whole: Surroundings, file: str, old: str, new: str, fault: str) -> None:
    found = faults_when(whole, file, old, new)

    assert len(found) == 1
    assert found[0].startswith(f"{file}: ")
    assert fault in found[0]


def test_what_the_publisher_has_on_the_same_host_may_be_linked_to() -> None:
    pages = {"index.html": '<a href="https://zorg.example/contact/">x</a>'}
    site = Surroundings(pages.keys(), pages, "https://zorg.example/nl/", (), ["https://zorg.example/contact/"])

    assert link_faults(site) == []
    assert len(link_faults(Surroundings(pages.keys(), pages, "https://zorg.example/nl/", ()))) == 1


@pytest.mark.parametrize("link", ["../en/", "/en/", "../../x/", "https://zorg.example/", "https://zorg.example/nl"])
def test_link_out_of_the_path_of_the_site_is_a_fault(link: str) -> None:
    pages = {"index.html": f'<a href="{link}">x</a>', "en/index.html": "<p>"}

    faults = link_faults(Surroundings(pages.keys(), pages, "https://zorg.example/nl/", ()))
    assert [fault.startswith(f"index.html: {link} is on the site's own host, but outside") for fault in faults] == [
        True
    ]
