"""Who publishes the site: a setting that is either whole or empty, and reported in a sentence when it is neither."""

from pathlib import Path

import pytest

from building.given_address import given_address, place_of_address
from building.reading import EditionUnreadable
from building.reading_settings import read_settings
from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.settings.publisher import Publisher, published_by, publisher, publisher_problems

GOOD = {"name": '"Stichting Voorbeeld"', "contact": "redactie@voorbeeld.org", "report": '"mailto:fout@voorbeeld.org"'}
EMPTY = dict.fromkeys(GOOD, '""')
WORDS = {"publisher": {"by": "Published by", "none": "No publisher has been named yet."}}


def written(fields: dict[str, str] | str, address: str = "x") -> str:
    """Settings with this publisher."""
    named = fields if isinstance(fields, str) else "".join(f"\n    {field}: {text}" for field, text in fields.items())
    return f"site_url: {address}\nextra:\n  publisher:{named}\n"


def settings(folder: Path, fields: dict[str, str] | str) -> Path:
    """A mkdocs.yml with this publisher."""
    file = folder / "mkdocs.yml"
    file.write_text(written(fields, "!ENV [SITE_URL, 'https://x.example/']"), "utf-8")
    return file


def problems(folder: Path, fields: dict[str, str] | str) -> list[str]:
    try:
        read_settings(settings(folder, fields))
    except EditionUnreadable as error:
        return error.problems
    return []


def test_settings_of_the_project_name_a_publisher_or_nobody() -> None:
    assert read_settings(PROJECT / "mkdocs.yml").data["extra"]["publisher"].keys() == GOOD.keys()


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"name": '"B & W \\"Spier\\" B.V."'},
        {"name": "Ziekenhuis ’t Hart — afdeling neurologie"},
        {"contact": "https://www.voorbeeld.org/contact?over=site#formulier"},
        {"report": "https://voorbeeld.org:8443/meld"},
        {"report": "mailto:fout+site@sub.voorbeeld.org"},
    ],
    ids=str,
)
def test_whole_publisher_is_no_problem(tmp_path: Path, changed: dict[str, str]) -> None:
    assert problems(tmp_path, GOOD | changed) == []


def test_nobody_at_all_is_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, EMPTY) == []
    assert publisher(read_settings(settings(tmp_path, EMPTY))) is None


NO_PUBLISHER = (
    "'extra' must hold a 'publisher' with the fields name, contact, report; "
    "leave all three empty while nobody has been appointed."
)
ONE_LINE = "The '{}' of the publisher must be one line of text; put it in quotes."
MISSING = "The publisher has no '{}'; fill in name, contact, report, or leave all empty."
PLAIN = "The name of the publisher is plain text; write '{}' without HTML."
NO_NAME = "'{}' is not the name of a publisher; write the name of a person or an organisation."
NO_CONTACT = (
    "'{}' is not an address of contact; write a mail address such as name@organisation.nl, "
    "or an address that begins with https://."
)
NO_REPORT = (
    "'{}' is not an address to report a mistake to; write mailto: with a mail address, "
    "or an address that begins with https://."
)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("", [(3, NO_PUBLISHER)]),
        (" Stichting Voorbeeld", [(3, NO_PUBLISHER)]),
        (" [a, b]", [(3, NO_PUBLISHER)]),
        (
            {key: GOOD[key] for key in ("name", "contact")},
            [(3, "The publisher lacks 'report'; add it, empty while nobody has been appointed.")],
        ),
        (
            GOOD | {"telephone": "112", "address": "x"},
            [
                (7, "The publisher has an unknown field 'telephone'; remove it."),
                (8, "The publisher has an unknown field 'address'; remove it."),
            ],
        ),
        (GOOD | {"contact": ""}, [(5, MISSING.format("contact"))]),
        (EMPTY | {"report": GOOD["report"]}, [(4, MISSING.format("name")), (5, MISSING.format("contact"))]),
        (GOOD | {"name": "[Stichting, Voorbeeld]"}, [(4, ONE_LINE.format("name"))]),
        (GOOD | {"name": '"Stichting\\nVoorbeeld"'}, [(4, ONE_LINE.format("name"))]),
        (GOOD | {"report": "[x]"}, [(6, ONE_LINE.format("report"))]),
        (GOOD | {"name": '"<b>Voorbeeld</b>"'}, [(4, PLAIN.format("<b>Voorbeeld</b>"))]),
        (GOOD | {"name": '"B &amp; W"'}, [(4, PLAIN.format("B &amp; W"))]),
        (GOOD | {"name": '" Voorbeeld"'}, [(4, NO_NAME.format(" Voorbeeld"))]),
        (GOOD | {"name": '"\\u202Edleebroov"'}, [(4, NO_NAME.format("\u202edleebroov"))]),
        (GOOD | {"name": '"2026"'}, [(4, NO_NAME.format("2026"))]),
        *(
            (GOOD | {"contact": f"'{contact}'"}, [(5, NO_CONTACT.format(contact))])
            for contact in (
                "Voorbeeldstraat 1",
                "redactie@voorbeeld",
                ".redactie@voorbeeld.org",
                "de..redactie@voorbeeld.org",
                "redactie@-voorbeeld.org",
                "mailto:redactie@voorbeeld.org",
                "http://voorbeeld.org/",
                "https://voorbeeld",
                "https://voorbeeld.org:99999/",
                "https://voorbeeld.org:0/",
                'https://voorbeeld.org/"><script>',
            )
        ),
        *(
            (GOOD | {"report": f"'{report}'"}, [(6, NO_REPORT.format(report))])
            for report in (
                "fout@voorbeeld.org",
                "mailto:",
                "mailto:a@voorbeeld.org,b@voorbeeld.org",
                "mailto:a@voorbeeld.org?subject=x",
                "javascript:alert(1)",
                "tel:112",
            )
        ),
    ],
    ids=str,
)
def test_wrong_publisher_is_reported_with_file_and_line(
    fields: dict[str, str] | str, says: list[tuple[int, str]]
) -> None:
    document = parsed(written(fields), "mkdocs.yml")

    assert list(publisher_problems(document)) == [f"mkdocs.yml:{line}: {problem}" for line, problem in says]


@pytest.mark.parametrize("text", ["site_name: x\n", "extra: x\n", "extra:\n  other: x\n"])
def test_settings_without_a_publisher_are_reported(text: str) -> None:
    (problem,) = publisher_problems(parsed(text, "mkdocs.yml"))

    assert problem.endswith(f": {NO_PUBLISHER}")


def test_setting_that_cannot_be_read_is_reported_with_its_line(tmp_path: Path) -> None:
    found = problems(tmp_path, '\n    name: "a"\n    name: "b"')

    assert found == ["mkdocs.yml:5: The key 'name' stands here twice; keep one."]


def test_mail_about_a_page_names_it_and_another_address_stays_as_it_is() -> None:
    by_mail = Publisher("Voorbeeld", "redactie@voorbeeld.org", "mailto:fout@voorbeeld.org")
    by_form = Publisher("Voorbeeld", "https://voorbeeld.org/contact", "https://voorbeeld.org/meld?soort=site")

    subject = "Over de pagina https://site.org/café/?a=1&b=2"
    assert by_mail.report_link(subject) == (
        "mailto:fout@voorbeeld.org?subject=Over%20de%20pagina%20https%3A%2F%2Fsite.org%2Fcaf%C3%A9%2F%3Fa%3D1%26b%3D2"
    )
    assert by_form.report_link(subject) == "https://voorbeeld.org/meld?soort=site"
    assert (by_mail.contact_link, by_form.contact_link) == (
        "mailto:redactie@voorbeeld.org", "https://voorbeeld.org/contact",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "says"),
    [
        (None, "No publisher has been named yet."),
        ("Stichting Voorbeeld", "Published by: Stichting Voorbeeld."),
        ("Voorbeeld B.V.", "Published by: Voorbeeld B.V."),
    ],
)
def test_publisher_is_named_in_a_sentence_or_nobody_is(named: str | None, says: str) -> None:
    assert published_by(Publisher(named, "a@b.org", "mailto:a@b.org") if named else None, WORDS) == says


@pytest.mark.parametrize(("environment", "address"), [("https://a.nl/", "https://a.nl/"), (None, "https://x.example/")])
def test_address_is_that_of_the_environment_or_else_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: str | None, address: str
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    if environment:
        monkeypatch.setenv("SITE_URL", environment)

    assert given_address(settings(tmp_path, EMPTY)) == address


def test_publisher_of_the_project_is_read_as_it_is_written() -> None:
    document = parsed('extra: {publisher: {name: "yes", contact: a@b.org, report: "mailto:a@b.org"}}', "mkdocs.yml")

    assert publisher(document) == Publisher("yes", "a@b.org", "mailto:a@b.org")


def test_address_is_told_with_the_line_where_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = settings(tmp_path, EMPTY)

    monkeypatch.delenv("SITE_URL", raising=False)
    assert place_of_address(file) == "mkdocs.yml:1: "

    for given in ("http://example.org/", ""):
        monkeypatch.setenv("SITE_URL", given)
        assert place_of_address(file) == ""
